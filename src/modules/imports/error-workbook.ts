import type { Context } from '#platform/context';
import { exportWorkbook } from '#platform/exports';
import type { CellValue } from '#platform/files';
import type { Download } from '#platform/http';
import type { Batch, CheckedRow, ImportTarget } from './model.ts';
import { rowsInPortions, type RowFilter } from './store.ts';

const REASON = '原因';

/**
 * The rows that could not be taken, with their own columns and a reason beside them: corrected, the same file goes in again.
 * A second sheet lists what went in although something in it was not understood.
 */
export async function errorWorkbook(
  ctx: Context,
  target: Pick<ImportTarget, 'fields'>,
  batch: Batch,
): Promise<Download> {
  const named = columnNames(target, batch);
  const width = named.length;
  const columns = [{ header: REASON, width: 50 }, ...named.map((header) => ({ header, width: 20, text: true }))];
  const sheet = (name: string, filter: RowFilter, why: (row: CheckedRow) => string) => ({
    name,
    columns,
    rows: rowsOf(ctx, batch, filter, why, width),
  });
  return exportWorkbook(ctx, {
    name: `${batch.fileName.replace(/\.\w+$/, '')}-需要改正.xlsx`,
    kind: 'import-errors',
    purpose: '改正导入的错误行',
    filter: { batch: batch.id, file: batch.fileName },
    // The corrected file comes back to us: a last line would be taken for a row.
    markApart: true,
    sheets: [
      sheet('需要改正的行', 'invalid', (row) => sentences(row.problems)),
      sheet('已接收但请核对的行', 'warned', (row) => sentences(row.warnings)),
    ],
  });
}

/** As in the file; where it names no columns, what they were taken for, so that the corrected rows are understood again. */
function columnNames(target: Pick<ImportTarget, 'fields'>, batch: Batch): string[] {
  const labels = new Map(target.fields.map(({ field, zh }) => [field, zh]));
  const width = Math.max(batch.header.length, ...Object.keys(batch.mapping).map((column) => Number(column) + 1));
  return Array.from(
    { length: width },
    (_, index) => batch.header[index] ?? labels.get(batch.mapping[index] ?? '') ?? `列 ${index + 1}`,
  );
}

const sentences = (problems: CheckedRow['problems']): string =>
  problems.map((problem) => `${problem.field === '' ? '' : `${problem.field}：`}${problem.zh}`).join('；');

async function* rowsOf(
  ctx: Context,
  batch: Batch,
  filter: RowFilter,
  why: (row: CheckedRow) => string,
  width: number,
): AsyncGenerator<CellValue[]> {
  for await (const portion of rowsInPortions(ctx.db, ctx.tenant.id, batch.id, filter)) {
    for (const row of portion)
      yield [why(row), ...Array.from({ length: width }, (_, index) => row.cells[index] ?? null)];
  }
}
