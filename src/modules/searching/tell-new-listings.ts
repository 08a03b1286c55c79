import { civilDate } from '#kernel/time';
import { isQuietNow, issueLink, sendNotice } from '#modules/notices';
import { searchListings, type ListingHit, type ListingParts } from '#modules/listings';
import { readSearch } from '#sites/listings';
import type { Context } from '#platform/context';
import type { Rhythm } from './model.ts';
import { dueSearches, markLooked, noteTold, type SavedSearch } from './saved-store.ts';

export const STOP_BY_LINK = 'savedSearch.stop';

const PORTION = 200;
const FIRST_ID = '00000000-0000-0000-0000-000000000000';
/** Of one search at one time; whoever wants more sees them on the results page. */
const MOST_TOLD = 50;
const NAMED = 5;
const LINK_DAYS = 30;
/** The index may learn of a publication some moments after its time: what lies this far back is looked at again. */
const OVERLAP_MILLISECONDS = 3_600_000;

/**
 * Tells the owners of saved searches what is new in them: never the same listing twice, and nothing in the quiet hours of the region,
 * after which everything is told at once. @returns how many were told
 */
export async function tellNewListings(
  parts: ListingParts,
  ctx: Context,
  rhythm: Exclude<Rhythm, 'off'>,
): Promise<number> {
  if (await isQuietNow(ctx)) return 0;
  const found = new Map<string, readonly ListingHit[]>();
  let told = 0;
  for (let after: string | undefined = FIRST_ID; after !== undefined;) {
    const due = await dueSearches(ctx.db, ctx.tenant.id, { rhythm, after, limit: PORTION });
    for (const saved of due) {
      const since = civilDate(new Date(sinceOf(saved)));
      // Many keep the same search: it is asked once.
      const key = `${since} ${saved.address}`;
      const hits = found.get(key) ?? (await newest(parts, ctx, saved.address, since));
      found.set(key, hits);
      told += Number(await tellOne(ctx, saved, hits));
    }
    await markLooked(
      ctx.db,
      ctx.tenant.id,
      due.map(({ id }) => id),
      ctx.now,
    );
    after = due.length === PORTION ? due.at(-1)!.id : undefined;
  }
  return told;
}

const sinceOf = ({ createdAt, lookedAt }: SavedSearch): number =>
  Math.max(createdAt.getTime(), lookedAt.getTime() - OVERLAP_MILLISECONDS);

/** Only what holds everything that was asked for: half of it is no news. */
async function newest(
  parts: ListingParts,
  ctx: Context,
  address: string,
  since: string,
): Promise<readonly ListingHit[]> {
  const search = readSearch(Object.fromEntries(new URLSearchParams(address)));
  const wider = search.publishedSince === undefined || search.publishedSince < since;
  const { items, relaxed } = await searchListings(parts, ctx, {
    ...search,
    ...(wider && { publishedSince: since }),
    scope: 'region',
    sort: 'newest',
    cursor: undefined,
    limit: MOST_TOLD,
  });
  return relaxed ? [] : items;
}

async function tellOne(ctx: Context, saved: SavedSearch, hits: readonly ListingHit[]): Promise<boolean> {
  const since = sinceOf(saved);
  const fresh = hits.filter(({ publishedAt }) => publishedAt !== null && Date.parse(publishedAt) > since);
  const unseen = await noteTold(
    ctx.db,
    ctx.tenant.id,
    saved.id,
    fresh.map(({ id }) => id),
    ctx.now,
  );
  const news = fresh.filter(({ id }) => unseen.has(id));
  if (news.length === 0) return false;
  const link = await issueLink(ctx, {
    purpose: STOP_BY_LINK,
    subject: { kind: 'savedSearch', id: saved.id },
    to: { accountId: saved.accountId },
    validDays: LINK_DAYS,
  });
  return sendNotice(ctx, {
    key: `savedSearch:${saved.id}:${news[0]!.id}:${ctx.now.getTime()}`,
    kind: 'savedSearch',
    to: { accountId: saved.accountId },
    ...wordsFor(saved, news),
    link,
    appLink: `${saved.lang === 'zh' ? '' : '/en'}/account/searches/${saved.id}`,
    urgent: false,
  });
}

function wordsFor({ lang, name }: SavedSearch, news: readonly ListingHit[]): { subject: string; body: string } {
  const titles = news.slice(0, NAMED).map(({ title, employer }) => `${title}（${employer.name}）`);
  if (lang === 'zh')
    return {
      subject: `“${name}”有 ${news.length} 条新的`,
      body: `${titles.join('；')}${news.length > NAMED ? `；等 ${news.length} 条` : ''}。打开链接看全部；不想再收，打开后点“不再提醒”。`,
    };
  return {
    subject: `${news.length} new in “${name}”`,
    body: `${titles.join('; ')}${news.length > NAMED ? `; ${news.length} in all` : ''}. Open the link to see them, or to stop these messages.`,
  };
}
