import type { Context } from '#platform/context';
import type { Outcome, Outgoing, Sender } from '#platform/messages';
import { callOutside, OutboundError } from '#platform/outbound';
import { sendNotice } from './send-notice.ts';
import { signWebhook } from './webhook-signature.ts';
import { findWebhook, markFailing, markWorking, openSecrets } from './webhook-store.ts';

/** Everything has failed for so long: nobody is there any more. */
const DISABLE_AFTER_HOURS = 72;

/** The receiver knows a repetition by its `webhook-id`, so whatever is not surely received is sent again. */
export const webhookSender = (allowed: readonly string[]): Sender => ({
  provider: 'webhook',
  width: 5,
  honoursKey: true,
  backoffMinutes: [0.1, 1, 5, 30, 120, 300, 600, 840, 1200],
  prepare: async (ctx, message) => {
    const webhook = await findWebhook(ctx.db, ctx.tenant.id, message.webhookId!);
    if (webhook?.state !== 'active') return async () => ({ state: 'failed', problem: 'webhookGone' });
    const headers = signWebhook(openSecrets(ctx, webhook), { id: message.id, at: ctx.now, body: message.body });
    return () => post(webhook.url, headers, message.body, allowed);
  },
  settled: async (ctx, message, outcome) => {
    if (message.webhookId === null || ('problem' in outcome && outcome.problem === 'webhookGone')) return;
    if (outcome.state === 'sent') await markWorking(ctx.db, ctx.tenant.id, message.webhookId);
    else await noteFailure(ctx, message);
  },
});

async function post(
  url: string,
  headers: Readonly<Record<string, string>>,
  body: string,
  allowed: readonly string[],
): Promise<Outcome> {
  try {
    const answer = await callOutside({
      url,
      method: 'POST',
      headers: { 'content-type': 'application/json; charset=utf-8', ...headers },
      body,
      allowed,
    });
    if (answer.status >= 200 && answer.status < 300) return { state: 'sent', reference: String(answer.status) };
    const problem = answer.status >= 300 && answer.status < 400 ? 'redirect' : 'answer';
    return { state: 'again', problem, detail: `HTTP ${answer.status} ${answer.body.slice(0, 200)}` };
  } catch (error) {
    if (!(error instanceof OutboundError)) throw error;
    if (error.kind === 'forbidden') return { state: 'failed', problem: 'forbiddenAddress', detail: error.message };
    return { state: 'again', problem: error.kind === 'unreachable' ? 'unreachable' : 'timeout', detail: error.message };
  }
}

async function noteFailure(ctx: Context, message: Outgoing): Promise<void> {
  const webhook = await markFailing(ctx.db, ctx.tenant.id, message.webhookId!, ctx.now, DISABLE_AFTER_HOURS);
  if (webhook?.state !== 'disabled') return;
  await ctx.audit('webhook.disable', { kind: 'webhook', id: webhook.id }, { since: webhook.failingSince });
  if (webhook.createdBy === null) return;
  await sendNotice(ctx, {
    key: `webhook.disable:${webhook.id}:${webhook.version}`,
    kind: 'general',
    to: { accountId: webhook.createdBy },
    subject: '回调已自动停用',
    body: `回调 ${webhook.url} 连续 ${DISABLE_AFTER_HOURS} 小时没有成功，已自动停用。修好后可在“回调”页重新启用，并重发没有送达的消息。`,
    link: `/app/webhooks/${webhook.id}`,
  });
}
