/** 机构合并、终止、代码变更 — workbench pages. */
import type { DeskPages } from '../../desk.tsx';

export const successionPages: DeskPages = {
  menu: [],
  routes: [
    {
      path: 'organisations/:id/succession',
      lazy: async () => ({ Component: (await import('./succession-page.tsx')).SuccessionPage }),
    },
  ],
};
