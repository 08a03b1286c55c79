import type { AccountId } from '#kernel/ids';
import { sendNotice, type NoticeKind } from '#modules/notices';
import type { Context } from '#platform/context';
import type { Listing, ReturnedReason } from './model.ts';

type Notice = (listing: Listing, reasons: readonly ReturnedReason[]) => { subject: string; body: string };

/** What the person who entered a listing is told, by verb; other verbs are their own doing. */
const NOTICES: Readonly<Record<string, Notice>> = {
  publish: (listing) => ({ subject: `岗位“${listing.title}”已发布`, body: '审核已通过，岗位已经公开，可以被检索到。' }),
  return: (listing, reasons) => ({
    subject: `岗位“${listing.title}”被退回`,
    body: `请按以下意见修改后重新提交：\n${reasons.map((reason) => `· ${reason.text}${reason.citation ? `（${reason.citation}）` : ''}`).join('\n')}`,
  }),
  expire: (listing) => ({
    subject: `岗位“${listing.title}”已到期`,
    body: '岗位已从公开页面下架。仍在招聘的，点“确认仍有效”即可恢复。',
  }),
};

/** Coming to an end asks something of the owner; the outcome of a review only tells. */
const kindOf = (verb: string): NoticeKind => (verb === 'expire' ? 'listingReminder' : 'listingOutcome');

/** Steps that other systems may ask to be told of (回调): ids and the page, nothing else. */
const EVENTS: ReadonlySet<string> = new Set(['publish', 'close', 'expire', 'confirm']);

export async function notifyOwner(
  ctx: Context,
  listing: Listing,
  verb: string,
  reasons: readonly ReturnedReason[],
): Promise<void> {
  if (EVENTS.has(verb) && listing.publishedAt !== null)
    await ctx.emit(`listing.${verb}`, { listingId: listing.id, page: `${ctx.origin}/listings/${listing.id}` });
  const notice = NOTICES[verb]?.(listing, reasons);
  if (notice === undefined || listing.createdBy === null || listing.createdBy === ctx.actor.accountId) return;
  await sendNotice(ctx, {
    key: `listing.${verb}:${listing.id}:${listing.version}`,
    kind: kindOf(verb),
    to: { accountId: listing.createdBy as AccountId },
    link: `/app/listings/${listing.id}`,
    ...notice,
  });
}
