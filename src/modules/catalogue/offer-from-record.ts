import { fieldsOf as kindFields, type Detail, type KindType } from '#contracts/kinds';
import { failure } from '#kernel/errors';
import type { CodeBook } from '#modules/codes';
import { createListing, type ListingForm } from '#modules/listings';
import type { Context } from '#platform/context';
import { lockKnown, refuse } from './lock-known.ts';
import { KIND_WORDS, type CatalogueRecord } from './model.ts';
import { whyNotEdit } from './rules.ts';
import { insertOffer } from './store.ts';

/**
 * 发布为供给: a draft of an offer that already says what the record says, so that nothing is typed twice. What only the offer
 * needs is asked by its own form. Names of people and contacts do not go along.
 */
export async function offerFromRecord(ctx: Context, codes: CodeBook, id: string, type: string): Promise<string> {
  const record = await lockKnown(ctx, id);
  refuse(whyNotEdit(ctx.actor, record), record);
  const wanted = KIND_WORDS[record.kind].offers.find((one): one is KindType => one === type);
  if (wanted === undefined || record.organisationId === null) throw failure('catalogue.noOffer');
  const listing = await createListing(ctx, codes, offerForm(record, wanted));
  await insertOffer(ctx.db, ctx.tenant.id, id, listing.id, ctx.now);
  await ctx.audit('record.offer', { kind: 'record', id }, { after: { listing: listing.id, type: wanted } });
  return listing.id;
}

/** Pure: what an offer of this type takes over. Fields of the same name and shape go along by themselves. */
export function offerForm(record: CatalogueRecord, type: KindType): ListingForm {
  const given: Record<string, unknown> = { ...sameFields(record.detail, type), ...RENAMED[type]?.(record.detail) };
  const detail = Object.fromEntries(Object.entries(given).filter(([, value]) => isGiven(value)));
  return {
    type,
    side: 'offer',
    title: titleOf(record),
    description: textOf(record),
    divisions: [...record.divisions],
    address: record.address,
    detail,
  } as ListingForm;
}

const isGiven = (value: unknown): boolean =>
  value !== null && value !== undefined && value !== '' && !(Array.isArray(value) && value.length === 0);

function sameFields(detail: Detail, type: KindType): Record<string, unknown> {
  return Object.fromEntries(
    kindFields(type)
      .filter(({ name, sides }) => detail[name] !== undefined && sides?.includes('offer') !== false)
      .map((field) => [field.name, fitting(field, detail[field.name])]),
  );
}

/** Values of a list that the offer's own list does not know stay behind. */
function fitting(
  { as, options = [], maxItems }: ReturnType<typeof kindFields>[number],
  value: Detail[string] | undefined,
): unknown {
  const known = new Set(options.map((one) => one.value));
  if (as === 'choice') return typeof value === 'string' && known.has(value) ? value : null;
  if (as === 'choices') return Array.isArray(value) ? value.filter((one) => known.has(one)).slice(0, maxItems) : [];
  if (as === 'words' || as === 'codes') return Array.isArray(value) ? value.slice(0, maxItems) : [];
  if (as === 'integer' || as === 'decimal' || as === 'money') return typeof value === 'number' ? value : null;
  if (as === 'flag') return typeof value === 'boolean' ? value : null;
  return typeof value === 'string' ? value : null;
}

type Renamed = (detail: Detail) => Record<string, unknown>;

const listed = (value: Detail[string] | undefined): readonly string[] =>
  Array.isArray(value) ? (value as readonly string[]) : [];
const joined = (...values: readonly (Detail[string] | undefined)[]): string =>
  values.flatMap((value) => (Array.isArray(value) ? (value as readonly string[]) : [])).join('、');
const has = (value: Detail[string] | undefined, one: string): boolean => listed(value).includes(one);

/** 领域 of the record → 技术领域 of a technology offer, where both mean the same. */
const TECH: Readonly<Record<string, string>> = {
  chemistry: 'materials',
  construction: 'society',
  food: 'agriculture',
  health: 'biomedicine',
};
const TECH_SAME = new Set([
  'information',
  'manufacturing',
  'materials',
  'energy',
  'environment',
  'biomedicine',
  'aerospace',
  'transport',
  'agriculture',
]);

const RENAMED: Readonly<Partial<Record<KindType, Renamed>>> = {
  research: ({ readiness, applications, fields, transferWays, priceMin, priceMax, priceOpen, principle }) => {
    const first = listed(fields)[0] ?? '';
    return {
      techField: TECH_SAME.has(first) ? first : (TECH[first] ?? null),
      trlNow: readiness,
      applications: joined(applications),
      modes: transferWays,
      budgetMin: priceMin,
      budgetMax: priceMax,
      budgetOpen: priceOpen,
      problem: principle,
    };
  },
  facility: ({ baseKinds, places, priceMode, pricePerHour, users, openDays }) => ({
    facilities: baseKinds,
    workplaces: places,
    users,
    openDays,
    ...(pricePerHour !== null && { priceMode: priceMode ?? 'perHour', priceMin: pricePerHour, priceMax: pricePerHour }),
  }),
  service: ({ focus, skills, keywords, products, processes, courses, places }) => ({
    services: [],
    keywords: [...listed(focus), ...listed(keywords), ...listed(processes), ...listed(courses)].slice(0, 12),
    capability: joined(focus, skills, products, processes, keywords, courses),
    delivery: [
      ...(has(places, 'onSite') ? ['onSite'] : []),
      ...(has(places, 'ownPlace') ? ['atProvider'] : []),
      ...(has(places, 'online') ? ['remote'] : []),
    ],
  }),
  training: ({ focus, courses, equipment, places }) => ({
    trainings: [],
    syllabus: joined(courses, focus),
    teaching: has(places, 'online') && !has(places, 'onSite') ? 'online' : has(places, 'onSite') ? 'atFirm' : null,
    equipment: joined(equipment),
  }),
  cooperation: ({ cooperation, internsPerYear, wishes, courses, focus }) => ({
    forms: cooperation,
    postsPerYear: internsPerYear,
    weGiveText: wishes,
    teacherFields: [...listed(courses), ...listed(focus)].slice(0, 12),
  }),
};

/** A person's name is not a title of an offer: the field of work is. */
function titleOf({ kind, title, detail }: CatalogueRecord): string {
  if (kind !== 'expert' && kind !== 'teacher') return title;
  const words = [...listed(detail['focus']), ...listed(detail['courses'])].slice(0, 2).join('、');
  return `${words === '' ? KIND_WORDS[kind].name.zh : words}${kind === 'expert' ? '专家服务' : '教师服务'}`;
}

const textOf = ({ summary, title, kind }: CatalogueRecord): string =>
  kind === 'expert' || kind === 'teacher' ? summary.replaceAll(title, '本单位专家') : summary;
