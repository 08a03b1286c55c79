/** 单点登录的设置 — workbench page. */
import type { DeskPages } from '../../desk.tsx';
import { has } from '../../desk.tsx';

export const peoplePages: DeskPages = {
  menu: [{ group: '系统', href: '/app/sign-on', label: '单点登录', shown: (session) => has(session, 'signon.edit') }],
  routes: [{ path: 'sign-on', lazy: async () => ({ Component: (await import('./sign-on-page.tsx')).SignOnPage }) }],
};
