import { isUuid } from '#kernel/ids';
import type { Session } from '#platform/auth';
import { PUBLIC_ACTOR, type Actor, type Context } from '#platform/context';
import { chooseMembership, roleOf } from './rules.ts';
import { findPersonalRole, listMemberships } from './store.ts';

/**
 * Who a signed-in person acts as in this region. The cookie only chooses among the organisations that the person
 * belongs to. In an organisation that is not verified one acts as `account`, with the organisation named, so that its
 * own data can be completed.
 */
export async function resolveActor(
  ctx: Context,
  session: Pick<Session, 'accountId' | 'name'> | undefined,
  chosen: string | undefined,
): Promise<Actor> {
  if (session === undefined) return PUBLIC_ACTOR;
  const { accountId, name } = session;
  const memberships = await listMemberships(ctx.db, ctx.tenant.id, accountId);
  const membership = chooseMembership(memberships, chosen !== undefined && isUuid(chosen) ? chosen : undefined);
  const personal =
    membership?.state === 'verified' ? undefined : await findPersonalRole(ctx.db, ctx.tenant.id, accountId);
  return {
    ...PUBLIC_ACTOR,
    role: roleOf(membership, personal),
    accountId,
    name,
    organisationId: membership?.organisationId,
    organisationName: membership?.name,
    duty: membership?.duty,
  };
}
