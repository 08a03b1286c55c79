import { readDemoOutbox } from '#platform/messages';
import type { Context } from '#platform/context';

/** The newest code that left for this contact; as a person reads it in the outbox of a demonstration. */
export async function codeSentTo(ctx: Context, contact: string): Promise<string> {
  const { items } = await readDemoOutbox(ctx, { limit: 50 });
  const message = items.find((one) => one.recipient === contact && /\d{6}/.test(one.body));
  const code = /(?<!\d)(\d{6})(?!\d)/.exec(message?.body ?? '')?.[1];
  if (code === undefined) throw new Error(`no code was sent to ${contact}`);
  return code;
}
