import { sql } from 'kysely';
import type { TenantId } from '#kernel/ids';
import type { Db } from '#platform/db';
import type { Department } from './department-tree.ts';

const COLUMNS = sql`id, parent_id as "parentId", kind, name, position, closed_on as "closedOn"`;

/** All of an organisation, those of one parent together in their order. */
export async function listDepartments(db: Db, tenant: TenantId, organisation: string): Promise<Department[]> {
  const { rows } = await sql<Department>`select ${COLUMNS} from organisations.department
    where tenant_id = ${tenant} and organisation_id = ${organisation} order by parent_id nulls first, position, id`.execute(
    db,
  );
  return rows;
}

export async function insertDepartment(
  db: Db,
  tenant: TenantId,
  organisation: string,
  one: Department & { readonly createdAt: Date },
): Promise<void> {
  await sql`insert into organisations.department (tenant_id, id, organisation_id, parent_id, kind, name, position, created_at)
    values (${tenant}, ${one.id}, ${organisation}, ${one.parentId}, ${one.kind}, ${one.name}, ${one.position}, ${one.createdAt})`.execute(
    db,
  );
}

export async function updateDepartment(
  db: Db,
  tenant: TenantId,
  one: Pick<Department, 'id' | 'name' | 'kind' | 'parentId' | 'position' | 'closedOn'>,
): Promise<void> {
  await sql`update organisations.department set name = ${one.name}, kind = ${one.kind}, parent_id = ${one.parentId},
      position = ${one.position}, closed_on = ${one.closedOn}
    where tenant_id = ${tenant} and id = ${one.id}`.execute(db);
}

export async function countMembersByDepartment(
  db: Db,
  tenant: TenantId,
  organisation: string,
): Promise<ReadonlyMap<string, number>> {
  const { rows } = await sql<{ id: string; members: number }>`select department_id as id, count(*) as members
    from organisations.member where tenant_id = ${tenant} and organisation_id = ${organisation} and department_id is not null
    group by department_id`.execute(db);
  return new Map(rows.map(({ id, members }) => [id, members]));
}

/** Members work in, and see, the one department in place of the other. */
export async function moveMembers(db: Db, tenant: TenantId, from: string, into: string | null): Promise<void> {
  await sql`update organisations.member set department_id = ${into}
    where tenant_id = ${tenant} and department_id = ${from}`.execute(db);
  const chosen =
    into === null
      ? sql`array_remove(custom_departments, ${from}::uuid)`
      : sql`array_replace(custom_departments, ${from}::uuid, ${into}::uuid)`;
  await sql`update organisations.member set custom_departments = ${chosen}
    where tenant_id = ${tenant} and ${from}::uuid = any(custom_departments)`.execute(db);
}
