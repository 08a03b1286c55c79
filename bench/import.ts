/**
 * Claim: 30,000 postings from upload to searchable in under 60 s on two cores, the server below 1 GB.
 * node --import ./tools/tsx-hook.mjs bench/import.ts [rows | FILE]   (default 30000, as JSON lines and as .xlsx)
 * The peer reads the same file whole (exceljs, or JSON.parse of all lines) and inserts row by row into a bare table of the same
 * server, one transaction each as a plain script does: it understands nothing, checks nothing and can search nothing.
 */
import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createWriteStream, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import ExcelJS from '@protobi/exceljs';
import pg from 'pg';
import { stopwatch } from '#kernel/time';
import { writeWorkbook } from '#platform/files';
import { generatePostings, type Posting } from './postings.ts';
import {
  databaseUrl,
  importFile,
  newFolder,
  peakMegabytesOf,
  percentile,
  removeFolder,
  seconds,
  startProduct,
  type Product,
} from './product.ts';

async function main(given: string): Promise<void> {
  const folder = newFolder();
  try {
    const rows = Number(given);
    const files = Number.isNaN(rows) ? [given] : [await writeLines(folder, rows), await writeSheet(folder, rows)];
    for (const file of files) await measure(file);
  } finally {
    removeFolder(folder);
  }
}

async function measure(file: string): Promise<void> {
  const folder = newFolder();
  const product = await startProduct(folder);
  const idle = product.peakMegabytes();
  const others = watch(product);
  const result = await importFile(product, file);
  const waits = await others.end();
  console.log(
    `${file.split('/').at(-1)} (${Math.round(statSync(file).size / 2 ** 20)} MB, ${result.rows} rows, ${result.fresh} new)`,
  );
  console.log(
    `  uploaded ${seconds(result.uploaded)}, checked ${seconds(result.checked)}, committed ${seconds(result.committed)}, searchable ${seconds(result.searchable)}`,
  );
  console.log(`  server peak ${product.peakMegabytes()} MB (${idle} MB before)`);
  console.log(
    `  a search meanwhile: p50 ${percentile(waits, 0.5).toFixed(0)} ms, p95 ${percentile(waits, 0.95).toFixed(0)} ms, longest ${Math.max(...waits).toFixed(0)} ms`,
  );
  const child = fork(import.meta.filename, ['--peer', file, databaseUrl(folder)], { execArgv: process.execArgv });
  const [told] = (await Promise.race([once(child, 'message'), failed(child)])) as [
    { milliseconds: number; megabytes: number },
  ];
  console.log(
    `  peer ${seconds(told.milliseconds)}, peak ${told.megabytes} MB; ours takes ${(result.searchable / told.milliseconds).toFixed(1)} times as long`,
  );
  await product.stop();
  removeFolder(folder);
}

async function failed(child: ChildProcess): Promise<never> {
  const [code] = (await once(child, 'exit')) as [number];
  throw new Error(`the peer ended with ${code}`);
}

/** How long others wait while the import runs. */
function watch({ url }: Product): { end(): Promise<number[]> } {
  const waits: number[] = [];
  let over = false;
  const asking = (async () => {
    while (!over) {
      const elapsed = stopwatch();
      await (await fetch(`${url}/api/listings?q=${encodeURIComponent('工程师')}&limit=20`)).arrayBuffer();
      waits.push(elapsed());
      await new Promise((done) => setTimeout(done, 100));
    }
  })();
  return {
    end: async () => {
      over = true;
      await asking;
      return waits;
    },
  };
}

async function writeLines(folder: string, rows: number): Promise<string> {
  const file = join(folder, 'postings.jsonl');
  await pipeline(
    Readable.from(generatePostings(rows)).map((posting) => `${JSON.stringify(posting)}\n`),
    createWriteStream(file),
  );
  return file;
}

async function writeSheet(folder: string, rows: number): Promise<string> {
  const file = join(folder, 'postings.xlsx');
  const headers: Readonly<Record<keyof Posting, string>> = {
    title: '岗位名称',
    company: '单位名称',
    salary: '薪资',
    city: '工作地点',
    education: '学历',
    experience: '经验',
    skills: '技能',
    description: '工作内容',
  };
  function* cells(): Generator<string[]> {
    for (const posting of generatePostings(rows))
      yield Object.keys(headers).map((key) => posting[key as keyof Posting]);
  }
  await writeWorkbook(file, {
    sheets: [{ name: '岗位', columns: Object.values(headers).map((header) => ({ header })), rows: cells() }],
  });
  return file;
}

async function peer(file: string, url: string): Promise<void> {
  const elapsed = stopwatch();
  const rows = file.endsWith('.xlsx') ? await wholeSheet(file) : wholeText(file);
  const client = new pg.Client(url);
  await client.connect();
  await client.query('create temp table posting (cells text[])');
  for (const row of rows) await client.query('insert into posting (cells) values ($1)', [row]);
  await client.end();
  process.send!({ milliseconds: elapsed(), megabytes: peakMegabytesOf(process.pid) }, () => process.disconnect());
}

async function wholeSheet(file: string): Promise<string[][]> {
  const book = new ExcelJS.Workbook();
  await book.xlsx.readFile(file);
  const rows: string[][] = [];
  book.worksheets[0]!.eachRow((row) =>
    rows.push(Array.from({ length: row.cellCount }, (_, i) => row.getCell(i + 1).text)),
  );
  return rows;
}

const wholeText = (file: string): string[][] =>
  readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => Object.values(JSON.parse(line) as Record<string, string>));

if (process.argv[2] === '--peer') await peer(process.argv[3]!, process.argv[4]!);
else await main(process.argv[2] ?? '30000');
