import { importJobs, moveBatches, type ImportTarget } from '#modules/imports';
import { placeCases } from '#modules/approvals';
import { divisionOf } from '#modules/organisations';
import type { FileStore } from '#platform/files';
import type { JobDefinition, Schedule } from '#platform/jobs';
import { expireListings } from './expire-listings.ts';
import { remindOwners } from './remind-owners.ts';
import { moveListings } from './store.ts';

const REMIND = 'listing.remind';
const MOVED = 'listing.followOrganisation';

export const listingJobs = (target: ImportTarget, files: FileStore): JobDefinition[] => [
  ...importJobs(target, files),
  {
    task: 'listing.expire',
    work: async (ctx) => {
      await expireListings(ctx);
    },
  },
  {
    task: REMIND,
    work: async (ctx) => {
      await remindOwners(ctx);
    },
  },
  {
    task: MOVED,
    work: async (ctx, { payload }) => {
      const { organisationId } = payload as { organisationId: string };
      // Asked now, not taken from the event: two edits may arrive in either order.
      const division = await divisionOf(ctx, organisationId);
      await moveListings(ctx.db, ctx.tenant.id, organisationId, division);
      await moveBatches(ctx.db, ctx.tenant.id, organisationId, division);
      await placeCases(ctx, { organisationId }, { territory: division });
    },
  },
];

export const listingSubscriptions = { 'organisation.edited': [MOVED] };

/** Shortly after midnight in Asia/Shanghai (16:00 UTC), and hourly in case the machine slept. */
export const listingSchedules: readonly Schedule[] = [
  { task: 'listing.expire', crontab: '5 * * * *' },
  // 09:10 in the region, when people read their mail.
  { task: REMIND, crontab: '10 1 * * *' },
];
