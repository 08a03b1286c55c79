import type { SitePage } from '#platform/http';
import type { CatalogueParts } from '../parts.ts';
import { CLASS_SHELF } from './class-addresses.ts';
import { showClasses } from './classes-page.tsx';
import { expertListPages } from './expert-lists.tsx';
import { ownPages } from './own-pages.tsx';
import { showRecord } from './record-page.tsx';
import { showShelf } from './results-page.tsx';

/** Parts with which pages of other modules show records. */
export { recordHref, shelfHref } from './addresses.ts';
export { PartnerList, partnerShelfHref } from './partner-records.tsx';
export { RecordCard } from './record-card.tsx';
export { RecordView } from './record-page.tsx';
export { facetViews, readSearch as readRecordSearch, wishOf as wishOfRecords } from './results-page.tsx';

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
    render: (ctx, input) => (input.params['kind'] === CLASS_SHELF ? showClasses : showShelf)(parts, ctx, input),
  },
  {
    method: 'GET',
    path: '/catalogue/:kind/:id',
    right: 'catalogue.read',
    render: (ctx, input) => showRecord(parts, ctx, input),
  },
  ...ownPages(parts),
  ...expertListPages,
];
