import { moveBatches } from '#modules/imports';
import { placeCases } from '#modules/approvals';
import { divisionOf } from '#modules/organisations';
import type { JobDefinition, Schedule } from '#platform/jobs';
import { BULK_JOB } from './bulk-acts.ts';
import { forgetBulks } from './bulk-store.ts';
import { expireListings } from './expire-listings.ts';
import { EXPORT_JOB, forgetExports, writeExport } from './export-listings.ts';
import { forgetNames } from './name-pairs.ts';
import type { ListingParts } from './parts.ts';
import { remindOwners } from './remind-owners.ts';
import { workOnBulk } from './run-bulk.ts';
import { moveListings } from './store.ts';

const REMIND = 'listing.remind';
const MOVED = 'listing.followOrganisation';

const FORGET = 'listing.forgetWork';
/** Bulk acts are kept as long as somebody may ask what became of them. */
const BULK_KEPT_DAYS = 90;

export const listingJobs = (parts: ListingParts): JobDefinition[] => [
  { task: BULK_JOB, long: (job, data) => workOnBulk(job, (data as { bulkId: string }).bulkId) },
  { task: EXPORT_JOB, long: (job, data) => writeExport(job, parts, data) },
  {
    task: FORGET,
    work: async (ctx) => {
      await forgetExports(ctx, parts.files);
      await forgetBulks(ctx.db, ctx.tenant.id, new Date(ctx.now.getTime() - BULK_KEPT_DAYS * 86_400_000));
      await forgetNames(ctx.db, ctx.tenant.id);
    },
  },
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
  { task: FORGET, crontab: '40 18 * * *' },
];
