/**
 * 批量导入 — owns imports.batch, imports.row, imports.mapping: one uploaded table on its way in.
 * Says nothing of what a row means: a target (listings, later every record) reads rows and writes records.
 * Promises: an uploaded file lies sealed, and goes when its rows stand, when it is thrown away, or after its time; checked before committed; committed in one transaction or not at all; resumes after a crash;
 * the mapping that somebody corrected is remembered; every row keeps its original cells until the batch is removed.
 */
export { startImport, type StartImport } from './start-import.ts';
export { remapImport } from './remap-import.ts';
export { requestCommit, requestUndo } from './request-act.ts';
export { errorWorkbook } from './error-workbook.ts';
export { guessByPatterns, type HeaderPatterns } from './guess-by-patterns.ts';
export { batchView, rowViews } from './view.ts';
export { countWithout, findBatch, getBatch, listBatches, listRows, moveBatches, type RowFilter } from './store.ts';
export { waitingBatches } from './waiting-batches.ts';
export type {
  Batch,
  BatchStatus,
  CheckedRow,
  ImportTarget,
  Mapping,
  MappingGuess,
  RowCheck,
  RowContext,
} from './model.ts';
export { mountImports, type ImportDoor } from './http.ts';
