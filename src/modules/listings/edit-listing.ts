import { failure } from '#kernel/errors';
import type { CodeBook } from '#modules/codes';
import type { Context } from '#platform/context';
import type { ListingForm } from './contract.ts';
import { formPatch } from './listing-form.ts';
import { refuse } from './move-listing.ts';
import { recordEdit } from './record-revision.ts';
import type { Listing, TalentListing } from './model.ts';
import { whyNotEdit } from './rules.ts';
import { lockManaged } from './lock-managed.ts';
import { updateListing } from './store.ts';

/** Saves a draft. Whoever read an older version is told, so that two tabs do not overwrite one another. */
export async function editListing(
  ctx: Context,
  codes: CodeBook,
  id: string,
  version: number,
  form: ListingForm,
): Promise<Listing> {
  const listing = await lockManaged(ctx, id);
  refuse(whyNotEdit(ctx.actor, listing), listing);
  if (listing.version !== version) throw failure('record.changed');
  const patch =
    listing.type === 'talent'
      ? formPatch(withStored(listing, form), codes)
      : formPatch(form, codes, listing.type, listing.detail);
  const saved = await updateListing(ctx.db, ctx.tenant.id, listing, ctx.now, patch);
  await recordEdit(ctx, listing, saved);
  await ctx.audit('listing.edit', { kind: 'listing', id }, { fields: namesOf(form) });
  return saved;
}

/** Which fields were saved; never what they say. */
const namesOf = ({ detail, ...form }: ListingForm): string[] => [
  ...Object.keys(form),
  ...Object.keys(detail ?? {}).map((name) => `detail.${name}`),
];

/** Pay and experience are read as a whole: a change of one end keeps the other as stored. */
function withStored(listing: TalentListing, form: ListingForm): ListingForm {
  const { payMin, payMax, payPeriod, payMonths, payNegotiable, experienceMin, experienceMax } = listing;
  const touchesPay = ['payMin', 'payMax', 'payPeriod', 'payMonths', 'payNegotiable'].some((field) => field in form);
  const touchesExperience = 'experienceMin' in form || 'experienceMax' in form;
  return {
    ...(touchesPay && { payMin, payMax, payPeriod, payMonths, payNegotiable }),
    ...(touchesExperience && { experienceMin, experienceMax }),
    ...form,
  };
}
