import { z } from 'zod';
import { defineRoutes } from '#kernel/contract';
import type { FailureTexts } from '#kernel/errors';
import { CLOSING_REASONS, CODE_REASONS, MERGER_KINDS, UNDO_DAYS } from './model.ts';

export * from './model.ts';

const organisationId = z.object({ id: z.uuid() });
const why = z.string().trim().min(2).max(500);
const Named = z.object({ id: z.uuid(), name: z.string() });
const Counted = z.array(z.object({ key: z.string(), label: z.string(), count: z.int() }));

const Consequences = z.array(
  z.object({
    key: z.string(),
    label: z.string(),
    count: z.int(),
    ends: z.boolean().describe('It ends also where somebody takes over the rest'),
  }),
);
const OwnClosing = z
  .object({
    id: z.uuid(),
    reason: z.enum(CLOSING_REASONS),
    note: z.string(),
    heir: Named.nullable(),
    state: z.enum(['open', 'granted', 'refused', 'withdrawn']),
    askedAt: z.iso.datetime(),
  })
  .meta({ id: 'OwnClosing', description: '终止申请 Request of an organisation for its own end' });

const Merger = z
  .object({
    id: z.uuid(),
    from: Named,
    into: Named,
    kind: z.enum(MERGER_KINDS),
    reason: z.string(),
    mergedAt: z.iso.datetime(),
    finalAfter: z.iso.datetime(),
    undoneAt: z.iso.datetime().nullable(),
    undoable: z.boolean(),
  })
  .meta({ id: 'Merger', description: '机构合并 Merger of two organisations' });

const Candidate = z.object({
  id: z.uuid(),
  name: z.string(),
  creditCode: z.string().nullable(),
  state: z.string(),
  formerName: z.string().nullable(),
});

export const routes = defineRoutes({
  readSuccession: {
    method: 'GET',
    path: '/api/organisations/:id/succession',
    right: 'organisation.govern',
    tag: 'succession',
    summary: '合并记录与疑似重复 Mergers and likely duplicates',
    params: organisationId,
    response: z.object({
      settle: z.boolean().describe('This person decides about it'),
      mergers: z.array(Merger),
      namesakes: z.array(Candidate).describe('Others that are or were called alike'),
    }),
  },
  previewMerger: {
    method: 'POST',
    path: '/api/organisations/:id/merger-preview',
    right: 'organisation.govern',
    tag: 'succession',
    summary: '合并前先看会移走什么 What a merger would move',
    params: organisationId,
    body: z.object({ intoId: z.uuid() }),
    response: z.object({ from: Named, into: Named, moves: Counted, warnings: z.array(z.string()) }),
  },
  merge: {
    method: 'POST',
    path: '/api/organisations/:id/merger',
    right: 'organisation.govern',
    tag: 'succession',
    summary: '并入另一家机构 Merge into another organisation',
    params: organisationId,
    body: z.object({ intoId: z.uuid(), kind: z.enum(MERGER_KINDS), reason: why }),
    status: 201,
    response: z.object({ id: z.uuid() }),
  },
  undoMerger: {
    method: 'POST',
    path: '/api/mergers/:id/undo',
    right: 'organisation.govern',
    tag: 'succession',
    summary: '撤销合并 Undo a merger',
    params: organisationId,
    body: z.object({ reason: why }),
    status: 204,
  },
  previewClosing: {
    method: 'POST',
    path: '/api/organisations/:id/closing-preview',
    right: 'organisation.govern',
    tag: 'succession',
    summary: '终止前先看后果 What closing would end',
    params: organisationId,
    response: z.object({ organisation: Named, consequences: Consequences }),
  },
  close: {
    method: 'POST',
    path: '/api/organisations/:id/close',
    right: 'organisation.govern',
    tag: 'succession',
    summary: '终止机构（注销、停办）Close an organisation',
    params: organisationId,
    body: z.object({
      reason: z.enum(CLOSING_REASONS),
      note: z.string().trim().max(300).default(''),
      handOverTo: z.uuid().nullable().default(null),
    }),
    status: 204,
  },
  readOwnClosing: {
    method: 'GET',
    path: '/api/organisation-closing',
    right: 'closing.read',
    tag: 'succession',
    summary: '本机构终止的后果与申请 What closing the own organisation would end; the request',
    response: z.object({ consequences: Consequences, closing: OwnClosing.nullable(), mayAsk: z.boolean() }),
  },
  requestClosing: {
    method: 'POST',
    path: '/api/organisation-closing',
    right: 'closing.ask',
    tag: 'succession',
    summary: '申请终止本机构，由主管部门核实；退回补正后也用它重新提交 Ask for the end of the own organisation',
    body: z.object({
      reason: z.enum(CLOSING_REASONS),
      note: z.string().trim().min(4).max(500),
      handOverTo: z.uuid().nullable().default(null),
    }),
    status: 201,
    response: z.object({ id: z.uuid() }),
    perMinute: 60,
  },
  reopen: {
    method: 'POST',
    path: '/api/organisations/:id/reopen',
    right: 'organisation.govern',
    tag: 'succession',
    summary: '恢复已终止的机构 Reopen',
    params: organisationId,
    body: z.object({ reason: why }),
    status: 204,
  },
  changeCode: {
    method: 'POST',
    path: '/api/organisations/:id/credit-code',
    right: 'organisation.govern',
    tag: 'succession',
    summary: '变更统一社会信用代码 Change the credit code',
    params: organisationId,
    body: z.object({
      creditCode: z.string().max(40),
      reason: z.enum(CODE_REASONS),
      note: z.string().trim().max(300).default(''),
    }),
    status: 204,
  },
});

export const failures: FailureTexts = {
  'succession.askedAlready': {
    status: 409,
    zh: '已经申请过，正在等主管部门核实；决定之前可以撤回。',
    en: 'You have asked already; the office is looking at it. You may withdraw until it decides.',
  },
  'succession.same': {
    status: 422,
    zh: '不能把一家机构并入它自己。',
    en: 'An organisation cannot be merged into itself.',
  },
  'succession.over': { status: 409, zh: '“{name}”已经终止。', en: '“{name}” is closed already.' },
  'succession.notOver': { status: 409, zh: '“{name}”没有终止。', en: '“{name}” is not closed.' },
  'succession.heir': {
    status: 409,
    zh: '“{name}”目前不能承接：它没有通过核验或已停用。',
    en: '“{name}” cannot take over: it is not verified or is suspended.',
  },
  'succession.merged': {
    status: 409,
    zh: '“{name}”已并入另一家机构，请撤销合并，而不是恢复。',
    en: '“{name}” was merged into another one. Undo the merger instead.',
  },
  'succession.final': {
    status: 409,
    zh: `合并在 ${UNDO_DAYS} 天内可以撤销，这一次已于 {date} 过期；请重新登记或人工移交。`,
    en: `A merger can be undone for ${UNDO_DAYS} days; this one became final on {date}.`,
  },
  'succession.movedOn': {
    status: 409,
    zh: '“{name}”后来又发生了合并或终止，请先撤销后来的。',
    en: '“{name}” has merged again or was closed since. Undo that first.',
  },
  'succession.sameCode': { status: 422, zh: '新代码与现在的代码相同。', en: 'That is its code already.' },
  'succession.codeTaken': {
    status: 409,
    zh: '这个代码属于“{name}”。如果是同一家机构，请办理合并。',
    en: 'This code belongs to “{name}”. If both are the same organisation, merge them.',
  },
};
