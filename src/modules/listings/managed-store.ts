import { sql, type RawBuilder } from 'kysely';
import { reachSql, type Reach } from '#modules/access';
import type { TenantId } from '#kernel/ids';
import { encodeCursor, readCursor } from '#kernel/paging';
import { addDays, type CivilDate } from '#kernel/time';
import type { Db } from '#platform/db';
import { CONFIRMED_WITHIN } from './freshness-share.ts';
import type { FreshnessRule } from './freshness-rule.ts';
import type { FreshnessBand, ManagedFilter, ManagedOrder } from './managed-filter.ts';
import type { ListingState } from './model.ts';
import { REACH } from './store.ts';

type Condition = RawBuilder<unknown>;

export interface ManagedScope {
  readonly tenant: TenantId;
  readonly reach: Reach;
  readonly filter: ManagedFilter;
  readonly today: CivilDate;
  readonly rule: FreshnessRule;
}

/** Everything but the states: the tabs count what the other filters leave. */
function narrowed({ tenant, reach, filter, today, rule }: ManagedScope): Condition[] {
  const { type, side, q, importId, organisation, handler, unclaimed, freshness } = filter;
  const { division, publishedFrom, publishedUntil } = filter;
  return [
    sql`tenant_id = ${tenant}`,
    reachSql(reach, REACH),
    type.length > 0 && sql`type = any(${type}::text[])`,
    side !== undefined && sql`side = ${side}`,
    importId !== undefined && sql`import_id = ${importId}`,
    organisation !== undefined && sql`organisation_id = ${organisation}`,
    handler !== undefined && sql`created_by = ${handler}`,
    unclaimed !== undefined && (unclaimed === 'yes' ? sql`organisation_id is null` : sql`organisation_id is not null`),
    freshness !== undefined && bandOf(freshness, today, rule),
    division !== undefined && sql`territory >= ${division} and territory < ${`${division}:`}`,
    publishedFrom !== undefined && sql`published_at >= (${publishedFrom}::timestamp at time zone 'Asia/Shanghai')`,
    publishedUntil !== undefined &&
      sql`published_at < (${addDays(publishedUntil, 1)}::timestamp at time zone 'Asia/Shanghai')`,
    q !== '' && sql`strpos(lower(title || ' ' || employer_name), lower(${q})) > 0`,
  ].filter((one) => one !== false);
}

const whole = (scope: ManagedScope): Condition =>
  sql.join(
    [...narrowed(scope), ...(scope.filter.state.length > 0 ? [sql`state = any(${scope.filter.state}::text[])`] : [])],
    sql` and `,
  );

const PUBLISHED = sql`state = 'published'`;

function bandOf(band: FreshnessBand, today: CivilDate, rule: FreshnessRule): Condition {
  const fresh = addDays(today, -CONFIRMED_WITHIN);
  const stale = addDays(today, -rule.remindAfterDays);
  switch (band) {
    case 'fresh':
      return sql`${PUBLISHED} and confirmed_on >= ${fresh}::date`;
    case 'aging':
      return sql`${PUBLISHED} and confirmed_on < ${fresh}::date and confirmed_on >= ${stale}::date`;
    case 'stale':
      return sql`${PUBLISHED} and (confirmed_on < ${stale}::date or confirmed_on is null)`;
    default:
      return sql`${PUBLISHED} and valid_until between ${today}::date and ${addDays(today, rule.remindBeforeDays)}::date`;
  }
}

interface Order {
  readonly by: Condition;
  readonly as: 'instant' | 'date';
  readonly descending: boolean;
}

/** Dates that nobody stated come last, respectively first: long forgotten is what it is. */
const ORDER: Readonly<Record<ManagedOrder, Order>> = {
  newest: { by: sql`updated_at`, as: 'instant', descending: true },
  oldest: { by: sql`updated_at`, as: 'instant', descending: false },
  ending: { by: sql`coalesce(valid_until, '9999-12-31'::date)`, as: 'date', descending: false },
  stalest: { by: sql`coalesce(confirmed_on, '1000-01-01'::date)`, as: 'date', descending: false },
};

const direction = ({ descending }: Order): Condition => (descending ? sql`desc` : sql`asc`);

export interface ManagedPage {
  readonly ids: readonly string[];
  readonly nextCursor: string | null;
}

/** One page in the order of the list; whole rows are read by id afterwards. */
export async function managedPage(
  db: Db,
  scope: ManagedScope,
  { limit, cursor }: { readonly limit: number; readonly cursor?: string | undefined },
): Promise<ManagedPage> {
  const order = ORDER[scope.filter.order];
  const after = cursor === undefined ? undefined : readCursor(cursor, [order.as, 'id']);
  const { rows } = await sql<{ id: string; key: Date | string }>`select id, ${order.by} as key from listings.listing
    where ${whole(scope)} ${after === undefined ? sql`` : afterKey(order, after)}
    order by ${order.by} ${direction(order)}, id ${direction(order)} limit ${limit + 1}`.execute(db);
  const shown = rows.slice(0, limit);
  const last = shown.at(-1);
  return {
    ids: shown.map(({ id }) => id),
    nextCursor:
      rows.length > limit && last !== undefined
        ? encodeCursor([last.key instanceof Date ? last.key.toISOString() : last.key, last.id])
        : null,
  };
}

const afterKey = (order: Order, [key, id]: readonly [string, string]): Condition => {
  const typed = order.as === 'instant' ? sql`${key}::timestamptz` : sql`${key}::date`;
  return sql`and (${order.by}, id) ${order.descending ? sql`<` : sql`>`} (${typed}, ${id}::uuid)`;
};

/** All of it in the order of the list, in one statement: what an export writes is what stood there at that moment. */
export async function managedIds(db: Db, scope: ManagedScope, most: number): Promise<readonly string[]> {
  const order = ORDER[scope.filter.order];
  const { rows } = await sql<{ id: string }>`select id from listings.listing where ${whole(scope)}
    order by ${order.by} ${direction(order)}, id ${direction(order)} limit ${most}`.execute(db);
  return rows.map(({ id }) => id);
}

export type StateCounts = Readonly<Partial<Record<ListingState, number>>>;

export async function managedCounts(db: Db, scope: ManagedScope): Promise<StateCounts> {
  const { rows } = await sql<{ state: ListingState; total: number }>`select state, count(*) as total
    from listings.listing where ${sql.join(narrowed(scope), sql` and `)} group by state`.execute(db);
  return Object.fromEntries(rows.map(({ state, total }) => [state, total]));
}

/** The number behind the list, out of the counts of its tabs. */
export const totalOf = (counts: StateCounts, states: readonly string[]): number =>
  Object.entries(counts).reduce(
    (sum, [state, total]) => (states.length === 0 || states.includes(state) ? sum + total : sum),
    0,
  );

/** 经办人 of what somebody reaches in an organisation, those with most first. */
export async function handlersOf(
  db: Db,
  tenant: TenantId,
  reach: Reach,
): Promise<readonly { readonly accountId: string; readonly count: number }[]> {
  const { rows } = await sql<{ accountId: string; count: number }>`select created_by as "accountId", count(*) as count
    from listings.listing where tenant_id = ${tenant} and ${reachSql(reach, REACH)} and created_by is not null
    group by created_by order by count(*) desc, created_by limit 100`.execute(db);
  return rows;
}

/** Fixes which listings a bulk act is about: those of the list, or the chosen ones among what is reached. */
export async function fixBulkItems(
  db: Db,
  scope: ManagedScope,
  bulk: {
    readonly id: string;
    readonly ids: readonly string[] | undefined;
    readonly able: Condition;
    readonly most: number;
  },
): Promise<void> {
  const order = ORDER[scope.filter.order];
  const chosen = bulk.ids === undefined ? sql`` : sql`and id = any(${bulk.ids}::uuid[])`;
  await sql`insert into listings.bulk_item (tenant_id, bulk_id, position, listing_id, title)
    select tenant_id, ${bulk.id}, row_number() over (order by ${order.by} ${direction(order)}, id ${direction(order)}), id, title
    from listings.listing where ${whole(scope)} ${chosen} and ${bulk.able} limit ${bulk.most}`.execute(db);
}

export async function countChosen(db: Db, scope: ManagedScope, ids: readonly string[] | undefined): Promise<number> {
  const chosen = ids === undefined ? sql`` : sql`and id = any(${ids}::uuid[])`;
  const { rows } = await sql<{ total: number }>`select count(*) as total from listings.listing
    where ${whole(scope)} ${chosen}`.execute(db);
  return rows[0]!.total;
}
