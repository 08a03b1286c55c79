/** 专业对照：目录、一个专业的职业与行业 — workbench pages. */
import { has, type DeskPages } from '../../desk.tsx';

export const crosswalkPages: DeskPages = {
  menu: [
    {
      group: '人才',
      href: '/app/crosswalk',
      label: '专业对照',
      shown: (session) => has(session, 'crosswalk.edit') || session.actor.role === 'school',
    },
  ],
  routes: [
    { path: 'crosswalk', lazy: async () => ({ Component: (await import('./major-list.tsx')).MajorListPage }) },
    { path: 'crosswalk/:major', lazy: async () => ({ Component: (await import('./major-page.tsx')).MajorPage }) },
  ],
};
