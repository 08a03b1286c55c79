/** 学生监护 — workbench pages of a school. */
import type { DeskPages } from '../../desk.tsx';
import { has } from '../../desk.tsx';

export const guardianPages: DeskPages = {
  menu: [
    {
      group: '人才',
      href: '/app/guardians',
      label: '学生监护',
      shown: (session) => has(session, 'guardian.manage'),
    },
  ],
  routes: [
    { path: 'guardians', lazy: async () => ({ Component: (await import('./learner-list.tsx')).LearnerList }) },
    {
      path: 'guardians/:profileId',
      lazy: async () => ({ Component: (await import('./learner-page.tsx')).LearnerPage }),
    },
  ],
};
