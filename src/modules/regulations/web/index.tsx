/** 规则：文本、出处、核实 — workbench pages. */
import { has, isStaff, type DeskPages } from '../../desk.tsx';

export const regulationPages: DeskPages = {
  menu: [
    {
      group: '规则',
      href: '/app/regulations',
      label: '规则',
      shown: (session) => has(session, 'regulation.edit') && isStaff(session),
    },
    {
      group: '规则',
      href: '/app/phrases',
      label: '词表',
      shown: (session) => has(session, 'regulation.edit') && isStaff(session),
    },
    {
      group: '规则',
      href: '/app/wage-floors',
      label: '最低工资',
      shown: (session) => has(session, 'regulation.edit') && isStaff(session),
    },
    {
      group: '规则',
      href: '/app/thresholds',
      label: '期限与界限',
      shown: (session) => has(session, 'regulation.edit') && isStaff(session),
    },
  ],
  routes: [
    { path: 'regulations', lazy: async () => ({ Component: (await import('./rule-list.tsx')).RuleListPage }) },
    { path: 'regulations/new', lazy: async () => ({ Component: (await import('./wording-page.tsx')).WordingPage }) },
    {
      path: 'thresholds',
      lazy: async () => ({ Component: (await import('./threshold-list.tsx')).ThresholdListPage }),
    },
    { path: 'phrases', lazy: async () => ({ Component: (await import('./phrase-list.tsx')).PhraseListPage }) },
    {
      path: 'wage-floors',
      lazy: async () => ({ Component: (await import('./wage-floor-list.tsx')).WageFloorListPage }),
    },
    {
      path: 'wage-floors/new',
      lazy: async () => ({ Component: (await import('./wage-floor-form.tsx')).WageFloorFormPage }),
    },
  ],
};
