import type { JobDefinition, Schedule } from '#platform/jobs';
import type { CounterpartParts } from './parts.ts';
import { beginNightly, doPart, PART_TASK } from './reckon.ts';

const NIGHTLY = 'counterparts.nightly';

/** Times are UTC: 02:20 in China. */
export const counterpartSchedules: readonly Schedule[] = [{ task: NIGHTLY, crontab: '20 18 * * *' }];

export const counterpartJobs = (parts: CounterpartParts): readonly JobDefinition[] => [
  { task: NIGHTLY, work: beginNightly },
  {
    task: PART_TASK,
    work: (ctx, data) => doPart(parts, ctx, String(data['run']), Number(data['part'])),
  },
];
