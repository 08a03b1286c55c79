import type { Context } from '#platform/context';
import type { RequestFacts } from '#platform/http';
import type { ListingSearch } from './contract.ts';
import type { ListingParts } from './parts.ts';
import type { ListingSearchResult } from './search-listings.ts';

/** Who comes for everybody's pages is nobody who looks for something. */
const ROBOTS = /bot|crawl|spider|slurp|preview/i;

/**
 * The first page of a search is counted; turning pages is the same search.
 * @param address of the page of results, where they stand on one
 */
export async function noteSearch(
  parts: Pick<ListingParts, 'desk'>,
  ctx: Context,
  { headers }: Pick<RequestFacts, 'headers'>,
  search: ListingSearch,
  { total, relaxed, corrected, tookMs, items }: ListingSearchResult,
  address?: string,
): Promise<void> {
  if (search.cursor !== undefined || ROBOTS.test(String(headers['user-agent'] ?? ''))) return;
  await parts.desk().asked(ctx, {
    place: 'listings',
    text: search.q,
    total,
    relaxed: relaxed || corrected !== null,
    milliseconds: tookMs,
    ...(address !== undefined && { address }),
    results: items,
  });
}
