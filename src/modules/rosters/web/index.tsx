/** 名册导入 — workbench pages. */
import { has, type DeskPages } from '../../desk.tsx';

export const rosterPages: DeskPages = {
  menu: [],
  acts: [
    {
      href: '/app/roster-imports/classes',
      label: '导入班级和学生',
      shown: (session) => has(session, 'roster.import'),
    },
    {
      href: '/app/roster-imports/placements',
      label: '导入实习名册',
      shown: (session) => has(session, 'roster.import'),
    },
    {
      href: '/app/roster-imports/graduates',
      label: '导入毕业生名单',
      shown: (session) => has(session, 'roster.import'),
    },
  ],
  routes: [
    { path: 'roster-imports', lazy: async () => ({ Component: (await import('./import-pages.tsx')).RosterImports }) },
    {
      path: 'roster-imports/classes',
      lazy: async () => ({ Component: (await import('./import-pages.tsx')).ClassImports }),
    },
    {
      path: 'roster-imports/classes/:id',
      lazy: async () => ({ Component: (await import('./import-pages.tsx')).ClassImport }),
    },
    {
      path: 'roster-imports/placements',
      lazy: async () => ({ Component: (await import('./import-pages.tsx')).PlacementImports }),
    },
    {
      path: 'roster-imports/placements/:id',
      lazy: async () => ({ Component: (await import('./import-pages.tsx')).PlacementImport }),
    },
    {
      path: 'roster-imports/graduates',
      lazy: async () => ({ Component: (await import('./import-pages.tsx')).GraduateImports }),
    },
    {
      path: 'roster-imports/graduates/:id',
      lazy: async () => ({ Component: (await import('./import-pages.tsx')).GraduateImport }),
    },
  ],
};
