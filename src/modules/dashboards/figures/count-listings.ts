import { sql } from 'kysely';
import type { ListingType, Side } from '#contracts/kinds';
import { addDays, civilDate, type CivilDate } from '#kernel/time';
import { reachOf, reachSql } from '#modules/access';
import { CONFIRMED_WITHIN, freshnessRule, type ListingState } from '#modules/listings';
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

interface Row {
  readonly state: ListingState | null;
  readonly type: ListingType | null;
  readonly side: Side | null;
  readonly district: string | null;
  readonly band: Band | null;
  readonly ending: boolean | null;
  readonly week: CivilDate | null;
  readonly part: number;
  readonly total: number;
}

/** What `grouping(week, state, type, side, district, band, ending)` says of rows by state, side and district: 0 is grouped by. */
const BY_DISTRICT = 0b1010011;

const monday = (date: CivilDate): CivilDate => addDays(date, -((new Date(`${date}T00:00:00Z`).getUTCDay() + 6) % 7));

/** One walk over what this person reaches, grouped in five ways at once. */
export async function countListings({ ctx }: Desk): Promise<ListingCounts> {
  const today = civilDate(ctx.now);
  const { remindAfterDays, remindBeforeDays } = await freshnessRule(ctx);
  const firstWeek = addDays(monday(today), -7 * (WEEKS - 1));
  const fresh = addDays(today, -CONFIRMED_WITHIN);
  const stale = addDays(today, -remindAfterDays);
  const reach = reachSql(reachOf(ctx.actor, 'listing.manage'), {
    organisation: sql`organisation_id`,
    department: sql`department_id`,
    account: sql`created_by`,
    territory: sql`territory`,
  });
  const { rows } = await sql<Row>`with reached as (
      select state, type, side, case when state = 'published' then left(territory, ${districtLength(ctx.actor.territory)}::int) end as district,
        case when state <> 'published' then null when confirmed_on >= ${fresh}::date then 'fresh'
          when confirmed_on >= ${stale}::date then 'aging' else 'stale' end as band,
        state = 'published' and valid_until between ${today}::date and ${addDays(today, remindBeforeDays)}::date as ending,
        case when published_at >= (${firstWeek}::timestamp at time zone 'Asia/Shanghai')
          then date_trunc('week', published_at at time zone 'Asia/Shanghai')::date end as week
      from listings.listing where tenant_id = ${ctx.tenant.id} and ${reach})
    select state, type, side, district, band, ending, week,
      grouping(week, state, type, side, district, band, ending) as part, count(*) as total
    from reached group by grouping sets ((state, type, side), (state, side, district), (state, band), (ending), (week, side))`.execute(
    ctx.db,
  );
  const of = (part: (row: Row) => boolean): readonly Row[] => rows.filter(part);
  return {
    remindAfterDays,
    remindBeforeDays,
    kinds: of((row) => row.type !== null) as ListingCounts['kinds'],
    districts: of((row) => row.part === BY_DISTRICT && row.state === 'published') as ListingCounts['districts'],
    bands: Object.fromEntries(of((row) => row.band !== null).map(({ band, total }) => [band, total])),
    ending: sum(of((row) => row.ending === true).map(({ total }) => total)),
    weeks: weeksFrom(
      firstWeek,
      of((row) => row.week !== null),
    ),
  };
}

/** A county looks at its townships, everybody else at counties. */
export const districtLength = (territory: string | undefined): number =>
  territory !== undefined && territory.length >= 6 ? 9 : 6;

function weeksFrom(first: CivilDate, rows: readonly Row[]): ListingCounts['weeks'] {
  return Array.from({ length: WEEKS }, (_, index) => {
    const from = addDays(first, 7 * index);
    const of = (side: Side): number =>
      sum(rows.filter((row) => row.week === from && row.side === side).map(({ total }) => total));
    return { from, until: addDays(from, 6), need: of('need'), offer: of('offer') };
  });
}
