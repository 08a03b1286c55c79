import { newId, type TenantId } from '#kernel/ids';
import { insertDepartment } from '#modules/organisations';
import type { Profile } from '#modules/profiles';
import type { Db } from '#platform/db';
import { SCHOOL, SCHOOL_DEPARTMENTS } from './data/departments.ts';

/** @returns the id by name */
export async function foundDepartments(
  db: Db,
  tenant: TenantId,
  organisationIds: ReadonlyMap<string, string>,
  now: Date,
): Promise<ReadonlyMap<string, string>> {
  const ids = new Map<string, string>();
  for (const [position, { name, kind, above }] of SCHOOL_DEPARTMENTS.entries()) {
    const id = newId<string>();
    ids.set(name, id);
    const parentId = above === undefined ? null : ids.get(above)!;
    await insertDepartment(db, tenant, organisationIds.get(SCHOOL)!, {
      id,
      parentId,
      kind,
      name,
      position,
      closedOn: null,
      createdAt: now,
    });
  }
  return ids;
}

/** Classes and students belong to the department that teaches their major. */
export const withDepartments = (profiles: readonly Profile[], departments: ReadonlyMap<string, string>): Profile[] =>
  profiles.map((profile) => {
    const teaching = SCHOOL_DEPARTMENTS.find(({ majors }) => profile.major !== null && majors.includes(profile.major));
    return { ...profile, departmentId: teaching === undefined ? null : departments.get(teaching.name)! };
  });
