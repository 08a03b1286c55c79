import { findAccounts, factorState, listSignIns, maskContact } from '#platform/auth';
import { recordAccess } from '#platform/audit';
import type { Context } from '#platform/context';
import { listDeliveries } from '#platform/messages';
import { requireKnown } from './find-people.ts';
import { maskName } from './model.ts';
import { listObservationsOf } from './store.ts';

/** What a supporter needs to see what is wrong: how somebody gets in, what was sent, who has looked before. */
export async function readPerson(ctx: Context, accountId: string) {
  const { account, standing } = await requireKnown(ctx, accountId);
  const factors = await factorState(ctx.db, account.id);
  const signIns = await listSignIns(ctx.db, account.id, { limit: 10 });
  const deliveries = await listDeliveries(ctx.db, ctx.tenant.id, { accountId: account.id, limit: 10 });
  const observations = await listObservationsOf(ctx.db, ctx.tenant.id, accountId);
  const supporters = await findAccounts(
    ctx.db,
    observations.map((one) => one.supporterId),
  );
  await recordAccess(ctx, { verb: 'read', kind: 'account', ids: [accountId] });
  const masked = (contact: string | undefined) => (contact === undefined ? null : maskContact(contact));
  return {
    accountId: account.id,
    name: maskName(account.name),
    phone: masked(account.phone),
    phoneVerified: account.phoneVerified,
    email: masked(account.email),
    emailVerified: account.emailVerified,
    ...standing,
    secondFactor: factors.totp || factors.passkeys > 0,
    signIns: signIns.items.map(({ at, outcome, method, device }) => ({
      at: at.toISOString(),
      outcome,
      method,
      device,
    })),
    messages: deliveries.items.map(({ id, subject, channel, state, createdAt }) => ({
      id,
      subject,
      channel,
      state,
      at: createdAt.toISOString(),
    })),
    observations: observations.map((one) => ({
      supporter: supporters.get(one.supporterId)?.name ?? '',
      reason: one.reason,
      startedAt: one.startedAt.toISOString(),
      endedAt: one.endedAt?.toISOString() ?? null,
    })),
  };
}
