import { failure } from '#kernel/errors';
import type { Context } from '#platform/context';
import type { Listing } from './model.ts';
import { mayKnow } from './rules.ts';
import { lockListing } from './store.ts';

/** For an act. Whoever may not even know of a listing is told that it is not there, not that it is somebody else's. */
export const lockManaged = async (ctx: Context, id: string): Promise<Listing> =>
  mayBeKnown(ctx, await lockListing(ctx.db, ctx.tenant.id, id));

export function mayBeKnown(ctx: Context, listing: Listing | undefined): Listing {
  if (listing === undefined || !mayKnow(ctx.actor, listing)) throw failure('record.notFound');
  return listing;
}
