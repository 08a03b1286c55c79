import { sql } from 'kysely';
import type { AccountId, TenantId } from '#kernel/ids';
import type { Db } from '#platform/db';
import type { Observation } from './model.ts';

const OBSERVATION = sql`id, supporter_id as "supporterId", subject_id as "subjectId", organisation_id as "organisationId", reason,
  started_at as "startedAt", ends_at as "endsAt", ended_at as "endedAt"`;

export async function insertObservation(db: Db, tenant: TenantId, one: Observation): Promise<void> {
  await sql`insert into support.observation (tenant_id, id, supporter_id, subject_id, organisation_id, reason, started_at, ends_at)
    values (${tenant}, ${one.id}, ${one.supporterId}, ${one.subjectId}, ${one.organisationId}, ${one.reason}, ${one.startedAt}, ${one.endsAt})`.execute(
    db,
  );
}

/** The one that this supporter is in the middle of. */
export async function findRunning(
  db: Db,
  tenant: TenantId,
  supporter: string,
  now: Date,
): Promise<Observation | undefined> {
  const { rows } = await sql<Observation>`select ${OBSERVATION} from support.observation
    where tenant_id = ${tenant} and supporter_id = ${supporter} and ended_at is null and ends_at > ${now}`.execute(db);
  return rows[0];
}

/** @returns those that ended by this; of two ends at once one finds them */
export async function endObservations(
  db: Db,
  tenant: TenantId,
  which: { readonly supporter?: string | undefined; readonly before?: Date | undefined },
  now: Date,
): Promise<Observation[]> {
  const { rows } = await sql<Observation>`update support.observation set ended_at = least(${now}::timestamptz, ends_at)
    where tenant_id = ${tenant} and ended_at is null
      ${which.supporter === undefined ? sql`` : sql`and supporter_id = ${which.supporter}`}
      ${which.before === undefined ? sql`` : sql`and ends_at <= ${which.before}`}
    returning ${OBSERVATION}`.execute(db);
  return rows;
}

export async function listObservationsOf(db: Db, tenant: TenantId, subject: string): Promise<Observation[]> {
  const { rows } = await sql<Observation>`select ${OBSERVATION} from support.observation
    where tenant_id = ${tenant} and subject_id = ${subject} order by started_at desc, id desc limit 20`.execute(db);
  return rows;
}

export async function insertMerge(
  db: Db,
  tenant: TenantId,
  one: {
    readonly id: string;
    readonly kept: AccountId;
    readonly merged: AccountId;
    readonly reason: string;
    readonly moved: object;
    readonly by: string;
    readonly now: Date;
  },
): Promise<boolean> {
  const { numAffectedRows } =
    await sql`insert into support.account_merge (tenant_id, id, kept_id, merged_id, proof, reason, moved, merged_by, merged_at)
    values (${tenant}, ${one.id}, ${one.kept}, ${one.merged}, 'staff', ${one.reason}, ${JSON.stringify(one.moved)}::jsonb, ${one.by}, ${one.now})
    on conflict do nothing`.execute(db);
  return numAffectedRows === 1n;
}
