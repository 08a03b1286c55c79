/** 委托与代办确认 — workbench pages. */
import { answer, client } from '../../api.ts';
import { has, isStaff, RELATED, type DeskPages, type Session } from '../../desk.tsx';

const isParty = (session: Session): boolean => has(session, 'delegation.read') && !isStaff(session);
const confirms = (session: Session): boolean => has(session, 'confirmation.read') && !isStaff(session);

export { AskedActs } from './asked-acts.tsx';

export const delegationPages: DeskPages = {
  menu: [
    { group: '机构', href: '/app/delegations', label: '委托', shown: isParty },
    { group: '机构', href: '/app/confirmations', label: '代办确认', shown: confirms },
    {
      group: '监督',
      href: '/app/delegations',
      label: '委托代办',
      shown: (session) => has(session, 'delegation.read') && isStaff(session),
    },
  ],
  acts: [
    {
      href: '/app/delegations/new',
      label: '委托其他机构代办',
      shown: (session) => has(session, 'delegation.grant') && session.actor.duty === 'admin',
    },
  ],
  relaters: [
    {
      group: '委托',
      of: ['confirmation'],
      shown: (session) => has(session, 'delegation.read'),
      find: async ({ delegationId }) => {
        if (delegationId === undefined) return undefined;
        const params = { path: { id: delegationId } };
        const { principal, delegate } = await answer(client.GET('/api/delegations/{id}', { params }));
        return { items: [{ href: `/app/delegations/${delegationId}`, label: `${principal.name} → ${delegate.name}` }] };
      },
    },
    {
      group: '代办确认',
      of: ['delegation'],
      shown: confirms,
      find: async ({ id }) => {
        const { CONFIRMATION_LABELS } = await import('../model.ts');
        const { items } = await answer(client.GET('/api/confirmations', { params: { query: { limit: 50 } } }));
        return {
          items: items
            .filter(({ delegationId }) => delegationId === id)
            .slice(0, RELATED)
            .map((one) => ({
              href: `/app/confirmations/${one.id}`,
              label: one.subject.title,
              detail: CONFIRMATION_LABELS[one.state].zh,
            })),
        };
      },
    },
  ],
  routes: [
    { path: 'delegations', lazy: async () => ({ Component: (await import('./delegation-list.tsx')).DelegationList }) },
    {
      path: 'delegations/new',
      lazy: async () => ({ Component: (await import('./new-delegation.tsx')).NewDelegation }),
    },
    {
      path: 'delegations/:id',
      lazy: async () => ({ Component: (await import('./delegation-page.tsx')).DelegationPage }),
    },
    {
      path: 'confirmations',
      lazy: async () => ({ Component: (await import('./confirmation-list.tsx')).ConfirmationList }),
    },
    {
      path: 'confirmations/:id',
      lazy: async () => ({ Component: (await import('./confirmation-page.tsx')).ConfirmationPage }),
    },
  ],
};
