import { stat } from 'node:fs/promises';
import { failure } from '#kernel/errors';
import { arrayItems, lines } from './json-items.ts';
import type { JsonItem } from './json-items.ts';
import { flattenRecord, parseRecord } from './json-cells.ts';
import type { JsonRecord } from './json-cells.ts';
import { tableRow } from './table.ts';
import type { CellNote, TableLimits, TableRow } from './table.ts';
import { detectEncoding } from './text-encoding.ts';

/**
 * Records as rows below one row of keys. The file is read twice, first for the union of all keys in order of appearance:
 * a key that turns up late then has its column from the start, and nothing is held in memory for it.
 */
export async function* readJson(
  path: string,
  kind: 'json' | 'jsonl',
  limits: TableLimits,
): AsyncGenerator<TableRow, void, undefined> {
  const encoding = await detectEncoding(path);
  const split = kind === 'json' ? arrayItems : lines;
  const keys = await collectKeys(split(path, encoding), kind, limits);
  const columns = new Map([...keys].slice(0, limits.columns).map((key, column) => [key, column]));
  yield { header: true, rowNumber: 0, cells: [...columns.keys()], progress: 0 };
  const { size } = await stat(path);
  let count = 0;
  for await (const item of split(path, encoding)) {
    const row = rowOf(item, columns, limits, Math.min(1, item.bytes / size));
    if (row === undefined) continue;
    count += 1;
    if (count > limits.rows) throw failure('file.tooManyRows', { max: limits.rows });
    yield row;
  }
}

/** A file without a single good record has the wrong shape; later broken lines are noted row by row. */
async function collectKeys(
  items: AsyncIterable<JsonItem>,
  kind: 'json' | 'jsonl',
  limits: TableLimits,
): Promise<Set<string>> {
  const keys = new Set<string>();
  let good = 0;
  for await (const { line, text } of items) {
    const record = parseRecord(text);
    if (record === undefined) {
      if (kind === 'json' || good === 0) throw failure('file.jsonShape', { line });
      continue;
    }
    good += 1;
    // One more than there may be columns, so that the rows can tell.
    for (const key of flattenRecord(record).keys()) if (keys.size <= limits.columns) keys.add(key);
  }
  if (keys.size === 0) throw failure('file.empty');
  return keys;
}

function rowOf(item: JsonItem, columns: ReadonlyMap<string, number>, limits: TableLimits, progress: number) {
  const record = parseRecord(item.text);
  if (record === undefined) return tableRow(item.line, [], [{ kind: 'badJson' }], limits, progress);
  const { cells, notes } = cellsOf(record, columns, limits);
  return tableRow(item.line, cells, notes, limits, progress);
}

function cellsOf(record: JsonRecord, columns: ReadonlyMap<string, number>, limits: TableLimits) {
  const cells = Array.from({ length: columns.size }, () => '');
  const notes: CellNote[] = [];
  for (const [key, text] of flattenRecord(record)) {
    const column = columns.get(key);
    if (column === undefined) {
      if (text !== '' && notes.every((note) => note.kind !== 'columnsCut')) {
        notes.push({ column: limits.columns, kind: 'columnsCut' });
      }
      continue;
    }
    cells[column] = text;
    if (text.includes('\ufffd')) notes.push({ column, kind: 'wrongBytes' });
  }
  return { cells, notes };
}
