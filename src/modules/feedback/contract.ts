import { z } from 'zod';
import { defineRoutes } from '#kernel/contract';
import type { FailureTexts } from '#kernel/errors';
import { exportedColumns, exporting } from '#kernel/exporting';
import { LONGEST_TEXT, REPORT_REASONS, REQUEST_KINDS, REQUEST_STATES, WORD_PURPOSES } from './model.ts';

export * from './model.ts';

const byId = z.object({ id: z.uuid() });
const instant = z.iso.datetime();

const RequestRow = z
  .object({
    id: z.uuid(),
    number: z.string(),
    kind: z.enum(REQUEST_KINDS),
    reason: z.string().nullable().describe('Of a report: one of the typed reasons'),
    state: z.enum(REQUEST_STATES),
    listing: z.object({ id: z.uuid(), title: z.string() }).nullable(),
    page: z.string().nullable(),
    place: z.string().nullable().describe('Division code; null: the whole region'),
    createdAt: instant,
    dueOn: z.iso.date().nullable(),
    overdue: z.boolean(),
    rating: z.int().nullable(),
    openReports: z.int().describe('Open reports of the same listing, this one included'),
    alert: z.boolean().describe('So many reports that it should be looked at now'),
  })
  .meta({ id: 'FeedbackRow', description: '一件反映 What somebody wrote to the authority, as a line of the list' });
export type RequestRow = z.infer<typeof RequestRow>;

const RequestView = RequestRow.extend({
  text: z.string(),
  words: z.array(
    z.object({
      at: instant,
      purpose: z.enum(WORD_PURPOSES),
      by: z.string().nullable().describe('The office; people who write are not named'),
      text: z.string(),
    }),
  ),
  contact: z.string().nullable().describe('Masked; whole by a look with a reason'),
  answerable: z.boolean().describe('Whether an answer can reach the person at all'),
  file: z.string().nullable().describe('Name of the file that came with it'),
  listingState: z.string().nullable(),
  caseKind: z.string().describe('The kind of the case that waits or was the last'),
  others: z.int().describe('Other open reports of the same listing'),
  mayTakeDown: z.boolean(),
  judging: z
    .enum(['free', 'own', 'alone'])
    .describe('Of an appeal: own, you took the listing down and another person judges; alone, there is nobody else'),
}).meta({ id: 'FeedbackRequest', description: '一件反映及其办理经过 A request with all that was said about it' });
export type RequestView = z.infer<typeof RequestView>;

const KindFigures = z.object({
  kind: z.enum(REQUEST_KINDS),
  received: z.int(),
  answered: z.int(),
  waiting: z.int(),
  medianDays: z.number().nullable(),
  onTime: z.number().nullable(),
});

const words = z.string().trim().max(60).optional().describe('Part of the number, or of the listing’s title');

export const routes = defineRoutes({
  list: {
    method: 'GET',
    path: '/api/feedback',
    right: 'feedback.read',
    tag: 'feedback',
    summary: '群众反映列表：投诉、建议、找错、举报、申诉 Requests within reach',
    query: z.object({
      kind: z.enum(REQUEST_KINDS).optional(),
      state: z.enum(REQUEST_STATES).optional(),
      listing: z.uuid().optional().describe('About this listing'),
      q: words,
      limit: z.coerce.number().int().min(1).max(100).default(20),
      cursor: z.string().max(500).optional(),
    }),
    response: z.object({
      items: z.array(RequestRow),
      total: z.int(),
      totalIsLeast: z.boolean().describe('There are so many or more'),
      nextCursor: z.string().nullable(),
    }),
  },
  exportList: {
    method: 'GET',
    path: '/api/feedback/export',
    right: 'feedback.export',
    tag: 'feedback',
    summary: '按列表的条件导出（不含内容与联系方式） The list as filtered, as a file; without texts and contacts',
    query: z.object({
      kind: z.enum(REQUEST_KINDS).optional(),
      state: z.enum(REQUEST_STATES).optional(),
      q: words,
      ...exporting,
      ...exportedColumns,
    }),
    download: 'application/octet-stream',
    perMinute: 10,
  },
  figures: {
    method: 'GET',
    path: '/api/feedback-figures',
    right: 'site.read',
    tag: 'feedback',
    summary: '近一年办理情况（公开） Public figures of the last year',
    response: z
      .object({
        from: z.iso.date(),
        until: z.iso.date(),
        kinds: z.array(KindFigures),
        rated: z.int(),
        satisfied: z.number().nullable(),
        fewest: z.int().describe('Medians and rates of fewer cases are not published'),
      })
      .meta({ id: 'FeedbackFigures' }),
  },
  read: {
    method: 'GET',
    path: '/api/feedback/:id',
    right: 'feedback.read',
    tag: 'feedback',
    summary: '一件反映 One request',
    params: byId,
    response: RequestView,
  },
  answer: {
    method: 'POST',
    path: '/api/feedback/:id/answer',
    right: 'feedback.read',
    tag: 'feedback',
    summary: '答复、不予受理或请补充；举报可同时下架 Answer, decline or ask; a report may take the listing down',
    params: byId,
    body: z
      .strictObject({
        verb: z.enum(['answer', 'decline', 'ask']),
        text: z.string().trim().max(LONGEST_TEXT),
        reasons: z.array(z.string().max(40)).max(10).optional().describe('With decline and ask'),
        takeDown: z.enum(REPORT_REASONS).optional(),
        others: z.boolean().optional().describe('The other open reports of the listing get the same answer'),
      })
      .meta({ id: 'FeedbackAnswer' }),
    status: 204,
  },
  readAppeal: {
    method: 'GET',
    path: '/api/managed-listings/:id/appeal',
    right: 'feedback.own',
    tag: 'feedback',
    summary: '本机构被下架信息的申诉：办到哪一步、何时答复 The appeal of one’s own listing that was taken down',
    params: byId,
    response: z
      .object({
        appeal: z
          .object({
            id: z.uuid(),
            number: z.string(),
            state: z.enum(REQUEST_STATES),
            createdAt: instant,
            dueOn: z.iso.date().nullable(),
          })
          .nullable(),
        mayAppeal: z.boolean(),
      })
      .meta({ id: 'ListingAppeal' }),
  },
  readFile: {
    method: 'GET',
    path: '/api/feedback/:id/file',
    right: 'feedback.read',
    tag: 'feedback',
    summary: '下载佐证 Download the evidence',
    params: byId,
    download: 'application/octet-stream',
  },
});

export const failures: FailureTexts = {
  'feedback.noAnswer': { status: 422, zh: '请写答复，对方会看到。', en: 'Write the answer; the person reads it.' },
  'feedback.settled': { status: 409, zh: '这件反映已经办结。', en: 'It is settled already.' },
  'feedback.noReturn': {
    status: 409,
    zh: '差评回访不能退回，请写明回访与整改结果。',
    en: 'A follow-up cannot be sent back. Write what came of it.',
  },
  'feedback.noListing': { status: 409, zh: '只有举报信息可以下架。', en: 'Only a report names a listing.' },
  'feedback.ownMatter': {
    status: 403,
    zh: '这条信息是本机构发布的，请由其他机构办理。',
    en: 'The listing is your own organisation’s; another office decides.',
  },
  'feedback.ownDecision': {
    status: 403,
    zh: '这条信息是您下架的，申诉须由其他人复核。',
    en: 'You took this listing down; somebody else judges the appeal.',
  },
  'feedback.notAsked': { status: 409, zh: '现在不需要补充。', en: 'Nothing is asked for now.' },
  'feedback.notAnswered': { status: 409, zh: '答复以后才能评价。', en: 'It can be rated once it is answered.' },
  'feedback.rated': { status: 409, zh: '已经评价过了，谢谢。', en: 'You have rated it already. Thank you.' },
};
