import { sql } from 'kysely';
import type { AccountId } from '#kernel/ids';
import type { Duty } from '#kernel/roles';
import { findAccounts, type Account } from '#platform/auth';
import type { Context } from '#platform/context';
import { queueMessage, type OutwardChannel } from '#platform/messages';
import { kindFacts } from './kinds.ts';
import { preferencesOf, type Preference } from './preferences.ts';
import { outward, putInBox, unpackContent, type NoticeContent } from './send-notice.ts';
import { wakeDelivery } from './wake-delivery.ts';

/** Who belongs to an organisation with at least this duty; told by the module above that knows. */
export type MembersOf = (ctx: Context, organisationId: string, duty: Duty | undefined) => Promise<readonly AccountId[]>;

interface WaitingNotice {
  readonly id: string;
  readonly key: string;
  readonly kind: string;
  readonly recipient: { readonly accountId?: AccountId; readonly organisationId?: string; readonly duty?: Duty };
  readonly content: NoticeContent | { readonly sealed: string } | null;
}

/** Makes the messages of one notice for every channel that each person wants; run again, it makes none twice. */
export async function spreadNotice(ctx: Context, membersOf: MembersOf, noticeId: string): Promise<void> {
  const { rows } = await sql<WaitingNotice>`select id, key, kind, recipient, content from notices.notice
    where tenant_id = ${ctx.tenant.id} and id = ${noticeId} and spread_at is null for update`.execute(ctx.db);
  const notice = rows[0];
  if (notice?.content == null) return;
  const { recipient } = notice;
  const content = unpackContent(ctx, notice.id, notice.content);
  const people =
    recipient.accountId === undefined
      ? await membersOf(ctx, recipient.organisationId!, recipient.duty)
      : [recipient.accountId];
  const accounts = await findAccounts(ctx.db, people);
  const wanted = await preferencesOf(ctx.db, ctx.tenant.id, people, notice.kind);
  const woken = new Set<OutwardChannel>();
  for (const accountId of people) {
    await putInBox(ctx, notice.key, notice.kind, accountId, content);
    const account = accounts.get(accountId);
    if (account === undefined) continue;
    for (const channel of await queueOutward(ctx, notice, content, account, wanted.get(accountId)!)) woken.add(channel);
  }
  await sql`update notices.notice set content = null, spread_at = ${ctx.now}
    where tenant_id = ${ctx.tenant.id} and id = ${notice.id}`.execute(ctx.db);
  for (const channel of woken) await wakeDelivery(ctx, channel);
}

/** Outward channels go to proven contacts only: an address that was merely typed in may be a stranger's. */
async function queueOutward(
  ctx: Context,
  notice: WaitingNotice,
  content: NoticeContent,
  account: Account,
  preference: Preference,
): Promise<readonly OutwardChannel[]> {
  const queued: OutwardChannel[] = [];
  const base = outward(notice.key, notice.kind, content);
  const queue = async (channel: 'email' | 'sms', recipient: string, held: boolean): Promise<void> => {
    const key = `${notice.key}:${account.id}:${channel}`;
    await queueMessage(
      ctx.db,
      ctx.tenant.id,
      ctx.now,
      { ...base, key, channel, recipient, accountId: account.id, held },
      ctx.vault,
    );
    if (!held) queued.push(channel);
  };
  const email = account.emailVerified ? account.email : undefined;
  const phone = account.phoneVerified ? account.phone : undefined;
  // What one acts by, and what is urgent, does not wait for tomorrow's digest.
  const timing = preference.email === 'digest' && (content.urgent || content.secret) ? 'now' : preference.email;
  if (email !== undefined && timing !== 'off') await queue('email', email, timing === 'digest');
  // Where the only proven contact is a phone, what cannot be switched off comes by text message.
  const mustText = email === undefined && kindFacts(notice.kind).fixed === true;
  if (phone !== undefined && (preference.sms || mustText)) await queue('sms', phone, false);
  return queued;
}
