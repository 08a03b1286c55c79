/** 成员、邀请、加入申请 — workbench pages. */
import { answer, client } from '../../api.ts';
import { FOUND, has, type DeskPages, type Session } from '../../desk.tsx';

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
  finders: [
    {
      group: '成员',
      shown: ownMembers,
      find: async (q, { actor }) => {
        const params = { path: { id: actor.organisation!.id } };
        const { items } = await answer(client.GET('/api/organisations/{id}/members', { params }));
        return items
          .filter(({ name }) => name.includes(q))
          .slice(0, FOUND)
          .map(({ name }) => ({ href: '/app/members', label: name }));
      },
    },
  ],
  acts: [
    {
      href: '/app/members?invite=1',
      label: '邀请成员',
      shown: (session) => ownMembers(session) && session.actor.duty === 'admin',
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
