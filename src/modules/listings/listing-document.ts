import type { SearchDocument, SearchSchema } from '#engines/search';
import { daysBetween } from '#kernel/time';
import { ancestorsOf, majorClassKey, type CodeBook, type CodeSet } from '#modules/codes';
import { EDUCATION, type Listing } from './model.ts';

/**
 * The public projection of a listing as the index holds it. Contact data, drafts and anything confidential never get here:
 * only fields named in this file do. Weights: a word in the title says most of what a posting is.
 */
export const LISTING_SCHEMA: SearchSchema = {
  texts: [
    { name: 'title', weight: 4, b: 0.5 },
    { name: 'skills', weight: 2, b: 0.5 },
    { name: 'occupation', weight: 1.5, b: 0.3 },
    { name: 'employer', weight: 1.2, b: 0.3 },
    { name: 'place', weight: 1, b: 0.3 },
    { name: 'body', weight: 0.8, b: 0.75 },
  ],
  facets: ['region', 'category', 'industry', 'occupation', 'major', 'education', 'pay', 'employer'],
  numbers: ['pay', 'published', 'confirmed'],
};

/** Days since 2020-01-01: small whole numbers sort and compare cheaply. */
export const dayNumber = (date: string): number => daysBetween('2020-01-01', date);

export function listingDocument(listing: Listing, codes: CodeBook): SearchDocument {
  const withAncestors = (set: CodeSet, code: string | null): string[] =>
    code === null ? [] : [...ancestorsOf(set, code), code];
  return {
    id: listing.id,
    texts: {
      title: listing.title,
      skills: listing.skills.join(' '),
      occupation: listing.occupation === null ? '' : codes.label('occupation', listing.occupation),
      employer: listing.employerName,
      place: placeWords(listing, codes),
      body: `${listing.description}\n${listing.requirements}\n${listing.majors.map((code) => codes.label('major', code)).join(' ')}`,
    },
    facets: {
      region: unique(listing.divisions.flatMap((code) => withAncestors('division', code))),
      category: [listing.kind],
      industry: withAncestors('industry', listing.industry),
      occupation: withAncestors('occupation', listing.occupation),
      major: unique(listing.majors.flatMap((code) => [...withAncestors('major', code), ...classKey(code)])),
      education: listing.education === null ? ['unknown'] : [EDUCATION[listing.education]!],
      pay: [payBand(listing)],
      employer: listing.organisationId === null ? [] : [listing.organisationId],
    },
    numbers: {
      pay: listing.payMonthMax ?? listing.payMonthMin ?? Number.NaN,
      published: listing.publishedAt === null ? Number.NaN : Math.floor(listing.publishedAt.getTime() / 60_000),
      confirmed: listing.confirmedOn === null ? Number.NaN : dayNumber(listing.confirmedOn),
    },
  };
}

const unique = (values: readonly string[]): string[] => [...new Set(values)];
const classKey = (code: string): string[] =>
  [majorClassKey(code)].filter((key) => key !== undefined).map((key) => `class:${key}`);

/** Names of the places and of what they lie in, so that 深圳 finds 南山区. */
function placeWords(listing: Listing, codes: CodeBook): string {
  const names = listing.divisions
    .flatMap((code) => [...ancestorsOf('division', code), code])
    .map((code) => codes.label('division', code));
  return [listing.placeText, ...unique(names)].join(' ');
}

/** Bands of the middle of the stated pay, in yuan a month. */
export const PAY_BANDS = [0, 3000, 5000, 8000, 12_000, 20_000] as const;

export function payBand(listing: Pick<Listing, 'payMonthMin' | 'payMonthMax'>): string {
  const ends = [listing.payMonthMin, listing.payMonthMax].filter((end) => end !== null);
  if (ends.length === 0) return 'unknown';
  const middle = ends.reduce((sum, end) => sum + end, 0) / ends.length / 100;
  const from = PAY_BANDS.findLast((start) => middle >= start) ?? 0;
  return `${from}-${PAY_BANDS[PAY_BANDS.indexOf(from) + 1] ?? ''}`;
}
