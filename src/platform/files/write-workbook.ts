import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { rm } from 'node:fs/promises';
import { PassThrough } from 'node:stream';
import type { Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { setImmediate as nextTurn } from 'node:timers/promises';
import type ExcelJS from '@protobi/exceljs';
import { looksLikeFormula } from './formula-injection.ts';
import { cutText, defaultTableLimits } from './table.ts';

export type CellValue = string | number | null;
export type Rows = Iterable<readonly CellValue[]> | AsyncIterable<readonly CellValue[]>;

export interface SheetColumn {
  readonly header: string;
  /** In characters of the standard font; a Chinese character takes two. */
  readonly width?: number;
  /** How to fill the column in; shown when the pointer rests on the header. */
  readonly note?: string;
  /** Offered as a drop-down; other values are refused by Excel with a plain sentence. */
  readonly options?: readonly string[];
  /** Identity numbers, codes and telephone numbers: Excel must not turn what is typed here into figures. */
  readonly text?: boolean;
}

export interface Sheet {
  readonly name: string;
  readonly columns: readonly SheetColumn[];
  readonly rows: Rows;
}

export interface WorkbookContent {
  readonly sheets: readonly Sheet[];
  /** Who exported this, when and for what: a last line of every sheet, and the foot of every printed page. Not for templates. */
  readonly footer?: string;
  /** The foot of every printed page alone: for files that are read in again, where a last line would be a row. */
  readonly printedFooter?: string;
  /** Author in the properties of the file. */
  readonly creator?: string;
}

const ROWS_PER_TURN = 500;
const LAST_ROW = 1_048_576;
const TEXT = '@';
const OPTIONS_SHEET = '选项';

type Writer = ExcelJS.stream.xlsx.WorkbookWriter;

/**
 * Writes row by row to a file or a stream, waiting when the receiver is slow. If anything fails, a file is removed and a
 * stream destroyed, so that nobody takes half a workbook for a whole one. Resolves when the last byte was taken.
 */
export async function writeWorkbook(target: string | Writable, content: WorkbookContent): Promise<void> {
  const out = typeof target === 'string' ? createWriteStream(target, { mode: 0o600 }) : target;
  const bytes = new PassThrough();
  const delivered = pipeline(bytes, out);
  const gone = new AbortController();
  try {
    await Promise.race([fill(bytes, content, gone.signal), delivered.then(() => neverEarly())]);
    await delivered;
  } catch (error) {
    gone.abort();
    bytes.destroy(error instanceof Error ? error : undefined);
    await delivered.catch(() => undefined);
    if (typeof target === 'string') await rm(target, { force: true });
    throw error;
  }
}

/** The receiver's end before ours can only be a failure, which rejects; its success is awaited apart. */
const neverEarly = (): Promise<never> => new Promise(() => undefined);

async function fill(bytes: PassThrough, content: WorkbookContent, signal: AbortSignal): Promise<void> {
  // Costs a second to load, and most processes never write a workbook.
  const { default: Excel } = await import('@protobi/exceljs');
  const writer = new Excel.stream.xlsx.WorkbookWriter({ stream: bytes, useStyles: true, useSharedStrings: false });
  // The typings of the streaming writer leave its properties out.
  if (content.creator !== undefined) Object.assign(writer, { creator: content.creator });
  const names = new Set<string>([OPTIONS_SHEET]);
  const lists = new OptionLists();
  for (const sheet of content.sheets)
    await writeSheet(writer, sheet, {
      name: uniqueName(sheet.name, names),
      lists,
      footer: content.footer,
      printedFooter: content.printedFooter ?? content.footer,
      signal,
    });
  lists.write(writer);
  await writer.commit();
}

interface SheetSetting {
  readonly name: string;
  readonly lists: OptionLists;
  readonly footer: string | undefined;
  readonly printedFooter: string | undefined;
  readonly signal: AbortSignal;
}

async function writeSheet(writer: Writer, sheet: Sheet, setting: SheetSetting): Promise<void> {
  const { name, lists, footer, printedFooter, signal } = setting;
  const worksheet = writer.addWorksheet(name, {
    views: [{ state: 'frozen', ySplit: 1 }],
    pageSetup: { orientation: 'landscape', fitToPage: true, fitToHeight: 0, printTitlesRow: '1:1' },
    headerFooter: { oddFooter: `&L${(printedFooter ?? '').replaceAll('&', '&&')}&R&P / &N` },
  });
  worksheet.columns = sheet.columns.map((column) => ({
    width: column.width ?? Math.min(40, Math.max(10, displayWidth(column.header) + 4)),
    style: column.text === true ? { numFmt: TEXT } : {},
  }));
  writeHeader(worksheet, sheet.columns);
  for (const [index, column] of sheet.columns.entries()) {
    if (column.options !== undefined) offerOptions(worksheet, index + 1, column.options, lists);
  }
  let count = 0;
  for await (const row of sheet.rows) {
    writeRow(worksheet, row);
    count += 1;
    if (count % ROWS_PER_TURN === 0) await receiverReady(worksheet, signal);
  }
  if (footer !== undefined) writeFooter(worksheet, footer);
  worksheet.commit();
}

function writeHeader(worksheet: ExcelJS.Worksheet, columns: readonly SheetColumn[]): void {
  const row = worksheet.addRow(columns.map((column) => column.header));
  for (const [index, column] of columns.entries()) {
    const cell = row.getCell(index + 1);
    cell.font = { bold: true };
    cell.fill = { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFEFF3F8' } };
    cell.alignment = { vertical: 'middle', wrapText: true };
    if (column.note !== undefined) cell.note = column.note;
  }
  row.commit();
}

/** Every text is a text cell; one that looks like a formula or a long number keeps being text when someone edits it. */
function writeRow(worksheet: ExcelJS.Worksheet, values: readonly CellValue[]): void {
  const row = worksheet.addRow(values.map(storedValue));
  for (const [index, value] of values.entries()) {
    if (typeof value === 'string' && (looksLikeFormula(value) || /^\d{12,}$/.test(value)))
      row.getCell(index + 1).numFmt = TEXT;
  }
  row.commit();
}

function storedValue(value: CellValue): CellValue {
  if (value === null || value === '') return null;
  if (typeof value === 'string') return cutText(value, defaultTableLimits.cellLength);
  if (!Number.isFinite(value)) return null;
  // Excel keeps 15 digits of a figure; a longer whole number is an identifier.
  return Number.isInteger(value) && Math.abs(value) >= 1e15 ? BigInt(value).toString() : value;
}

function writeFooter(worksheet: ExcelJS.Worksheet, footer: string): void {
  worksheet.addRow([]).commit();
  const row = worksheet.addRow([footer]);
  row.getCell(1).font = { italic: true, color: { argb: 'FF808080' } };
  row.getCell(1).numFmt = TEXT;
  row.commit();
}

/** Excel takes a list of 255 characters at most inside a rule, and none with commas; so every list stands on a hidden sheet. */
class OptionLists {
  readonly #lists: (readonly string[])[] = [];

  /** @returns the range that holds the options */
  add(options: readonly string[]): string {
    this.#lists.push(options);
    const letter = columnLetters(this.#lists.length);
    return `'${OPTIONS_SHEET}'!$${letter}$1:$${letter}$${Math.max(1, options.length)}`;
  }

  write(writer: Writer): void {
    if (this.#lists.length === 0) return;
    const worksheet = writer.addWorksheet(OPTIONS_SHEET, { state: 'veryHidden' });
    const longest = Math.max(...this.#lists.map((list) => list.length));
    for (let i = 0; i < longest; i += 1)
      writeRow(
        worksheet,
        this.#lists.map((list) => list[i] ?? null),
      );
    worksheet.commit();
  }
}

function offerOptions(
  worksheet: ExcelJS.Worksheet,
  column: number,
  options: readonly string[],
  lists: OptionLists,
): void {
  const letter = columnLetters(column);
  // The typings leave this member out; the streaming writer has it and takes ranges.
  const validations = (worksheet as unknown as { dataValidations: DataValidations }).dataValidations;
  validations.add(`${letter}2:${letter}${LAST_ROW}`, {
    type: 'list',
    allowBlank: true,
    formulae: [lists.add(options)],
    showErrorMessage: true,
    errorTitle: '请从列表中选择',
    error: '这一列只能填写下拉列表中的内容。',
  });
}

interface DataValidations {
  add(address: string, validation: ExcelJS.DataValidation): void;
}

/**
 * exceljs queues without bound what its zip has not taken yet (170 MB for 300,000 rows); its own stream shows that queue.
 * The signal ends the waiting when the receiver is gone, so that the rows are closed too.
 */
async function receiverReady(worksheet: ExcelJS.Worksheet, signal: AbortSignal): Promise<void> {
  const { stream } = worksheet as unknown as { stream: { pipes: Writable[] } };
  do {
    await nextTurn(undefined, { signal });
    // A second sheet is taken up only when the first is packed.
  } while (stream.pipes.length === 0);
  for (const pipe of stream.pipes) if (pipe.writableNeedDrain) await once(pipe, 'drain', { signal });
}

/** Excel allows 31 characters and none of these; names differ without regard to case. */
function uniqueName(wanted: string, taken: Set<string>): string {
  const base = cutText(
    wanted
      .replaceAll(/[[\]:*?/\\]/g, ' ')
      .replaceAll(/^'+|'+$/g, '')
      .trim() || 'Sheet',
    31,
  );
  let name = base;
  for (let n = 2; taken.has(name.toLowerCase()); n += 1) name = `${cutText(base, 27)} ${n}`;
  taken.add(name.toLowerCase());
  return name;
}

function columnLetters(column: number): string {
  let letters = '';
  for (let rest = column; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(0x41 + ((rest - 1) % 26)) + letters;
  }
  return letters;
}

const displayWidth = (text: string): number => [...text].reduce((sum, char) => sum + (char > '\u2e7f' ? 2 : 1), 0);
