/** 入驻：谁入驻了、之后做了什么，没有动作的一键提醒 — workbench pages. */
import { has, type DeskPages } from '../../desk.tsx';

export const joiningPages: DeskPages = {
  menu: [
    {
      group: '机构',
      href: '/app/joined',
      label: '入驻情况',
      shown: (session) => has(session, 'joining.read'),
    },
  ],
  routes: [{ path: 'joined', lazy: async () => ({ Component: (await import('./joined-page.tsx')).JoinedPage }) }],
};
