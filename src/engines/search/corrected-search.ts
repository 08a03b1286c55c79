import type { Suggester } from './suggester.ts';
import type { SearchIndex, SearchQuery, SearchResult } from './types.ts';

export interface CorrectedResult extends SearchResult {
  /** What was searched for in place of the text, which finds nothing, or next to nothing. */
  readonly corrected?: string;
}

/** Next to nothing. */
const FEW = 3;

/** A guess is followed only where the text as typed finds too little and the guess finds more; never on a later page. */
export function correctedSearch(
  index: Pick<SearchIndex, 'search'>,
  suggester: Suggester,
  query: SearchQuery,
): CorrectedResult {
  const found = index.search(query);
  const guess = guessFor(found, suggester, query);
  return guess === undefined ? found : better(found, index.search({ ...query, text: guess }), guess);
}

/** The same in another thread. */
export async function correctedSearchAside(
  index: Pick<SearchIndex, 'searchAside'>,
  suggester: Suggester,
  query: SearchQuery,
): Promise<CorrectedResult> {
  const found = await index.searchAside(query);
  const guess = guessFor(found, suggester, query);
  return guess === undefined ? found : better(found, await index.searchAside({ ...query, text: guess }), guess);
}

const guessFor = (found: SearchResult, suggester: Suggester, query: SearchQuery): string | undefined =>
  query.after !== undefined || (!found.relaxed && found.total >= FEW) ? undefined : suggester.didYouMean(query.text);

function better(found: SearchResult, other: SearchResult, corrected: string): CorrectedResult {
  if (other.total === 0 || (other.relaxed && found.total > 0)) return found;
  return found.relaxed || other.total > found.total ? { ...other, corrected } : found;
}
