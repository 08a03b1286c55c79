import { failure } from '#kernel/errors';
import { EmptyCellFilter } from './empty-cell-filter.ts';
import { SharedStrings, sharedStringsListener } from './shared-strings.ts';
import { SheetRows } from './sheet-rows.ts';
import type { SheetContext } from './sheet-rows.ts';
import type { TableLimits, TableRow } from './table.ts';
import { defaultTableLimits } from './table.ts';
import { WorkbookArchive } from './workbook-archive.ts';
import { readWorkbookParts } from './workbook-parts.ts';
import type { SheetInfo, SheetPart, WorkbookParts } from './workbook-parts.ts';
import { readXml, XmlFeed } from './xml-parts.ts';

/**
 * Why not the streaming reader of exceljs, which writes our workbooks: it trusts the zip's local headers (no bound on what
 * unpacks), keeps every shared text in one array, cannot choose a sheet before unpacking the others, mixes phonetic guides
 * into texts, loses `date1904`, and makes objects for every empty formatted cell. Here the same saxes parser runs under
 * bounds of ours. Figures: bench/files.ts.
 */
export async function* readWorkbook(
  path: string,
  sheet: string | undefined,
  limits: TableLimits,
  temporaryFolder?: string,
): AsyncGenerator<TableRow, void, undefined> {
  const archive = await WorkbookArchive.open(path, limits);
  const strings = new SharedStrings(temporaryFolder);
  try {
    const parts = await readWorkbookParts(archive);
    if (parts.sharedStrings !== undefined) {
      await readXml(archive.read(parts.sharedStrings), sharedStringsListener(strings, limits.cellLength));
    }
    const context = { strings, looks: parts.looks, from1904: parts.from1904, limits };
    for (const candidate of candidates(parts, sheet)) {
      let empty = true;
      for await (const row of readSheet(archive, candidate.part, context)) {
        empty = false;
        yield row;
      }
      if (!empty) return;
    }
    throw failure('file.empty');
  } finally {
    strings.close();
    archive.close();
  }
}

export async function listSheets(
  path: string,
  limits: TableLimits = defaultTableLimits,
): Promise<readonly SheetInfo[]> {
  const archive = await WorkbookArchive.open(path, limits);
  try {
    const { sheets } = await readWorkbookParts(archive);
    return sheets.map(({ name, hidden }) => ({ name, hidden }));
  } finally {
    archive.close();
  }
}

/**
 * Ranges such as "A1:C1" that stand merged within the first rows; a header of two rows is read with their help. They are
 * written after the cells, so the sheet is unpacked once more, but not parsed.
 */
export async function mergedRanges(
  path: string,
  options: { readonly sheet?: string; readonly firstRows: number; readonly limits?: TableLimits },
): Promise<readonly string[]> {
  const archive = await WorkbookArchive.open(path, options.limits);
  try {
    const parts = await readWorkbookParts(archive);
    const sheet = candidates(parts, options.sheet)[0]!;
    const ranges: string[] = [];
    let tail = '';
    for await (const bytes of archive.read(sheet.part)) {
      const text = tail + bytes.toString('latin1');
      for (const match of text.matchAll(/<(?:\w+:)?mergeCell\s[^<>]*?ref="([A-Z]+(\d+):[A-Z]+\d+)"[^<>]*>/g)) {
        if (Number(match[2]) <= options.firstRows) ranges.push(match[1]!);
      }
      tail = text.slice(Math.max(text.lastIndexOf('<'), text.length - 4096, 0));
      if (tail.includes('>')) tail = '';
    }
    return ranges;
  } finally {
    archive.close();
  }
}

function candidates(parts: WorkbookParts, sheet: string | undefined): readonly SheetPart[] {
  if (sheet !== undefined) {
    const named = parts.sheets.filter((each) => each.name === sheet);
    if (named.length === 0) throw failure('file.noSheet', { sheet });
    return named;
  }
  const visible = parts.sheets.filter((each) => !each.hidden);
  return visible.length > 0 ? visible : parts.sheets;
}

async function* readSheet(archive: WorkbookArchive, part: string, context: SheetContext): AsyncGenerator<TableRow> {
  const rows = new SheetRows(context);
  const feed = new XmlFeed(rows, new EmptyCellFilter());
  const total = Math.max(1, archive.unpackedBytes(part));
  let read = 0;
  for await (const bytes of archive.read(part)) {
    feed.write(bytes);
    read += bytes.length;
    yield* rows.take(Math.min(1, read / total));
  }
  feed.end();
  yield* rows.take(1);
}
