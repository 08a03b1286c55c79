import { z } from 'zod';
import { LAYERS, SEVERITIES } from '#engines/rules';
import { defineRoutes } from '#kernel/contract';
import type { FailureTexts } from '#kernel/errors';
import { isCivilDate } from '#kernel/time';
import { SUBJECT_NAMES } from './model.ts';
export { THRESHOLD_UNITS } from './threshold.ts';
import { OWN_LAYERS, THRESHOLD_TOPICS, THRESHOLD_UNITS } from './threshold.ts';

const Text = z.object({ zh: z.string(), en: z.string() }).meta({ id: 'BilingualText' });
const date = z.string().refine(isCivilDate, 'YYYY-MM-DD');

export const Rule = z
  .object({
    id: z.uuid(),
    code: z.string(),
    subject: z.enum(SUBJECT_NAMES),
    layer: z.enum(LAYERS).describe('Of one code the most local layer counts'),
    severity: z.enum(SEVERITIES),
    condition: z.string().describe('CEL; says what must hold'),
    field: z.string().describe('Where to look in the listing'),
    title: Text,
    message: Text,
    citation: z.string(),
    source: z.string().describe('Where the wording was read'),
    sourceUrl: z.string(),
    confirmed: z.boolean().describe('Somebody compared it with its source; otherwise 待核实'),
    confirmedAt: z.string().nullable(),
    origin: z.enum(['file', 'edited']).describe('file: came with the product; edited: written by an official'),
    validFrom: z.string(),
    validUntil: z.string().nullable().describe('Last day, itself included'),
    createdAt: z.string(),
    abilities: z.array(z.enum(['confirm'])).describe('What you may do with it now'),
  })
  .meta({ id: 'Rule', description: 'One wording of one rule for a span of days' });

const WordingText = z.object({
  zh: z.string().trim().min(1).max(300),
  en: z.string().trim().max(600).default('').describe('The Chinese text when empty'),
});

export const NewWording = z
  .strictObject({
    subject: z.enum(SUBJECT_NAMES),
    code: z
      .string()
      .max(60)
      .regex(/^[a-z][A-Za-z0-9.]*$/)
      .describe('An existing code gives that rule a new wording'),
    layer: z.enum(LAYERS),
    severity: z.enum(SEVERITIES),
    condition: z.string().trim().min(1).max(6000),
    field: z.string().trim().min(1).max(60),
    title: WordingText,
    message: WordingText,
    citation: z.string().trim().min(1).max(300),
    source: z.string().trim().max(300).default(''),
    sourceUrl: z.union([z.literal(''), z.url({ protocol: /^https?$/ })]).default(''),
    validFrom: date,
    validUntil: date.nullable().default(null),
  })
  .meta({ id: 'NewRuleWording' });
export type NewWording = z.output<typeof NewWording>;

const flag = z.enum(['true', 'false']).transform((value) => value === 'true');

const division = z.string().regex(/^\d{2}(?:\d{2}){0,2}$/);
const amount = z.int().positive().max(10_000_000);

export const WageFloorView = z
  .object({
    id: z.uuid(),
    division: z.string(),
    place: z.string(),
    grade: z.int().nullable().describe('null: one for the whole division'),
    monthly: amount.describe('Fen a month'),
    hourly: amount.nullable().describe('Fen an hour, part-time'),
    validFrom: z.string(),
    current: z.boolean().describe('Counts today for its division'),
    source: z.string(),
    sourceUrl: z.string(),
    confirmed: z.boolean(),
    confirmedAt: z.string().nullable(),
    shipped: z.boolean().describe('Came with the product: its source names no single announcement'),
    abilities: z.array(z.enum(['confirm'])),
  })
  .meta({ id: 'WageFloor', description: '最低工资标准 Statutory minimum wage of a place from a day on' });

const announcement = {
  source: z.string().trim().min(1).max(300),
  sourceUrl: z.union([z.literal(''), z.url({ protocol: /^https?$/ })]).default(''),
};

export const NewWageFloor = z
  .strictObject({
    division,
    grade: z.int().min(1).max(6).nullable().default(null),
    monthly: amount,
    hourly: amount.nullable().default(null),
    validFrom: date,
    ...announcement,
  })
  .meta({ id: 'NewWageFloor' });

export const ThresholdView = z
  .object({
    key: z.string(),
    topic: z.enum(THRESHOLD_TOPICS),
    label: Text,
    unit: z.enum(THRESHOLD_UNITS),
    value: z.int(),
    minimum: z.int().nullable(),
    maximum: z.int().nullable(),
    layer: z.enum(LAYERS).describe('national: as it comes with the product'),
    validFrom: z.string(),
    source: z.string(),
    confirmed: z.boolean(),
    coming: z.array(z.object({ layer: z.enum(OWN_LAYERS), value: z.int(), validFrom: z.string() })),
    abilities: z.array(z.enum(['set'])),
  })
  .meta({ id: 'Threshold', description: '期限、年龄与界限 A period, age or limit as it stands today' });

export const routes = defineRoutes({
  listThresholds: {
    method: 'GET',
    path: '/api/thresholds',
    right: 'regulation.read',
    tag: 'regulations',
    summary: '期限、年龄与界限：现行值与将来的值 / Periods, ages and limits, as they stand and as they will',
    response: z.object({ items: z.array(ThresholdView) }),
  },
  setThreshold: {
    method: 'POST',
    path: '/api/thresholds',
    right: 'regulation.edit',
    tag: 'regulations',
    summary: '登记自某日起的新值，旧值保留 / Set a value from a day on; earlier ones stay',
    body: z
      .strictObject({
        key: z.string().max(60),
        layer: z.enum(OWN_LAYERS).default('local'),
        value: z.int().min(0).max(100_000),
        validFrom: date,
        source: z.string().trim().min(1).max(200),
        confirmed: z.boolean().default(false),
      })
      .meta({ id: 'NewThreshold' }),
    status: 204,
  },
  listWageFloors: {
    method: 'GET',
    path: '/api/wage-floors',
    right: 'regulation.read',
    tag: 'regulations',
    summary: '最低工资标准，含过去的 / Minimum wages, also past ones',
    query: z.object({
      division: division.optional().describe('This one, what it lies in and what lies in it'),
      current: flag.optional(),
    }),
    response: z.object({ items: z.array(WageFloorView), total: z.int() }),
  },
  addWageFloor: {
    method: 'POST',
    path: '/api/wage-floors',
    right: 'regulation.edit',
    tag: 'regulations',
    summary: '新增最低工资标准，旧标准保留 / Add a minimum wage; earlier ones stay',
    body: NewWageFloor,
    status: 201,
    response: WageFloorView,
  },
  confirmWageFloor: {
    method: 'POST',
    path: '/api/wage-floors/:id/confirm',
    right: 'regulation.edit',
    tag: 'regulations',
    summary: '写明公告，标记为已核对 / Name the announcement that it was compared with',
    params: z.object({ id: z.uuid() }),
    body: z.strictObject(announcement),
    response: WageFloorView,
  },
  listRules: {
    method: 'GET',
    path: '/api/regulations',
    right: 'regulation.read',
    tag: 'regulations',
    summary: '规则列表，含过去和将来的文本 / Rules, also past and future wordings',
    query: z.object({
      subject: z.enum(SUBJECT_NAMES).optional(),
      layer: z.enum(LAYERS).optional(),
      code: z.string().max(60).optional(),
      confirmed: flag.optional(),
      on: date.optional().describe('Only wordings whose period covers this date'),
      limit: z.coerce.number().int().min(1).max(200).default(50),
      cursor: z.string().max(500).optional(),
    }),
    response: z.object({ items: z.array(Rule), total: z.int(), nextCursor: z.string().nullable() }),
  },
  addWording: {
    method: 'POST',
    path: '/api/regulations',
    right: 'regulation.edit',
    tag: 'regulations',
    summary: '新增规则文本，旧文本保留 / Add a wording; earlier ones stay',
    body: NewWording,
    status: 201,
    response: Rule,
  },
  confirmWording: {
    method: 'POST',
    path: '/api/regulations/:id/confirm',
    right: 'regulation.edit',
    tag: 'regulations',
    summary: '标记为已与出处核对 / Mark as compared with its source',
    params: z.object({ id: z.uuid() }),
    response: Rule,
  },
});

export const failures: FailureTexts = {
  'regulation.badCondition': {
    status: 422,
    zh: '条件无法使用，请按提示改正。',
    en: 'The condition cannot be used. Please correct it as shown.',
  },
  'regulation.badPeriod': {
    status: 422,
    zh: '截止日期早于起始日期。',
    en: 'The last day is before the first.',
  },
  'regulation.wordingExists': {
    status: 409,
    zh: '规则 {code} 在这一层级从 {date} 起已有文本；请换一个起始日期。',
    en: 'Rule {code} already has a wording of this layer from {date} on. Choose another first day.',
  },
  'regulation.floorExists': {
    status: 409,
    zh: '{division} 这一档从 {date} 起已有标准；请换一个起始日期。',
    en: 'There is an amount for {division} of this grade from {date} on. Choose another first day.',
  },
  'regulation.readOnly': {
    status: 403,
    zh: '您在本机构只有查看权限，不能修改规则。',
    en: 'You may only look in this organisation, not change rules.',
  },
};
