import type { Batch, CheckedRow } from './model.ts';

const SHOWN: Readonly<Record<Batch['status'], 'queued' | 'running' | 'checked' | 'committed' | 'undone' | 'failed'>> = {
  queued: 'queued',
  running: 'running',
  checked: 'checked',
  committing: 'running',
  committed: 'committed',
  undoing: 'running',
  undone: 'undone',
  failed: 'failed',
};

/** A batch as the API tells it. `parsed`: shares of rows whose non-empty text was understood (1 when nothing was filled in). */
export const batchView = (batch: Batch) => ({
  id: batch.id,
  status: SHOWN[batch.status],
  fileName: batch.fileName,
  organisationId: batch.organisationId,
  sourceName: batch.sourceName,
  fileBytes: batch.fileBytes,
  rows: batch.rows,
  valid: batch.valid,
  invalid: batch.invalid,
  duplicates: batch.duplicates,
  progress: batch.progress,
  parsed: Object.fromEntries(
    Object.entries(batch.parsed).map(([field, { filled, understood }]) => [
      field,
      filled === 0 ? 1 : Math.round((understood / filled) * 1e4) / 1e4,
    ]),
  ),
  filled: Object.fromEntries(Object.entries(batch.parsed).map(([field, { filled }]) => [field, filled])),
  header: [...batch.header],
  mapping: Object.fromEntries(Object.entries(batch.mapping)),
  mappingOrigin: batch.mappingOrigin,
  failureCode: batch.failureCode,
  failureData: batch.failureData,
  createdAt: batch.createdAt.toISOString(),
  checkedAt: batch.checkedAt?.toISOString() ?? null,
  committedAt: batch.committedAt?.toISOString() ?? null,
  undoneAt: batch.undoneAt?.toISOString() ?? null,
});

export const rowViews = (rows: readonly CheckedRow[], lang: 'zh' | 'en') =>
  rows.map((row) => ({
    rowNumber: row.rowNumber,
    cells: [...row.cells],
    valid: row.problems.length === 0,
    problems: row.problems.map((problem) => ({ field: problem.field, message: problem[lang] })),
    warnings: row.warnings.map((warning) => ({ field: warning.field, message: warning[lang] })),
    duplicateOf: row.duplicateOf ?? null,
    record: (row.record ?? null) as Record<string, unknown> | null,
  }));
