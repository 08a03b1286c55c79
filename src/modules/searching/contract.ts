import { z } from 'zod';
import { defineRoutes } from '#kernel/contract';
import type { FailureTexts } from '#kernel/errors';
import { exportedColumns, exporting } from '#kernel/exporting';
import { LOG_VIEW_NAMES, MOST_GROUPS, MOST_SAVED, MOST_WORDS, PLACE_NAMES, WHYS_ANEW } from './model.ts';

export * from './model.ts';

const Suggestion = z
  .object({
    text: z.string(),
    kind: z.enum(['title', 'occupation', 'employer', 'skill']),
    count: z.int().describe('Public listings that hold it'),
    spans: z.array(z.tuple([z.int(), z.int()])).describe('Half-open, UTF-16 units of the text'),
  })
  .meta({ id: 'SearchSuggestion', description: '搜索建议 What somebody may be about to type' });

const LogLine = z
  .object({
    text: z.string().describe('Empty: words that looked like personal data and were not kept'),
    place: z.enum(PLACE_NAMES),
    searches: z.int(),
    nothing: z.int(),
    relaxed: z.int(),
    slow: z.int(),
    hits: z.int().describe('Found by the last of them'),
    mean: z.number().describe('Milliseconds'),
    slowest: z.number(),
    opened: z.int().describe('Results that were opened'),
    position: z.number().nullable().describe('Mean place in the list of what was opened'),
    helpful: z.int(),
    unhelpful: z.int(),
    lastOn: z.iso.date(),
  })
  .meta({ id: 'SearchLogLine', description: '检索词 Searches with the same words, added up' });
export type LogLine = z.input<typeof LogLine>;

export const LogFilter = z.object({
  show: z.enum(LOG_VIEW_NAMES).default('frequent'),
  days: z.coerce.number().int().min(1).max(366).default(30),
  place: z.enum(PLACE_NAMES).optional(),
  q: z.string().trim().max(60).default(''),
});
export type LogFilter = z.output<typeof LogFilter>;

const Group = z
  .strictObject({
    words: z.array(z.string().trim().min(1).max(30)).min(2).max(MOST_WORDS),
    weight: z.number().min(0.1).max(1),
    oneWayFrom: z.string().trim().max(30).optional().describe('This word asks for the others too, not they for it'),
  })
  .meta({ id: 'SynonymGroup', description: '同义词组 Words that mean the same' });
const Groups = z.array(Group).max(MOST_GROUPS);
export type GroupBody = z.output<typeof Group>;

const Revision = z.object({
  revision: z.int(),
  groups: z.int(),
  restores: z.int().nullable(),
  reason: z.string(),
  by: z.string(),
  at: z.iso.datetime(),
});

const Synonyms = z
  .object({
    revision: z.int().describe('0: nothing published yet'),
    published: z.array(Group),
    draft: z.object({ groups: z.array(Group), version: z.int(), by: z.string(), at: z.iso.datetime() }).nullable(),
    base: z.int().describe('Groups that come with the product'),
    revisions: z.array(Revision).describe('Latest first, the last fifty'),
    abilities: z.array(z.enum(['edit'])),
  })
  .meta({ id: 'Synonyms', description: '地区同义词 The region’s own synonyms' });

const Place = z.object({ id: z.string(), title: z.string() });
const Effect = z.object({
  text: z.string(),
  before: z.int(),
  after: z.int(),
  relaxedBefore: z.boolean(),
  relaxedAfter: z.boolean(),
  gained: z.array(Place).describe('Among the first ten after, not before'),
  lost: z.array(Place),
  moved: z.int(),
});
const Preview = z
  .object({ asked: z.int(), unchanged: z.int(), effects: z.array(Effect) })
  .meta({ id: 'SynonymPreview', description: '发布前的比较 What would change' });
export type PreviewAnswer = z.input<typeof Preview>;

const Health = z
  .object({
    indexes: z.array(
      z.object({
        name: z.string(),
        ready: z.boolean(),
        documents: z.int().describe('Of this region'),
        expected: z.int().nullable().describe('Public in the database at the same moment'),
        revision: z.int().describe('Grows with every change since the start'),
        start: z
          .object({
            from: z.enum(['snapshot', 'database']),
            why: z.enum(WHYS_ANEW).nullable().describe('Why not, or not everything, from a snapshot'),
            milliseconds: z.int(),
            caughtUp: z.int().describe('Changes of the time when the process was down'),
          })
          .nullable(),
        snapshot: z
          .object({ savedAt: z.string(), bytes: z.int() })
          .nullable()
          .describe('What a restart would begin with'),
        behind: z
          .object({ is: z.boolean(), changes: z.int(), milliseconds: z.int() })
          .describe('The place in the change feed behind the database'),
        errors: z.int().describe('Failed attempts to follow the database since the start'),
      }),
    ),
    searches: z.object({ perMinute: z.number(), p50: z.number().nullable(), p99: z.number().nullable() }),
    memory: z.object({ process: z.int(), heap: z.int(), buffers: z.int() }).describe('Bytes of this process'),
    upSeconds: z.int(),
  })
  .meta({ id: 'SearchHealth', description: '检索状况 How the index stands in this process' });
export type Health = z.input<typeof Health>;

const reason = z.string().trim().min(2).max(300);

export const routes = defineRoutes({
  suggest: {
    method: 'GET',
    path: '/api/suggestions',
    right: 'listing.search',
    tag: 'searching',
    summary: '搜索建议：标题、职业、单位、技能，可用拼音和首字母 / What somebody may be about to type',
    query: z.object({ q: z.string().max(60).default(''), limit: z.coerce.number().int().min(1).max(10).default(8) }),
    response: z.object({ items: z.array(Suggestion) }),
    perMinute: 600,
  },
  readLog: {
    method: 'GET',
    path: '/api/search-log',
    right: 'searchLog.read',
    tag: 'searching',
    summary: '检索词统计：最多、没有结果、只部分符合、最慢，不记是谁 / What is searched for, by nobody in particular',
    query: LogFilter.extend({
      limit: z.coerce.number().int().min(1).max(100).default(50),
      cursor: z.string().max(500).optional(),
    }),
    response: z.object({
      items: z.array(LogLine),
      total: z.int(),
      nextCursor: z.string().nullable(),
      sums: z.object({ searches: z.int(), nothing: z.int(), relaxed: z.int(), withheld: z.int(), opened: z.int() }),
    }),
  },
  exportLog: {
    method: 'GET',
    path: '/api/search-log/export',
    right: 'searchLog.export',
    tag: 'searching',
    summary: '按条件导出检索词统计（水印、留痕） / The same as a file',
    query: LogFilter.extend({ ...exporting, ...exportedColumns }),
    download: 'application/octet-stream',
    perMinute: 10,
  },
  readHealth: {
    method: 'GET',
    path: '/api/search-health',
    right: 'searchHealth.read',
    tag: 'searching',
    summary: '检索状况：索引的大小、与数据库的差、快慢、内存 / How the index stands',
    response: Health,
  },
  readSynonyms: {
    method: 'GET',
    path: '/api/synonyms',
    right: 'synonym.read',
    tag: 'searching',
    summary: '地区同义词：已发布的、草稿、历次版本 / The region’s synonyms with draft and history',
    response: Synonyms,
  },
  readRevision: {
    method: 'GET',
    path: '/api/synonyms/revisions/:revision',
    right: 'synonym.read',
    tag: 'searching',
    summary: '某一版的同义词 / The groups of one revision',
    params: z.object({ revision: z.coerce.number().int().min(1) }),
    response: z.object({ groups: z.array(Group) }),
  },
  saveDraft: {
    method: 'PUT',
    path: '/api/synonyms/draft',
    right: 'synonym.edit',
    tag: 'searching',
    summary: '保存同义词草稿，不影响检索 / Keep a draft; searches stay as they are',
    body: z.strictObject({ groups: Groups, version: z.int().min(0).describe('As read, 0 where there was no draft') }),
    response: z.object({ version: z.int() }),
  },
  dropDraft: {
    method: 'DELETE',
    path: '/api/synonyms/draft',
    right: 'synonym.edit',
    tag: 'searching',
    summary: '放弃草稿 / Throw the draft away',
    status: 204,
  },
  preview: {
    method: 'POST',
    path: '/api/synonyms/previews',
    right: 'synonym.edit',
    tag: 'searching',
    summary: '发布前比较：常搜的词和给出的例子，前十条有什么不同 / What would change in the first ten',
    perMinute: 20,
    body: z.strictObject({ groups: Groups, examples: z.array(z.string().trim().min(1).max(60)).max(20).default([]) }),
    response: Preview,
  },
  publish: {
    method: 'POST',
    path: '/api/synonyms/revisions',
    right: 'synonym.edit',
    tag: 'searching',
    summary: '发布草稿，立即用于检索 / Publish the draft',
    body: z.strictObject({ version: z.int().min(1), reason }),
    status: 201,
    response: z.object({ revision: z.int() }),
  },
  restore: {
    method: 'POST',
    path: '/api/synonyms/revisions/:revision/restore',
    right: 'synonym.edit',
    tag: 'searching',
    summary: '恢复为某一版（0：不要本地的） / Take up an earlier revision again',
    params: z.object({ revision: z.coerce.number().int().min(0) }),
    body: z.strictObject({ reason }),
    status: 201,
    response: z.object({ revision: z.int() }),
  },
});

export const failures: FailureTexts = {
  'synonym.readOnly': { status: 403, zh: '只读成员不能改同义词。', en: 'Viewers cannot change synonyms.' },
  'synonym.changed': {
    status: 409,
    zh: '别人刚改过同义词，请刷新后再改。',
    en: 'Somebody has just changed the synonyms. Reload first.',
  },
  'synonym.noDraft': { status: 409, zh: '没有可发布的草稿。', en: 'There is no draft to publish.' },
  'synonym.same': { status: 409, zh: '与现在用的完全相同。', en: 'This is what is in force already.' },
  'savedSearch.tooMany': {
    status: 409,
    zh: `最多保存 ${MOST_SAVED} 个搜索，请先删除不用的。`,
    en: `At most ${MOST_SAVED} saved searches. Delete one first.`,
  },
  'compare.unfit': {
    status: 422,
    zh: '请选 2 到 4 条同一类的信息来比较。',
    en: 'Choose two to four listings of one kind.',
  },
};
