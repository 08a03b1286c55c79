import type { FacetCount } from '#engines/search';
import { shownListings, type PublicListing } from '#modules/listings';
import type { Context } from '#platform/context';
import { bySide, countsOf, NEWEST, searchSides, type BySide, type Counts, type Filters } from './counts.ts';
import type { DirectoryParts } from './parts.ts';

/** What is needed and offered within some filters: counts, how they spread, and the newest lines of each side. */
export interface Slice {
  readonly asOf: Date;
  readonly counts: Counts;
  readonly totals: BySide<number>;
  readonly facets: BySide<Readonly<Record<string, readonly FacetCount[]>>>;
  readonly latest: BySide<readonly PublicListing[]>;
}

interface SliceWish {
  readonly facets: readonly string[];
  /** Lines of each side. */
  readonly lines: number;
}

export async function readSlice(
  { listings }: DirectoryParts,
  ctx: Context,
  filters: Filters,
  { facets, lines }: SliceWish,
): Promise<Slice> {
  const index = await listings.index.of(ctx.tenant.id);
  const found = searchSides(index, { filters, facets: ['type', ...facets], sort: NEWEST, limit: lines });
  const shown = await shownListings(
    listings,
    ctx,
    [...found.need.hits, ...found.offer.hits].map(({ id }) => id),
  );
  return {
    asOf: ctx.now,
    counts: countsOf(found),
    totals: bySide((side) => found[side].total),
    facets: bySide((side) => found[side].facets),
    latest: bySide((side) => found[side].hits.flatMap(({ id }) => shown.get(id) ?? [])),
  };
}
