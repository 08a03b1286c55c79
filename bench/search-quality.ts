/**
 * Ranking quality on a judged collection: node bench/search-quality.ts <folder>
 * The folder holds docs.jsonl.gz { id, fields: { name: text } }, queries.jsonl { id, text } and qrels.tsv "query⇥doc⇥gain".
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { chineseTokenizer, createSearchIndex } from '#engines/search';
import { stopwatch } from '#kernel/time';

const DEPTH = 10;

const lines = (text: string): string[] => text.split('\n').filter((line) => line.trim() !== '');

function readCollection(folder: string) {
  const docs = lines(gunzipSync(readFileSync(join(folder, 'docs.jsonl.gz'))).toString()).map(
    (line) => JSON.parse(line) as { id: string; fields: Record<string, string> },
  );
  const queries = lines(readFileSync(join(folder, 'queries.jsonl'), 'utf8')).map(
    (line) => JSON.parse(line) as { id: string; text: string },
  );
  const gains = new Map<string, Map<string, number>>();
  for (const line of lines(readFileSync(join(folder, 'qrels.tsv'), 'utf8'))) {
    const [query = '', doc = '', gain = '0'] = line.split('\t');
    gains.set(query, (gains.get(query) ?? new Map<string, number>()).set(doc, Number(gain)));
  }
  return { docs, queries, gains };
}

const discounted = (gains: readonly number[]): number =>
  gains.reduce((sum, gain, rank) => sum + (2 ** gain - 1) / Math.log2(rank + 2), 0);

/** Järvelin and Kekäläinen (2002), with the exponential gain of Burges et al. (2005). */
function ndcg(found: readonly string[], gains: ReadonlyMap<string, number>): number {
  const ideal = [...gains.values()].toSorted((a, b) => b - a).slice(0, DEPTH);
  return discounted(found.slice(0, DEPTH).map((id) => gains.get(id) ?? 0)) / discounted(ideal);
}

const folder = process.argv[2];
if (folder === undefined) {
  console.error('usage: node bench/search-quality.ts <folder with docs.jsonl.gz, queries.jsonl, qrels.tsv>');
  process.exit(2);
}
const { docs, queries, gains } = readCollection(folder);
const names = [...new Set(docs.flatMap((doc) => Object.keys(doc.fields)))];
const meanLength = (name: string): number =>
  docs.reduce((sum, doc) => sum + chineseTokenizer.document(doc.fields[name] ?? '').length, 0) / docs.length;

const index = createSearchIndex({
  texts: names.map((name) => ({ name, weight: 1, b: 0.75, typical: meanLength(name) })),
  facets: [],
  numbers: [],
});
index.putMany(docs.map(({ id, fields }) => ({ id, texts: fields, facets: {}, numbers: {} })));
index.search({ text: queries[0]?.text ?? '', limit: DEPTH });

const elapsed = stopwatch();
let sum = 0;
let relaxed = 0;
const judged = queries.filter(({ id }) => gains.has(id));
for (const { id, text } of judged) {
  const result = index.search({ text, limit: DEPTH });
  if (result.relaxed) relaxed += 1;
  sum += ndcg(
    result.hits.map((hit) => hit.id),
    gains.get(id)!,
  );
}
const milliseconds = elapsed();
console.log(`documents ${docs.length}, queries ${judged.length}, relaxed ${relaxed}`);
console.log(
  `nDCG@${DEPTH} ${(sum / judged.length).toFixed(4)}, ${(milliseconds / judged.length).toFixed(2)} ms a query`,
);
