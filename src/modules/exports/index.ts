/**
 * 后台导出 — owns exports.file: lists that are too long to wait for, written by a job through the list's own export, so with
 * its filters, its columns, its purpose, its mark and its row in the log of exports.
 * Promises: whoever asked gets it and nobody else; the right of the list is asked when it is written and when it is fetched; the
 * file lies sealed and goes after a week; a notice says when it is ready.
 */
export { createExportsModule } from './server.ts';
