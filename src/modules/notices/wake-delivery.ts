import type { Context } from '#platform/context';
import type { Db } from '#platform/db';
import type { OutwardChannel } from '#platform/messages';

export const DELIVER = 'notices.deliver';

/** The job commits with its transaction, so one for all the messages in it is enough. */
const woken = new WeakMap<Db, Set<string>>();

/** One run at a time for a channel of a region: a run that finds a message half sent knows that its sender is gone. */
export async function wakeDelivery(ctx: Context, channel: OutwardChannel): Promise<void> {
  const line = `${DELIVER}:${ctx.tenant.id}:${channel}`;
  const lines = woken.get(ctx.db) ?? new Set();
  if (lines.has(line)) return;
  woken.set(ctx.db, lines.add(line));
  await ctx.enqueue(DELIVER, { channel }, { key: line, queue: line });
}
