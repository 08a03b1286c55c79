import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { crc32, deflateRawSync } from 'node:zlib';
import { afterAll } from 'vitest';
import { readTable } from './read-table.ts';
import type { ReadTableOptions } from './read-table.ts';
import type { TableRow } from './table.ts';

/** A temporary folder for one test file. */
export function testFolder(): (name: string, content?: string | Uint8Array) => string {
  const folder = mkdtempSync(join(tmpdir(), 'files-test-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  return (name, content) => {
    const path = join(folder, name);
    if (content !== undefined) writeFileSync(path, content);
    return path;
  };
}

export async function allRows(path: string, options?: ReadTableOptions): Promise<TableRow[]> {
  const rows: TableRow[] = [];
  for await (const row of readTable(path, options)) rows.push(row);
  return rows;
}

/** [row number, …cells] */
export const plainRows = async (path: string, options?: ReadTableOptions): Promise<(string | number)[][]> =>
  (await allRows(path, options)).map((row) => [row.rowNumber, ...row.cells]);

/** The code of the failure, or "read" if there was none. */
export const outcome = (path: string, options?: ReadTableOptions): Promise<string> =>
  allRows(path, options).then(
    () => 'read',
    (error: { code?: string; message: string }) => error.code ?? error.message,
  );

export interface Part {
  readonly name: string;
  readonly content: string | Uint8Array;
  /** What the directory claims instead of the truth. */
  readonly claimedSize?: number;
  readonly encrypted?: boolean;
}

/** A zip written byte by byte, so that a test can lie in it. */
export function zip(parts: readonly Part[]): Buffer {
  const files: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const part of parts) {
    const bytes = Buffer.from(part.content as string);
    const packed = deflateRawSync(bytes, { level: 6 });
    const name = Buffer.from(part.name);
    const common = Buffer.alloc(26);
    common.writeUInt16LE(20, 0);
    common.writeUInt16LE(part.encrypted === true ? 0x801 : 0x800, 2);
    common.writeUInt16LE(8, 4);
    common.writeUInt32LE(crc32(bytes), 10);
    common.writeUInt32LE(packed.length, 14);
    common.writeUInt32LE(part.claimedSize ?? bytes.length, 18);
    common.writeUInt16LE(name.length, 22);
    files.push(Buffer.from('PK\u0003\u0004'), common, name, packed);
    const tail = Buffer.alloc(14);
    tail.writeUInt32LE(offset, 10);
    directory.push(Buffer.from('PK\u0001\u0002'), Buffer.from([20, 0]), common, tail, name);
    offset += 4 + 26 + name.length + packed.length;
  }
  const listing = Buffer.concat(directory);
  const end = Buffer.alloc(18);
  end.writeUInt16LE(parts.length, 4);
  end.writeUInt16LE(parts.length, 6);
  end.writeUInt32LE(listing.length, 8);
  end.writeUInt32LE(offset, 12);
  return Buffer.concat([...files, listing, Buffer.from('PK\u0005\u0006'), end]);
}

const spreadsheet = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

export interface RawSheet {
  readonly name: string;
  readonly state?: string;
  /** Inside of sheetData. */
  readonly rows: string;
  /** After sheetData. */
  readonly after?: string;
}

export interface RawWorkbook {
  readonly sheets: readonly RawSheet[];
  /** Inside of sst. */
  readonly strings?: string;
  /** Inside of styleSheet. */
  readonly styles?: string;
  readonly date1904?: boolean;
  readonly extra?: readonly Part[];
}

export const rawSheet = (rows: string, after = ''): string =>
  `<?xml version="1.0" encoding="UTF-8"?><worksheet xmlns="${spreadsheet}"><sheetData>${rows}</sheetData>${after}</worksheet>`;

export function workbookParts(book: RawWorkbook): Part[] {
  const ids = book.sheets.map((_, i) => `rId${i + 1}`);
  const relation = (id: string, type: string, target: string) =>
    `<Relationship Id="${id}" Type="${relations}/${type}" Target="${target}"/>`;
  const listed = book.sheets.map(
    (sheet, i) =>
      `<sheet name="${sheet.name}" sheetId="${i + 1}" r:id="${ids[i]}"${sheet.state === undefined ? '' : ` state="${sheet.state}"`}/>`,
  );
  return [
    { name: '[Content_Types].xml', content: '<Types/>' },
    {
      name: '_rels/.rels',
      content: `<Relationships>${relation('a', 'officeDocument', '/xl/workbook.xml')}</Relationships>`,
    },
    {
      name: 'xl/workbook.xml',
      content: `<workbook xmlns="${spreadsheet}" xmlns:r="${relations}"><workbookPr date1904="${book.date1904 === true ? 1 : 0}"/><sheets>${listed.join('')}</sheets></workbook>`,
    },
    {
      name: 'xl/_rels/workbook.xml.rels',
      content: `<Relationships>${ids.map((id, i) => relation(id, 'worksheet', `worksheets/sheet${i + 1}.xml`)).join('')}${relation('s', 'styles', 'styles.xml')}${relation('t', 'sharedStrings', 'sharedStrings.xml')}</Relationships>`,
    },
    ...(book.styles === undefined
      ? []
      : [{ name: 'xl/styles.xml', content: `<styleSheet>${book.styles}</styleSheet>` }]),
    ...(book.strings === undefined ? [] : [{ name: 'xl/sharedStrings.xml', content: `<sst>${book.strings}</sst>` }]),
    ...book.sheets.map((sheet, i) => ({
      name: `xl/worksheets/sheet${i + 1}.xml`,
      content: rawSheet(sheet.rows, sheet.after),
    })),
    ...(book.extra ?? []),
  ];
}

export const rawWorkbook = (book: RawWorkbook): Buffer => zip(workbookParts(book));

/** A workbook of one sheet with these rows in XML. */
export const oneSheet = (rows: string, rest: Omit<RawWorkbook, 'sheets'> = {}): Buffer =>
  rawWorkbook({ ...rest, sheets: [{ name: '名单', rows }] });

export const textCell = (reference: string, text: string): string =>
  `<c r="${reference}" t="inlineStr"><is><t>${text}</t></is></c>`;
