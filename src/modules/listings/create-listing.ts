import { newId } from '#kernel/ids';
import { failure } from '#kernel/errors';
import type { CodeBook } from '#modules/codes';
import { divisionOf } from '#modules/organisations';
import type { Context } from '#platform/context';
import type { ListingForm } from './contract.ts';
import type { NewListing } from './listing-row.ts';
import { formPatch } from './listing-form.ts';
import { emptyListingOf } from './new-listing.ts';
import type { Listing, ListingId } from './model.ts';
import { appendStep } from './step-store.ts';
import { insertListing } from './store.ts';

/** A draft of the actor's own organisation; it may still lack anything. */
export async function createListing(ctx: Context, codes: CodeBook, form: ListingForm): Promise<Listing> {
  const { organisationId, organisationName, duty } = ctx.actor;
  if (organisationId === undefined || organisationName === undefined) throw failure('access.denied');
  if (duty === 'viewer') throw failure('listing.readOnly');
  const { type = 'talent', side = 'need' } = form;
  const empty = emptyListingOf(type, side, newId<ListingId>(), ctx.now);
  const patch = formPatch(form, codes, type);
  const listing: NewListing = {
    ...empty,
    organisationId,
    departmentId: ctx.actor.departmentId ?? null,
    territory: await divisionOf(ctx, organisationId),
    employerName: organisationName,
    createdBy: ctx.actor.accountId ?? null,
    ...patch,
    // A form names the fields of its side only; the others are not stated.
    ...(empty.type !== 'talent' && { detail: { ...empty.detail, ...patch.detail } }),
  } as NewListing;
  await insertListing(ctx.db, ctx.tenant.id, listing);
  await appendStep(ctx.db, ctx.tenant.id, listing.id, {
    at: ctx.now,
    verb: 'create',
    fromState: null,
    toState: 'draft',
    accountId: listing.createdBy,
    reasons: [],
  });
  await ctx.audit('listing.create', { kind: 'listing', id: listing.id });
  return { ...listing, version: 1 } as Listing;
}
