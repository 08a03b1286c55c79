import { z } from 'zod';
import { LICENCE_KINDS, ORGANISATION_KINDS, STATEMENT_SOURCES } from '#contracts/organisations';
import { defineRoutes, PAPER_KINDS } from '#kernel/contract';
import type { FailureTexts } from '#kernel/errors';
import { FIELD_NAMES } from './fields.ts';
import { ITEM_SECTIONS, OBJECTION_KINDS, OBJECTION_STATES, PURPOSES } from './model.ts';

export * from './fields.ts';
export * from './model.ts';
export { licenceState, type LicenceState } from './rules.ts';

const Value = z.union([z.string(), z.number(), z.boolean(), z.array(z.string()), z.null()]);
const civil = z.iso.date();

const Said = z.object({
  value: Value,
  source: z.enum(STATEMENT_SOURCES),
  sourceName: z.string(),
  confirmedOn: z.string(),
  confirmedByName: z.string().nullable(),
});

const Field = z.object({
  field: z.string(),
  shown: Said.nullable(),
  others: z.array(Said).describe('Sources that say something else'),
  stale: z.boolean(),
});

const Licence = z.object({
  id: z.uuid(),
  kind: z.string(),
  number: z.string(),
  issuer: z.string(),
  issuedOn: z.string().nullable(),
  expiresOn: z.string().nullable(),
  scan: z.string().nullable().describe('Name of the file'),
  state: z.enum(['valid', 'ending', 'expired']),
  source: z.string(),
  confirmedOn: z.string(),
  confirmedByName: z.string().nullable(),
  checkedOn: z.string().nullable(),
  checkedByName: z.string().nullable(),
  version: z.int(),
});

const ContactView = z.object({
  id: z.uuid(),
  purpose: z.enum(PURPOSES),
  name: z.string(),
  title: z.string(),
  phone: z.string(),
  email: z.string(),
  source: z.string(),
  confirmedOn: z.string(),
});

const Item = z.object({
  id: z.uuid(),
  section: z.enum(ITEM_SECTIONS),
  title: z.string(),
  detail: z.string(),
  quantity: z.int().nullable(),
  since: z.string().nullable(),
  until: z.string().nullable(),
  sourceName: z.string(),
  confirmedOn: z.string(),
});

export const DossierView = z
  .object({
    organisation: z.object({
      id: z.uuid(),
      name: z.string(),
      kind: z.enum(ORGANISATION_KINDS),
      creditCode: z.string().nullable(),
      state: z.string(),
      verifiedOn: z.string().nullable(),
      verifiedBy: z.string().nullable(),
    }),
    core: z.array(Field.omit({ stale: true })),
    fields: z.array(Field),
    licences: z.array(Licence),
    contacts: z.array(ContactView),
    contactsMasked: z.boolean(),
    items: z.array(Item),
    formers: z.array(
      z.object({
        kind: z.enum(['name', 'code']),
        value: z.string(),
        usedUntil: z.string(),
        reason: z.string().nullable(),
      }),
    ),
    completeness: z.object({
      wanted: z.int(),
      filled: z.int(),
      gaps: z.array(
        z.object({
          what: z.string(),
          label: z.string(),
          why: z.string(),
          kind: z.enum(['missing', 'stale', 'expired']),
        }),
      ),
    }),
    activity: z.array(z.object({ key: z.string(), label: z.string(), count: z.int() })),
    abilities: z.object({ edit: z.boolean(), check: z.boolean() }),
  })
  .meta({ id: 'Dossier', description: '一企一档、一校一档 Dossier of an organisation' });

const LicenceBody = z.object({
  kind: z.enum(LICENCE_KINDS),
  number: z.string().trim().min(1).max(60),
  issuer: z.string().trim().max(100).default(''),
  issuedOn: civil.nullable().default(null),
  expiresOn: civil.nullable().default(null).describe('null: without end'),
});
const ContactBody = z.object({
  purpose: z.enum(PURPOSES),
  name: z.string().trim().min(1).max(40),
  title: z.string().trim().max(40).default(''),
  phone: z.string().trim().max(30).default(''),
  email: z.string().trim().max(254).default(''),
});
const ItemBody = z.object({
  section: z.enum(ITEM_SECTIONS),
  title: z.string().trim().min(1).max(100),
  detail: z.string().trim().max(500).default(''),
  quantity: z.int().min(0).max(1_000_000).nullable().default(null),
  since: civil.nullable().default(null),
  until: civil.nullable().default(null),
});

const byId = z.object({ id: z.uuid() });
const made = z.object({ id: z.uuid() });
const licenceId = z.object({ id: z.uuid(), licenceId: z.uuid() });
const contactId = z.object({ id: z.uuid(), contactId: z.uuid() });
const tag = 'dossiers';
const AT = '/api/organisations/:id/dossier';
const SCAN_BYTES = 10 * 2 ** 20;

export const dossierRoutes = defineRoutes({
  read: {
    method: 'GET',
    path: AT,
    right: 'dossier.read',
    tag,
    params: byId,
    response: DossierView,
    summary: '一企一档、一校一档 Dossier of an organisation',
  },
  change: {
    method: 'PATCH',
    path: AT,
    right: 'dossier.edit',
    tag,
    params: byId,
    status: 204,
    summary: '填写或更正档案 State or correct facts',
    body: z.object({ values: z.partialRecord(z.enum(FIELD_NAMES as [string, ...string[]]), Value) }),
  },
  history: {
    method: 'GET',
    path: `${AT}/history`,
    right: 'dossier.read',
    tag,
    params: byId,
    summary: '一项资料的历史 What was ever said about a fact',
    query: z.object({ field: z.string().max(40) }),
    response: z.object({
      items: z.array(
        Said.extend({
          validFrom: z.string(),
          validUntil: z.string().nullable(),
          recordedAt: z.iso.datetime(),
          supersededAt: z.iso.datetime().nullable(),
        }),
      ),
    }),
  },
  addLicence: {
    method: 'POST',
    path: `${AT}/licences`,
    right: 'dossier.edit',
    tag,
    params: byId,
    body: LicenceBody,
    status: 201,
    response: made,
    summary: '登记证照 Add a licence',
  },
  changeLicence: {
    method: 'PUT',
    path: `${AT}/licences/:licenceId`,
    right: 'dossier.edit',
    tag,
    params: licenceId,
    status: 204,
    body: LicenceBody.extend({ version: z.int() }),
    summary: '更正或换证 Correct or renew a licence',
  },
  dropLicence: {
    method: 'DELETE',
    path: `${AT}/licences/:licenceId`,
    right: 'dossier.edit',
    tag,
    params: licenceId,
    status: 204,
    summary: '移除证照 Remove a licence',
  },
  attachScan: {
    method: 'POST',
    path: `${AT}/licences/:licenceId/scan`,
    right: 'dossier.edit',
    tag,
    params: licenceId,
    status: 204,
    upload: { maxBytes: SCAN_BYTES, fields: z.object({}), kinds: PAPER_KINDS },
    summary: '上传证照扫描件 Upload the scan of a licence',
  },
  readScan: {
    method: 'GET',
    path: `${AT}/licences/:licenceId/scan`,
    right: 'dossier.read',
    tag,
    params: licenceId,
    download: 'application/octet-stream',
    summary: '下载证照扫描件 Download the scan',
  },
  checkLicence: {
    method: 'POST',
    path: `${AT}/licences/:licenceId/check`,
    right: 'dossier.check',
    tag,
    params: licenceId,
    status: 204,
    summary: '已与登记信息核对 Compared with the register',
  },
  addContact: {
    method: 'POST',
    path: `${AT}/contacts`,
    right: 'dossier.edit',
    tag,
    params: byId,
    body: ContactBody,
    status: 201,
    response: made,
    summary: '增加联系人 Add a contact',
  },
  changeContact: {
    method: 'PUT',
    path: `${AT}/contacts/:contactId`,
    right: 'dossier.edit',
    tag,
    params: contactId,
    body: ContactBody,
    status: 204,
    summary: '更正联系人 Correct a contact',
  },
  dropContact: {
    method: 'DELETE',
    path: `${AT}/contacts/:contactId`,
    right: 'dossier.edit',
    tag,
    params: contactId,
    status: 204,
    summary: '移除联系人 Remove a contact',
  },
  revealContact: {
    method: 'POST',
    path: `${AT}/contacts/:contactId/reveal`,
    right: 'dossier.check',
    tag,
    params: contactId,
    body: z.object({ reason: z.string().trim().min(2).max(200) }),
    response: z.object({ name: z.string(), phone: z.string(), email: z.string() }),
    summary: '查看完整联系方式（留痕）Show the whole contact, for a reason',
  },
  addItem: {
    method: 'POST',
    path: `${AT}/items`,
    right: 'dossier.edit',
    tag,
    params: byId,
    body: ItemBody,
    status: 201,
    response: made,
    summary: '增加档案条目 Add a short fact',
  },
  dropItem: {
    method: 'DELETE',
    path: `${AT}/items/:itemId`,
    right: 'dossier.edit',
    tag,
    status: 204,
    params: z.object({ id: z.uuid(), itemId: z.uuid() }),
    summary: '移除档案条目 Remove a short fact',
  },
});

const ObjectionView = z
  .object({
    id: z.uuid(),
    number: z.string(),
    organisation: z.object({ id: z.uuid(), name: z.string() }),
    kind: z.enum(OBJECTION_KINDS),
    statement: z.string(),
    reachable: z.boolean().describe('Left a way to be answered'),
    state: z.enum(OBJECTION_STATES),
    answer: z.string().nullable(),
    answeredAt: z.iso.datetime().nullable(),
    dueOn: z.string(),
    overdue: z.boolean(),
    createdAt: z.iso.datetime(),
  })
  .meta({ id: 'Objection', description: '信息异议 Somebody says that data are wrong' });

export const objectionRoutes = defineRoutes({
  make: {
    method: 'POST',
    path: '/api/organisations/:id/objections',
    right: 'objection.make',
    tag,
    params: byId,
    status: 201,
    perMinute: 5,
    body: z.object({
      kind: z.enum(OBJECTION_KINDS),
      statement: z.string().trim().min(5).max(1000),
      contact: z.string().trim().max(254).default(''),
    }),
    response: z.object({ number: z.string() }),
    summary: '提出信息异议 Object to an organisation’s data',
  },
  list: {
    method: 'GET',
    path: '/api/objections',
    right: 'objection.answer',
    tag,
    query: z.object({
      state: z.enum(OBJECTION_STATES).optional(),
      limit: z.coerce.number().int().min(1).max(100).default(20),
      cursor: z.string().max(500).optional(),
    }),
    response: z.object({ items: z.array(ObjectionView), total: z.int(), nextCursor: z.string().nullable() }),
    summary: '待答复的异议 Objections',
  },
  answer: {
    method: 'POST',
    path: '/api/objections/:id/answer',
    right: 'objection.answer',
    tag,
    params: byId,
    status: 204,
    body: z.object({ accept: z.boolean(), answer: z.string().trim().min(2).max(1000) }),
    summary: '答复异议 Answer an objection',
  },
});

export const failures: FailureTexts = {
  'objection.answered': { status: 409, zh: '这条异议已答复：{state}。', en: 'This objection was answered: {state}.' },
};
