/** 我的导出: long lists that were written in the background — workbench page. */
import { has, type DeskPages } from '../../desk.tsx';

export const exportPages: DeskPages = {
  menu: [],
  acts: [
    {
      href: '/app/exports',
      label: '我的导出',
      shown: (session) => has(session, 'export.request') && session.actor.organisation !== null,
    },
  ],
  routes: [{ path: 'exports', lazy: async () => ({ Component: (await import('./files-page.tsx')).FilesPage }) }],
};
