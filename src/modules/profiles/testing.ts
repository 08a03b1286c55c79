import { newId, type TenantId } from '#kernel/ids';
import type { Db } from '#platform/db';
import type { Profile, ProfileId } from './model.ts';
import type { Context } from '#platform/context';
import { insertMajor } from './major-store.ts';
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

/** What a school teaches, by its own word of 2026-11-20. */
export async function makeMajors(ctx: Context, school: string, codes: readonly string[]): Promise<void> {
  for (const code of codes)
    await insertMajor(ctx, {
      id: newId<string>(),
      organisationId: school,
      departmentId: null,
      territory: null,
      code,
      edition: '',
      direction: '',
      studyMonths: null,
      openedYear: null,
      source: '单位自报',
      confirmedOn: '2026-11-20',
      createdAt: ctx.now,
    });
}
