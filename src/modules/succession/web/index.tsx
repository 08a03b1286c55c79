/** 机构合并、终止、代码变更 — workbench pages. */
import type { DeskPages } from '../../desk.tsx';

export const successionPages: DeskPages = {
  menu: [],
  routes: [
    {
      path: 'organisation/closing',
      lazy: async () => ({ Component: (await import('./own-closing-page.tsx')).OwnClosingPage }),
    },
    {
      path: 'closings/:id',
      lazy: async () => ({ Component: (await import('./closing-page.tsx')).ClosingPage }),
    },
    {
      path: 'organisations/:id/succession',
      lazy: async () => ({ Component: (await import('./succession-page.tsx')).SuccessionPage }),
    },
  ],
};
