import { sql } from 'kysely';
import type { TenantId } from '#kernel/ids';
import type { Db } from '#platform/db';
import type { ExposureReport } from './model.ts';

export interface Run {
  readonly id: string;
  readonly weighting: number;
  readonly parts: number;
  readonly partsDone: number;
  readonly profiles: number;
  readonly report: ExposureReport | null;
  readonly startedAt: Date;
  readonly finishedAt: Date | null;
}

const COLUMNS = sql`id, weighting, parts, parts_done as "partsDone", profiles, report, started_at as "startedAt", finished_at as "finishedAt"`;

export async function latestRun(db: Db, tenant: TenantId, finished = false): Promise<Run | undefined> {
  const { rows } = await sql<Run>`select ${COLUMNS} from matching.run
    where tenant_id = ${tenant} ${finished ? sql`and finished_at is not null` : sql``}
    order by started_at desc limit 1`.execute(db);
  return rows[0];
}

/** Whoever ends a part waits here for the others, so that the last one knows that it is the last. */
export async function lockRun(db: Db, tenant: TenantId, id: string): Promise<Run | undefined> {
  const { rows } =
    await sql<Run>`select ${COLUMNS} from matching.run where tenant_id = ${tenant} and id = ${id} for update`.execute(
      db,
    );
  return rows[0];
}

export async function insertRun(
  db: Db,
  tenant: TenantId,
  run: Pick<Run, 'id' | 'weighting' | 'startedAt'>,
  parts: readonly (readonly string[])[],
): Promise<void> {
  await sql`insert into matching.run (tenant_id, id, weighting, parts, started_at)
    values (${tenant}, ${run.id}, ${run.weighting}, ${parts.length}, ${run.startedAt})`.execute(db);
  for (const [part, profiles] of parts.entries())
    await sql`insert into matching.part (tenant_id, run_id, part, profiles)
      values (${tenant}, ${run.id}, ${part}, ${profiles}::uuid[])`.execute(db);
}

interface OpenPart {
  readonly profiles: readonly string[];
  readonly weighting: number;
}

/** The profiles of a part that is not done yet, and the weights that the whole run goes by. */
export async function openPart(db: Db, tenant: TenantId, run: string, part: number): Promise<OpenPart | undefined> {
  const { rows } = await sql<OpenPart>`select p.profiles, r.weighting
    from matching.part p join matching.run r on r.tenant_id = p.tenant_id and r.id = p.run_id
    where p.tenant_id = ${tenant} and p.run_id = ${run} and p.part = ${part} and p.done_at is null for update of p`.execute(
    db,
  );
  return rows[0];
}

export async function endPart(
  db: Db,
  tenant: TenantId,
  run: Run,
  part: number,
  profiles: number,
  at: Date,
): Promise<void> {
  await sql`update matching.part set done_at = ${at}
    where tenant_id = ${tenant} and run_id = ${run.id} and part = ${part}`.execute(db);
  await sql`update matching.run set parts_done = parts_done + 1, profiles = profiles + ${profiles}
    where tenant_id = ${tenant} and id = ${run.id}`.execute(db);
}

export interface Counterpart {
  readonly profileId: string;
  readonly listings: readonly string[];
}

export async function keepCounterparts(
  db: Db,
  tenant: TenantId,
  run: string,
  found: readonly Counterpart[],
): Promise<void> {
  const rows = JSON.stringify(found.map(({ profileId, listings }) => ({ profile_id: profileId, listings })));
  await sql`insert into matching.counterpart (tenant_id, profile_id, run_id, listings)
    select ${tenant}, profile_id, ${run}, listings from jsonb_to_recordset(${rows}::jsonb) as t(profile_id uuid, listings uuid[])
    on conflict (tenant_id, profile_id) do update set run_id = excluded.run_id, listings = excluded.listings`.execute(
    db,
  );
}

/** What another run left: profiles that are gone, or that refused since. */
export async function dropOthers(db: Db, tenant: TenantId, run: string): Promise<void> {
  await sql`delete from matching.counterpart where tenant_id = ${tenant} and run_id <> ${run}`.execute(db);
  await sql`delete from matching.run where tenant_id = ${tenant} and id <> ${run}
    and started_at < (select started_at from matching.run where tenant_id = ${tenant} and id = ${run})
    and finished_at is null`.execute(db);
}

export async function counterpartsAfter(
  db: Db,
  tenant: TenantId,
  run: string,
  after: string,
  limit: number,
): Promise<readonly Counterpart[]> {
  const { rows } = await sql<Counterpart>`select profile_id as "profileId", listings from matching.counterpart
    where tenant_id = ${tenant} and run_id = ${run} and profile_id > ${after} order by profile_id limit ${limit}`.execute(
    db,
  );
  return rows;
}

/** How often each was shown now; gives the ids whose number is another than before. */
export async function replaceShown(
  db: Db,
  tenant: TenantId,
  times: ReadonlyMap<string, number>,
): Promise<readonly string[]> {
  const rows = JSON.stringify([...times].map(([listing_id, n]) => ({ listing_id, n })));
  const { rows: changed } = await sql<{ id: string }>`
    with now as (select listing_id, n from jsonb_to_recordset(${rows}::jsonb) as t(listing_id uuid, n int)),
    gone as (delete from matching.shown s where tenant_id = ${tenant}
      and not exists (select 1 from now where now.listing_id = s.listing_id) returning listing_id),
    kept as (insert into matching.shown as s (tenant_id, listing_id, times) select ${tenant}, listing_id, n from now
      on conflict (tenant_id, listing_id) do update set times = excluded.times where s.times <> excluded.times
      returning listing_id)
    select listing_id as id from gone union all select listing_id from kept`.execute(db);
  return changed.map(({ id }) => id);
}

export async function shownTimes(
  db: Db,
  tenant: TenantId,
  listings: readonly string[],
): Promise<ReadonlyMap<string, number>> {
  if (listings.length === 0) return new Map();
  const { rows } = await sql<{ id: string; times: number }>`select listing_id as id, times from matching.shown
    where tenant_id = ${tenant} and listing_id = any(${listings}::uuid[])`.execute(db);
  return new Map(rows.map(({ id, times }) => [id, times]));
}

export async function finishRun(db: Db, tenant: TenantId, id: string, report: ExposureReport, at: Date): Promise<void> {
  await sql`update matching.run set report = ${JSON.stringify(report)}::jsonb, finished_at = ${at}
    where tenant_id = ${tenant} and id = ${id}`.execute(db);
}
