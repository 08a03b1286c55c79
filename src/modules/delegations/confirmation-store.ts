import { sql } from 'kysely';
import { reachSql, type Reach } from '#modules/access';
import type { TenantId } from '#kernel/ids';
import type { CivilDate } from '#kernel/time';
import { encodeCursor, readCursor, type Page } from '#kernel/paging';
import { organisationView } from '#modules/organisations';
import type { Db } from '#platform/db';
import type { Confirmation, ConfirmationState } from './model.ts';

const COLUMNS = sql`c.id, c.delegation_id as "delegationId", d.delegate_id as "delegateId", g.name as "delegateName", c.principal_id as "principalId",
  p.name as "principalName", c.subject_kind as "subjectKind", c.subject_id as "subjectId", c.subject_version as "subjectVersion",
  c.title, c.state, c.reason, c.asked_by as "askedBy", c.asked_at as "askedAt",
  c.reminded_on as "remindedOn", c.decided_at as "decidedAt"`;

const FROM = sql`delegations.confirmation c
  join delegations.delegation d on d.tenant_id = c.tenant_id and d.id = c.delegation_id
  join ${organisationView} p on p.tenant_id = c.tenant_id and p.id = c.principal_id
  join ${organisationView} g on g.tenant_id = d.tenant_id and g.id = d.delegate_id`;

export async function findConfirmation(
  db: Db,
  tenant: TenantId,
  id: string,
): Promise<(Confirmation & { readonly territory: string | null }) | undefined> {
  const { rows } = await sql<Confirmation & { territory: string | null }>`select ${COLUMNS}, p.division as territory
    from ${FROM} where c.tenant_id = ${tenant} and c.id = ${id}`.execute(db);
  return rows[0];
}

export async function lockConfirmation(db: Db, tenant: TenantId, id: string): ReturnType<typeof findConfirmation> {
  await sql`select id from delegations.confirmation where tenant_id = ${tenant} and id = ${id} for update`.execute(db);
  return findConfirmation(db, tenant, id);
}

export async function listConfirmations(
  db: Db,
  tenant: TenantId,
  query: {
    readonly reach: Reach;
    /** Only those that this organisation answers. */
    readonly principalId?: string | undefined;
    /** Only those that were asked under this one. */
    readonly delegationId?: string | undefined;
    readonly state?: ConfirmationState | undefined;
    readonly limit: number;
    readonly cursor?: string | undefined;
  },
): Promise<Page<Confirmation>> {
  const { reach, state, principalId, delegationId } = query;
  const whose =
    reach.kind === 'organisation'
      ? sql`(c.principal_id = ${reach.organisationId} or d.delegate_id = ${reach.organisationId})`
      : reachSql(reach, { territory: sql`p.division` });
  const where = sql`c.tenant_id = ${tenant} and ${whose} ${state === undefined ? sql`` : sql`and c.state = ${state}`}
    ${principalId === undefined ? sql`` : sql`and c.principal_id = ${principalId}`}
    ${delegationId === undefined ? sql`` : sql`and c.delegation_id = ${delegationId}`}`;
  const after = query.cursor === undefined ? undefined : readCursor(query.cursor, ['instant', 'id']);
  const { rows } = await sql<Confirmation>`select ${COLUMNS} from ${FROM} where ${where}
    ${after === undefined ? sql`` : sql`and (c.asked_at, c.id) < (${after[0]}::timestamptz, ${after[1]}::uuid)`}
    order by c.asked_at desc, c.id desc limit ${query.limit + 1}`.execute(db);
  const counted = await sql<{ total: number }>`select count(*) as total from ${FROM} where ${where}`.execute(db);
  const items = rows.slice(0, query.limit);
  const last = items.at(-1);
  const more = rows.length > query.limit && last !== undefined;
  return {
    items,
    total: counted.rows[0]!.total,
    nextCursor: more ? encodeCursor([last.askedAt.toISOString(), last.id]) : null,
  };
}

export interface NewConfirmation {
  readonly id: string;
  readonly delegationId: string;
  readonly principalId: string;
  readonly subjectKind: string;
  readonly subjectId: string;
  readonly subjectVersion: number;
  readonly title: string;
  readonly askedBy: string;
  readonly askedAt: Date;
}

export async function insertConfirmation(db: Db, tenant: TenantId, one: NewConfirmation): Promise<void> {
  await sql`insert into delegations.confirmation (tenant_id, id, delegation_id, principal_id, subject_kind, subject_id, subject_version,
      title, state, asked_by, asked_at)
    values (${tenant}, ${one.id}, ${one.delegationId}, ${one.principalId}, ${one.subjectKind}, ${one.subjectId}, ${one.subjectVersion},
      ${one.title}, 'waiting', ${one.askedBy}, ${one.askedAt})`.execute(db);
}

export async function decideWaiting(
  db: Db,
  tenant: TenantId,
  id: string,
  change: {
    readonly state: ConfirmationState;
    readonly reason: string | null;
    readonly by: string | null;
    readonly now: Date;
  },
): Promise<void> {
  await sql`update delegations.confirmation set state = ${change.state}, reason = ${change.reason}, decided_by = ${change.by},
      decided_at = ${change.now}
    where tenant_id = ${tenant} and id = ${id}`.execute(db);
}

export async function setReminded(db: Db, tenant: TenantId, id: string, on: CivilDate): Promise<void> {
  await sql`update delegations.confirmation set reminded_on = ${on} where tenant_id = ${tenant} and id = ${id}`.execute(
    db,
  );
}

/** Subjects of this kind that wait for the word of this principal. */
export async function subjectsWaiting(
  db: Db,
  tenant: TenantId,
  kind: string,
  principal: string,
): Promise<readonly string[]> {
  const { rows } = await sql<{ id: string }>`select c.subject_id as id from ${FROM}
    where c.tenant_id = ${tenant} and c.state = 'waiting' and c.subject_kind = ${kind} and d.principal_id = ${principal}`.execute(
    db,
  );
  return rows.map(({ id }) => id);
}

export interface WaitingFor {
  readonly id: string;
  readonly subjectId: string;
  readonly subjectVersion: number;
  readonly delegationId: string;
  readonly delegateId: string;
  readonly delegateName: string;
  readonly askedAt: Date;
  readonly remindedOn: CivilDate | null;
}

export async function waitingFor(
  db: Db,
  tenant: TenantId,
  kind: string,
  subjects: readonly string[],
): Promise<readonly WaitingFor[]> {
  if (subjects.length === 0) return [];
  const { rows } = await sql<WaitingFor>`select ${COLUMNS} from ${FROM}
    where c.tenant_id = ${tenant} and c.state = 'waiting' and c.subject_kind = ${kind}
      and c.subject_id = any(${subjects}::uuid[])`.execute(db);
  return rows;
}

/** What waited for a subject, or under a delegation, waits no more. @returns their ids */
export async function voidWaiting(
  db: Db,
  tenant: TenantId,
  of: { readonly subject: { readonly kind: string; readonly id: string } } | { readonly delegationId: string },
  now: Date,
): Promise<string[]> {
  const which =
    'subject' in of
      ? sql`subject_kind = ${of.subject.kind} and subject_id = ${of.subject.id}`
      : sql`delegation_id = ${of.delegationId}`;
  const { rows } = await sql<{ id: string }>`update delegations.confirmation set state = 'void', decided_at = ${now}
    where tenant_id = ${tenant} and state = 'waiting' and ${which} returning id`.execute(db);
  return rows.map(({ id }) => id);
}
