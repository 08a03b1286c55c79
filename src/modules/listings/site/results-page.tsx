import type { ReactNode } from 'react';
import { count, FacetList, LinkButton, Notice, PageFrame, Pagination, ResultList, SearchBox } from '#design/site';
import { civilMinute } from '#kernel/time';
import { findOrganisation } from '#modules/organisations';
import type { Context } from '#platform/context';
import type { Language, PageInput, SiteView } from '#platform/http';
import { FACETS, ListingSearch, SORTS } from '../contract.ts';
import type { ListingParts } from '../parts.ts';
import { searchListings, type ListingSearchResult } from '../search-listings.ts';
import { absolute, at, firstOf, resultAnchor, searchHref } from './addresses.ts';
import { ListingCard } from './listing-card.tsx';
import { Marked } from './marked.tsx';
import { NothingFound } from './nothing-found.tsx';
import { chosenValues, facetViews, valueLabel } from './search-facets.ts';
import { settingOf } from './setting.ts';

/** Search results. The address says everything, so that it can be kept, sent, and returned to. */
export async function showResults(parts: ListingParts, ctx: Context, input: PageInput): Promise<SiteView> {
  const { lang } = input;
  const search = readSearch(input.query);
  const result = await searchListings(parts, ctx, search, lang);
  const employer =
    search.employer === undefined ? undefined : await findOrganisation(ctx.db, ctx.tenant.id, search.employer);
  const title = titleOf(parts, lang, search, employer?.name);
  const narrowed =
    chosenValues(search).length > 0 ||
    search.employer !== undefined ||
    search.cursor !== undefined ||
    search.sort !== 'relevance';
  return {
    title,
    description:
      lang === 'zh'
        ? `${title}：共 ${count(lang, result.total)} 条，每条写明来源和确认日期。`
        : `${title}: ${count(lang, result.total)} listings, each with its source and the day it was confirmed.`,
    canonical: absolute(input, searchHref(lang, { q: search.q })),
    // One page for search engines per search; its thousand narrowings would only tire them.
    noIndex: narrowed || result.total === 0,
    wide: true,
    element: <Results parts={parts} ctx={ctx} lang={lang} search={search} result={result} title={title} />,
  };
}

/** Whatever stands in the address, a page comes back: what makes no sense is left out. */
export function readSearch(query: PageInput['query']): ListingSearch {
  const plain = {
    ...query,
    q: firstOf(query['q']).slice(0, 200),
    sort: firstOf(query['sort']) || undefined,
    cursor: firstOf(query['cursor']) || undefined,
    employer: firstOf(query['employer']) || undefined,
    limit: undefined,
  };
  const parsed = ListingSearch.safeParse(plain);
  if (parsed.success) return parsed.data;
  const wrong = new Set(parsed.error.issues.map((issue) => String(issue.path[0])));
  return ListingSearch.parse(Object.fromEntries(Object.entries(plain).filter(([name]) => !wrong.has(name))));
}

function titleOf({ codes }: ListingParts, lang: Language, search: ListingSearch, employer: string | undefined): string {
  const words = [
    search.q,
    employer ?? '',
    ...chosenValues(search).map(({ facet, value }) =>
      facet === 'pay' ? payLabel(lang, value) : valueLabel(lang, codes, facet, value),
    ),
  ].filter((word) => word !== '');
  return words.length === 0 ? (lang === 'zh' ? '全部岗位' : 'All listings') : words.join(' · ');
}

const payLabel = (lang: Language, band: string): string =>
  band === 'unknown'
    ? lang === 'zh'
      ? '薪资未注明'
      : 'Pay not stated'
    : lang === 'zh'
      ? `月薪 ${band.replace(/-$/, ' 以上')}`
      : `¥${band.replace(/-$/, '+')} a month`;

interface ResultsProps {
  readonly parts: ListingParts;
  readonly ctx: Context;
  readonly lang: Language;
  readonly search: ListingSearch;
  readonly result: ListingSearchResult;
  readonly title: string;
}

function Results({ parts, ctx, lang, search, result, title }: ResultsProps): ReactNode {
  const zh = lang === 'zh';
  const facets = facetViews(lang, parts.codes, search, result.facets);
  return (
    <PageFrame
      lang={lang}
      title={title}
      crumbs={[{ label: zh ? '首页' : 'Home', href: at(lang, '/') }, { label: zh ? '查找岗位' : 'Listings' }]}
      lead={
        <SearchBox
          lang={lang}
          action={at(lang, '/listings')}
          label={zh ? '搜索岗位、技能、单位或地点' : 'Search posts, skills, employers or places'}
          text={search.q}
          kept={keptOf(search)}
        />
      }
      before={
        facets.length === 0 ? undefined : (
          <FacetList lang={lang} facets={facets} clearHref={searchHref(lang, { q: search.q, sort: search.sort })} />
        )
      }
    >
      {result.total === 0 ? (
        <NothingFound parts={parts} lang={lang} search={search} />
      ) : (
        <Found parts={parts} ctx={ctx} lang={lang} search={search} result={result} />
      )}
    </PageFrame>
  );
}

/** A new search keeps the filters and the order, but begins at the first page. */
const keptOf = (search: ListingSearch): (readonly [string, string])[] => [
  ...FACETS.filter((facet) => search[facet].length > 0).map((facet) => [facet, search[facet].join(',')] as const),
  ...(search.employer === undefined ? [] : [['employer', search.employer] as const]),
  ...(search.sort === 'relevance' ? [] : [['sort', search.sort] as const]),
];

function Found({ parts, ctx, lang, search, result }: Omit<ResultsProps, 'title'>): ReactNode {
  const zh = lang === 'zh';
  const setting = settingOf(parts, ctx, lang);
  return (
    <>
      <Order lang={lang} search={search} result={result} asOf={civilMinute(ctx.now)} />
      {result.relaxed && (
        <Notice lang={lang} tone="info">
          <p>
            {zh
              ? '没有完全符合的岗位，以下岗位符合其中一部分。'
              : 'Nothing holds all of these words; the listings below hold some of them.'}
          </p>
        </Notice>
      )}
      <ResultList>
        {result.items.map((hit) => (
          <div key={hit.id} id={resultAnchor(hit.id)}>
            <ListingCard
              setting={setting}
              listing={hit}
              title={<Marked text={hit.title} spans={hit.highlights.title} />}
              summary={hit.summary === '' ? undefined : <Marked text={hit.summary} spans={hit.highlights.summary} />}
            />
          </div>
        ))}
      </ResultList>
      <Pagination
        lang={lang}
        total={result.total}
        nextHref={result.nextCursor === null ? undefined : searchHref(lang, { ...search, cursor: result.nextCursor })}
        firstHref={search.cursor === undefined ? undefined : searchHref(lang, { ...search, cursor: undefined })}
      />
      {result.nextCursor === null &&
        search.cursor === undefined &&
        result.total < FEW &&
        chosenValues(search).length > 0 && (
          <p>
            <LinkButton look="plain" href={searchHref(lang, { q: search.q })}>
              {zh ? '去掉筛选，看更多' : 'See more without filters'}
            </LinkButton>
          </p>
        )}
    </>
  );
}

const FEW = 5;

const SORT_LABELS: Readonly<Record<ListingSearch['sort'], { zh: string; en: string }>> = {
  relevance: { zh: '综合', en: 'Best match' },
  newest: { zh: '最新发布', en: 'Newest' },
  pay: { zh: '月薪从高到低', en: 'Highest pay' },
};

interface OrderProps {
  readonly lang: Language;
  readonly search: ListingSearch;
  readonly result: ListingSearchResult;
  readonly asOf: string;
}

function Order({ lang, search, result, asOf }: OrderProps): ReactNode {
  const zh = lang === 'zh';
  return (
    <div className="order">
      <p>
        <strong>{count(lang, result.total)}</strong>
        {zh ? ` 条，数据截至 ${asOf}` : ` listings, as of ${asOf}`}
      </p>
      <nav aria-label={zh ? '排序' : 'Order'}>
        <ul>
          {SORTS.map((sort) => (
            <li key={sort}>
              <a
                href={searchHref(lang, { ...search, sort, cursor: undefined })}
                rel="nofollow"
                aria-current={sort === search.sort ? 'true' : undefined}
              >
                {SORT_LABELS[sort][lang]}
              </a>
            </li>
          ))}
        </ul>
      </nav>
    </div>
  );
}
