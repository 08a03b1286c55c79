import type { AccountId } from '#kernel/ids';
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

export async function notifyOwner(
  ctx: Context,
  listing: Listing,
  verb: string,
  reasons: readonly ReturnedReason[],
): Promise<void> {
  const notice = NOTICES[verb]?.(listing, reasons);
  if (notice === undefined || listing.createdBy === null || listing.createdBy === ctx.actor.accountId) return;
  await ctx.notify({
    key: `listing.${verb}:${listing.id}:${listing.version}`,
    channel: 'inApp',
    recipient: listing.createdBy,
    accountId: listing.createdBy as AccountId,
    link: `/app/listings/${listing.id}`,
    ...notice,
  });
}
