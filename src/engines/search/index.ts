/**
 * Full-text search over documents in memory: an inverted index of Chinese characters, pairs and words, ranked by BM25F, with exact
 * totals, facets, numeric ranges and cursors. No I/O.
 */
export { createSearchIndex } from './search-index.ts';
export { chineseTokenizer } from './tokenizer.ts';
export type {
  DocumentTerms,
  FacetCount,
  QueryTerms,
  SearchBoost,
  SearchCursor,
  SearchDocument,
  SearchHit,
  SearchIndex,
  SearchQuery,
  SearchResult,
  SearchSchema,
  Span,
  Tokenizer,
} from './types.ts';
