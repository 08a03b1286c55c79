import { sql, type RawBuilder } from 'kysely';
import type { Db } from './database.ts';

/** The total beside a page; nothing is counted for whoever reads the rows only. */
export const countRows = async (db: Db, from: RawBuilder<unknown>, uncounted = false): Promise<number> =>
  uncounted ? 0 : (await sql<{ total: number }>`select count(*) as total from ${from}`.execute(db)).rows[0]!.total;
