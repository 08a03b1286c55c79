import { z } from 'zod';
import { fieldsOf, KIND_TYPES, SIDES, TYPES, type KindType, type ListingType } from '#contracts/kinds';
import { PublicListing } from './listing-schemas.ts';

/** Facets that listings of more than one type may have. */
export const SHARED_FACETS = [
  'type',
  'side',
  'region',
  'category',
  'industry',
  'occupation',
  'major',
  'education',
  'pay',
  'skill',
] as const;
export type SharedFacet = (typeof SHARED_FACETS)[number];

/** Facets of one type: its name, a dot and the name of the field. */
export type KindFacet = `${KindType}.${string}`;
export type Facet = SharedFacet | KindFacet;

/** Fields of official codes go by the facets that all types share. */
const kindFacets = (type: KindType): KindFacet[] =>
  fieldsOf(type)
    .filter(({ facet, as }) => facet === true && as !== 'codes')
    .map(({ name }): KindFacet => `${type}.${name}`);

export const KIND_FACETS: readonly KindFacet[] = KIND_TYPES.flatMap(kindFacets);
export const FACETS: readonly Facet[] = [...SHARED_FACETS, ...KIND_FACETS];

const codesOf = (type: KindType): readonly SharedFacet[] =>
  (['occupation', 'major'] as const).filter((set) => fieldsOf(type).some((field) => field.set === set));

/** Types whose listings name skills in a field of their own. */
const skilled = (type: KindType): readonly SharedFacet[] =>
  fieldsOf(type).some(({ name }) => name === 'skills' || name === 'keywords') ? ['skill'] : [];

/** What a list of one type can be narrowed by, in the order of a search page. */
export const FACETS_OF = Object.fromEntries(
  TYPES.map((type): [ListingType, readonly Facet[]] => [
    type,
    type === 'talent'
      ? ['side', 'region', 'category', 'industry', 'occupation', 'major', 'skill', 'education', 'pay']
      : ['side', 'region', ...kindFacets(type), 'industry', ...codesOf(type), ...skilled(type)],
  ]),
) as Readonly<Record<ListingType, readonly Facet[]>>;

/** `a,b` or repeated parameters. */
export const several = z
  .union([z.string(), z.array(z.string())])
  .optional()
  .transform((value) =>
    (value === undefined ? [] : [value].flat())
      .flatMap((one) => one.split(','))
      .map((one) => one.trim())
      .filter(Boolean),
  );

export const limit = z.coerce.number().int().min(1).max(100).default(20);
export const cursor = z.string().max(500).optional();

/** Whole yuan, as an address says them. */
const yuan = z.string().regex(/^\d{1,6}$/, '整元，最多 6 位数字 whole yuan, up to 6 digits');

export const SORTS = ['relevance', 'newest', 'confirmed', 'distance', 'pay', 'amountHigh', 'amountLow'] as const;

/** 地区范围: this region alone, or also what its partners offer. */
export const SCOPES = ['region', 'partners'] as const;

export const ListingSearch = z.object({
  q: z.string().max(200).default('').describe('Words to look for'),
  type: several.describe(TYPES.join(', ')),
  side: several.describe(`${SIDES.join(', ')}: what somebody looks for, or what somebody has to give`),
  category: several.describe('Of talent: employment, internship, apprenticeship'),
  region: several.describe('Administrative division codes (2, 4 or 6 digits)'),
  industry: several.describe('GB/T 4754-2017 codes'),
  occupation: several.describe('Codes of 职业分类大典 2022, any level'),
  major: several.describe('Codes of 职业教育专业目录'),
  education: several,
  skill: several.describe('Names of 技能词典; other names of the same skill count as well'),
  pay: several.describe(
    'Pay bands: 0-3000, 3000-5000, 5000-8000, 8000-12000, 12000-20000, 20000- (yuan a month), unknown',
  ),
  ...(Object.fromEntries(KIND_FACETS.map((facet) => [facet, several.describe(wordsOf(facet))])) as Record<
    KindFacet,
    typeof several
  >),
  employer: z.uuid().optional(),
  scope: z
    .enum(SCOPES)
    .default('region')
    .describe('partners: besides, and counted apart, what partner regions offer (`neighbours`)'),
  near: z
    .string()
    .regex(/^\d{4}(\d{2})?$/, '区划代码，4 或 6 位数字 a division code of 4 or 6 digits')
    .optional()
    .describe(
      'Division code of a county or city to count distances from: straight lines between centres, for orientation',
    ),
  within: z
    .string()
    .regex(/^[1-9]\d{0,3}$/, '1 到 9999 公里 1 to 9999 kilometres')
    .optional()
    .describe('At most so many kilometres from `near`; what names no place is left out'),
  payMin: yuan.optional().describe('Pays at least so many yuan a month at its upper end'),
  payMax: yuan.optional().describe('Begins at no more than so many yuan a month'),
  publishedSince: z.iso.date().optional().describe('Published on this day or later'),
  confirmedSince: z.iso.date().optional().describe('Confirmed on this day or later'),
  sort: z
    .enum(SORTS)
    .default('relevance')
    .describe(
      'distance: nearest to `near` first, equally near ones by relevance, those without a place last; pay: highest monthly pay first; amountHigh, amountLow: budget, price or fee of the other types',
    ),
  limit,
  cursor,
});
export type ListingSearch = z.output<typeof ListingSearch> & Readonly<Partial<Record<KindFacet, readonly string[]>>>;

/** The field of a type's facet with the values it may have. */
function wordsOf(facet: KindFacet): string {
  const [type, name] = facet.split('.');
  const field = fieldsOf(type as KindType).find((one) => one.name === name)!;
  const values = field.options?.map(({ value }) => value) ?? ['true', 'false'];
  return `${field.label.zh} ${field.label.en}: ${values.join(', ')}`;
}

const Span = z.tuple([z.int(), z.int()]);
const FacetValue = z.object({ value: z.string(), label: z.string(), count: z.int() }).meta({ id: 'FacetValue' });
const FacetValues = z.array(FacetValue);

export const SearchItem = z
  .intersection(
    PublicListing,
    z.object({
      score: z.number(),
      distance: z
        .int()
        .nullable()
        .describe('Kilometres from `near` to the nearest of its places; null where either is not known'),
      highlights: z.object({ title: z.array(Span), employer: z.array(Span), summary: z.array(Span) }),
      summary: z.string().describe('The stretch of the description that shows what was searched'),
    }),
  )
  .meta({ id: 'ListingHit' });

/** What another region offers: its copy as it was fetched, and where the original stands. */
export const NeighbourHit = z
  .intersection(
    SearchItem,
    z.object({
      origin: z.object({ code: z.string(), nameZh: z.string(), nameEn: z.string() }),
      url: z.string().describe('The page of the region that it comes from'),
      fetchedAt: z.string().describe('When the copy was last brought up to date'),
    }),
  )
  .meta({ id: 'NeighbourHit' });

export const NeighbourAnswer = z.object({
  items: z.array(NeighbourHit),
  total: z.int().describe('Never part of the own total'),
  relaxed: z.boolean().describe('Nothing held all words, so these hold some of them'),
  nextCursor: z.string().nullable(),
});

/** Facets of a type are counted when the search is narrowed to that type. */
export const SearchAnswer = z.object({
  items: z.array(SearchItem),
  total: z.int(),
  facets: z.object({
    ...(Object.fromEntries(SHARED_FACETS.map((facet) => [facet, FacetValues])) as Record<
      SharedFacet,
      typeof FacetValues
    >),
    ...(Object.fromEntries(KIND_FACETS.map((facet) => [facet, FacetValues.optional()])) as Record<
      KindFacet,
      z.ZodOptional<typeof FacetValues>
    >),
  }),
  relaxed: z.boolean().describe('Nothing held all words, so these hold some of them'),
  behind: z.boolean().describe('The index is behind the database: what changed in the last minutes may be missing'),
  corrected: z
    .string()
    .nullable()
    .describe('The words as typed find next to nothing, so these were searched for; later pages are asked with them'),
  tookMs: z.number(),
  nextCursor: z.string().nullable(),
  neighbours: NeighbourAnswer.nullable().describe('Of partner regions, where the scope asks for them'),
});
