import { sql, type RawBuilder } from 'kysely';
import { failure } from '#kernel/errors';
import type { AccountId, TenantId } from '#kernel/ids';
import type { Duty } from '#kernel/roles';
import { reachSql, type Reach } from '#modules/access';
import { withoutOpenCase } from '#modules/approvals';
import { countRows, type Db } from '#platform/db';
import { readCreditCode } from './credit-code.ts';
import type { Coming, Member, Membership, Organisation, OrganisationState } from './model.ts';
import { initialsOf, nameKey, searchKeyOf } from './names.ts';
import { namedLike, writePairs, writeSearchKey } from './search-keys.ts';

const COLUMNS = sql`o.id, e.credit_code as "creditCode", e.identifier_kind as "identifierKind", e.identifier,
  o.identifier_reason as "identifierReason", o.kind, o.subkind, o.name, o.division, o.industry, o.size, o.nature,
  o.introduction, o.state, o.state_reason as "stateReason", o.source, o.confirmed_on as "confirmedOn",
  o.verified_on as "verifiedOn", o.verified_by as "verifiedBy", o.closed_on as "closedOn", o.closed_reason as "closedReason",
  o.merged_into as "mergedInto", o.version, o.created_by as "createdBy", o.created_at as "createdAt", o.updated_at as "updatedAt"`;

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

export async function findByEntity(db: Db, tenant: TenantId, entity: string): Promise<Organisation | undefined> {
  const { rows } =
    await sql<Organisation>`select ${COLUMNS} from ${FROM} where o.tenant_id = ${tenant} and o.entity_id = ${entity}`.execute(
      db,
    );
  return rows[0];
}

export async function findByFormerCode(db: Db, tenant: TenantId, code: string): Promise<Organisation | undefined> {
  const { rows } = await sql<Organisation>`select ${COLUMNS} from ${FROM} where o.tenant_id = ${tenant} and o.id = (
      select f.organisation_id from organisations.former_identity f
      where f.tenant_id = ${tenant} and f.kind = 'code' and f.value_key = ${code} order by f.used_until desc limit 1)`.execute(
    db,
  );
  return rows[0];
}

/** One that others named before anybody registered it: the same entity, or known by nothing but exactly this name. */
export async function findPreregistered(
  db: Db,
  tenant: TenantId,
  entity: string,
  name: string,
): Promise<Organisation | undefined> {
  const { rows } =
    await sql<Organisation>`select ${COLUMNS} from ${FROM} where o.tenant_id = ${tenant} and o.state = 'preregistered'
      and (o.entity_id = ${entity} or (e.identifier_kind = 'named' and o.name_key = ${nameKey(name)}))
    order by (o.entity_id = ${entity}) desc, o.created_at limit 1`.execute(db);
  return rows[0];
}

export async function findOrganisations(
  db: Db,
  tenant: TenantId,
  ids: readonly string[],
): Promise<ReadonlyMap<string, Organisation>> {
  if (ids.length === 0) return new Map();
  const { rows } =
    await sql<Organisation>`select ${COLUMNS} from ${FROM} where o.tenant_id = ${tenant} and o.id = any(${ids}::uuid[])`.execute(
      db,
    );
  return new Map(rows.map((one) => [one.id, one]));
}

/** All that answer a text, for narrowing a list of something else. */
export async function listOrganisationIds(db: Db, tenant: TenantId, q: string): Promise<readonly string[]> {
  const { rows } = await sql<{ id: string }>`select o.id from organisations.organisation o
    where o.tenant_id = ${tenant} and ${await matches(db, tenant, q)}`.execute(db);
  return rows.map(({ id }) => id);
}

export interface OrganisationQuery {
  readonly state?: OrganisationState | undefined;
  readonly kind?: string | undefined;
  readonly subkind?: string | undefined;
  /** Everything below this division. */
  readonly division?: string | undefined;
  /** Any of these classes of GB/T 4754. */
  readonly industries?: readonly string[] | undefined;
  /** Part of the name or of a former name, a present or former code, or initials of the pinyin. */
  readonly q?: string | undefined;
  /** Beside the verified ones only those that lie within reach; all of them when undefined. */
  readonly reach?: Reach | undefined;
  /** Not even the verified ones of elsewhere. */
  readonly onlyWithin?: boolean | undefined;
  readonly limit: number;
  readonly uncounted?: boolean | undefined;
  /** Name and id of the last one seen. */
  readonly after?: readonly [string, string] | undefined;
}

/** By name. One row more than asked for, when there is one. */
export async function listOrganisations(
  db: Db,
  tenant: TenantId,
  query: OrganisationQuery,
): Promise<{ rows: Organisation[]; total: number }> {
  const where = await whereOf(db, tenant, query);
  const after =
    query.after === undefined ? sql`` : sql`and (o.name, o.id) > (${query.after[0]}, ${query.after[1]}::uuid)`;
  const { rows } =
    await sql<Organisation>`select ${COLUMNS} from ${FROM} where ${where} ${after} order by o.name, o.id limit ${query.limit + 1}`.execute(
      db,
    );
  if (query.after === undefined && rows.length <= query.limit) return { rows, total: rows.length };
  return { rows, total: await countRows(db, sql`organisations.organisation o where ${where}`, query.uncounted) };
}

async function whereOf(db: Db, tenant: TenantId, query: OrganisationQuery): Promise<RawBuilder<unknown>> {
  const { state, kind, subkind, division, industries, q, reach, onlyWithin = false } = query;
  return sql`o.tenant_id = ${tenant}
    ${state === undefined ? sql`` : sql`and o.state = ${state}`}
    ${kind === undefined ? sql`` : sql`and o.kind = ${kind}`}
    ${subkind === undefined ? sql`` : sql`and o.subkind = ${subkind}`}
    ${division === undefined ? sql`` : sql`and o.division >= ${division} and o.division < ${`${division}:`}`}
    ${industries === undefined ? sql`` : sql`and o.industry = any(${industries})`}
    ${reach === undefined ? sql`` : sql`and (${onlyWithin ? sql`false` : sql`o.state = 'verified'`} or ${reachSql(reach, REACH)})`}
    ${q === undefined ? sql`` : sql`and ${await matches(db, tenant, q)}`}`;
}

const REACH = { organisation: sql`o.id`, account: sql`o.created_by`, territory: sql`o.division` };

const WHOLE_CODE = /^[0-9A-HJ-NPQRTUWXY]{18}$/;

/** A whole code is looked up; anything else is a part of a name. */
async function matches(db: Db, tenant: TenantId, q: string): Promise<RawBuilder<unknown>> {
  const code = readCreditCode(q);
  if (WHOLE_CODE.test(code))
    return sql`o.id in (
      select x.id from organisations.organisation x join organisations.entity e on e.id = x.entity_id
        where x.tenant_id = ${tenant} and e.credit_code = ${code}
      union all
      select f.organisation_id from organisations.former_identity f
        where f.tenant_id = ${tenant} and f.kind = 'code' and f.value_key = ${code})`;
  return namedLike(db, tenant, q);
}

export type NewOrganisation = Pick<
  Organisation,
  | 'id'
  | 'kind'
  | 'subkind'
  | 'name'
  | 'division'
  | 'industry'
  | 'size'
  | 'nature'
  | 'introduction'
  | 'state'
  | 'source'
  | 'confirmedOn'
  | 'identifierReason'
  | 'verifiedOn'
  | 'verifiedBy'
  | 'createdBy'
  | 'createdAt'
> & { readonly entityId: string; readonly joinedOn?: string | null; readonly cameBy?: Coming | undefined };

/** Nobody has come while others only name it. */
const cameBy = ({ state, createdBy }: Pick<Organisation, 'state' | 'createdBy'>): Coming | null =>
  state === 'preregistered' ? null : createdBy === null ? 'founded' : 'registered';

/** False when this region knows the entity already. */
export async function insertOrganisation(db: Db, tenant: TenantId, one: NewOrganisation): Promise<boolean> {
  const { numAffectedRows } = await sql`insert into organisations.organisation
      (tenant_id, id, entity_id, kind, subkind, name, name_key, initials, search_key, division, industry, size, nature, introduction, state,
       source, confirmed_on, identifier_reason, verified_on, verified_by, joined_on, came_by, created_by, created_at, updated_at)
    values (${tenant}, ${one.id}, ${one.entityId}, ${one.kind}, ${one.subkind}, ${one.name}, ${nameKey(one.name)},
            ${initialsOf(one.name)}, ${searchKeyOf(one.name, [])}, ${one.division}, ${one.industry}, ${one.size}, ${one.nature}, ${one.introduction},
            ${one.state}, ${one.source}, ${one.confirmedOn}, ${one.identifierReason}, ${one.verifiedOn}, ${one.verifiedBy},
            ${one.joinedOn ?? one.verifiedOn}, ${one.cameBy ?? cameBy(one)}, ${one.createdBy}, ${one.createdAt}, ${one.createdAt})
    on conflict (tenant_id, entity_id) do nothing`.execute(db);
  if (numAffectedRows === 1n) await writePairs(db, tenant, one.id, searchKeyOf(one.name, []));
  return numAffectedRows === 1n;
}

export type OrganisationPatch = Partial<
  Pick<
    Organisation,
    | 'kind'
    | 'subkind'
    | 'name'
    | 'division'
    | 'industry'
    | 'size'
    | 'nature'
    | 'introduction'
    | 'state'
    | 'stateReason'
    | 'source'
    | 'identifierReason'
    | 'verifiedOn'
    | 'verifiedBy'
    | 'closedOn'
    | 'closedReason'
    | 'mergedInto'
    | 'createdBy'
  >
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
  await sql`update organisations.organisation set kind = ${after.kind}, subkind = ${after.subkind}, name = ${after.name},
      name_key = ${nameKey(after.name)}, initials = ${initialsOf(after.name)}, division = ${after.division},
      industry = ${after.industry}, size = ${after.size}, nature = ${after.nature}, introduction = ${after.introduction},
      state = ${after.state}, state_reason = ${after.stateReason}, source = ${after.source},
      confirmed_on = ${after.confirmedOn}, identifier_reason = ${after.identifierReason}, verified_on = ${after.verifiedOn},
      verified_by = ${after.verifiedBy}, closed_on = ${after.closedOn}, closed_reason = ${after.closedReason},
      joined_on = coalesce(joined_on, ${after.verifiedOn}::date), merged_into = ${after.mergedInto}, created_by = ${after.createdBy}, version = version + 1, updated_at = ${now}
    where tenant_id = ${tenant} and id = ${before.id}`.execute(db);
  if (after.name !== before.name) await writeSearchKey(db, tenant, before.id);
}

/** 认领: what others had named has its own people now. */
export async function markClaimed(db: Db, tenant: TenantId, id: string): Promise<void> {
  await sql`update organisations.organisation set came_by = 'claimed' where tenant_id = ${tenant} and id = ${id}`.execute(
    db,
  );
}

export async function listMemberships(db: Db, tenant: TenantId, account: AccountId): Promise<Membership[]> {
  const { rows } = await sql<Membership>`select o.id as "organisationId", o.name, o.kind, o.state, m.duty
    from organisations.member m join organisations.organisation o on o.tenant_id = m.tenant_id and o.id = m.organisation_id
    where m.tenant_id = ${tenant} and m.account_id = ${account} order by m.chosen_at desc nulls last, m.created_at, o.id`.execute(
    db,
  );
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

export async function findPersonalRole(
  db: Db,
  tenant: TenantId,
  account: AccountId,
): Promise<'learner' | 'expert' | undefined> {
  const { rows } = await sql<{
    role: 'learner' | 'expert';
  }>`select role from organisations.person where tenant_id = ${tenant} and account_id = ${account} and not held`.execute(
    db,
  );
  return rows[0]?.role;
}

/** For queries of others: everybody who acts in this region, for themselves or for an organisation. */
export const accountsHere = (tenant: TenantId) =>
  sql`select account_id from organisations.person where tenant_id = ${tenant}
    union select account_id from organisations.member where tenant_id = ${tenant}`;

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

/** Those that wait for 核验 and have no case yet: from before there were cases, or brought in by other ways. */
export async function listWaiting(
  db: Db,
  tenant: TenantId,
  kinds: readonly string[],
  caseKind: string,
  limit: number,
): Promise<Organisation[]> {
  const { rows } = await sql<Organisation>`select ${COLUMNS} from ${FROM}
    where o.tenant_id = ${tenant} and o.state = 'pending' and o.kind = any(${kinds}) and ${withoutOpenCase(tenant, caseKind, sql`o.id`)}
    order by o.created_at, o.id limit ${limit}`.execute(db);
  return rows;
}
