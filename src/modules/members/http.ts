import { sql } from 'kysely';
import type { AccountId } from '#kernel/ids';
import { mayGovern, ORGANISATION_KINDS } from '#modules/organisations';
import { reachOf, reachSql } from '#modules/access';
import { mount, type MountedRoute } from '#platform/http';
import { requireAdministrator } from './administer.ts';
import { changeMember } from './change-member.ts';
import { routes } from './contract.ts';
import { decideAccess } from './decide-request.ts';
import { inviteMember, resendInvitation, withdrawInvitation } from './invite-member.ts';
import { leaveOrganisation, readOpenWork } from './leave-organisation.ts';
import { nameForAsker } from './model.ts';
import type { WorkHolder } from './open-work.ts';
import { readMembers } from './read-members.ts';
import { requestAccess } from './request-access.ts';
import { listInvitations, listRequests } from './store.ts';
import { invitationView, requestViews } from './view.ts';

const placeOf = (params: { readonly id: string; readonly accountId: string }) => ({
  organisationId: params.id,
  accountId: params.accountId as AccountId,
});

export const mountMembers = (holders: readonly WorkHolder[]): MountedRoute[] =>
  mount(routes, {
    listMembers: async (ctx, { params }) => ({ items: await readMembers(ctx, params.id) }),
    changeMember: (ctx, { params, body }) => changeMember(ctx, params.id, params.accountId, body),
    listOpenWork: async (ctx, { params }) => {
      const work = await readOpenWork(ctx, holders, placeOf(params));
      return { items: work.map((one) => ({ ...one, items: [...one.items] })) };
    },
    leaveOrganisation: (ctx, { params, body }) => leaveOrganisation(ctx, holders, placeOf(params), body.handOver),
    listInvitations: async (ctx, { params, query }) => {
      await requireAdministrator(ctx, params.id);
      const page = await listInvitations(ctx.db, ctx.tenant.id, params.id, query);
      return { ...page, items: page.items.map(invitationView) };
    },
    inviteMember: async (ctx, { params, body }) => invitationView(await inviteMember(ctx, params.id, body)),
    resendInvitation: async (ctx, { params }) =>
      invitationView(await resendInvitation(ctx, params.id, params.invitationId)),
    withdrawInvitation: (ctx, { params }) => withdrawInvitation(ctx, params.id, params.invitationId),
    requestAccess: async (ctx, { params, body }) =>
      (await requestViews(ctx, [await requestAccess(ctx, params.id, body.message)], nameForAsker))[0]!,
    listAccessRequests: async (ctx, { params, query }) => {
      await requireAdministrator(ctx, params.id);
      const page = await listRequests(ctx.db, ctx.tenant.id, { organisationId: params.id, ...query });
      return { ...page, items: await requestViews(ctx, page.items) };
    },
    listEscalatedRequests: async (ctx, { query }) => {
      const reach = reachOf(ctx.actor, 'member.arbitrate');
      // An office is let in by the administrator alone, so its requests wait in nobody else's list.
      const governed = ORGANISATION_KINDS.filter((kind) => mayGovern(ctx.actor.role, kind));
      const within = reachSql(reach, { organisation: sql`o.id`, territory: sql`o.division` });
      const escalatedWithin = sql`(${within} and o.kind = any(${governed}))`;
      const page = await listRequests(ctx.db, ctx.tenant.id, { state: 'pending', escalatedWithin, ...query });
      return { ...page, items: await requestViews(ctx, page.items) };
    },
    decideAccess: async (ctx, { params, body }) =>
      (await requestViews(ctx, [await decideAccess(ctx, params.id, body)]))[0]!,
  });
