import type { Image } from '#kernel/image';
import type { SynonymBook } from './synonyms.ts';

/** What an index holds for each document. Names are the caller's; the engine gives them no meaning. */
export interface SearchSchema {
  /**
   * Text fields of BM25F: `weight` > 0 says how much a word there counts, `b` in 0..1 how much a field longer than the `typical` (in the
   * unit of `DocumentTerms.length`) is held against it.
   */
  readonly texts: readonly {
    readonly name: string;
    readonly weight: number;
    readonly b: number;
    readonly typical: number;
  }[];
  /** Keyword columns with any number of values. Of a hierarchy the document carries all ancestors. */
  readonly facets: readonly string[];
  /** Numeric columns, for ranges, sorting and boosts. NaN, or nothing given, is unknown. */
  readonly numbers: readonly string[];
}

export interface SearchDocument {
  readonly id: string;
  readonly texts: Readonly<Record<string, string>>;
  readonly facets: Readonly<Record<string, readonly string[]>>;
  readonly numbers: Readonly<Record<string, number>>;
}

/**
 * Multiplies the rank by `floor + (1 - floor) · 2^(-age / halfLife)`, age = max(0, origin − value), in the unit of the column.
 * Unknown values get `floor`. Give the same `origin` for every page of one walk (for example the start of the day).
 */
export interface SearchBoost {
  readonly by: string;
  readonly origin: number;
  readonly halfLife: number;
  readonly floor: number;
}

export type SearchCursor = readonly (string | number)[];

export interface SearchQuery {
  /** Free text; nothing but blanks and punctuation asks for everything. */
  readonly text: string;
  /** Widen what is asked. Nothing is indexed anew when they change. */
  readonly synonyms?: SynonymBook;
  /** Any of the values inside a facet, all facets together. An empty list does not filter. */
  readonly filters?: Readonly<Record<string, readonly string[]>>;
  /**
   * Numbers that depend on who asks: what values of a facet are worth, in whole numbers from 0 to 8,190; anything else is unknown. A
   * document has the least of its values'. By name it serves `ranges` and, as `nearest`, `sort`.
   */
  readonly measures?: Readonly<Record<string, { readonly facet: string; readonly of: ReadonlyMap<string, number> }>>;
  /** Both ends included; an unknown number is in no range. */
  readonly ranges?: Readonly<Record<string, { readonly min?: number; readonly max?: number }>>;
  /** Facets to count. */
  readonly facets?: readonly string[];
  /** Values told for each facet, most frequent first. Default 20. */
  readonly facetLimit?: number;
  /**
   * Default 'relevance'. Unknown numbers come last in both directions; ties go to the greater id (for UUIDv7 the newer). `nearest` is
   * the name of a measure: the least first, equal ones and unknown ones by relevance.
   */
  readonly sort?: 'relevance' | { readonly by: string; readonly descending: boolean } | { readonly nearest: string };
  readonly limit: number;
  /** `after` of the last hit of the page before, with the same text, sort and measure. */
  readonly after?: SearchCursor;
  readonly boost?: SearchBoost;
}

export interface SearchHit {
  readonly id: string;
  /** BM25F times boost; 0 without a boost where the text is empty, or where the sort is by a number. */
  readonly score: number;
  readonly after: SearchCursor;
}

/** What one term of the question adds by one field. */
export interface WordPart {
  readonly term: string;
  readonly field: string | undefined;
  readonly grains: number;
}

export interface Explanation {
  /** As the hit has it where it is ordered by relevance. */
  readonly score: number;
  /** The same in grains: the words and the boost together, exactly. */
  readonly total: number;
  readonly words: readonly WordPart[];
  /** What the boost takes away; without words it is all there is. */
  readonly boost: number;
}

export interface FacetCount {
  readonly value: string;
  readonly count: number;
}

export interface SearchResult {
  readonly hits: readonly SearchHit[];
  /** All documents that match, exactly. */
  readonly total: number;
  /** Counts of a facet honour the text and every filter but the facet's own. */
  readonly facets: Readonly<Record<string, readonly FacetCount[]>>;
  /** No document held all the words, so these hold only some of them. */
  readonly relaxed: boolean;
}

/** Half-open [start, end) in UTF-16 units of the text that was given. */
export type Span = readonly [start: number, end: number];

export interface DocumentTerms {
  /** Every occurrence, in any order. */
  readonly terms: readonly string[];
  /** Length of the text for BM25F, in characters of Han and words of other scripts. */
  readonly length: number;
}

export interface WeightedTerm {
  readonly term: string;
  /** Multiplies what the term adds to the rank; 1 when not given. */
  readonly weight?: number;
}

/** No term stands in two of the lists. */
export interface QueryTerms {
  /**
   * Of each group a document must hold at least one (where relaxed: of enough groups). Alternatives of one thing (synonyms, corrected
   * spellings) stand in one group; all that are there add to the rank.
   */
  readonly required: readonly (readonly WeightedTerm[])[];
  /** So many of the groups suffice from the start; all when not given. Of a sentence any one does, and the rank decides. */
  readonly enough?: number;
  /** Add to the rank when they are there. */
  readonly refining: readonly WeightedTerm[];
  /** Add to the rank only where not every group must be there. */
  readonly relaxing: readonly WeightedTerm[];
  /** A document that holds all the terms of one of these is left out. */
  readonly excluded: readonly (readonly string[])[];
}

/** Turns text into terms. Synonyms, pinyin and other languages come in here. */
export interface Tokenizer {
  document(text: string): DocumentTerms;
  query(text: string, synonyms?: SynonymBook): QueryTerms;
  /** Where `text` shows what was asked for: ascending, not touching. */
  highlight(text: string, queryText: string, synonyms?: SynonymBook): Span[];
}

export interface SearchIndex {
  readonly size: number;
  /** Grows with every change: what was found at one revision is still so while it stands. */
  readonly revision: number;
  has(id: string): boolean;
  /** Inserts or replaces; the next search sees it. */
  put(document: SearchDocument): void;
  /** Like `put` for each. Runs to its end: feed some hundreds at a time and yield between, where an event loop must stay free. */
  putMany(documents: Iterable<SearchDocument>): void;
  /** Whether there was such a document. It leaves hits, totals and facets at once. */
  remove(id: string): boolean;
  /** @throws Failure search.unknownColumn, search.invalidCursor, search.invalidLimit */
  search(query: SearchQuery): SearchResult;
  /** The same in another thread, where the index is large enough for that to be worth it: the event loop stays free. */
  searchAside(query: SearchQuery): Promise<SearchResult>;
  highlight(text: string, queryText: string, synonyms?: SynonymBook): Span[];
  /**
   * Why a document has the score that it has in this search, the first page of it; undefined where it is not among the hits.
   * @param document as it was put: its texts are not kept, and say which field holds what
   */
  explain(query: SearchQuery, document: SearchDocument): Explanation | undefined;
  /** All of it as it is now, to begin another with. */
  image(): Image;
  /** Threads forget it. */
  close(): void;
}
