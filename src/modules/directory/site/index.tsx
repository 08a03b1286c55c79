import { readFileSync } from 'node:fs';
import type { SiteFile, SitePage } from '#platform/http';
import { at } from '#sites/listings';
import type { DirectoryParts } from '../parts.ts';
import { regionReader } from '../region-now.ts';
import { showCode } from './code-page.tsx';
import { showEmployers } from './employers-page.tsx';
import { feedFiles } from './feeds.ts';
import { showFigures } from './figures-page.tsx';
import { showHome } from './home-page.tsx';
import { showJoined } from './joined-page.tsx';
import { showKind, showKinds } from './kinds-page.tsx';
import { showOrganisation } from './organisation-page.tsx';
import { showShelf } from './shelf-page.tsx';
import { SHELF_NAMES } from './shelves.ts';
import { siteMapFiles } from './site-map.ts';

export function directoryPages(parts: DirectoryParts): SitePage[] {
  const nowOf = regionReader(parts);
  return [
    { method: 'GET', path: '/', right: 'site.read', render: (ctx, input) => showHome(parts, nowOf, ctx, input) },
    {
      method: 'GET',
      path: '/figures',
      right: 'listing.search',
      render: (ctx, input) => showFigures(parts, ctx, input),
    },
    {
      method: 'GET',
      path: '/joined',
      right: 'organisation.read',
      render: (ctx, input) => showJoined(parts, ctx, input),
    },
    { method: 'GET', path: '/kinds', right: 'listing.search', render: (ctx, input) => showKinds(parts, ctx, input) },
    {
      method: 'GET',
      path: '/kinds/:type/:side',
      right: 'listing.search',
      render: (ctx, input) => showKind(parts, ctx, input),
    },
    ...SHELF_NAMES.flatMap((shelf): SitePage[] => [
      {
        method: 'GET',
        path: `/${shelf}`,
        right: 'listing.search',
        render: (ctx, input) => showShelf(parts, shelf, ctx, input),
      },
      {
        method: 'GET',
        path: `/${shelf}/:code`,
        right: 'listing.search',
        render: (ctx, input) => showCode(parts, shelf, ctx, input),
      },
    ]),
    {
      method: 'GET',
      path: '/organisations/:id',
      right: 'organisation.read',
      render: (ctx, input) => showOrganisation(parts, ctx, input),
    },
    { method: 'GET', path: '/employers', right: 'organisation.read', render: showEmployers },
    {
      method: 'GET',
      path: '/employers/:id',
      right: 'organisation.read',
      render: async (_ctx, { lang, params }) => ({
        redirect: at(lang, `/organisations/${encodeURIComponent(params['id'] ?? '')}`),
        permanent: true,
      }),
    },
  ];
}

export const directoryFiles = (parts: DirectoryParts): SiteFile[] => [...feedFiles(parts), ...siteMapFiles(parts)];

/** Styles of these pages; the public face joins them to its sheet. */
export const directoryStyles: string = readFileSync(new URL('directory.css', import.meta.url), 'utf8');
