/**
 * 导出 — the one way in which lists leave the platform as files. Table: exports.record.
 * Promises: every file says who took it, when and for what, under a number; every number stands in the log with its filter,
 * columns and count of rows. Templates, which hold no data, do not pass here.
 */
export { exportCsv, exportText, exportWorkbook, type ExportFacts } from './export-file.ts';
export { exportFailures } from './failures.ts';
export { exportList, withoutHurry, type ListExport } from './export-list.ts';
export { listExports, type ExportRecord } from './store.ts';
