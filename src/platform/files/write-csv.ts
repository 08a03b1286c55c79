import { createWriteStream } from 'node:fs';
import { rm } from 'node:fs/promises';
import { Readable } from 'node:stream';
import type { Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { figureText } from './cell-values.ts';
import { neutralise } from './formula-injection.ts';
import type { CellValue, Rows } from './write-workbook.ts';

export interface CsvContent {
  readonly header: readonly string[];
  readonly rows: Rows;
}

const PIECE = 65_536;

/**
 * RFC 4180 in UTF-8 with a byte order mark, without which Excel reads Chinese as gibberish. Meant for machines and WPS: Excel
 * shows long numbers of a CSV file as 1.1E+17 however they are written, so lists with identity numbers belong in a workbook.
 */
export async function writeCsv(target: string | Writable, content: CsvContent): Promise<void> {
  const out = typeof target === 'string' ? createWriteStream(target, { mode: 0o600 }) : target;
  try {
    await pipeline(Readable.from(pieces(content), { objectMode: false }), out);
  } catch (error) {
    if (typeof target === 'string') await rm(target, { force: true });
    throw error;
  }
}

async function* pieces(content: CsvContent): AsyncGenerator<string> {
  let piece = `\ufeff${line(content.header)}`;
  for await (const row of content.rows) {
    piece += line(row);
    if (piece.length < PIECE) continue;
    yield piece;
    piece = '';
  }
  if (piece !== '') yield piece;
}

const line = (values: readonly CellValue[]): string => `${values.map(field).join(',')}\r\n`;

function field(value: CellValue): string {
  if (value === null) return '';
  if (typeof value === 'number') return Number.isFinite(value) ? figureText(String(value)) : '';
  const safe = neutralise(value);
  return /[",\r\n;\t]|^\s|\s$/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
