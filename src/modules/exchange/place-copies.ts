import type { TenantId } from '#kernel/ids';
import type { CodeBook } from '#modules/codes';
import { findListings, listingDocument, publicListing } from '#modules/listings';
import { recordsToShare } from '#modules/catalogue';
import { appendChanges } from '#platform/changes';
import type { Tenant } from '#platform/context';
import type { Db } from '#platform/db';
import { choicesOf, readUsual } from './choice-store.ts';
import { lockOrigin, putCopies, revokeCopies, typesGiven, type NewCopy, type Revoked } from './copy-store.ts';
import { whyNotShared, whyRecordNotShared, type Offer } from './rules.ts';

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
        type: listing.type,
        side: listing.side,
        version: listing.version,
        document: publicListing(listing, codes),
        entry: listingDocument(listing, codes),
      });
    else gone.push({ id, version: listing?.version ?? null, why: why ?? 'removed' });
  }
  await bringUpToDate(db, tenant, shown, gone, now);
}

/** The same for records of the catalogue: of persons, only while they agree to be shown by partner regions. */
export async function placeRecords(
  db: Db,
  tenant: Tenant,
  ids: readonly string[],
  { codes, now }: { readonly codes: CodeBook; readonly now: Date },
): Promise<void> {
  await lockOrigin(db, tenant.id);
  const offer: Offer = { types: await typesGiven(db, tenant.id), usual: await readUsual(db, tenant.id) };
  const records =
    offer.types.size === 0 ? new Map<string, never>() : await recordsToShare({ db, tenant, now }, codes, ids);
  const shown: NewCopy[] = [];
  const gone: Revoked[] = [];
  for (const id of ids) {
    const record = records.get(id);
    const why = offer.types.size === 0 ? 'region' : whyRecordNotShared(record, offer);
    if (why === undefined && record !== undefined)
      shown.push({
        type: record.kind,
        side: 'offer',
        version: record.version,
        document: record.document,
        entry: record.entry,
      });
    else gone.push({ id, version: record?.version ?? null, why: why ?? 'removed' });
  }
  await bringUpToDate(db, tenant.id, shown, gone, now);
}

async function bringUpToDate(
  db: Db,
  tenant: TenantId,
  shown: readonly NewCopy[],
  gone: readonly Revoked[],
  now: Date,
): Promise<void> {
  const changed = [...(await putCopies(db, tenant, shown, now)), ...(await revokeCopies(db, tenant, gone, now))];
  await appendChanges(db, tenant, COPY_TOPIC, changed);
}
