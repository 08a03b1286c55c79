/**
 * Full-text search over documents in memory: an inverted index of Chinese characters, pairs and words, ranked by BM25F, with exact
 * totals, facets, numeric ranges and cursors. No I/O.
 */
export { createSearchIndex } from './search-index.ts';
export { createSearchThreads, type SearchThreads } from './threads.ts';
export { chineseTokenizer } from './tokenizer.ts';
export { createSuggester, type Suggester, type Suggestion, type SuggestionEntry } from './suggester.ts';
export { saidBehind, type Said } from './said.ts';
export { correctedSearch, correctedSearchAside, type CorrectedResult } from './corrected-search.ts';
export { compileSynonyms, readSynonymFile, type SynonymBook, type SynonymGroup } from './synonyms.ts';
export { readJudgedDocuments, readJudgedQueries, readJudgements, UnreadableLine } from './judged-set.ts';
export type { JudgedDocument, JudgedQuery } from './judged-set.ts';
export {
  bootstrap,
  estimatesOf,
  JUDGED_DEPTH,
  METRICS,
  scoresOf,
  told,
  type Estimate,
  type Gains,
  type Metric,
  type Scores,
} from './quality.ts';
export { measure, quantile, searcherFor, type Ask, type Relevance } from './relevance.ts';
export type {
  DocumentTerms,
  Explanation,
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
  WordPart,
} from './types.ts';
