import { sql, type Kysely, type RawBuilder } from 'kysely';
import type { ListingType, Side } from '#contracts/kinds';
import { failure } from '#kernel/errors';
import { isUuid, type TenantId } from '#kernel/ids';
import { COUNTED_AT_MOST, decodeCursor, encodeCursor, type Page } from '#kernel/paging';
import { reachSql, type Reach } from '#modules/access';
import { bulkInsert, type Db } from '#platform/db';
import {
  columnOf,
  HEADER_FIELDS,
  OWN_ROW,
  ownColumns,
  toColumns,
  toListing,
  type ListingPatch,
  type NewListing,
} from './listing-row.ts';
import { STATES, type Listing, type ListingState } from './model.ts';
import { writeNames } from './name-pairs.ts';

interface HeaderTable {
  tenant_id: string;
  id: string;
  type: ListingType;
  side: Side;
  state: ListingState;
  import_id: string | null;
  organisation_id: string | null;
  agent_id: string | null;
  created_by: string | null;
  valid_until: string | null;
  confirmed_on: string | null;
  updated_at: Date;
}

type ListingTables = { 'listings.listing': HeaderTable };

const tables = (db: Db): Kysely<ListingTables> => db.withTables<ListingTables>();

/** Whole listings of a tenant: `where` is said on the header, whose row the own one hangs on. */
export const selectListings = (db: Db, tenant: TenantId) =>
  tables(db).selectFrom('listings.listing').selectAll().select(OWN_ROW.as('own')).where('tenant_id', '=', tenant);

/** Where a listing keeps whose it is. */
export const REACH = {
  organisation: sql`organisation_id`,
  agent: sql`agent_id`,
  department: sql`department_id`,
  account: sql`created_by`,
  territory: sql`territory`,
};

/** Many at once: one statement for the headers and one for each type among them. */
export async function insertListings(db: Db, tenant: TenantId, listings: readonly NewListing[]): Promise<void> {
  if (listings.length === 0) return;
  await writeNames(
    db,
    tenant,
    listings.flatMap(({ title, employerName }) => [title, employerName]),
  );
  const rows = listings.map((listing) => ({ id: listing.id, type: listing.type, ...toColumns(listing.type, listing) }));
  const columns = HEADER_FIELDS.filter((field) => field !== 'version').map(columnOf);
  await bulkInsert(
    db,
    'listings.listing',
    ['tenant_id', ...columns],
    rows.map(({ header }) => ({ tenant_id: tenant, ...header })),
  );
  for (const [type, some] of Map.groupBy(rows, (row) => row.type)) {
    await bulkInsert(
      db,
      `listings.${type}`,
      ['tenant_id', 'listing_id', ...ownColumns(type).map(({ column }) => column)],
      some.map(({ id, own }) => ({ tenant_id: tenant, listing_id: id, ...own })),
    );
  }
}

export const insertListing = (db: Db, tenant: TenantId, listing: NewListing): Promise<void> =>
  insertListings(db, tenant, [listing]);

export async function findListing(db: Db, tenant: TenantId, id: string): Promise<Listing | undefined> {
  const row = await selectListings(db, tenant).where('id', '=', id).executeTakeFirst();
  return row && toListing(row);
}

export async function findListings(db: Db, tenant: TenantId, ids: readonly string[]): Promise<Map<string, Listing>> {
  if (ids.length === 0) return new Map();
  const rows = await selectListings(db, tenant).where('id', 'in', ids).execute();
  return new Map(rows.map((row) => [row.id, toListing(row)]));
}

/** Who holds the header holds the whole listing. */
export async function lockListing(db: Db, tenant: TenantId, id: string): Promise<Listing> {
  const row = await selectListings(db, tenant).where('id', '=', id).forUpdate().executeTakeFirst();
  if (row === undefined) throw failure('record.notFound');
  return toListing(row);
}

/** Those that are there, in the order of their ids, so that two who lock the same ones wait and do not block each other. */
export async function lockListings(db: Db, tenant: TenantId, ids: readonly string[]): Promise<Map<string, Listing>> {
  if (ids.length === 0) return new Map();
  const rows = await selectListings(db, tenant).where('id', 'in', ids).orderBy('id').forUpdate().execute();
  return new Map(rows.map((row) => [row.id, toListing(row)]));
}

export type HeaderPatch = ListingPatch & { readonly id: string };

/** Many at once, each with values of its own for the same fields of the header. Raises their versions. */
export async function updateHeaders(
  db: Db,
  tenant: TenantId,
  now: Date,
  patches: readonly HeaderPatch[],
): Promise<Map<string, Listing>> {
  if (patches.length === 0) return new Map();
  const rows = patches.map(({ id, ...patch }) => ({ id, ...toColumns('talent', patch).header }));
  const columns = Object.keys(rows[0]!).filter((column) => column !== 'id');
  await sql`update listings.listing set ${sql.join(columns.map((column) => sql`${sql.ref(column)} = given.${sql.ref(column)}`))},
      updated_at = ${now}, version = listing.version + 1
    from jsonb_populate_recordset(null::listings.listing, ${JSON.stringify(rows)}::jsonb) given
    where listing.tenant_id = ${tenant} and listing.id = given.id`.execute(db);
  return findListings(
    db,
    tenant,
    patches.map(({ id }) => id),
  );
}

const JSON_COLUMNS = new Set(['returned_reasons', 'readings']);

/** Raises the version, so that whoever read the row before is told when saving. */
export async function updateListing(
  db: Db,
  tenant: TenantId,
  { id, type }: Pick<Listing, 'id' | 'type'>,
  now: Date,
  patch: ListingPatch,
): Promise<Listing> {
  const { header, own } = toColumns(type, patch);
  await writeNames(db, tenant, [patch.title, patch.employerName]);
  await sql`update listings.listing set ${assignments(header)}updated_at = ${now}, version = version + 1
    where tenant_id = ${tenant} and id = ${id}`.execute(db);
  if (Object.keys(own).length > 0)
    await sql`update ${sql.table(`listings.${type}`)} set ${assignments(own)}listing_id = listing_id
      where tenant_id = ${tenant} and listing_id = ${id}`.execute(db);
  return (await findListing(db, tenant, id))!;
}

const assignments = (columns: Readonly<Record<string, unknown>>) =>
  sql.join(
    Object.entries(columns).map(
      ([column, value]) => sql`${sql.ref(column)} = ${JSON_COLUMNS.has(column) ? JSON.stringify(value) : value}, `,
    ),
    sql``,
  );

export interface ListingQuery {
  readonly types?: readonly ListingType[] | undefined;
  readonly side?: Side | undefined;
  readonly states?: readonly ListingState[] | undefined;
  /** Whose listings. */
  readonly reach: Reach;
  /** Part of the title or of the employer's name. */
  readonly text?: string | undefined;
  readonly importId?: string | undefined;
  readonly order?: 'newest' | 'oldest' | undefined;
  readonly limit: number;
  readonly cursor?: string | undefined;
}

/** For staff and owners, by SQL: in the order of changes. The public searches the index. */
export async function listListings(db: Db, tenant: TenantId, query: ListingQuery): Promise<Page<Listing>> {
  let from = tables(db).selectFrom('listings.listing').where('tenant_id', '=', tenant);
  if (query.types !== undefined && query.types.length > 0) from = from.where('type', 'in', query.types);
  if (query.side !== undefined) from = from.where('side', '=', query.side);
  if (query.states !== undefined && query.states.length > 0) from = from.where('state', 'in', query.states);
  from = from.where(sql<boolean>`${reachSql(query.reach, REACH)}`);
  if (query.importId !== undefined) from = from.where('import_id', '=', query.importId);
  if (query.text !== undefined && query.text !== '')
    from = from.where(sql<boolean>`strpos(lower(title || ' ' || employer_name), lower(${query.text})) > 0`);
  const { total } = await from.select((e) => e.fn.countAll<number>().as('total')).executeTakeFirstOrThrow();
  const oldestFirst = query.order === 'oldest';
  const direction = oldestFirst ? 'asc' : 'desc';
  let page = from
    .selectAll()
    .select(OWN_ROW.as('own'))
    .orderBy('updated_at', direction)
    .orderBy('id', direction)
    .limit(query.limit + 1);
  if (query.cursor !== undefined) {
    const [at, id] = lastSeen(query.cursor);
    page = page.where(
      sql<boolean>`(updated_at, id) ${oldestFirst ? sql`>` : sql`<`} (${at}::timestamptz, ${id}::uuid)`,
    );
  }
  const rows = await page.execute();
  const items = rows.slice(0, query.limit).map(toListing);
  const last = items.at(-1);
  return {
    items,
    total,
    nextCursor:
      rows.length > query.limit && last !== undefined ? encodeCursor([last.updatedAt.toISOString(), last.id]) : null,
  };
}

/** The keys of a cursor that we made; any other is refused before it reaches the database. */
function lastSeen(cursor: string): readonly [at: string, id: string] {
  const [at, id] = (decodeCursor(cursor) ?? []).map(String);
  if (at === undefined || Number.isNaN(Date.parse(at)) || id === undefined || !isUuid(id))
    throw failure('cursor.invalid');
  return [at, id];
}

export const countByState = (
  db: Db,
  tenant: TenantId,
  reach: Reach,
): Promise<Readonly<Partial<Record<ListingState, number>>>> =>
  countStates(db, sql`tenant_id = ${tenant} and ${reachSql(reach, REACH)}`);

/** How many there are in each state, of ten thousand or more only that they are so many: exact figures stand on the dashboard. */
export async function countStates(
  db: Db,
  where: RawBuilder<unknown>,
  { most = COUNTED_AT_MOST, before = sql`` }: { readonly most?: number; readonly before?: RawBuilder<unknown> } = {},
): Promise<Readonly<Partial<Record<ListingState, number>>>> {
  const each = STATES.map(
    (state) => sql`select ${state}::text as state, (select count(*) from
      (select from listings.listing where ${where} and state = ${state} limit ${most}) few) as total`,
  );
  const { rows } = await sql<{
    state: ListingState;
    total: number;
  }>`${before} ${sql.join(each, sql` union all `)}`.execute(db);
  return Object.fromEntries(rows.filter(({ total }) => total > 0).map(({ state, total }) => [state, total]));
}

/** Published listings in id order, a portion at a time: what the index loads when it starts. */
export async function publishedAfter(db: Db, tenant: TenantId, afterId: string, limit: number): Promise<Listing[]> {
  const rows = await selectListings(db, tenant)
    .where('state', '=', 'published')
    .where('id', '>', afterId)
    .orderBy('id')
    .limit(limit)
    .execute();
  return rows.map(toListing);
}

/** 辖区 follows the organisation. */
export async function moveListings(db: Db, tenant: TenantId, organisation: string, territory: string | null) {
  await sql`update listings.listing set territory = ${territory}
    where tenant_id = ${tenant} and organisation_id = ${organisation} and territory is distinct from ${territory}`.execute(
    db,
  );
}
