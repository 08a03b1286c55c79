import type { AccountId } from '#kernel/ids';
import { sendNotice, type NoticeKind } from '#modules/notices';
import { listMembers } from '#modules/organisations';
import type { Context } from '#platform/context';
import { isHiring, nounOf, type Listing, type ReturnedReason } from './model.ts';

type Notice = (
  listing: Listing,
  reasons: readonly ReturnedReason[],
  origin: string,
) => { subject: string; body: string };

const reasonsInWords = (reasons: readonly ReturnedReason[]): string =>
  reasons.map((reason) => `· ${reason.text}${reason.citation ? `（${reason.citation}）` : ''}`).join('\n');

const whyOf = (reasons: readonly ReturnedReason[]): string => reasons.map(({ text }) => text).join('；');

const named = (listing: Listing): string => `${nounOf(listing).zh}“${listing.title}”`;

/** What the person who entered a listing is told, by verb; other verbs are their own doing. */
const NOTICES: Readonly<Record<string, Notice>> = {
  publish: (listing) => ({
    subject: `${named(listing)}已发布`,
    body: `审核已通过，${nounOf(listing).zh}已经公开，可以被检索到。`,
  }),
  return: (listing, reasons) => ({
    subject: `${named(listing)}被退回`,
    body: `请按以下意见修改后重新提交：\n${reasonsInWords(reasons)}`,
  }),
  suspend: (listing, reasons, origin) => ({
    subject: `${named(listing)}已被下架`,
    body: `主管部门已将它从公开页面撤下，理由：\n${reasonsInWords(reasons)}\n可以修改后重新提交审核；有异议的，可以申诉：${origin}/listings/${listing.id}/appeal`,
  }),
  restore: (listing) => ({ subject: `${named(listing)}已恢复发布`, body: '经复核，已重新公开，可以被检索到。' }),
  expire: (listing, reasons) => ({
    subject: `${named(listing)}已到期`,
    body: `${nounOf(listing).zh}已从公开页面下架，原因：${whyOf(reasons)}。${isHiring(listing) ? '仍在招聘的' : '仍然有效的'}，点“确认仍有效”即可恢复。`,
  }),
  close: (listing, reasons) => ({
    subject: `${named(listing)}已关闭`,
    body: `原因：${whyOf(reasons)}。以后还需要的，可以“重新打开”或“复制”后再发布。`,
  }),
};

/** Coming to an end asks something of the owner; the outcome of a review only tells. */
const kindOf = (verb: string): NoticeKind => (verb === 'expire' ? 'listingReminder' : 'listingOutcome');

/** Steps that other systems may ask to be told of (回调): ids and the page, nothing else. */
const EVENTS: ReadonlySet<string> = new Set(['publish', 'suspend', 'restore', 'close', 'expire', 'confirm']);

const BY_OFFICE: ReadonlySet<string> = new Set(['suspend', 'restore']);

export async function notifyOwners(
  ctx: Context,
  listings: readonly Listing[],
  verb: string,
  reasons: readonly ReturnedReason[],
): Promise<void> {
  const known = EVENTS.has(verb) ? listings.filter(({ publishedAt }) => publishedAt !== null) : [];
  await ctx.emit(
    `listing.${verb}`,
    ...known.map(({ id }) => ({ listingId: id, page: `${ctx.origin}/listings/${id}` })),
  );
  for (const listing of listings) await tellOwner(ctx, listing, verb, reasons);
}

async function tellOwner(
  ctx: Context,
  listing: Listing,
  verb: string,
  reasons: readonly ReturnedReason[],
): Promise<void> {
  const notice = NOTICES[verb]?.(listing, reasons, ctx.origin);
  if (notice === undefined) return;
  const people = listing.createdBy === null ? await editorsOf(ctx, listing, verb) : [listing.createdBy];
  for (const accountId of people.filter((one) => one !== ctx.actor.accountId)) {
    await sendNotice(ctx, {
      key: `listing.${verb}:${listing.id}:${listing.version}${listing.createdBy === null ? `:${accountId}` : ''}`,
      kind: kindOf(verb),
      to: { accountId: accountId as AccountId },
      link: `/app/listings/${listing.id}`,
      ...notice,
    });
  }
}

/** What an office did to a listing that nobody entered (imported, then claimed) is told to whoever may answer for it. */
async function editorsOf(ctx: Context, { organisationId }: Listing, verb: string): Promise<readonly string[]> {
  if (organisationId === null || !BY_OFFICE.has(verb)) return [];
  const members = await listMembers(ctx.db, ctx.tenant.id, organisationId);
  return members.filter(({ duty }) => duty !== 'viewer').map(({ accountId }) => accountId);
}
