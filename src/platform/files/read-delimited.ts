import { stat } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { parse } from 'csv-parse';
import { failure } from '#kernel/errors';
import { withoutNeutralising } from './formula-injection.ts';
import { maxRecordLength, tableRow } from './table.ts';
import type { CellNote, TableLimits, TableRow } from './table.ts';
import { decodedText, detectEncoding } from './text-encoding.ts';
import type { TextEncodingName } from './text-encoding.ts';

const delimiters = [',', '\t', ';', '|'] as const;
export type Delimiter = (typeof delimiters)[number];

/** .csv, .tsv and .txt in the encodings that Chinese Excel, WPS and old systems write. */
export async function* readDelimited(path: string, limits: TableLimits): AsyncGenerator<TableRow, void, undefined> {
  const encoding = await detectEncoding(path);
  const { delimiter, skippedLines } = await sniffLayout(path, encoding);
  const { size } = await stat(path);
  const meter = { bytes: 0 };
  const parser = parse({
    delimiter,
    from_line: 1 + skippedLines,
    record_delimiter: ['\r\n', '\n', '\r'],
    relax_column_count: true,
    relax_quotes: true,
    max_record_size: maxRecordLength,
  });
  const feeding = pipeline(Readable.from(metered(path, encoding, meter)), parser);
  feeding.catch(() => undefined); // The same error ends the loop below.
  let line = 1 + skippedLines;
  let count = 0;
  try {
    for await (const record of parser as AsyncIterable<string[]>) {
      const start = line;
      line += 1;
      for (const cell of record) line += lineBreaks(cell);
      const row = rowOf(start, record, limits, Math.min(1, meter.bytes / size));
      if (row === undefined) continue;
      count += 1;
      if (count > limits.rows) throw failure('file.tooManyRows', { max: limits.rows });
      yield row;
    }
  } catch (error) {
    throw isQuoteError(error) ? failure('file.unclosedQuote', { line }) : error;
  } finally {
    parser.destroy();
  }
  if (count === 0) throw failure('file.empty');
}

function rowOf(start: number, record: readonly string[], limits: TableLimits, progress: number): TableRow | undefined {
  const notes: CellNote[] = [];
  const cells = record.map((cell, column) => {
    if (cell.includes('\ufffd')) notes.push({ column, kind: 'wrongBytes' });
    return withoutNeutralising(cell);
  });
  return tableRow(start, cells, notes, limits, progress);
}

async function* metered(path: string, encoding: TextEncodingName, meter: { bytes: number }): AsyncGenerator<string> {
  for await (const { text, bytes } of decodedText(path, encoding)) {
    meter.bytes = bytes;
    yield text;
  }
}

function lineBreaks(cell: string): number {
  if (!cell.includes('\n') && !cell.includes('\r')) return 0;
  return cell.match(/\r\n|\n|\r/g)!.length;
}

const isQuoteError = (error: unknown): boolean =>
  error instanceof Error &&
  'code' in error &&
  (error.code === 'CSV_QUOTE_NOT_CLOSED' || error.code === 'CSV_MAX_RECORD_SIZE');

/** The delimiter that splits the first lines most evenly; Excel's own first line "sep=;" overrules it. */
async function sniffLayout(
  path: string,
  encoding: TextEncodingName,
): Promise<{ delimiter: Delimiter; skippedLines: 0 | 1 }> {
  let text = '';
  for await (const piece of decodedText(path, encoding)) {
    text = piece.text;
    break;
  }
  const declared = /^"?sep=([,;|\t])"?\r?\n/i.exec(text)?.[1];
  if (declared !== undefined) return { delimiter: declared as Delimiter, skippedLines: 1 };
  return { delimiter: sniffDelimiter(text), skippedLines: 0 };
}

export function sniffDelimiter(text: string): Delimiter {
  const lines = text
    .slice(0, 65_536)
    // A quoted cell stays a cell: without one, a line of empty cells between tabs would look blank.
    .replaceAll(/"[^"]*"/g, 'x')
    .split(/\r\n|\n|\r/)
    .filter((line) => line.trim() !== '')
    .slice(0, 20);
  let best: Delimiter = ',';
  let bestScore = 0;
  for (const delimiter of delimiters) {
    const counts = lines.map((line) => line.split(delimiter).length - 1);
    const first = counts[0] ?? 0;
    const even = counts.filter((count) => count === first).length / Math.max(1, counts.length);
    const score = counts.filter((count) => count > 0).length * (0.5 + even) + Math.min(first, 50) / 100;
    if (counts.some((count) => count > 0) && score > bestScore) {
      best = delimiter;
      bestScore = score;
    }
  }
  return best;
}
