import { z } from 'zod';
import { SKILL_KINDS, STANCES } from '#engines/skills';
import { defineRoutes } from '#kernel/contract';
import type { FailureTexts } from '#kernel/errors';
import { REVISION_VERBS, TERM_STATES } from './model.ts';

export * from './model.ts';

const Kind = z.enum(SKILL_KINDS);

const MentionView = z
  .object({
    code: z.string(),
    label: z.string(),
    kind: Kind,
    start: z.int().describe('UTF-16 units of the text as given'),
    end: z.int(),
    matched: z.string().describe('The name of the dictionary that matched'),
    stance: z.enum(STANCES),
    confidence: z.number().min(0).max(1),
    confirmed: z.boolean().describe('Whether somebody compared the entry with its source'),
  })
  .meta({ id: 'SkillMention', description: '一处提及 A place in a text that names a term' });

const TermView = z
  .object({
    code: z.string(),
    revision: z.int().describe('0: as it comes with the product'),
    kind: Kind,
    name: z.string(),
    aliases: z.array(z.string()).describe('PS{修图,海报} counts only beside one of its cues'),
    occupation: z.object({ code: z.string(), label: z.string() }).nullable(),
    major: z.object({ code: z.string(), label: z.string() }).nullable(),
    layer: z.enum(['product', 'local']),
    state: z.enum(TERM_STATES),
    mergedInto: z.object({ code: z.string(), name: z.string() }).nullable(),
    source: z.string(),
    confirmed: z.boolean(),
    abilities: z.array(z.enum(['change', 'confirm', 'merge', 'retire', 'undo'])),
  })
  .meta({ id: 'SkillTerm', description: '词条 An entry of the dictionary' });

const MaskView = z
  .object({
    word: z.string(),
    layer: z.enum(['product', 'local']),
    active: z.boolean(),
    revision: z.int().describe('0: as it comes with the product'),
    reason: z.string(),
  })
  .meta({ id: 'SkillMask', description: '排除词 A word that only looks like a term' });

const RevisionView = z.object({
  revision: z.int(),
  verb: z.enum(REVISION_VERBS),
  names: z.array(z.string()),
  reason: z.string(),
  by: z.string(),
  at: z.iso.datetime(),
});

export const TermBody = z
  .strictObject({
    kind: Kind,
    name: z.string().trim().min(1).max(60),
    aliases: z.array(z.string().trim().max(100)).max(59).default([]),
    occupation: z.string().trim().max(12).default(''),
    major: z.string().trim().max(8).default(''),
    source: z.string().trim().min(1).max(300),
  })
  .meta({ id: 'SkillTermBody' });
export type TermBody = z.output<typeof TermBody>;

const byCode = z.object({ code: z.string().max(16) });
const seen = { revision: z.int().min(0).describe('As read; a later one refuses') };
const reason = z.string().trim().min(1).max(300);

export const routes = defineRoutes({
  extractSkills: {
    method: 'POST',
    path: '/api/skill-extractions',
    right: 'skill.read',
    tag: 'skills',
    summary: '从文字识别技能、职业、证书、工具，不保存 / Terms that a text names; nothing is kept',
    perMinute: 120,
    body: z.strictObject({ text: z.string().max(20_000) }),
    response: z.object({ items: z.array(MentionView) }),
  },
  listSkillTerms: {
    method: 'GET',
    path: '/api/skill-terms',
    right: 'skill.read',
    tag: 'skills',
    summary: '技能词典 / Entries of the dictionary',
    query: z.object({
      q: z.string().trim().max(60).default(''),
      kind: Kind.optional(),
      show: z.enum(['active', 'local', 'unconfirmed', 'over']).default('active'),
      limit: z.coerce.number().int().min(1).max(100).default(50),
      cursor: z.string().max(200).optional(),
    }),
    response: z.object({ items: z.array(TermView), total: z.int(), nextCursor: z.string().nullable() }),
  },
  readSkillTerm: {
    method: 'GET',
    path: '/api/skill-terms/:code',
    right: 'skill.read',
    tag: 'skills',
    summary: '一个词条及其变更 / One entry with its history',
    params: byCode,
    response: z.object({ term: TermView, history: z.array(RevisionView) }),
  },
  addSkillTerm: {
    method: 'POST',
    path: '/api/skill-terms',
    right: 'skill.edit',
    tag: 'skills',
    summary: '新增本地词条，立即生效 / Add an own entry',
    body: TermBody,
    status: 201,
    response: TermView,
  },
  changeSkillTerm: {
    method: 'PUT',
    path: '/api/skill-terms/:code',
    right: 'skill.edit',
    tag: 'skills',
    summary: '修改词条，旧的保留 / Change an entry',
    params: byCode,
    body: TermBody.extend(seen),
    response: TermView,
  },
  listSkillMasks: {
    method: 'GET',
    path: '/api/skill-masks',
    right: 'skill.read',
    tag: 'skills',
    summary: '排除词：含有词条名称而另有所指的说法 / Words that hold a name and mean something else',
    query: z.object({ q: z.string().trim().max(60).default('') }),
    response: z.object({ items: z.array(MaskView) }),
  },
  setSkillMask: {
    method: 'PUT',
    path: '/api/skill-masks',
    right: 'skill.edit',
    tag: 'skills',
    summary: '新增、停用、恢复排除词，立即生效 / Add one, let one go, take it back',
    body: z.strictObject({ word: z.string().trim().min(2).max(40), active: z.boolean(), ...seen, reason }),
    response: MaskView,
  },
  actOnSkillTerm: {
    method: 'POST',
    path: '/api/skill-terms/:code/actions',
    right: 'skill.edit',
    tag: 'skills',
    summary: '停用、并入、核实、撤销 / Retire, merge, confirm, undo',
    params: byCode,
    body: z.discriminatedUnion('verb', [
      z.strictObject({ verb: z.literal('retire'), ...seen, reason }),
      z.strictObject({ verb: z.literal('merge'), ...seen, reason, into: z.string().max(16) }),
      z.strictObject({ verb: z.literal('confirm'), ...seen }),
      z.strictObject({ verb: z.literal('undo'), ...seen }),
    ]),
    response: TermView,
  },
});

export const failures: FailureTexts = {
  'skill.readOnly': { status: 403, zh: '只读成员不能改词典。', en: 'Viewers cannot change the dictionary.' },
  'skill.changed': {
    status: 409,
    zh: '别人刚改过这个词条，请刷新后再改。',
    en: 'Somebody has just changed this entry. Reload first.',
  },
  'skill.over': { status: 409, zh: '这个词条已停用或并入别的词条。', en: 'This entry is no longer active.' },
  'skill.taken': {
    status: 409,
    zh: '“{name}”已经是词条“{label}”（{code}）的名称。',
    en: '“{name}” is a name of “{label}” ({code}) already.',
  },
  'skill.maskStands': {
    status: 409,
    zh: '这个排除词已经是这个状态。',
    en: 'This word stands like that already.',
  },
  'skill.badTarget': { status: 422, zh: '不能并入这个词条。', en: 'It cannot be merged into this entry.' },
  'skill.nothingToUndo': {
    status: 409,
    zh: '没有可撤销的变更；不再需要的本地词条请停用。',
    en: 'There is nothing to undo; retire an own entry instead.',
  },
};
