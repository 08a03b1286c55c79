/** 资源名录：列表、记录、表单、导入 — workbench pages. */
import { answer, client } from '../../api.ts';
import { FOUND, has, isStaff, RELATED, type DeskPages, type Session } from '../../desk.tsx';
import { importActs } from '../../import-kind.ts';
import { RECORD_ENTRIES } from './import-entries.ts';

/** Experts keep their record on the site. */
const works = (session: Session): boolean =>
  has(session, 'catalogue.manage') && (isStaff(session) || session.actor.organisation !== null);

export const cataloguePages: DeskPages = {
  menu: [
    {
      group: '供求',
      href: '/app/catalogue',
      label: '我的名录',
      shown: (session) => works(session) && !isStaff(session),
    },
    {
      group: '供求',
      href: '/app/catalogue',
      label: '资源名录',
      shown: (session) => works(session) && isStaff(session),
    },
  ],
  acts: [
    {
      href: '/app/catalogue/new',
      label: '新建名录记录',
      shown: (session) => works(session) && has(session, 'catalogue.edit'),
    },
    ...importActs(RECORD_ENTRIES),
  ],
  imports: RECORD_ENTRIES,
  finders: [
    {
      group: '资源名录',
      shown: works,
      find: async (q) => {
        const { KIND_WORDS } = await import('#contracts/catalogue');
        const { items } = await answer(
          client.GET('/api/catalogue-records', { params: { query: { q, limit: FOUND } } }),
        );
        return items.map(({ id, title, kind, owner }) => ({
          href: `/app/catalogue/${id}`,
          label: title,
          detail: `${KIND_WORDS[kind].name.zh} · ${owner.name}`,
        }));
      },
    },
  ],
  relaters: [
    {
      group: '资源名录',
      of: ['organisation'],
      shown: works,
      find: async ({ id }) => {
        const query = { organisation: id, limit: RELATED };
        const { items, total } = await answer(client.GET('/api/catalogue-records', { params: { query } }));
        const { KIND_WORDS } = await import('#contracts/catalogue');
        return {
          items: items.map((one) => ({
            href: `/app/catalogue/${one.id}`,
            label: one.title,
            detail: KIND_WORDS[one.kind].name.zh,
          })),
          all: { href: `/app/catalogue?organisation=${id}`, total },
        };
      },
    },
    {
      group: '出自名录',
      of: ['listing'],
      shown: works,
      find: async ({ id }) => {
        const params = { path: { id } };
        const { item } = await answer(client.GET('/api/catalogue-records/of-listing/{id}', { params }));
        return item === null ? undefined : { items: [{ href: `/app/catalogue/${item.id}`, label: item.title }] };
      },
    },
    {
      group: '可能帮得上的',
      of: ['listing'],
      shown: (session) => has(session, 'catalogue.read'),
      find: async ({ id }) => {
        const { items } = await answer(client.GET('/api/catalogue/for-listing/{id}', { params: { path: { id } } }));
        return {
          items: items.slice(0, RELATED).map((one) => ({
            href: one.href,
            label: one.title,
            detail: one.reasons[0] ?? '',
          })),
        };
      },
    },
  ],
  routes: [
    { path: 'catalogue', lazy: async () => ({ Component: (await import('./list-page.tsx')).CatalogueListPage }) },
    { path: 'catalogue/new', lazy: async () => ({ Component: (await import('./new-page.tsx')).NewRecordPage }) },
    {
      path: 'catalogue/new/:kind',
      lazy: async () => ({ Component: (await import('./edit-page.tsx')).NewFormPage }),
    },
    { path: 'catalogue/:id', lazy: async () => ({ Component: (await import('./record-page.tsx')).RecordPage }) },
    { path: 'catalogue/:id/edit', lazy: async () => ({ Component: (await import('./edit-page.tsx')).EditPage }) },
  ],
};
