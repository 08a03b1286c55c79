import { readFileSync } from 'node:fs';
import type { SitePage } from '#platform/http';
import type { SearchingParts } from '../parts.ts';
import { showByPlace } from './by-place-page.tsx';
import { showComparison } from './compare-page.tsx';
import { savedPages } from './saved-pages.tsx';
import { verdictPages } from './verdicts.ts';

export { suggestScript } from './suggest-script.ts';

export const searchingPages = (parts: SearchingParts): SitePage[] => [
  ...verdictPages(parts),
  ...savedPages(parts.listings),
  {
    method: 'GET',
    path: '/compare',
    right: 'listing.read',
    render: (ctx, input) => showComparison(parts.listings, ctx, input),
  },
  {
    method: 'GET',
    path: '/listings/by-place',
    right: 'listing.search',
    render: (ctx, input) => showByPlace(parts.listings, ctx, input),
  },
];

/** Styles beyond those of the common parts; the public face joins both into one sheet. */
export const searchingStyles: string = readFileSync(new URL('searching.css', import.meta.url), 'utf8');
