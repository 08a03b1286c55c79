import { createReadStream } from 'node:fs';
import { open, writeFile } from 'node:fs/promises';
import { createInterface } from 'node:readline';
import { createGunzip } from 'node:zlib';
import {
  JUDGED_DEPTH,
  measure,
  METRICS,
  quantile,
  readJudgedDocuments,
  readJudgedQueries,
  readJudgements,
  searcherFor,
  told,
  UnreadableLine,
  type Relevance,
} from '#engines/search';
import type { Given } from '#platform/installation';
import { openSynonymBook } from './synonym-book.ts';

/** How well the product's search does on a collection that somebody has judged. */
export async function measureRelevance({ text }: Given): Promise<number> {
  const [docs, queries, qrels] = [text('docs'), text('queries'), text('qrels')];
  if (docs === undefined || queries === undefined || qrels === undefined) {
    console.error('请给出 --docs --queries --qrels 三个文件 (name the three files)');
    return 2;
  }
  try {
    const result = await measured(docs, queries, qrels);
    if (text('runs') !== undefined) await writeRuns(text('runs')!, result);
    print(result);
    return 0;
  } catch (error) {
    const problem = problemOf(error);
    if (problem === undefined) throw error;
    console.error(problem);
    return 1;
  }
}

async function measured(docsFile: string, queriesFile: string, qrelsFile: string): Promise<Relevance> {
  const judgements = await readJudgements(qrelsFile, linesOf(qrelsFile));
  const queries = await readJudgedQueries(queriesFile, linesOf(queriesFile));
  const documents = await readJudgedDocuments(docsFile, linesOf(docsFile));
  if (documents.length === 0) throw new UnreadableLine(docsFile, 1, '没有文档 (no documents)');
  const result = measure(documents, queries, judgements, searcherFor(documents, openSynonymBook().compile([])));
  if (result.scores.size === 0)
    throw new UnreadableLine(
      qrelsFile,
      1,
      '没有一个问题有标注，编号是否对得上？ (no query is judged: do the ids agree?)',
    );
  return result;
}

/** Lines of a text file, compressed or not: the content says which, not the name. */
async function* linesOf(path: string): AsyncGenerator<string> {
  const file = await open(path);
  const { buffer } = await file.read(Buffer.alloc(2), 0, 2, 0);
  await file.close();
  const packed = buffer[0] === 0x1f && buffer[1] === 0x8b;
  const stream = createReadStream(path);
  const input = packed ? stream.pipe(createGunzip()) : stream;
  stream.on('error', (error) => input.destroy(error));
  yield* createInterface({ input, crlfDelay: Infinity });
}

function print({ documents, scores, estimates, took, relaxed, notes }: Relevance): void {
  for (const note of notes) console.error(`注意 (note): ${note}`);
  console.log(`文档 (documents) ${documents}，问题 (queries) ${scores.size}，放宽 (relaxed) ${relaxed}`);
  for (const metric of METRICS) console.log(`${metric.padEnd(11)} ${told(estimates[metric])}`);
  const mean = took.reduce((sum, one) => sum + one, 0) / took.length;
  const figures = [mean, quantile(took, 0.5), quantile(took, 0.99)].map((one) => one.toFixed(2));
  console.log(`ms a query  ${figures[0]} (p50 ${figures[1]}, p99 ${figures[2]})`);
}

/** In the form of TREC: query Q0 document rank score name. */
async function writeRuns(path: string, { found }: Relevance): Promise<void> {
  const lines = [...found].flatMap(([query, ids]) =>
    ids.map((id, rank) => `${query} Q0 ${id} ${rank + 1} ${JUDGED_DEPTH - rank} jiangqiao`),
  );
  await writeFile(path, `${lines.join('\n')}\n`);
}

function problemOf(error: unknown): string | undefined {
  if (error instanceof UnreadableLine) return error.message;
  const { code, path } = error as { code?: string; path?: string };
  if (code === 'ENOENT' || code === 'EISDIR' || code === 'EACCES') return `读不到文件 (cannot read): ${path ?? ''}`;
  if (code?.startsWith('Z_') === true) return '压缩文件已损坏 (the compressed file is broken)';
  return undefined;
}
