/** 导入 — workbench pages: one entry for all kinds of tables, one list for each, and the batch. */
import { answer, client } from '../../api.ts';
import { FOUND, has, type DeskPages } from '../../desk.tsx';

export const importPages: DeskPages = {
  menu: [
    {
      group: '供求',
      href: '/app/imports',
      label: '导入',
      shown: (session) => has(session, 'import.read'),
      waits: ['failedImports', 'checkedImports'],
    },
  ],
  acts: [{ href: '/app/imports', label: '导入表格', shown: (session) => has(session, 'import.read') }],
  finders: [
    {
      group: '导入批次',
      shown: (session) => has(session, 'import.read'),
      find: async (q) => {
        const { items } = await answer(client.GET('/api/imports', { params: { query: { q, limit: FOUND } } }));
        return items.map(({ id, fileName, createdAt }) => ({
          href: `/app/imports/${id}`,
          label: fileName,
          detail: createdAt.slice(0, 10),
        }));
      },
    },
  ],
  routes: [
    { path: 'imports', lazy: async () => ({ Component: (await import('./hub-page.tsx')).HubPage }) },
    { path: 'imports/:id', lazy: async () => ({ Component: (await import('./one-page.tsx')).OnePage }) },
  ],
};
