import type { ListingForm } from './contract.ts';
import { EDUCATION, type Listing } from './model.ts';

/** What somebody would fill in to get this listing again: everything but its state, its dates and its confirmation. */
export function formOf(listing: Listing): ListingForm {
  const { type, side, title, industry, divisions, address, description } = listing;
  const shared = { type, side, title, industry, divisions: [...divisions], address, description };
  if (listing.type !== 'talent') return { ...shared, detail: { ...listing.detail } } as ListingForm;
  return {
    ...shared,
    kind: listing.kind,
    occupation: listing.occupation,
    headcount: listing.headcount,
    majors: [...listing.majors],
    skills: [...listing.skills],
    education: listing.education === null ? null : EDUCATION[listing.education]!,
    experienceMin: listing.experienceMin,
    experienceMax: listing.experienceMax,
    payMin: listing.payMin,
    payMax: listing.payMax,
    payPeriod: listing.payPeriod,
    payMonths: listing.payMonths,
    payNegotiable: listing.payNegotiable,
    requirements: listing.requirements,
  };
}
