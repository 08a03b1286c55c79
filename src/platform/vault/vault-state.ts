import { sql } from 'kysely';
import type { Db } from '#platform/db';
import type { SealedTable } from './reseal.ts';

export interface VaultState {
  readonly table: string;
  readonly column: string;
  /** Name of the key → how many texts stand under it. */
  readonly byKey: Readonly<Record<string, number>>;
}

/** How far a rotation has come, in one tenant. */
export async function readVaultState(db: Db, tables: readonly SealedTable[]): Promise<readonly VaultState[]> {
  const states: VaultState[] = [];
  for (const { table, columns } of tables) {
    for (const { column } of columns) {
      const name = sql.ref(column);
      const { rows } = await sql<{
        key: string;
        texts: number;
      }>`select split_part(${name}, '.', 2) as key, count(*) as texts
        from ${sql.table(table)} where ${name} is not null group by 1 order by 1`.execute(db);
      states.push({ table, column, byKey: Object.fromEntries(rows.map(({ key, texts }) => [key, texts])) });
    }
  }
  return states;
}
