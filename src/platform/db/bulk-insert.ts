import { sql } from 'kysely';
import type { Db } from './database.ts';

/** Many rows in one statement: one JSON parameter instead of columns × rows, so that no parameter limit is met. */
export async function bulkInsert(
  db: Db,
  table: string,
  columns: readonly string[],
  rows: readonly object[],
): Promise<void> {
  if (rows.length === 0) return;
  const names = sql.join(columns.map((column) => sql.ref(column)));
  await sql`insert into ${sql.table(table)} (${names})
    select ${names} from jsonb_populate_recordset(null::${sql.table(table)}, ${JSON.stringify(rows)}::jsonb)`.execute(
    db,
  );
}
