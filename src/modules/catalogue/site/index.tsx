import type { SitePage } from '#platform/http';
import type { CatalogueParts } from '../parts.ts';
import { ownPages } from './own-pages.tsx';
import { showRecord } from './record-page.tsx';
import { showShelf } from './results-page.tsx';

/** Parts with which pages of other modules show records. */
export { recordHref, shelfHref } from './addresses.ts';
export { RecordCard } from './record-card.tsx';

export const cataloguePages = (parts: CatalogueParts): SitePage[] => [
  {
    method: 'GET',
    path: '/catalogue',
    right: 'catalogue.read',
    render: (ctx, input) => showShelf(parts, ctx, input),
  },
  {
    method: 'GET',
    path: '/catalogue/:kind',
    right: 'catalogue.read',
    render: (ctx, input) => showShelf(parts, ctx, input),
  },
  {
    method: 'GET',
    path: '/catalogue/:kind/:id',
    right: 'catalogue.read',
    render: (ctx, input) => showRecord(parts, ctx, input),
  },
  ...ownPages(parts),
];
