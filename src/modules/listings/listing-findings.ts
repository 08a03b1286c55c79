import { failure, type Failure, type FieldError } from '#kernel/errors';
import { civilDate } from '#kernel/time';
import {
  activeRules,
  checkFacts,
  fieldLabel,
  floorFacts,
  isRequiredElement,
  listFloors,
  type Finding,
  type ListingFacts,
  type WageFloor,
} from '#modules/regulations';
import type { Context } from '#platform/context';
import type { Listing } from './model.ts';

type Judged = Omit<
  Listing,
  'id' | 'state' | 'version' | 'createdAt' | 'updatedAt' | 'publishedAt' | 'importId' | 'createdBy' | 'confirmedOn'
>;

/** What the rules are asked about. Nothing here is a guess: what the listing does not say is null. */
export const listingFacts = (listing: Judged, floors: readonly WageFloor[], today: string): ListingFacts => ({
  ...floorFacts(floors, listing.divisions, today),
  employed: listing.kind !== 'internship',
  payMonthLow: yuan(listing.payMonthMin ?? listing.payMonthMax),
  title: listing.title || null,
  employerName: listing.employerName || null,
  // Only a verified organisation can act as one at all; of an unclaimed listing's employer nothing is known.
  employerVerified: listing.organisationId !== null,
  headcount: listing.headcount,
  requirements: listing.requirements || null,
  description: listing.description || null,
  education: listing.educationText || null,
  experience: listing.experienceText || null,
  place: listing.placeText || null,
  payStated: listing.payMin !== null || listing.payMax !== null,
  payNegotiable: listing.payNegotiable,
  validFrom: listing.validFrom,
  validUntil: listing.validUntil,
  unclaimed: listing.organisationId === null,
  sourceName: listing.sourceName,
});

const yuan = (fen: number | null): number | null => (fen === null ? null : fen / 100);

/** What the law in force today says about a listing; findings of severity "refuse" first. */
export async function listingFindings(ctx: Context, listing: Listing): Promise<readonly Finding[]> {
  const today = civilDate(ctx.now);
  const rules = await activeRules(ctx.db, ctx.tenant.id, 'listing', today);
  const floors = await listFloors(ctx.db, ctx.tenant.id);
  return checkFacts(rules, listingFacts(listing, floors, today), today).toSorted(
    (a, b) => Number(b.severity === 'refuse') - Number(a.severity === 'refuse'),
  );
}

export interface ImportJudgement {
  readonly refusals: readonly FieldError[];
  readonly warnings: readonly FieldError[];
  /** Required elements that are not stated, by field. */
  readonly incomplete: readonly string[];
}

export interface ListingRules {
  judge(listing: Judged): ImportJudgement;
}

/** Read once for a whole table, then asked for each row without a query. */
export async function loadListingRules(ctx: Context): Promise<ListingRules> {
  const today = civilDate(ctx.now);
  const rules = await activeRules(ctx.db, ctx.tenant.id, 'listing', today);
  const floors = await listFloors(ctx.db, ctx.tenant.id);
  return {
    judge: (listing) => {
      const findings = checkFacts(rules, listingFacts(listing, floors, today), today);
      const refused = findings.filter((finding) => finding.severity === 'refuse');
      const warned = findings.filter((finding) => finding.severity === 'warn');
      // Required elements that a source left out are shown as such on the listing, not repeated in every row.
      return {
        refusals: refused.map(asFieldError),
        warnings: warned.filter((finding) => !isRequiredElement(finding.code)).map(asFieldError),
        incomplete: [
          ...new Set(warned.filter((finding) => isRequiredElement(finding.code)).map((finding) => finding.field)),
        ],
      };
    },
  };
}

const asFieldError = (finding: Finding): FieldError => ({
  field: fieldLabel('listing', finding.field).zh,
  zh: `${finding.message.zh}${quoted(finding, '：')}（${finding.citation}）`,
  en: `${finding.message.en}${quoted(finding, ': ')} (${finding.citation})`,
});

const quoted = (finding: Finding, mark: string): string => {
  const quotes = [...new Set(finding.spans.map((span) => `“${span.quote}”`))];
  return quotes.length === 0 ? '' : `${mark}${quotes.slice(0, 3).join('、')}`;
};

/** Rules of severity "refuse" stop a listing; warnings go to the reviewer's eye. */
export async function whyUnlawful(ctx: Context, listing: Listing): Promise<Failure | undefined> {
  const refusals = (await listingFindings(ctx, listing)).filter((finding) => finding.severity === 'refuse');
  if (refusals.length === 0) return undefined;
  return failure(
    'listing.notPublishable',
    { count: refusals.length },
    refusals.map((finding) => ({
      field: finding.field,
      zh: `${finding.message.zh}（依据：${finding.citation}）`,
      en: `${finding.message.en} (${finding.citation})`,
    })),
  );
}

export async function refuseUnlawful(ctx: Context, listing: Listing): Promise<void> {
  const unlawful = await whyUnlawful(ctx, listing);
  if (unlawful !== undefined) throw unlawful;
}
