/** 岗位：列表、表单、记录、审核、认领、导入 — workbench pages. */
import { answer, client } from '../../api.ts';
import { FOUND, has, isStaff, type DeskPages } from '../../desk.tsx';
import { importActs } from '../../import-kind.ts';
import { LISTING_ENTRIES } from './import-entries.ts';
import { listingRelaters } from './relaters.ts';

export const listingPages: DeskPages = {
  menu: [
    {
      group: '供求',
      href: '/app/listings',
      label: '我的供求',
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
      label: '全部供求',
      shown: (session) => has(session, 'listing.manage') && isStaff(session),
    },
    {
      group: '供求',
      href: '/app/listings/new',
      label: '发布供求',
      shown: (session) => has(session, 'listing.create'),
    },
    {
      group: '规则',
      href: '/app/freshness-rules',
      label: '时效规则',
      shown: (session) => has(session, 'regulation.edit') && isStaff(session),
    },
  ],
  finders: [
    {
      group: '供求',
      shown: (session) => has(session, 'listing.manage'),
      find: async (q) => {
        const params = { query: { q, limit: FOUND } };
        const { items } = await answer(client.GET('/api/managed-listings', { params }));
        return items.map(({ id, title, employer }) => ({
          href: `/app/listings/${id}`,
          label: title,
          detail: employer.name,
        }));
      },
    },
  ],
  relaters: listingRelaters,
  imports: LISTING_ENTRIES,
  acts: [
    { href: '/app/listings/new?side=need', label: '发布需求', shown: (session) => has(session, 'listing.create') },
    { href: '/app/listings/new?side=offer', label: '发布供给', shown: (session) => has(session, 'listing.create') },
    ...importActs(LISTING_ENTRIES),
    {
      href: '/app/listings?freshness=stale',
      label: '确认仍有效',
      shown: (session) => has(session, 'listing.confirm') && !isStaff(session),
    },
  ],
  routes: [
    { path: 'listings', lazy: async () => ({ Component: (await import('./listing-list.tsx')).ListingListPage }) },
    { path: 'listings/new', lazy: async () => ({ Component: (await import('./new-page.tsx')).NewPage }) },
    { path: 'listings/:id', lazy: async () => ({ Component: (await import('./listing-page.tsx')).ListingPage }) },
    { path: 'listings/:id/edit', lazy: async () => ({ Component: (await import('./edit-page.tsx')).EditPage }) },
    { path: 'listings/claim/:id', lazy: async () => ({ Component: (await import('./claim-page.tsx')).ClaimPage }) },
    {
      path: 'freshness-rules',
      lazy: async () => ({ Component: (await import('./freshness-page.tsx')).FreshnessPage }),
    },
    { path: 'review', lazy: async () => ({ Component: (await import('./review-queue.tsx')).ReviewQueuePage }) },
    { path: 'review/:id', lazy: async () => ({ Component: (await import('./review-page.tsx')).ReviewPage }) },
  ],
};
