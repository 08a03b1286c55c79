import { failure } from '#kernel/errors';
import type { AccountId } from '#kernel/ids';
import { civilDate } from '#kernel/time';
import { ROLE_OF_KIND, type Person } from '#modules/organisations';
import { PUBLIC_ACTOR, type Actor, type Context } from '#platform/context';
import { listHoldings, type Holding } from './store.ts';

/**
 * Who acts when a member of the delegate has chosen to act for the principal: in the principal's role, with the rights that
 * hold today and no others. Undefined when nothing holds: then the person is who they otherwise are.
 */
export async function actOnBehalf(
  ctx: Context,
  { accountId, name }: Person,
  delegationId: string,
): Promise<Actor | undefined> {
  const [held] = await listHoldings(ctx.db, ctx.tenant.id, { accountId, delegationId, today: civilDate(ctx.now) });
  if (held === undefined) return undefined;
  return {
    ...PUBLIC_ACTOR,
    role: ROLE_OF_KIND[held.principalKind],
    accountId,
    name,
    organisationId: held.principalId,
    organisationName: held.principalName,
    duty: 'editor',
    delegation: {
      id: held.delegationId,
      organisationId: held.delegateId,
      organisationName: held.delegateName,
      rights: held.rights,
    },
  };
}

export const holdingsOf = (ctx: Context, accountId: AccountId): Promise<Holding[]> =>
  listHoldings(ctx.db, ctx.tenant.id, { accountId, today: civilDate(ctx.now) });

/** The trail of the delegation begins with whoever takes it up. */
export async function beginToAct(ctx: Context, delegationId: string): Promise<void> {
  const { accountId, name } = ctx.actor;
  if (accountId === undefined) throw failure('access.signIn');
  const actor = await actOnBehalf(ctx, { accountId, name: name ?? '' }, delegationId);
  if (actor === undefined) throw failure('delegation.notHeld');
  await ctx
    .as({ ...actor, address: ctx.actor.address })
    .audit('session.actFor', { kind: 'organisation', id: actor.organisationId! });
}
