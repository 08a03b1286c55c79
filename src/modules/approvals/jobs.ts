import type { JobDefinition, Schedule } from '#platform/jobs';
import { adoptWaiting } from './adopt.ts';
import type { ApprovalParts } from './parts.ts';
import { redateTasks } from './redate.ts';
import { runTimeOuts } from './time-out.ts';

const TIME_OUTS = 'approvals.timeOuts';
const ADOPT = 'approvals.adopt';
export const REDATE = 'approvals.redate';

export const approvalJobs = (parts: ApprovalParts): JobDefinition[] => [
  { task: TIME_OUTS, long: (job) => runTimeOuts(job, parts.kinds, parts.directory) },
  {
    task: ADOPT,
    work: async (ctx) => {
      await adoptWaiting(ctx, parts.kinds.values());
    },
  },
  {
    task: REDATE,
    work: async (ctx) => {
      await redateTasks(ctx);
    },
  },
];

/** Hourly: a deadline is a day, so this is soon enough, also after the machine slept. */
export const approvalSchedules: readonly Schedule[] = [
  { task: TIME_OUTS, crontab: '10 * * * *' },
  { task: ADOPT, crontab: '40 * * * *' },
];
