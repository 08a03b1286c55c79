import type { ReactNode } from 'react';
import {
  count,
  EmptyState,
  FacetList,
  LinkButton,
  Notice,
  PageFrame,
  Pagination,
  ResultList,
  SearchBox,
  type Facet,
} from '#design/site';
import { failure } from '#kernel/errors';
import type { SearchPlace } from '#modules/listings';
import { findOrganisation } from '#modules/organisations';
import type { Context } from '#platform/context';
import { originOf, type Language, type PageInput, type SiteView } from '#platform/http';
import { at, Marked, SearchPlaces } from '#sites/listings';
import { CATALOGUE_FACETS, CatalogueSearch, type CatalogueFacet } from '../contract.ts';
import { isNamed, KIND_WORDS, RECORD_KINDS, type RecordKind } from '../model.ts';
import type { PartnerRecords } from '../neighbours.ts';
import type { CatalogueParts } from '../parts.ts';
import { facetLabel, searchRecords, type CatalogueResult } from '../search-records.ts';
import { supplyOf } from '../supply.ts';
import { shelfHref, type Wish } from './addresses.ts';
import { PartnerSection } from './partner-records.tsx';
import { RecordCard } from './record-card.tsx';

/** The catalogue as a whole, or the shelf of one kind. The address says everything, so that it can be kept and sent. */
export async function showShelf(parts: CatalogueParts, ctx: Context, input: PageInput): Promise<SiteView> {
  const { lang } = input;
  const wished = input.params['kind'];
  const kind = RECORD_KINDS.find((one) => one === wished);
  if (wished !== undefined && kind === undefined) throw failure('page.notFound');
  const search = readSearch(input.query, kind);
  const result = await searchRecords(parts, ctx, search, lang);
  if (search.cursor === undefined)
    await parts.listings.desk().asked(ctx, {
      place: 'catalogue',
      text: search.q,
      total: result.total,
      relaxed: result.relaxed,
      milliseconds: result.tookMs,
      results: [],
    });
  const owner =
    search.organisation === undefined ? undefined : await findOrganisation(ctx.db, ctx.tenant.id, search.organisation);
  const places = await supplyOf(parts).places(ctx, lang, search.q);
  const wish = wishOf(search, kind);
  const title = [search.q, owner?.name ?? '', shelfName(lang, kind)].filter(Boolean).join(' · ');
  // Beside the first page; whoever turns pages has seen it.
  const partners =
    search.cursor === undefined
      ? await parts.neighbours().search(ctx, { ...search, limit: PARTNERS_SHOWN }, lang)
      : undefined;
  const narrowed = chosenOf(search).length > 0 || search.organisation !== undefined || search.cursor !== undefined;
  return {
    title,
    description:
      lang === 'zh'
        ? `${title}：共 ${count(lang, result.total)} 条，每条写明所属、来源和确认日期。`
        : `${title}: ${count(lang, result.total)} records, each with its owner, source and day of confirmation.`,
    canonical: originOf(input.request) + shelfHref(lang, { kind, q: search.q }),
    noIndex: narrowed || result.total === 0,
    wide: true,
    element: <Shelf {...{ parts, lang, kind, wish, result, title, places, partners }} />,
  };
}

const shelfName = (lang: Language, kind: RecordKind | undefined): string =>
  kind === undefined ? (lang === 'zh' ? '资源名录' : 'Catalogue') : KIND_WORDS[kind].shelf[lang];

/** Whatever stands in the address, a page comes back: what makes no sense is left out. */
export function readSearch(query: PageInput['query'], kind: RecordKind | undefined): CatalogueSearch {
  const one = (name: string): string | undefined => [query[name]].flat()[0]?.trim() || undefined;
  const plain: Record<string, unknown> = {
    ...Object.fromEntries(CATALOGUE_FACETS.map((facet) => [facet, query[facet]])),
    kind: kind === undefined ? undefined : [kind],
    q: (one('q') ?? '').slice(0, 200),
    organisation: one('organisation'),
    cursor: one('cursor'),
  };
  const parsed = CatalogueSearch.safeParse(plain);
  if (parsed.success) return parsed.data;
  const wrong = new Set(parsed.error.issues.map(({ path }) => String(path[0])));
  return CatalogueSearch.parse(Object.fromEntries(Object.entries(plain).filter(([name]) => !wrong.has(name))));
}

export const wishOf = (
  { kind: _kind, limit: _limit, ...search }: CatalogueSearch,
  kind: RecordKind | undefined,
): Wish => ({
  ...search,
  kind,
});

const chosenOf = (search: Wish | CatalogueSearch): { facet: Exclude<CatalogueFacet, 'kind'>; value: string }[] =>
  CATALOGUE_FACETS.filter((facet) => facet !== 'kind').flatMap((facet) =>
    ((search as Wish)[facet] ?? []).map((value) => ({ facet, value })),
  );

interface ShelfProps {
  readonly parts: CatalogueParts;
  readonly lang: Language;
  readonly kind: RecordKind | undefined;
  readonly wish: Wish;
  readonly result: CatalogueResult;
  readonly title: string;
  readonly places: readonly SearchPlace[];
  readonly partners: PartnerRecords | undefined;
}

function Shelf({ parts, lang, kind, wish, result, title, places, partners }: ShelfProps): ReactNode {
  const zh = lang === 'zh';
  const facets = facetViews(lang, kind, wish, result);
  const chosen = chosenOf(wish);
  return (
    <PageFrame
      lang={lang}
      title={title}
      crumbs={[
        { label: zh ? '首页' : 'Home', href: at(lang, '/') },
        ...(kind === undefined ? [] : [{ label: shelfName(lang, undefined), href: at(lang, '/catalogue') }]),
        { label: shelfName(lang, kind) },
      ]}
      lead={
        <SearchBox
          lang={lang}
          action={shelfHref(lang, { kind })}
          label={zh ? '搜索专家、成果、基地、设备、企业能力' : 'Search experts, results, bases, abilities'}
          text={wish.q ?? ''}
          suggest={`/api/catalogue/suggestions${kind !== undefined && isNamed(kind) ? `?kind=${kind}` : ''}`}
          kept={chosen.length === 0 ? [] : kept(wish)}
        />
      }
      actions={
        <div className="tabs-bar">
          <SearchPlaces lang={lang} places={places} current={shelfHref(lang, { kind, q: wish.q })} />
        </div>
      }
      before={
        facets.length === 0 ? undefined : (
          <FacetList lang={lang} facets={facets} clearHref={shelfHref(lang, { kind, q: wish.q })} />
        )
      }
    >
      {result.total === 0 ? (
        <Nothing parts={parts} lang={lang} kind={kind} wish={wish} />
      ) : (
        <>
          <p className="quiet" role="status">
            {zh ? `共 ${count(lang, result.total)} 条` : `${count(lang, result.total)} records`}
          </p>
          {result.behind && (
            <Notice lang={lang} tone="warning">
              <p>
                {zh
                  ? '检索暂时落后：刚才发布、修改或撤下的内容可能还没有反映出来，请稍后再查一次。'
                  : 'The search is catching up: what was published, changed or withdrawn just now may not show yet.'}
              </p>
            </Notice>
          )}
          {result.relaxed && (
            <Notice lang={lang} tone="info">
              <p>
                {zh
                  ? '没有完全符合的，以下符合其中一部分。'
                  : 'Nothing holds all of these words; these hold some of them.'}
              </p>
            </Notice>
          )}
          <ResultList>
            {result.items.map((hit) => (
              <RecordCard
                key={hit.id}
                lang={lang}
                record={hit as never}
                kindless={kind !== undefined}
                title={<Marked text={hit.title} spans={hit.highlights.title as never} />}
                summary={
                  hit.summary === '' ? undefined : <Marked text={hit.summary} spans={hit.highlights.summary as never} />
                }
              />
            ))}
          </ResultList>
          <Pagination
            lang={lang}
            total={result.total}
            nextHref={result.nextCursor === null ? undefined : shelfHref(lang, { ...wish, cursor: result.nextCursor })}
            firstHref={wish.cursor === undefined ? undefined : shelfHref(lang, { ...wish, cursor: undefined })}
          />
        </>
      )}
      {partners !== undefined && <PartnerSection lang={lang} wish={wish} found={partners} />}
    </PageFrame>
  );
}

const PARTNERS_SHOWN = 4;

const kept = (wish: Wish): (readonly [string, string])[] =>
  CATALOGUE_FACETS.filter((facet) => facet !== 'kind' && (wish[facet] ?? []).length > 0).map((facet) => [
    facet,
    ((wish as Readonly<Record<string, readonly string[]>>)[facet] ?? []).join(','),
  ]);

const LABELS: Readonly<Record<CatalogueFacet, { readonly zh: string; readonly en: string }>> = {
  kind: { zh: '类别', en: 'Kind' },
  field: { zh: '领域', en: 'Field' },
  region: { zh: '地区', en: 'Place' },
  level: { zh: '职称或技能等级', en: 'Title or level' },
  dual: { zh: '双师型认定', en: 'Dual qualification' },
  readiness: { zh: '技术就绪度', en: 'Readiness' },
  rights: { zh: '权利状态', en: 'Rights' },
  grade: { zh: '基地级别', en: 'Grade' },
  use: { zh: '用途', en: 'Use' },
  wish: { zh: '希望的合作', en: 'Cooperation' },
  service: { zh: '服务内容', en: 'Services' },
};

/** Facets as links: each leads to the same search with one value more or less. Kinds stand above the results. */
export function facetViews(
  lang: Language,
  kind: RecordKind | undefined,
  wish: Wish,
  result: Pick<CatalogueResult, 'facets'>,
  hrefOf: typeof shelfHref = shelfHref,
): Facet[] {
  return CATALOGUE_FACETS.filter((facet) => facet !== 'kind' && (kind !== undefined || COMMON.has(facet)))
    .map((facet) => {
      const chosen = (wish as Readonly<Record<string, readonly string[]>>)[facet] ?? [];
      return {
        id: facet,
        label: LABELS[facet][lang],
        open: true,
        options: (result.facets[facet] ?? []).map(({ value, label, count: total }) => ({
          label: label.replace(/[：:].*$/s, ''),
          count: total,
          chosen: chosen.includes(value),
          href: hrefOf(lang, {
            ...wish,
            [facet]: chosen.includes(value) ? chosen.filter((one) => one !== value) : [...chosen, value],
            cursor: undefined,
          }),
        })),
      };
    })
    .filter(({ options }) => options.length > 0);
}

const COMMON: ReadonlySet<CatalogueFacet> = new Set(['field', 'region']);

interface NothingProps {
  readonly parts: CatalogueParts;
  readonly lang: Language;
  readonly kind: RecordKind | undefined;
  readonly wish: Wish;
}

function Nothing({ parts, lang, kind, wish }: NothingProps): ReactNode {
  const zh = lang === 'zh';
  const chosen = chosenOf(wish).map(({ facet, value }) => facetLabel(facet, value, parts.codes, lang));
  return (
    <EmptyState
      title={zh ? '没有找到' : 'Nothing found'}
      actions={
        <LinkButton href={shelfHref(lang, { kind })}>
          {zh ? `看全部${shelfName(lang, kind)}` : `See all: ${shelfName(lang, kind)}`}
        </LinkButton>
      }
    >
      <p>
        {chosen.length > 0
          ? zh
            ? `已按“${chosen.join('、')}”筛选，去掉一些再试。`
            : `Narrowed to ${chosen.join(', ')}: take some away.`
          : zh
            ? '换个说法，或者看看别的类别。'
            : 'Try other words, or another kind.'}
      </p>
    </EmptyState>
  );
}
