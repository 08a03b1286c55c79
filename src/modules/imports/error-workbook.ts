import { PassThrough } from 'node:stream';
import type { Context } from '#platform/context';
import { writeWorkbook, type CellValue } from '#platform/files';
import type { Batch, CheckedRow } from './model.ts';
import { rowsInPortions, type RowFilter } from './store.ts';

const REASON = '原因';

/**
 * The rows that could not be taken, with their own columns and a reason beside them: corrected, the same file goes in again.
 * A second sheet lists what went in although something in it was not understood.
 */
export async function errorWorkbook(ctx: Context, batch: Batch): Promise<Buffer> {
  const width = Math.max(batch.header.length, 1);
  const columns = [
    { header: REASON, width: 50 },
    ...Array.from({ length: width }, (_, index) => ({ header: batch.header[index] ?? `列 ${index + 1}`, width: 20, text: true })),
  ];
  const sheet = (name: string, filter: RowFilter, why: (row: CheckedRow) => string) => ({ name, columns, rows: rowsOf(ctx, batch, filter, why, width) });
  const chunks: Buffer[] = [];
  const output = new PassThrough();
  output.on('data', (chunk: Buffer) => chunks.push(chunk));
  const ended = new Promise<void>((done, fail) => output.once('end', done).once('error', fail));
  await writeWorkbook(output, {
    sheets: [
      sheet('需要改正的行', 'invalid', (row) => sentences(row.problems)),
      sheet('已接收但请核对的行', 'warned', (row) => sentences(row.warnings)),
    ],
  });
  await ended;
  return Buffer.concat(chunks);
}

const sentences = (problems: CheckedRow['problems']): string => problems.map((problem) => `${problem.field === '' ? '' : `${problem.field}：`}${problem.zh}`).join('；');

async function* rowsOf(ctx: Context, batch: Batch, filter: RowFilter, why: (row: CheckedRow) => string, width: number): AsyncGenerator<CellValue[]> {
  for await (const portion of rowsInPortions(ctx.db, ctx.tenant.id, batch.id, filter)) {
    for (const row of portion) yield [why(row), ...Array.from({ length: width }, (_, index) => row.cells[index] ?? null)];
  }
}
