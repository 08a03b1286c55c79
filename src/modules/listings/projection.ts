import type { CodeBook, CodeSet } from '#modules/codes';
import type { PublicListing } from './contract.ts';
import { EDUCATION, isUnclaimed, type Listing } from './model.ts';

/** What everybody may see of a listing. Names every field on purpose: a new column is not public until it stands here. */
export function publicListing(listing: Listing, codes: CodeBook): PublicListing {
  const coded = (set: CodeSet, code: string): { code: string; label: string } => ({
    code,
    label: codes.label(set, code),
  });
  return {
    id: listing.id,
    title: listing.title,
    employer: { id: listing.organisationId, name: listing.employerName, verified: listing.organisationId !== null },
    unclaimed: isUnclaimed(listing),
    source: listing.sourceName === null ? null : { name: listing.sourceName, url: listing.sourceUrl },
    state: listing.state,
    kind: listing.kind,
    occupation: listing.occupation === null ? null : coded('occupation', listing.occupation),
    industry: listing.industry === null ? null : coded('industry', listing.industry),
    headcount: listing.headcount,
    majors: listing.majors.map((code) => coded('major', code)),
    skills: [...listing.skills],
    education: {
      level: listing.education === null ? null : EDUCATION[listing.education]!,
      text: listing.educationText,
    },
    experience: { minYears: listing.experienceMin, maxYears: listing.experienceMax, text: listing.experienceText },
    pay: {
      text: listing.payText,
      min: listing.payMin,
      max: listing.payMax,
      period: listing.payPeriod,
      months: listing.payMonths,
      negotiable: listing.payNegotiable,
      monthMin: listing.payMonthMin,
      monthMax: listing.payMonthMax,
    },
    place: {
      text: listing.placeText,
      divisions: listing.divisions.map((code) => coded('division', code)),
      address: listing.address,
    },
    description: listing.description,
    requirements: listing.requirements,
    validFrom: listing.validFrom,
    validUntil: listing.validUntil,
    confirmedOn: listing.confirmedOn,
    publishedAt: listing.publishedAt?.toISOString() ?? null,
    incomplete: [...listing.incomplete],
    readings: Object.fromEntries(
      Object.entries(listing.readings).map(([field, note]) => [
        field,
        {
          confidence: note.confidence,
          ...(note.zh !== undefined && { zh: note.zh }),
          ...(note.en !== undefined && { en: note.en }),
        },
      ]),
    ),
  };
}
