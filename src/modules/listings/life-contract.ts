import { z } from 'zod';
import { SIDES, TYPES } from '#contracts/kinds';
import { defineRoutes } from '#kernel/contract';
import type { FailureTexts } from '#kernel/errors';
import { BULK_VERBS } from './bulk-verbs.ts';
import { ManagedListing } from './contract.ts';
import { text } from './form-schema.ts';
import { MANAGED_COLUMN_NAMES } from './managed-columns.ts';
import { FilterAddress } from './managed-filter.ts';
import { VERBS } from './model.ts';

const byId = z.object({ id: z.uuid() });

const FreshnessShare = z
  .object({
    live: z.int().describe('Public listings'),
    confirmed: z.int().describe('Of these, confirmed on `confirmedSince` or later'),
    share: z.number().nullable(),
    confirmedSince: z.string(),
    days: z.int(),
    asOf: z.string(),
    definition: z.object({ zh: z.string(), en: z.string() }),
    list: z.string().describe('Address of the list with exactly that number'),
  })
  .meta({ id: 'FreshnessShare', description: '近期确认率' });

const days = z.int().min(1).max(730);
const FreshnessRuleBody = z
  .strictObject({
    validFrom: z.iso.date(),
    halfLifeDays: days.describe('After so many days without a confirmation half of the removable weight is gone'),
    floorPercent: z.int().min(0).max(100).describe('Of the weight that is never lost'),
    remindAfterDays: days.max(365),
    remindBeforeDays: days.max(60),
    expireAfterDays: days.min(7),
    closeAfterDays: days,
    source: text(300).min(1),
  })
  .meta({ id: 'FreshnessRule', description: '时效规则' });

const Change = z.object({
  field: z.string(),
  label: z.string(),
  before: z.string().nullable(),
  after: z.string().nullable(),
});
const Revision = z
  .object({
    id: z.uuid(),
    version: z.int(),
    at: z.string(),
    verb: z.string(),
    who: z.string(),
    reason: z.string().nullable(),
    changes: z.array(Change),
    hidden: z.int().describe('Further changes, of fields that you may not see'),
  })
  .meta({ id: 'ListingRevision' });

const TemplateId = z.string().max(60);
const Template = z
  .object({ id: TemplateId, type: z.enum(TYPES), side: z.enum(SIDES), name: z.string(), own: z.boolean() })
  .meta({ id: 'ListingTemplate', description: 'own: of your organisation; otherwise of the platform' });

const Bulk = z
  .object({
    id: z.uuid(),
    verb: z.enum(VERBS),
    state: z.enum(['prepared', 'running', 'done', 'undoing', 'undone', 'failed']),
    matching: z.int().describe('In the list'),
    able: z.int().describe('Of these, in a state that allows it: so many will be done'),
    done: z.int(),
    refused: z.int(),
    undone: z.int(),
    undoableUntil: z.string().nullable(),
    problems: z
      .array(z.object({ listingId: z.uuid(), title: z.string(), problem: z.string() }))
      .describe('At most 200'),
  })
  .meta({ id: 'ListingBulk', description: '批量办理' });

const Export = z
  .object({
    id: z.uuid(),
    state: z.enum(['queued', 'running', 'done', 'failed']),
    format: z.enum(['xlsx', 'csv']),
    columns: z.array(z.string()),
    total: z.int().nullable(),
    written: z.int(),
    fileName: z.string().nullable(),
    bytes: z.int().nullable(),
    failure: z.string().nullable(),
    createdAt: z.string(),
  })
  .meta({ id: 'ListingExport' });

export const lifeRoutes = defineRoutes({
  freshness: {
    method: 'GET',
    path: '/api/listing-freshness',
    right: 'listing.search',
    tag: 'listings',
    summary: '近期确认率：定义、日期、条数 / Share of live listings confirmed lately',
    response: FreshnessShare,
  },
  freshnessRules: {
    method: 'GET',
    path: '/api/freshness-rules',
    right: 'regulation.read',
    tag: 'listings',
    summary: '时效规则 / How fast listings sink, are asked about, taken down and closed',
    response: z.object({ items: z.array(FreshnessRuleBody.extend({ current: z.boolean() })) }),
  },
  setFreshness: {
    method: 'POST',
    path: '/api/freshness-rules',
    right: 'regulation.edit',
    tag: 'listings',
    summary: '从某日起改用新的时效规则 / A new rule from a day on',
    body: FreshnessRuleBody,
    status: 204,
  },
  handlers: {
    method: 'GET',
    path: '/api/managed-listings/handlers',
    right: 'listing.manage',
    tag: 'managed listings',
    summary: '本机构的经办人 / Colleagues who entered listings',
    response: z.object({ items: z.array(z.object({ id: z.uuid(), name: z.string(), count: z.int() })) }),
  },
  history: {
    method: 'GET',
    path: '/api/managed-listings/:id/history',
    right: 'listing.manage',
    tag: 'managed listings',
    summary: '修改记录：逐字段前后对照 / What changed from version to version',
    params: byId,
    response: z.object({ items: z.array(Revision) }),
  },
  clone: {
    method: 'POST',
    path: '/api/managed-listings/:id/clone',
    right: 'listing.create',
    tag: 'managed listings',
    summary: '复制为新草稿 / A new draft with the same content',
    params: byId,
    status: 201,
    response: ManagedListing,
  },
  undo: {
    method: 'POST',
    path: '/api/managed-listings/:id/undo',
    right: 'listing.manage',
    tag: 'managed listings',
    summary: '撤销自己刚才的操作 / Take back one’s own last step',
    params: byId,
    body: z.object({ version: z.int() }),
    response: ManagedListing,
  },
  templates: {
    method: 'GET',
    path: '/api/listing-templates',
    right: 'listing.create',
    tag: 'managed listings',
    summary: '本机构与平台的模板 / Templates',
    response: z.object({ items: z.array(Template) }),
  },
  saveTemplate: {
    method: 'POST',
    path: '/api/listing-templates',
    right: 'listing.create',
    tag: 'managed listings',
    summary: '存为本机构模板 / Save as a template of the organisation',
    body: z.object({ listingId: z.uuid(), name: text(60).min(1) }),
    status: 201,
    response: Template,
  },
  deleteTemplate: {
    method: 'DELETE',
    path: '/api/listing-templates/:id',
    right: 'listing.create',
    tag: 'managed listings',
    summary: '删除本机构模板 / Delete a template',
    params: byId,
    status: 204,
  },
  useTemplate: {
    method: 'POST',
    path: '/api/listing-templates/:id/drafts',
    right: 'listing.create',
    tag: 'managed listings',
    summary: '从模板新建草稿 / A draft from a template',
    params: z.object({ id: TemplateId }),
    status: 201,
    response: ManagedListing,
  },
  prepareBulk: {
    method: 'POST',
    path: '/api/listing-bulks',
    right: 'listing.manage',
    tag: 'managed listings',
    summary: '准备批量办理：固定名单，告知条数 / Fix what a bulk act is about',
    body: z.object({
      verb: z.enum(BULK_VERBS),
      filter: FilterAddress,
      ids: z.array(z.uuid()).min(1).max(1000).optional(),
    }),
    status: 201,
    response: Bulk,
  },
  readBulk: {
    method: 'GET',
    path: '/api/listing-bulks/:id',
    right: 'listing.manage',
    tag: 'managed listings',
    summary: '批量办理的进度与未成功的条目 / Progress and what was refused',
    params: byId,
    response: Bulk,
  },
  runBulk: {
    method: 'POST',
    path: '/api/listing-bulks/:id/run',
    right: 'listing.manage',
    tag: 'managed listings',
    summary: '确认并开始 / Confirm and begin',
    params: byId,
    body: z.object({ reason: text(500).optional() }),
    status: 202,
    response: Bulk,
  },
  undoBulk: {
    method: 'POST',
    path: '/api/listing-bulks/:id/undo',
    right: 'listing.manage',
    tag: 'managed listings',
    summary: '撤销刚才的批量办理 / Take it back',
    params: byId,
    status: 202,
    response: Bulk,
  },
  askForExport: {
    method: 'POST',
    path: '/api/listing-exports',
    right: 'listing.export',
    tag: 'managed listings',
    summary: '按当前列表导出 / Export exactly what the list shows',
    body: z.object({
      filter: FilterAddress,
      columns: z.array(z.enum(MANAGED_COLUMN_NAMES)).min(1).max(MANAGED_COLUMN_NAMES.length),
      format: z.enum(['xlsx', 'csv']).default('xlsx'),
      purpose: text(100).default('日常工作'),
    }),
    status: 202,
    response: Export,
  },
  exports: {
    method: 'GET',
    path: '/api/listing-exports',
    right: 'listing.export',
    tag: 'managed listings',
    summary: '自己最近的导出 / One’s own exports',
    response: z.object({ items: z.array(Export) }),
  },
  readExport: {
    method: 'GET',
    path: '/api/listing-exports/:id',
    right: 'listing.export',
    tag: 'managed listings',
    summary: '导出进度 / Progress of an export',
    params: byId,
    response: Export,
  },
  fetchExport: {
    method: 'GET',
    path: '/api/listing-exports/:id/file',
    right: 'listing.export',
    tag: 'managed listings',
    summary: '下载导出文件 / The file',
    params: byId,
    download: 'application/octet-stream',
  },
});

export const lifeFailures: FailureTexts = {
  'listing.cloneOwn': {
    status: 403,
    zh: '只能复制本机构的信息。',
    en: 'Only what belongs to your organisation can be copied.',
  },
  'listing.movedOn': {
    status: 409,
    zh: '之后又有人改动过，不能撤销。',
    en: 'Somebody has changed it since; it cannot be undone.',
  },
  'listing.notUndoable': { status: 409, zh: '这一步不能撤销。', en: 'This step cannot be undone.' },
  'listing.undoTooLate': {
    status: 409,
    zh: '已超过 {minutes} 分钟，不能撤销。',
    en: 'More than {minutes} minutes have passed; it cannot be undone.',
  },
  'template.exists': { status: 409, zh: '已有名为“{name}”的模板。', en: 'There is a template called “{name}”.' },
  'template.outdated': {
    status: 409,
    zh: '这个模板的内容已不符合现在的表单，请删除后重新保存。',
    en: 'This template no longer fits the form. Delete it and save it again.',
  },
  'bulk.tooMany': {
    status: 422,
    zh: '一次最多办理 {most} 条，请先缩小范围。',
    en: 'At most {most} at once. Narrow the list first.',
  },
  'bulk.notForYou': {
    status: 403,
    zh: '您的身份不能这样办理供求。',
    en: 'This cannot be done with listings in your role.',
  },
  'bulk.nothing': {
    status: 409,
    zh: '没有可以这样办理的条目。',
    en: 'None of them is in a state that allows this.',
  },
  'bulk.wrongState': {
    status: 409,
    zh: '这批已经办理过，或现在不能这样办理。',
    en: 'This has been done already or cannot be done now.',
  },
  'export.notReady': { status: 409, zh: '文件还没有准备好。', en: 'The file is not ready.' },
  'freshness.past': { status: 422, zh: '不能从过去的日期开始。', en: 'It cannot begin in the past.' },
  'freshness.order': { status: 422, zh: '天数的先后不对。', en: 'The days do not follow one another.' },
  'freshness.exists': { status: 409, zh: '{date} 起已有规则。', en: 'There is a rule from {date} on.' },
};
