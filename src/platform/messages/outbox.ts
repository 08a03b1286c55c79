import { sql } from 'kysely';
import type { Page } from '#kernel/paging';
import type { Context } from '#platform/context';
import { openSealed } from './deliver.ts';
import type { Message } from './model.ts';
import { listMessages, type MessageQuery } from './own-messages.ts';

/** Everything that was told in a demonstration, codes and links included; behind the demo door only. */
export async function readDemoOutbox(
  ctx: Context,
  query: Pick<MessageQuery, 'limit' | 'cursor'>,
): Promise<Page<Message>> {
  const page = await listMessages(ctx.db, ctx.tenant.id, query);
  const { rows } = await sql<{ id: string; sealed: string }>`select id, sealed from messages.message
    where tenant_id = ${ctx.tenant.id} and id = any(${page.items.map(({ id }) => id)}::uuid[])
      and sealed is not null and (expires_at is null or expires_at > ${ctx.now})`.execute(ctx.db);
  const texts = new Map(rows.map(({ id, sealed }) => [id, openSealed(ctx, id, sealed)]));
  return { ...page, items: page.items.map((message) => ({ ...message, ...texts.get(message.id) })) };
}
