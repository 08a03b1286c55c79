import { sql } from 'kysely';
import type { Context } from '#platform/context';
import type { Words } from './types.ts';

/** What of a module belongs to an account, and goes along when two accounts of one person become one. */
export interface AccountMove {
  readonly key: string;
  readonly label: Words;
  /** The columns it writes, "schema.table.column": tests/account-moves.test.ts lets none be forgotten. */
  readonly columns: readonly string[];
  count(ctx: Context, accountId: string): Promise<number>;
  /** What cannot stand twice under one account stays where it is. @returns how many moved */
  move(ctx: Context, from: string, into: string): Promise<number>;
}

interface ColumnMove {
  readonly key: string;
  readonly label: Words;
  readonly table: string;
  readonly column: string;
  /** Columns that, together with the account, are unique: where the kept account has such a row, the other's stays. */
  readonly uniqueWith?: readonly string[];
}

/** Where nothing but a column names the account. */
export const columnMove = ({ key, label, table, column, uniqueWith }: ColumnMove): AccountMove => ({
  key,
  label,
  columns: [`${table}.${column}`],
  count: async (ctx, accountId) => {
    const { rows } = await sql<{ total: number }>`select count(*) as total from ${sql.table(table)}
      where tenant_id = ${ctx.tenant.id} and ${sql.ref(column)} = ${accountId}`.execute(ctx.db);
    return rows[0]!.total;
  },
  move: async (ctx, from, into) => {
    const same = (uniqueWith ?? []).map((name) => sql`and other.${sql.ref(name)} = mine.${sql.ref(name)}`);
    const free =
      uniqueWith === undefined
        ? sql``
        : sql`and not exists (select from ${sql.table(table)} other
            where other.tenant_id = ${ctx.tenant.id} and other.${sql.ref(column)} = ${into} ${same.length === 0 ? sql`` : sql.join(same, sql` `)})`;
    const { numAffectedRows } = await sql`update ${sql.table(table)} mine set ${sql.ref(column)} = ${into}
      where mine.tenant_id = ${ctx.tenant.id} and mine.${sql.ref(column)} = ${from} ${free}`.execute(ctx.db);
    return Number(numAffectedRows ?? 0n);
  },
});
