/** 意向摸底：列表、新建、进度与结果、本机构收到的 — workbench pages. */
import { has, type DeskPages } from '../../desk.tsx';

export const appetitePages: DeskPages = {
  menu: [
    {
      group: '供求',
      href: '/app/surveys',
      label: '意向摸底',
      shown: (session) => has(session, 'survey.read'),
    },
    {
      group: '供求',
      href: '/app/surveys/asked',
      label: '答复摸底',
      shown: (session) => has(session, 'survey.answer') && !has(session, 'survey.read'),
      waits: ['surveysToAnswer'],
    },
  ],
  routes: [
    { path: 'surveys', lazy: async () => ({ Component: (await import('./survey-list.tsx')).SurveyListPage }) },
    { path: 'surveys/new', lazy: async () => ({ Component: (await import('./survey-form.tsx')).NewSurveyPage }) },
    { path: 'surveys/asked', lazy: async () => ({ Component: (await import('./asked-page.tsx')).AskedPage }) },
    { path: 'surveys/:id', lazy: async () => ({ Component: (await import('./survey-page.tsx')).SurveyPage }) },
    { path: 'surveys/:id/edit', lazy: async () => ({ Component: (await import('./survey-form.tsx')).EditSurveyPage }) },
  ],
};
