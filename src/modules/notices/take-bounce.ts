import { civilDate } from '#kernel/time';
import { maskContact } from '#kernel/mask-contact';
import type { Context, Tenant } from '#platform/context';
import { readDeliveryReport, takeReport, type DeliveryReport, type Outcome, type Outgoing } from '#platform/messages';
import { sendNotice } from './send-notice.ts';

/** What became of a letter that came back, for whoever looks after the mailbox. */
export type Bounce = 'noReport' | 'notOurs' | 'undeliverable' | 'failed' | 'delivered';

/** For whoever looks after the mailbox. */
export const BOUNCE_WORDS = {
  noReport: '不是退信，没有改动 (no delivery report; nothing changed)',
  notOurs: '退信里没有本系统发出的邮件，或此前已记录 (about no letter of ours, or known already)',
  undeliverable: '已记为收不到，并告诉本人 (address marked as failing, the person told)',
  failed: '已记为退回 (marked as returned)',
  delivered: '已记为送达 (marked as delivered)',
} as const satisfies Readonly<Record<Bounce, string>>;

/** 退信: a letter from the mailbox to which others return ours; it may be about any region of the installation. */
export async function takeBounce(within: Within, tenants: readonly Tenant[], letter: Buffer): Promise<Bounce> {
  const report = await readDeliveryReport(letter);
  if (report === undefined) return 'noReport';
  for (const tenant of tenants) {
    const became = await within(tenant, (ctx) => takeIn(ctx, report));
    if (became !== undefined) return became;
  }
  return 'notOurs';
}

/** In a transaction of that region. */
type Within = <Found>(tenant: Tenant, work: (ctx: Context) => Promise<Found>) => Promise<Found>;

async function takeIn(ctx: Context, report: DeliveryReport): Promise<Bounce | undefined> {
  const taken = await takeReport(ctx, report);
  if (taken === undefined) return undefined;
  const { id, accountId, recipient, before, state } = taken;
  await ctx.audit('delivery.bounce', { kind: 'message', id }, { before: { state: before }, after: { state } });
  if (state === 'undeliverable' && accountId !== null) await tellFailing(ctx, 'email', accountId, recipient);
  return state;
}

const WORDS = {
  email: { subject: '您的邮箱收不到邮件', what: '邮件被退回：邮箱地址不存在或不能收信' },
  sms: { subject: '您的手机号收不到短信', what: '短信没有送达：号码不正确或已停机' },
} as const;

/** Whoever has turned away mail cannot be told by mail: it stands in the app, once a day at most. */
async function tellFailing(
  ctx: Context,
  channel: 'email' | 'sms',
  accountId: NonNullable<Outgoing['accountId']>,
  masked: string,
): Promise<void> {
  const { subject, what } = WORDS[channel];
  await sendNotice(ctx, {
    key: `contactFailing:${channel}:${accountId}:${civilDate(ctx.now)}`,
    kind: 'contactFailing',
    to: { accountId },
    subject,
    body: `发往 ${masked} 的${what}。更正之前不再向它发送通知，站内消息照常。`,
    link: '/account/contacts',
  });
}

/** A refusal while sending is told in the same words. */
export async function tellRefused(
  ctx: Context,
  { channel, accountId, recipient }: Outgoing,
  outcome: Outcome,
): Promise<void> {
  if (outcome.state === 'undeliverable' && accountId !== null && channel !== 'webhook')
    await tellFailing(ctx, channel, accountId, maskContact(recipient));
}
