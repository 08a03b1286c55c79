import { PassThrough } from 'node:stream';
import type { Writable } from 'node:stream';
import { uuidv7 } from '#kernel/ids';
import { civilMinute } from '#kernel/time';
import type { Context } from '#platform/context';
import { writeCsv, writeWorkbook, type CellValue, type Rows, type Sheet } from '#platform/files';
import { Download } from '#platform/http';
import { insertExport } from './store.ts';

export interface ExportFacts {
  readonly name: string;
  /** What is exported, as a word of the log: "audit". */
  readonly kind: string;
  /** What for, as the file and the log say it. */
  readonly purpose: string;
  /** What was asked for, as it stood in the list. */
  readonly filter: Readonly<Record<string, unknown>>;
}

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const CSV = 'text/csv; charset=utf-8';

/**
 * A workbook with its mark: as the last line of every sheet, or on a sheet of its own where the file is read in again.
 * Written whole before it is answered, so that its row in the log knows how much left.
 */
export async function exportWorkbook(
  ctx: Context,
  facts: ExportFacts & { readonly sheets: readonly Sheet[]; readonly markApart?: boolean },
): Promise<Download> {
  const { mark, id } = markOf(ctx, facts);
  const counter = { rows: 0 };
  const counted = facts.sheets.map((sheet) => ({ ...sheet, rows: countRows(sheet.rows, counter) }));
  const apart: Sheet = { name: '导出说明', columns: [{ header: '导出说明', width: 80 }], rows: [[mark]] };
  const bytes = await collect((out) =>
    writeWorkbook(
      out,
      facts.markApart === true
        ? { sheets: [...counted, apart], printedFooter: mark, creator: mark }
        : { sheets: counted, footer: mark, creator: mark },
    ),
  );
  await record(
    ctx,
    id,
    facts,
    facts.sheets.flatMap((sheet) => sheet.columns.map(({ header }) => header)),
    counter.rows,
  );
  return new Download(facts.name, XLSX, bytes);
}

/** The mark is the last line. */
export async function exportCsv(
  ctx: Context,
  facts: ExportFacts & { readonly header: readonly string[]; readonly rows: Rows },
): Promise<Download> {
  const { mark, id } = markOf(ctx, facts);
  const counter = { rows: 0 };
  const bytes = await collect((out) =>
    writeCsv(out, { header: facts.header, rows: withLast(countRows(facts.rows, counter), [mark]) }),
  );
  await record(ctx, id, facts, facts.header, counter.rows);
  return new Download(facts.name, CSV, bytes);
}

/** Any other text file: `write` gets the mark and puts it in a fitting place. */
export async function exportText(
  ctx: Context,
  facts: ExportFacts & {
    readonly type: string;
    readonly columns: readonly string[];
    readonly rows: number;
    readonly write: (mark: string) => string;
  },
): Promise<Download> {
  const { mark, id } = markOf(ctx, facts);
  await record(ctx, id, facts, facts.columns, facts.rows);
  return new Download(facts.name, facts.type, Buffer.from(facts.write(mark)));
}

/** "周敏（示范市人社局）于 2026-11-21 20:38 导出；用途：核对；编号 0199…" */
function markOf(ctx: Context, { purpose }: ExportFacts): { readonly id: string; readonly mark: string } {
  const id = uuidv7();
  const { name, organisationName } = ctx.actor;
  const who = organisationName === undefined ? (name ?? '系统') : `${name ?? '系统'}（${organisationName}）`;
  return { id, mark: `${who}于 ${civilMinute(ctx.now)} 从${ctx.tenant.nameZh}平台导出；用途：${purpose}；编号 ${id}` };
}

async function record(
  ctx: Context,
  id: string,
  { name, kind, purpose, filter }: ExportFacts,
  columns: readonly string[],
  rows: number,
): Promise<void> {
  await insertExport(ctx.db, ctx.tenant.id, ctx.actor, {
    id,
    at: ctx.now,
    kind,
    fileName: name,
    purpose,
    filter,
    columns: [...columns],
    rows,
  });
  await ctx.audit('export.take', { kind: 'export', id }, { after: { kind, rows } });
}

async function* countRows(rows: Rows, counter: { rows: number }): AsyncGenerator<readonly CellValue[]> {
  for await (const row of rows) {
    counter.rows += 1;
    yield row;
  }
}

async function* withLast(rows: Rows, last: readonly CellValue[]): AsyncGenerator<readonly CellValue[]> {
  yield* rows;
  yield last;
}

async function collect(write: (out: Writable) => Promise<void>): Promise<Buffer> {
  const out = new PassThrough();
  const chunks: Buffer[] = [];
  out.on('data', (chunk: Buffer) => chunks.push(chunk));
  await write(out);
  return Buffer.concat(chunks);
}
