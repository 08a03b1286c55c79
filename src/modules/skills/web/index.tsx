/** 技能词典：目录、词条、试一段文字 — workbench pages, and finding terms in a text of a form. */
import { has, type DeskPages } from '../../desk.tsx';

export { SkillsFromText, SkillSuggestions } from './skill-suggestions.tsx';

export const skillPages: DeskPages = {
  menu: [
    {
      group: '规则',
      href: '/app/skills',
      label: '技能词典',
      shown: (session) => has(session, 'skill.edit'),
    },
  ],
  routes: [
    { path: 'skills', lazy: async () => ({ Component: (await import('./term-list.tsx')).TermListPage }) },
    { path: 'skills/:code', lazy: async () => ({ Component: (await import('./term-page.tsx')).TermPage }) },
  ],
};
