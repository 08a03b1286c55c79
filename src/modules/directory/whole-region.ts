import type { SearchIndex } from '#engines/search';
import type { Context } from '#platform/context';
import { bySide, countMap, countsOf, searchSides, type BySide, type Counts } from './counts.ts';
import type { DirectoryParts } from './parts.ts';

const FACETS = ['type', 'region', 'occupation', 'major', 'industry'] as const;
export type RegionFacet = (typeof FACETS)[number];

/** How many lines of a region are needed and offered, by kind and by every code of the official lists. */
export interface WholeRegion {
  readonly counts: Counts;
  /** Lines by value of a facet, most first. */
  readonly facets: Readonly<Record<RegionFacet, BySide<ReadonlyMap<string, number>>>>;
}

/** Counted once for each state of an index: an index is one tenant's, and its revision grows with every change. */
const kept = new WeakMap<SearchIndex, { readonly revision: number; readonly region: WholeRegion }>();

export async function wholeRegion({ listings }: DirectoryParts, ctx: Context): Promise<WholeRegion> {
  const index = await listings.index.of(ctx.tenant.id);
  const known = kept.get(index);
  if (known?.revision === index.revision) return known.region;
  const found = searchSides(index, { facets: FACETS, limit: 0 });
  const region: WholeRegion = {
    counts: countsOf(found),
    facets: Object.fromEntries(
      FACETS.map((facet) => [facet, bySide((side) => countMap(found[side].facets[facet] ?? []))]),
    ) as Record<RegionFacet, BySide<ReadonlyMap<string, number>>>,
  };
  kept.set(index, { revision: index.revision, region });
  return region;
}
