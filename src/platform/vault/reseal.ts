import { sql } from 'kysely';
import { Failure } from '#kernel/errors';
import type { Context } from '#platform/context';
import type { JobDefinition } from '#platform/jobs';
import type { Vault } from './vault.ts';

/** Columns that hold sealed texts; a module names its own in `ServerModule.sealed`, and a rotation finds them there. */
export interface SealedTable {
  /** "guardians.guardian" */
  readonly table: string;
  /** Column whose value is the `row` of the place; together with the tenant it names one row. */
  readonly key: string;
  /** The table belongs to no tenant. */
  readonly global?: true;
  readonly columns: readonly {
    readonly column: string;
    /** `field` of the place. */
    readonly field: string;
    /** Column of the blind index of the same value, and how the value is written down before it is hashed. */
    readonly index?: string;
    readonly plain?: (text: string) => string;
  }[];
}

export const RESEAL = 'vault.reseal';
const PORTION = 500;

/**
 * Re-seals what stands under an older key. It looks for such rows, so a run that was cut off goes on where it stopped, and
 * one that has nothing to do ends at once.
 */
export const createResealJob = (vault: Vault, tables: readonly SealedTable[]): JobDefinition => ({
  task: RESEAL,
  long: async (job) => {
    vault.reload();
    const total = { resealed: 0, unreadable: 0 };
    for (const table of tables) {
      for (let after: string | undefined = ''; after !== undefined;) {
        const from: string = after;
        const portion = await job.transaction((ctx) => resealPortion(ctx, vault, table, from));
        total.resealed += portion?.resealed ?? 0;
        total.unreadable += portion?.unreadable ?? 0;
        after = portion?.last;
      }
    }
    if (total.resealed + total.unreadable === 0) return;
    const { resealed, unreadable } = total;
    const object = { kind: 'system', id: vault.currentKey() };
    await job.transaction((ctx) => ctx.audit('system.reseal', object, { resealed, unreadable }));
  },
});

interface Portion {
  resealed: number;
  /** Left as it is: a text that does not open must not be overwritten. */
  unreadable: number;
  last: string;
}

async function resealPortion(
  ctx: Context,
  vault: Vault,
  table: SealedTable,
  after: string,
): Promise<Portion | undefined> {
  const names = table.columns.map(({ column }) => sql.ref(column));
  const current = `v1.${vault.currentKey()}.%`;
  const stale = sql.join(
    names.map((name) => sql`${name} not like ${current}`),
    sql` or `,
  );
  const key = sql`${sql.ref(table.key)}::text`;
  const { rows } = await sql<Row>`select ${key} as "rowKey", ${sql.join(names)}
    from ${sql.table(table.table)} where ${scope(ctx, table)} and (${stale}) and ${key} > ${after}
    order by 1 limit ${PORTION} for update`.execute(ctx.db);
  if (rows.length === 0) return undefined;
  const portion: Portion = { resealed: 0, unreadable: 0, last: rows.at(-1)!['rowKey']! };
  for (const row of rows) {
    try {
      await resealRow(ctx, vault, table, row);
      portion.resealed += 1;
    } catch (error) {
      if (!(error instanceof Failure)) throw error;
      portion.unreadable += 1;
    }
  }
  return portion;
}

type Row = Readonly<Record<string, string | null>>;

/** Everything is opened before anything is written. */
async function resealRow(ctx: Context, vault: Vault, table: SealedTable, row: Row): Promise<void> {
  const tenant = table.global === true ? 'global' : ctx.tenant.id;
  const key = row['rowKey']!;
  const changes = table.columns.flatMap(({ column, field, index, plain }) => {
    const sealed = row[column];
    if (sealed === null || sealed === undefined) return [];
    const place = { tenant, field, row: key };
    const text = vault.open(sealed, place);
    const renewed = [sql`${sql.ref(column)} = ${vault.seal(text, place)}`];
    if (index !== undefined)
      renewed.push(sql`${sql.ref(index)} = ${vault.blindIndex(plain?.(text) ?? text, { tenant, field })}`);
    return renewed;
  });
  await sql`update ${sql.table(table.table)} set ${sql.join(changes)}
    where ${scope(ctx, table)} and ${sql.ref(table.key)}::text = ${key}`.execute(ctx.db);
}

const scope = (ctx: Context, table: SealedTable) =>
  table.global === true ? sql`true` : sql`tenant_id = ${ctx.tenant.id}`;
