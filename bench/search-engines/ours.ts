import { setTimeout as sleep } from 'node:timers/promises';
import { createSearchIndex, createSearchThreads, type SearchQuery } from '#engines/search';
import { GENERATED_SCHEMA, generatedListing } from '../generated-listings.ts';
import type { Start } from './engine.ts';

/** Long enough for the merges in the background to end; the time of the build has them not. */
const MERGES = 8_000;

export const startOurs: Start = async (size) => {
  const threads = createSearchThreads();
  const index = createSearchIndex(GENERATED_SCHEMA, { threads });
  for (let i = 0; i < size; i += 500) {
    index.putMany(Array.from({ length: Math.min(500, size - i) }, (_, j) => generatedListing(i + j)));
    await sleep();
  }
  return {
    note: 'BM25F, title before body; every search has its exact total; trees are counted on every level (facets: 11 values a listing)',
    rest: () => sleep(MERGES),
    search: async ({ words, city }, extent) => {
      const query: SearchQuery = {
        text: words.join(' '),
        filters: city === undefined ? {} : { place: [city] },
        facets: extent === 'facets' ? GENERATED_SCHEMA.facets : [],
        facetLimit: 20,
        limit: 10,
      };
      const { hits, total, relaxed } = index.search(query);
      return { found: hits.length, total: relaxed ? 0 : total };
    },
    atOnce: async ({ words, city }) => {
      await index.searchAside({
        text: words.join(' '),
        filters: city === undefined ? {} : { place: [city] },
        facets: GENERATED_SCHEMA.facets,
        facetLimit: 20,
        limit: 10,
      });
    },
    stop: () => threads.stop(),
  };
};
