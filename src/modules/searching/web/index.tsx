/** 检索词统计、同义词、检索状况 — workbench pages. */
import { has, type DeskPages } from '../../desk.tsx';

export const searchingPages: DeskPages = {
  menu: [
    { group: '规则', href: '/app/synonyms', label: '同义词', shown: (session) => has(session, 'synonym.edit') },
    { group: '监督', href: '/app/search-log', label: '检索词统计', shown: (session) => has(session, 'searchLog.read') },
    {
      group: '系统',
      href: '/app/search-health',
      label: '检索状况',
      shown: (session) => has(session, 'searchHealth.read'),
    },
  ],
  routes: [
    { path: 'search-log', lazy: async () => ({ Component: (await import('./log-page.tsx')).LogPage }) },
    { path: 'search-health', lazy: async () => ({ Component: (await import('./health-page.tsx')).HealthPage }) },
    { path: 'synonyms', lazy: async () => ({ Component: (await import('./synonyms-page.tsx')).SynonymsPage }) },
  ],
};
