import { failure } from '#kernel/errors';
import type { Context } from '#platform/context';
import { lockDelivery, resendMessage, resolveMessage } from '#platform/messages';
import { isResendable, STATE_WORDS } from './model.ts';
import { wakeDelivery } from './wake-delivery.ts';

/** 重新发送, by a person who knows that it did not arrive, or accepts that it may come twice. */
export async function resendDelivery(ctx: Context, id: string): Promise<void> {
  const delivery = await lockDelivery(ctx.db, ctx.tenant.id, id);
  if (!isResendable(delivery.state)) throw failure('message.notResendable', { state: STATE_WORDS[delivery.state] });
  if (delivery.erased) throw failure('message.erased');
  await resendMessage(ctx.db, ctx.tenant.id, delivery, ctx.now);
  await ctx.audit(
    'delivery.resend',
    { kind: 'message', id },
    { before: { state: delivery.state }, after: { state: 'queued' } },
  );
  await wakeDelivery(ctx, delivery.channel);
}

/** 确认结果: somebody asked the recipient or the provider. */
export async function resolveDelivery(ctx: Context, id: string, arrived: boolean): Promise<void> {
  const delivery = await lockDelivery(ctx.db, ctx.tenant.id, id);
  if (delivery.state !== 'unknown') throw failure('message.notUnknown');
  await resolveMessage(ctx.db, ctx.tenant.id, id, arrived, ctx.now);
  await ctx.audit('delivery.resolve', { kind: 'message', id }, { before: { state: 'unknown' }, after: { arrived } });
}
