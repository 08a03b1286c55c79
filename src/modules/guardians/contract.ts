import { z } from 'zod';
import { defineRoutes, PAPER_KINDS } from '#kernel/contract';
import type { FailureTexts } from '#kernel/errors';
import { BANDS, DOCUMENTS, GUARDIANSHIP_STATES, MATTERS, RELATIONS } from './model.ts';

export * from './model.ts';
export * from './rules.ts';

/** Kept apart from the store, so that the workbench shows the same words. */
export const LEARNER_STATES = ['unknownAge', 'noGuardian', 'waiting', 'confirmed', 'adult'] as const;
export const LEARNER_STATE_LABELS = {
  unknownAge: { zh: '未登记出生日期', en: 'Age unknown' },
  noGuardian: { zh: '没有监护人', en: 'No guardian' },
  waiting: { zh: '等待监护人确认', en: 'Waiting for the guardian' },
  confirmed: { zh: '监护人已确认', en: 'Confirmed' },
  adult: { zh: '已成年', en: 'Of age' },
} as const satisfies Record<(typeof LEARNER_STATES)[number], { zh: string; en: string }>;

const Matter = z.enum(MATTERS);
const Relation = z.enum(RELATIONS);
const Document = z.enum(DOCUMENTS);

export const GuardianshipView = z
  .object({
    id: z.uuid(),
    name: z.string().meta({ description: 'Masked' }),
    phone: z.string().nullable().meta({ description: 'Masked' }),
    relation: Relation,
    state: z.enum(GUARDIANSHIP_STATES),
    way: z.enum(['link', 'paper']),
    invitedAt: z.iso.datetime(),
    answeredAt: z.iso.datetime().nullable(),
    endedAt: z.iso.datetime().nullable(),
    document: Document.nullable(),
    checked: z.boolean(),
    evidence: z.string().nullable().meta({ description: 'Name of the scan' }),
    consents: z.partialRecord(Matter, z.enum(['granted', 'refused', 'withdrawn'])),
    abilities: z.array(z.enum(['again', 'check', 'decide', 'end', 'evidence'])),
  })
  .meta({ id: 'Guardianship', description: '监护关系 Guardian of a learner' });

export const LearnerView = z
  .object({
    profileId: z.uuid(),
    name: z.string(),
    state: z.enum(LEARNER_STATES),
    band: z.enum(BANDS).nullable(),
    birthDate: z.string().nullable().meta({ description: 'The year alone' }),
    identityNumber: z.string().nullable().meta({ description: 'Masked' }),
    held: z.array(Matter).meta({ description: 'What waits for a guardian' }),
    guardianships: z.array(GuardianshipView),
  })
  .meta({ id: 'GuardedLearner', description: '学生与监护情况 A learner and the guardians' });

const ofProfile = z.object({ profileId: z.uuid() });
const byId = z.object({ id: z.uuid() });
const tag = 'guardians';
const matters = z
  .array(Matter)
  .max(MATTERS.length)
  .transform((all) => [...new Set(all)]);

export const routes = defineRoutes({
  listLearners: {
    method: 'GET',
    path: '/api/guardians/learners',
    right: 'guardian.manage',
    tag,
    summary: '本校学生的监护情况 Learners of the own school',
    query: z.object({
      state: z.enum(LEARNER_STATES).optional(),
      limit: z.coerce.number().int().min(1).max(100).default(20),
      cursor: z.string().max(500).optional(),
    }),
    response: z.object({ items: z.array(LearnerView), total: z.int(), nextCursor: z.string().nullable() }),
  },
  readLearner: {
    method: 'GET',
    path: '/api/guardians/learners/:profileId',
    right: 'guardian.manage',
    tag,
    summary: '一名学生的监护情况 One learner',
    params: ofProfile,
    response: LearnerView,
  },
  recordAge: {
    method: 'PUT',
    path: '/api/guardians/learners/:profileId/age',
    right: 'guardian.edit',
    tag,
    summary: '登记或更正出生日期 Record or correct the date of birth',
    params: ofProfile,
    body: z.object({ birthDate: z.string().max(10).default(''), identityNumber: z.string().max(30).default('') }),
    response: LearnerView,
  },
  invite: {
    method: 'POST',
    path: '/api/guardians/learners/:profileId/invitations',
    right: 'guardian.edit',
    tag,
    summary: '短信邀请监护人 Invite a guardian by text message',
    params: ofProfile,
    body: z.object({ name: z.string().max(50), phone: z.string().max(30), relation: Relation }),
    status: 201,
    response: LearnerView,
    perMinute: 30,
  },
  recordPaper: {
    method: 'POST',
    path: '/api/guardians/learners/:profileId/papers',
    right: 'guardian.edit',
    tag,
    summary: '登记纸质同意书与扫描件 Record a signed paper with its scan',
    params: ofProfile,
    upload: {
      fields: z.object({
        name: z.string().trim().min(1).max(50),
        phone: z.string().max(30).default(''),
        relation: Relation,
        document: Document,
        granted: z.string().max(200).default(''),
      }),
      maxBytes: 20 << 20,
      kinds: PAPER_KINDS,
    },
    status: 201,
    response: LearnerView,
  },
  inviteAgain: {
    method: 'POST',
    path: '/api/guardians/:id/invitations',
    right: 'guardian.edit',
    tag,
    summary: '再发一次链接（每天一次） Send the link again, once a day',
    params: byId,
    status: 204,
  },
  check: {
    method: 'POST',
    path: '/api/guardians/:id/check',
    right: 'guardian.edit',
    tag,
    summary: '核对监护关系 The relation was compared with a document',
    params: byId,
    body: z.object({ document: Document }),
    status: 204,
  },
  decide: {
    method: 'PUT',
    path: '/api/guardians/:id/consents',
    right: 'guardian.edit',
    tag,
    summary: '代录纸质决定（仅纸质） Record the guardian’s decisions from paper',
    params: byId,
    body: z.object({ granted: matters }),
    status: 204,
  },
  end: {
    method: 'POST',
    path: '/api/guardians/:id/end',
    right: 'guardian.edit',
    tag,
    summary: '结束监护关系 End a guardianship',
    params: byId,
    body: z.object({ reason: z.enum(['replaced', 'mistaken']) }),
    status: 204,
  },
  readEvidence: {
    method: 'GET',
    path: '/api/guardians/:id/evidence',
    right: 'guardian.edit',
    tag,
    summary: '查看纸质同意书扫描件（留痕） The scan of the paper; logged',
    params: byId,
    download: 'application/octet-stream',
  },
});

export const failures: FailureTexts = {
  'guardian.ageRecorded': {
    status: 409,
    zh: '出生日期已登记。有误的，请学校更正，或在“我的个人信息”提交更正请求。',
    en: 'The date of birth is recorded already. Ask the school, or send a correction request.',
  },
  'guardian.noAge': {
    status: 409,
    zh: '请先登记出生日期。',
    en: 'Record the date of birth first.',
  },
  'guardian.adult': {
    status: 409,
    zh: '该学生已年满 18 周岁，由本人决定，不再需要监护人。',
    en: 'The learner is of age and decides alone; no guardian is needed.',
  },
  'guardian.known': {
    status: 409,
    zh: '这位监护人已经登记过，不用重复邀请。',
    en: 'This guardian is recorded already.',
  },
  'guardian.ended': {
    status: 410,
    zh: '这项监护关系已经结束。',
    en: 'This guardianship has ended.',
  },
  'guardian.notInvitable': {
    status: 409,
    zh: '这位监护人已确认或用纸质办理，不用再发链接。',
    en: 'This guardian has answered, or answers on paper.',
  },
  'guardian.invitedToday': {
    status: 429,
    zh: '今天已经发过，请明天再发，或电话联系监护人。',
    en: 'It was sent today already. Try again tomorrow, or call the guardian.',
  },
  'guardian.notActive': {
    status: 409,
    zh: '监护人还没有确认。',
    en: 'The guardian has not confirmed yet.',
  },
  'guardian.notPaper': {
    status: 403,
    zh: '这位监护人用短信链接办理，学校不能代为决定。',
    en: 'This guardian decides by link; the school may not decide instead.',
  },
  'guardian.scanKind': {
    status: 422,
    zh: '扫描件须为 PDF、JPG 或 PNG。',
    en: 'The scan must be a PDF, JPG or PNG.',
  },
  'guardian.notYou': {
    status: 422,
    zh: '请先确认您是这名学生的监护人，或选择“我不是监护人”。',
    en: 'Please confirm that you are the guardian, or say that you are not.',
  },
};
