/** 机构核验、机构资料、成员 — workbench pages. */
import { answer, client } from '../../api.ts';
import { FOUND, has, isStaff, type DeskPages } from '../../desk.tsx';

export { OrganisationTabs } from './organisation-tabs.tsx';

export const organisationPages: DeskPages = {
  menu: [
    {
      group: '机构',
      href: '/app/vetting',
      label: '机构核验',
      shown: (session) => has(session, 'organisation.vet'),
      waits: ['organisationsToVet'],
    },
    {
      group: '机构',
      href: '/app/organisations',
      label: '全部机构',
      shown: (session) => has(session, 'organisation.vet'),
    },
    {
      group: '机构',
      href: '/app/organisation',
      label: '本机构',
      shown: (session) => session.actor.organisation !== null,
      waits: ['waitingForVetting'],
    },
    {
      group: '机构',
      href: '/app/directory',
      label: '机构名录',
      shown: (session) => !isStaff(session),
    },
  ],
  finders: [
    {
      group: '机构',
      shown: () => true,
      find: async (q) => {
        const { items } = await answer(client.GET('/api/organisations', { params: { query: { q, limit: FOUND } } }));
        return items.map(({ id, name }) => ({ href: `/app/organisations/${id}`, label: name }));
      },
    },
  ],
  relaters: [
    {
      group: '机构',
      of: ['listing', 'case', 'import', 'profile', 'delegation'],
      shown: (session) => has(session, 'organisation.read'),
      find: async ({ organisationId }) => {
        if (organisationId == null) return undefined;
        const params = { path: { id: organisationId } };
        const { id, name, creditCode } = await answer(client.GET('/api/organisations/{id}', { params }));
        return {
          items: [
            { href: `/app/organisations/${id}`, label: name, ...(creditCode !== null && { detail: creditCode }) },
          ],
        };
      },
    },
  ],
  routes: [
    { path: 'vetting', lazy: async () => ({ Component: (await import('./vetting-queue.tsx')).VettingQueuePage }) },
    { path: 'vetting/:id', lazy: async () => ({ Component: (await import('./vetting-page.tsx')).VettingPage }) },
    {
      path: 'organisations',
      lazy: async () => ({ Component: (await import('./organisation-list.tsx')).OrganisationListPage }),
    },
    { path: 'directory', lazy: async () => ({ Component: (await import('./organisation-list.tsx')).DirectoryPage }) },
    {
      path: 'organisations/:id',
      lazy: async () => ({ Component: (await import('./organisation-page.tsx')).OrganisationPage }),
    },
    {
      path: 'organisation/departments',
      lazy: async () => ({ Component: (await import('./departments-page.tsx')).DepartmentsPage }),
    },
    {
      path: 'organisation',
      lazy: async () => ({ Component: (await import('./own-organisation.tsx')).OwnOrganisationPage }),
    },
  ],
};
