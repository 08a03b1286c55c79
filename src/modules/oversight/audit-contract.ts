import { z } from 'zod';
import { defineRoutes } from '#kernel/contract';
import { exporting } from '#kernel/exporting';
import type { FailureTexts } from '#kernel/errors';
import { ROLES } from '#kernel/roles';

const Named = z.object({ id: z.string(), name: z.string() }).meta({ id: 'Named' });

const Change = z.object({
  field: z.string(),
  label: z.string(),
  before: z.string().nullable(),
  after: z.string().nullable(),
});

const AuditEntry = z
  .object({
    id: z.uuid(),
    at: z.iso.datetime(),
    account: Named.nullable(),
    organisation: Named.nullable(),
    role: z.enum(ROLES),
    verb: z.string(),
    words: z.string().describe('The verb in Chinese'),
    refused: z.boolean().describe('An attempt that did not succeed'),
    object: z.object({ kind: z.string(), id: z.string(), words: z.string(), name: z.string().nullable() }),
    changes: z.array(Change).describe('Fields before and after'),
    facts: z.array(z.object({ label: z.string(), value: z.string() })),
    reason: z.string().nullable(),
    address: z.string().nullable(),
    delegationId: z.uuid().nullable().describe('Acted on behalf of the organisation under this delegation'),
    observer: Named.nullable().describe('The supporter who looked with this person’s eyes'),
    requestId: z.string(),
  })
  .meta({ id: 'AuditEntry', description: '操作记录 Who did what to which object' });

const AccessEntry = z
  .object({
    id: z.uuid(),
    at: z.iso.datetime(),
    account: Named.nullable(),
    organisation: Named.nullable(),
    role: z.enum(ROLES),
    observer: Named.nullable(),
    address: z.string().nullable(),
    verb: z.enum(['read', 'reveal', 'export']),
    object: z.object({ kind: z.string(), id: z.string(), words: z.string() }),
    fields: z.array(z.string()),
    purpose: z.string().nullable(),
  })
  .meta({ id: 'AccessEntry', description: '查阅记录 Who looked at sensitive records' });

const AuditReport = z
  .object({
    sealed: z.int().describe('Entries that were recomputed in this step'),
    unsealed: z.int().describe('Written but not chained yet: the newest ones'),
    broken: z.array(z.object({ sequence: z.int(), reason: z.enum(['changed', 'missing']) })),
    next: z.int().nullable().describe('Where the check goes on; null when it is complete'),
    checkedAt: z.iso.datetime(),
  })
  .meta({ id: 'AuditReport', description: '操作记录的完整性 Whether the chain of hashes holds' });

const Seal = z
  .object({ sequence: z.int(), entries: z.int(), hash: z.string(), sealedAt: z.iso.datetime() })
  .meta({ id: 'AuditSeal', description: '封存 One link of the chain of hashes' });

const paging = {
  limit: z.coerce.number().int().min(1).max(100).default(20),
  cursor: z.string().max(500).optional(),
};
/** An empty field of a form is no filter. */
const optional = <Schema extends z.ZodType>(schema: Schema) =>
  z.preprocess((value) => (value === '' ? undefined : value), schema.optional());
const filters = {
  accountId: optional(z.uuid()),
  organisationId: optional(z.uuid()),
  observerId: optional(z.uuid()),
  delegationId: optional(z.uuid()),
  objectKind: optional(z.string().max(40)),
  objectId: optional(z.string().max(200)),
  verb: optional(z.string().max(80)),
  outcome: optional(z.enum(['refused'])),
  from: optional(z.iso.date()),
  until: optional(z.iso.date()),
};
const accessFilters = {
  accountId: optional(z.uuid()),
  objectId: optional(z.string().max(200)),
  verb: optional(z.enum(['read', 'reveal', 'export'])),
  from: optional(z.iso.date()),
  until: optional(z.iso.date()),
};
const page = {
  total: z.int(),
  totalIsLeast: z.boolean().describe('There are more than the total says'),
  nextCursor: z.string().nullable(),
};

export const AuditQuery = z.object({ ...filters, ...paging });
export type AuditQuery = z.infer<typeof AuditQuery>;
export const AccessQuery = z.object({ ...accessFilters, ...paging });
export type AccessQuery = z.infer<typeof AccessQuery>;

export const auditRoutes = defineRoutes({
  listAudit: {
    method: 'GET',
    path: '/api/audit',
    right: 'audit.read',
    tag: 'oversight',
    summary: '操作记录，新的在前；机构管理员只见本机构的 The audit trail, newest first',
    query: AuditQuery,
    response: z.object({ items: z.array(AuditEntry), ...page }),
  },
  exportAudit: {
    method: 'GET',
    path: '/api/audit/export',
    right: 'audit.export',
    tag: 'oversight',
    summary: '导出操作记录（水印、留痕） Export the audit trail; watermarked and logged',
    query: z.object({ ...filters, ...exporting }),
    download: 'application/octet-stream',
    perMinute: 10,
  },
  verifyAudit: {
    method: 'GET',
    path: '/api/audit/verification',
    right: 'audit.verify',
    tag: 'oversight',
    summary: '校验操作记录有没有被改动 Check that the audit trail was not changed',
    query: z.object({ from: z.coerce.number().int().min(1).default(1) }),
    response: AuditReport,
    perMinute: 600,
  },
  listSeals: {
    method: 'GET',
    path: '/api/audit/seals',
    right: 'audit.verify',
    tag: 'oversight',
    summary: '封存的哈希，新的在前 Seals of the audit trail, newest first',
    query: z.object({ limit: paging.limit, below: z.coerce.number().int().min(1).optional() }),
    response: z.object({ items: z.array(Seal) }),
  },
  listAccess: {
    method: 'GET',
    path: '/api/audit/access',
    right: 'audit.read',
    tag: 'oversight',
    summary: '查阅记录：谁看过或带走过敏感信息 Who looked at or took away sensitive records',
    query: AccessQuery,
    response: z.object({ items: z.array(AccessEntry), ...page }),
  },
  exportAccess: {
    method: 'GET',
    path: '/api/audit/access/export',
    right: 'audit.export',
    tag: 'oversight',
    summary: '导出查阅记录 Export the access log',
    query: z.object({ ...accessFilters, ...exporting }),
    download: 'application/octet-stream',
    perMinute: 10,
  },
});

export const auditFailures: FailureTexts = {
  'audit.administratorsOnly': {
    status: 403,
    zh: '本机构的操作记录只有本机构管理员可以查看。',
    en: 'Only administrators of the organisation may read its trail.',
  },
  'audit.tooMany': {
    status: 422,
    zh: '符合条件的记录超过 {most} 条，请缩短时间范围后再导出。',
    en: 'More than {most} entries match. Please choose a shorter period.',
  },
};
