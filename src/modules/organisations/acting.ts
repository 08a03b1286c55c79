import { sql } from 'kysely';
import { NOWHERE } from '#modules/access';
import type { AccountId, TenantId } from '#kernel/ids';
import type { DataScope } from '#kernel/roles';
import type { Db } from '#platform/db';
import { ROLE_OF_KIND, type Membership } from './model.ts';

/** A membership with what narrows the member's reach inside and outside of the organisation. */
export interface ActingMembership extends Membership {
  readonly division: string | null;
  readonly departmentId: string | null;
  readonly dataScope: DataScope;
  /** The departments that the scope comes to; null: not narrowed by department. */
  readonly departments: readonly string[] | null;
}

/** 本部门及以下 is worked out here, so that a department that is added tomorrow belongs to it without anybody's doing. */
const DEPARTMENTS = sql`case m.data_scope
    when 'department' then array_remove(array[m.department_id], null)
    when 'custom' then m.custom_departments
    when 'departmentTree' then array(
      with recursive below (id) as (
        select m.department_id where m.department_id is not null
        union
        select d.id from organisations.department d join below b on d.parent_id = b.id
        where d.tenant_id = m.tenant_id and d.organisation_id = m.organisation_id)
      select id from below)
    when 'self' then '{}'::uuid[]
  end`;

/** All that a person belongs to, for resolving who acts: one query. */
export async function listActing(db: Db, tenant: TenantId, account: AccountId): Promise<ActingMembership[]> {
  const { rows } =
    await sql<ActingMembership>`select o.id as "organisationId", o.name, o.kind, o.state, o.division, m.duty,
      m.department_id as "departmentId", m.data_scope as "dataScope", ${DEPARTMENTS} as departments
    from organisations.member m join organisations.organisation o on o.tenant_id = m.tenant_id and o.id = m.organisation_id
    where m.tenant_id = ${tenant} and m.account_id = ${account} order by m.chosen_at desc nulls last, m.created_at, o.id`.execute(
      db,
    );
  return rows;
}

/**
 * 辖区 of whoever acts for this organisation: a bureau's own division, the whole region (undefined) when the region lies
 * within it. A bureau whose division nobody has entered yet reaches nothing until somebody does.
 */
export function territoryOf(
  { kind, division }: Pick<ActingMembership, 'kind' | 'division'>,
  region: string,
): string | undefined {
  if (ROLE_OF_KIND[kind] !== 'bureau') return undefined;
  if (division === null || division === '') return NOWHERE;
  return region.startsWith(division) ? undefined : division;
}
