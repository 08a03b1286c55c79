import { newId } from '#kernel/ids';
import { failure } from '#kernel/errors';
import type { CodeBook } from '#modules/codes';
import { divisionOf } from '#modules/organisations';
import type { Context } from '#platform/context';
import type { ListingForm } from './contract.ts';
import { formPatch } from './listing-form.ts';
import type { Listing, ListingId } from './model.ts';
import { appendStep } from './step-store.ts';
import { insertListing, type NewListing } from './store.ts';

/** A draft of the actor's own organisation; it may still lack anything. */
export async function createListing(ctx: Context, codes: CodeBook, form: ListingForm): Promise<Listing> {
  const { organisationId, organisationName, duty } = ctx.actor;
  if (organisationId === undefined || organisationName === undefined) throw failure('access.denied');
  if (duty === 'viewer') throw failure('listing.readOnly');
  const listing: NewListing = {
    ...emptyListing(newId<ListingId>(), ctx.now),
    organisationId,
    departmentId: ctx.actor.departmentId ?? null,
    territory: await divisionOf(ctx, organisationId),
    employerName: organisationName,
    createdBy: ctx.actor.accountId ?? null,
    ...formPatch(form, codes),
  };
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
  return { ...listing, version: 1 };
}

export const emptyListing = (id: ListingId, now: Date): NewListing => ({
  id,
  organisationId: null,
  departmentId: null,
  territory: null,
  employerName: '',
  sourceName: null,
  sourceUrl: null,
  state: 'draft',
  returnedReasons: [],
  closedReason: null,
  title: '',
  kind: 'employment',
  occupation: null,
  industry: null,
  headcount: null,
  majors: [],
  skills: [],
  education: null,
  educationText: '',
  experienceMin: null,
  experienceMax: null,
  experienceText: '',
  payText: '',
  payMin: null,
  payMax: null,
  payPeriod: null,
  payMonths: null,
  payNegotiable: false,
  payMonthMin: null,
  payMonthMax: null,
  placeText: '',
  divisions: [],
  address: '',
  description: '',
  requirements: '',
  validFrom: null,
  validUntil: null,
  confirmedOn: null,
  readings: {},
  incomplete: [],
  importId: null,
  contentKey: null,
  nearKey: null,
  createdBy: null,
  createdAt: now,
  updatedAt: now,
  publishedAt: null,
});
