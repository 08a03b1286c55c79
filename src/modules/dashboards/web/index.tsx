/** 数据看板 — one workbench page: the figures of this person's role. */
import { has, type DeskPages } from '../../desk.tsx';

export const dashboardPages: DeskPages = {
  menu: [
    { group: '工作', href: '/app/figures', label: '数据看板', shown: (session) => has(session, 'dashboard.read') },
  ],
  routes: [{ path: 'figures', lazy: async () => ({ Component: (await import('./figures-page.tsx')).FiguresPage }) }],
};
