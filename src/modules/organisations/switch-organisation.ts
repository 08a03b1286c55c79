import { failure } from '#kernel/errors';
import type { Actor, Context } from '#platform/context';
import { resolveActor } from './resolve-actor.ts';
import { listMemberships } from './store.ts';

/** Acts for another organisation from now on; only for one that the person belongs to. */
export async function switchOrganisation(ctx: Context, organisationId: string): Promise<Actor> {
  const { accountId, name } = ctx.actor;
  if (accountId === undefined) throw failure('access.signIn');
  const memberships = await listMemberships(ctx.db, ctx.tenant.id, accountId);
  if (!memberships.some((one) => one.organisationId === organisationId)) throw failure('organisation.notMember');
  await ctx.audit('session.switch', { kind: 'organisation', id: organisationId });
  return resolveActor(ctx, { accountId, name: name ?? '' }, organisationId);
}
