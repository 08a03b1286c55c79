import type { Client } from 'pg';

/** The mark of a restore. It is made before anything is touched, so it stands in a database of any version. */
export const RESTORATION = `
  create table if not exists platform.restoration (
    id uuid primary key, made_at timestamptz not null, started_at timestamptz not null, finished_at timestamptz);
  grant usage on schema platform to jq_app;
  grant select on platform.restoration to jq_app;
  revoke insert, update, delete on platform.restoration from jq_app`;

/** When a restore began here that has not come to its end. */
export async function startedRestoration(client: Client): Promise<Date | undefined> {
  const { rows } = await client.query<{ made: boolean }>(
    `select to_regclass('platform.restoration') is not null as made`,
  );
  if (!rows[0]!.made) return undefined;
  const last = await client.query<{ startedAt: Date; finished: boolean }>(
    `select started_at as "startedAt", finished_at is not null as finished from platform.restoration order by started_at desc limit 1`,
  );
  const mark = last.rows[0];
  return mark === undefined || mark.finished ? undefined : mark.startedAt;
}
