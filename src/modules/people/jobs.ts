import type { Auth } from '#platform/auth';
import type { JobDefinition, Schedule } from '#platform/jobs';

const FORGET_OLD = 'people.forgetOld';

export const peopleJobs = (auth: Auth): readonly JobDefinition[] => [
  { task: FORGET_OLD, long: () => auth.forgetOld() },
];

/** At night in Asia/Shanghai (20:10 UTC). */
export const peopleSchedules: readonly Schedule[] = [{ task: FORGET_OLD, crontab: '10 20 * * *' }];
