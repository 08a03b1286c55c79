import { KIND_WORDS, RECORD_KINDS } from '#contracts/catalogue';
import { count, EmptyState, FacetList, Notice, PageFrame, Pagination, SearchBox } from '#design/site';
import type { Context } from '#platform/context';
import type { PageInput, SiteView } from '#platform/http';
import {
  facetViews,
  PartnerList,
  partnerShelfHref,
  readRecordSearch,
  shelfHref,
  wishOfRecords,
} from '#sites/catalogue';
import { at } from '#sites/listings';
import type { ExchangeParts } from '../parts.ts';
import { searchRecordCopies } from '../search-record-copies.ts';

/** 合作地区的资源: experts, results, bases and abilities of partner regions. */
export async function showRecordCopies(
  parts: ExchangeParts,
  ctx: Context,
  { lang, query }: PageInput,
): Promise<SiteView> {
  const zh = lang === 'zh';
  const kind = RECORD_KINDS.find((one) => one === [query['kind']].flat()[0]);
  const search = readRecordSearch(query, kind);
  const wish = wishOfRecords(search, kind);
  const found = await searchRecordCopies(parts, ctx, search, lang);
  const title = zh ? '合作地区的资源' : 'Catalogue of partner regions';
  const name = kind === undefined ? title : `${title} · ${KIND_WORDS[kind].shelf[lang]}`;
  const facets = facetViews(lang, kind, wish, found, partnerShelfHref);
  return {
    title: search.q === '' ? name : `${search.q} · ${name}`,
    noIndex: true,
    wide: true,
    element: (
      <PageFrame
        lang={lang}
        title={name}
        crumbs={[
          { label: zh ? '首页' : 'Home', href: at(lang, '/') },
          { label: zh ? '资源名录' : 'Catalogue', href: shelfHref(lang, { ...wish, cursor: undefined }) },
          { label: title },
        ]}
        lead={
          <SearchBox
            lang={lang}
            action={at(lang, '/exchange/catalogue')}
            label={zh ? '在合作地区的资源里搜索' : 'Search the catalogues of partner regions'}
            text={search.q}
            kept={kind === undefined ? [] : [['kind', kind]]}
          />
        }
        before={
          facets.length === 0 ? undefined : (
            <FacetList lang={lang} facets={facets} clearHref={partnerShelfHref(lang, { kind, q: search.q })} />
          )
        }
      >
        <Notice lang={lang} tone="info">
          <p>
            {zh
              ? `共 ${count(lang, found.total)} 条，由合作地区的单位或本人维护，不计入本地区的数字；以原页面为准。`
              : `${count(lang, found.total)} records, kept there by their owners and not counted as this region’s; the original page prevails.`}
          </p>
        </Notice>
        {found.total === 0 && (
          <EmptyState title={zh ? '没有找到' : 'Nothing found'}>
            <p>{zh ? '换个说法，或者去掉一些筛选条件。' : 'Try other words, or take a filter away.'}</p>
          </EmptyState>
        )}
        <PartnerList lang={lang} items={found.items} level={2} />
        <Pagination
          lang={lang}
          total={found.total}
          nextHref={
            found.nextCursor === null ? undefined : partnerShelfHref(lang, { ...wish, cursor: found.nextCursor })
          }
          firstHref={search.cursor === undefined ? undefined : partnerShelfHref(lang, { ...wish, cursor: undefined })}
        />
      </PageFrame>
    ),
  };
}
