import type { ReactNode } from 'react';
import { kindWords, SIDE_LABELS, TYPE_LABELS } from '#contracts/kinds';
import { count, FacetList, LinkButton, Notice, PageFrame, Pagination, ResultList, SearchBox } from '#design/site';
import type { FieldError } from '#kernel/errors';
import { civilDate, civilMinute } from '#kernel/time';
import { findOrganisation } from '#modules/organisations';
import type { Context } from '#platform/context';
import type { Language, PageInput, SiteView } from '#platform/http';
import type { ListingSearch } from '../contract.ts';
import { noteSearch } from '../note-search.ts';
import type { ListingParts } from '../parts.ts';
import { searchListings, type ListingSearchResult } from '../search-listings.ts';
import type { SearchPlace } from '../supply.ts';
import { absolute, at, resultAnchor, searchHref, searchQuery } from './addresses.ts';
import { judgedNow } from './around-search.ts';
import { byPlaceHref } from './by-place.ts';
import { CompareBar } from './compare-bar.tsx';
import { distanceText, NearForm, usualPlace, withinText } from './distance.tsx';
import { Guidance } from './guidance.tsx';
import { LeftOut } from './left-out.tsx';
import { keptAddress, KeepSearch } from './keep-search.tsx';
import { keptOf } from './kept-fields.ts';
import { ListingCard } from './listing-card.tsx';
import { Marked } from './marked.tsx';
import { NarrowBy } from './narrow-by.tsx';
import { NeighbourResults, ScopeSwitch } from './neighbour-results.tsx';
import { looserSearches, NothingFound, type LooserSearch } from './nothing-found.tsx';
import { usableSearch } from './read-search.ts';
import { ResultFoot, type JudgedNow } from './result-foot.tsx';
import { Chips, chipsOf, type Chip } from './search-chips.tsx';
import { chosenValues, facetViews, onlySide, onlyType, valueLabel } from './search-facets.ts';
import { SearchPlaces } from './search-places.tsx';
import { SearchTabs } from './search-tabs.tsx';
import { settingOf } from './setting.ts';
import { Order } from './sort-order.tsx';
import { whyHref } from './why-page.tsx';

/** Search results of all kinds. The address says everything, so that it can be kept, sent, and returned to. */
export async function showResults(parts: ListingParts, ctx: Context, input: PageInput): Promise<SiteView> {
  const { lang } = input;
  const { search, leftOut } = usableSearch(input.query, parts.codes, civilDate(ctx.now));
  const usual = await usualPlace(parts, ctx);
  const result = await searchListings(parts, ctx, { ...search, near: search.near ?? usual }, lang);
  const employer =
    search.employer === undefined ? undefined : await findOrganisation(ctx.db, ctx.tenant.id, search.employer);
  const chips = chipsOf({ parts, lang, search, employer: employer?.name });
  const title = titleOf(parts, lang, search, employer?.name);
  await noteSearch(parts, ctx, input.request, search, result, searchQuery(search));
  const looser = result.total === 0 ? await looserSearches(parts, ctx, lang, search, chips) : [];
  const judged = await judgedNow(parts, ctx, input);
  const isSaved = await parts.desk().isSaved(ctx, keptAddress(search));
  const around = await parts.neighbours().regions(ctx);
  const places = await parts.supply().places(ctx, lang, search.q);
  return {
    title,
    description:
      lang === 'zh'
        ? `${title}：共 ${count(lang, result.total)} 条，每条写明来源和确认日期。`
        : `${title}: ${count(lang, result.total)} listings, each with its source and the day it was confirmed.`,
    canonical: absolute(input, searchHref(lang, { q: search.q })),
    // One page for search engines per search; its thousand narrowings would only tire them.
    noIndex:
      chips.length > 0 ||
      search.cursor !== undefined ||
      search.sort !== 'relevance' ||
      search.scope !== 'region' ||
      result.total === 0,
    wide: true,
    element: (
      <Results
        parts={parts}
        ctx={ctx}
        lang={lang}
        search={search}
        result={result}
        usual={usual}
        leftOut={leftOut}
        title={title}
        chips={chips}
        places={places}
        looser={looser}
        judged={judged}
        isSaved={isSaved}
        around={around.map((region) => (lang === 'zh' ? region.nameZh : region.nameEn))}
      />
    ),
  };
}

/** "焊工 · 技术服务供给 · 盘锦市" */
export function titleOf(
  { codes }: ListingParts,
  lang: Language,
  search: ListingSearch,
  employer: string | undefined,
): string {
  const type = onlyType(search);
  const side = onlySide(search);
  const kind =
    type !== undefined && side !== undefined
      ? kindWords(type, side).name[lang]
      : ((type && TYPE_LABELS[type][lang]) ?? (side && SIDE_LABELS[side][lang]));
  const words = [
    search.q,
    kind ?? '',
    employer ?? '',
    ...chosenValues(search)
      .filter(({ facet }) => facet !== 'type' && facet !== 'side')
      .map(({ facet, value }) => valueLabel(lang, codes, facet, value)),
    withinText(lang, codes, search) ?? '',
  ].filter((word) => word !== '');
  return words.length === 0 ? (lang === 'zh' ? '全部供求' : 'All needs and offers') : words.join(' · ');
}

interface ResultsProps {
  readonly parts: ListingParts;
  readonly ctx: Context;
  readonly lang: Language;
  readonly search: ListingSearch;
  readonly result: ListingSearchResult;
  /** Where somebody who has not said it is. */
  readonly usual: string | undefined;
  /** Of the address, in words. */
  readonly leftOut: readonly FieldError[];
  readonly title: string;
  readonly chips: readonly Chip[];
  /** Names of the regions that offer something to this one. */
  readonly around: readonly string[];
  readonly places: readonly SearchPlace[];
  readonly looser: readonly LooserSearch[];
  readonly judged: JudgedNow | undefined;
  readonly isSaved: boolean;
}

function Results(props: ResultsProps): ReactNode {
  const { parts, ctx, lang, search, result, title, chips, around, places, looser, usual, leftOut } = props;
  const zh = lang === 'zh';
  const facets = facetViews(lang, parts.codes, search, result.facets);
  const feed = `/feed.xml${searchQuery({ ...search, sort: undefined, cursor: undefined })}`;
  return (
    <PageFrame
      lang={lang}
      title={title}
      crumbs={[{ label: zh ? '首页' : 'Home', href: at(lang, '/') }, { label: zh ? '供求' : 'Needs and offers' }]}
      lead={
        <SearchBox
          lang={lang}
          action={at(lang, '/listings')}
          label={zh ? '搜索岗位、项目、服务、课程、设备、单位或地点' : 'Search needs, offers, organisations or places'}
          text={search.q}
          suggest="/api/suggestions"
          kept={keptOf(search, ['q'])}
        />
      }
      actions={
        <>
          <SearchPlaces lang={lang} places={places} current={searchHref(lang, { q: search.q })} />
          <SearchTabs lang={lang} search={search} facets={result.facets} />
        </>
      }
      before={
        facets.length === 0 ? undefined : (
          <FacetList lang={lang} facets={facets} chipless>
            <NarrowBy
              lang={lang}
              search={search}
              today={civilDate(ctx.now)}
              codes={parts.codes}
              home={ctx.tenant.division}
              usual={usual}
            />
          </FacetList>
        )
      }
    >
      {/* React moves it into the head: this search as a feed. */}
      <link rel="alternate" type="application/atom+xml" title={title} href={feed} />
      <ScopeSwitch lang={lang} search={search} around={around} own={zh ? ctx.tenant.nameZh : ctx.tenant.nameEn} />
      <LeftOut lang={lang} faults={leftOut} />
      {search.sort === 'distance' && search.near === undefined && (
        <section className="near-ask">
          <h2>{zh ? '从哪里算距离？' : 'Nearest to where?'}</h2>
          <NearForm
            lang={lang}
            codes={parts.codes}
            search={search}
            home={ctx.tenant.division}
            usual={usual}
            id="from"
          />
        </section>
      )}
      <Chips lang={lang} chips={chips} clearHref={searchHref(lang, { q: search.q, sort: search.sort })} />
      {result.total === 0 ? (
        <NothingFound parts={parts} lang={lang} search={search} looser={looser}>
          <Keep {...props} />
        </NothingFound>
      ) : (
        <Found {...props} feed={feed} />
      )}
      {result.neighbours !== null && search.cursor === undefined && (
        <NeighbourResults setting={settingOf(parts, ctx, lang)} search={search} found={result.neighbours} />
      )}
      {search.cursor === undefined && <Guidance lang={lang} query={search.q} />}
    </PageFrame>
  );
}

const Keep = ({ ctx, lang, search, isSaved }: ResultsProps): ReactNode => (
  <KeepSearch lang={lang} search={search} isSaved={isSaved} signedIn={ctx.actor.accountId !== undefined} />
);

function Found(props: ResultsProps & { readonly feed: string }): ReactNode {
  const { parts, ctx, lang, search, result, chips, feed, judged, usual } = props;
  const near = search.near ?? usual;
  const zh = lang === 'zh';
  const setting = settingOf(parts, ctx, lang);
  const alone = result.nextCursor === null && search.cursor === undefined && result.total < FEW;
  return (
    <>
      <Order lang={lang} search={search} total={result.total} asOf={civilMinute(ctx.now)} feed={feed} near={near}>
        <div className="order-more">
          <Keep {...props} />
          <a href={byPlaceHref(lang, search)} rel="nofollow">
            {zh ? '按区县看' : 'By district'}
          </a>
        </div>
      </Order>
      {result.corrected !== null && (
        <Notice lang={lang} tone="info">
          <p>
            {zh
              ? `没有找到“${search.q}”，以下是“${result.corrected}”的结果。`
              : `Nothing for “${search.q}”; these are the results for “${result.corrected}”.`}
          </p>
        </Notice>
      )}
      {result.behind && (
        <Notice lang={lang} tone="warning">
          <p>
            {zh
              ? '检索暂时落后：刚才发布、修改或撤下的供求可能还没有反映出来，请稍后再查一次。'
              : 'The search is catching up: what was published, changed or withdrawn just now may not show yet.'}
          </p>
        </Notice>
      )}
      {result.relaxed && (
        <Notice lang={lang} tone="info">
          <p>
            {zh
              ? '没有完全符合的内容，以下符合其中一部分。'
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
              distance={near === undefined ? undefined : distanceText(lang, near, hit.distance)}
            />
            <ResultFoot
              lang={lang}
              text={search.q}
              listing={hit}
              why={whyHref(lang, hit.id, { ...search, q: result.corrected ?? search.q })}
              here={searchHref(lang, search)}
              judged={judged?.listingId === hit.id ? judged : undefined}
            />
          </div>
        ))}
      </ResultList>
      {result.items.length > 1 && <CompareBar lang={lang} />}
      <Pagination
        lang={lang}
        total={result.total}
        nextHref={
          result.nextCursor === null
            ? undefined
            : searchHref(lang, { ...search, q: result.corrected ?? search.q, cursor: result.nextCursor })
        }
        firstHref={search.cursor === undefined ? undefined : searchHref(lang, { ...search, cursor: undefined })}
      />
      {alone && chips.length > 0 && (
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
