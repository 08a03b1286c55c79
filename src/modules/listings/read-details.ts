import { fieldsOf, hiddenFields, isStated, shownDetail, type ShownDetail, type Visibility } from '#contracts/kinds';
import { failure } from '#kernel/errors';
import type { CodeBook } from '#modules/codes';
import { findOrganisation } from '#modules/organisations';
import { recordAccess } from '#platform/audit';
import type { Context } from '#platform/context';
import type { Listing } from './model.ts';
import { isPublic, maySeeInside, wasPublic } from './rules.ts';
import { findListing } from './store.ts';

export interface ListingDetails {
  readonly reader: Visibility;
  readonly detail: ShownDetail;
  /** Names of the fields that hold something this reader may not read. */
  readonly hidden: string[];
}

/**
 * What of a published listing is not for everybody, as far as the asker may read it: 入驻单位 read what is for them,
 * its owner and the bureau in charge everything. Every reading is on record, so that the owner can ask who has seen it.
 */
export async function readDetails(ctx: Context, codes: CodeBook, id: string): Promise<ListingDetails> {
  const listing = await findListing(ctx.db, ctx.tenant.id, id);
  if (listing === undefined || !(isPublic(listing.state) || wasPublic(listing))) throw failure('record.notFound');
  if (!isPublic(listing.state)) throw failure('listing.over');
  const reader = await readerOf(ctx, listing);
  if (listing.type === 'talent') return { reader, detail: {}, hidden: [] };
  const { type, detail } = listing;
  const open = shownDetail(type, detail, (set, code) => codes.label(set, code), reader);
  const closed = new Set(hiddenFields(type, detail, 'public').map(({ name }) => name));
  const fields = fieldsOf(type)
    .map(({ name }) => name)
    .filter((name) => closed.has(name) && isStated(open[name]));
  if (fields.length > 0) await recordAccess(ctx, { verb: 'read', kind: 'listing', ids: [id], fields });
  return { reader, detail: open, hidden: hiddenFields(type, detail, reader).map(({ name }) => name) };
}

/** An organisation that nobody has vetted yet reads what everybody reads. */
async function readerOf(ctx: Context, listing: Listing): Promise<Visibility> {
  if (maySeeInside(ctx.actor, listing)) return 'agreed';
  const { organisationId } = ctx.actor;
  const organisation =
    organisationId === undefined ? undefined : await findOrganisation(ctx.db, ctx.tenant.id, organisationId);
  return organisation?.state === 'verified' ? 'members' : 'public';
}
