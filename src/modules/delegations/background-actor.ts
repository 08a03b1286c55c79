import type { AccountId } from '#kernel/ids';
import { resolveActor } from '#modules/organisations';
import { findAccounts } from '#platform/auth';
import { PUBLIC_ACTOR, type Actor, type Context } from '#platform/context';
import { actOnBehalf } from './act-on-behalf.ts';

/** Who asked for work in the background. */
export interface Asker {
  readonly accountId: string;
  readonly organisationId: string | null;
  readonly delegationId: string | null;
}

export const askerOf = ({ accountId, organisationId, delegation }: Actor): Asker => ({
  accountId: accountId!,
  organisationId: organisationId ?? null,
  delegationId: delegation?.id ?? null,
});

/** The same person with the rights of this moment: whoever has left since, or whose delegation ended, does nothing more. */
export async function backgroundActor(ctx: Context, asker: Asker): Promise<Actor> {
  const accountId = asker.accountId as AccountId;
  const name = (await findAccounts(ctx.db, [accountId])).get(accountId)?.name ?? '';
  if (asker.delegationId !== null)
    return (await actOnBehalf(ctx, { accountId, name }, asker.delegationId)) ?? PUBLIC_ACTOR;
  // The request was let in with its factors; the work that it asked for is the same act.
  const actor = await resolveActor(ctx, { accountId, name, strength: 'double' }, asker.organisationId ?? undefined);
  return actor.organisationId === (asker.organisationId ?? undefined) ? actor : PUBLIC_ACTOR;
}
