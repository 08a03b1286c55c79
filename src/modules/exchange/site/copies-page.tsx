import { count, Notice, PageFrame, Pagination, SearchBox } from '#design/site';
import type { ListingParts } from '#modules/listings';
import type { Context } from '#platform/context';
import type { PageInput, SiteView } from '#platform/http';
import { at, NeighbourList, readSearch, searchHref, searchQuery, settingOf } from '#sites/listings';
import type { ExchangeParts } from '../parts.ts';
import { searchCopies } from '../search-copies.ts';

/** Everything that partner regions offer to this search, page by page. Not for search engines: the originals are. */
export async function showCopies(
  parts: ExchangeParts,
  listings: ListingParts,
  ctx: Context,
  { lang, query }: PageInput,
): Promise<SiteView> {
  const zh = lang === 'zh';
  const search = readSearch(query);
  const found = await searchCopies(parts, ctx, search);
  const title = zh ? '合作地区的信息' : 'From partner regions';
  const href = (cursor: string | undefined): string =>
    at(lang, '/exchange') + searchQuery({ ...search, scope: undefined, cursor });
  return {
    title: search.q === '' ? title : `${search.q} · ${title}`,
    noIndex: true,
    wide: true,
    element: (
      <PageFrame
        lang={lang}
        title={title}
        crumbs={[
          { label: zh ? '首页' : 'Home', href: at(lang, '/') },
          {
            label: zh ? '供求' : 'Needs and offers',
            href: searchHref(lang, { ...search, scope: 'partners', cursor: undefined }),
          },
          { label: title },
        ]}
        lead={
          <SearchBox
            lang={lang}
            action={at(lang, '/exchange')}
            label={zh ? '在合作地区的信息里搜索' : 'Search what partner regions offer'}
            text={search.q}
          />
        }
      >
        <Notice lang={lang} tone="info">
          <p>
            {zh
              ? `共 ${count(lang, found.total)} 条，由合作地区发布和审核，不计入本地区的数字；以原地区的页面为准。`
              : `${count(lang, found.total)} listings, published and reviewed by partner regions and not counted as this region’s; the original page prevails.`}
          </p>
        </Notice>
        <NeighbourList setting={settingOf(listings, ctx, lang)} items={found.items} near={search.near} level={2} />
        <Pagination
          lang={lang}
          total={found.total}
          nextHref={found.nextCursor === null ? undefined : href(found.nextCursor)}
          firstHref={search.cursor === undefined ? undefined : href(undefined)}
        />
      </PageFrame>
    ),
  };
}
