import { failure } from '#kernel/errors';
import { civilDate } from '#kernel/time';
import type { Context } from '#platform/context';
import { mount, type MountedRoute } from '#platform/http';
import type { ListingSearch } from './contract.ts';
import { explainListing } from './explain-listing.ts';
import { findingRoutes } from './finding-contract.ts';
import { languageOf } from './http.ts';
import { noteSearch } from './note-search.ts';
import type { ListingParts } from './parts.ts';
import { searchFaults } from './search-faults.ts';
import { searchListings } from './search-listings.ts';

export const findingHttp = (parts: ListingParts): MountedRoute[] =>
  mount(findingRoutes, {
    search: async (ctx, { query }, request) => {
      usable(parts, ctx, query);
      const result = await searchListings(parts, ctx, query, languageOf(request));
      await noteSearch(parts, ctx, request, query, result);
      return result;
    },
    explain: async (ctx, { params, query }) => {
      const search = { ...query, cursor: undefined, limit: 1 };
      usable(parts, ctx, search);
      return (await explainListing(parts, ctx, params.id, search)).why;
    },
  });

function usable({ codes }: ListingParts, { now }: Context, query: ListingSearch): void {
  const faults = searchFaults(query, codes, civilDate(now));
  if (faults.length > 0) throw failure('search.unusable', {}, faults);
}
