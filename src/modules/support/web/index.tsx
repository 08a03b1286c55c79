/** 支持台 — workbench pages. */
import type { DeskPages } from '../../desk.tsx';
import { has } from '../../desk.tsx';

export const supportPages: DeskPages = {
  menu: [{ group: '监督', href: '/app/support', label: '支持台', shown: (session) => has(session, 'support.find') }],
  routes: [
    { path: 'support', lazy: async () => ({ Component: (await import('./support-page.tsx')).SupportPage }) },
    { path: 'support/people/:id', lazy: async () => ({ Component: (await import('./person-page.tsx')).PersonPage }) },
  ],
};
