/** 匹配权重、推荐曝光 — workbench pages. */
import { has, type DeskPages } from '../../desk.tsx';

export const counterpartPages: DeskPages = {
  menu: [
    { group: '规则', href: '/app/match-weights', label: '匹配权重', shown: (session) => has(session, 'matching.read') },
    {
      group: '监督',
      href: '/app/match-exposure',
      label: '推荐曝光',
      shown: (session) => has(session, 'matching.read'),
    },
  ],
  routes: [
    { path: 'match-weights', lazy: async () => ({ Component: (await import('./weights-page.tsx')).WeightsPage }) },
    { path: 'match-exposure', lazy: async () => ({ Component: (await import('./exposure-page.tsx')).ExposurePage }) },
  ],
};
