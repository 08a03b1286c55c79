import {
  correctedSearchAside,
  type SearchCursor,
  type SearchIndex,
  type SearchQuery,
  type Span,
  type SynonymBook,
} from '#engines/search';
import { failure } from '#kernel/errors';
import { decodeCursor, encodeCursor } from '#kernel/paging';
import { civilDate, stopwatch } from '#kernel/time';
import type { CodeBook } from '#modules/codes';
import type { Context } from '#platform/context';
import type { Metrics } from '#platform/metrics';
import type { z } from 'zod';
import { FACETS, KIND_FACETS, SHARED_FACETS, type Facet, type ListingSearch, type PublicListing } from './contract.ts';
import { facetsOf } from './facet-values.ts';
import { freshnessRule, type FreshnessRule } from './freshness-rule.ts';
import { dayNumber } from './listing-document.ts';
import type { ListingIndex } from './listing-index.ts';
import type { Neighbours } from './neighbours.ts';
import { publicListing } from './projection.ts';
import type { SearchAnswer } from './search-contract.ts';
import type { SearchDesk } from './search-desk.ts';
import { BY_DISTANCE, distanceAsked, distanceTo } from './search-distance.ts';
import { confirmedRange, payRange, publishedRange } from './search-ranges.ts';
import { isPublic } from './rules.ts';
import { findListings } from './store.ts';

type Answer = z.input<typeof SearchAnswer>;
export type ListingSearchResult = Omit<Answer, 'facets'> & { readonly facets: ReturnType<typeof facetsOf> };
export type ListingHit = Answer['items'][number];

export interface SearchParts {
  readonly index: ListingIndex;
  readonly codes: CodeBook;
  readonly metrics: Metrics;
  readonly neighbours: () => Neighbours;
  readonly desk: () => Pick<SearchDesk, 'synonyms'>;
}

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
  const suggester = await parts.index.suggesterOf(ctx.tenant.id);
  const asked = await listingQuery(parts, ctx, query);
  const inEngine = stopwatch();
  const found = await correctedSearchAside(index, suggester, asked);
  const behind = parts.index.isBehind();
  parts.metrics.search(inEngine(), behind);
  const rows = await findListings(
    ctx.db,
    ctx.tenant.id,
    found.hits.map((hit) => hit.id),
  );
  const items = found.hits.flatMap((hit) => {
    // The database has the last word: what was closed a moment ago is not shown although the index still held it.
    const listing = rows.get(hit.id);
    return listing !== undefined && isPublic(listing.state)
      ? [
          toHit(publicListing(listing, parts.codes), {
            codes: parts.codes,
            score: hit.score,
            text: found.corrected ?? query.q,
            near: query.near,
            index,
            synonyms: asked.synonyms,
          }),
        ]
      : [];
  });
  const last = found.hits.at(-1);
  const neighbours = query.scope === 'partners' ? await parts.neighbours().search(ctx, forNeighbours(query)) : null;
  return {
    items,
    total: found.total,
    facets: facetsOf(found, query, parts.codes, lang),
    relaxed: found.relaxed,
    behind,
    corrected: found.corrected ?? null,
    tookMs: Math.round(took() * 100) / 100,
    nextCursor: last !== undefined && found.hits.length === query.limit ? encodeCursor([...last.after]) : null,
    neighbours,
  };
}

/** How many a search finds that holds everything it asks for. */
export async function countListings(parts: SearchParts, ctx: Context, query: ListingSearch): Promise<number> {
  const index = await parts.index.of(ctx.tenant.id);
  const asked = await listingQuery(parts, ctx, { ...query, cursor: undefined, limit: 1 });
  const { total, relaxed } = index.search({ ...asked, facets: [] });
  return relaxed ? 0 : total;
}

/** Beside the own results stand the first few of the neighbours'; their own page goes on from there. */
const BESIDE = 10;
const forNeighbours = (query: ListingSearch): ListingSearch => ({ ...query, cursor: undefined, limit: BESIDE });

/** What the own index is asked, with the words that mean the same in this region. */
export const listingQuery = async (
  { desk, codes }: Pick<SearchParts, 'desk' | 'codes'>,
  ctx: Context,
  query: ListingSearch,
): Promise<SearchQuery> => ({
  ...engineQuery(query, await freshnessRule(ctx), ctx.now, codes),
  synonyms: await desk().synonyms(ctx),
});

/** What the engine is asked, whatever index it is asked in. */
export function engineQuery(query: ListingSearch, rule: FreshnessRule, now: Date, codes: CodeBook): SearchQuery {
  const { range, ...distance } = distanceAsked(query, codes);
  return {
    text: query.q,
    filters: {
      ...Object.fromEntries(FACETS.map((facet) => [facet, query[facet] ?? []])),
      employer: query.employer === undefined ? [] : [query.employer],
    },
    facets: countedFor(query),
    ranges: {
      ...payRange(query.payMin, query.payMax),
      ...(query.publishedSince !== undefined && publishedRange(query.publishedSince)),
      ...(query.confirmedSince !== undefined && confirmedRange(query.confirmedSince)),
      ...range,
    },
    ...distance,
    facetLimit: COUNTED,
    sort: sortOf(query),
    limit: query.limit,
    ...(query.cursor !== undefined && { after: cursorKeys(query.cursor) }),
    boost: boostOf(rule, civilDate(now)),
  };
}

/** Facets of one type say nothing about a mixture, so they are counted where one type is looked at. */
const countedFor = (query: ListingSearch): readonly Facet[] => [
  ...SHARED_FACETS,
  ...KIND_FACETS.filter(
    (facet) => (query.type.length === 1 && facet.startsWith(`${query.type[0]}.`)) || (query[facet] ?? []).length > 0,
  ),
];

const SORTED_BY: Readonly<Partial<Record<ListingSearch['sort'], { by: string; descending: boolean }>>> = {
  newest: { by: 'published', descending: true },
  confirmed: { by: 'confirmed', descending: true },
  pay: { by: 'pay', descending: true },
  amountHigh: { by: 'amount', descending: true },
  amountLow: { by: 'amount', descending: false },
};

/** Newer confirmation ranks higher; the formula stands at `FreshnessRule`. */
const boostOf = ({ halfLifeDays, floorPercent }: FreshnessRule, today: string) => ({
  by: 'confirmed',
  halfLife: halfLifeDays,
  floor: floorPercent / 100,
  origin: dayNumber(today),
});

/** Where it is not said from where, nothing is near. */
function sortOf({ sort, near }: ListingSearch): NonNullable<SearchQuery['sort']> {
  if (sort === 'distance' && near !== undefined) return BY_DISTANCE;
  return SORTED_BY[sort] ?? 'relevance';
}

function cursorKeys(cursor: string): SearchCursor {
  const keys = decodeCursor(cursor);
  if (keys === undefined) throw failure('cursor.invalid');
  return keys;
}

interface Found {
  readonly codes: CodeBook;
  readonly index: SearchIndex;
  readonly score: number;
  readonly text: string;
  readonly near: string | undefined;
  readonly synonyms?: SynonymBook | undefined;
}

export function toHit(listing: PublicListing, { codes, index, score, text, near, synonyms }: Found): ListingHit {
  const summary = summaryOf(bodyOf(listing), (body) => index.highlight(body, text, synonyms));
  const spans = (value: string): [number, number][] =>
    index.highlight(value, text, synonyms).map(([start, end]) => [start, end]);
  return {
    ...listing,
    score,
    distance: distanceTo(codes, near, listing.place.divisions),
    summary: summary.text,
    highlights: { title: spans(listing.title), employer: spans(listing.employer.name), summary: summary.spans },
  };
}

/** What a summary is cut from: only text that everybody may read. */
const bodyOf = (listing: PublicListing): string =>
  `${listing.description}\n${listing.type === 'talent' ? listing.requirements : ''}`.trim();

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
