/** 成员、邀请、加入申请 — workbench pages. */
import type { DeskPages, Session } from '../../desk.tsx';
import { has } from '../../desk.tsx';

const ownMembers = (session: Session): boolean =>
  has(session, 'organisation.member') && session.actor.organisation !== null;

export const memberPages: DeskPages = {
  menu: [
    { group: '机构', href: '/app/members', label: '成员', shown: ownMembers, waits: ['accessRequests'] },
    {
      group: '机构',
      href: '/app/access-requests',
      label: '转来的加入申请',
      shown: (session) => has(session, 'member.arbitrate'),
      waits: ['escalatedRequests'],
    },
  ],
  routes: [
    { path: 'members', lazy: async () => ({ Component: (await import('./members-page.tsx')).MembersPage }) },
    {
      path: 'access-requests',
      lazy: async () => ({ Component: (await import('./escalated-page.tsx')).EscalatedPage }),
    },
  ],
};
