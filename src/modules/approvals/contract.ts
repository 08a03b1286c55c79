import { z } from 'zod';
import { defineRoutes, PAPER_KINDS } from '#kernel/contract';
import { exportedColumns, exporting } from '#kernel/exporting';
import { ChecklistItem, code, DefinitionContent, DefinitionView, Reason, words } from './definition-contract.ts';
import { BOXES, CASE_STATES, DECISIONS, SIGNER_PLACES } from './model.ts';

export { DefinitionContent, type DefinitionView } from './definition-contract.ts';
export { approvalFailures } from './failures.ts';
export * from './model.ts';

const instant = z.iso.datetime();
const date = z.iso.date();
const InboxItem = z
  .object({
    id: z.uuid(),
    kind: z.string(),
    kindLabel: z.string(),
    title: z.string(),
    state: z.enum(CASE_STATES),
    step: z.string().nullable(),
    subjectId: z.uuid(),
    link: z.string().describe('Page of the workbench'),
    openedAt: instant,
    at: instant.describe('When it came to you, or when you were done with it'),
    dueOn: date.nullable(),
    workdaysLeft: z.int().nullable().describe('Negative when overdue'),
    unread: z.boolean(),
    inPlaceOf: z.string().nullable().describe('A colleague who is away and named you'),
  })
  .meta({ id: 'CaseRow' });
export type InboxItem = z.infer<typeof InboxItem>;

const RelatedCase = InboxItem.pick({
  id: true,
  kind: true,
  kindLabel: true,
  title: true,
  state: true,
  link: true,
  openedAt: true,
}).meta({ id: 'RelatedCase', description: '与一条记录有关的事项 A case about a record' });
export type RelatedCase = z.infer<typeof RelatedCase>;

const Stop = z.object({
  kind: z.enum(['done', 'current', 'ahead']),
  step: z.int().nullable(),
  name: z.string(),
  since: instant.nullable(),
  until: instant.nullable(),
  dueOn: date.nullable(),
  verb: z.string().nullable(),
  said: z.string().nullable().describe('The verb in the words of this kind of matter'),
  by: z.array(z.string()),
  reasons: z.array(z.string()),
  comment: z.string(),
});

export const CaseView = z
  .object({
    id: z.uuid(),
    kind: z.string(),
    kindLabel: z.string(),
    title: z.string(),
    state: z.enum(CASE_STATES),
    round: z.int(),
    version: z.int(),
    subjectId: z.uuid(),
    link: z.string(),
    organisation: z.string().nullable(),
    organisationId: z.uuid().nullable(),
    applicant: z
      .object({ name: z.string(), contact: z.string().nullable().describe('Masked'), contactVerified: z.boolean() })
      .nullable(),
    openedAt: instant,
    closedAt: instant.nullable(),
    dueOn: date.nullable(),
    workdaysLeft: z.int().nullable().describe('Working days; negative when overdue'),
    dueIsProvisional: z.boolean().describe('The plan of that year is not published; counted by weekends'),
    definitionVersion: z.int(),
    verbs: z
      .object({ approve: z.string(), return: z.string(), refuse: z.string() })
      .describe('What this kind of matter calls the decisions'),
    path: z.array(Stop).describe('The way gone, where it stands, and what lies ahead'),
    events: z.array(
      z.object({
        at: instant,
        verb: z.string(),
        step: z.string().nullable(),
        toStep: z.string().nullable(),
        by: z.string().nullable(),
        reasons: z.array(z.object({ code: z.string(), field: z.string(), text: z.string() })),
        comment: z.string(),
      }),
    ),
    facts: z.array(z.object({ label: z.string(), value: z.string() })),
    checks: z.array(
      z.object({
        code: z.string(),
        label: z.string(),
        finding: z.enum(['ok', 'warn', 'bad', 'open']),
        detail: z.string(),
        link: z.object({ text: z.string(), url: z.string() }).nullable(),
      }),
    ),
    checklist: z.array(ChecklistItem),
    reasons: z.array(Reason),
    phrases: z.array(z.string()),
    attachments: z.array(
      z.object({
        id: z.uuid(),
        name: z.string(),
        bytes: z.int(),
        mediaType: z.string(),
        label: z.string(),
        accountId: z.uuid(),
        at: instant,
      }),
    ),
    abilities: z.object({
      decide: z.array(z.enum(DECISIONS)),
      backTo: z.array(z.object({ step: z.int(), name: z.string() })),
      transferTo: z.array(z.object({ accountId: z.uuid(), name: z.string(), organisationName: z.string() })),
      addSigner: z
        .array(z.object({ accountId: z.uuid(), name: z.string(), organisationName: z.string() }))
        .describe('加签: who can be asked to sign too'),
      dropSigner: z
        .array(z.object({ taskId: z.uuid(), name: z.string() }))
        .describe('撤销加签: whom one asked and who has not signed yet'),
      withdraw: z.boolean(),
      urge: z.object({ now: z.boolean(), on: date }).nullable(),
      attach: z.boolean(),
    }),
  })
  .meta({ id: 'Case', description: '一件审批事项 One case, as this person sees it' });
export type CaseView = z.infer<typeof CaseView>;

const CaseCounts = z
  .object({
    todo: z.int(),
    overdue: z.int(),
    done: z.int(),
    mine: z.int().describe('Still open'),
    copies: z.int(),
    kinds: z.array(z.object({ kind: z.string(), label: z.string() })),
  })
  .meta({ id: 'CaseCounts', description: '各栏的件数 How many in each box' });

const byId = z.object({ id: z.uuid() });
const GivenReason = z.object({
  code: code.default('other'),
  field: words(40).default(''),
  text: words(500).default(''),
});
const comment = words(1000).default('');
const version = z.int().describe('The version that was read; another one answers 409');

const inboxFilters = {
  box: z.enum(BOXES).default('todo'),
  kind: words(200).optional().describe('One or several, with commas'),
  q: words(100).optional(),
  state: z.enum(CASE_STATES).optional(),
  overdue: z.stringbool().optional(),
  organisation: z.stringbool().optional().describe('With box=mine: everything of the own organisation'),
};

export const routes = defineRoutes({
  listCases: {
    method: 'GET',
    path: '/api/cases',
    right: 'approval.read',
    tag: 'approvals',
    summary: '待办、已办、我发起、抄送 What waits for me, what I decided, asked for, was copied',
    query: z.object({
      ...inboxFilters,
      limit: z.coerce.number().int().min(1).max(100).default(20),
      cursor: z.string().max(500).optional(),
    }),
    response: z.object({ items: z.array(InboxItem), total: z.int(), nextCursor: z.string().nullable() }),
  },
  exportCases: {
    method: 'GET',
    path: '/api/cases/export',
    right: 'approval.export',
    tag: 'approvals',
    summary: '按列表的条件导出一栏（水印、留痕） One box as filtered, as a file',
    query: z.object({ ...inboxFilters, ...exporting, ...exportedColumns }),
    download: 'application/octet-stream',
    perMinute: 10,
  },
  countCases: {
    method: 'GET',
    path: '/api/cases/counts',
    right: 'approval.read',
    tag: 'approvals',
    summary: '各栏的件数 How many in each box',
    response: CaseCounts,
  },
  relatedCases: {
    method: 'GET',
    path: '/api/related-cases',
    right: 'approval.read',
    tag: 'approvals',
    summary:
      '某机构或某条记录的事项（自己看得到的） Cases of an organisation or about a record, as far as one may see them',
    query: z.object({
      organisation: z.uuid().optional(),
      subject: z.uuid().optional(),
      limit: z.coerce.number().int().min(1).max(50).default(5),
    }),
    response: z.object({ items: z.array(RelatedCase), total: z.int() }),
  },
  readCase: {
    method: 'GET',
    path: '/api/cases/:id',
    right: 'approval.read',
    tag: 'approvals',
    summary: '一件事项：办理过程、期限、可以做什么 One case: the way it went, its deadline, what may be done',
    params: byId,
    response: CaseView,
  },
  readCaseOf: {
    method: 'GET',
    path: '/api/case-subjects/:kind/:id',
    right: 'approval.read',
    tag: 'approvals',
    summary: '某个对象最近的一件事项 The latest case of a subject',
    params: z.object({ kind: words(60), id: z.uuid() }),
    response: z.object({ case: CaseView.nullable() }),
  },
  decide: {
    method: 'POST',
    path: '/api/cases/:id/decision',
    right: 'approval.act',
    tag: 'approvals',
    summary: '同意、驳回（到申请人或以前的环节）、不予通过 Approve, send back, refuse',
    params: byId,
    body: z.object({
      verb: z.enum(DECISIONS),
      version,
      to: z.int().min(0).optional().describe('With return: an earlier step; the applicant when absent'),
      reasons: z.array(GivenReason).max(30).default([]),
      comment,
      checked: z.array(code).max(40).default([]),
      copyTo: z.array(z.uuid()).max(20).default([]),
    }),
    response: CaseView,
  },
  transfer: {
    method: 'POST',
    path: '/api/cases/:id/transfer',
    right: 'approval.act',
    tag: 'approvals',
    summary: '转办给有权办理的同事 Hand to a colleague who may decide',
    params: byId,
    body: z.object({ accountId: z.uuid(), version, comment }),
    response: CaseView,
  },
  addSigners: {
    method: 'POST',
    path: '/api/cases/:id/signers',
    right: 'approval.act',
    tag: 'approvals',
    summary: '加签：请同事先签或后签；多人即会签 Ask colleagues to sign too, before or after',
    params: byId,
    body: z.object({
      accountIds: z.array(z.uuid()).min(1).max(5),
      place: z.enum(SIGNER_PLACES),
      version,
      comment,
    }),
    response: CaseView,
  },
  dropSigners: {
    method: 'POST',
    path: '/api/cases/:id/signers/removal',
    right: 'approval.act',
    tag: 'approvals',
    summary: '撤销加签：发起加签的人，在对方签署之前 Let off whom one asked to sign, before they have',
    params: byId,
    body: z.object({ taskIds: z.array(z.uuid()).min(1).max(5), version, comment }),
    response: CaseView,
  },
  urge: {
    method: 'POST',
    path: '/api/cases/:id/urge',
    right: 'approval.act',
    tag: 'approvals',
    summary: '催办：申请人每个工作日一次 Remind; once a working day',
    params: byId,
    response: CaseView,
    perMinute: 20,
  },
  withdraw: {
    method: 'POST',
    path: '/api/cases/:id/withdraw',
    right: 'approval.act',
    tag: 'approvals',
    summary: '撤回 Take back what one asked for',
    params: byId,
    body: z.object({ comment }),
    response: CaseView,
  },
  markRead: {
    method: 'POST',
    path: '/api/cases/:id/read',
    right: 'approval.read',
    tag: 'approvals',
    summary: '抄送已阅 Mark a copy as read',
    params: byId,
    status: 204,
  },
  attach: {
    method: 'POST',
    path: '/api/cases/:id/attachments',
    right: 'approval.act',
    tag: 'approvals',
    summary: '上传佐证材料（PDF、JPEG、PNG，10 MB 以内） Add a paper',
    params: byId,
    upload: { fields: z.object({ label: words(60).default('') }), maxBytes: 10 * 2 ** 20, kinds: PAPER_KINDS },
    response: CaseView,
    perMinute: 30,
  },
  openAttachment: {
    method: 'GET',
    path: '/api/cases/:id/attachments/:attachmentId',
    right: 'approval.read',
    tag: 'approvals',
    summary: '下载佐证材料 Read a paper',
    params: z.object({ id: z.uuid(), attachmentId: z.uuid() }),
    download: 'application/octet-stream',
  },
  detach: {
    method: 'DELETE',
    path: '/api/cases/:id/attachments/:attachmentId',
    right: 'approval.act',
    tag: 'approvals',
    summary: '移除自己上传的材料 Remove a paper of one’s own',
    params: z.object({ id: z.uuid(), attachmentId: z.uuid() }),
    response: CaseView,
  },
  readDefinitions: {
    method: 'GET',
    path: '/api/approval-definitions',
    right: 'approval.define',
    tag: 'approvals',
    summary: '各类事项的审批流程 How each kind of matter is decided',
    response: z.object({ items: z.array(DefinitionView) }),
  },
  saveDraft: {
    method: 'PUT',
    path: '/api/approval-definitions/:kind/draft',
    right: 'approval.define',
    tag: 'approvals',
    summary: '保存流程草稿 Save a draft',
    params: z.object({ kind: words(60) }),
    body: z.object({ revision: z.int().describe('As read; 0 for a new draft'), content: DefinitionContent }),
    response: DefinitionView,
  },
  activate: {
    method: 'POST',
    path: '/api/approval-definitions/:kind/activate',
    right: 'approval.define',
    tag: 'approvals',
    summary: '启用草稿；正在办理的仍按原流程 Bring the draft into force; running cases keep theirs',
    params: z.object({ kind: words(60) }),
    body: z.object({ revision: z.int(), validFrom: date }),
    response: DefinitionView,
  },
  discardDraft: {
    method: 'DELETE',
    path: '/api/approval-definitions/:kind/draft',
    right: 'approval.define',
    tag: 'approvals',
    summary: '放弃草稿 Discard the draft',
    params: z.object({ kind: words(60) }),
    response: DefinitionView,
  },
});
