import { fieldsOf, kindFindings, type DetailValue, type KindFinding } from '#contracts/kinds';
import { failure, type Failure, type FieldError } from '#kernel/errors';
import { civilDate } from '#kernel/time';
import {
  activeRules,
  checkFacts,
  fieldLabel,
  floorFacts,
  isRequiredElement,
  listFloors,
  type ActiveRules,
  type Finding,
  type ListingFacts,
  type WageFloor,
} from '#modules/regulations';
import type { Context } from '#platform/context';
import { isHiring, type KindListing, type Listing, type Talent, type TalentListing } from './model.ts';

type Looked =
  | 'side'
  | 'organisationId'
  | 'employerName'
  | 'sourceName'
  | 'title'
  | 'description'
  | 'divisions'
  | 'placeText'
  | 'validFrom'
  | 'validUntil';
/** As much of a listing as is judged. */
type Judged = Pick<TalentListing, Looked | 'type' | keyof Talent> | Pick<KindListing, Looked | 'type' | 'detail'>;

/** What the rules are asked about. Nothing here is a guess: what the listing does not say is null. */
export const listingFacts = (listing: Judged, floors: readonly WageFloor[], today: string): ListingFacts => ({
  ...floorFacts(floors, listing.divisions, today),
  ...(listing.type === 'talent' ? talentFacts(listing) : kindFacts(listing)),
  listingType: listing.type,
  side: listing.side,
  title: listing.title || null,
  employerName: listing.employerName || null,
  // Only a verified organisation can act as one at all; of an unclaimed listing's employer nothing is known.
  employerVerified: listing.organisationId !== null,
  description: listing.description || null,
  place: listing.placeText || null,
  validFrom: listing.validFrom,
  validUntil: listing.validUntil,
  unclaimed: listing.organisationId === null,
  sourceName: listing.sourceName,
});

type OwnFacts = Pick<
  ListingFacts,
  | 'employed'
  | 'payMonthLow'
  | 'headcount'
  | 'requirements'
  | 'education'
  | 'experience'
  | 'payStated'
  | 'payNegotiable'
  | 'detail'
  | keyof typeof NOTHING_OF_A_KIND
>;

const NOTHING_OF_A_KIND = {
  forms: null,
  agreementType: null,
  practiceShare: null,
  trainingYears: null,
  internshipMonths: null,
  subsidy: null,
  insurance: null,
  licences: null,
  minorsWelcome: null,
} as const;

const talentFacts = (listing: Pick<TalentListing, 'type' | 'side' | keyof Talent>): OwnFacts => ({
  employed: isHiring(listing) && listing.kind !== 'internship',
  payMonthLow: yuan(listing.payMonthMin ?? listing.payMonthMax),
  headcount: listing.headcount,
  requirements: listing.requirements || null,
  education: listing.educationText || null,
  experience: listing.experienceText || null,
  payStated: listing.payMin !== null || listing.payMax !== null,
  payNegotiable: listing.payNegotiable,
  detail: null,
  ...NOTHING_OF_A_KIND,
});

const kindFacts = (listing: Pick<KindListing, 'type' | 'detail'>): OwnFacts => ({
  employed: false,
  payMonthLow: null,
  headcount: null,
  requirements: null,
  education: null,
  experience: null,
  payStated: false,
  payNegotiable: false,
  detail:
    freeTexts(listing)
      .map(({ text }) => text)
      .join('\n') || null,
  ...NOTHING_OF_A_KIND,
  ...askedFields(listing),
});

/** The fields of this kind that rules may ask about, several choices as one text. */
const askedFields = ({ type, detail }: Pick<KindListing, 'type' | 'detail'>): Partial<OwnFacts> =>
  Object.fromEntries(
    fieldsOf(type)
      .filter(({ name }) => name in NOTHING_OF_A_KIND)
      .map(({ name }) => [name, asFact(detail[name])]),
  );

const asFact = (value: DetailValue | undefined): string | number | boolean | null => {
  if (value === null || value === undefined) return null;
  return typeof value === 'object' ? value.join(',') || null : value;
};

const FREE: ReadonlySet<string> = new Set(['text', 'longText', 'words']);

/** Everything that somebody wrote in own words, whoever may read it: what may not be said may not be said to members either. */
const freeTexts = ({ type, detail }: Pick<KindListing, 'type' | 'detail'>): { field: string; text: string }[] =>
  fieldsOf(type)
    .filter(({ as }) => FREE.has(as))
    .map(({ name }) => ({ field: name, text: [detail[name] ?? []].flat().join('\n') }))
    .filter(({ text }) => text !== '');

const yuan = (fen: number | null): number | null => (fen === null ? null : fen / 100);

/** A rule speaks of all free text; people look for the field that holds the words. */
function inItsField<Of extends Pick<Finding, 'field' | 'spans'>>(listing: Judged, finding: Of): Of {
  const quote = finding.spans[0]?.quote;
  if (listing.type === 'talent' || finding.field !== 'detail' || quote === undefined) return finding;
  return { ...finding, field: freeTexts(listing).find(({ text }) => text.includes(quote))?.field ?? 'detail' };
}

/** What a 人才供给 has to state; that of a 招聘需求 stands in the law, that of the others in their field tables. */
const OFFERED: readonly (readonly [
  field: string,
  label: { zh: string; en: string },
  stated: (one: TalentListing) => boolean,
])[] = [
  ['title', { zh: '名称', en: 'title' }, (one) => one.title !== ''],
  ['description', { zh: '情况说明', en: 'description' }, (one) => one.description !== ''],
  ['headcount', { zh: '人数', en: 'number of people' }, (one) => one.headcount !== null],
  ['majors', { zh: '专业或技能', en: 'majors or skills' }, (one) => one.majors.length + one.skills.length > 0],
  ['divisions', { zh: '希望工作的地点', en: 'where they want to work' }, (one) => one.divisions.length > 0],
  ['validUntil', { zh: '有效期至', en: 'until when it stands' }, (one) => one.validUntil !== null],
];

/** What the field tables ask for, in the words of a rule. */
function tableFindings(listing: Judged): readonly KindFinding[] {
  if (listing.type !== 'talent') return kindFindings(listing.type, listing.side, listing, listing.detail);
  if (listing.side === 'need') return [];
  return OFFERED.filter(([, , stated]) => !stated(listing as TalentListing)).map(([field, { zh, en }]) => ({
    code: `element.${field}`,
    field,
    severity: 'refuse',
    message: { zh: `请填写“${zh}”。`, en: `State: ${en}.` },
    citation: '平台《供求信息填写要求》',
    confirmed: true,
  }));
}

/** What its field table and the law of a day say about a listing; findings of severity "refuse" first. */
export function judgeListing(
  listing: Judged,
  rules: ActiveRules,
  floors: readonly WageFloor[],
  today: string,
): readonly ListingFinding[] {
  // What the law asks of a 招聘信息 is not asked of anything else; the field tables ask for theirs.
  const byLaw = checkFacts(rules, listingFacts(listing, floors, today), today).filter(
    ({ code }) => isHiring(listing) || !isRequiredElement(code),
  );
  return [...tableFindings(listing), ...byLaw.map((finding) => inItsField(listing, finding))].toSorted(
    (a, b) => Number(b.severity === 'refuse') - Number(a.severity === 'refuse'),
  );
}

/** Of a rule with the words it found, or of a field table. */
export type ListingFinding = KindFinding & Partial<Pick<Finding, 'spans'>>;

export async function listingFindings(ctx: Context, listing: Listing): Promise<readonly ListingFinding[]> {
  const today = civilDate(ctx.now);
  const rules = await activeRules(ctx.db, ctx.tenant.id, 'listing', today);
  const floors = await listFloors(ctx.db, ctx.tenant.id);
  return judgeListing(listing, rules, floors, today);
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
      const findings = judgeListing(listing, rules, floors, today);
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

const asFieldError = (finding: ListingFinding): FieldError => ({
  field: fieldLabel('listing', finding.field).zh,
  zh: `${withQuotes(finding.message.zh, finding)}（${finding.citation}）`,
  en: `${finding.message.en}${quoted(finding, ': ')} (${finding.citation})`,
});

/** What was found stands before the full stop, not behind it. */
const withQuotes = (sentence: string, finding: ListingFinding): string => {
  const quotes = quoted(finding, '：');
  return quotes !== '' && sentence.endsWith('。') ? `${sentence.slice(0, -1)}${quotes}。` : `${sentence}${quotes}`;
};

const quoted = ({ spans = [] }: ListingFinding, mark: string): string => {
  const quotes = [...new Set(spans.map((span) => `“${span.quote}”`))];
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
