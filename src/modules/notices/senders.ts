import { civilMinute, type Clock } from '#kernel/time';
import type { MessagesConfig } from '#platform/config';
import type { Context } from '#platform/context';
import { aliyunSms, openMailbox, type Outgoing, type Sender, type Senders } from '#platform/messages';
import { kindFacts } from './kinds.ts';
import { LINK_PATH } from './link-token.ts';
import { tellRefused } from './take-bounce.ts';
import { webhookSender } from './webhook-sender.ts';

/** The channels of this installation; those that are not set up are missing. */
export const createSenders = (config: MessagesConfig, clock: Clock): Senders => ({
  ...(config.email !== undefined && { email: emailSender(config) }),
  ...(config.sms !== undefined && { sms: smsSender(config, clock) }),
  webhook: webhookSender(config.outboundAllow),
});

function emailSender({ email }: MessagesConfig): Sender {
  const mailbox = openMailbox(email!);
  return {
    provider: `smtp:${new URL(email!.url).hostname}`,
    width: 10,
    honoursKey: false,
    backoffMinutes: [1, 5, 15, 60, 180, 360],
    prepare: async (ctx, message) => {
      const letter = {
        id: message.id,
        to: message.recipient,
        subject: message.subject,
        text: letterText(ctx, message),
        headers: { 'List-Unsubscribe': `<${ctx.origin}/account/notices>` },
      };
      return () => mailbox.send(letter);
    },
    settled: tellRefused,
    close: () => mailbox.close(),
  };
}

/** Plain text: every mailbox shows it, nothing in it can be hidden, and addresses become links by themselves. */
export function letterText(ctx: Context, { body, link, kind, accountId, createdAt }: Outgoing): string {
  const choosable = kindFacts(kind).fixed !== true && accountId !== null;
  return [
    body,
    ...(link === null ? [] : ['', link.startsWith('/') ? ctx.origin + link : link]),
    '',
    '——',
    `${ctx.tenant.nameZh}产教融合信息服务平台　${civilMinute(createdAt)}`,
    '这封邮件由系统发出，请不要直接回复。',
    ...(choosable ? [`不想再收到这类邮件：${ctx.origin}/account/notices`] : []),
  ].join('\n');
}

/** A variable of a template is at most this long. */
const VARIABLE = 35;
const cut = (text: string): string =>
  [...text].length > VARIABLE ? `${[...text].slice(0, VARIABLE - 1).join('')}…` : text;

function smsSender(config: MessagesConfig, clock: Clock): Sender {
  const provider = aliyunSms(config.sms!, clock);
  return {
    provider: 'aliyun',
    width: 10,
    honoursKey: false,
    backoffMinutes: [1, 2, 5, 10, 30],
    prepare: async (_ctx, message) => {
      const text = {
        id: message.id,
        to: message.recipient,
        template: templateOf(message),
        params: variablesOf(message),
      };
      return () => provider.send(text);
    },
    receipt: (message) => provider.receipt(message),
    settled: tellRefused,
  };
}

/** A notice of a kind that usually brings a link may come without one. */
const templateOf = ({ template, link }: Outgoing): string =>
  template === 'link' && !(link ?? '').includes(LINK_PATH) ? 'notice' : (template ?? 'notice');

/** Exactly the variables of the template, no more: the provider refuses others. */
export function variablesOf(message: Outgoing): Readonly<Record<string, string>> {
  const template = templateOf(message);
  if (template === 'code') return { code: message.params['code'] ?? /\d{4,8}/.exec(message.body)?.[0] ?? '' };
  const title = cut(message.subject);
  return template === 'link' ? { title, token: message.link!.split(LINK_PATH)[1]! } : { title };
}
