import { monthsBefore } from '#modules/privacy';
import { readThresholds } from '#modules/regulations';
import type { Installation } from '#platform/installation';
import type { JobDefinition, Schedule } from '#platform/jobs';

const FORGET_OLD = 'people.forgetOld';

export type Works = Pick<Installation, 'auth' | 'clock' | 'database' | 'tenants'>;

export const peopleJobs = (works: Works): readonly JobDefinition[] => [
  { task: FORGET_OLD, long: async () => works.auth.forgetOld(await signInsBefore(works)) },
];

/** One log serves all regions, so it is kept for the region that keeps it longest. */
export async function signInsBefore({ clock, database, tenants }: Works): Promise<Date> {
  const now = clock.now();
  let months = 0;
  for (const tenant of await tenants.all()) {
    const threshold = await database.inTenant(tenant.id, (db) => readThresholds({ db, tenant, now }));
    months = Math.max(months, threshold('retention.signIn'));
  }
  return monthsBefore(now, months);
}

/** At night in Asia/Shanghai (20:10 UTC). */
export const peopleSchedules: readonly Schedule[] = [{ task: FORGET_OLD, crontab: '10 20 * * *' }];
