import { civilDate } from '#kernel/time';
import type { Context } from '#platform/context';
import { LISTING_TOPIC } from './listing-index.ts';
import { isUnclaimed } from './model.ts';
import { notifyOwner } from './notify-owner.ts';
import { appendStepOfMany } from './step-store.ts';
import { expireDue } from './store.ts';

const PORTION = 500;

/** Every hour, and safe to run at any time: what has passed its last day leaves the public pages. */
export async function expireListings(ctx: Context): Promise<number> {
  let count = 0;
  for (let portion = PORTION; portion === PORTION; count += portion) {
    portion = await expireSome(ctx);
  }
  if (count > 0) await ctx.audit('listing.expire', { kind: 'listing', id: 'due' }, { count });
  return count;
}

async function expireSome(ctx: Context): Promise<number> {
  const listings = await expireDue(ctx.db, ctx.tenant.id, civilDate(ctx.now), ctx.now, PORTION);
  const ids = listings.map((listing) => listing.id);
  const step = {
    at: ctx.now,
    verb: 'expire',
    fromState: 'published',
    toState: 'expired',
    accountId: null,
    reasons: [],
  };
  await appendStepOfMany(ctx.db, ctx.tenant.id, ids, step);
  await ctx.changed(LISTING_TOPIC, ids);
  // Whoever brought in thousands of unclaimed ones is not written to for each.
  for (const listing of listings) if (!isUnclaimed(listing)) await notifyOwner(ctx, listing, 'expire', []);
  return listings.length;
}
