import type { TenantId } from '#kernel/ids';
import type { CodeBook } from '#modules/codes';
import { findListings, listingDocument, publicListing } from '#modules/listings';
import { appendChanges } from '#platform/changes';
import type { Db } from '#platform/db';
import { choicesOf, readUsual } from './choice-store.ts';
import { lockOrigin, putCopies, revokeCopies, typesGiven, type NewCopy, type Revoked } from './copy-store.ts';
import { whyNotShared, type Offer } from './rules.ts';

/** Topic of the change feed: copies of a region were brought up to date or taken back. */
export const COPY_TOPIC = 'exchange.copy';

/**
 * Brings the copies of these listings to what the listings are now, so it may be repeated and in any order: what may be shown
 * is copied, everything else is revoked. Runs inside a transaction that has entered the region they come from.
 */
export async function placeCopies(
  db: Db,
  tenant: TenantId,
  ids: readonly string[],
  { codes, now }: { readonly codes: CodeBook; readonly now: Date },
): Promise<void> {
  await lockOrigin(db, tenant);
  const offer: Offer = { types: await typesGiven(db, tenant), usual: await readUsual(db, tenant) };
  // Most regions share with nobody: nothing to read.
  const listings = offer.types.size === 0 ? new Map<string, never>() : await findListings(db, tenant, ids);
  const choices = await choicesOf(db, tenant, ids);
  const shown: NewCopy[] = [];
  const gone: Revoked[] = [];
  for (const id of ids) {
    const listing = listings.get(id);
    const why = offer.types.size === 0 ? 'region' : whyNotShared(listing, offer, choices.get(id));
    if (why === undefined && listing !== undefined)
      shown.push({
        version: listing.version,
        document: publicListing(listing, codes),
        entry: listingDocument(listing, codes),
      });
    else gone.push({ id, version: listing?.version ?? null, why: why ?? 'removed' });
  }
  const changed = [...(await putCopies(db, tenant, shown, now)), ...(await revokeCopies(db, tenant, gone, now))];
  await appendChanges(db, tenant, COPY_TOPIC, changed);
}
