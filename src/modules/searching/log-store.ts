import { sql, type RawBuilder } from 'kysely';
import type { TenantId } from '#kernel/ids';
import type { Db } from '#platform/db';
import type { LogLine } from './contract.ts';
import type { LogView, Place } from './model.ts';

export interface Counts {
  readonly searches: number;
  readonly nothing: number;
  readonly relaxed: number;
  readonly slow: number;
  readonly hits: number;
  readonly milliseconds: number;
  readonly slowest: number;
  readonly opened: number;
  readonly placed: number;
  readonly places: number;
}

export interface Counted extends Counts {
  readonly day: string;
  readonly place: Place;
  readonly text: string;
}

const column = <Name extends keyof Counted>(counted: readonly Counted[], name: Name): Counted[Name][] =>
  counted.map((one) => one[name]);

/** Adds to what the day has so far. In one order, so that two processes never wait for each other in a circle. */
export async function addCounts(db: Db, tenant: TenantId, unordered: readonly Counted[]): Promise<void> {
  if (unordered.length === 0) return;
  const key = ({ day, place, text }: Counted): string => `${day} ${place} ${text}`;
  const counted = unordered.toSorted((a, b) => (key(a) < key(b) ? -1 : 1));
  await sql`insert into searching.query_day as q (tenant_id, day, place, text, searches, nothing, relaxed, slow, hits, milliseconds,
      slowest, opened, placed, places)
    select ${tenant}, * from unnest(${column(counted, 'day')}::date[], ${column(counted, 'place')}::text[],
      ${column(counted, 'text')}::text[], ${column(counted, 'searches')}::int[], ${column(counted, 'nothing')}::int[],
      ${column(counted, 'relaxed')}::int[], ${column(counted, 'slow')}::int[], ${column(counted, 'hits')}::int[],
      ${column(counted, 'milliseconds')}::float8[], ${column(counted, 'slowest')}::float8[],
      ${column(counted, 'opened')}::int[], ${column(counted, 'placed')}::int[], ${column(counted, 'places')}::int[])
    on conflict (tenant_id, day, place, text) do update set
      searches = q.searches + excluded.searches, nothing = q.nothing + excluded.nothing,
      relaxed = q.relaxed + excluded.relaxed, slow = q.slow + excluded.slow,
      hits = case when excluded.searches > 0 then excluded.hits else q.hits end,
      milliseconds = q.milliseconds + excluded.milliseconds, slowest = greatest(q.slowest, excluded.slowest),
      opened = q.opened + excluded.opened, placed = q.placed + excluded.placed, places = q.places + excluded.places`.execute(
    db,
  );
}

export interface LogSlice {
  readonly from: string;
  readonly place?: Place | undefined;
  readonly q: string;
}

/** By which number each view is ordered; lines where it is 0 are not part of it. */
const ORDERS = {
  frequent: sql`searches::float8`,
  nothing: sql`nothing::float8`,
  relaxed: sql`relaxed::float8`,
  slow: sql`slowest`,
} as const satisfies Readonly<Record<LogView, RawBuilder<unknown>>>;

export type LogRow = LogLine & { readonly rank: number };

const sliced = (tenant: TenantId, { from, place, q }: LogSlice) => sql`tenant_id = ${tenant} and day >= ${from}::date
  ${place === undefined ? sql`` : sql`and place = ${place}`}
  ${q === '' ? sql`` : sql`and position(${q} in text) > 0`}`;

/** One line for each text and place. */
const lines = (tenant: TenantId, slice: LogSlice) => sql`select text, place, sum(searches)::int as searches,
    sum(nothing)::int as nothing, sum(relaxed)::int as relaxed, sum(slow)::int as slow,
    ((array_agg(hits order by day desc) filter (where searches > 0))[1])::int as hits,
    sum(milliseconds) / greatest(sum(searches), 1) as mean, max(slowest) as slowest, sum(opened)::int as opened,
    sum(places)::float8 / nullif(sum(placed), 0) as position, max(day) as "lastOn"
  from searching.query_day where ${sliced(tenant, slice)} group by text, place`;

export async function listLines(
  db: Db,
  tenant: TenantId,
  {
    show,
    after,
    limit,
    ...slice
  }: LogSlice & {
    readonly show: LogView;
    readonly after: readonly [rank: number, text: string, place: string] | undefined;
    readonly limit: number;
  },
): Promise<readonly LogRow[]> {
  const { rows } = await sql<LogRow>`with line as (${lines(tenant, slice)}),
      ranked as (select *, ${ORDERS[show]} as rank from line where ${ORDERS[show]} > 0 and text <> '' and searches > 0),
      page as (select * from ranked ${
        after === undefined ? sql`` : sql`where (rank, text, place) < (${after[0]}::float8, ${after[1]}, ${after[2]})`
      } order by rank desc, text desc, place desc limit ${limit})
    select page.*, coalesce(v.helpful, 0)::int as helpful, coalesce(v.unhelpful, 0)::int as unhelpful
    from page left join lateral (select count(*) filter (where helpful) as helpful, count(*) filter (where not helpful) as unhelpful
      from searching.verdict where tenant_id = ${tenant} and day >= ${slice.from}::date and text = page.text
        and page.place = 'listings') v on true
    order by rank desc, page.text desc, page.place desc`.execute(db);
  return rows;
}

export async function countLines(db: Db, tenant: TenantId, show: LogView, slice: LogSlice): Promise<number> {
  const { rows } = await sql<{ total: number }>`with line as (${lines(tenant, slice)})
    select count(*) as total from line where ${ORDERS[show]} > 0 and text <> '' and searches > 0`.execute(db);
  return rows[0]!.total;
}

export interface LogSums {
  readonly searches: number;
  readonly nothing: number;
  readonly relaxed: number;
  readonly withheld: number;
  readonly opened: number;
}

export async function sumLines(db: Db, tenant: TenantId, slice: LogSlice): Promise<LogSums> {
  const { rows } = await sql<LogSums>`select coalesce(sum(searches), 0)::int as searches,
      coalesce(sum(nothing), 0)::int as nothing, coalesce(sum(relaxed), 0)::int as relaxed,
      coalesce(sum(searches) filter (where text = ''), 0)::int as withheld, coalesce(sum(opened), 0)::int as opened
    from searching.query_day where ${sliced(tenant, slice)}`.execute(db);
  return rows[0]!;
}

/** The texts that are searched for most, for comparing what other synonyms would find. */
export async function frequentTexts(db: Db, tenant: TenantId, from: string, limit: number): Promise<readonly string[]> {
  const { rows } = await sql<{ text: string }>`select text from searching.query_day
    where tenant_id = ${tenant} and day >= ${from}::date and place = 'listings' and text <> ''
    group by text order by sum(searches) desc, text limit ${limit}`.execute(db);
  return rows.map(({ text }) => text);
}
