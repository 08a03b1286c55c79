/** 个人信息: requests, register, texts, periods, logs, assessments — workbench pages of the operator. And 查看完整信息, for all. */
import type { DeskPages } from '../../desk.tsx';
import { has } from '../../desk.tsx';

export { Reveal } from './reveal.tsx';

export const privacyPages: DeskPages = {
  menu: [
    {
      group: '监督',
      href: '/app/privacy',
      label: '个人信息',
      shown: (session) => has(session, 'privacy.manage'),
    },
  ],
  routes: [
    { path: 'privacy', lazy: async () => ({ Component: (await import('./requests-page.tsx')).RequestsPage }) },
    { path: 'privacy/register', lazy: async () => ({ Component: (await import('./register-page.tsx')).RegisterPage }) },
    { path: 'privacy/texts', lazy: async () => ({ Component: (await import('./texts-page.tsx')).TextsPage }) },
    { path: 'privacy/periods', lazy: async () => ({ Component: (await import('./periods-page.tsx')).PeriodsPage }) },
    { path: 'privacy/looks', lazy: async () => ({ Component: (await import('./looks-page.tsx')).LooksPage }) },
    { path: 'privacy/exports', lazy: async () => ({ Component: (await import('./exports-page.tsx')).ExportsPage }) },
    {
      path: 'privacy/assessments',
      lazy: async () => ({ Component: (await import('./assessments-page.tsx')).AssessmentsPage }),
    },
  ],
};
