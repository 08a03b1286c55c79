/** 跨区域共享 — the bureau's pages. */
import { has, type DeskPages } from '../../desk.tsx';

export const exchangePages: DeskPages = {
  menu: [
    {
      group: '供求',
      href: '/app/exchange',
      label: '跨区域共享',
      shown: (session) => has(session, 'exchange.read'),
      waits: ['regionsToAnswer'],
    },
  ],
  routes: [
    { path: 'exchange', lazy: async () => ({ Component: (await import('./regions-page.tsx')).RegionsPage }) },
    { path: 'exchange/copies', lazy: async () => ({ Component: (await import('./copies-page.tsx')).CopiesPage }) },
  ],
};
