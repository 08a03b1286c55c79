import { failure } from '#kernel/errors';
import type { Session } from '#platform/auth';
import type { Actor, Context } from '#platform/context';
import { rememberChoice } from './member-store.ts';
import { resolveActor } from './resolve-actor.ts';
import { listMemberships } from './store.ts';

/** Acts for another organisation from now on; only for one that the person belongs to. */
export async function switchOrganisation(
  ctx: Context,
  session: Pick<Session, 'accountId' | 'name' | 'strength'> | undefined,
  organisationId: string,
): Promise<Actor> {
  if (session === undefined) throw failure('access.signIn');
  const { accountId } = session;
  const memberships = await listMemberships(ctx.db, ctx.tenant.id, accountId);
  if (!memberships.some((one) => one.organisationId === organisationId)) throw failure('organisation.notMember');
  await rememberChoice(ctx.db, ctx.tenant.id, organisationId, accountId, ctx.now);
  await ctx.audit('session.switch', { kind: 'organisation', id: organisationId });
  return resolveActor(ctx, session, organisationId);
}
