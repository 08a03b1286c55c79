import { civilDate } from '#kernel/time';
import type { Context } from '#platform/context';
import { LISTING_TOPIC } from './listing-index.ts';
import { notifyOwner } from './notify-owner.ts';
import { expireDue, findListings } from './store.ts';

/** Every night, and safe to run at any time: what has passed its last day leaves the public pages. */
export async function expireListings(ctx: Context): Promise<number> {
  const ids = await expireDue(ctx.db, ctx.tenant.id, civilDate(ctx.now), ctx.now);
  await ctx.changed(LISTING_TOPIC, ids);
  for (const listing of (await findListings(ctx.db, ctx.tenant.id, ids)).values())
    await notifyOwner(ctx, listing, 'expire', []);
  if (ids.length > 0) await ctx.audit('listing.expire', { kind: 'listing', id: 'due' }, { count: ids.length });
  return ids.length;
}
