import { z } from 'zod';
import { SIDES, TYPES } from '#contracts/kinds';
import { defineRoutes } from '#kernel/contract';
import type { FailureTexts } from '#kernel/errors';
import { exportedColumns, exporting } from '#kernel/exporting';
import { isCivilDate } from '#kernel/time';
import { INVITATION_STATES, REASONS, SURVEY_STATES, WORDS } from './model.ts';

export * from './model.ts';

const Line = z.strictObject({
  what: z.string().trim().min(1).max(40),
  type: z.enum(TYPES),
  side: z.enum(SIDES),
  hint: z.string().trim().max(100).default(''),
});

export const SurveyBody = z
  .strictObject({
    title: z.string().trim().min(2).max(80),
    reason: z.string().trim().min(5).max(500).describe('Why it is asked, as the firms read it'),
    useOfAnswers: z.string().trim().min(5).max(500).describe('What happens with the answers'),
    period: z.string().trim().min(1).max(60),
    lines: z.array(Line).min(1).max(8),
    closesOn: z.string().refine(isCivilDate, 'YYYY-MM-DD'),
  })
  .meta({ id: 'SurveyBody' });
export type SurveyBody = z.output<typeof SurveyBody>;

export const AnswersBody = z
  .strictObject({
    answers: z
      .array(
        z.strictObject({
          word: z.enum(WORDS),
          reason: z.union([z.literal(''), z.enum(REASONS)]).default(''),
          what: z.string().trim().max(120).default(''),
          headcount: z.int().min(1).max(100_000).nullable().default(null),
          atWhen: z.string().trim().max(60).default(''),
        }),
      )
      .max(8)
      .describe('One for each line, in their order'),
    note: z.string().trim().max(300).default(''),
  })
  .meta({ id: 'SurveyAnswers' });
export type AnswersBody = z.output<typeof AnswersBody>;

const AnswerView = z.object({
  line: z.int(),
  word: z.enum(WORDS),
  reason: z.union([z.literal(''), z.enum(REASONS)]),
  what: z.string(),
  headcount: z.int().nullable(),
  atWhen: z.string(),
  listingId: z.uuid().nullable(),
});

const instant = z.iso.datetime().nullable();

export const SurveyView = z
  .object({
    id: z.uuid(),
    title: z.string(),
    reason: z.string(),
    useOfAnswers: z.string(),
    period: z.string(),
    lines: z.array(Line),
    closesOn: z.string(),
    state: z.enum(SURVEY_STATES),
    version: z.int(),
    createdAt: z.iso.datetime(),
    openedAt: instant,
    closedAt: instant,
    progress: z.object({
      firms: z.int(),
      sent: z.int(),
      answered: z.int(),
      unreachable: z.int(),
      silent: z.int(),
      reminders: z.int(),
    }),
    results: z
      .array(
        z.object({
          yes: z.int(),
          maybe: z.int(),
          no: z.int(),
          headcount: z.int(),
          drafts: z.int(),
          reasons: z.array(z.object({ reason: z.enum(REASONS), firms: z.int() })),
        }),
      )
      .nullable()
      .describe('One for each line; null while fewer firms have answered than the threshold'),
    fewest: z.int().describe('Threshold below which no shares are shown'),
    abilities: z.array(z.enum(['edit', 'open', 'remind', 'close', 'export'])),
  })
  .meta({ id: 'Survey', description: '意向摸底 A survey of needs' });

export const InvitationView = z
  .object({
    id: z.uuid(),
    organisation: z.object({ id: z.uuid(), name: z.string(), registered: z.boolean() }),
    state: z.enum(INVITATION_STATES),
    sentAt: instant,
    reminders: z.int(),
    answeredAt: instant,
    note: z.string(),
    answers: z.array(AnswerView),
  })
  .meta({ id: 'SurveyInvitation', description: '被询问的单位 A firm that is asked' });

export const AskedView = z
  .object({
    id: z.uuid(),
    asker: z.string(),
    sentAt: z.iso.datetime(),
    survey: SurveyView.pick({
      title: true,
      reason: true,
      useOfAnswers: true,
      period: true,
      lines: true,
      closesOn: true,
      state: true,
    }),
    state: z.enum(INVITATION_STATES),
    note: z.string(),
    answers: z.array(AnswerView),
    abilities: z.array(z.enum(['answer', 'silence'])),
  })
  .meta({ id: 'SurveyAsked', description: '本机构收到的意向摸底 A survey that the own organisation is asked' });

const byId = z.object({ id: z.uuid() });
const page = {
  limit: z.coerce.number().int().min(1).max(100).default(30),
  cursor: z.string().max(200).optional(),
};
const listOf = <Item extends z.ZodType>(items: Item) =>
  z.object({ items: z.array(items), total: z.int(), nextCursor: z.string().nullable() });

const tag = 'surveys';

export const routes = defineRoutes({
  listSurveys: {
    method: 'GET',
    path: '/api/surveys',
    right: 'survey.read',
    tag,
    summary: '本机构的意向摸底 / The own organisation’s surveys',
    query: z.object({ ...page, state: z.enum(SURVEY_STATES).optional() }),
    response: listOf(SurveyView),
  },
  createSurvey: {
    method: 'POST',
    path: '/api/surveys',
    right: 'survey.edit',
    tag,
    summary: '新建意向摸底 / Make a survey',
    body: SurveyBody,
    status: 201,
    response: SurveyView,
  },
  readSurvey: {
    method: 'GET',
    path: '/api/surveys/:id',
    right: 'survey.read',
    tag,
    summary: '一次摸底及其结果 / One survey and its results',
    params: byId,
    response: SurveyView,
  },
  editSurvey: {
    method: 'PUT',
    path: '/api/surveys/:id',
    right: 'survey.edit',
    tag,
    summary: '改拟稿 / Change a draft',
    params: byId,
    body: SurveyBody.extend({ version: z.int() }),
    response: SurveyView,
  },
  actOnSurvey: {
    method: 'POST',
    path: '/api/surveys/:id/actions',
    right: 'survey.edit',
    tag,
    summary: '发出、提醒、截止 / Send, remind, close',
    params: byId,
    body: z.strictObject({ verb: z.enum(['open', 'remind', 'close']), version: z.int() }),
    response: SurveyView,
  },
  addFirms: {
    method: 'POST',
    path: '/api/surveys/:id/firms',
    right: 'survey.edit',
    tag,
    summary: '选择询问哪些单位 / Choose whom to ask',
    params: byId,
    body: z.discriminatedUnion('from', [
      z.strictObject({ from: z.literal('partners') }),
      z.strictObject({
        from: z.literal('division'),
        division: z.string().regex(/^\d{2,9}$/),
        industry: z.string().max(5).optional(),
      }),
      z.strictObject({ from: z.literal('organisations'), ids: z.array(z.uuid()).min(1).max(200) }),
    ]),
    response: z.object({ added: z.int(), known: z.int() }),
  },
  listFirms: {
    method: 'GET',
    path: '/api/surveys/:id/firms',
    right: 'survey.read',
    tag,
    summary: '询问的单位及其答复 / Firms asked and their answers',
    params: byId,
    query: z.object({ ...page, state: z.enum(INVITATION_STATES).optional() }),
    response: listOf(InvitationView),
  },
  removeFirm: {
    method: 'DELETE',
    path: '/api/surveys/:id/firms/:invitation',
    right: 'survey.edit',
    tag,
    summary: '发出前移除一家 / Take a firm off before it is sent',
    params: z.object({ id: z.uuid(), invitation: z.uuid() }),
    status: 204,
  },
  setFirmPhone: {
    method: 'PUT',
    path: '/api/surveys/:id/firms/:invitation/phone',
    right: 'survey.edit',
    tag,
    summary: '补一家的手机号；已发出的随即发送 / The number of a firm that could not be reached',
    params: z.object({ id: z.uuid(), invitation: z.uuid() }),
    body: z.strictObject({ phone: z.string().trim().max(30) }),
    status: 204,
  },
  exportFirms: {
    method: 'GET',
    path: '/api/surveys/:id/export',
    right: 'survey.export',
    tag,
    summary: '导出答复 / Answers as a file',
    params: byId,
    query: z.object({
      ...exporting,
      ...exportedColumns,
      state: z.enum(INVITATION_STATES).optional(),
    }),
    download: 'application/octet-stream',
    perMinute: 10,
  },
  listAsked: {
    method: 'GET',
    path: '/api/survey-invitations',
    right: 'survey.answer',
    tag,
    summary: '本机构收到的意向摸底 / Surveys that the own organisation is asked',
    query: z.object({ ...page, open: z.enum(['true', 'false']).default('false') }),
    response: listOf(AskedView),
  },
  answerSurvey: {
    method: 'PUT',
    path: '/api/survey-invitations/:id/answers',
    right: 'survey.answer',
    tag,
    summary: '答复，截止前可改；有和可能有的成为供求草稿 / Answer; yes and maybe become drafts',
    params: byId,
    body: AnswersBody,
    response: AskedView,
  },
  silenceSurveys: {
    method: 'POST',
    path: '/api/survey-invitations/:id/silence',
    right: 'survey.answer',
    tag,
    summary: '今年不用再问 / Do not ask again this year',
    params: byId,
    response: AskedView,
  },
});

export const failures: FailureTexts = {
  'survey.readOnly': { status: 403, zh: '只读成员不能办理。', en: 'Viewers cannot do this.' },
  'survey.wrongState': { status: 409, zh: '这次摸底现在的状态不能这样办理。', en: 'Not in its present state.' },
  'survey.nobody': { status: 409, zh: '还没有选择询问的单位。', en: 'Nobody to ask has been chosen yet.' },
  'survey.badPhone': { status: 422, zh: '请填写 11 位手机号。', en: 'Enter a mobile number.' },
  'survey.tooMany': { status: 409, zh: '一次最多询问 {most} 家。', en: '{most} firms at most.' },
  'survey.notYours': {
    status: 403,
    zh: '您已不再代表这个单位，请由现在的成员答复。',
    en: 'You no longer act for this organisation.',
  },
  'survey.over': {
    status: 409,
    zh: '这次摸底已经截止，不能再答复或修改。',
    en: 'This survey is over; answers can no longer be given or changed.',
  },
  'survey.badDate': { status: 422, zh: '截止日期不能早于今天。', en: 'The closing date cannot be in the past.' },
  'survey.nothingToRemind': {
    status: 409,
    zh: '没有可以提醒的单位：未答复的最多提醒两次，两次之间至少隔两天。',
    en: 'Nobody to remind: twice at most, two days apart.',
  },
};
