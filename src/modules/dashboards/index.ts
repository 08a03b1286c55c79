/**
 * 数据看板 — owns no tables: it counts what the modules below keep, within the reach of whoever looks. Emits nothing.
 * Promises: every number says what is counted, from which records, of when, and who keeps it true; where it has a link, the
 * list behind it has exactly that many rows; few people are never told.
 */
export { createDashboardsModule } from './server.ts';
