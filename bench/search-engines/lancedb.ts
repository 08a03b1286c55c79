import { createRequire } from 'node:module';
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { countInto, FACETS, rowOf, type Question, type Start } from './engine.ts';

/** It is a dependency of the benches alone (bench/peers); what is used of it is written out here. */
interface Query {
  fullTextSearch(query: object): Query;
  where(condition: string): Query;
  select(columns: readonly string[]): Query;
  limit(most: number): Query;
  toArray(): Promise<Record<string, unknown>[]>;
  toArrow(): Promise<{
    readonly numRows: number;
    getChild(name: string): Iterable<string>;
  }>;
}
interface Table {
  add(rows: readonly object[]): Promise<unknown>;
  createIndex(column: string, options: object): Promise<void>;
  optimize(): Promise<unknown>;
  query(): Query;
  countRows(): Promise<number>;
}
interface Lance {
  connect(
    folder: string,
  ): Promise<{ createTable(name: string, rows: readonly object[]): Promise<Table>; close(): void }>;
  MatchQuery: new (text: string, column: string, options: object) => object;
  Operator: { readonly And: string };
  Index: { fts(options: object): object; bitmap(): object };
}

const lance = createRequire(new URL('../peers/package.json', import.meta.url))('@lancedb/lancedb') as Lance;
const BATCH = 20_000;
const TEXT = {
  baseTokenizer: 'whitespace',
  withPosition: false,
  stem: false,
  removeStopWords: false,
  asciiFolding: false,
  lowercase: false,
};

const plainRow = (i: number): object => {
  const { id, title, body, values, city } = rowOf(i);
  return { id, text: `${title} ${body}`, city, ...Object.fromEntries(FACETS.map((facet, f) => [facet, values[f]])) };
};

const sizeOf = (path: string): number =>
  statSync(path).isDirectory()
    ? readdirSync(path).reduce((sum, name) => sum + sizeOf(join(path, name)), 0)
    : statSync(path).size;

export const startLance: Start = async (size, folder) => {
  const database = await lance.connect(`${folder}/lance`);
  const rows = (from: number): object[] =>
    Array.from({ length: Math.min(BATCH, size - from) }, (_, j) => plainRow(from + j));
  const table = await database.createTable('doc', rows(0));
  for (let from = BATCH; from < size; from += BATCH) await table.add(rows(from));
  await table.optimize();
  await table.createIndex('text', { config: lance.Index.fts(TEXT) });
  await table.createIndex('city', { config: lance.Index.bitmap() });
  const asked = ({ words, city }: Question): Query => {
    const match = new lance.MatchQuery(words.join(' '), 'text', { operator: lance.Operator.And });
    const query = table.query().fullTextSearch(match);
    return city === undefined ? query : query.where(`city = '${city}'`);
  };
  return {
    note: 'inverted index (whitespace over pairs, no positions), bitmap over the city; it counts nothing itself, so the matching rows are fetched',
    search: async (question, extent) => {
      if (extent === 'plain') {
        const hits = await asked(question).select(['id', '_score']).limit(10).toArray();
        return { found: hits.length };
      }
      const columns = extent === 'total' ? ['id', '_score'] : ['id', '_score', ...FACETS];
      const found = await asked(question).select(columns).limit(size).toArrow();
      if (extent === 'facets')
        for (const facet of FACETS) {
          const counts = [new Map<string, number>()];
          for (const value of found.getChild(facet)) countInto(counts, [value]);
        }
      return { found: Math.min(10, found.numRows), total: found.numRows };
    },
    onDisk: async () => sizeOf(`${folder}/lance`),
    stop: async () => database.close(),
  };
};
