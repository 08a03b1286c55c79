import type { Confirmable } from '#modules/delegations';
import { actOnListing } from './act-on-listing.ts';
import { listingInWords } from './listing-in-words.ts';
import { findListing } from './store.ts';

/** A listing that a delegate prepared, as the firm confirms it: what will be public, in words. */
export const confirmableListing: Confirmable = {
  show: async (ctx, id) => {
    const listing = await findListing(ctx.db, ctx.tenant.id, id);
    if (listing === undefined) return undefined;
    return { version: listing.version, content: listingInWords(listing) };
  },
  submit: async (ctx, id, version) => {
    await actOnListing(ctx, id, { verb: 'submit', version });
  },
};
