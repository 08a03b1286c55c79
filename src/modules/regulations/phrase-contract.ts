import { z } from 'zod';
import { LAYERS } from '#engines/rules';
import { defineRoutes } from '#kernel/contract';
import type { FailureTexts } from '#kernel/errors';
import { isCivilDate } from '#kernel/time';
import { PHRASE_USES } from './phrase.ts';

const date = z.string().refine(isCivilDate, 'YYYY-MM-DD');
const byId = z.object({ id: z.uuid() });

export const PhraseView = z
  .object({
    id: z.uuid(),
    list: z.string().describe('The rule that looks for it'),
    listTitle: z.string(),
    use: z.enum(PHRASE_USES),
    phrase: z.string().describe('# is one digit, * up to 12 characters without punctuation'),
    layer: z.enum(LAYERS),
    citation: z.string().describe('Its own, beside that of the rule'),
    source: z.string(),
    sourceUrl: z.string(),
    origin: z.enum(['file', 'edited']),
    confirmed: z.boolean(),
    confirmedAt: z.string().nullable(),
    validFrom: z.string(),
    validUntil: z.string().nullable().describe('Last day, itself included'),
    inForce: z.boolean().describe('Counts today; a more local one may stand above it'),
    endReason: z.string().nullable(),
    abilities: z.array(z.enum(['confirm', 'change', 'end', 'lift'])),
  })
  .meta({ id: 'RulePhrase', description: '词语 A phrase that rules look for in free text' });

export const NewPhraseBody = z
  .strictObject({
    list: z.string().trim().min(1).max(60),
    use: z.enum(PHRASE_USES),
    phrase: z.string().trim().max(60),
    layer: z.enum(LAYERS).default('local'),
    citation: z.string().trim().max(300).default(''),
    source: z.string().trim().min(1).max(300),
    sourceUrl: z.union([z.literal(''), z.url({ protocol: /^https?$/ })]).default(''),
    validFrom: date.optional().describe('Today when absent'),
    validUntil: date.nullable().default(null),
  })
  .meta({ id: 'NewRulePhrase' });
export type NewPhraseBody = z.output<typeof NewPhraseBody>;

const reason = z.object({ reason: z.string().trim().min(1).max(300) });

export const phraseRoutes = defineRoutes({
  listPhrases: {
    method: 'GET',
    path: '/api/phrases',
    right: 'regulation.read',
    tag: 'regulations',
    summary: '词表：禁用词语与例外 / Phrases that rules look for, also past ones',
    query: z.object({
      list: z.string().max(60).optional(),
      q: z.string().trim().max(60).default(''),
      past: z.enum(['true', 'false']).default('false').describe('Also what counts no more'),
    }),
    response: z.object({
      items: z.array(PhraseView),
      total: z.int(),
      lists: z.array(z.object({ list: z.string(), title: z.string(), count: z.int() })),
    }),
  },
  addPhrase: {
    method: 'POST',
    path: '/api/phrases',
    right: 'regulation.edit',
    tag: 'regulations',
    summary: '新增词语，立即生效 / Add a phrase; it counts at once',
    body: NewPhraseBody,
    status: 201,
    response: PhraseView,
  },
  changePhrase: {
    method: 'POST',
    path: '/api/phrases/:id/change',
    right: 'regulation.edit',
    tag: 'regulations',
    summary: '改写本地词语，旧的保留 / Change an own phrase; the former stays readable',
    params: byId,
    body: NewPhraseBody,
    response: PhraseView,
  },
  endPhrase: {
    method: 'POST',
    path: '/api/phrases/:id/end',
    right: 'regulation.edit',
    tag: 'regulations',
    summary: '停用本地词语 / End an own phrase',
    params: byId,
    body: reason,
    response: PhraseView,
  },
  liftPhrase: {
    method: 'POST',
    path: '/api/phrases/:id/lift',
    right: 'regulation.edit',
    tag: 'regulations',
    summary: '产品自带的词语本地不适用 / Lift a phrase of the product in this region',
    params: byId,
    body: reason,
    response: PhraseView,
  },
  confirmPhrase: {
    method: 'POST',
    path: '/api/phrases/:id/confirm',
    right: 'regulation.edit',
    tag: 'regulations',
    summary: '标记为已确认 / Mark as confirmed',
    params: byId,
    response: PhraseView,
  },
});

export const phraseFailures: FailureTexts = {
  'phrase.unusable': { status: 422, zh: '这个词语不能用。', en: 'This phrase cannot be used.' },
  'phrase.exists': {
    status: 409,
    zh: '“{phrase}”在这个词表、这一层级里已经有了。',
    en: '“{phrase}” is in this list and layer already.',
  },
  'phrase.ofTheProduct': {
    status: 409,
    zh: '产品自带的词语不能改写或停用；本地不适用的，请用“本地不适用”。',
    en: 'Phrases of the product cannot be changed or ended; lift them for this region instead.',
  },
  'phrase.notOfTheProduct': { status: 409, zh: '本地词语请直接停用。', en: 'End an own phrase instead.' },
  'phrase.over': { status: 409, zh: '这个词语已经停用。', en: 'This phrase counts no more.' },
};
