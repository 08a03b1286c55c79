import { failure } from '#kernel/errors';
import { newId } from '#kernel/ids';
import type { Context } from '#platform/context';
import { queueMessage } from '#platform/messages';
import { whyNotAddress } from '#platform/outbound';
import { PING, type WebhookEvent } from './model.ts';
import { wakeDelivery } from './wake-delivery.ts';
import { newWebhookSecret } from './webhook-signature.ts';
import {
  deleteWebhook,
  findWebhook,
  insertWebhook,
  listeningTo,
  lockWebhook,
  openSecret,
  sealSecret,
  updateWebhook,
  type Webhook,
} from './webhook-store.ts';

export interface WebhookForm {
  readonly url: string;
  readonly description: string;
  readonly events: readonly WebhookEvent[];
}

/** How long the former key still signs beside the new one. */
const OVERLAP_HOURS = 24;

function checkAddress(url: string, allowed: readonly string[]): void {
  const why = whyNotAddress(url, allowed);
  if (why !== undefined)
    throw failure('webhook.address', { reason: why }, [
      { field: 'url', zh: why, en: 'Only https addresses on the public internet' },
    ]);
}

export async function addWebhook(ctx: Context, form: WebhookForm, allowed: readonly string[]): Promise<string> {
  checkAddress(form.url, allowed);
  const id = newId();
  await insertWebhook(ctx.db, ctx.tenant.id, {
    id,
    ...form,
    secret: sealSecret(ctx, id, newWebhookSecret()),
    createdBy: ctx.actor.accountId ?? null,
    createdAt: ctx.now,
  });
  await ctx.audit('webhook.add', { kind: 'webhook', id }, { after: { ...form } });
  return id;
}

export interface WebhookEdit extends WebhookForm {
  readonly state: 'active' | 'paused';
  readonly version: number;
}

export async function editWebhook(
  ctx: Context,
  id: string,
  { version, ...wanted }: WebhookEdit,
  allowed: readonly string[],
): Promise<void> {
  checkAddress(wanted.url, allowed);
  const before = await getLocked(ctx, id);
  if (before.version !== version) throw failure('record.changed');
  await updateWebhook(ctx.db, ctx.tenant.id, before, { ...wanted, failingSince: null }, ctx.now);
  const { url, description, events, state } = before;
  await ctx.audit(
    'webhook.edit',
    { kind: 'webhook', id },
    { before: { url, description, events, state }, after: wanted },
  );
}

export async function removeWebhook(ctx: Context, id: string): Promise<void> {
  const before = await getLocked(ctx, id);
  await deleteWebhook(ctx.db, ctx.tenant.id, id);
  await ctx.audit('webhook.remove', { kind: 'webhook', id }, { before: { url: before.url } });
}

/** 更换密钥: for a day both keys sign, so that the receiver can change without losing anything. */
export async function rotateSecret(ctx: Context, id: string): Promise<void> {
  const before = await getLocked(ctx, id);
  await updateWebhook(
    ctx.db,
    ctx.tenant.id,
    before,
    {
      secret: sealSecret(ctx, id, newWebhookSecret()),
      previousSecret: before.secret,
      previousUntil: new Date(ctx.now.getTime() + OVERLAP_HOURS * 3_600_000),
    },
    ctx.now,
  );
  await ctx.audit('webhook.rotate', { kind: 'webhook', id });
}

export async function revealSecret(ctx: Context, id: string): Promise<string> {
  const webhook = await findWebhook(ctx.db, ctx.tenant.id, id);
  if (webhook === undefined) throw failure('record.notFound');
  await ctx.audit('webhook.reveal', { kind: 'webhook', id });
  return openSecret(ctx, webhook);
}

/** 试发: so that a receiver can be tried before the first event. */
export async function pingWebhook(ctx: Context, id: string): Promise<void> {
  const webhook = await findWebhook(ctx.db, ctx.tenant.id, id);
  if (webhook === undefined) throw failure('record.notFound');
  if (webhook.state !== 'active') throw failure('webhook.paused');
  await queueEvent(ctx, webhook, PING, newId(), { webhook: id });
}

/** The job of every event that webhooks may ask for. The same event run again makes no second message. */
export async function tellWebhooks(ctx: Context, event: string, eventId: string, payload: object): Promise<void> {
  for (const webhook of await listeningTo(ctx.db, ctx.tenant.id, event))
    await queueEvent(ctx, webhook, event, eventId, payload);
}

async function queueEvent(ctx: Context, webhook: Webhook, event: string, eventId: string, data: object): Promise<void> {
  await queueMessage(ctx.db, ctx.tenant.id, ctx.now, {
    key: `webhook:${webhook.id}:${eventId}`,
    channel: 'webhook',
    kind: event,
    recipient: webhook.url,
    webhookId: webhook.id,
    subject: event,
    body: JSON.stringify({ type: event, timestamp: ctx.now.toISOString(), data }),
  });
  await wakeDelivery(ctx, 'webhook');
}

async function getLocked(ctx: Context, id: string): Promise<Webhook> {
  const found = await lockWebhook(ctx.db, ctx.tenant.id, id);
  if (found === undefined) throw failure('record.notFound');
  return found;
}
