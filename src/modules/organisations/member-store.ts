import { sql } from 'kysely';
import type { TenantId } from '#kernel/ids';
import type { DataScope, Duty } from '#kernel/roles';
import type { Db } from '#platform/db';

/** A member as the administrators of the organisation see one. */
export interface MemberRecord {
  readonly accountId: string;
  readonly duty: Duty;
  readonly departmentId: string | null;
  readonly dataScope: DataScope;
  readonly customDepartments: readonly string[];
  readonly createdAt: Date;
}

export async function listMemberRecords(db: Db, tenant: TenantId, organisation: string): Promise<MemberRecord[]> {
  const { rows } = await sql<MemberRecord>`select account_id as "accountId", duty, department_id as "departmentId",
      data_scope as "dataScope", custom_departments as "customDepartments", created_at as "createdAt"
    from organisations.member where tenant_id = ${tenant} and organisation_id = ${organisation} order by created_at, account_id`.execute(
    db,
  );
  return rows;
}

/** False when this account is a member already. */
export async function insertMember(
  db: Db,
  tenant: TenantId,
  organisation: string,
  member: MemberRecord,
): Promise<boolean> {
  const { numAffectedRows } = await sql`insert into organisations.member
      (tenant_id, organisation_id, account_id, duty, department_id, data_scope, custom_departments, created_at)
    values (${tenant}, ${organisation}, ${member.accountId}, ${member.duty}, ${member.departmentId}, ${member.dataScope},
      ${member.customDepartments}::uuid[], ${member.createdAt}) on conflict do nothing`.execute(db);
  return numAffectedRows === 1n;
}

export async function updateMember(
  db: Db,
  tenant: TenantId,
  organisation: string,
  member: Omit<MemberRecord, 'createdAt'>,
): Promise<void> {
  await sql`update organisations.member set duty = ${member.duty}, department_id = ${member.departmentId},
      data_scope = ${member.dataScope}, custom_departments = ${member.customDepartments}::uuid[]
    where tenant_id = ${tenant} and organisation_id = ${organisation} and account_id = ${member.accountId}`.execute(db);
}

export async function deleteMember(db: Db, tenant: TenantId, organisation: string, account: string): Promise<void> {
  await sql`delete from organisations.member
    where tenant_id = ${tenant} and organisation_id = ${organisation} and account_id = ${account}`.execute(db);
}

/** The choice outlives the browser: the organisation that somebody acted for last comes first next time. */
export async function rememberChoice(
  db: Db,
  tenant: TenantId,
  organisation: string,
  account: string,
  now: Date,
): Promise<void> {
  await sql`update organisations.member set chosen_at = ${now}
    where tenant_id = ${tenant} and organisation_id = ${organisation} and account_id = ${account}`.execute(db);
}

/** Memberships of one account become those of another, which keeps the stronger duty where both are members. */
export async function moveMemberships(db: Db, tenant: TenantId, from: string, into: string): Promise<number> {
  const { rows } = await sql<{ total: number }>`with gone as (
      delete from organisations.member where tenant_id = ${tenant} and account_id = ${from} returning *),
    placed as (
      insert into organisations.member (tenant_id, organisation_id, account_id, duty, department_id, data_scope, custom_departments, created_at)
      select tenant_id, organisation_id, ${into}::uuid, duty, department_id, data_scope, custom_departments, created_at from gone
      on conflict (tenant_id, organisation_id, account_id) do update set
        duty = case when 'admin' in (member.duty, excluded.duty) then 'admin'
          when 'editor' in (member.duty, excluded.duty) then 'editor' else member.duty end,
        data_scope = case when 'admin' in (member.duty, excluded.duty) then 'all' else member.data_scope end
      returning 1)
    select count(*) as total from placed`.execute(db);
  return rows[0]!.total;
}
