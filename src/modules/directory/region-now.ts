import { TYPES, type ListingType } from '#contracts/kinds';
import type { FacetCount, SearchIndex } from '#engines/search';
import type { TenantId } from '#kernel/ids';
import { addDays, civilDate, type CivilDate } from '#kernel/time';
import { freshnessShare, publishedRange, shownListings, type PublicListing } from '#modules/listings';
import type { Context } from '#platform/context';
import { countsOf, NEWEST, searchSides, sumOf, type BySide, type Counts } from './counts.ts';
import type { DirectoryParts } from './parts.ts';

/** What a region needs and offers at this moment. */
export interface RegionNow {
  readonly asOf: Date;
  readonly counts: Counts;
  readonly total: number;
  /** Published since this day, yesterday. */
  readonly newSince: CivilDate;
  readonly fresh: Counts;
  /** Confirmed since this day. */
  readonly confirmedSince: CivilDate;
  readonly confirmed: number;
  readonly places: readonly BothSides[];
  /** What is needed most: single occupations and majors. */
  readonly occupations: readonly FacetCount[];
  readonly majors: readonly FacetCount[];
  readonly latest: Readonly<Record<ListingType, readonly PublicListing[]>>;
}

export interface BothSides extends BySide<number> {
  readonly code: string;
}

const SHOWN = 8;
const LINES = 4;
/** 6-18-01-01 and 460103: below them stands nothing. */
const OCCUPATION_LENGTH = 10;
const MAJOR_LENGTH = 6;

type Found = Omit<RegionNow, 'latest' | 'asOf'> & { readonly ids: Readonly<Record<ListingType, readonly string[]>> };

type Fresh = Pick<RegionNow, 'confirmedSince' | 'confirmed'>;

/** What the index says changes only with the index and with the day, so it is kept for both; each tenant's apart. */
export function regionReader(parts: DirectoryParts): (ctx: Context) => Promise<RegionNow> {
  const kept = new Map<TenantId, { readonly key: string; readonly found: Found }>();
  return async (ctx) => {
    const { id, division } = ctx.tenant;
    const index = await parts.listings.index.of(id);
    const today = civilDate(ctx.now);
    const key = `${index.revision} ${today}`;
    const known = kept.get(id);
    const found =
      known?.key === key ? known.found : { ...look(index, today, division), ...(await freshness(parts, ctx)) };
    if (known?.key !== key) kept.set(id, { key, found });
    const { ids, ...rest } = found;
    const shown = await shownListings(parts.listings, ctx, Object.values(ids).flat());
    const latest = Object.fromEntries(
      TYPES.map((type) => [type, ids[type].flatMap((one) => shown.get(one) ?? [])]),
    ) as Record<ListingType, PublicListing[]>;
    return { ...rest, latest, asOf: ctx.now };
  };
}

async function freshness({ listings }: DirectoryParts, ctx: Context): Promise<Fresh> {
  const { confirmedSince, confirmed } = await freshnessShare(listings.index, ctx);
  return { confirmedSince, confirmed };
}

function look(index: SearchIndex, today: CivilDate, division: string): Omit<Found, keyof Fresh> {
  const newSince = addDays(today, -1);
  const all = searchSides(index, { facets: ['type', 'region', 'occupation', 'major'], limit: 0 });
  const recent = searchSides(index, { facets: ['type'], ranges: publishedRange(newSince), limit: 0 });
  const counts = countsOf(all);
  const leaves = (facet: string, length: number): readonly FacetCount[] =>
    (all.need.facets[facet] ?? [])
      .filter(({ value }) => value.length >= length && !value.startsWith('class:'))
      .slice(0, SHOWN);
  return {
    counts,
    total: sumOf(counts),
    newSince,
    fresh: countsOf(recent),
    places: placesOf(all.need.facets['region'] ?? [], all.offer.facets['region'] ?? [], division),
    occupations: leaves('occupation', OCCUPATION_LENGTH),
    majors: leaves('major', MAJOR_LENGTH),
    ids: Object.fromEntries(
      TYPES.map((type) => [
        type,
        index.search({ text: '', filters: { type: [type] }, sort: NEWEST, limit: LINES }).hits.map(({ id }) => id),
      ]),
    ) as Record<ListingType, string[]>,
  };
}

/** Counties of the region where there are any, otherwise cities; those with most lines first. */
function placesOf(needs: readonly FacetCount[], offers: readonly FacetCount[], division: string): readonly BothSides[] {
  const places = new Map<string, { need: number; offer: number }>();
  const at = (code: string) => places.get(code) ?? places.set(code, { need: 0, offer: 0 }).get(code)!;
  for (const { value, count } of needs) at(value).need = count;
  for (const { value, count } of offers) at(value).offer = count;
  const rows = [...places].map(([code, sides]) => ({ code, ...sides }));
  const own = rows.filter(({ code }) => code.startsWith(division) && code.length === division.length + 2);
  const chosen = own.length > 1 ? own : rows.filter(({ code }) => code.length === 4);
  return chosen.toSorted((a, b) => b.need + b.offer - a.need - a.offer || (a.code < b.code ? -1 : 1)).slice(0, SHOWN);
}
