export {
  listAccess,
  pruneAccess,
  recordAccess,
  type AccessEntry,
  type AccessFilter,
  type AccessVerb,
  type NewAccess,
} from './access.ts';
export { appendEntries, appendEntry, type AuditEntry, type NewEntry, type Told } from './entries.ts';
export {
  COUNTED_AT_MOST,
  eachEntry,
  listEntries,
  type TrailFilter,
  type TrailPage,
  type TrailScope,
} from './find-entries.ts';
export { listSeals, sealEntries, verifyAudit, type AuditReport, type SealFacts } from './seals.ts';
