/** 群众反映 — workbench pages of officers and the administrator. */
import { answer, client } from '../../api.ts';
import { FOUND, has, RELATED, type DeskPages } from '../../desk.tsx';

export const feedbackPages: DeskPages = {
  menu: [
    {
      group: '监督',
      href: '/app/feedback',
      label: '群众反映',
      shown: (session) => has(session, 'feedback.read'),
    },
  ],
  finders: [
    {
      group: '群众反映',
      shown: (session) => has(session, 'feedback.read'),
      find: async (q) => {
        const { kindText } = await import('./words.ts');
        const { items } = await answer(client.GET('/api/feedback', { params: { query: { q, limit: FOUND } } }));
        return items.map(({ id, number, kind, reason, listing }) => ({
          href: `/app/feedback/${id}`,
          label: number,
          detail: [kindText(kind, reason), listing?.title].filter(Boolean).join(' · '),
        }));
      },
    },
  ],
  relaters: [
    {
      group: '群众反映',
      of: ['listing', 'feedback'],
      shown: (session) => has(session, 'feedback.read'),
      find: async ({ kind, id, listingId = kind === 'listing' ? id : null }) => {
        if (listingId === null) return undefined;
        const { kindText, STATE_TEXTS } = await import('./words.ts');
        const params = { query: { listing: listingId, limit: RELATED + 1 } };
        const { items } = await answer(client.GET('/api/feedback', { params }));
        return {
          items: items
            .filter((one) => one.id !== id)
            .map((one) => ({
              href: `/app/feedback/${one.id}`,
              label: `${kindText(one.kind, one.reason)} ${one.number}`,
              detail: `${STATE_TEXTS[one.state]} · ${one.createdAt.slice(0, 10)}`,
            })),
        };
      },
    },
  ],
  routes: [
    { path: 'feedback', lazy: async () => ({ Component: (await import('./feedback-list.tsx')).FeedbackListPage }) },
    { path: 'feedback/:id', lazy: async () => ({ Component: (await import('./feedback-page.tsx')).FeedbackPage }) },
  ],
};
