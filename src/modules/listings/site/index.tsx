import { readFileSync } from 'node:fs';
import type { SitePage } from '#platform/http';
import type { ListingParts } from '../parts.ts';
import { commonPages } from './common-pages.tsx';
import { claim, showListing } from './listing-page.tsx';
import { showPreview } from './preview-page.tsx';
import { showRecommendations, switchRecommendation } from './recommendations-page.tsx';
import { showResults } from './results-page.tsx';
import { showWhy } from './why-page.tsx';

/** Parts with which pages of other modules show and link listings. */
export { at, employerHref, listingHref, searchHref, searchQuery, type SearchWish } from './addresses.ts';
export { dateText, placeText } from './format.ts';
export { ListingCard } from './listing-card.tsx';
export { KindFacts, ListingFacts } from './listing-facts.tsx';
export { copyHref, NeighbourList } from './neighbour-results.tsx';
export { Marked, Paragraphs } from './marked.tsx';
export { SearchPlaces } from './search-places.tsx';
export { readSearch } from './read-search.ts';
export { titleOf } from './results-page.tsx';
export { Chips, chipsOf } from './search-chips.tsx';
export { factLines, type FactLine } from './listing-facts.tsx';
export { settingOf, type Setting } from './setting.ts';
export { sidesText } from './helpful.tsx';
export { Why } from './why.tsx';

export function listingPages(parts: ListingParts): SitePage[] {
  return [
    {
      method: 'GET',
      path: '/listings',
      right: 'listing.search',
      render: (ctx, input) => showResults(parts, ctx, input),
    },
    {
      method: 'GET',
      path: '/listings/:id',
      right: 'listing.read',
      render: (ctx, input) => showListing(parts, ctx, input),
    },
    {
      method: 'GET',
      path: '/listings/:id/why',
      right: 'listing.search',
      render: (ctx, input) => showWhy(parts, ctx, input),
    },
    {
      method: 'GET',
      path: '/listings/:id/preview',
      right: 'listing.manage',
      render: (ctx, input) => showPreview(parts, ctx, input),
    },
    { method: 'POST', path: '/listings/:id/claim', right: 'listing.claim', render: claim },
    {
      method: 'GET',
      path: '/recommendations',
      right: 'profile.read',
      render: (ctx, input) => showRecommendations(parts, ctx, input),
    },
    {
      method: 'POST',
      path: '/recommendations',
      right: 'profile.edit',
      render: (ctx, input) => switchRecommendation(parts, ctx, input),
    },
    ...commonPages,
  ];
}

/** Styles beyond those of the common parts; the public face joins both into one sheet. */
export const listingStyles: string = readFileSync(new URL('site.css', import.meta.url), 'utf8');
