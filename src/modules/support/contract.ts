import { z } from 'zod';
import { defineRoutes } from '#kernel/contract';
import type { FailureTexts } from '#kernel/errors';
import { SIGN_IN_METHODS_SHOWN, SIGN_IN_OUTCOMES_SHOWN } from './words.ts';

const Organisation = z.object({
  id: z.uuid(),
  name: z.string(),
  kind: z.string(),
  duty: z.enum(['admin', 'editor', 'viewer']),
});
const standing = {
  personalRole: z.enum(['learner', 'expert']).nullable(),
  organisations: z.array(Organisation),
};
const reason = z.string().trim().min(4).max(300);

const Found = z
  .object({ accountId: z.uuid(), name: z.string(), contact: z.string().nullable(), ...standing })
  .meta({ id: 'FoundPerson', description: '找到的人（已遮盖） Person found, masked' });

const FoundOrganisation = z
  .object({
    id: z.uuid(),
    name: z.string(),
    formerNames: z.array(z.string()),
    creditCode: z.string().nullable(),
    formerCodes: z.array(z.string()),
    kind: z.string(),
    subkind: z.string().nullable(),
    state: z.string(),
    division: z.string().nullable(),
    members: z.int(),
    duplicates: z.array(z.object({ id: z.uuid(), name: z.string() })).describe('Others that are or were called alike'),
  })
  .meta({ id: 'FoundOrganisation', description: '找到的机构 Organisation found' });

const FoundCase = z
  .object({
    id: z.uuid(),
    kind: z.string(),
    title: z.string(),
    state: z.string(),
    open: z.boolean(),
    openedAt: z.iso.datetime(),
    dueOn: z.iso.date().nullable(),
    owner: z.string().nullable().describe('Who has it now'),
    applicant: z.string().nullable().describe('Masked'),
    organisation: z.string().nullable(),
    link: z.string().describe('Page of the workbench'),
  })
  .meta({ id: 'FoundCase', description: '找到的事项 Case found' });

const Supported = z
  .object({
    accountId: z.uuid(),
    name: z.string(),
    phone: z.string().nullable(),
    phoneVerified: z.boolean(),
    email: z.string().nullable(),
    emailVerified: z.boolean(),
    ...standing,
    secondFactor: z.boolean(),
    signIns: z.array(
      z.object({
        at: z.iso.datetime(),
        outcome: z.enum(SIGN_IN_OUTCOMES_SHOWN),
        method: z.enum(SIGN_IN_METHODS_SHOWN),
        device: z.string(),
      }),
    ),
    messages: z.array(
      z.object({ id: z.uuid(), subject: z.string(), channel: z.string(), state: z.string(), at: z.iso.datetime() }),
    ),
    observations: z.array(
      z.object({
        supporter: z.string(),
        reason: z.string(),
        startedAt: z.iso.datetime(),
        endedAt: z.iso.datetime().nullable(),
      }),
    ),
  })
  .meta({ id: 'SupportedPerson', description: '支持台看到的人 A person as support sees one' });

const MergeSide = z.object({
  accountId: z.uuid(),
  name: z.string(),
  phone: z.string().nullable(),
  email: z.string().nullable(),
});
const pair = { from: z.uuid().describe('The account that ends'), into: z.uuid() };

export const routes = defineRoutes({
  findPeople: {
    method: 'POST',
    path: '/api/support/people-search',
    right: 'support.find',
    tag: 'support',
    summary: '按手机号、邮箱或姓名精确查找（须写原因，留痕） Find a person by exact phone, e-mail or name',
    body: z.object({ query: z.string().trim().min(2).max(254), reason }),
    response: z.object({ items: z.array(Found) }),
    perMinute: 30,
  },
  findOrganisations: {
    method: 'POST',
    path: '/api/support/organisation-search',
    right: 'support.find',
    tag: 'support',
    summary: '按名称、曾用名、代码或拼音首字母查找机构（各种状态，留痕） Find an organisation in whatever state',
    body: z.object({ query: z.string().trim().min(2).max(100), reason }),
    response: z.object({ items: z.array(FoundOrganisation) }),
    perMinute: 30,
  },
  findRecords: {
    method: 'POST',
    path: '/api/support/case-search',
    right: 'support.find',
    tag: 'support',
    summary:
      '按编号、标题、机构或申请人查找事项：审批、认领、异议、加入申请等，各种状态（留痕） Find a case in whatever state, whoever has it',
    body: z.object({ query: z.string().trim().min(2).max(254), reason }),
    response: z.object({ items: z.array(FoundCase) }),
    perMinute: 30,
  },
  readPerson: {
    method: 'GET',
    path: '/api/support/people/:id',
    right: 'support.find',
    tag: 'support',
    summary: '一个人的登录、消息与查看记录 Sign-ins, messages and former looks',
    params: z.object({ id: z.uuid() }),
    response: Supported,
  },
  startObservation: {
    method: 'POST',
    path: '/api/support/observations',
    right: 'support.observe',
    tag: 'support',
    summary: '以对方视角只读查看 15 分钟，并告知对方 Look with somebody’s eyes, read-only and announced',
    body: z.object({ accountId: z.uuid(), organisationId: z.uuid().optional(), reason }),
    status: 201,
    response: z.object({ endsAt: z.iso.datetime() }),
    perMinute: 20,
  },
  readObservation: {
    method: 'GET',
    path: '/api/support/observation',
    right: 'session.read',
    tag: 'support',
    summary: '正在进行的查看 The look that is under way',
    response: z.object({
      observation: z
        .object({ name: z.string(), supporter: z.string(), reason: z.string(), endsAt: z.iso.datetime() })
        .nullable(),
    }),
  },
  endObservation: {
    method: 'DELETE',
    path: '/api/support/observation',
    right: 'session.end',
    tag: 'support',
    summary: '结束查看 Stop looking',
    status: 204,
  },
  previewMerge: {
    method: 'POST',
    path: '/api/support/account-merges/preview',
    right: 'support.act',
    tag: 'support',
    summary: '合并重复账户之前：会移动什么 What a merge would move',
    body: z.object(pair),
    response: z.object({
      from: MergeSide,
      into: MergeSide,
      counts: z.array(z.object({ key: z.string(), label: z.string(), moving: z.int(), there: z.int() })),
    }),
  },
  mergeAccounts: {
    method: 'POST',
    path: '/api/support/account-merges',
    right: 'support.act',
    tag: 'support',
    summary: '合并同一人的两个账户（须写原因，留痕，告知本人） Merge two accounts of one person',
    body: z.object({ ...pair, reason }),
    status: 201,
    response: z.object({ moved: z.record(z.string(), z.int()) }),
  },
});

export const failures: FailureTexts = {
  'support.notObservable': {
    status: 403,
    zh: '不能以自己或平台管理员的视角查看。',
    en: 'Nobody looks with the own eyes of an administrator of the platform.',
  },
  'support.samePerson': { status: 422, zh: '两边是同一个账户。', en: 'Both are the same account.' },
  'support.notMergeable': {
    status: 403,
    zh: '自己的账户和平台管理员的账户不能在这里合并，请由另一位管理员用命令行办理。',
    en: 'Neither the own account nor an administrator’s can be merged here.',
  },
  'support.merged': { status: 409, zh: '这个账户已经合并过了。', en: 'This account was merged already.' },
};
