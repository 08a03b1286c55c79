/** 合作单位台账与导入 — workbench pages. */
import { has, type DeskPages } from '../../desk.tsx';

export const partnerPages: DeskPages = {
  menu: [
    {
      group: '机构',
      href: '/app/partners',
      label: '合作单位',
      shown: (session) => has(session, 'partner.read') && session.actor.organisation !== null,
    },
  ],
  acts: [{ href: '/app/partners/imports', label: '导入合作单位', shown: (session) => has(session, 'partner.edit') }],
  routes: [
    { path: 'partners', lazy: async () => ({ Component: (await import('./partners-page.tsx')).PartnersPage }) },
    {
      path: 'partners/imports',
      lazy: async () => ({ Component: (await import('./import-pages.tsx')).PartnerImports }),
    },
    {
      path: 'partners/imports/:id',
      lazy: async () => ({ Component: (await import('./import-pages.tsx')).PartnerImport }),
    },
  ],
};
