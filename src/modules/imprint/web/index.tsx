/** 站点标识 — the administrator's page. */
import { has, type DeskPages } from '../../desk.tsx';

export const imprintPages: DeskPages = {
  menu: [
    {
      group: '系统',
      href: '/app/imprint',
      label: '站点标识',
      shown: (session) => has(session, 'imprint.edit'),
    },
  ],
  routes: [{ path: 'imprint', lazy: async () => ({ Component: (await import('./imprint-page.tsx')).ImprintPage }) }],
};
