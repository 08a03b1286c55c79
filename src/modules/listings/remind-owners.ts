import type { AccountId } from '#kernel/ids';
import { addDays, civilDate } from '#kernel/time';
import { issueLink, markTold, sendNotice, toldOf } from '#modules/notices';
import type { Context } from '#platform/context';
import { CONFIRM_BY_LINK } from './confirm-by-link.tsx';
import { freshnessRule, type FreshnessRule } from './freshness-rule.ts';
import { isHiring, nounOf, type Listing } from './model.ts';
import { listingsToConfirm } from './due-listings.ts';

const PORTION = 500;
/** Whoever has more of them than this gets one word about all, not a letter for each. */
const LETTERS = 5;
const FIRST_ID = '00000000-0000-0000-0000-000000000000';

/** 到期与确认提醒: the person who entered a listing gets a link that confirms it without signing in. @returns how many were asked */
export async function remindOwners(ctx: Context): Promise<number> {
  const today = civilDate(ctx.now);
  const rule = await freshnessRule(ctx);
  const byPerson = new Map<string, Listing[]>();
  for (let afterId: string | undefined = FIRST_ID; afterId !== undefined;) {
    const found = await listingsToConfirm(ctx.db, ctx.tenant.id, {
      endsBy: addDays(today, rule.remindBeforeDays),
      confirmedBefore: addDays(today, -rule.remindAfterDays),
      afterId,
      limit: PORTION,
    });
    const told = await toldOf(ctx, found.map(keyOf));
    for (const listing of found) {
      if (!told.has(keyOf(listing)))
        byPerson.set(listing.createdBy!, [...(byPerson.get(listing.createdBy!) ?? []), listing]);
    }
    afterId = found.length === PORTION ? found.at(-1)!.id : undefined;
  }
  let asked = 0;
  for (const [accountId, listings] of byPerson) {
    asked += listings.length;
    if (listings.length <= LETTERS)
      for (const listing of listings) await askAbout(ctx, accountId as AccountId, listing, rule);
    else await askAboutAll(ctx, accountId as AccountId, listings, today);
  }
  return asked;
}

/** Asked again when the last day or the confirmation has changed. */
const keyOf = ({ id, validUntil, confirmedOn }: Listing): string =>
  `listing.remind:${id}:${validUntil ?? ''}:${confirmedOn ?? ''}`;

async function askAbout(ctx: Context, accountId: AccountId, listing: Listing, rule: FreshnessRule): Promise<void> {
  const { id, title, employerName, validUntil } = listing;
  const ending = validUntil !== null && validUntil <= addDays(civilDate(ctx.now), rule.remindBeforeDays);
  const noun = nounOf(listing).zh;
  const [still, done] = isHiring(listing) ? ['仍在招的', '已招满的'] : ['仍然有效的', '已经结束的'];
  const link = await issueLink(ctx, {
    purpose: CONFIRM_BY_LINK,
    subject: { kind: 'listing', id },
    to: { accountId },
    validDays: 14,
  });
  await sendNotice(ctx, {
    key: keyOf(listing),
    kind: 'listingReminder',
    to: { accountId },
    subject: isHiring(listing) ? `岗位“${title}”还在招人吗？` : `${noun}“${title}”还有效吗？`,
    body: ending
      ? `${employerName}的${noun}“${title}”有效期到 ${validUntil}。${still}，打开链接点一下即可延长，不用登录；${done}也可以直接关闭，要修改的也从这里进入。`
      : `${employerName}的${noun}“${title}”已超过 ${rule.remindAfterDays} 天没有确认，超过 ${rule.expireAfterDays} 天会自动下架。${still}，打开链接点一下即可，不用登录；${done}也可以直接关闭，要修改的也从这里进入。`,
    link,
    appLink: `/app/listings/${id}`,
  });
}

async function askAboutAll(
  ctx: Context,
  accountId: AccountId,
  listings: readonly Listing[],
  today: string,
): Promise<void> {
  const sent = await sendNotice(ctx, {
    key: `listing.remindAll:${accountId}:${today}`,
    kind: 'listingReminder',
    to: { accountId },
    subject: `有 ${listings.length} 条供求信息即将到期或久未确认`,
    body: `请在列表里确认或关闭（可以批量），到期的会自动下架。例如：${listings
      .slice(0, LETTERS)
      .map(({ title }) => title)
      .join('、')}。`,
    link: '/app/listings?state=published&order=stalest',
  });
  // Once a day is enough, and tomorrow only for those that are new.
  if (sent) await markTold(ctx, 'listingReminder', listings.map(keyOf));
}
