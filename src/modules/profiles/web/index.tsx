/** 人才供给：班级、学习者、专家和适合他们的岗位 — workbench pages. */
import { answer, client } from '../../api.ts';
import { FOUND, has, isStaff, type DeskPages, type Session } from '../../desk.tsx';

const isSchool = (session: Session): boolean => session.actor.role === 'school';

export const profilePages: DeskPages = {
  menu: [
    { group: '人才', href: '/app/profiles', label: '班级与学生', shown: isSchool },
    { group: '人才', href: '/app/profiles', label: '人才供给', shown: isStaff },
    {
      group: '人才',
      href: '/app/school-majors',
      label: '开设专业',
      shown: (session) => has(session, 'major.read'),
    },
    {
      group: '人才',
      href: '/app/profiles',
      label: '我的档案',
      shown: (session) => has(session, 'profile.read') && !isSchool(session) && !isStaff(session),
    },
  ],
  finders: [
    {
      group: '人才',
      shown: (session) => isSchool(session) || isStaff(session),
      instead: (session) =>
        isStaff(session)
          ? {
              href: '/app/profiles',
              label: '找的是学生？学生姓名对主管部门隐去，不能按姓名查找',
              detail: '到“人才供给”按学校、班级、专业查找，或请学校查找',
            }
          : undefined,
      find: async (q) => {
        const { KIND_WORDS } = await import('./words.ts');
        const { items } = await answer(client.GET('/api/profiles', { params: { query: { q, limit: FOUND } } }));
        return items.map(({ id, name, kind, major }) => ({
          href: `/app/profiles/${id}`,
          label: name,
          detail: [KIND_WORDS[kind], major?.label].filter(Boolean).join(' · '),
        }));
      },
    },
  ],
  relaters: [
    {
      group: '人才档案',
      of: ['guardianship'],
      shown: (session) => has(session, 'profile.read'),
      find: async ({ id }) => {
        const { name, major } = await answer(client.GET('/api/profiles/{id}', { params: { path: { id } } }));
        return {
          items: [{ href: `/app/profiles/${id}`, label: name, ...(major !== null && { detail: major.label }) }],
        };
      },
    },
  ],
  routes: [
    { path: 'profiles', lazy: async () => ({ Component: (await import('./profile-list.tsx')).ProfileListPage }) },
    { path: 'school-majors', lazy: async () => ({ Component: (await import('./major-list.tsx')).MajorListPage }) },
    { path: 'school-majors/:id', lazy: async () => ({ Component: (await import('./major-page.tsx')).MajorPage }) },
    { path: 'profiles/:id', lazy: async () => ({ Component: (await import('./profile-page.tsx')).ProfilePage }) },
  ],
};
