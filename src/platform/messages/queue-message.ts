import { sql } from 'kysely';
import { uuidv7, type TenantId } from '#kernel/ids';
import type { Db } from '#platform/db';
import type { Vault } from '#platform/vault';
import { keepRecipient } from './recipients.ts';
import { sealedPlace, type MessageToQueue } from './model.ts';

/**
 * Queued in the transaction of the act; a message in the app is delivered by being there.
 * @returns its id, or undefined when this key is known already
 */
export async function queueMessage(
  db: Db,
  tenant: TenantId,
  now: Date,
  message: MessageToQueue,
  vault?: Vault,
): Promise<string | undefined> {
  const id = uuidv7();
  const { subject, body, link, params = {} } = message;
  // Secret texts and contacts stand sealed; without a vault they are not taken.
  const secret = message.secret === true;
  const sealed = secret ? vault!.seal(JSON.stringify({ body, link, params }), sealedPlace(tenant, id)) : null;
  const inApp = message.channel === 'inApp';
  const contact = message.channel === 'email' || message.channel === 'sms';
  const recipient = contact
    ? keepRecipient(vault!, tenant, id, message.recipient)
    : { shown: message.recipient, sealed: null, index: null };
  const state = inApp ? 'sent' : message.held === true ? 'held' : 'queued';
  const { rows } = await sql<{
    id: string;
  }>`insert into messages.message (tenant_id, id, key, channel, recipient, account_id,
      subject, body, link, state, created_at, sent_at, due_at, kind, urgent, secret, template, params, webhook_id, expires_at, sealed,
      recipient_sealed, recipient_index)
    values (${tenant}, ${id}, ${message.key}, ${message.channel}, ${recipient.shown}, ${message.accountId ?? null},
      ${subject}, ${secret ? '' : body}, ${secret ? null : (link ?? null)}, ${state}, ${now}, ${inApp ? now : null}, ${now},
      ${message.kind ?? 'general'}, ${message.urgent ?? false}, ${secret}, ${message.template ?? null},
      ${JSON.stringify(secret ? {} : params)}::jsonb, ${message.webhookId ?? null}, ${message.expiresAt ?? null}, ${sealed},
      ${recipient.sealed}, ${recipient.index})
    on conflict (tenant_id, key) do nothing returning id`.execute(db);
  return rows[0]?.id;
}
