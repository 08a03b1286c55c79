import { sql } from 'kysely';
import type { Db } from '#platform/db';

/** The planner learns how large the tables have become that others refer to; the keys into them are then checked by their own index. */
export const learnSizes = async (db: Db): Promise<void> => {
  await sql`select demo.learn_sizes()`.execute(db);
};
