import type { ListingParts } from '#modules/listings';
import type { JobDefinition, Schedule } from '#platform/jobs';
import { tellNewListings } from './tell-new-listings.ts';

const NOW = 'searching.tellNow';
const DAILY = 'searching.tellDaily';

export const searchingJobs = (parts: ListingParts): JobDefinition[] =>
  (
    [
      [NOW, 'now'],
      [DAILY, 'daily'],
    ] as const
  ).map(([task, rhythm]) => ({
    task,
    work: async (ctx) => {
      await tellNewListings(parts, ctx, rhythm);
    },
  }));

export const searchingSchedules: readonly Schedule[] = [
  { task: NOW, crontab: '*/10 * * * *' },
  // 08:50 in the region.
  { task: DAILY, crontab: '50 0 * * *' },
];
