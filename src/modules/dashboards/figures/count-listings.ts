import { sql, type RawBuilder } from 'kysely';
import type { ListingType, Side } from '#contracts/kinds';
import { addDays, civilDate, type CivilDate } from '#kernel/time';
import { reachOf, reachSql } from '#modules/access';
import { CONFIRMED_WITHIN, freshnessRule, STATES, type ListingState } from '#modules/listings';
import type { Db } from '#platform/db';
import type { Desk } from '../figure.ts';
import { sum } from '../model.ts';

export const WEEKS = 12;

export type Band = 'fresh' | 'aging' | 'stale';

export interface ListingCounts {
  /** By state, type and side. */
  readonly kinds: readonly {
    readonly state: ListingState;
    readonly type: ListingType;
    readonly side: Side;
    readonly total: number;
  }[];
  readonly districts: readonly { readonly district: string | null; readonly side: Side; readonly total: number }[];
  readonly bands: Readonly<Partial<Record<Band, number>>>;
  readonly ending: number;
  /** Weeks from Monday; the last one is the present one. */
  readonly weeks: readonly {
    readonly from: CivilDate;
    readonly until: CivilDate;
    readonly need: number;
    readonly offer: number;
  }[];
  readonly remindAfterDays: number;
  readonly remindBeforeDays: number;
}

const monday = (date: CivilDate): CivilDate => addDays(date, -((new Date(`${date}T00:00:00Z`).getUTCDay() + 6) % 7));

/**
 * Each part by a statement of its own, because each has an index that holds all it asks for: a region's dashboard never reads the
 * rows themselves (docs/performance.md).
 */
export async function countListings({ ctx }: Desk): Promise<ListingCounts> {
  const today = civilDate(ctx.now);
  const { remindAfterDays, remindBeforeDays } = await freshnessRule(ctx);
  const firstWeek = addDays(monday(today), -7 * (WEEKS - 1));
  const reached = sql`tenant_id = ${ctx.tenant.id} and ${reachSql(reachOf(ctx.actor, 'listing.manage'), COLUMNS)}`;
  const places = await countPlaces(ctx.db, reached);
  const length = districtLength(ctx.actor.territory);
  return {
    remindAfterDays,
    remindBeforeDays,
    kinds: summed(places, ({ state, type, side }) => ({ state, type, side })),
    districts: summed(
      places.filter(({ state }) => state === 'published'),
      ({ territory, side }) => ({ district: territory?.slice(0, length) ?? null, side }),
    ),
    bands: await countBands(ctx.db, reached, addDays(today, -CONFIRMED_WITHIN), addDays(today, -remindAfterDays)),
    ending: await countEnding(ctx.db, reached, today, addDays(today, remindBeforeDays)),
    weeks: weeksFrom(firstWeek, await countWeeks(ctx.db, reached, firstWeek)),
  };
}

const COLUMNS = {
  organisation: sql`organisation_id`,
  agent: sql`agent_id`,
  department: sql`department_id`,
  account: sql`created_by`,
  territory: sql`territory`,
};

interface Place {
  readonly territory: string | null;
  readonly state: ListingState;
  readonly type: ListingType;
  readonly side: Side;
  readonly total: number;
}

/** In the order of an index in which equal entries are kept once. */
async function countPlaces(db: Db, reached: RawBuilder<unknown>): Promise<readonly Place[]> {
  const { rows } = await sql<Place>`select territory, state, type, side, count(*) as total
    from listings.listing where ${reached} group by territory, state, type, side`.execute(db);
  return rows;
}

/** What differs only in what is left out, added up. */
function summed<Row extends { readonly total: number }, Part extends object>(
  rows: readonly Row[],
  partOf: (row: Row) => Part,
): (Part & { readonly total: number })[] {
  return [...Map.groupBy(rows, (row) => JSON.stringify(partOf(row))).values()].map((same) => ({
    ...partOf(same[0]!),
    total: sum(same.map(({ total }) => total)),
  }));
}

async function countBands(
  db: Db,
  reached: RawBuilder<unknown>,
  fresh: CivilDate,
  stale: CivilDate,
): Promise<ListingCounts['bands']> {
  const { rows } = await sql<{ confirmed: CivilDate; total: number }>`
    select coalesce(confirmed_on, '1000-01-01'::date) as confirmed, count(*) as total
    from listings.listing where ${reached} and state = 'published' group by 1`.execute(db);
  const bands = summed(rows, ({ confirmed }) => ({
    band: confirmed >= fresh ? ('fresh' as const) : confirmed >= stale ? ('aging' as const) : ('stale' as const),
  }));
  return Object.fromEntries(bands.map(({ band, total }) => [band, total]));
}

async function countEnding(db: Db, reached: RawBuilder<unknown>, from: CivilDate, until: CivilDate): Promise<number> {
  const { rows } = await sql<{ total: number }>`select count(*) as total from listings.listing
    where ${reached} and state = 'published' and valid_until between ${from}::date and ${until}::date`.execute(db);
  return rows[0]!.total;
}

type WeekRow = { readonly week: CivilDate; readonly side: Side; readonly total: number };

/** Of every state, each named, so that the index by publication is walked once a state. */
async function countWeeks(db: Db, reached: RawBuilder<unknown>, first: CivilDate): Promise<readonly WeekRow[]> {
  const { rows } = await sql<WeekRow>`
    select date_trunc('week', published_at at time zone 'Asia/Shanghai')::date as week, side, count(*) as total
    from listings.listing where ${reached} and state = any(${STATES}::text[])
      and published_at >= (${first}::timestamp at time zone 'Asia/Shanghai') group by 1, 2`.execute(db);
  return rows;
}

/** A county looks at its townships, everybody else at counties. */
export const districtLength = (territory: string | undefined): 6 | 9 =>
  territory !== undefined && territory.length >= 6 ? 9 : 6;

function weeksFrom(first: CivilDate, rows: readonly WeekRow[]): ListingCounts['weeks'] {
  return Array.from({ length: WEEKS }, (_, index) => {
    const from = addDays(first, 7 * index);
    const of = (side: Side): number =>
      sum(rows.filter((row) => row.week === from && row.side === side).map(({ total }) => total));
    return { from, until: addDays(from, 6), need: of('need'), offer: of('offer') };
  });
}
