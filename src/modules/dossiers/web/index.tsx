/** 一企一档、一校一档，信息异议 — workbench pages. */
import { has, type DeskPages } from '../../desk.tsx';

export const dossierPages: DeskPages = {
  menu: [
    {
      group: '机构',
      href: '/app/objections',
      label: '信息异议',
      shown: (session) => has(session, 'objection.answer'),
    },
  ],
  routes: [
    {
      path: 'organisation/dossier',
      lazy: async () => ({ Component: (await import('./dossier-page.tsx')).OwnDossierPage }),
    },
    {
      path: 'organisations/:id/dossier',
      lazy: async () => ({ Component: (await import('./dossier-page.tsx')).DossierPage }),
    },
    { path: 'objections', lazy: async () => ({ Component: (await import('./objections-page.tsx')).ObjectionsPage }) },
  ],
};
