import { z } from 'zod';
import { defineRoutes } from '#kernel/contract';
import type { FailureTexts } from '#kernel/errors';
import { EDUCATION, KINDS, PAY_PERIODS, STATES, VERBS } from './model.ts';

const Coded = z
  .object({ code: z.string(), label: z.string() })
  .meta({ id: 'CodedValue', description: 'A code of an official list with its name' });
const fen = z.int().min(0).nullable();

export const PublicListing = z
  .object({
    id: z.uuid(),
    title: z.string(),
    employer: z.object({ id: z.uuid().nullable(), name: z.string(), verified: z.boolean() }),
    unclaimed: z.boolean().describe('Taken over from the named source; the employer has not claimed it yet'),
    source: z.object({ name: z.string(), url: z.string().nullable() }).nullable(),
    state: z.enum(STATES),
    kind: z.enum(KINDS),
    occupation: Coded.nullable(),
    industry: Coded.nullable(),
    headcount: z.int().nullable(),
    majors: z.array(Coded),
    skills: z.array(z.string()),
    education: z.object({ level: z.enum(EDUCATION).nullable(), text: z.string() }),
    experience: z.object({ minYears: z.number().nullable(), maxYears: z.number().nullable(), text: z.string() }),
    pay: z
      .object({
        text: z.string(),
        min: fen,
        max: fen,
        period: z.enum(PAY_PERIODS).nullable(),
        months: z.int().nullable(),
        negotiable: z.boolean(),
        monthMin: fen,
        monthMax: fen,
      })
      .describe('Amounts in fen (1/100 CNY); monthMin and monthMax are per month'),
    place: z.object({ text: z.string(), divisions: z.array(Coded), address: z.string() }),
    description: z.string(),
    requirements: z.string(),
    validFrom: z.string().nullable(),
    validUntil: z.string().nullable(),
    confirmedOn: z.string().nullable(),
    publishedAt: z.string().nullable(),
    incomplete: z.array(z.string()).describe('Required elements that the source did not state'),
    readings: z
      .record(z.string(), z.object({ confidence: z.number(), zh: z.string().optional(), en: z.string().optional() }))
      .describe('How sure the reading of a field is, and what it assumed'),
  })
  .meta({ id: 'Listing', description: '人才需求 (talent listing), public projection' });
export type PublicListing = z.input<typeof PublicListing>;

const Span = z.tuple([z.int(), z.int()]);
const SearchItem = PublicListing.extend({
  score: z.number(),
  highlights: z.object({ title: z.array(Span), employer: z.array(Span), summary: z.array(Span) }),
  summary: z.string().describe('The stretch of the description that shows what was searched'),
}).meta({ id: 'ListingHit' });

const FacetValue = z.object({ value: z.string(), label: z.string(), count: z.int() }).meta({ id: 'FacetValue' });
export const FACETS = ['region', 'category', 'industry', 'occupation', 'major', 'education', 'pay'] as const;
export type Facet = (typeof FACETS)[number];

/** `a,b` or repeated parameters. */
const several = z
  .union([z.string(), z.array(z.string())])
  .optional()
  .transform((value) =>
    (value === undefined ? [] : [value].flat())
      .flatMap((one) => one.split(','))
      .map((one) => one.trim())
      .filter(Boolean),
  );

const limit = z.coerce.number().int().min(1).max(100).default(20);
const cursor = z.string().max(500).optional();

export const SORTS = ['relevance', 'newest', 'pay'] as const;

export const ListingSearch = z.object({
  q: z.string().max(200).default('').describe('Words to look for'),
  category: several.describe('employment, internship, apprenticeship'),
  region: several.describe('Administrative division codes (2, 4 or 6 digits)'),
  industry: several.describe('GB/T 4754-2017 codes'),
  occupation: several.describe('Codes of 职业分类大典 2022, any level'),
  major: several.describe('Codes of 职业教育专业目录'),
  education: several,
  pay: several.describe(
    'Pay bands: 0-3000, 3000-5000, 5000-8000, 8000-12000, 12000-20000, 20000- (yuan a month), unknown',
  ),
  employer: z.uuid().optional(),
  sort: z.enum(SORTS).default('relevance'),
  limit,
  cursor,
});
export type ListingSearch = z.output<typeof ListingSearch>;

const Reason = z
  .object({
    factor: z.string(),
    label: z.string(),
    contribution: z.number().describe('Share of the score; contributions add up to it'),
    detail: z.string(),
  })
  .meta({ id: 'MatchReason' });

export const Recommendation = PublicListing.extend({
  score: z.number(),
  reasons: z.array(Reason),
  blockers: z.array(z.object({ factor: z.string(), label: z.string(), detail: z.string() })),
  improvements: z.array(z.object({ factor: z.string(), label: z.string(), detail: z.string() })),
}).meta({ id: 'ListingRecommendation' });
export type Recommendation = z.input<typeof Recommendation>;

const byId = z.object({ id: z.uuid() });
const page = <Item extends z.ZodType>(item: Item) =>
  z.object({ items: z.array(item), total: z.int(), nextCursor: z.string().nullable() });

const text = (max: number) => z.string().trim().max(max);
const civilDate = z.iso.date();

/** What an employer fills in. Everything may be absent in a draft; the rules decide at submission. */
export const ListingForm = z
  .object({
    title: text(120),
    kind: z.enum(KINDS),
    occupation: text(20).nullable(),
    industry: text(10).nullable(),
    headcount: z.int().min(1).max(100_000).nullable(),
    majors: z.array(text(8)).max(20),
    skills: z.array(text(40)).max(50),
    education: z.enum(EDUCATION).nullable(),
    experienceMin: z.number().min(0).max(60).nullable(),
    experienceMax: z.number().min(0).max(60).nullable(),
    payMin: z.int().min(0).max(1_000_000_000).nullable().describe('fen per pay period'),
    payMax: z.int().min(0).max(1_000_000_000).nullable().describe('fen per pay period'),
    payPeriod: z.enum(PAY_PERIODS).nullable(),
    payMonths: z.int().min(12).max(36).nullable(),
    payNegotiable: z.boolean(),
    divisions: z.array(text(6)).max(20),
    address: text(200),
    description: text(10_000),
    requirements: text(10_000),
    validFrom: civilDate.nullable(),
    validUntil: civilDate.nullable(),
  })
  .partial()
  .meta({ id: 'ListingForm' });
export type ListingForm = z.output<typeof ListingForm>;

const Finding = z
  .object({
    code: z.string(),
    field: z.string(),
    severity: z.enum(['refuse', 'warn']),
    message: z.string(),
    citation: z.string(),
    confirmed: z.boolean(),
  })
  .meta({ id: 'RuleFinding', description: 'What a rule says about this listing, with the article of law it rests on' });

const Step = z.object({
  at: z.string(),
  verb: z.string(),
  fromState: z.string().nullable(),
  toState: z.string(),
  reasons: z.array(z.object({ field: z.string(), text: z.string() })),
});

export const ManagedListing = PublicListing.extend({
  version: z.int(),
  importId: z.uuid().nullable(),
  closedReason: z.string().nullable(),
  returnedReasons: z.array(z.object({ field: z.string(), text: z.string(), citation: z.string().optional() })),
  updatedAt: z.string(),
  createdAt: z.string(),
  abilities: z.array(z.enum([...VERBS, 'edit'])),
  findings: z.array(Finding),
  steps: z.array(Step),
}).meta({ id: 'ManagedListing', description: 'A listing as its owner and the reviewing bureau see it' });
export type ManagedListing = z.input<typeof ManagedListing>;

const ManagedRow = PublicListing.extend({
  version: z.int(),
  updatedAt: z.string(),
  abilities: z.array(z.enum([...VERBS, 'edit'])),
}).meta({ id: 'ManagedListingRow' });

const versioned = z.object({ version: z.int().describe('The version that was read; another one answers 409') });
const Reasons = z.array(z.object({ field: text(40), text: text(500).min(1), code: text(40).optional() })).min(1);

export const listingRoutes = defineRoutes({
  search: {
    method: 'GET',
    path: '/api/listings',
    right: 'listing.search',
    tag: 'listings',
    summary: '检索已发布的人才需求 Search published listings',
    query: ListingSearch,
    response: z.object({
      items: z.array(SearchItem),
      total: z.int(),
      facets: z.object(
        Object.fromEntries(FACETS.map((facet) => [facet, z.array(FacetValue)])) as Record<
          Facet,
          z.ZodArray<typeof FacetValue>
        >,
      ),
      relaxed: z.boolean().describe('Nothing held all words, so these hold some of them'),
      tookMs: z.number(),
      nextCursor: z.string().nullable(),
    }),
  },
  read: {
    method: 'GET',
    path: '/api/listings/:id',
    right: 'listing.read',
    tag: 'listings',
    summary: '查看一条已发布的人才需求 Read a published listing (410 when over)',
    params: byId,
    response: PublicListing,
  },
  recommend: {
    method: 'GET',
    path: '/api/listings/:id/recommendations',
    right: 'listing.recommend',
    tag: 'listings',
    summary: '与它相近的人才需求及理由 Similar listings, with reasons',
    params: byId,
    query: z.object({ limit: z.coerce.number().int().min(1).max(50).default(10) }),
    response: z.object({ items: z.array(Recommendation) }),
  },
  recommendForProfile: {
    method: 'GET',
    path: '/api/profiles/:id/recommendations',
    right: 'profile.read',
    tag: 'listings',
    summary: '适合某位学习者或某个班级的人才需求 Listings that fit a learner or class',
    params: byId,
    query: z.object({ limit: z.coerce.number().int().min(1).max(50).default(10) }),
    response: z.object({ items: z.array(Recommendation) }),
  },
  manage: {
    method: 'GET',
    path: '/api/managed-listings',
    right: 'listing.manage',
    tag: 'managed listings',
    summary: '本机构（或主管部门：全部）的人才需求 Own listings (staff: all)',
    query: z.object({
      state: several,
      q: z.string().trim().max(100).default('').describe('Part of the title or of the employer’s name'),
      importId: z.uuid().optional(),
      order: z.enum(['newest', 'oldest']).default('newest'),
      limit,
      cursor,
    }),
    response: page(ManagedRow).extend({ counts: z.partialRecord(z.enum(STATES), z.int()) }),
  },
  readManaged: {
    method: 'GET',
    path: '/api/managed-listings/:id',
    right: 'listing.manage',
    tag: 'managed listings',
    summary: '查看、规则检查与办理记录 Details, rule findings and history',
    params: byId,
    response: ManagedListing,
  },
  create: {
    method: 'POST',
    path: '/api/managed-listings',
    right: 'listing.create',
    tag: 'managed listings',
    summary: '新建草稿 Create a draft',
    body: ListingForm,
    status: 201,
    response: ManagedListing,
  },
  edit: {
    method: 'PATCH',
    path: '/api/managed-listings/:id',
    right: 'listing.edit',
    tag: 'managed listings',
    summary: '修改草稿 Edit a draft',
    params: byId,
    body: z.object({ ...ListingForm.shape, ...versioned.shape }),
    response: ManagedListing,
  },
  act: {
    method: 'POST',
    path: '/api/managed-listings/:id/actions',
    right: 'listing.manage',
    tag: 'managed listings',
    summary: '提交、撤回、确认、下架修改、关闭、发布、退回 Move along the life cycle',
    params: byId,
    body: z.object({
      verb: z.enum(VERBS),
      version: z.int(),
      reasons: Reasons.optional(),
      validUntil: civilDate.optional(),
    }),
    response: ManagedListing,
  },
  claim: {
    method: 'POST',
    path: '/api/listings/:id/claim',
    right: 'listing.claim',
    tag: 'listings',
    summary: '企业认领转载的岗位 Claim an unclaimed listing of the own firm',
    params: byId,
    response: ManagedListing,
  },
});

export const listingFailures: FailureTexts = {
  'search.invalidCursor': {
    status: 422,
    zh: '翻页位置无效，请从第一页开始。',
    en: 'The page position is not valid. Please start from the first page.',
  },
  'listing.over': { status: 410, zh: '这个岗位已结束招聘。', en: 'This listing is over.' },
  'listing.wrongState': {
    status: 409,
    zh: '当前状态（{state}）不能进行这个操作，请刷新查看最新状态。',
    en: 'This cannot be done in the present state ({state}). Please reload.',
  },
  'listing.notYours': {
    status: 403,
    zh: '这条岗位不由您所在的机构办理。',
    en: 'This listing is not handled by your organisation.',
  },
  'listing.readOnly': {
    status: 403,
    zh: '您在本机构只有查看权限，请联系机构管理员。',
    en: 'You may only look at things in your organisation; ask its administrator.',
  },
  'listing.notPublishable': {
    status: 422,
    zh: '还不能提交：有 {count} 处不符合发布规定。',
    en: 'It cannot be submitted yet: {count} things do not meet the rules.',
  },
  'listing.reasonMissing': { status: 422, zh: '请写明原因。', en: 'Please give a reason.' },
  'listing.payOrder': {
    status: 422,
    zh: '最高薪资不能低于最低薪资。',
    en: 'The highest pay cannot be below the lowest.',
  },
  'listing.unknownCode': { status: 422, zh: '有代码不在官方目录中。', en: 'A code is not in the official list.' },
  'listing.validity': {
    status: 422,
    zh: '截止日期必须晚于今天，且不超过一年。',
    en: 'The end date must lie after today and within a year.',
  },
  'listing.claimName': {
    status: 409,
    zh: '这条岗位的单位名称（{employer}）与贵单位名称不一致，不能直接认领；如为简称或另有依据，请提交认领申请并说明，由主管部门核实。',
    en: 'The employer named here ({employer}) is not your organisation’s name. If it is yours all the same, apply with your evidence; the bureau decides.',
  },
  'listing.claimed': { status: 409, zh: '这条岗位已被认领。', en: 'This listing has been claimed already.' },
};
