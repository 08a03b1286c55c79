import { sentence } from '#kernel/errors';
import { civilDate, type CivilDate } from '#kernel/time';
import { readThresholds } from '#modules/regulations';
import type { Context } from '#platform/context';
import { fileFailures } from '#platform/files';
import { importFailures } from './contract.ts';
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
  suggested: batch.suggested,
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

/** How long an uploaded table waits to be committed: a rule of the region, with its source (个人信息 · 期限). */
export const keptMonths = async (ctx: Context): Promise<number> => (await readThresholds(ctx))('retention.importFile');

/** With what went wrong in words, and the day on which the file is deleted at the latest. */
export function shownBatch(batch: Batch, months: number) {
  const text = batch.failureCode === null ? undefined : { ...fileFailures, ...importFailures }[batch.failureCode];
  return {
    ...batchView(batch),
    failure: text === undefined ? batch.failureCode : sentence(text.zh, batch.failureData),
    fileUntil: monthsLater(batch.createdAt, months),
  };
}

function monthsLater(instant: Date, months: number): CivilDate {
  const later = new Date(instant);
  later.setUTCMonth(later.getUTCMonth() + months);
  return civilDate(later);
}

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
