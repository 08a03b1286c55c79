import type { FieldError } from '#kernel/errors';
import { civilDate } from '#kernel/time';
import {
  activeRules,
  checkFacts,
  fieldLabel,
  isRequiredElement,
  type Finding,
  type ListingFacts,
} from '#modules/regulations';
import type { Context } from '#platform/context';
import type { Listing } from './model.ts';

type Judged = Omit<
  Listing,
  'id' | 'state' | 'version' | 'createdAt' | 'updatedAt' | 'publishedAt' | 'importId' | 'createdBy' | 'confirmedOn'
>;

/** What the rules are asked about. Nothing here is a guess: what the listing does not say is null. */
export const listingFacts = (listing: Judged): ListingFacts => ({
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

/** What the law in force today says about a listing; findings of severity "refuse" first. */
export async function listingFindings(ctx: Context, listing: Listing): Promise<readonly Finding[]> {
  const today = civilDate(ctx.now);
  const rules = await activeRules(ctx.db, ctx.tenant.id, 'listing', today);
  return checkFacts(rules, listingFacts(listing), today).toSorted(
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
  judge(facts: ListingFacts): ImportJudgement;
}

/** Read once for a whole table, then asked for each row without a query. */
export async function loadListingRules(ctx: Context): Promise<ListingRules> {
  const today = civilDate(ctx.now);
  const rules = await activeRules(ctx.db, ctx.tenant.id, 'listing', today);
  return {
    judge: (facts) => {
      const findings = checkFacts(rules, facts, today);
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
