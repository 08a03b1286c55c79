/** The reference that tests hold the engine against: the same promises, kept by looking at every document. */
import { chineseTokenizer } from './tokenizer.ts';
import type { SearchDocument, SearchQuery, SearchSchema } from './types.ts';

const K1 = 1.2;

export interface NaiveResult {
  readonly ids: readonly string[];
  readonly scores: readonly number[];
  readonly total: number;
  readonly facets: Readonly<Record<string, Readonly<Record<string, number>>>>;
  readonly relaxed: boolean;
}

export function naiveSearch(
  schema: SearchSchema,
  documents: readonly SearchDocument[],
  query: SearchQuery,
): NaiveResult {
  const asked = chineseTokenizer.query(query.text);
  const n = asked.required.length;
  for (const [needed, least] of [
    [n, 1],
    [Math.ceil(n / 2), 10],
    [1, 1],
  ] as const) {
    const held = documents.filter((d) => count(asked.required, (term) => holds(schema, d, term)) >= needed);
    const total = held.filter((d) => passes(d, query)).length;
    if (needed < n ? total >= (needed === 1 ? 1 : least) : total > 0) return answer(needed);
  }
  return answer(n);

  function answer(needed: number): NaiveResult {
    const terms = [...asked.required, ...asked.refining, ...(needed < n ? asked.relaxing : [])];
    const held = documents.filter((d) => count(asked.required, (term) => holds(schema, d, term)) >= needed);
    const hits = held.filter((d) => passes(d, query));
    const ranked = hits
      .map((d) => ({ id: d.id, key: keyOf(d, terms), score: bm25f(schema, documents, d, terms) }))
      .toSorted((a, b) => (a.key === b.key ? (a.id < b.id ? 1 : -1) : b.key > a.key ? 1 : -1));
    return {
      ids: ranked.map((hit) => hit.id),
      scores: ranked.map((hit) => hit.score),
      total: hits.length,
      facets: Object.fromEntries((query.facets ?? []).map((facet) => [facet, counts(held, facet)])),
      relaxed: needed < n,
    };
  }

  function keyOf(document: SearchDocument, terms: readonly string[]): number {
    const { sort = 'relevance' } = query;
    if (sort === 'relevance') return bm25f(schema, documents, document, terms);
    const value = document.numbers[sort.by] ?? NaN;
    return Number.isNaN(value) ? -Infinity : sort.descending ? value : -value;
  }

  function counts(held: readonly SearchDocument[], facet: string): Record<string, number> {
    const found: Record<string, number> = {};
    for (const document of held.filter((d) => passes(d, query, facet))) {
      for (const value of new Set(document.facets[facet])) found[value] = (found[value] ?? 0) + 1;
    }
    return found;
  }
}

const count = <T>(list: readonly T[], test: (item: T) => boolean): number => list.filter(test).length;

const frequency = (text: string, term: string): number =>
  count(chineseTokenizer.document(text).terms, (other) => other === term);

const holds = (schema: SearchSchema, document: SearchDocument, term: string): boolean =>
  schema.texts.some(({ name }) => frequency(document.texts[name] ?? '', term) > 0);

function passes(document: SearchDocument, query: SearchQuery, except?: string): boolean {
  const filtersPass = Object.entries(query.filters ?? {}).every(
    ([facet, wanted]) =>
      facet === except || wanted.length === 0 || wanted.some((value) => document.facets[facet]?.includes(value)),
  );
  const rangesPass = Object.entries(query.ranges ?? {}).every(([name, { min = -Infinity, max = Infinity }]) => {
    const value = document.numbers[name] ?? NaN;
    return value >= min && value <= max;
  });
  return filtersPass && rangesPass;
}

function bm25f(
  schema: SearchSchema,
  documents: readonly SearchDocument[],
  document: SearchDocument,
  terms: readonly string[],
): number {
  const length = (d: SearchDocument, name: string): number => chineseTokenizer.document(d.texts[name] ?? '').length;
  let score = 0;
  for (const term of terms) {
    let tf = 0;
    for (const { name, weight, b } of schema.texts) {
      const mean = documents.reduce((sum, d) => sum + length(d, name), 0) / documents.length;
      const found = frequency(document.texts[name] ?? '', term);
      if (found > 0) tf += (weight * found) / (1 - b + (b * length(document, name)) / mean);
    }
    const holding = count(documents, (d) => holds(schema, d, term));
    score += (Math.log(1 + (documents.length - holding + 0.5) / (holding + 0.5)) * tf) / (K1 + tf);
  }
  return score;
}
