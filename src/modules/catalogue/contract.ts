import { z } from 'zod';
import { importRoutesByKind } from '#contracts/imports';
import { ShownDetailSchema, TYPES } from '#contracts/kinds';
import { defineRoutes } from '#kernel/contract';
import type { FailureTexts } from '#kernel/errors';
import { exportedColumns, exporting } from '#kernel/exporting';
import { NAMED_KINDS, RECORD_KINDS, STATES, VERBS } from './model.ts';

export * from './model.ts';
export * from './fields.ts';
export * from './rules.ts';

const Kind = z.enum(RECORD_KINDS);
const Named = z.object({ code: z.string(), label: z.string() });
const text = (most: number) => z.string().trim().max(most);

const AchievementView = z.object({
  year: z.int().min(1950).max(2100).nullable(),
  title: text(200).min(1),
  evidence: text(300).describe('What shows it: certificate, number, address of a public page'),
});

const shared = {
  id: z.uuid(),
  kind: Kind,
  title: z.string(),
  summary: z.string(),
  owner: z.object({ organisationId: z.uuid().nullable(), name: z.string() }),
  divisions: z.array(Named),
  address: z.string(),
  detail: ShownDetailSchema,
  hidden: z.array(z.string()).describe('Fields that hold something this reader may not read'),
  achievements: z.array(AchievementView),
  source: z.string(),
  confirmedOn: z.iso.date().nullable(),
  updatedAt: z.string(),
};

export const PublicRecord = z
  .object(shared)
  .meta({ id: 'CatalogueRecord', description: '资源名录里的一条 A public record' });
export type PublicRecord = z.infer<typeof PublicRecord>;

const Standing = z.object({
  state: z.enum(['notNeeded', 'granted', 'missing', 'withdrawn']),
  at: z.string().nullable(),
  textVersion: z.int().nullable(),
  by: z.enum(['self', 'organisation']).nullable(),
  statement: z.string(),
});

const ManagedRow = z
  .object({
    id: z.uuid(),
    kind: Kind,
    state: z.enum(STATES),
    title: z.string(),
    owner: shared.owner,
    facts: z.string().describe('What people compare: title, grade, readiness …'),
    fields: z.string(),
    divisions: z.array(Named),
    consent: Standing.shape.state,
    open: z.boolean().describe('Whether the public sees it now'),
    source: z.string(),
    confirmedOn: z.iso.date().nullable(),
    updatedAt: z.string(),
    version: z.int(),
    abilities: z.array(z.enum(VERBS)),
  })
  .meta({ id: 'CatalogueRow' });
export type ManagedRow = z.infer<typeof ManagedRow>;

const Managed = z
  .object({
    ...shared,
    state: z.enum(STATES),
    stateReason: z.string().nullable(),
    consent: Standing,
    partners: Standing.shape.state.describe('Whether the person agreed to be shown by partner regions too'),
    open: z.boolean(),
    contact: z.string().nullable().describe('For the owner alone'),
    version: z.int(),
    confirmedBy: z.string().nullable(),
    missing: z.array(z.object({ field: z.string(), label: z.string() })),
    near: z
      .array(z.object({ id: z.uuid(), title: z.string(), owner: z.string() }))
      .describe('Own records of that name'),
    importId: z.uuid().nullable(),
    offers: z.array(z.object({ id: z.uuid(), title: z.string(), state: z.string().describe('In words') })),
    steps: z.array(z.object({ at: z.string(), verb: z.string(), who: z.string(), reason: z.string() })),
    abilities: z.array(z.enum([...VERBS, 'edit', 'consent', 'offer'])),
  })
  .meta({ id: 'ManagedCatalogueRecord', description: '名录记录，连同状态、同意与经过 A record with its life' });
export type ManagedRecord = z.infer<typeof Managed>;

const form = {
  title: text(100).optional(),
  summary: text(2000).optional(),
  divisions: z.array(text(12)).max(20).optional(),
  address: text(200).optional(),
  contact: text(100).optional().describe('Sealed; for the owner alone'),
  achievements: z.array(AchievementView).max(30).optional(),
  detail: z.record(z.string(), z.unknown()).optional().describe('Fields of the kind; see the form'),
};
export const RecordForm = z.strictObject(form).meta({ id: 'CatalogueForm' });
export type RecordForm = z.infer<typeof RecordForm>;

const byId = z.object({ id: z.uuid() });
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

const listing = {
  kind: Kind.optional(),
  state: several.describe(STATES.join(', ')),
  consent: z.enum(['missing']).optional().describe('People whose consent is not on record'),
  organisation: z.uuid().optional(),
  importId: z.uuid().optional(),
  q: text(100).default(''),
  order: z.enum(['newest', 'stalest']).default('newest'),
};
export const ListFilter = z.object(listing);
export type ListFilter = z.infer<typeof ListFilter>;

/** What one shelf can be narrowed by; beside it stand the place and the owner. */
export const CATALOGUE_FACETS = [
  'kind',
  'field',
  'region',
  'level',
  'dual',
  'readiness',
  'rights',
  'grade',
  'use',
  'wish',
  'service',
] as const;
export type CatalogueFacet = (typeof CATALOGUE_FACETS)[number];

export const CatalogueSearch = z.object({
  q: text(200).default(''),
  ...(Object.fromEntries(CATALOGUE_FACETS.map((facet) => [facet, several])) as Record<CatalogueFacet, typeof several>),
  organisation: z.uuid().optional(),
  limit: z.coerce.number().int().min(1).max(50).default(20),
  cursor: z.string().max(500).optional(),
});
export type CatalogueSearch = z.infer<typeof CatalogueSearch>;

const Span = z.tuple([z.int(), z.int()]);
const FacetValue = z.object({ value: z.string(), label: z.string(), count: z.int() });
export const Hit = PublicRecord.extend({
  highlights: z.object({ title: z.array(Span), summary: z.array(Span) }),
});
export const CatalogueAnswer = z
  .object({
    items: z.array(Hit),
    total: z.int(),
    facets: z.record(z.string(), z.array(FacetValue)),
    relaxed: z.boolean(),
    behind: z.boolean().describe('The index is behind the database: what changed in the last minutes may be missing'),
    tookMs: z.number(),
    nextCursor: z.string().nullable(),
  })
  .meta({ id: 'CatalogueAnswer' });

export const catalogueRoutes = defineRoutes({
  search: {
    method: 'GET',
    path: '/api/catalogue',
    right: 'catalogue.read',
    tag: 'catalogue',
    summary: '检索资源名录：专家、成果、基地、企业能力 Search the catalogue',
    query: CatalogueSearch.strict(),
    response: CatalogueAnswer,
  },
  suggest: {
    method: 'GET',
    path: '/api/catalogue/suggestions',
    right: 'catalogue.read',
    tag: 'catalogue',
    summary: '名录搜索建议：公开的专家、成果、基地、企业能力的名称，可用拼音和首字母 / Names of public records',
    query: z.object({
      q: z.string().max(60).default(''),
      kind: z.enum(NAMED_KINDS).optional(),
      limit: z.coerce.number().int().min(1).max(10).default(8),
    }),
    response: z.object({
      items: z.array(z.object({ text: z.string(), kind: z.enum(NAMED_KINDS), count: z.int(), spans: z.array(Span) })),
    }),
    perMinute: 600,
  },
  read: {
    method: 'GET',
    path: '/api/catalogue/:id',
    right: 'catalogue.read',
    tag: 'catalogue',
    summary: '名录里公开的一条 Read a public record',
    params: byId,
    response: PublicRecord,
  },
  list: {
    method: 'GET',
    path: '/api/catalogue-records',
    right: 'catalogue.manage',
    tag: 'catalogue',
    summary: '本人、本单位或辖区的名录记录 Records within reach',
    query: z.object({
      ...listing,
      limit: z.coerce.number().int().min(1).max(100).default(20),
      cursor: z.string().max(500).optional(),
    }),
    response: z.object({
      items: z.array(ManagedRow),
      total: z.int(),
      counts: z.partialRecord(z.enum(STATES), z.int()),
      nextCursor: z.string().nullable(),
    }),
  },
  exportList: {
    method: 'GET',
    path: '/api/catalogue-records/export',
    right: 'catalogue.export',
    tag: 'catalogue',
    summary: '按列表的条件导出（水印、留痕） The list as filtered, as a file',
    query: z.object({ ...listing, ...exporting, ...exportedColumns }),
    download: 'application/octet-stream',
    perMinute: 10,
  },
  readManaged: {
    method: 'GET',
    path: '/api/catalogue-records/:id',
    right: 'catalogue.manage',
    tag: 'catalogue',
    summary: '一条名录记录 Read a record with its life',
    params: byId,
    response: Managed,
  },
  create: {
    method: 'POST',
    path: '/api/catalogue-records',
    right: 'catalogue.edit',
    tag: 'catalogue',
    summary: '新建一条名录记录 Make a record',
    body: z.strictObject({ ...form, kind: Kind }),
    status: 201,
    response: Managed,
  },
  edit: {
    method: 'PATCH',
    path: '/api/catalogue-records/:id',
    right: 'catalogue.edit',
    tag: 'catalogue',
    summary: '修改名录记录 Change a record',
    params: byId,
    body: z.strictObject({ ...form, version: z.int() }),
    response: Managed,
  },
  act: {
    method: 'POST',
    path: '/api/catalogue-records/:id/actions',
    right: 'catalogue.manage',
    tag: 'catalogue',
    summary: '公开、确认、撤回、隐藏、恢复、结束 Move a record along its life',
    params: byId,
    body: z.strictObject({ verb: z.enum(VERBS), version: z.int(), reason: text(500).default('') }),
    response: Managed,
  },
  consent: {
    method: 'POST',
    path: '/api/catalogue-records/:id/consent',
    right: 'catalogue.edit',
    tag: 'catalogue',
    summary: '登记本人书面同意，或登记撤回 State a written consent, or its withdrawal',
    params: byId,
    body: z.discriminatedUnion('decision', [
      z.strictObject({
        decision: z.literal('granted'),
        signedOn: z.iso.date(),
        keptAt: text(200).min(2).describe('Where the signed paper is kept'),
        adult: z.literal(true).describe('The person is 18 or older'),
        partners: z.boolean().default(false).describe('The paper covers the sites of partner regions too'),
      }),
      z.strictObject({ decision: z.literal('withdrawn') }),
    ]),
    response: Managed,
  },
  offer: {
    method: 'POST',
    path: '/api/catalogue-records/:id/offer',
    right: 'listing.create',
    tag: 'catalogue',
    summary: '发布为供给：由记录生成供给草稿 Make a draft of an offer from a record',
    params: byId,
    body: z.strictObject({ type: z.enum(TYPES) }),
    status: 201,
    response: z.object({ listingId: z.uuid() }),
  },
  ofListing: {
    method: 'GET',
    path: '/api/catalogue-records/of-listing/:id',
    right: 'catalogue.manage',
    tag: 'catalogue',
    summary: '一条供给出自哪条名录记录 The record an offer was made from',
    params: byId,
    response: z.object({ item: z.object({ id: z.uuid(), title: z.string(), kind: Kind }).nullable() }),
  },
});

/** Lists of records, one kind each. */
export const recordImportRoutes = importRoutesByKind(
  '/api/catalogue-imports',
  { read: 'catalogue.manage', write: 'catalogue.edit' },
  { zh: '名录记录', en: 'records of the catalogue' },
  RECORD_KINDS,
);

export const catalogueFailures: FailureTexts = {
  'catalogue.wrongState': {
    status: 409,
    zh: '这条记录现在是“{state}”，不能这样办理。',
    en: 'This record is “{state}” now; this cannot be done.',
  },
  'catalogue.notYours': {
    status: 403,
    zh: '这条记录不归您办理。',
    en: 'This record is not yours to act on.',
  },
  'catalogue.readOnly': {
    status: 403,
    zh: '您在本机构只有查看权限。',
    en: 'You may only look at things in your organisation.',
  },
  'catalogue.incomplete': {
    status: 422,
    zh: '还有必填的内容没有填写，补齐后才能公开。',
    en: 'Some things must be stated before this becomes public.',
  },
  'catalogue.invalid': { status: 422, zh: '有内容需要改正。', en: 'Some fields need correcting.' },
  'catalogue.noConsent': {
    status: 409,
    zh: '个人的资料须本人同意才能公开：请先登记本人签字的书面同意，或由本人登录后自己公开。',
    en: 'Data of a person become public only with that person’s consent: state the written consent first.',
  },
  'catalogue.ownConsent': {
    status: 403,
    zh: '是否公开由本人决定，请本人登录后在“我的专家名录”办理。',
    en: 'This is the person’s own choice, on the page “My expert record”.',
  },
  'catalogue.minor': {
    status: 422,
    zh: '未成年人的资料一律不公开。',
    en: 'Data of minors are never published.',
  },
  'catalogue.needsReason': { status: 422, zh: '请写明理由。', en: 'Give a reason.' },
  'catalogue.onlyOne': {
    status: 409,
    zh: '您已有一条专家名录，请在那里修改。',
    en: 'You have a record already; change that one.',
  },
  'catalogue.noOffer': {
    status: 409,
    zh: '这类记录不能发布为这一种供给。',
    en: 'No such offer is made from a record of this kind.',
  },
  'catalogue.over': { status: 410, zh: '这条记录已不再公开。', en: 'This record is not public any more.' },
  'catalogue.noOwner': {
    status: 409,
    zh: '这份名单不属于任何机构，不能提交。',
    en: 'This list belongs to no organisation, so it cannot be committed.',
  },
};
