import type { SearchCursor, SearchIndex, SearchResult, Span } from '#engines/search';
import { failure } from '#kernel/errors';
import { decodeCursor, encodeCursor } from '#kernel/paging';
import { civilDate, stopwatch } from '#kernel/time';
import type { CodeBook, CodeSet } from '#modules/codes';
import type { Context } from '#platform/context';
import type { Metrics } from '#platform/metrics';
import type { z } from 'zod';
import { FACETS, type Facet, type ListingSearch, type listingRoutes } from './contract.ts';
import { dayNumber } from './listing-document.ts';
import type { ListingIndex } from './listing-index.ts';
import { EDUCATION, EDUCATION_LABELS, KIND_LABELS, type Listing, type ListingKind } from './model.ts';
import { publicListing } from './projection.ts';
import { isPublic } from './rules.ts';
import { findListings } from './store.ts';

export type ListingSearchResult = z.input<(typeof listingRoutes)['search']['response']>;
type Hit = ListingSearchResult['items'][number];

export interface SearchParts {
  readonly index: ListingIndex;
  readonly codes: CodeBook;
  readonly metrics: Metrics;
}

/** Newer confirmation ranks higher: half of the weight is gone after this many days; never less than the floor. */
const FRESHNESS = { by: 'confirmed', halfLife: 45, floor: 0.5 } as const;
const FACET_LIMIT = 40;
/** Enough to find all values of the wanted level of a hierarchy, whose ancestors are counted too. */
const COUNTED = 2000;

export async function searchListings(
  parts: SearchParts,
  ctx: Context,
  query: ListingSearch,
  lang: 'zh' | 'en' = 'zh',
): Promise<ListingSearchResult> {
  const took = stopwatch();
  const index = await parts.index.of(ctx.tenant.id);
  const inEngine = stopwatch();
  const found = index.search({
    text: query.q,
    filters: {
      ...Object.fromEntries(FACETS.map((facet) => [facet, query[facet]])),
      employer: query.employer === undefined ? [] : [query.employer],
    },
    facets: FACETS,
    facetLimit: COUNTED,
    sort: sortOf(query),
    limit: query.limit,
    ...(query.cursor !== undefined && { after: cursorKeys(query.cursor) }),
    boost: { ...FRESHNESS, origin: dayNumber(civilDate(ctx.now)) },
  });
  parts.metrics.search(inEngine());
  const rows = await findListings(
    ctx.db,
    ctx.tenant.id,
    found.hits.map((hit) => hit.id),
  );
  const items = found.hits.flatMap((hit) => {
    // The database has the last word: what was closed a moment ago is not shown although the index still held it.
    const listing = rows.get(hit.id);
    return listing !== undefined && isPublic(listing.state)
      ? [toHit(listing, hit.score, query.q, index, parts.codes)]
      : [];
  });
  const last = found.hits.at(-1);
  return {
    items,
    total: found.total,
    facets: facetsOf(found, query, parts.codes, lang),
    relaxed: found.relaxed,
    tookMs: Math.round(took() * 100) / 100,
    nextCursor: last !== undefined && found.hits.length === query.limit ? encodeCursor([...last.after]) : null,
  };
}

function sortOf(query: ListingSearch): 'relevance' | { by: string; descending: boolean } {
  if (query.sort === 'pay') return { by: 'pay', descending: true };
  return query.sort === 'newest' ? { by: 'published', descending: true } : 'relevance';
}

function cursorKeys(cursor: string): SearchCursor {
  const keys = decodeCursor(cursor);
  if (keys === undefined) throw failure('cursor.invalid');
  return keys;
}

function toHit(listing: Listing, score: number, text: string, index: SearchIndex, codes: CodeBook): Hit {
  const summary = summaryOf(`${listing.description}\n${listing.requirements}`.trim(), (body) =>
    index.highlight(body, text),
  );
  const spans = (value: string): [number, number][] => index.highlight(value, text).map(([start, end]) => [start, end]);
  return {
    ...publicListing(listing, codes),
    score,
    summary: summary.text,
    highlights: { title: spans(listing.title), employer: spans(listing.employerName), summary: summary.spans },
  };
}

const SUMMARY_LENGTH = 120;

/** The stretch around the first match, or the beginning. */
function summaryOf(
  body: string,
  highlight: (body: string) => readonly Span[],
): { text: string; spans: [number, number][] } {
  const flat = body.replaceAll(/\s+/g, ' ');
  const first = highlight(flat)[0]?.[0] ?? 0;
  const start = Math.max(0, Math.min(first - 20, flat.length - SUMMARY_LENGTH));
  const text = `${start > 0 ? '…' : ''}${flat.slice(start, start + SUMMARY_LENGTH)}${start + SUMMARY_LENGTH < flat.length ? '…' : ''}`;
  return { text, spans: highlight(text).map(([from, to]) => [from, to]) };
}

type FacetValues = ListingSearchResult['facets'][Facet];

const CODED: Readonly<Partial<Record<Facet, CodeSet>>> = {
  region: 'division',
  industry: 'industry',
  occupation: 'occupation',
  major: 'major',
};

function facetsOf(
  found: SearchResult,
  query: ListingSearch,
  codes: CodeBook,
  lang: 'zh' | 'en',
): Record<Facet, FacetValues> {
  return Object.fromEntries(
    FACETS.map((facet) => {
      const chosen = new Set(query[facet]);
      const set = CODED[facet];
      const counted = found.facets[facet] ?? [];
      const wanted =
        set === undefined
          ? counted
          : counted.filter(({ value }) => chosen.has(value) || isOffered(set, value, query[facet]));
      const values = wanted
        .slice(0, FACET_LIMIT)
        .map(({ value, count }) => ({ value, count, label: labelOf(facet, value, codes, lang) }));
      return [
        facet,
        facet === 'pay' || facet === 'education'
          ? values.toSorted((a, b) => orderOf(facet, a.value) - orderOf(facet, b.value))
          : values,
      ];
    }),
  ) as Record<Facet, FacetValues>;
}

/** Of a hierarchy one level is offered at a time: provinces, then the cities and counties below what is chosen. */
function isOffered(set: CodeSet, value: string, chosen: readonly string[]): boolean {
  if (value.startsWith('class:')) return false;
  if (set === 'division')
    return chosen.length === 0
      ? value.length === 4
      : chosen.some((above) => value.startsWith(above) && value.length === above.length + 2);
  if (set === 'industry') return value.length === 1;
  if (set === 'occupation')
    return chosen.length === 0
      ? value.length === 7
      : chosen.some((above) => value.length > 7 && value.startsWith(above));
  return value.length === 4;
}

function labelOf(facet: Facet, value: string, codes: CodeBook, lang: 'zh' | 'en'): string {
  const set = CODED[facet];
  if (set !== undefined) return codes.label(set, value);
  if (facet === 'category') return KIND_LABELS[value as ListingKind][lang];
  if (value === 'unknown') return lang === 'zh' ? '未注明' : 'Not stated';
  if (facet === 'education') return EDUCATION_LABELS[value as (typeof EDUCATION)[number]][lang];
  const [from, to] = value.split('-');
  if (to === '') return lang === 'zh' ? `${from} 元以上/月` : `¥${from}+ a month`;
  return lang === 'zh' ? `${from}–${to} 元/月` : `¥${from}–${to} a month`;
}

function orderOf(facet: Facet, value: string): number {
  if (value === 'unknown') return Number.MAX_SAFE_INTEGER;
  return facet === 'education' ? EDUCATION.indexOf(value as (typeof EDUCATION)[number]) : Number(value.split('-')[0]);
}
