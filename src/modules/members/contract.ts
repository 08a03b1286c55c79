import { z } from 'zod';
import { defineRoutes } from '#kernel/contract';
import type { FailureTexts } from '#kernel/errors';
import { DATA_SCOPES } from '#kernel/roles';
import { INVITATION_STATES, REFUSAL_REASONS, REQUEST_STATES } from './model.ts';

export * from './model.ts';

const Duty = z.enum(['admin', 'editor', 'viewer']);
const placing = {
  duty: Duty,
  departmentId: z.uuid().nullable(),
  dataScope: z.enum(DATA_SCOPES),
  customDepartments: z.array(z.uuid()).max(50),
};

export const MemberView = z
  .object({
    accountId: z.uuid(),
    name: z.string(),
    contact: z.string().nullable().meta({ description: 'Masked' }),
    contactVerified: z.boolean(),
    ...placing,
    since: z.iso.datetime(),
  })
  .meta({ id: 'Member', description: '机构成员 Member of an organisation' });
export type MemberView = z.infer<typeof MemberView>;

const InvitationView = z
  .object({
    id: z.uuid(),
    contact: z.string().meta({ description: 'Masked' }),
    ...placing,
    state: z.enum(INVITATION_STATES),
    invitedAt: z.iso.datetime(),
    sends: z.int(),
    sentAt: z.iso.datetime(),
    expiresAt: z.iso.datetime(),
    endedAt: z.iso.datetime().nullable(),
  })
  .meta({ id: 'Invitation', description: '邀请 Invitation to an organisation' });

const AccessRequestView = z
  .object({
    id: z.uuid(),
    organisation: z.object({ id: z.uuid(), name: z.string() }),
    name: z.string(),
    contact: z.string().nullable().meta({ description: 'Masked' }),
    message: z.string(),
    state: z.enum(REQUEST_STATES),
    reasonCode: z.enum(REFUSAL_REASONS).nullable(),
    reason: z.string().nullable(),
    createdAt: z.iso.datetime(),
    escalated: z.boolean().describe('Went to staff, because no administrator answered'),
    decidedAt: z.iso.datetime().nullable(),
  })
  .meta({ id: 'AccessRequest', description: '加入申请 Request to join an organisation' });

const OpenWorkView = z
  .object({
    kind: z.string(),
    label: z.string(),
    count: z.int(),
    closable: z.boolean().describe('May end without a successor'),
    items: z.array(z.object({ id: z.string(), title: z.string(), link: z.string().nullable() })),
  })
  .meta({ id: 'OpenWork', description: '未办结事项 What a member has open' });

export const NewInvitation = z
  .object({
    contact: z.string().min(1).max(254),
    duty: placing.duty,
    departmentId: placing.departmentId.default(null),
    dataScope: placing.dataScope.default('all'),
    customDepartments: placing.customDepartments.default([]),
  })
  .meta({ id: 'NewInvitation' });
export type NewInvitation = z.infer<typeof NewInvitation>;

export const Decision = z.object({
  decision: z.enum(['approve', 'refuse']),
  duty: Duty.default('editor'),
  reasonCode: z.enum(REFUSAL_REASONS).optional(),
  reason: z.string().trim().max(300).optional(),
});
export type Decision = z.infer<typeof Decision>;

const organisationId = z.object({ id: z.uuid() });
const memberId = z.object({ id: z.uuid(), accountId: z.uuid() });
const invitationId = z.object({ id: z.uuid(), invitationId: z.uuid() });
const paging = {
  limit: z.coerce.number().int().min(1).max(100).default(20),
  cursor: z.string().max(500).optional(),
};
const page = { total: z.int(), nextCursor: z.string().nullable() };

export const routes = defineRoutes({
  listMembers: {
    method: 'GET',
    path: '/api/organisations/:id/members',
    right: 'organisation.member',
    tag: 'members',
    summary: '机构成员 Members',
    params: organisationId,
    response: z.object({ items: z.array(MemberView) }),
  },
  changeMember: {
    method: 'PATCH',
    path: '/api/organisations/:id/members/:accountId',
    right: 'organisation.member',
    tag: 'members',
    summary: '更改成员的职责、部门与数据范围 Change duty, department and data scope',
    params: memberId,
    body: z.object(placing).partial(),
    response: MemberView,
  },
  listOpenWork: {
    method: 'GET',
    path: '/api/organisations/:id/members/:accountId/open-work',
    right: 'organisation.member',
    tag: 'members',
    summary: '成员的未办结事项 What a member has open',
    params: memberId,
    response: z.object({ items: z.array(OpenWorkView) }),
  },
  leaveOrganisation: {
    method: 'POST',
    path: '/api/organisations/:id/members/:accountId/departure',
    right: 'organisation.member',
    tag: 'members',
    summary: '移除成员或自己退出，同时移交未办结事项 Remove a member or leave, handing over open work',
    params: memberId,
    body: z.object({
      handOver: z
        .array(z.object({ kind: z.string().max(40), to: z.uuid().optional() }))
        .max(20)
        .default([])
        .describe('For each kind of open work: the successor; without one it ends'),
    }),
    status: 204,
  },
  listInvitations: {
    method: 'GET',
    path: '/api/organisations/:id/invitations',
    right: 'organisation.member',
    tag: 'members',
    summary: '邀请，新的在前 Invitations, newest first',
    params: organisationId,
    query: z.object({ state: z.enum(INVITATION_STATES).optional(), ...paging }),
    response: z.object({ items: z.array(InvitationView), ...page }),
  },
  inviteMember: {
    method: 'POST',
    path: '/api/organisations/:id/invitations',
    right: 'organisation.member',
    tag: 'members',
    summary: '按手机号或邮箱邀请；不透露对方有没有账户 Invite by phone number or e-mail',
    params: organisationId,
    body: NewInvitation,
    status: 201,
    response: InvitationView,
    perMinute: 60,
  },
  resendInvitation: {
    method: 'POST',
    path: '/api/organisations/:id/invitations/:invitationId/resend',
    right: 'organisation.member',
    tag: 'members',
    summary: '重发邀请，旧链接失效 Send again; the former link ends',
    params: invitationId,
    response: InvitationView,
    perMinute: 60,
  },
  withdrawInvitation: {
    method: 'DELETE',
    path: '/api/organisations/:id/invitations/:invitationId',
    right: 'organisation.member',
    tag: 'members',
    summary: '撤回邀请 Withdraw an invitation',
    params: invitationId,
    status: 204,
  },
  requestAccess: {
    method: 'POST',
    path: '/api/organisations/:id/access-requests',
    right: 'member.request',
    tag: 'members',
    summary: '申请加入已登记的机构 Ask to join an organisation that is registered',
    params: organisationId,
    body: z.object({ message: z.string().trim().min(2).max(500) }),
    status: 201,
    response: AccessRequestView,
    perMinute: 20,
  },
  listAccessRequests: {
    method: 'GET',
    path: '/api/organisations/:id/access-requests',
    right: 'organisation.member',
    tag: 'members',
    summary: '加入申请，等得最久的在前 Requests to join, longest waiting first',
    params: organisationId,
    query: z.object({ state: z.enum(REQUEST_STATES).optional(), ...paging }),
    response: z.object({ items: z.array(AccessRequestView), ...page }),
  },
  listEscalatedRequests: {
    method: 'GET',
    path: '/api/access-requests',
    right: 'member.arbitrate',
    tag: 'members',
    summary: '转由平台处理的加入申请 Requests that went to staff',
    query: z.object(paging),
    response: z.object({ items: z.array(AccessRequestView), ...page }),
  },
  decideAccess: {
    method: 'POST',
    path: '/api/access-requests/:id/decision',
    right: 'member.decide',
    tag: 'members',
    summary: '同意或不同意加入申请 Approve or refuse a request to join',
    params: z.object({ id: z.uuid() }),
    body: Decision,
    response: AccessRequestView,
  },
});

export const failures: FailureTexts = {
  'member.already': { status: 409, zh: '这个人已经是成员。', en: 'This person is a member already.' },
  'member.alreadyYou': { status: 409, zh: '您已经是这个机构的成员。', en: 'You are a member of it already.' },
  'member.lastAdmin': {
    status: 409,
    zh: '机构至少要有一名管理员，请先把另一名成员设为管理员。',
    en: 'An organisation needs at least one administrator. Make another member an administrator first.',
  },
  'member.switchFirst': {
    status: 409,
    zh: '请先切换到要退出的机构，再办理退出。',
    en: 'Switch to that organisation first, then leave it.',
  },
  'member.openWork': {
    status: 409,
    zh: '还有未办结的事项，请先选择移交给哪位同事，或选择办结。',
    en: 'There is open work. Choose a colleague who takes it over, or end it.',
  },
  'member.departmentUnknown': {
    status: 422,
    zh: '没有这个部门，或部门已撤销。',
    en: 'There is no such department, or it was closed.',
  },
  'member.scopeNeedsDepartment': {
    status: 422,
    zh: '数据范围按部门划分时，请先选择部门。',
    en: 'Choose the department that the data scope is made of.',
  },
  'member.adminSeesAll': {
    status: 422,
    zh: '管理员要能安排所有人的工作，数据范围只能是“全部”。',
    en: 'An administrator sees everything of the organisation.',
  },
  'member.invitationEnded': {
    status: 409,
    zh: '这份邀请已经结束（已答复、撤回或过期），请让对方重新邀请。',
    en: 'This invitation has ended. Ask for a new one.',
  },
  'member.tooManyInvitations': {
    status: 429,
    zh: '一天最多发出 {most} 份邀请，请明天再试。',
    en: 'At most {most} invitations a day. Please try again tomorrow.',
  },
  'member.sentOften': {
    status: 429,
    zh: '这份邀请已经发过 {most} 次。请确认联系方式，或撤回后重新邀请。',
    en: 'This was sent {most} times already. Check the contact, or withdraw it and invite anew.',
  },
  'member.organisationClosed': {
    status: 409,
    zh: '这个机构已终止或停用，不能再加入。',
    en: 'This organisation was closed or suspended; nobody can join it.',
  },
  'member.requestPending': {
    status: 409,
    zh: '您已经申请过，正在等待审批，可以在“我的账户”里催办。',
    en: 'You have asked already and wait for an answer. You can remind them in “My account”.',
  },
  'member.requestDecided': {
    status: 409,
    zh: '这份申请已经办结，请刷新后查看。',
    en: 'This request was decided already. Reload to see.',
  },
  'member.remindLater': {
    status: 429,
    zh: '一天催办一次即可，请明天再试。',
    en: 'Once a day is enough. Please try again tomorrow.',
  },
  'member.notEscalated': {
    status: 403,
    zh: '这份申请由该机构的管理员办理，尚未转由平台处理。',
    en: 'This request is for the organisation’s own administrators.',
  },
};
