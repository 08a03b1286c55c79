import type { TenantId } from '#kernel/ids';
import { addDays, civilDate } from '#kernel/time';
import type { Context } from '#platform/context';
import { dayNumber } from './listing-document.ts';
import type { ListingIndex } from './listing-index.ts';
import { listEmployers } from './list-employers.ts';
import type { Employer } from './published-listings.ts';

interface Counted {
  /** A code, or a kind of listing. */
  readonly value: string;
  readonly count: number;
}

/** What a region looks for at this moment. */
export interface RegionSummary {
  readonly asOf: Date;
  readonly published: number;
  /** Of these, confirmed within `CONFIRMED_WITHIN` days. */
  readonly confirmedLately: number;
  readonly employers: number;
  readonly kinds: readonly Counted[];
  /** 小类 of 职业分类大典. */
  readonly occupations: readonly Counted[];
  /** Counties of the region where there are any, otherwise cities. */
  readonly places: readonly Counted[];
  readonly topEmployers: readonly Employer[];
}

export const CONFIRMED_WITHIN = 14;
const SHOWN = 8;
/** Ancestors and descendants are counted too, so more are asked for than are shown. */
const COUNTED = 2000;

/** Counting employers reads every published row, so a large region's summary serves for this long; it says its minute. */
const KEPT_MS = 60_000;
const LARGE = 5000;

/** A reader of summaries; each tenant's is kept apart. */
export function regionSummaries(index: ListingIndex): (ctx: Context) => Promise<RegionSummary> {
  const kept = new Map<TenantId, RegionSummary>();
  return async (ctx) => {
    const known = kept.get(ctx.tenant.id);
    if (known !== undefined && Math.abs(ctx.now.getTime() - known.asOf.getTime()) < KEPT_MS) return known;
    const summary = await readRegionSummary(index, ctx);
    if (summary.published > LARGE) kept.set(ctx.tenant.id, summary);
    return summary;
  };
}

/** Counts come from the search index and so agree with what a search finds. */
async function readRegionSummary(index: ListingIndex, ctx: Context): Promise<RegionSummary> {
  const search = await index.of(ctx.tenant.id);
  const all = search.search({ text: '', facets: ['category', 'occupation', 'region'], facetLimit: COUNTED, limit: 1 });
  const since = dayNumber(addDays(civilDate(ctx.now), -CONFIRMED_WITHIN));
  const lately = search.search({ text: '', ranges: { confirmed: { min: since } }, limit: 1 });
  const employers = await listEmployers(ctx, { limit: SHOWN });
  return {
    asOf: ctx.now,
    published: all.total,
    confirmedLately: lately.total,
    employers: employers.total,
    kinds: all.facets['category'] ?? [],
    occupations: (all.facets['occupation'] ?? []).filter(({ value }) => value.length === CLASS_LENGTH).slice(0, SHOWN),
    places: placesOf(all.facets['region'] ?? [], ctx.tenant.division).slice(0, SHOWN),
    topEmployers: employers.items,
  };
}

/** 6-18-01 */
const CLASS_LENGTH = 7;
const CITY_LENGTH = 4;

function placesOf(regions: readonly Counted[], division: string): readonly Counted[] {
  const own = regions.filter(({ value }) => value.startsWith(division) && value.length === division.length + 2);
  return own.length > 1 ? own : regions.filter(({ value }) => value.length === CITY_LENGTH);
}
