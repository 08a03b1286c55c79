import type { SitePage } from '#platform/http';
import type { ListingParts } from '#modules/listings';
import type { ExchangeParts } from '../parts.ts';
import { showCopies } from './copies-page.tsx';
import { showCopy } from './copy-page.tsx';
import { showRecordCopies } from './records-page.tsx';

export const exchangePages = (parts: ExchangeParts, listings: () => ListingParts): SitePage[] => [
  {
    method: 'GET',
    path: '/exchange',
    right: 'listing.search',
    render: (ctx, input) => showCopies(parts, listings(), ctx, input),
  },
  {
    method: 'GET',
    path: '/exchange/catalogue',
    right: 'catalogue.read',
    render: (ctx, input) => showRecordCopies(parts, ctx, input),
  },
  {
    method: 'GET',
    path: '/exchange/:region/:id',
    right: 'listing.read',
    render: (ctx, input) => showCopy(parts, listings(), ctx, input),
  },
];
