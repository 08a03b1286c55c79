import { sql } from 'kysely';
import type { Page } from '#kernel/paging';
import type { Context } from '#platform/context';
import { openSealed } from './deliver.ts';
import type { Message } from './model.ts';
import { readRecipient } from './recipients.ts';
import { listMessages, type MessageQuery } from './own-messages.ts';

/** Everything that was told in a demonstration, codes and links included; behind the demo door only. */
export async function readDemoOutbox(
  ctx: Context,
  query: Pick<MessageQuery, 'limit' | 'cursor'>,
): Promise<Page<Message>> {
  const page = await listMessages(ctx.db, ctx.tenant.id, query);
  const { rows } = await sql<{ id: string; shown: string; text: string | null; sealed: string | null }>`
    select id, recipient as shown, recipient_sealed as sealed,
      case when expires_at is null or expires_at > ${ctx.now} then m.sealed end as text
    from messages.message m
    where tenant_id = ${ctx.tenant.id} and id = any(${page.items.map(({ id }) => id)}::uuid[])`.execute(ctx.db);
  const texts = new Map(
    rows.map(({ text, ...row }) => [
      row.id,
      { recipient: readRecipient(ctx.vault, ctx.tenant.id, row), ...(text !== null && openSealed(ctx, row.id, text)) },
    ]),
  );
  return { ...page, items: page.items.map((message) => ({ ...message, ...texts.get(message.id) })) };
}
