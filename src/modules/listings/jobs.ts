import { importJobs, type ImportTarget } from '#modules/imports';
import type { FileStore } from '#platform/files';
import type { JobDefinition, Schedule } from '#platform/jobs';
import { expireListings } from './expire-listings.ts';

export const listingJobs = (target: ImportTarget, files: FileStore): JobDefinition[] => [
  ...importJobs(target, files),
  {
    task: 'listing.expire',
    work: async (ctx) => {
      await expireListings(ctx);
    },
  },
];

/** Shortly after midnight in Asia/Shanghai (16:00 UTC), and hourly in case the machine slept. */
export const listingSchedules: readonly Schedule[] = [{ task: 'listing.expire', crontab: '5 * * * *' }];
