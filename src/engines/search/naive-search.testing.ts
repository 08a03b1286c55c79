/** The reference that tests hold the engine against: the same promises, kept by looking at every document. */
import { chineseTokenizer } from './tokenizer.ts';
import type { SearchDocument, SearchQuery, SearchSchema, WeightedTerm } from './types.ts';

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
  const first = asked.enough ?? n;
  const wanted = documents.filter(
    (d) => !asked.excluded.some((terms) => terms.every((term) => holds(schema, d, term))),
  );
  const holding = (needed: number): SearchDocument[] =>
    wanted.filter((d) => count(asked.required, (group) => group.some(({ term }) => holds(schema, d, term))) >= needed);
  for (const [needed, least] of [
    [first, 1],
    [Math.ceil(first / 2), 10],
    [1, 1],
  ] as const) {
    const total = holding(needed).filter((d) => passes(d, query)).length;
    if (needed < first ? total >= (needed === 1 ? 1 : least) : total > 0) return answer(needed);
  }
  return answer(first);

  function answer(needed: number): NaiveResult {
    const terms = [...asked.required.flat(), ...asked.refining, ...(needed < n ? asked.relaxing : [])];
    const held = holding(needed);
    const hits = held.filter((d) => passes(d, query));
    const ranked = hits
      .map((d) => ({ id: d.id, keys: keysOf(d, terms), score: relevance(d, terms) / STEPS }))
      .toSorted((a, b) => inOrder(a.keys, b.keys) || (a.id < b.id ? 1 : -1));
    return {
      ids: ranked.map((hit) => hit.id),
      scores: ranked.map((hit) => hit.score),
      total: hits.length,
      facets: Object.fromEntries((query.facets ?? []).map((facet) => [facet, counts(held, facet)])),
      relaxed: needed < first,
    };
  }

  /** One after the other, greater first. */
  function keysOf(document: SearchDocument, terms: readonly WeightedTerm[]): number[] {
    const { sort = 'relevance' } = query;
    if (sort === 'relevance') return [relevance(document, terms)];
    if ('nearest' in sort) return [-measured(document, query, sort.nearest), relevance(document, terms)];
    const value = document.numbers[sort.by] ?? NaN;
    return [Number.isNaN(value) ? -Infinity : sort.descending ? value : -value];
  }

  function relevance(document: SearchDocument, terms: readonly WeightedTerm[]): number {
    const grains =
      terms.length === 0 ? Number(query.boost !== undefined) * STEPS : bm25f(schema, documents, document, terms);
    if (query.boost === undefined) return grains;
    const { by, origin, halfLife, floor } = query.boost;
    const age = Math.max(0, origin - (document.numbers[by] ?? NaN));
    return Math.floor(grains * (Number.isNaN(age) ? floor : floor + (1 - floor) * 2 ** (-age / halfLife)));
  }

  function counts(held: readonly SearchDocument[], facet: string): Record<string, number> {
    const found: Record<string, number> = {};
    for (const document of held.filter((d) => passes(d, query, facet))) {
      for (const value of new Set(document.facets[facet])) found[value] = (found[value] ?? 0) + 1;
    }
    return found;
  }
}

const STEPS = 65_536 * 255;

function inOrder(a: readonly number[], b: readonly number[]): number {
  const at = a.findIndex((key, i) => key !== b[i]);
  return at === -1 ? 0 : b[at]! > a[at]! ? 1 : -1;
}

/** Infinity where nothing is known. */
function measured(document: SearchDocument, { measures }: SearchQuery, name: string): number {
  const { facet, of } = measures![name]!;
  return Math.min(...(document.facets[facet] ?? []).map((value) => of.get(value) ?? Infinity));
}

const count = <T>(list: readonly T[], test: (item: T) => boolean): number => list.filter(test).length;

/** The same few texts are asked for again and again. */
const known = new Map<string, readonly string[]>();

function frequency(text: string, term: string): number {
  const terms = known.get(text) ?? chineseTokenizer.document(text).terms;
  known.set(text, terms);
  return count(terms, (other) => other === term);
}

const holds = (schema: SearchSchema, document: SearchDocument, term: string): boolean =>
  schema.texts.some(({ name }) => frequency(document.texts[name] ?? '', term) > 0);

function passes(document: SearchDocument, query: SearchQuery, except?: string): boolean {
  const filtersPass = Object.entries(query.filters ?? {}).every(
    ([facet, wanted]) =>
      facet === except || wanted.length === 0 || wanted.some((value) => document.facets[facet]?.includes(value)),
  );
  const rangesPass = Object.entries(query.ranges ?? {}).every(([name, { min = -Infinity, max = Infinity }]) => {
    const isMeasure = query.measures?.[name] !== undefined;
    const value = isMeasure ? measured(document, query, name) : (document.numbers[name] ?? NaN);
    if (value === Infinity) return false;
    return value >= min && value <= max;
  });
  return filtersPass && rangesPass;
}

/** In the engine's own steps: an impact of 1 to 255, idf times weight in 65,536ths. */
function bm25f(
  schema: SearchSchema,
  documents: readonly SearchDocument[],
  document: SearchDocument,
  terms: readonly WeightedTerm[],
): number {
  let grains = 0;
  for (const { term, weight: worth = 1 } of terms) {
    let tf = 0;
    for (const { name, weight, b, typical } of schema.texts) {
      const { terms: held, length } = chineseTokenizer.document(document.texts[name] ?? '');
      for (const other of held) if (other === term) tf += weight / (1 - b + (b * length) / typical);
    }
    if (tf === 0) continue;
    const holding = count(documents, (d) => holds(schema, d, term));
    const idf = Math.log(1 + (documents.length - holding + 0.5) / (holding + 0.5));
    grains += Math.round(idf * worth * 65_536) * Math.max(1, Math.round((255 * tf) / (K1 + tf)));
  }
  return grains;
}
