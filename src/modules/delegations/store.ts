import { sql, type RawBuilder } from 'kysely';
import type { DelegableRight } from '#modules/access';
import { reachSql, type Reach } from '#modules/access';
import { newId, type TenantId } from '#kernel/ids';
import { encodeCursor, readCursor, type Page } from '#kernel/paging';
import type { CivilDate } from '#kernel/time';
import { memberView, organisationView, type OrganisationKind } from '#modules/organisations';
import type { Context } from '#platform/context';
import type { Db } from '#platform/db';
import type { Delegation, DelegationState } from './model.ts';
import type { AskedRight } from './rules.ts';

const COLUMNS = sql`d.id, d.principal_id as "principalId", p.name as "principalName", d.delegate_id as "delegateId",
  g.name as "delegateName", d.state, d.reason, d.asked_by as "askedBy", d.asked_at as "askedAt",
  d.decided_at as "decidedAt", d.end_reason as "endReason", d.version,
  (select coalesce(json_agg(json_build_object('name', r.name, 'validFrom', r.valid_from, 'validUntil', r.valid_until,
      'withdrawnAt', r.withdrawn_at) order by r.valid_from, r.name), '[]')
    from delegations.delegated_right r where r.tenant_id = d.tenant_id and r.delegation_id = d.id) as rights`;

const FROM = sql`delegations.delegation d
  join ${organisationView} p on p.tenant_id = d.tenant_id and p.id = d.principal_id
  join ${organisationView} g on g.tenant_id = d.tenant_id and g.id = d.delegate_id`;

export async function findDelegation(db: Db, tenant: TenantId, id: string): Promise<Delegation | undefined> {
  const { rows } =
    await sql<Delegation>`select ${COLUMNS} from ${FROM} where d.tenant_id = ${tenant} and d.id = ${id}`.execute(db);
  return rows[0];
}

export async function lockDelegation(db: Db, tenant: TenantId, id: string): Promise<Delegation | undefined> {
  await sql`select id from delegations.delegation where tenant_id = ${tenant} and id = ${id} for update`.execute(db);
  return findDelegation(db, tenant, id);
}

/** All that it ever held, also those that are over. */
export async function delegationsHeldBy({ db, tenant }: Context, delegate: string): Promise<readonly string[]> {
  const { rows } = await sql<{ id: string }>`select id from delegations.delegation
    where tenant_id = ${tenant.id} and delegate_id = ${delegate}`.execute(db);
  return rows.map(({ id }) => id);
}

export interface DelegationQuery {
  readonly reach: Reach;
  readonly side?: 'principal' | 'delegate' | undefined;
  /** Only those that the other side proposed and this organisation has to answer. */
  readonly toAnswer?: true | undefined;
  readonly limit: number;
  readonly cursor?: string | undefined;
}

/** Those in which an organisation stands on either side; officers those whose principal lies in their territory. Newest first. */
export async function listDelegations(db: Db, tenant: TenantId, query: DelegationQuery): Promise<Page<Delegation>> {
  const where = sql`d.tenant_id = ${tenant} and ${whose(query)}`;
  const after = query.cursor === undefined ? undefined : readCursor(query.cursor, ['instant', 'id']);
  const { rows } = await sql<Delegation>`select ${COLUMNS} from ${FROM} where ${where}
    ${after === undefined ? sql`` : sql`and (d.asked_at, d.id) < (${after[0]}::timestamptz, ${after[1]}::uuid)`}
    order by d.asked_at desc, d.id desc limit ${query.limit + 1}`.execute(db);
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

function whose({ reach, side, toAnswer }: DelegationQuery): RawBuilder<unknown> {
  if (reach.kind !== 'organisation') return reachSql(reach, { territory: sql`p.division` });
  const asPrincipal = sql`d.principal_id = ${reach.organisationId}`;
  const asDelegate = sql`d.delegate_id = ${reach.organisationId}`;
  if (toAnswer === true)
    return sql`((${asPrincipal} and d.state = 'requested') or (${asDelegate} and d.state = 'offered'))`;
  if (side !== undefined) return side === 'principal' ? asPrincipal : asDelegate;
  return sql`(${asPrincipal} or ${asDelegate})`;
}

export interface NewDelegation {
  readonly id: string;
  readonly principalId: string;
  readonly delegateId: string;
  readonly state: 'offered' | 'requested';
  readonly reason: string;
  readonly askedBy: string;
  readonly askedAt: Date;
}

/** False when there is one between the two already. */
export async function insertDelegation(db: Db, tenant: TenantId, one: NewDelegation): Promise<boolean> {
  const { numAffectedRows } = await sql`insert into delegations.delegation
      (tenant_id, id, principal_id, delegate_id, state, reason, asked_by, asked_at)
    values (${tenant}, ${one.id}, ${one.principalId}, ${one.delegateId}, ${one.state}, ${one.reason}, ${one.askedBy}, ${one.askedAt})
    on conflict do nothing`.execute(db);
  return numAffectedRows === 1n;
}

export async function insertRights(
  db: Db,
  tenant: TenantId,
  delegation: string,
  from: CivilDate,
  rights: readonly AskedRight[],
): Promise<void> {
  for (const { name, until } of rights)
    await sql`insert into delegations.delegated_right (tenant_id, id, delegation_id, name, valid_from, valid_until)
      values (${tenant}, ${newId()}, ${delegation}, ${name}, ${from}, ${until})`.execute(db);
}

/** Those that still hold stop now; the days on which they held stay known. */
export async function withdrawRights(
  db: Db,
  tenant: TenantId,
  delegation: string,
  now: Date,
  except: readonly DelegableRight[] = [],
): Promise<void> {
  await sql`update delegations.delegated_right set withdrawn_at = ${now}
    where tenant_id = ${tenant} and delegation_id = ${delegation} and withdrawn_at is null and not name = any(${except}::text[])`.execute(
    db,
  );
}

/** An offer or a request starts to count on the day of the answer. */
export async function startRights(db: Db, tenant: TenantId, delegation: string, today: CivilDate): Promise<void> {
  await sql`update delegations.delegated_right set valid_from = least(${today}::date, valid_until)
    where tenant_id = ${tenant} and delegation_id = ${delegation} and withdrawn_at is null`.execute(db);
}

export async function updateState(
  db: Db,
  tenant: TenantId,
  id: string,
  change: {
    readonly state: DelegationState;
    readonly by: string | null;
    readonly now: Date;
    readonly endReason?: string | null;
  },
): Promise<void> {
  await sql`update delegations.delegation set state = ${change.state}, decided_by = ${change.by}, decided_at = ${change.now},
      end_reason = ${change.endReason ?? null}, version = version + 1
    where tenant_id = ${tenant} and id = ${id}`.execute(db);
}

export async function raiseVersion(db: Db, tenant: TenantId, id: string): Promise<void> {
  await sql`update delegations.delegation set version = version + 1 where tenant_id = ${tenant} and id = ${id}`.execute(
    db,
  );
}

export interface Holding {
  readonly delegationId: string;
  readonly principalId: string;
  readonly principalName: string;
  readonly principalKind: OrganisationKind;
  readonly delegateId: string;
  readonly delegateName: string;
  readonly rights: DelegableRight[];
}

/**
 * What holds today for a person: both organisations in good standing, the person an administrator or editor of the delegate,
 * at least one right within its dates. One query, because it is asked with every request of somebody who acts for another.
 */
export async function listHoldings(
  db: Db,
  tenant: TenantId,
  query: { readonly accountId: string; readonly today: CivilDate; readonly delegationId?: string | undefined },
): Promise<Holding[]> {
  const { rows } =
    await sql<Holding>`select d.id as "delegationId", d.principal_id as "principalId", p.name as "principalName",
      p.kind as "principalKind", d.delegate_id as "delegateId", g.name as "delegateName",
      array_agg(distinct r.name order by r.name) as rights
    from ${FROM}
    join ${memberView} m on m.tenant_id = d.tenant_id and m.organisation_id = d.delegate_id
    join delegations.delegated_right r on r.tenant_id = d.tenant_id and r.delegation_id = d.id
    where d.tenant_id = ${tenant} and m.account_id = ${query.accountId} and m.duty in ('admin', 'editor')
      and d.state = 'active' and p.state = 'verified' and g.state = 'verified'
      and r.withdrawn_at is null and r.valid_from <= ${query.today} and r.valid_until >= ${query.today}
      ${query.delegationId === undefined ? sql`` : sql`and d.id = ${query.delegationId}`}
    group by 1, 2, 3, 4, 5, 6 order by p.name, d.id`.execute(db);
  return rows;
}

/** In force or waiting, but every right is past or one of the two no longer stands. */
export async function listOutlived(
  db: Db,
  tenant: TenantId,
  today: CivilDate,
): Promise<(Delegation & { readonly why: 'date' | 'standing' })[]> {
  const { rows } = await sql<Delegation & { why: 'date' | 'standing' }>`select ${COLUMNS},
      case when p.state in ('closed', 'suspended', 'refused') or g.state in ('closed', 'suspended', 'refused') then 'standing' else 'date' end as why
    from ${FROM}
    where d.tenant_id = ${tenant} and d.state in ('offered', 'requested', 'active')
      and (p.state in ('closed', 'suspended', 'refused') or g.state in ('closed', 'suspended', 'refused')
        or not exists (select from delegations.delegated_right r where r.tenant_id = d.tenant_id and r.delegation_id = d.id
          and r.withdrawn_at is null and r.valid_until >= ${today}))
    for update of d`.execute(db);
  return rows;
}
