import { failure } from '#kernel/errors';
import { reachOf } from '#modules/access';
import { organisationCookie } from '#modules/organisations';
import type { Context } from '#platform/context';
import { mount, type MountedRoute } from '#platform/http';
import type { Installation } from '#platform/installation';
import { beginToAct, holdingsOf } from './act-on-behalf.ts';
import { offerDelegation, requestDelegation } from './ask-delegation.ts';
import { listConfirmations } from './confirmation-store.ts';
import { routes } from './contract.ts';
import { decideConfirmation, type Confirmables } from './decide-confirmation.ts';
import { changeDelegation, stepDelegation } from './decide-delegation.ts';
import { listUses } from './list-uses.ts';
import { listDelegations } from './store.ts';
import { remindConfirmation, withdrawConfirmation } from './wait-for-confirmation.ts';
import { confirmationViews, delegationView, getConfirmation, getDelegation } from './view.ts';

export function mountDelegations({ config }: Installation, subjects: Confirmables): MountedRoute[] {
  const secure = config.publicUrl?.startsWith('https:') ?? false;
  const one = async (ctx: Context, id: string) =>
    (await confirmationViews(ctx, subjects, [await getConfirmation(ctx, id)]))[0]!;
  return mount(routes, {
    listDelegations: async (ctx, { query }) => {
      const page = await listDelegations(ctx.db, ctx.tenant.id, {
        reach: reachOf(ctx.actor, 'delegation.read'),
        ...query,
      });
      return { ...page, items: page.items.map((delegation) => delegationView(ctx, delegation)) };
    },
    readDelegation: async (ctx, { params }) => delegationView(ctx, await getDelegation(ctx, params.id)),
    listUses: async (ctx, { params, query }) => {
      const page = await listUses(ctx, params.id, query);
      return { ...page, items: [...page.items] };
    },
    offerDelegation: async (ctx, { body: { delegateId, ...asked } }) =>
      delegationView(ctx, await offerDelegation(ctx, { partnerId: delegateId, ...asked })),
    requestDelegation: async (ctx, { body: { principalId, ...asked } }) =>
      delegationView(ctx, await requestDelegation(ctx, { partnerId: principalId, ...asked })),
    decideAsPrincipal: async (ctx, { params, body }) =>
      delegationView(ctx, await stepDelegation(ctx, params.id, body.verb, body.reason)),
    changeDelegation: async (ctx, { params, body }) =>
      delegationView(ctx, await changeDelegation(ctx, params.id, body.version, body.rights)),
    decideAsDelegate: async (ctx, { params, body }) =>
      delegationView(ctx, await stepDelegation(ctx, params.id, body.verb, body.reason)),
    listConfirmations: async (ctx, { query }) => {
      const page = await listConfirmations(ctx.db, ctx.tenant.id, {
        reach: reachOf(ctx.actor, 'confirmation.read'),
        delegationId: ctx.actor.delegation?.id,
        ...query,
      });
      return { ...page, items: await confirmationViews(ctx, subjects, page.items) };
    },
    readConfirmation: (ctx, { params }) => one(ctx, params.id),
    decideConfirmation: async (ctx, { params, body }) => {
      await decideConfirmation(ctx, subjects, params.id, body);
      return one(ctx, params.id);
    },
    withdrawConfirmation: (ctx, { params }) => withdrawConfirmation(ctx, params.id),
    remindConfirmation: (ctx, { params }) => remindConfirmation(ctx, params.id),
    listActable: async (ctx) => {
      if (ctx.actor.accountId === undefined) throw failure('access.signIn');
      const holdings = await holdingsOf(ctx, ctx.actor.accountId);
      return {
        items: holdings.map((held) => ({
          delegationId: held.delegationId,
          principal: { id: held.principalId, name: held.principalName },
          delegate: { id: held.delegateId, name: held.delegateName },
          rights: held.rights,
          current: ctx.actor.delegation?.id === held.delegationId,
        })),
      };
    },
    actFor: async (ctx, { body }, request) => {
      await beginToAct(ctx, body.delegationId);
      request.setHeader('set-cookie', organisationCookie(body.delegationId, secure));
    },
  });
}
