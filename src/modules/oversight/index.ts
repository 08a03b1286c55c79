/**
 * 监督与待办 — owns no tables: it gathers what waits, what happened and who may do what from the modules below.
 * Emits nothing. Schedules the sealing of the audit trail every minute.
 * Promises: the to-do list shows nothing that this person could not open; the trail's chain can be checked by staff at any time.
 */
export { createOversightModule, type OversightParts } from './server.ts';
