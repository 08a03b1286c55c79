import { sql } from 'kysely';
import type { AccountId } from '#kernel/ids';
import { civilDate, civilMinute } from '#kernel/time';
import type { Context } from '#platform/context';
import { queueMessage, readRecipient } from '#platform/messages';
import { readSettings } from './settings.ts';
import { wakeDelivery } from './wake-delivery.ts';

export const DIGEST = 'notices.digest';
const PORTION = 200;

interface Held {
  readonly id: string;
  readonly subject: string;
  readonly body: string;
  readonly link: string | null;
  readonly createdAt: Date;
}

/** The newest one knows where the person is written to now. */
interface LastHeld {
  readonly accountId: AccountId;
  readonly id: string;
  readonly shown: string;
  readonly sealed: string | null;
}

/** Once a day, from the time of the settings on: what waited becomes one letter for each person. @returns how many letters */
export async function sendDigests(ctx: Context): Promise<number> {
  const { digestAt } = await readSettings(ctx.db, ctx.tenant.id);
  if (civilMinute(ctx.now).slice(11) < digestAt) return 0;
  const { rows } = await sql<LastHeld>`
    select distinct on (account_id) account_id as "accountId", id, recipient as shown, recipient_sealed as sealed
    from messages.message m
    where tenant_id = ${ctx.tenant.id} and state = 'held' and not exists (
      select from messages.message d where d.tenant_id = m.tenant_id and d.key = ${keyOf(ctx, '')} || m.account_id)
    order by account_id, created_at desc, id desc limit ${PORTION}`.execute(ctx.db);
  for (const one of rows) await sendDigest(ctx, one.accountId, readRecipient(ctx.vault, ctx.tenant.id, one));
  if (rows.length > 0) await wakeDelivery(ctx, 'email');
  return rows.length;
}

const keyOf = (ctx: Context, accountId: string): string => `digest:${civilDate(ctx.now)}:${accountId}`;

async function sendDigest(ctx: Context, accountId: AccountId, recipient: string): Promise<void> {
  const { rows } = await sql<Held>`select id, subject, body, link, created_at as "createdAt" from messages.message
    where tenant_id = ${ctx.tenant.id} and account_id = ${accountId} and state = 'held' order by created_at, id for update`.execute(
    ctx.db,
  );
  const id = await queueMessage(
    ctx.db,
    ctx.tenant.id,
    ctx.now,
    {
      key: keyOf(ctx, accountId),
      channel: 'email',
      kind: 'general',
      recipient,
      accountId,
      subject: `${ctx.tenant.nameZh}产教融合平台：${rows.length} 条通知汇总`,
      body: rows.map((one, at) => partOf(ctx, one, at + 1)).join('\n\n'),
      link: '/account/messages',
    },
    ctx.vault,
  );
  if (id === undefined) return;
  await sql`update messages.message set state = 'digested', digest_id = ${id}
    where tenant_id = ${ctx.tenant.id} and id = any(${rows.map((row) => row.id)}::uuid[])`.execute(ctx.db);
}

const partOf = (ctx: Context, { subject, body, link, createdAt }: Held, number: number): string =>
  [`${number}. ${subject}（${civilMinute(createdAt)}）`, body, ...(link === null ? [] : [ctx.origin + link])].join(
    '\n',
  );
