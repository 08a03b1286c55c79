import { failure } from '#kernel/errors';
import { actOnListing, findListing } from '#modules/listings';
import type { Context } from '#platform/context';
import { REPORT_REASON_LABELS, type ReportReason } from './model.ts';

/** 下架: the listing leaves the public pages, its owner is told why and how to appeal; rights and states are the listings’ own. */
export async function takeDown(ctx: Context, listingId: string, reason: ReportReason, words: string): Promise<void> {
  const listing = await findListing(ctx.db, ctx.tenant.id, listingId);
  if (listing === undefined) throw failure('record.notFound');
  // Two officers at once, or an owner who was quicker: it is gone already.
  if (listing.state !== 'published') return;
  const { zh } = REPORT_REASON_LABELS[reason];
  await actOnListing(ctx, listingId, {
    verb: 'suspend',
    version: listing.version,
    reasons: [{ code: reason, field: '', text: words === '' ? zh : `${zh}：${words}` }],
  });
}

/** The appeal was right. */
export async function putBack(ctx: Context, listingId: string, words: string): Promise<void> {
  const listing = await findListing(ctx.db, ctx.tenant.id, listingId);
  if (listing?.state !== 'suspended') return;
  await actOnListing(ctx, listingId, {
    verb: 'restore',
    version: listing.version,
    reasons: [{ code: 'appeal', field: '', text: words }],
  });
}
