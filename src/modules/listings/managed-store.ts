import { sql, type RawBuilder } from 'kysely';
import { reachSql, type Reach } from '#modules/access';
import type { TenantId } from '#kernel/ids';
import { COUNTED_AT_MOST, encodeCursor, readCursor } from '#kernel/paging';
import { addDays, type CivilDate } from '#kernel/time';
import type { Db } from '#platform/db';
import { CONFIRMED_WITHIN } from './freshness-share.ts';
import type { FreshnessRule } from './freshness-rule.ts';
import type { FreshnessBand, ManagedFilter, ManagedOrder } from './managed-filter.ts';
import { STATES, type ListingState } from './model.ts';
import type { Named } from './name-pairs.ts';
import { countStates, REACH } from './store.ts';

type Condition = RawBuilder<unknown>;

export interface ManagedScope {
  readonly tenant: TenantId;
  readonly reach: Reach;
  readonly filter: ManagedFilter;
  readonly today: CivilDate;
  readonly rule: FreshnessRule;
  /** The titles and names that have the text of the filter, unless they are nearly all. */
  readonly named: Named | undefined;
}

/** Everything but the states: the tabs count what the other filters leave. */
function narrowed({ tenant, reach, filter, today, rule, named }: ManagedScope): Condition[] {
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
    q !== '' && hasText(q, named),
  ].filter((one) => one !== false);
}

function hasText(text: string, named: Named | undefined): Condition {
  if (named === undefined)
    return sql`(strpos(lower(title), lower(${text})) > 0 or strpos(lower(employer_name), lower(${text})) > 0)`;
  // An array that is made first: its index is walked name by name, and the names are not weighed one by one beforehand.
  const among = (column: Condition): Condition => sql`${column} = any(array(select name from named))`;
  const columns = [...(named.titles ? [sql`title`] : []), ...(named.parties ? [sql`employer_name`] : [])];
  return columns.length === 0 ? sql`false` : sql`(${sql.join(columns.map(among), sql` or `)})`;
}

/** Before each statement about the list: the names that it is narrowed to, found once. */
const withNames = ({ named }: ManagedScope): Condition =>
  named === undefined ? sql`` : sql`with named as materialized (${named.names})`;

const where = (scope: ManagedScope, ...more: readonly Condition[]): Condition =>
  sql.join([...narrowed(scope), ...more], sql` and `);

/** The states that the list shows. Each is walked on its own: every order has an index within a state, none across them. */
const statesOf = ({ filter }: ManagedScope): readonly ListingState[] =>
  filter.state.length > 0 ? STATES.filter((state) => filter.state.includes(state)) : STATES;

const inState = (state: ListingState): Condition => sql`state = ${state}`;

const PUBLISHED = inState('published');
/** As the indexes of the two orders have them: what nobody ever confirmed is the stalest, what has no last day ends last. */
const CONFIRMED = sql`coalesce(confirmed_on, '1000-01-01'::date)`;
const UNTIL = sql`coalesce(valid_until, '9999-12-31'::date)`;

function bandOf(band: FreshnessBand, today: CivilDate, rule: FreshnessRule): Condition {
  const fresh = addDays(today, -CONFIRMED_WITHIN);
  const stale = addDays(today, -rule.remindAfterDays);
  switch (band) {
    case 'fresh':
      return sql`${PUBLISHED} and ${CONFIRMED} >= ${fresh}::date`;
    case 'aging':
      return sql`${PUBLISHED} and ${CONFIRMED} < ${fresh}::date and ${CONFIRMED} >= ${stale}::date`;
    case 'stale':
      return sql`${PUBLISHED} and ${CONFIRMED} < ${stale}::date`;
    default:
      return sql`${PUBLISHED} and ${UNTIL} between ${today}::date and ${addDays(today, rule.remindBeforeDays)}::date`;
  }
}

interface Order {
  readonly by: Condition;
  readonly as: 'instant' | 'date';
  readonly descending: boolean;
}

const ORDER: Readonly<Record<ManagedOrder, Order>> = {
  newest: { by: sql`updated_at`, as: 'instant', descending: true },
  oldest: { by: sql`updated_at`, as: 'instant', descending: false },
  ending: { by: UNTIL, as: 'date', descending: false },
  stalest: { by: CONFIRMED, as: 'date', descending: false },
};

const ordered = ({ by, descending }: Order): Condition =>
  descending ? sql`order by ${by} desc, id desc` : sql`order by ${by}, id`;

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
  const more = after === undefined ? [] : [afterKey(order, after)];
  const rows = await firstOf(db, scope, more, limit + 1);
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
  return sql`(${order.by}, id) ${order.descending ? sql`<` : sql`>`} (${typed}, ${id}::uuid)`;
};

interface Place {
  readonly id: string;
  readonly key: Date | string;
}

/** The first ones in the order of the list: the first of each state, put together. */
const firstQuery = (scope: ManagedScope, more: readonly Condition[], limit: number): Condition => {
  const order = ORDER[scope.filter.order];
  const parts = statesOf(scope).map(
    (state) =>
      sql`(select id, ${order.by} as key from listings.listing where ${where(scope, inState(state), ...more)}
        ${ordered(order)} limit ${limit})`,
  );
  return sql`select id, key from (${sql.join(parts, sql` union all `)}) part
    ${ordered({ ...order, by: sql`key` })} limit ${limit}`;
};

async function firstOf(
  db: Db,
  scope: ManagedScope,
  more: readonly Condition[],
  limit: number,
): Promise<readonly Place[]> {
  const { rows } = await sql<Place>`${withNames(scope)} ${firstQuery(scope, more, limit)}`.execute(db);
  return rows;
}

/** All of it in the order of the list, in one statement: what an export writes is what stood there at that moment. */
export async function managedIds(db: Db, scope: ManagedScope, most: number): Promise<readonly string[]> {
  return (await firstOf(db, scope, [], most)).map(({ id }) => id);
}

export type StateCounts = Readonly<Partial<Record<ListingState, number>>>;

/** Where one listing after the other is looked at, counting stops sooner. */
const LOOKED_AT_MOST = 1000;

/** How far each state is counted: so many mean so many or more. */
export const countedTo = ({ filter, named, reach }: ManagedScope): number =>
  filter.q !== '' && named === undefined && reach.kind !== 'organisation' ? LOOKED_AT_MOST : COUNTED_AT_MOST;

export const managedCounts = (db: Db, scope: ManagedScope): Promise<StateCounts> =>
  countStates(db, where(scope), { most: countedTo(scope), before: withNames(scope) });

/** The number behind the list, out of the counts of its tabs. */
export function totalOf(counts: StateCounts, states: readonly string[], most: number) {
  const shown = Object.entries(counts).filter(([state]) => states.length === 0 || states.includes(state));
  return {
    total: shown.reduce((sum, [, total]) => sum + total, 0),
    totalIsLeast: shown.some(([, total]) => total >= most),
  };
}

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
  const first = firstQuery(scope, [bulk.able, ...chosen(bulk.ids)], bulk.most);
  await sql`${withNames(scope)} insert into listings.bulk_item (tenant_id, bulk_id, position, listing_id, title)
    select tenant_id, ${bulk.id}, row_number() over (${ordered({ ...order, by: sql`first.key` })}), id, title
    from (${first}) first join listings.listing using (id) where tenant_id = ${scope.tenant}`.execute(db);
}

const chosen = (ids: readonly string[] | undefined): Condition[] =>
  ids === undefined ? [] : [sql`id = any(${ids}::uuid[])`];

export async function countChosen(db: Db, scope: ManagedScope, ids: readonly string[] | undefined): Promise<number> {
  const { rows } = await sql<{ total: number }>`${withNames(scope)} select count(*) as total from listings.listing
    where ${where(scope, sql`state = any(${statesOf(scope)}::text[])`, ...chosen(ids))}`.execute(db);
  return rows[0]!.total;
}
