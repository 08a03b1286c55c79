import { readFileSync } from 'node:fs';
import type { SiteFile, SitePage } from '#platform/http';
import type { ListingParts } from '../parts.ts';
import { regionSummaries } from '../region-summary.ts';
import { commonPages } from './common-pages.tsx';
import { showEmployer } from './employer-page.tsx';
import { showEmployers } from './employers-page.tsx';
import { showHome } from './home-page.tsx';
import { claim, showListing } from './listing-page.tsx';
import { showRecommendations, switchRecommendation } from './recommendations-page.tsx';
import { showResults } from './results-page.tsx';
import { listingFiles } from './site-files.ts';

export function listingPages(parts: ListingParts): SitePage[] {
  const summaryOf = regionSummaries(parts.index);
  return [
    { method: 'GET', path: '/', right: 'site.read', render: (ctx, input) => showHome(parts, summaryOf, ctx, input) },
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
    { method: 'POST', path: '/listings/:id/claim', right: 'listing.claim', render: claim },
    { method: 'GET', path: '/employers', right: 'organisation.read', render: showEmployers },
    {
      method: 'GET',
      path: '/employers/:id',
      right: 'organisation.read',
      render: (ctx, input) => showEmployer(parts, ctx, input),
    },
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

export const listingSiteFiles = (parts: ListingParts): SiteFile[] => listingFiles(parts);

/** Styles beyond those of the common parts; the public face joins both into one sheet. */
export const listingStyles: string = readFileSync(new URL('site.css', import.meta.url), 'utf8');
