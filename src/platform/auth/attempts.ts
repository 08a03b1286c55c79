import { createHmac } from 'node:crypto';
import { sql } from 'kysely';
import type { Database } from '#platform/db';

/** Wrong passwords within the window: ten for one account; more for one address, behind which a whole school may sit. */
const WINDOW_MINUTES = 15;
const LIMITS = { account: 10, address: 60 } as const;

export interface AttemptLimit {
  /** Counts a try before it is checked, so that many at once are not checked for free. False: too many. */
  begin(account: string, address: string): Promise<boolean>;
  /** The password was right: the tries of this account are forgotten, the address gets its try back. */
  succeeded(account: string, address: string): Promise<void>;
}

/** Subjects are kept as keyed hashes: the table names nobody. */
export function attemptLimit(database: Database, secret: string, now: () => Date): AttemptLimit {
  const key = (kind: keyof typeof LIMITS, value: string): string =>
    `${kind}:${createHmac('sha256', secret).update(value).digest('base64url')}`;
  const count = async (kind: keyof typeof LIMITS, value: string): Promise<boolean> => {
    const at = now();
    const over = sql`a.since < ${at}::timestamptz - make_interval(mins => ${WINDOW_MINUTES})`;
    const { rows } = await database.inPlatform((db) =>
      sql<{
        failures: number;
      }>`insert into auth.attempt as a (subject, failures, since) values (${key(kind, value)}, 1, ${at})
        on conflict (subject) do update set
          failures = case when ${over} then 1 else a.failures + 1 end,
          since = case when ${over} then excluded.since else a.since end
        returning failures`.execute(db),
    );
    return rows[0]!.failures <= LIMITS[kind];
  };
  return {
    begin: async (account, address) => (await count('address', address)) && (await count('account', account)),
    succeeded: async (account, address) => {
      await database.inPlatform(async (db) => {
        await sql`delete from auth.attempt where subject = ${key('account', account)}`.execute(db);
        await sql`update auth.attempt set failures = greatest(failures - 1, 0) where subject = ${key('address', address)}`.execute(
          db,
        );
      });
    },
  };
}
