import { sql, type RawBuilder } from 'kysely';
import { civilMinute } from '#kernel/time';
import type { Context } from '#platform/context';
import type { HeldRecords, PersonalDataHolder, Words } from './types.ts';

/** One table whose rows are about people with an account. */
export interface HeldTable {
  readonly table: string;
  readonly title: Words;
  /** Column that names the person. */
  readonly by: string;
  /** Belongs to no tenant (accounts). */
  readonly global?: true;
  /** What the copy shows, column by column; none where only the fact of the row matters. */
  readonly fields: Readonly<Record<string, Words>>;
  /** `delete` the row; `forget` these columns of it, each set to what stands here; `keep` it, under the bare id. */
  readonly ending: 'delete' | 'keep' | { readonly forget: Readonly<Record<string, string | null>> };
}

type Given = Omit<PersonalDataHolder, 'tables' | 'collect' | 'erase'> & {
  readonly held: readonly HeldTable[];
  /** Further tables that this holder answers for without rows of their own about a person. */
  readonly alsoTables?: readonly string[];
};

/** Enough for one person; what is older than these is in the archive of the law. */
const MOST = 2000;

/** A holder whose tables need no more than to be read, emptied or kept. */
export const tableHolder = ({ held, alsoTables = [], ...holder }: Given): PersonalDataHolder => ({
  ...holder,
  tables: [...held.map(({ table }) => table), ...alsoTables],
  collect: async (ctx, { accountId }) => {
    const records: HeldRecords[] = [];
    for (const table of held) if (Object.keys(table.fields).length > 0) records.push(await read(ctx, table, accountId));
    return records;
  },
  erase: async (ctx, { accountId }) => {
    let touched = 0;
    for (const table of held) touched += await end(ctx, table, accountId);
    return touched;
  },
});

const rowsOf = (ctx: Context, { by, global: everywhere }: HeldTable, accountId: string): RawBuilder<unknown> =>
  everywhere === true
    ? sql`${sql.ref(by)} = ${accountId}`
    : sql`tenant_id = ${ctx.tenant.id} and ${sql.ref(by)} = ${accountId}`;

async function read(ctx: Context, held: HeldTable, accountId: string): Promise<HeldRecords> {
  const columns = sql.join(Object.keys(held.fields).map((column) => sql.ref(column)));
  const { rows } = await sql<Record<string, unknown>>`select ${columns} from ${sql.table(held.table)}
    where ${rowsOf(ctx, held, accountId)} limit ${MOST}`.execute(ctx.db);
  return {
    title: held.title,
    fields: held.fields,
    rows: rows.map((row) => Object.fromEntries(Object.entries(row).map(([column, value]) => [column, shown(value)]))),
  };
}

const shown = (value: unknown): string | number | boolean | null => {
  if (value === null || value === undefined) return null;
  if (value instanceof Date) return civilMinute(value);
  if (typeof value === 'number' || typeof value === 'boolean' || typeof value === 'string') return value;
  return Array.isArray(value) ? value.join('、') : JSON.stringify(value);
};

async function end(ctx: Context, held: HeldTable, accountId: string): Promise<number> {
  if (held.ending === 'keep') return 0;
  const which = rowsOf(ctx, held, accountId);
  const table = sql.table(held.table);
  const { numAffectedRows } =
    held.ending === 'delete'
      ? await sql`delete from ${table} where ${which}`.execute(ctx.db)
      : await sql`update ${table} set ${sql.join(
          Object.entries(held.ending.forget).map(([column, value]) => sql`${sql.ref(column)} = ${value}`),
        )} where ${which}`.execute(ctx.db);
  return Number(numAffectedRows ?? 0n);
}
