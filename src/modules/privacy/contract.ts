import { z } from 'zod';
import { defineRoutes } from '#kernel/contract';
import type { FailureTexts } from '#kernel/errors';
import { ROLES } from '#kernel/roles';
import { THRESHOLD_UNITS } from '#contracts/regulations';
import {
  BASES,
  MASKED_FIELDS,
  OCCASIONS,
  REQUEST_KINDS,
  REQUEST_STATES,
  RISKS,
  SUBJECT_KINDS,
  TEXT_KEYS,
} from './model.ts';

export * from './model.ts';
export * from './rules.ts';

const paging = {
  limit: z.coerce.number().int().min(1).max(100).default(20),
  cursor: z.string().max(500).optional(),
};
const page = { total: z.int(), nextCursor: z.string().nullable() };
const both = (most: number) =>
  z.object({ zh: z.string().trim().min(1).max(most), en: z.string().trim().min(1).max(most) });
const byId = z.object({ id: z.uuid() });
const nobody = z.object({ id: z.string(), name: z.string() });

const processing = {
  code: z
    .string()
    .trim()
    .regex(/^[a-z][\w.]{2,40}$/i),
  data: both(200),
  purpose: both(200),
  basis: z.enum(BASES),
  grounds: both(400),
  recipients: both(200),
  retention: both(200),
  sensitive: z.boolean(),
  confirmed: z.boolean(),
  validFrom: z.iso.date(),
  ended: z.boolean(),
};

export const ProcessingView = z
  .object({ ...processing, version: z.int() })
  .meta({ id: 'Processing', description: '处理活动登记 Register of processing' });
const NewProcessing = z
  .object(processing)
  .meta({ id: 'NewProcessing', description: '处理活动的新版本 New version of an entry' });

const text = {
  key: z.enum(TEXT_KEYS),
  body: both(20_000),
  renew: z.boolean().meta({ description: 'What was agreed to before no longer counts' }),
  validFrom: z.iso.date(),
  source: z.string().trim().min(1).max(200),
  confirmed: z.boolean(),
};
export const TextView = z
  .object({ ...text, version: z.int(), inForce: z.boolean() })
  .meta({ id: 'PrivacyText', description: '协议、规则与同意文本 Texts that people accept' });
const NewText = z.object(text).meta({ id: 'NewPrivacyText', description: '文本的新版本 New version of a text' });

export const RuleView = z
  .object({
    key: z.string(),
    label: z.object({ zh: z.string(), en: z.string() }),
    unit: z.enum(THRESHOLD_UNITS),
    value: z.int(),
    minimum: z.int().nullable(),
    maximum: z.int().nullable(),
    validFrom: z.iso.date(),
    source: z.string(),
    confirmed: z.boolean(),
    coming: z.array(z.object({ value: z.int(), validFrom: z.iso.date() })),
  })
  .meta({ id: 'PrivacyRule', description: '期限、年龄与限额 Periods, ages and limits' });
const NewRule = z
  .object({
    key: z.string().max(60),
    value: z.int().min(0).max(100_000),
    validFrom: z.iso.date(),
    source: z.string().trim().min(1).max(200),
    confirmed: z.boolean(),
  })
  .meta({ id: 'NewPrivacyRule', description: '新的期限 A new dated value' });

export const RetentionView = z
  .object({
    name: z.string(),
    label: z.object({ zh: z.string(), en: z.string() }),
    months: z.int(),
    source: z.string(),
    confirmed: z.boolean(),
    due: z
      .object({ before: z.iso.datetime(), count: z.int(), oldest: z.iso.datetime().nullable() })
      .nullable()
      .meta({ description: 'Null: the platform removes nothing of this class' }),
  })
  .meta({ id: 'RetentionLine', description: '保存期限试运行 What would go' });

export const RequestView = z
  .object({
    id: z.uuid(),
    person: nobody,
    kind: z.enum(REQUEST_KINDS),
    state: z.enum(REQUEST_STATES),
    detail: z.string().nullable(),
    answer: z.string().nullable(),
    waitsFor: z.array(z.string()),
    dueOn: z.iso.date().nullable(),
    createdAt: z.iso.datetime(),
    closedAt: z.iso.datetime().nullable(),
  })
  .meta({ id: 'PersonRequest', description: '个人行使权利的请求 Request of a person' });

export const RevealEntry = z
  .object({
    id: z.uuid(),
    at: z.iso.datetime(),
    viewer: nobody,
    organisation: z.string().nullable(),
    role: z.enum(ROLES),
    kind: z.string(),
    subject: nobody,
    field: z.string(),
    reason: z.string(),
    address: z.string().nullable(),
  })
  .meta({ id: 'RevealEntry', description: '查看完整信息的记录 Who looked at what' });

export const ExportView = z
  .object({
    id: z.uuid(),
    at: z.iso.datetime(),
    person: nobody.nullable(),
    organisation: z.string().nullable(),
    role: z.enum(ROLES),
    kind: z.string(),
    fileName: z.string(),
    purpose: z.string(),
    filter: z.record(z.string(), z.unknown()),
    columns: z.array(z.string()),
    rows: z.int(),
    address: z.string().nullable(),
  })
  .meta({ id: 'ExportRecord', description: '导出记录 Log of exports' });

const assessment = {
  title: z.string().trim().min(2).max(100),
  occasion: z.enum(OCCASIONS),
  necessity: z.string().trim().min(10).max(4000),
  impact: z.string().trim().min(10).max(4000),
  measures: z.string().trim().min(10).max(4000),
  risk: z.enum(RISKS),
  assessedOn: z.iso.date(),
};
export const AssessmentView = z
  .object({ ...assessment, id: z.uuid(), keepUntil: z.iso.date(), createdAt: z.iso.datetime() })
  .meta({ id: 'Assessment', description: '个人信息保护影响评估 Impact assessment' });
const NewAssessment = z
  .object(assessment)
  .meta({ id: 'NewAssessment', description: '新的影响评估 New impact assessment' });

export const routes = defineRoutes({
  copyPersonalData: {
    method: 'GET',
    path: '/api/account/personal-data',
    right: 'privacy.own',
    tag: 'privacy',
    summary: '复制本人的全部信息；须刚刚登录 Copy of everything held of oneself; asks for a recent sign-in',
    query: z.object({ format: z.enum(['json', 'html']).default('json') }),
    download: 'application/octet-stream',
    perMinute: 6,
  },
  listProcessing: {
    method: 'GET',
    path: '/api/privacy/processing',
    right: 'privacy.read',
    tag: 'privacy',
    summary: '处理活动登记 Register of processing',
    response: z.object({ items: z.array(ProcessingView) }),
  },
  addProcessing: {
    method: 'POST',
    path: '/api/privacy/processing',
    right: 'privacy.edit',
    tag: 'privacy',
    summary: '登记处理活动的新版本 Add a version of an entry',
    body: NewProcessing,
    status: 204,
  },
  listTexts: {
    method: 'GET',
    path: '/api/privacy/texts',
    right: 'privacy.read',
    tag: 'privacy',
    summary: '协议与同意文本的全部版本 All versions of the texts',
    response: z.object({ items: z.array(TextView) }),
  },
  addText: {
    method: 'POST',
    path: '/api/privacy/texts',
    right: 'privacy.edit',
    tag: 'privacy',
    summary: '发布文本的新版本 Publish a version of a text',
    body: NewText,
    status: 204,
  },
  listRules: {
    method: 'GET',
    path: '/api/privacy/rules',
    right: 'privacy.manage',
    tag: 'privacy',
    summary: '期限、年龄与限额 Periods, ages and limits',
    response: z.object({ items: z.array(RuleView) }),
  },
  addRule: {
    method: 'POST',
    path: '/api/privacy/rules',
    right: 'privacy.edit',
    tag: 'privacy',
    summary: '新增一个带日期的值；不得低于法定下限 Add a dated value; never below the law',
    body: NewRule,
    status: 204,
  },
  readRetention: {
    method: 'GET',
    path: '/api/privacy/retention',
    right: 'privacy.manage',
    tag: 'privacy',
    summary: '保存期限试运行：现在会清除多少 Dry run: what would go now',
    response: z.object({ items: z.array(RetentionView) }),
  },
  runRetention: {
    method: 'POST',
    path: '/api/privacy/retention/runs',
    right: 'privacy.edit',
    tag: 'privacy',
    summary: '立即清除到期的记录 Remove what is over',
    status: 202,
    response: z.object({ queued: z.literal(true) }),
  },
  listRequests: {
    method: 'GET',
    path: '/api/privacy/requests',
    right: 'privacy.manage',
    tag: 'privacy',
    summary: '个人请求 Requests of persons',
    query: z.object({ state: z.enum(['open', 'closed']).default('open'), ...paging }),
    response: z.object({ items: z.array(RequestView), ...page }),
  },
  answerRequest: {
    method: 'POST',
    path: '/api/privacy/requests/:id/answer',
    right: 'privacy.answer',
    tag: 'privacy',
    summary: '答复请求 Answer a request',
    params: byId,
    body: z.object({ outcome: z.enum(['done', 'refused']), answer: z.string().trim().min(5).max(2000) }),
    status: 204,
  },
  reveal: {
    method: 'POST',
    path: '/api/privacy/reveals',
    right: 'privacy.reveal',
    tag: 'privacy',
    summary: '写明理由，查看一项完整信息一次 See one masked value once, with a reason',
    body: z.object({
      kind: z.enum(SUBJECT_KINDS),
      id: z.uuid(),
      field: z.enum(MASKED_FIELDS),
      reason: z.string().trim().min(4).max(200),
    }),
    response: z.object({ value: z.string() }),
    perMinute: 30,
  },
  listReveals: {
    method: 'GET',
    path: '/api/privacy/reveals',
    right: 'privacy.manage',
    tag: 'privacy',
    summary: '查看完整信息的记录 Log of revealed values',
    query: z.object(paging),
    response: z.object({ items: z.array(RevealEntry), ...page }),
  },
  listExports: {
    method: 'GET',
    path: '/api/exports',
    right: 'privacy.manage',
    tag: 'privacy',
    summary: '导出记录 Log of exports',
    query: z.object(paging),
    response: z.object({ items: z.array(ExportView), ...page }),
  },
  listAssessments: {
    method: 'GET',
    path: '/api/privacy/assessments',
    right: 'privacy.manage',
    tag: 'privacy',
    summary: '个人信息保护影响评估 Impact assessments',
    query: z.object(paging),
    response: z.object({ items: z.array(AssessmentView), ...page }),
  },
  addAssessment: {
    method: 'POST',
    path: '/api/privacy/assessments',
    right: 'privacy.edit',
    tag: 'privacy',
    summary: '登记影响评估 Record an impact assessment',
    body: NewAssessment,
    status: 201,
    response: z.object({ id: z.uuid() }),
  },
});

export const failures: FailureTexts = {
  'privacy.tooManyReveals': {
    status: 429,
    zh: '今天查看完整信息已达 {perDay} 次的上限，请明天再看；确有需要请联系平台管理员。',
    en: 'The limit of {perDay} full values a day is reached. Try again tomorrow, or ask the operator.',
  },
  'privacy.handOver': {
    status: 409,
    zh: '暂时不能注销，请先处理：{what}',
    en: 'The account cannot be closed yet. First: {whatEn}',
  },
  'privacy.erasureAsked': {
    status: 409,
    zh: '您已经申请注销，正在等待事项办结。',
    en: 'You have asked for this already; it waits for running cases to end.',
  },
  'privacy.notOpen': {
    status: 409,
    zh: '这个请求已经办结，请刷新后再看。',
    en: 'This request is closed already. Reload and look again.',
  },
};
