import { hiddenFields, shownDetail, type Visibility } from '#contracts/kinds';
import type { CodeBook, CodeSet } from '#modules/codes';
import type { PublicListing, PublicTalent } from './contract.ts';
import { EDUCATION, isUnclaimed, type Header, type Listing, type Talent } from './model.ts';

/**
 * What everybody may see of a listing. Names every field on purpose: a new column is not public until it stands here,
 * and what a field table keeps to some readers is cut by the table itself.
 */
export const publicListing = (listing: Listing, codes: CodeBook): PublicListing => listingFor(listing, codes, 'public');

/** The same with what this reader may see of the fields that are not for everybody. */
export function listingFor(listing: Listing, codes: CodeBook, reader: Visibility): PublicListing {
  const header = publicHeader(listing, codes);
  if (listing.type === 'talent') return { ...header, type: 'talent', ...publicTalent(listing, codes) };
  const { type, detail } = listing;
  return {
    ...header,
    type,
    detail: shownDetail(type, detail, (set, code) => codes.label(set, code), reader),
    hidden: hiddenFields(type, detail, reader).map(({ name }) => name),
  };
}

const coded =
  (codes: CodeBook, set: CodeSet) =>
  (code: string): { code: string; label: string } => ({ code, label: codes.label(set, code) });

const codedOrNull = (codes: CodeBook, set: CodeSet, code: string | null) =>
  code === null ? null : coded(codes, set)(code);

const publicHeader = (listing: Header, codes: CodeBook) => ({
  id: listing.id,
  side: listing.side,
  title: listing.title,
  employer: { id: listing.organisationId, name: listing.employerName, verified: listing.organisationId !== null },
  unclaimed: isUnclaimed(listing),
  source: listing.sourceName === null ? null : { name: listing.sourceName, url: listing.sourceUrl },
  state: listing.state,
  industry: codedOrNull(codes, 'industry', listing.industry),
  place: {
    text: listing.placeText,
    divisions: listing.divisions.map(coded(codes, 'division')),
    address: listing.address,
  },
  description: listing.description,
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
});

type TalentFields = Omit<PublicTalent, 'type' | keyof ReturnType<typeof publicHeader>>;

const publicTalent = (listing: Talent, codes: CodeBook): TalentFields => ({
  kind: listing.kind,
  occupation: codedOrNull(codes, 'occupation', listing.occupation),
  headcount: listing.headcount,
  majors: listing.majors.map(coded(codes, 'major')),
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
  requirements: listing.requirements,
});
