import { sql } from 'kysely';
import type { Context } from '#platform/context';
import { isToken } from './link-token.ts';
import { closeLink, issueLink, lockLink, type LinkAct } from './links.ts';
import { sendNotice } from './send-notice.ts';

const PER_DAY = 3;
/** Older ones have to be asked for where they came from. */
const RENEWABLE_DAYS = 90;

/**
 * A new link for one whose time is over, to the contact that the old one was sent to and to no other. Whoever asks learns
 * nothing: not whether there was a link, nor whether one was sent.
 */
export async function renewLink(ctx: Context, acts: ReadonlyMap<string, LinkAct>, token: string): Promise<void> {
  const old = isToken(token) ? await lockLink(ctx, token) : undefined;
  const act = old === undefined ? undefined : acts.get(old.purpose);
  if (old === undefined || act === undefined) return;
  const over = ctx.now.getTime() - old.expiresAt.getTime();
  if (old.state !== 'open' || over < 0 || over > RENEWABLE_DAYS * 86_400_000) return;
  if ((await issuedToday(ctx, old.purpose, old.subject.kind, old.subject.id)) >= PER_DAY) return;
  await closeLink(ctx.db, ctx.tenant.id, old.id, 'renewed', ctx.now);
  const { purpose, subject, to, validDays, data } = old;
  const link = await issueLink(ctx, { purpose, subject, to, validDays, data });
  await sendNotice(ctx, {
    key: `link.renew:${old.id}`,
    kind: 'linkRenewed',
    to,
    subject: `新的链接：${act.label.zh}`,
    body: `您要的新链接在下面，${validDays} 天内有效，只能使用一次。不是您本人操作的，不用理会。`,
    link,
  });
  await ctx.audit('link.renew', { kind: 'link', id: old.id }, { purpose });
}

async function issuedToday(ctx: Context, purpose: string, kind: string, id: string): Promise<number> {
  const since = new Date(ctx.now.getTime() - 86_400_000);
  const { rows } = await sql<{ total: number }>`select count(*) as total from notices.link
    where tenant_id = ${ctx.tenant.id} and subject_kind = ${kind} and subject_id = ${id} and purpose = ${purpose}
      and created_at > ${since}`.execute(ctx.db);
  return rows[0]!.total;
}
