/** Runs judged queries through the engine as the product does, and tells how good the answers are. */
import { stopwatch } from '#kernel/time';
import type { JudgedDocument, JudgedQuery } from './judged-set.ts';
import { estimatesOf, JUDGED_DEPTH, scoresOf, type Estimates, type Gains, type Scores } from './quality.ts';
import { createSearchIndex } from './search-index.ts';
import { chineseTokenizer } from './tokenizer.ts';
import { normalise, wordsOf } from './analysis.ts';
import { correctedSearch } from './corrected-search.ts';
import { createSuggester, type Suggester } from './suggester.ts';
import type { SynonymBook } from './synonyms.ts';
import type { SearchIndex, SearchSchema } from './types.ts';

export interface Relevance {
  readonly documents: number;
  readonly estimates: Estimates;
  readonly scores: ReadonlyMap<string, Scores>;
  /** Of each judged query, best first. */
  readonly found: ReadonlyMap<string, readonly string[]>;
  /** Milliseconds a query took, ascending. */
  readonly took: readonly number[];
  readonly relaxed: number;
  readonly notes: readonly string[];
}

/** What a headline says, counts more. */
const HEADLINES = new Set(['title', 'name', 'heading', 'headline', '标题', '题名', '名称']);
const HEADLINE_WEIGHT = 2;
/** Near 1: that a text is long says little for it. The best of 0.75 to 1 on both judged collections (decision 039). */
const LENGTH = 0.95;
const SAMPLED = 20_000;

/** For documents of unknown make: fields as they occur, with the length that is typical of each. */
export function schemaFor(documents: readonly JudgedDocument[]): SearchSchema {
  const names = [...new Set(documents.flatMap(({ fields }) => Object.keys(fields)))];
  const sample = documents.filter((_, i) => i % Math.ceil(documents.length / SAMPLED) === 0);
  const kept = names.slice(0, MOST_FIELDS);
  return {
    texts: kept.map((name) => ({
      name,
      weight: HEADLINES.has(name.toLowerCase()) ? HEADLINE_WEIGHT : 1,
      b: LENGTH,
      typical: typicalLength(sample.flatMap(({ fields }) => fields[name] ?? [])),
    })),
    facets: [...new Set(documents.flatMap(({ facets }) => Object.keys(facets)))],
    numbers: [],
  };
}
const MOST_FIELDS = 8;

function typicalLength(texts: readonly string[]): number {
  const sum = texts.reduce((total, text) => total + chineseTokenizer.document(text).length, 0);
  return Math.max(1, sum / Math.max(1, texts.length));
}

function indexFor(documents: readonly JudgedDocument[]): SearchIndex {
  const index = createSearchIndex(schemaFor(documents));
  index.putMany(documents.map(({ id, fields, facets }) => ({ id, texts: fields, facets, numbers: {} })));
  return index;
}

/** Texts up to this length are headlines: what is typed is completed and corrected by them as wholes. */
const SHORT = 30;
const MOST_WORDS = 200_000;

function suggesterFor(documents: readonly JudgedDocument[], schema: SearchSchema): Suggester {
  const suggester = createSuggester();
  const short = new Set(schema.texts.filter(({ typical }) => typical <= SHORT).map(({ name }) => name));
  const words = new Set<string>();
  for (const { id, fields } of documents) {
    const own = Object.entries(fields).filter(([name]) => short.has(name));
    if (own.length > 0)
      suggester.put(
        id,
        own.map(([kind, text]) => ({ text, kind })),
      );
    for (const [name, text] of Object.entries(fields))
      if (!short.has(name) && words.size < MOST_WORDS) for (const word of wordsOf(normalise(text), 2)) words.add(word);
  }
  suggester.put(
    'words of longer texts',
    Array.from(words, (text) => ({ text, kind: 'word' })),
  );
  return suggester;
}

/** Index, corrections and synonyms together, as the product has them. */
export function searcherFor(documents: readonly JudgedDocument[], synonyms: SynonymBook): Ask {
  const index = indexFor(documents);
  const suggester = suggesterFor(documents, schemaFor(documents));
  return (text) => {
    const { hits, relaxed } = correctedSearch(index, suggester, { text, limit: JUDGED_DEPTH, synonyms });
    return { ids: hits.map(({ id }) => id), relaxed };
  };
}

/** How a query is asked: the product's way, unless another is measured. */
export type Ask = (text: string) => { readonly ids: readonly string[]; readonly relaxed: boolean };

export function measure(
  documents: readonly JudgedDocument[],
  queries: readonly JudgedQuery[],
  judgements: ReadonlyMap<string, Gains>,
  ask: Ask,
): Relevance {
  const judged = queries.filter(({ id }) => hasRelevant(judgements.get(id)));
  const scores = new Map<string, Scores>();
  const found = new Map<string, readonly string[]>();
  const took: number[] = [];
  let relaxed = 0;
  for (const { text } of judged.slice(0, WARMING)) ask(text);
  for (const { id, text } of judged) {
    const elapsed = stopwatch();
    const answer = ask(text);
    took.push(elapsed());
    if (answer.relaxed) relaxed += 1;
    found.set(id, answer.ids.slice(0, JUDGED_DEPTH));
    scores.set(id, scoresOf(answer.ids, judgements.get(id)!));
  }
  return {
    documents: documents.length,
    estimates: estimatesOf([...scores.values()]),
    scores,
    found,
    took: took.toSorted((a, b) => a - b),
    relaxed,
    notes: notesOn(documents, queries, judgements, judged.length),
  };
}
const WARMING = 200;

const hasRelevant = (gains: Gains | undefined): boolean => gains?.values().some((gain) => gain > 0) ?? false;

function notesOn(
  documents: readonly JudgedDocument[],
  queries: readonly JudgedQuery[],
  judgements: ReadonlyMap<string, Gains>,
  judged: number,
): string[] {
  const known = new Set(documents.map(({ id }) => id));
  const asked = new Set(queries.map(({ id }) => id));
  const missing = judgements
    .values()
    .reduce((sum, gains) => sum + [...gains.keys()].filter((id) => !known.has(id)).length, 0);
  const unasked = [...judgements.keys()].filter((id) => !asked.has(id)).length;
  return [
    ...(judged < queries.length
      ? [`${queries.length - judged} 个问题没有相关文档的标注，未计入 (queries without a relevant document, left out)`]
      : []),
    ...(missing > 0
      ? [`${missing} 条标注的文档不在文档文件里，按找不到计 (judged documents that are not there count as not found)`]
      : []),
    ...(unasked > 0 ? [`${unasked} 个有标注的编号没有问题文本 (judged ids without a query)`] : []),
  ];
}

export const quantile = (ascending: readonly number[], share: number): number =>
  ascending[Math.min(ascending.length - 1, Math.floor(ascending.length * share))] ?? Number.NaN;
