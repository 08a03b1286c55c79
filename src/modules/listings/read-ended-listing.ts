import { failure } from '#kernel/errors';
import { civilDate, type CivilDate } from '#kernel/time';
import type { CodeBook } from '#modules/codes';
import type { Context } from '#platform/context';
import type { PublicListing } from './contract.ts';
import { publicListing } from './projection.ts';
import { isOver } from './rules.ts';
import { listSteps } from './step-store.ts';
import { findListing } from './store.ts';

export interface EndedListing {
  readonly listing: PublicListing;
  readonly endedOn: CivilDate;
  /** What the employer gave as reason for closing; null when it ran out. */
  readonly reason: string | null;
}

/** What remains to be said of a listing that once was public. @throws record.notFound for any other */
export async function readEndedListing(ctx: Context, codes: CodeBook, id: string): Promise<EndedListing> {
  const listing = await findListing(ctx.db, ctx.tenant.id, id);
  if (listing === undefined || !isOver(listing.state) || listing.publishedAt === null) throw failure('record.notFound');
  if (listing.state === 'expired' && listing.validUntil !== null) {
    return { listing: publicListing(listing, codes), endedOn: listing.validUntil, reason: null };
  }
  const steps = await listSteps(ctx.db, ctx.tenant.id, listing.id);
  const ended = steps.findLast((step) => step.toState === listing.state)?.at ?? listing.updatedAt;
  return { listing: publicListing(listing, codes), endedOn: civilDate(ended), reason: listing.closedReason };
}
