import { sql, type RawBuilder } from 'kysely';
import type { TenantId } from '#kernel/ids';
import { encodeCursor, readCursor, type Page } from '#kernel/paging';
import type { Db } from '#platform/db';
import type { AccessRequest, Invitation, InvitationState, RequestState } from './model.ts';

const INVITATION = sql`id, organisation_id as "organisationId", contact, contact_shown as "contactShown", duty,
  department_id as "departmentId", data_scope as "dataScope", custom_departments as "customDepartments", state,
  invited_by as "invitedBy", invited_at as "invitedAt", sends, sent_at as "sentAt", expires_at as "expiresAt", ended_at as "endedAt"`;

export async function insertInvitation(db: Db, tenant: TenantId, one: Invitation): Promise<void> {
  await sql`insert into organisations.invitation (tenant_id, id, organisation_id, contact, contact_shown, duty, department_id,
      data_scope, custom_departments, state, invited_by, invited_at, sends, sent_at, expires_at)
    values (${tenant}, ${one.id}, ${one.organisationId}, ${one.contact}, ${one.contactShown}, ${one.duty}, ${one.departmentId},
      ${one.dataScope}, ${one.customDepartments}::uuid[], ${one.state}, ${one.invitedBy}, ${one.invitedAt}, ${one.sends},
      ${one.sentAt}, ${one.expiresAt})`.execute(db);
}

export async function lockInvitation(db: Db, tenant: TenantId, id: string): Promise<Invitation | undefined> {
  const { rows } =
    await sql<Invitation>`select ${INVITATION} from organisations.invitation where tenant_id = ${tenant} and id = ${id} for update`.execute(
      db,
    );
  return rows[0];
}

export async function findInvitation(db: Db, tenant: TenantId, id: string): Promise<Invitation | undefined> {
  const { rows } =
    await sql<Invitation>`select ${INVITATION} from organisations.invitation where tenant_id = ${tenant} and id = ${id}`.execute(
      db,
    );
  return rows[0];
}

export async function findPendingInvitation(
  db: Db,
  tenant: TenantId,
  organisation: string,
  contact: string,
): Promise<Invitation | undefined> {
  const { rows } = await sql<Invitation>`select ${INVITATION} from organisations.invitation
    where tenant_id = ${tenant} and organisation_id = ${organisation} and contact = ${contact} and state = 'pending' for update`.execute(
    db,
  );
  return rows[0];
}

/** Written again when it is sent again: duty and scope may have been thought over. */
export async function renewInvitation(db: Db, tenant: TenantId, one: Invitation): Promise<void> {
  await sql`update organisations.invitation set duty = ${one.duty}, department_id = ${one.departmentId}, data_scope = ${one.dataScope},
      custom_departments = ${one.customDepartments}::uuid[], sends = ${one.sends}, sent_at = ${one.sentAt}, expires_at = ${one.expiresAt}
    where tenant_id = ${tenant} and id = ${one.id}`.execute(db);
}

/** Once it has ended nobody needs the contact any more. */
export async function endInvitation(
  db: Db,
  tenant: TenantId,
  id: string,
  end: { readonly state: Exclude<InvitationState, 'pending'>; readonly accountId?: string; readonly now: Date },
): Promise<void> {
  await sql`update organisations.invitation set state = ${end.state}, contact = null, ended_at = ${end.now}, account_id = ${end.accountId ?? null}
    where tenant_id = ${tenant} and id = ${id} and state = 'pending'`.execute(db);
}

export async function expireInvitations(db: Db, tenant: TenantId, now: Date): Promise<number> {
  const { numAffectedRows } =
    await sql`update organisations.invitation set state = 'expired', contact = null, ended_at = ${now}
    where tenant_id = ${tenant} and state = 'pending' and expires_at <= ${now}`.execute(db);
  return Number(numAffectedRows);
}

export async function countInvitations(db: Db, tenant: TenantId, organisation: string, since: Date): Promise<number> {
  const { rows } = await sql<{ total: number }>`select count(*) as total from organisations.invitation
    where tenant_id = ${tenant} and organisation_id = ${organisation} and invited_at > ${since}`.execute(db);
  return rows[0]!.total;
}

/** Newest first. */
export async function listInvitations(
  db: Db,
  tenant: TenantId,
  organisation: string,
  query: { readonly state?: InvitationState | undefined; readonly limit: number; readonly cursor?: string | undefined },
): Promise<Page<Invitation>> {
  const where = sql`tenant_id = ${tenant} and organisation_id = ${organisation}
    ${query.state === undefined ? sql`` : sql`and state = ${query.state}`}`;
  const after = query.cursor === undefined ? undefined : readCursor(query.cursor, ['instant', 'id']);
  const { rows } = await sql<Invitation>`select ${INVITATION} from organisations.invitation where ${where}
    ${after === undefined ? sql`` : sql`and (invited_at, id) < (${after[0]}::timestamptz, ${after[1]}::uuid)`}
    order by invited_at desc, id desc limit ${query.limit + 1}`.execute(db);
  const counted = await sql<{
    total: number;
  }>`select count(*) as total from organisations.invitation where ${where}`.execute(db);
  return pageOf(rows, counted.rows[0]!.total, query.limit, (one) => [one.invitedAt.toISOString(), one.id]);
}

/** Invitations to these contacts, for the person who owns them. */
export async function listInvitationsTo(db: Db, tenant: TenantId, contacts: readonly string[]): Promise<Invitation[]> {
  const { rows } = await sql<Invitation>`select ${INVITATION} from organisations.invitation
    where tenant_id = ${tenant} and contact = any(${contacts}) and state = 'pending' order by invited_at desc limit 50`.execute(
    db,
  );
  return rows;
}

const REQUEST = sql`r.id, r.organisation_id as "organisationId", o.name as "organisationName", o.state as "organisationState", r.account_id as "accountId", r.message,
  r.state, r.reason_code as "reasonCode", r.reason, r.created_at as "createdAt", r.reminded_at as "remindedAt",
  r.escalated_at as "escalatedAt", r.decided_at as "decidedAt"`;
const REQUESTS = sql`organisations.access_request r join organisations.organisation o on o.tenant_id = r.tenant_id and o.id = r.organisation_id`;

export async function insertRequest(
  db: Db,
  tenant: TenantId,
  one: Pick<AccessRequest, 'id' | 'organisationId' | 'accountId' | 'message' | 'createdAt'>,
): Promise<boolean> {
  const { numAffectedRows } =
    await sql`insert into organisations.access_request (tenant_id, id, organisation_id, account_id, message, created_at)
    values (${tenant}, ${one.id}, ${one.organisationId}, ${one.accountId}, ${one.message}, ${one.createdAt}) on conflict do nothing`.execute(
      db,
    );
  return numAffectedRows === 1n;
}

export async function lockRequest(db: Db, tenant: TenantId, id: string): Promise<AccessRequest | undefined> {
  const { rows } =
    await sql<AccessRequest>`select ${REQUEST} from ${REQUESTS} where r.tenant_id = ${tenant} and r.id = ${id} for update of r`.execute(
      db,
    );
  return rows[0];
}

export async function decideRequest(
  db: Db,
  tenant: TenantId,
  id: string,
  decision: {
    readonly state: Exclude<RequestState, 'pending'>;
    readonly by: string;
    readonly reasonCode?: string | undefined;
    readonly reason?: string | undefined;
    readonly now: Date;
  },
): Promise<void> {
  await sql`update organisations.access_request set state = ${decision.state}, decided_by = ${decision.by}, decided_at = ${decision.now},
      reason_code = ${decision.reasonCode ?? null}, reason = ${decision.reason ?? null}
    where tenant_id = ${tenant} and id = ${id}`.execute(db);
}

export async function touchRequest(
  db: Db,
  tenant: TenantId,
  id: string,
  what: 'reminded_at' | 'escalated_at',
  now: Date,
): Promise<void> {
  await sql`update organisations.access_request set ${sql.ref(what)} = ${now} where tenant_id = ${tenant} and id = ${id}`.execute(
    db,
  );
}

export interface RequestQuery {
  readonly organisationId?: string | undefined;
  readonly accountId?: string | undefined;
  readonly state?: RequestState | undefined;
  /** Only what went to staff, within their reach. */
  readonly escalatedWithin?: RawBuilder<unknown> | undefined;
  readonly limit: number;
  readonly cursor?: string | undefined;
}

/** Whoever has waited longest comes first. */
export async function listRequests(db: Db, tenant: TenantId, query: RequestQuery): Promise<Page<AccessRequest>> {
  const where = sql.join(
    [
      sql`r.tenant_id = ${tenant}`,
      ...(query.organisationId === undefined ? [] : [sql`r.organisation_id = ${query.organisationId}`]),
      ...(query.accountId === undefined ? [] : [sql`r.account_id = ${query.accountId}`]),
      ...(query.state === undefined ? [] : [sql`r.state = ${query.state}`]),
      ...(query.escalatedWithin === undefined ? [] : [sql`r.escalated_at is not null and ${query.escalatedWithin}`]),
    ],
    sql` and `,
  );
  const after = query.cursor === undefined ? undefined : readCursor(query.cursor, ['instant', 'id']);
  const { rows } = await sql<AccessRequest>`select ${REQUEST} from ${REQUESTS} where ${where}
    ${after === undefined ? sql`` : sql`and (r.created_at, r.id) > (${after[0]}::timestamptz, ${after[1]}::uuid)`}
    order by r.created_at, r.id limit ${query.limit + 1}`.execute(db);
  const counted = await sql<{ total: number }>`select count(*) as total from ${REQUESTS} where ${where}`.execute(db);
  return pageOf(rows, counted.rows[0]!.total, query.limit, (one) => [one.createdAt.toISOString(), one.id]);
}

/** What waits since before this instant and has not been brought up since. */
export async function listWaitingSince(
  db: Db,
  tenant: TenantId,
  before: Date,
  what: 'reminded_at' | 'escalated_at',
): Promise<AccessRequest[]> {
  const { rows } = await sql<AccessRequest>`select ${REQUEST} from ${REQUESTS}
    where r.tenant_id = ${tenant} and r.state = 'pending' and r.created_at < ${before} and r.${sql.ref(what)} is null
    order by r.created_at, r.id limit 500`.execute(db);
  return rows;
}

function pageOf<Row>(
  rows: readonly Row[],
  total: number,
  limit: number,
  keys: (row: Row) => readonly (string | number)[],
): Page<Row> {
  const items = rows.slice(0, limit);
  const last = items.at(-1);
  return { items, total, nextCursor: rows.length > limit && last !== undefined ? encodeCursor(keys(last)) : null };
}
