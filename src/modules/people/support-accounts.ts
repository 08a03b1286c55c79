import { failure } from '#kernel/errors';
import type { AccountId } from '#kernel/ids';
import { findPersonalRole, listMemberships } from '#modules/organisations';
import { findAccounts, type Auth } from '#platform/auth';
import type { Context } from '#platform/context';
import { tellOwner } from './tell-owner.ts';

/** Phone and recovery codes are lost: an administrator who has made sure of the person lets them set up anew. */
export async function resetFactors(ctx: Context, auth: Auth, accountId: AccountId, reason: string): Promise<void> {
  await requireKnown(ctx, accountId);
  if (accountId === ctx.actor.accountId) throw failure('account.notOwnReset');
  await ctx.audit('factor.reset', { kind: 'account', id: accountId }, { reason });
  await tellOwner(ctx, accountId, 'factorsReset');
  // Last, because it stands outside this transaction.
  await auth.resetFactors(accountId);
}

export async function unlockAccount(ctx: Context, auth: Auth, accountId: AccountId, reason: string): Promise<void> {
  await requireKnown(ctx, accountId);
  await ctx.audit('account.unlock', { kind: 'account', id: accountId }, { reason });
  await tellOwner(ctx, accountId, 'unlocked');
  await auth.unlock(accountId);
}

/** Accounts are global; support reaches those that are a member, a learner or an expert in its own region. */
async function requireKnown(ctx: Context, accountId: AccountId): Promise<void> {
  const known = (await findAccounts(ctx.db, [accountId])).has(accountId);
  const here =
    known &&
    ((await listMemberships(ctx.db, ctx.tenant.id, accountId)).length > 0 ||
      (await findPersonalRole(ctx.db, ctx.tenant.id, accountId)) !== undefined);
  if (!here) throw failure('record.notFound');
}
