import { answer, client } from '../../api.ts';
import { has, RELATED, type Relater } from '../../desk.tsx';

/** Listings and their imports, for the pages of other records. */
export const listingRelaters: readonly Relater[] = [
  {
    group: '供求',
    of: ['organisation', 'import'],
    shown: (session) => has(session, 'listing.manage'),
    find: async ({ kind, id }) => {
      const filter = kind === 'import' ? { importId: id } : { organisation: id };
      const params = { query: { ...filter, limit: RELATED } };
      const { STATE_LABELS } = await import('../model.ts');
      const { items, total } = await answer(client.GET('/api/managed-listings', { params }));
      return {
        items: items.map(({ id: listing, title, state }) => ({
          href: `/app/listings/${listing}`,
          label: title,
          detail: STATE_LABELS[state].zh,
        })),
        all: { href: `/app/listings?${new URLSearchParams(filter as Record<string, string>).toString()}`, total },
      };
    },
  },
  {
    group: '供求',
    of: ['feedback', 'confirmation'],
    shown: (session) => has(session, 'listing.manage'),
    find: async ({ listingId }) => {
      if (listingId == null) return undefined;
      const params = { path: { id: listingId } };
      const { id, title, employer } = await answer(client.GET('/api/managed-listings/{id}', { params }));
      return { items: [{ href: `/app/listings/${id}`, label: title, detail: employer.name }] };
    },
  },
  {
    group: '导入批次',
    of: ['listing'],
    shown: (session) => has(session, 'import.read'),
    find: async ({ importId }) => {
      if (importId == null) return undefined;
      const params = { path: { id: importId } };
      const { id, fileName, createdAt } = await answer(client.GET('/api/imports/{id}', { params }));
      return { items: [{ href: `/app/imports/${id}`, label: fileName, detail: `${createdAt.slice(0, 10)} 上传` }] };
    },
  },
  {
    group: '导入批次',
    of: ['organisation'],
    shown: (session) => has(session, 'import.read'),
    find: async ({ id }) => {
      const params = { query: { organisation: id, limit: RELATED } };
      const { items } = await answer(client.GET('/api/listing-imports', { params }));
      return {
        items: items.map((batch) => ({
          href: `/app/imports/${batch.id}`,
          label: batch.fileName,
          detail: `${batch.createdAt.slice(0, 10)} 上传`,
        })),
      };
    },
  },
];
