import { SIDES, TYPES, type ListingType, type Side } from '#contracts/kinds';
import type { FacetCount, SearchIndex, SearchQuery, SearchResult } from '#engines/search';

/** How many lines of each type, needed and offered. */
export type Counts = Readonly<Record<ListingType, Readonly<Record<Side, number>>>>;

export type Filters = Readonly<Record<string, readonly string[]>>;

/** More values than any of the lists has, so that no count is cut off. */
const ALL_VALUES = 20_000;
export const NEWEST = { by: 'published', descending: true } as const;

export type BySide<T> = Readonly<Record<Side, T>>;

export const bySide = <T>(make: (side: Side) => T): BySide<T> =>
  Object.fromEntries(SIDES.map((side) => [side, make(side)])) as Record<Side, T>;

/** One search for each side. */
export const searchSides = (index: SearchIndex, query: Omit<SearchQuery, 'text'>): BySide<SearchResult> =>
  bySide((side) =>
    index.search({ text: '', facetLimit: ALL_VALUES, ...query, filters: { ...query.filters, side: [side] } }),
  );

export function countsOf(found: BySide<Pick<SearchResult, 'facets'>>): Counts {
  const of = bySide((side) => countMap(found[side].facets['type'] ?? []));
  return Object.fromEntries(TYPES.map((type) => [type, bySide((side) => of[side].get(type) ?? 0)])) as Record<
    ListingType,
    BySide<number>
  >;
}

export const countMap = (values: readonly FacetCount[]): ReadonlyMap<string, number> =>
  new Map(values.map(({ value, count }) => [value, count]));

export const sumOf = (counts: Counts, side?: Side): number =>
  TYPES.reduce(
    (sum, type) => sum + (side === undefined ? counts[type].need + counts[type].offer : counts[type][side]),
    0,
  );
