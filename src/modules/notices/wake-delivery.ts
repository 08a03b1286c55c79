import type { Context } from '#platform/context';
import type { OutwardChannel } from '#platform/messages';

export const DELIVER = 'notices.deliver';

/** One run at a time for a channel of a region: a run that finds a message half sent knows that its sender is gone. */
export const wakeDelivery = (ctx: Context, channel: OutwardChannel): Promise<void> => {
  const line = `${DELIVER}:${ctx.tenant.id}:${channel}`;
  return ctx.enqueue(DELIVER, { channel }, { key: line, queue: line });
};
