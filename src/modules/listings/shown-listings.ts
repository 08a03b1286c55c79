import type { Context } from '#platform/context';
import type { PublicListing } from './contract.ts';
import type { ListingParts } from './parts.ts';
import { publicListing } from './projection.ts';
import { isPublic } from './rules.ts';
import { findListings } from './store.ts';

/** What everybody may see of these listings. The database has the last word: what was closed a moment ago is left out. */
export async function shownListings(
  { codes }: Pick<ListingParts, 'codes'>,
  ctx: Context,
  ids: readonly string[],
): Promise<ReadonlyMap<string, PublicListing>> {
  const rows = await findListings(ctx.db, ctx.tenant.id, [...new Set(ids)]);
  return new Map(
    [...rows].flatMap(([id, listing]) =>
      isPublic(listing.state) ? [[id, publicListing(listing, codes)] as const] : [],
    ),
  );
}
