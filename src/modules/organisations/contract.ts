import { z } from 'zod';
import { defineRoutes } from '#kernel/contract';
import type { FailureTexts } from '#kernel/errors';
import { ROLES } from '#kernel/roles';
import { DUTIES, JOINABLE_KINDS, ORGANISATION_KINDS, ORGANISATION_SIZES, ORGANISATION_STATES } from './model.ts';
import { VET_DECISIONS } from './rules.ts';

export * from './model.ts';
export * from './rules.ts';
export { CREDIT_CODE_WORDS, readCreditCode, whyNotCreditCode } from './credit-code.ts';

const Kind = z.enum(ORGANISATION_KINDS);
const State = z.enum(ORGANISATION_STATES);
const Size = z.enum(ORGANISATION_SIZES);
const DutyWord = z.enum(DUTIES);

const ActingOrganisation = z.object({ id: z.uuid(), name: z.string(), kind: Kind, state: State, duty: DutyWord });

export const SessionView = z
  .object({
    actor: z.object({
      role: z.enum(ROLES),
      accountId: z.uuid().nullable(),
      name: z.string().nullable(),
      organisation: ActingOrganisation.nullable(),
      /** All that the person belongs to in this region, to switch between. */
      organisations: z.array(ActingOrganisation),
      duty: DutyWord.nullable(),
    }),
    tenant: z.object({
      code: z.string(),
      nameZh: z.string(),
      nameEn: z.string(),
      division: z.string(),
      demo: z.boolean(),
    }),
    rights: z.array(z.string()),
    demo: z.boolean().meta({ description: 'The demo sign-in is open to this caller' }),
  })
  .meta({ id: 'Session', description: '当前会话：身份、地区与权限 Who acts, where, and what they may do' });
export type SessionView = z.infer<typeof SessionView>;

export const OrganisationView = z
  .object({
    id: z.uuid(),
    creditCode: z.string(),
    kind: Kind,
    name: z.string(),
    division: z.string().nullable(),
    industry: z.string().nullable(),
    size: Size.nullable(),
    nature: z.string().nullable(),
    introduction: z.string(),
    state: State,
    stateReason: z.string().nullable(),
    source: z.string(),
    confirmedOn: z.string(),
    version: z.int(),
    createdAt: z.iso.datetime(),
    updatedAt: z.iso.datetime(),
    abilities: z.object({ edit: z.boolean(), members: z.boolean(), vet: z.array(z.enum(VET_DECISIONS)) }),
  })
  .meta({ id: 'Organisation', description: '机构 Organisation' });
export type OrganisationView = z.infer<typeof OrganisationView>;

export const MemberView = z
  .object({
    accountId: z.uuid(),
    name: z.string(),
    contact: z.string().nullable().meta({ description: 'Masked' }),
    contactVerified: z.boolean(),
    duty: DutyWord,
    since: z.iso.datetime(),
  })
  .meta({ id: 'Member', description: '机构成员 Member of an organisation' });
export type MemberView = z.infer<typeof MemberView>;

const division = z.string().regex(/^\d{2,12}$/);
const industry = z.string().regex(/^(?:[A-T]|\d{2,4})$/);

/** What a person writes about an organisation; the parts that may be changed later. */
const profile = {
  division: division.nullable(),
  industry: industry.nullable(),
  size: Size.nullable(),
  nature: z.string().trim().max(40).nullable(),
  introduction: z.string().trim().max(4000),
};

export const NewOrganisation = z
  .object({
    creditCode: z.string().max(40),
    name: z.string().trim().min(2).max(100),
    kind: z.enum(JOINABLE_KINDS),
    division: profile.division.default(null),
    industry: profile.industry.default(null),
    size: profile.size.default(null),
    nature: profile.nature.default(null),
    introduction: profile.introduction.default(''),
  })
  .meta({ id: 'NewOrganisation', description: '机构入驻申请 Registration of an organisation' });
export type NewOrganisation = z.infer<typeof NewOrganisation>;

export const OrganisationChange = z
  .object({ version: z.int(), name: z.string().trim().min(2).max(100), ...profile })
  .partial()
  .required({ version: true })
  .meta({ id: 'OrganisationChange', description: '修改机构资料 Change of an organisation’s own data' });
export type OrganisationChange = z.infer<typeof OrganisationChange>;

const organisationId = z.object({ id: z.uuid() });
const memberId = z.object({ id: z.uuid(), accountId: z.uuid() });

export const routes = defineRoutes({
  readSession: {
    method: 'GET',
    path: '/api/session',
    right: 'session.read',
    tag: 'session',
    summary: '当前身份与权限 Who acts and what they may do',
    response: SessionView,
  },
  startSession: {
    method: 'POST',
    path: '/api/session',
    right: 'session.start',
    tag: 'session',
    summary: '用手机号或邮箱登录 Sign in with phone number or e-mail and password',
    body: z.object({ login: z.string().min(1).max(254), password: z.string().min(1).max(128) }),
    status: 201,
    response: SessionView,
    perMinute: 60,
  },
  endSession: {
    method: 'DELETE',
    path: '/api/session',
    right: 'session.end',
    tag: 'session',
    summary: '退出登录 Sign out',
    status: 204,
  },
  switchOrganisation: {
    method: 'POST',
    path: '/api/session/organisation',
    right: 'account.manage',
    tag: 'session',
    summary: '切换所代表的机构 Act for another of one’s organisations',
    body: z.object({ organisationId: z.uuid() }),
    response: SessionView,
  },
  listOrganisations: {
    method: 'GET',
    path: '/api/organisations',
    right: 'organisation.read',
    tag: 'organisations',
    summary: '机构名录；公众只见已核验的 Directory; the public sees verified ones',
    query: z.object({
      state: State.optional(),
      kind: Kind.optional(),
      q: z.string().trim().max(100).optional(),
      limit: z.coerce.number().int().min(1).max(100).default(20),
      cursor: z.string().max(500).optional(),
    }),
    response: z.object({ items: z.array(OrganisationView), total: z.int(), nextCursor: z.string().nullable() }),
  },
  readOrganisation: {
    method: 'GET',
    path: '/api/organisations/:id',
    right: 'organisation.read',
    tag: 'organisations',
    summary: '查看机构 Read an organisation',
    params: organisationId,
    response: OrganisationView,
  },
  joinOrganisation: {
    method: 'POST',
    path: '/api/organisations',
    right: 'organisation.join',
    tag: 'organisations',
    summary: '登记机构，等待核验 Register an organisation; it waits for verification',
    body: NewOrganisation,
    status: 201,
    response: OrganisationView,
  },
  editOrganisation: {
    method: 'PATCH',
    path: '/api/organisations/:id',
    right: 'organisation.edit',
    tag: 'organisations',
    summary: '修改本机构资料 Change the own organisation’s data',
    params: organisationId,
    body: OrganisationChange,
    response: OrganisationView,
  },
  vetOrganisation: {
    method: 'POST',
    path: '/api/organisations/:id/vet',
    right: 'organisation.vet',
    tag: 'organisations',
    summary: '核验、退回或停用 Verify, refuse or suspend',
    params: organisationId,
    body: z.object({ decision: z.enum(VET_DECISIONS), reason: z.string().trim().max(500).optional() }),
    response: OrganisationView,
  },
  listMembers: {
    method: 'GET',
    path: '/api/organisations/:id/members',
    right: 'organisation.member',
    tag: 'organisations',
    summary: '机构成员 Members',
    params: organisationId,
    response: z.object({ items: z.array(MemberView) }),
  },
  addMember: {
    method: 'POST',
    path: '/api/organisations/:id/members',
    right: 'organisation.member',
    tag: 'organisations',
    summary: '按手机号或邮箱添加成员 Add a member by phone number or e-mail',
    params: organisationId,
    body: z.object({ contact: z.string().min(1).max(254), duty: DutyWord }),
    status: 201,
    response: MemberView,
    perMinute: 60,
  },
  changeDuty: {
    method: 'PATCH',
    path: '/api/organisations/:id/members/:accountId',
    right: 'organisation.member',
    tag: 'organisations',
    summary: '更改成员职责 Change a member’s duty',
    params: memberId,
    body: z.object({ duty: DutyWord }),
    response: MemberView,
  },
  removeMember: {
    method: 'DELETE',
    path: '/api/organisations/:id/members/:accountId',
    right: 'organisation.member',
    tag: 'organisations',
    summary: '移除成员（或自己退出） Remove a member (or leave)',
    params: memberId,
    status: 204,
  },
});

export const failures: FailureTexts = {
  'organisation.known': {
    status: 409,
    zh: '“{name}”已在本平台登记。请联系该机构的管理员把您加为成员；如果登记的人不是贵单位的，请联系平台。',
    en: '“{name}” is registered here already. Ask its administrator to add you; if it was not registered by your organisation, contact the operator.',
  },
  'organisation.notVettable': {
    status: 409,
    zh: '这个机构当前是“{state}”，不能这样办理，请刷新后再看。',
    en: 'This organisation is “{state}” at present, so this cannot be done. Reload and look again.',
  },
  'organisation.notYours': {
    status: 403,
    zh: '这个机构不由您核验：主管部门由平台管理员核验，本机构不能核验自己。',
    en: 'This organisation is not yours to vet: the administrator vets bureaus, and nobody vets the own organisation.',
  },
  'organisation.notMember': {
    status: 403,
    zh: '您不是这个机构的成员。',
    en: 'You are not a member of this organisation.',
  },
  'organisation.noDuty': {
    status: 403,
    zh: '需要本机构管理员的职责才能办理，请联系本机构管理员。',
    en: 'This needs the duty of an administrator of your organisation. Please ask one.',
  },
  'organisation.suspended': {
    status: 403,
    zh: '本机构已停用，请联系平台。',
    en: 'Your organisation is suspended. Please contact the operator.',
  },
  'member.unknown': {
    status: 422,
    zh: '没有人用这个手机号或邮箱注册。请对方先注册，再添加。',
    en: 'Nobody is registered with this phone number or address. Ask the person to register first.',
  },
  'member.already': { status: 409, zh: '这个人已经是成员。', en: 'This person is a member already.' },
  'member.lastAdmin': {
    status: 409,
    zh: '机构至少要有一名管理员，请先把另一名成员设为管理员。',
    en: 'An organisation needs at least one administrator. Make another member an administrator first.',
  },
  'install.used': {
    status: 410,
    zh: '这个链接已经用过或已过期。请在服务器上重新运行安装命令，得到新的链接。',
    en: 'This link was used or has expired. Run the install command on the server again for a new one.',
  },
};
