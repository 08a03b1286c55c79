/**
 * Claim: uploads of any size are read and written in bounded memory, faster than exceljs reads them whole.
 * node bench/files.ts [rows]   (default 100,000 × 12; the large files are 200 MB whatever the rows)
 * Every case is a process of its own; memory is the peak of its resident set.
 */
import { execFileSync } from 'node:child_process';
import { createWriteStream, mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import ExcelJS from '@protobi/exceljs';
import { stopwatch } from '#kernel/time';
import { readTable, writeCsv, writeWorkbook } from '#platform/files';

const COLUMNS = 12;
const LARGE = 200 * 2 ** 20;

const header = Array.from({ length: COLUMNS }, (_, i) => `列${i + 1}`);
const record = (n: number): (string | number)[] =>
  header.map((name, i) =>
    i < 3 ? n * (i + 1) : i < 8 ? `${name} 第 ${n} 行 文字` : ['数控车工', '焊工', '电工', '钳工'][(n + i) % 4]!,
  );

function* records(rows: number): Generator<(string | number)[]> {
  for (let n = 1; n <= rows; n += 1) yield record(n);
}

async function count(path: string): Promise<number> {
  let rows = 0;
  for await (const row of readTable(path, { limits: { rows: 10_000_000 } })) rows += row.cells.length > 0 ? 1 : 0;
  return rows;
}

const cases: Record<string, (path: string, rows: number) => Promise<number>> = {
  'write workbook': async (path, rows) => {
    await writeWorkbook(path, {
      sheets: [{ name: '名单', columns: header.map((name) => ({ header: name })), rows: records(rows) }],
    });
    return rows;
  },
  'write workbook with shared texts (exceljs)': async (path, rows) => {
    const book = new ExcelJS.stream.xlsx.WorkbookWriter({ filename: path, useSharedStrings: true });
    const sheet = book.addWorksheet('名单');
    for (const row of records(rows)) sheet.addRow(row).commit();
    await book.commit();
    return rows;
  },
  'write CSV': async (path, rows) => {
    await writeCsv(path, { header, rows: records(rows) });
    return rows;
  },
  read: (path) => count(path),
  'exceljs whole': async (path) => {
    const book = new ExcelJS.Workbook();
    if (path.endsWith('.csv')) await book.csv.readFile(path);
    else await book.xlsx.readFile(path);
    return book.worksheets[0]!.actualRowCount;
  },
  'exceljs streaming': async (path) => {
    let rows = 0;
    for await (const sheet of new ExcelJS.stream.xlsx.WorkbookReader(path, {})) for await (const _ of sheet) rows += 1;
    return rows;
  },
};

interface Result {
  readonly rows: number;
  readonly seconds: number;
  readonly megabytes: number;
}

function inChild(name: string, path: string, rows = 0): Result | undefined {
  try {
    const output = execFileSync(process.execPath, [import.meta.filename, '--case', name, path, String(rows)], {
      timeout: 60_000,
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    return JSON.parse(output.toString()) as Result;
  } catch {
    return undefined;
  }
}

function report(
  name: string,
  ours: Result | undefined,
  peers: Readonly<Record<string, Result | undefined>> = {},
): void {
  const figures = (result: Result | undefined) =>
    result === undefined
      ? 'failed or over 60 s'
      : `${result.rows} rows  ${result.seconds.toFixed(2)} s  ${result.megabytes.toFixed(0)} MB`;
  console.log(`${name}\n  ours: ${figures(ours)}`);
  for (const [peer, result] of Object.entries(peers)) {
    const ratio =
      ours === undefined || result === undefined
        ? ''
        : `  → ${(result.seconds / ours.seconds).toFixed(1)} × our time, ${(result.megabytes / ours.megabytes).toFixed(1)} × our memory`;
    console.log(`  ${peer}: ${figures(result)}${ratio}`);
  }
}

/** A sheet formatted down to its last rows, as a careless "select all, borders" leaves it. */
async function formattedWorkbook(path: string, rows: number): Promise<void> {
  const book = new ExcelJS.stream.xlsx.WorkbookWriter({ filename: path, useStyles: true });
  const sheet = book.addWorksheet('名单');
  sheet.addRow(header).commit();
  for (let n = 2; n <= rows; n += 1) {
    const row = sheet.getRow(n);
    row.height = 15; // Without it exceljs leaves rows without values out.
    for (let column = 1; column <= COLUMNS; column += 1) row.getCell(column).style = { font: { bold: true } };
    row.commit();
    if (n % 500 === 0) await new Promise(setImmediate);
  }
  await book.commit();
}

async function largeCsv(path: string): Promise<void> {
  const lines = function* () {
    for (let n = 1, size = 0; size < LARGE; n += 1) {
      const line = `${record(n).join(',')}\n`;
      size += Buffer.byteLength(line);
      yield line;
    }
  };
  await pipeline(Readable.from(lines()), createWriteStream(path));
}

async function main(rows: number): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'bench-files-'));
  const at = (name: string) => join(folder, name);
  const megabytes = (name: string) => `${(statSync(at(name)).size / 2 ** 20).toFixed(0)} MB`;
  try {
    report('write workbook', inChild('write workbook', at('plain.xlsx'), rows));
    const shared = inChild('write workbook with shared texts (exceljs)', at('shared.xlsx'), rows);
    report('write CSV', inChild('write CSV', at('plain.csv'), rows));
    for (const name of ['plain.xlsx', 'shared.xlsx']) {
      if (name === 'shared.xlsx' && shared === undefined) continue;
      report(`read ${name}, ${megabytes(name)}`, inChild('read', at(name)), {
        'exceljs whole': inChild('exceljs whole', at(name)),
        'exceljs streaming': inChild('exceljs streaming', at(name)),
      });
    }
    report('read plain.csv', inChild('read', at('plain.csv')), {
      'exceljs whole': inChild('exceljs whole', at('plain.csv')),
    });
    await formattedWorkbook(at('formatted.xlsx'), 300_000);
    report('read a sheet of 300,000 × 12 empty formatted cells', inChild('read', at('formatted.xlsx')), {
      'exceljs streaming': inChild('exceljs streaming', at('formatted.xlsx')),
    });
    await largeCsv(at('large.csv'));
    report(`read large.csv, ${megabytes('large.csv')}`, inChild('read', at('large.csv')));
    inChild('write workbook with shared texts (exceljs)', at('large.xlsx'), rows * 6);
    report(`read large.xlsx with ${rows * 6} rows, ${megabytes('large.xlsx')}`, inChild('read', at('large.xlsx')));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const [flag, name = '', path = '', rows = '0'] = process.argv.slice(2);
if (flag === '--case') {
  const elapsed = stopwatch();
  const read = await cases[name]!(path, Number(rows));
  const result: Result = { rows: read, seconds: elapsed() / 1000, megabytes: process.resourceUsage().maxRSS / 1024 };
  console.log(JSON.stringify(result));
} else {
  await main(Number(flag ?? 100_000));
}
