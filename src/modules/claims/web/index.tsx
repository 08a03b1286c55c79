/** 认领申请与争议 — workbench pages. */
import { has, type DeskPages } from '../../desk.tsx';

export const claimPages: DeskPages = {
  menu: [
    {
      group: '供求',
      href: '/app/claims',
      label: '认领与争议',
      shown: (session) => has(session, 'claim.read') && session.actor.organisation !== null,
    },
  ],
  routes: [{ path: 'claims', lazy: async () => ({ Component: (await import('./claims-page.tsx')).ClaimsPage }) }],
};
