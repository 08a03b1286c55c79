import { newId, type TenantId } from '#kernel/ids';
import type { Db } from '#platform/db';
import type { Profile, ProfileId } from './model.ts';
import { insertProfiles } from './store.ts';

/** A learner with nothing said beyond what is given. */
export async function makeProfile(db: Db, tenant: TenantId, given: Partial<Profile> = {}): Promise<Profile> {
  const profile: Profile = {
    id: newId<ProfileId>(),
    kind: 'learner',
    accountId: null,
    organisationId: null,
    departmentId: null,
    territory: null,
    name: '张小明',
    major: null,
    education: null,
    headcount: 1,
    skills: [],
    divisions: [],
    kinds: [],
    payMonthMin: null,
    experienceYears: null,
    availableFrom: null,
    personalised: true,
    source: '测试',
    confirmedOn: '2026-11-01',
    createdAt: new Date('2026-11-01T00:00:00Z'),
    ...given,
  };
  await insertProfiles(db, tenant, [profile]);
  return profile;
}
