import { Prose } from '#design/site';
import { shownListings, type ListingParts, type PublicListing } from '#modules/listings';
import type { LinkAct, LinkView } from '#modules/notices';
import type { Context } from '#platform/context';
import type { Language } from '#platform/http';
import { listingHref, searchHref } from '#sites/listings';
import { findSaved, lastTold, updateSaved, type SavedSearch } from './saved-store.ts';
import { STOP_BY_LINK } from './tell-new-listings.ts';

const SHOWN = 20;

/** What is new in a saved search, and the one tap that ends the messages about it. Nobody signs in for either. */
export const stopByLink = (parts: () => Pick<ListingParts, 'codes'>): LinkAct => ({
  purpose: STOP_BY_LINK,
  label: { zh: '看保存的搜索里新的信息，或停止提醒', en: 'See what is new in a saved search, or stop the messages' },
  show: async (ctx, link, { lang }) => {
    const saved = await findSaved(ctx.db, ctx.tenant.id, { id: link.subject.id });
    if (saved === undefined || saved.rhythm === 'off') return stopped(lang, saved);
    return newsView(lang, saved, await newsOf(parts(), ctx, saved.id));
  },
  perform: async (ctx, link, _form, { lang }) => {
    const saved = await findSaved(ctx.db, ctx.tenant.id, { id: link.subject.id });
    if (saved !== undefined) await updateSaved(ctx.db, ctx.tenant.id, { ...saved, rhythm: 'off' });
    return stopped(lang, saved);
  },
});

/** Those it was told of last that are still public. */
export async function newsOf(
  parts: Pick<ListingParts, 'codes'>,
  ctx: Context,
  savedId: string,
): Promise<readonly PublicListing[]> {
  const ids = await lastTold(ctx.db, ctx.tenant.id, savedId, SHOWN);
  const shown = await shownListings(parts, ctx, ids);
  return ids.flatMap((id) => shown.get(id) ?? []);
}

function newsView(lang: Language, saved: SavedSearch, news: readonly PublicListing[]): LinkView {
  const zh = lang === 'zh';
  return {
    title: zh ? `“${saved.name}”里新的信息` : `New in “${saved.name}”`,
    element: (
      <Prose>
        {news.length === 0 ? (
          <p>{zh ? '这些信息都已经结束了。' : 'All of these are over.'}</p>
        ) : (
          <ul>
            {news.map(({ id, title, employer }) => (
              <li key={id}>
                <a href={listingHref(lang, id)}>{title}</a> {employer.name}
              </li>
            ))}
          </ul>
        )}
        <p>
          <a href={searchHref(lang, {}) + (saved.address === '' ? '' : `?${saved.address}`)}>
            {zh ? '打开这个搜索' : 'Open this search'}
          </a>
        </p>
      </Prose>
    ),
    buttons: [{ label: zh ? '不再提醒' : 'Stop these messages', look: 'plain' }],
  };
}

function stopped(lang: Language, saved: SavedSearch | undefined): LinkView {
  const zh = lang === 'zh';
  return {
    title: zh ? '不再提醒' : 'No more messages',
    element: (
      <Prose>
        <p>
          {saved === undefined
            ? zh
              ? '这个保存的搜索已经删除，不会再提醒。'
              : 'This saved search was deleted; there will be no more messages.'
            : zh
              ? `“${saved.name}”不会再提醒。搜索仍然保存着，在“我的搜索”里可以重新打开提醒。`
              : `There will be no more messages about “${saved.name}”. It stays among your searches, where you can turn them on again.`}
        </p>
      </Prose>
    ),
    buttons: [],
  };
}
