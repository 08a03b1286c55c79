import { sql, type RawBuilder } from 'kysely';
import { failure } from '#kernel/errors';
import type { AccountId, TenantId } from '#kernel/ids';
import type { Duty } from '#kernel/roles';
import type { Db } from '#platform/db';
import type { Member, Membership, Organisation, OrganisationState } from './model.ts';

const COLUMNS = sql`o.id, e.credit_code as "creditCode", o.kind, o.name, o.division, o.industry, o.size, o.nature,
  o.introduction, o.state, o.state_reason as "stateReason", o.source, o.confirmed_on as "confirmedOn", o.version,
  o.created_by as "createdBy", o.created_at as "createdAt", o.updated_at as "updatedAt"`;

const FROM = sql`organisations.organisation o join organisations.entity e on e.id = o.entity_id`;

export async function findOrganisation(db: Db, tenant: TenantId, id: string): Promise<Organisation | undefined> {
  const { rows } =
    await sql<Organisation>`select ${COLUMNS} from ${FROM} where o.tenant_id = ${tenant} and o.id = ${id}`.execute(db);
  return rows[0];
}

export async function lockOrganisation(db: Db, tenant: TenantId, id: string): Promise<Organisation | undefined> {
  const { rows } =
    await sql<Organisation>`select ${COLUMNS} from ${FROM} where o.tenant_id = ${tenant} and o.id = ${id} for update of o`.execute(
      db,
    );
  return rows[0];
}

export async function findByCreditCode(db: Db, tenant: TenantId, code: string): Promise<Organisation | undefined> {
  const { rows } =
    await sql<Organisation>`select ${COLUMNS} from ${FROM} where o.tenant_id = ${tenant} and e.credit_code = ${code}`.execute(
      db,
    );
  return rows[0];
}

export interface OrganisationQuery {
  readonly state?: OrganisationState | undefined;
  readonly kind?: string | undefined;
  readonly q?: string | undefined;
  readonly limit: number;
  /** Name and id of the last one seen. */
  readonly after?: readonly [string, string] | undefined;
}

/** By name. One row more than asked for, when there is one. */
export async function listOrganisations(
  db: Db,
  tenant: TenantId,
  query: OrganisationQuery,
): Promise<{ rows: Organisation[]; total: number }> {
  const where = whereOf(tenant, query);
  const after =
    query.after === undefined ? sql`` : sql`and (o.name, o.id) > (${query.after[0]}, ${query.after[1]}::uuid)`;
  const { rows } =
    await sql<Organisation>`select ${COLUMNS} from ${FROM} where ${where} ${after} order by o.name, o.id limit ${query.limit + 1}`.execute(
      db,
    );
  const counted = await sql<{ total: number }>`select count(*) as total from ${FROM} where ${where}`.execute(db);
  return { rows, total: counted.rows[0]!.total };
}

function whereOf(tenant: TenantId, query: OrganisationQuery): RawBuilder<unknown> {
  return sql`o.tenant_id = ${tenant}
    ${query.state === undefined ? sql`` : sql`and o.state = ${query.state}`}
    ${query.kind === undefined ? sql`` : sql`and o.kind = ${query.kind}`}
    ${query.q === undefined ? sql`` : sql`and (strpos(lower(o.name), lower(${query.q})) > 0 or e.credit_code = upper(${query.q}))`}`;
}

/** 法人 are global: the same firm in two regions is one entity. */
export async function findOrMakeEntity(
  db: Db,
  entity: { readonly id: string; readonly creditCode: string; readonly name: string; readonly now: Date },
): Promise<string> {
  await sql`insert into organisations.entity (id, credit_code, name, created_at)
    values (${entity.id}, ${entity.creditCode}, ${entity.name}, ${entity.now}) on conflict (credit_code) do nothing`.execute(
    db,
  );
  const { rows } = await sql<{
    id: string;
  }>`select id from organisations.entity where credit_code = ${entity.creditCode}`.execute(db);
  return rows[0]!.id;
}

export type NewOrganisation = Pick<
  Organisation,
  | 'id'
  | 'kind'
  | 'name'
  | 'division'
  | 'industry'
  | 'size'
  | 'nature'
  | 'introduction'
  | 'state'
  | 'source'
  | 'confirmedOn'
  | 'createdBy'
  | 'createdAt'
> & { readonly entityId: string };

/** False when this region knows the entity already. */
export async function insertOrganisation(db: Db, tenant: TenantId, one: NewOrganisation): Promise<boolean> {
  const { numAffectedRows } = await sql`insert into organisations.organisation
      (tenant_id, id, entity_id, kind, name, division, industry, size, nature, introduction, state, source, confirmed_on, created_by, created_at, updated_at)
    values (${tenant}, ${one.id}, ${one.entityId}, ${one.kind}, ${one.name}, ${one.division}, ${one.industry}, ${one.size}, ${one.nature},
            ${one.introduction}, ${one.state}, ${one.source}, ${one.confirmedOn}, ${one.createdBy}, ${one.createdAt}, ${one.createdAt})
    on conflict (tenant_id, entity_id) do nothing`.execute(db);
  return numAffectedRows === 1n;
}

export type OrganisationPatch = Partial<
  Pick<Organisation, 'name' | 'division' | 'industry' | 'size' | 'nature' | 'introduction' | 'state' | 'stateReason'>
> & { readonly confirmedOn: string };

/** Writes a locked organisation; every write is a new version. */
export async function updateOrganisation(
  db: Db,
  tenant: TenantId,
  before: Organisation,
  patch: OrganisationPatch,
  now: Date,
): Promise<void> {
  const after = { ...before, ...patch };
  await sql`update organisations.organisation set name = ${after.name}, division = ${after.division}, industry = ${after.industry},
      size = ${after.size}, nature = ${after.nature}, introduction = ${after.introduction}, state = ${after.state},
      state_reason = ${after.stateReason}, confirmed_on = ${after.confirmedOn}, version = version + 1, updated_at = ${now}
    where tenant_id = ${tenant} and id = ${before.id}`.execute(db);
}

export async function listMemberships(db: Db, tenant: TenantId, account: AccountId): Promise<Membership[]> {
  const { rows } = await sql<Membership>`select o.id as "organisationId", o.name, o.kind, o.state, m.duty
    from organisations.member m join organisations.organisation o on o.tenant_id = m.tenant_id and o.id = m.organisation_id
    where m.tenant_id = ${tenant} and m.account_id = ${account} order by m.created_at, o.id`.execute(db);
  return rows;
}

export async function listMembers(db: Db, tenant: TenantId, organisation: string): Promise<Member[]> {
  const { rows } =
    await sql<Member>`select account_id as "accountId", duty, created_at as "createdAt" from organisations.member
    where tenant_id = ${tenant} and organisation_id = ${organisation} order by created_at, account_id`.execute(db);
  return rows;
}

/** The operator's first administrator: whoever runs a command on the machine acts in that person's name. */
export async function findOperator(
  db: Db,
  tenant: TenantId,
): Promise<{ accountId: AccountId; organisationId: string; name: string } | undefined> {
  const { rows } = await sql<{ accountId: AccountId; organisationId: string; name: string }>`
    select m.account_id as "accountId", o.id as "organisationId", o.name
    from organisations.organisation o join organisations.member m on m.tenant_id = o.tenant_id and m.organisation_id = o.id
    where o.tenant_id = ${tenant} and o.kind = 'operator' and m.duty = 'admin' order by m.created_at, m.account_id limit 1`.execute(
    db,
  );
  return rows[0];
}

/** False when this account is a member already. */
export async function enrolMember(
  db: Db,
  tenant: TenantId,
  member: { readonly organisationId: string; readonly accountId: string; readonly duty: Duty; readonly now: Date },
): Promise<boolean> {
  const { numAffectedRows } =
    await sql`insert into organisations.member (tenant_id, organisation_id, account_id, duty, created_at)
    values (${tenant}, ${member.organisationId}, ${member.accountId}, ${member.duty}, ${member.now}) on conflict do nothing`.execute(
      db,
    );
  return numAffectedRows === 1n;
}

export async function updateDuty(db: Db, tenant: TenantId, organisation: string, account: string, duty: Duty) {
  await sql`update organisations.member set duty = ${duty}
    where tenant_id = ${tenant} and organisation_id = ${organisation} and account_id = ${account}`.execute(db);
}

export async function deleteMember(db: Db, tenant: TenantId, organisation: string, account: string): Promise<void> {
  await sql`delete from organisations.member
    where tenant_id = ${tenant} and organisation_id = ${organisation} and account_id = ${account}`.execute(db);
}

export async function findPersonalRole(
  db: Db,
  tenant: TenantId,
  account: AccountId,
): Promise<'learner' | 'expert' | undefined> {
  const { rows } = await sql<{
    role: 'learner' | 'expert';
  }>`select role from organisations.person where tenant_id = ${tenant} and account_id = ${account}`.execute(db);
  return rows[0]?.role;
}

export async function enrolPerson(
  db: Db,
  tenant: TenantId,
  account: string,
  role: 'learner' | 'expert',
  now: Date,
): Promise<void> {
  await sql`insert into organisations.person (tenant_id, account_id, role, created_at) values (${tenant}, ${account}, ${role}, ${now})
    on conflict (tenant_id, account_id) do update set role = excluded.role`.execute(db);
}

export async function getOrganisation(db: Db, tenant: TenantId, id: string): Promise<Organisation> {
  const found = await findOrganisation(db, tenant, id);
  if (found === undefined) throw failure('record.notFound');
  return found;
}
