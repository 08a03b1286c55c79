import { z } from 'zod';
import { defineRoutes } from '#kernel/contract';
import type { FailureTexts } from '#kernel/errors';
import { exportedColumns, exporting } from '#kernel/exporting';
import { ROLES } from '#kernel/roles';
import {
  DUTIES,
  IDENTIFIER_KINDS,
  JOINABLE_KINDS,
  ORGANISATION_KINDS,
  ORGANISATION_SIZES,
  ORGANISATION_STATES,
} from './model.ts';
import { VET_DECISIONS } from './rules.ts';

export * from './model.ts';
export * from './rules.ts';
export * from './department-tree.ts';
export * from './statement-words.ts';
export { departmentRoutes } from './department-contract.ts';
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
      /** 受托: acts for `organisation` as a member of the delegate, with these rights. */
      delegation: z.object({ id: z.uuid(), delegate: z.string(), rights: z.array(z.string()) }).nullable(),
      /** 辖区 of an officer; null: the whole region. */
      territory: z.string().nullable(),
      /** A supporter looks with this person’s eyes: nothing can be changed. */
      observed: z.boolean(),
    }),
    tenant: z.object({
      code: z.string(),
      nameZh: z.string(),
      nameEn: z.string(),
      division: z.string(),
      demo: z.boolean(),
    }),
    rights: z.array(z.string()),
    needs: z.enum(['secondFactor', 'enrolment']).nullable().meta({
      description:
        'secondFactor: this sign-in waits for its second factor; enrolment: officers and administrators act as such after setting one up',
    }),
    demo: z.boolean().meta({ description: 'The demo sign-in is open to this caller' }),
  })
  .meta({ id: 'Session', description: '当前会话：身份、地区与权限 Who acts, where, and what they may do' });
export type SessionView = z.infer<typeof SessionView>;

export const OrganisationView = z
  .object({
    id: z.uuid(),
    creditCode: z.string().nullable(),
    identifierKind: z.enum(IDENTIFIER_KINDS).nullable(),
    identifier: z.string().nullable().meta({ description: 'Instead of a credit code' }),
    identifierReason: z.string().nullable(),
    kind: Kind,
    subkind: z.string().nullable(),
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
    verifiedOn: z.string().nullable(),
    verifiedBy: z.string().nullable().meta({ description: 'The office that compared it with the register' }),
    closedOn: z.string().nullable(),
    closedReason: z.string().nullable(),
    mergedInto: z.uuid().nullable(),
    version: z.int(),
    createdAt: z.iso.datetime(),
    updatedAt: z.iso.datetime(),
    abilities: z.object({ edit: z.boolean(), members: z.boolean(), vet: z.array(z.enum(VET_DECISIONS)) }),
  })
  .meta({ id: 'Organisation', description: '机构 Organisation' });
export type OrganisationView = z.infer<typeof OrganisationView>;

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
    creditCode: z.string().max(40).nullable().default(null),
    /** For an organisation that has no credit code yet. */
    identifier: z
      .object({
        kind: z.enum(IDENTIFIER_KINDS).exclude(['named']),
        text: z.string().trim().max(60),
        reason: z.string().trim().min(2).max(300),
      })
      .nullable()
      .default(null),
    /** Mine is none of those with a similar name. */
    distinct: z.boolean().default(false),
    name: z.string().trim().min(2).max(100),
    kind: z.enum(JOINABLE_KINDS),
    subkind: z.string().max(40).nullable().default(null),
    division: profile.division.default(null),
    industry: profile.industry.default(null),
    size: profile.size.default(null),
    nature: profile.nature.default(null),
    introduction: profile.introduction.default(''),
  })
  .meta({ id: 'NewOrganisation', description: '机构入驻申请 Registration of an organisation' });
export type NewOrganisation = z.infer<typeof NewOrganisation>;

export const OrganisationChange = z
  .object({
    version: z.int(),
    name: z.string().trim().min(2).max(100),
    subkind: z.string().max(40).nullable(),
    ...profile,
  })
  .partial()
  .required({ version: true })
  .meta({ id: 'OrganisationChange', description: '修改机构资料 Change of an organisation’s own data' });
export type OrganisationChange = z.infer<typeof OrganisationChange>;

const organisationId = z.object({ id: z.uuid() });

const directoryFilters = {
  state: State.optional(),
  kind: Kind.optional(),
  subkind: z.string().max(40).optional(),
  division: division.optional(),
  industry: industry.optional(),
  q: z.string().trim().max(100).optional(),
  place: z
    .enum(['territory', 'region'])
    .default('region')
    .describe('Of an officer: only the own territory, or also what everybody sees of the rest of the region'),
};

export const routes = defineRoutes({
  listOrganisations: {
    method: 'GET',
    path: '/api/organisations',
    right: 'organisation.read',
    tag: 'organisations',
    summary: '机构名录；公众只见已核验的 Directory; the public sees verified ones',
    query: z.object({
      ...directoryFilters,
      limit: z.coerce.number().int().min(1).max(100).default(20),
      cursor: z.string().max(500).optional(),
    }),
    response: z.object({ items: z.array(OrganisationView), total: z.int(), nextCursor: z.string().nullable() }),
  },
  listTownships: {
    method: 'GET',
    path: '/api/townships',
    right: 'code.read',
    tag: 'codes',
    summary: '本地区设有办理机构的乡镇街道 Townships of the region that have an office here',
    response: z.object({ items: z.array(z.object({ code: z.string(), name: z.string(), office: z.string() })) }),
  },
  exportOrganisations: {
    method: 'GET',
    path: '/api/organisations/export',
    right: 'organisation.export',
    tag: 'organisations',
    summary: '按列表的条件导出机构（水印、留痕） The directory as filtered, as a file; watermarked and logged',
    query: z.object({ ...directoryFilters, ...exporting, ...exportedColumns }),
    download: 'application/octet-stream',
    perMinute: 10,
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
    summary: '核验、退回补正、不予通过或停用 Verify, return, refuse or suspend',
    params: organisationId,
    body: z.object({
      decision: z.enum(VET_DECISIONS),
      reason: z.string().trim().max(500).optional().describe('In own words'),
      reasons: z.array(z.string().max(40)).max(20).optional().describe('Codes of the definition’s reasons'),
      checked: z.array(z.string().max(40)).max(40).optional().describe('Items of the checklist that were compared'),
    }),
    response: OrganisationView,
  },
});

export const failures: FailureTexts = {
  'organisation.known': {
    status: 409,
    zh: '“{name}”已在本平台登记。请联系该机构的管理员把您加为成员；如果登记的人不是贵单位的，请联系平台。',
    en: '“{name}” is registered here already. Ask its administrator to add you; if it was not registered by your organisation, contact the operator.',
  },
  'organisation.similar': {
    status: 409,
    zh: '本平台已有名称相近的机构：{names}。如果就是贵单位，请联系其管理员把您加为成员；如果不是同一家，请确认后再提交。',
    en: 'There are organisations of a similar name: {names}. If one of them is yours, ask its administrator to add you; if yours is another, confirm that and submit again.',
  },
  'organisation.over': {
    status: 410,
    zh: '“{name}”已于 {closedOn} 终止{into}。',
    en: '“{name}” was closed on {closedOn}{into}.',
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
  'organisation.otherTerritory': {
    status: 403,
    zh: '这个机构不在您的辖区，由当地主管部门办理。',
    en: 'This organisation does not lie in your territory; the office of its own place handles it.',
  },
  'organisation.administratorsOnly': {
    status: 403,
    zh: '主管部门和平台运营单位的资料由平台管理员办理。',
    en: 'Bureaus and the operator itself are handled by the administrator of the region.',
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
  'install.used': {
    status: 410,
    zh: '这个链接已经用过或已过期。请在服务器上重新运行安装命令，得到新的链接。',
    en: 'This link was used or has expired. Run the install command on the server again for a new one.',
  },
};
