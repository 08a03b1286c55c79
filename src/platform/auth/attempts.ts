import { sql } from 'kysely';
import type { Database } from '#platform/db';
import type { Keyed } from './keys.ts';

interface Limit {
  readonly most: number;
  readonly minutes: number;
}

/**
 * How often something may be tried. Behind one address a whole school may sit, so addresses have more room than accounts;
 * a code costs money and disturbs a person, so contacts have little.
 */
const LIMITS = {
  account: { most: 10, minutes: 15 },
  address: { most: 60, minutes: 15 },
  factor: { most: 10, minutes: 15 },
  codesTo: { most: 10, minutes: 24 * 60 },
  codesFrom: { most: 120, minutes: 60 },
} as const satisfies Readonly<Record<string, Limit>>;
type Kind = keyof typeof LIMITS;

export interface AttemptLimit {
  /** Counts a try before it is checked, so that many at once are not checked for free. False: too many. */
  count(kind: Kind, subject: string): Promise<boolean>;
  /** It was right: the tries are forgotten. */
  forget(kind: Kind, subject: string): Promise<void>;
  /** It was right: the address, which others share, gets its one try back. */
  giveBack(kind: Kind, subject: string): Promise<void>;
}

/** Subjects are kept as keyed hashes: the table names nobody. */
export function attemptLimit(database: Database, keyed: Keyed, now: () => Date): AttemptLimit {
  const key = (kind: Kind, subject: string): string => `${kind}:${keyed.hash('attempt', subject)}`;
  return {
    count: async (kind, subject) => {
      const at = now();
      const { most, minutes } = LIMITS[kind];
      const over = sql`a.since < ${at}::timestamptz - make_interval(mins => ${minutes})`;
      const { rows } = await database.inPlatform((db) =>
        sql<{
          failures: number;
        }>`insert into auth.attempt as a (subject, failures, since) values (${key(kind, subject)}, 1, ${at})
          on conflict (subject) do update set
            failures = case when ${over} then 1 else a.failures + 1 end,
            since = case when ${over} then excluded.since else a.since end
          returning failures`.execute(db),
      );
      return rows[0]!.failures <= most;
    },
    forget: async (kind, subject) => {
      await database.inPlatform((db) =>
        sql`delete from auth.attempt where subject = ${key(kind, subject)}`.execute(db),
      );
    },
    giveBack: async (kind, subject) => {
      await database.inPlatform((db) =>
        sql`update auth.attempt set failures = greatest(failures - 1, 0) where subject = ${key(kind, subject)}`.execute(
          db,
        ),
      );
    },
  };
}
