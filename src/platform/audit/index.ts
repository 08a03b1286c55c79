export { appendEntry, listEntries, type AuditEntry, type NewEntry } from './entries.ts';
export { sealEntries, verifyAudit, type AuditReport } from './seals.ts';
