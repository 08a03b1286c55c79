/** 群众反映 — workbench pages of officers and the administrator. */
import { has, type DeskPages } from '../../desk.tsx';

export const feedbackPages: DeskPages = {
  menu: [
    {
      group: '监督',
      href: '/app/feedback',
      label: '群众反映',
      shown: (session) => has(session, 'feedback.read'),
    },
  ],
  routes: [
    { path: 'feedback', lazy: async () => ({ Component: (await import('./feedback-list.tsx')).FeedbackListPage }) },
    { path: 'feedback/:id', lazy: async () => ({ Component: (await import('./feedback-page.tsx')).FeedbackPage }) },
  ],
};
