/** 合作单位台账与导入 — workbench pages. */
import { has, type DeskPages } from '../../desk.tsx';
import { importActs, type ImportEntry } from '../../import-kind.ts';

const PARTNER_ENTRIES: readonly ImportEntry[] = [
  {
    key: 'partners',
    target: 'organisations',
    group: '名册与台账',
    title: '合作单位',
    known: '校企合作台账、会员单位名单',
    api: '/api/partner-imports',
    right: 'partner.edit',
    load: async () => (await import('./import-words.tsx')).PARTNER_IMPORTS,
  },
];

export const partnerPages: DeskPages = {
  menu: [
    {
      group: '机构',
      href: '/app/partners',
      label: '合作单位',
      shown: (session) => has(session, 'partner.read') && session.actor.organisation !== null,
    },
  ],
  acts: importActs(PARTNER_ENTRIES),
  imports: PARTNER_ENTRIES,
  routes: [{ path: 'partners', lazy: async () => ({ Component: (await import('./partners-page.tsx')).PartnersPage }) }],
};
