import type { CodeBook } from '#modules/codes';
import { isDemoDoorOpen, type Caller } from '#platform/auth';
import type { Actor, Context } from '#platform/context';
import { mount, type MountedRoute, type RequestFacts } from '#platform/http';
import type { Installation } from '#platform/installation';
import { routes } from './contract.ts';
import { editOrganisation } from './edit-organisation.ts';
import { organisationCookie } from './identify.ts';
import { joinOrganisation } from './join-organisation.ts';
import { listOrganisations, readOrganisation } from './list-organisations.ts';
import { addMember, changeDuty, readMembers, removeMember } from './members.ts';
import { describeSession } from './read-session.ts';
import { resolveActor } from './resolve-actor.ts';
import { switchOrganisation } from './switch-organisation.ts';
import { vetOrganisation } from './vet-organisation.ts';
import { viewOf } from './view.ts';

export const callerOf = (ctx: Context, request: RequestFacts): Caller => ({
  tenant: ctx.tenant,
  address: request.address,
  requestId: ctx.requestId,
});

export const setCookies = (request: RequestFacts, cookies: readonly string[]): void => {
  for (const cookie of cookies) request.setHeader('set-cookie', cookie);
};

export function mountOrganisations({ auth, config }: Installation, book: CodeBook): MountedRoute[] {
  const secure = config.publicUrl?.startsWith('https:') ?? false;
  const session = (ctx: Context, actor: Actor, request: RequestFacts) =>
    describeSession(ctx, actor, isDemoDoorOpen({ config, tenant: ctx.tenant, headers: request.headers }));
  return mount(routes, {
    readSession: (ctx, _input, request) => session(ctx, ctx.actor, request),
    startSession: async (ctx, { body }, request) => {
      const started = await auth.signIn(callerOf(ctx, request), body.login, body.password);
      setCookies(request, started.cookies);
      return session(ctx, await resolveActor(ctx, started, undefined), request);
    },
    endSession: async (ctx, _input, request) => {
      setCookies(request, await auth.signOut(callerOf(ctx, request), request.headers));
      setCookies(request, [organisationCookie(undefined, secure)]);
    },
    switchOrganisation: async (ctx, { body }, request) => {
      const actor = await switchOrganisation(ctx, body.organisationId);
      setCookies(request, [organisationCookie(body.organisationId, secure)]);
      return session(ctx, actor, request);
    },
    listOrganisations: async (ctx, { query }) => {
      const page = await listOrganisations(ctx, query);
      return { ...page, items: page.items.map((one) => viewOf(one, ctx.actor)) };
    },
    readOrganisation: async (ctx, { params }) => viewOf(await readOrganisation(ctx, params.id), ctx.actor),
    joinOrganisation: async (ctx, { body }) => viewOf(await joinOrganisation(ctx, book, body), ctx.actor),
    editOrganisation: async (ctx, { params, body }) =>
      viewOf(await editOrganisation(ctx, book, params.id, body), ctx.actor),
    vetOrganisation: async (ctx, { params, body }) => viewOf(await vetOrganisation(ctx, params.id, body), ctx.actor),
    listMembers: async (ctx, { params }) => ({ items: await readMembers(ctx, params.id) }),
    addMember: (ctx, { params, body }) => addMember(ctx, params.id, body),
    changeDuty: (ctx, { params, body }) => changeDuty(ctx, params.id, params.accountId, body.duty),
    removeMember: (ctx, { params }) => removeMember(ctx, params.id, params.accountId),
  });
}
