/** 岗位：列表、表单、记录、审核、认领、导入 — workbench pages. */
import { has, isStaff, type DeskPages } from '../../desk.tsx';

export const listingPages: DeskPages = {
  menu: [
    {
      group: '供求',
      href: '/app/listings',
      label: '我的岗位',
      shown: (session) => has(session, 'listing.manage') && !isStaff(session),
      waits: ['returnedListings', 'expiringListings'],
    },
    {
      group: '供求',
      href: '/app/review',
      label: '审核',
      shown: (session) => has(session, 'listing.review'),
      waits: ['listingsToReview'],
    },
    {
      group: '供求',
      href: '/app/listings',
      label: '全部岗位',
      shown: (session) => has(session, 'listing.manage') && isStaff(session),
    },
    {
      group: '供求',
      href: '/app/listings/new/edit',
      label: '发布岗位',
      shown: (session) => has(session, 'listing.create'),
    },
    {
      group: '供求',
      href: '/app/imports',
      label: '导入',
      shown: (session) => has(session, 'listing.import'),
      waits: ['failedImports', 'checkedImports'],
    },
  ],
  routes: [
    { path: 'listings', lazy: async () => ({ Component: (await import('./listing-list.tsx')).ListingListPage }) },
    { path: 'listings/:id', lazy: async () => ({ Component: (await import('./listing-page.tsx')).ListingPage }) },
    { path: 'listings/:id/edit', lazy: async () => ({ Component: (await import('./edit-page.tsx')).EditPage }) },
    { path: 'listings/claim/:id', lazy: async () => ({ Component: (await import('./claim-page.tsx')).ClaimPage }) },
    { path: 'review', lazy: async () => ({ Component: (await import('./review-queue.tsx')).ReviewQueuePage }) },
    { path: 'review/:id', lazy: async () => ({ Component: (await import('./review-page.tsx')).ReviewPage }) },
    { path: 'imports', lazy: async () => ({ Component: (await import('./import-pages.tsx')).ListingImports }) },
    { path: 'imports/:id', lazy: async () => ({ Component: (await import('./import-pages.tsx')).ListingImport }) },
  ],
};
