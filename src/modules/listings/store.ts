import { sql, type Generated, type Insertable, type Kysely, type Selectable } from 'kysely';
import { failure } from '#kernel/errors';
import { isUuid, type TenantId } from '#kernel/ids';
import { decodeCursor, encodeCursor, type Page } from '#kernel/paging';
import { reachSql, type Reach } from '#modules/access';
import { bulkInsert, type Db } from '#platform/db';
import type { Listing, ListingId, ListingKind, ListingState, PayPeriod, ReadingNote, ReturnedReason } from './model.ts';

interface ListingTable {
  tenant_id: string;
  id: string;
  organisation_id: string | null;
  department_id: string | null;
  territory: string | null;
  employer_name: string;
  source_name: string | null;
  source_url: string | null;
  state: ListingState;
  returned_reasons: unknown;
  closed_reason: string | null;
  title: string;
  kind: ListingKind;
  occupation: string | null;
  industry: string | null;
  headcount: number | null;
  majors: string[];
  skills: string[];
  education: number | null;
  education_text: string;
  experience_min: number | null;
  experience_max: number | null;
  experience_text: string;
  pay_text: string;
  pay_min: number | null;
  pay_max: number | null;
  pay_period: PayPeriod | null;
  pay_months: number | null;
  pay_negotiable: boolean;
  pay_month_min: number | null;
  pay_month_max: number | null;
  place_text: string;
  divisions: string[];
  address: string;
  description: string;
  requirements: string;
  valid_from: string | null;
  valid_until: string | null;
  confirmed_on: string | null;
  readings: unknown;
  incomplete: string[];
  import_id: string | null;
  content_key: string | null;
  near_key: string | null;
  version: Generated<number>;
  created_by: string | null;
  created_at: Date;
  updated_at: Date;
  published_at: Date | null;
}

type ListingTables = {
  'listings.listing': ListingTable;
};

const tables = (db: Db): Kysely<ListingTables> => db.withTables<ListingTables>();

const toListing = (row: Selectable<ListingTable>): Listing => ({
  id: row.id as ListingId,
  organisationId: row.organisation_id,
  departmentId: row.department_id,
  territory: row.territory,
  employerName: row.employer_name,
  sourceName: row.source_name,
  sourceUrl: row.source_url,
  state: row.state,
  returnedReasons: row.returned_reasons as ReturnedReason[],
  closedReason: row.closed_reason,
  title: row.title,
  kind: row.kind,
  occupation: row.occupation,
  industry: row.industry,
  headcount: row.headcount,
  majors: row.majors,
  skills: row.skills,
  education: row.education,
  educationText: row.education_text,
  experienceMin: row.experience_min,
  experienceMax: row.experience_max,
  experienceText: row.experience_text,
  payText: row.pay_text,
  payMin: row.pay_min,
  payMax: row.pay_max,
  payPeriod: row.pay_period,
  payMonths: row.pay_months,
  payNegotiable: row.pay_negotiable,
  payMonthMin: row.pay_month_min,
  payMonthMax: row.pay_month_max,
  placeText: row.place_text,
  divisions: row.divisions,
  address: row.address,
  description: row.description,
  requirements: row.requirements,
  validFrom: row.valid_from,
  validUntil: row.valid_until,
  confirmedOn: row.confirmed_on,
  readings: row.readings as Record<string, ReadingNote>,
  incomplete: row.incomplete,
  importId: row.import_id,
  contentKey: row.content_key,
  nearKey: row.near_key,
  version: row.version,
  createdBy: row.created_by,
  createdAt: row.created_at,
  updatedAt: row.updated_at,
  publishedAt: row.published_at,
});

/** Where a listing keeps whose it is. */
export const REACH = {
  organisation: sql`organisation_id`,
  department: sql`department_id`,
  account: sql`created_by`,
  territory: sql`territory`,
};

const COLUMN_OF = (field: string): string => field.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);

/** Everything of a listing that may be written; absent fields stay as they are. */
export type ListingPatch = Partial<Omit<Listing, 'id' | 'createdAt' | 'createdBy' | 'version'>>;

const JSON_FIELDS = new Set(['returnedReasons', 'readings']);

const toColumns = (patch: ListingPatch): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(patch).map(([field, value]) => [
      COLUMN_OF(field),
      JSON_FIELDS.has(field) ? JSON.stringify(value) : value,
    ]),
  );

export type NewListing = Omit<Listing, 'version'>;

export async function insertListing(db: Db, tenant: TenantId, listing: NewListing): Promise<void> {
  const row = { tenant_id: tenant, ...toColumns(listing as ListingPatch) } as unknown as Insertable<ListingTable>;
  await tables(db).insertInto('listings.listing').values(row).execute();
}

/** Many at once, in one statement. */
export async function insertListings(db: Db, tenant: TenantId, listings: readonly NewListing[]): Promise<void> {
  if (listings.length === 0) return;
  const fields = Object.keys(listings[0]!) as (keyof NewListing)[];
  const columns = fields.map(COLUMN_OF);
  const rows = listings.map((listing) => ({
    tenant_id: tenant,
    ...Object.fromEntries(fields.map((field, i) => [columns[i]!, listing[field]])),
  }));
  await bulkInsert(db, 'listings.listing', ['tenant_id', ...columns], rows);
}

export async function findListing(db: Db, tenant: TenantId, id: string): Promise<Listing | undefined> {
  const row = await tables(db)
    .selectFrom('listings.listing')
    .selectAll()
    .where('tenant_id', '=', tenant)
    .where('id', '=', id)
    .executeTakeFirst();
  return row && toListing(row);
}

export async function findListings(db: Db, tenant: TenantId, ids: readonly string[]): Promise<Map<string, Listing>> {
  if (ids.length === 0) return new Map();
  const rows = await tables(db)
    .selectFrom('listings.listing')
    .selectAll()
    .where('tenant_id', '=', tenant)
    .where('id', 'in', ids)
    .execute();
  return new Map(rows.map((row) => [row.id, toListing(row)]));
}

export async function lockListing(db: Db, tenant: TenantId, id: string): Promise<Listing> {
  const row = await tables(db)
    .selectFrom('listings.listing')
    .selectAll()
    .where('tenant_id', '=', tenant)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();
  if (row === undefined) throw failure('record.notFound');
  return toListing(row);
}

/** Raises the version, so that whoever read the row before is told when saving. */
export async function updateListing(
  db: Db,
  tenant: TenantId,
  id: ListingId,
  now: Date,
  patch: ListingPatch,
): Promise<Listing> {
  const row = await tables(db)
    .updateTable('listings.listing')
    .set({ ...(toColumns(patch) as object), updated_at: now, version: sql`version + 1` })
    .where('tenant_id', '=', tenant)
    .where('id', '=', id)
    .returningAll()
    .executeTakeFirstOrThrow();
  return toListing(row);
}

export interface ListingQuery {
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

export async function countByState(
  db: Db,
  tenant: TenantId,
  reach: Reach,
): Promise<Readonly<Partial<Record<ListingState, number>>>> {
  const rows = await tables(db)
    .selectFrom('listings.listing')
    .where('tenant_id', '=', tenant)
    .where(sql<boolean>`${reachSql(reach, REACH)}`)
    .select(['state', (e) => e.fn.countAll<number>().as('total')])
    .groupBy('state')
    .execute();
  return Object.fromEntries(rows.map((row) => [row.state, row.total]));
}

/** Published listings in id order, a portion at a time: what the index loads when it starts. */
export async function publishedAfter(db: Db, tenant: TenantId, afterId: string, limit: number): Promise<Listing[]> {
  const rows = await tables(db)
    .selectFrom('listings.listing')
    .selectAll()
    .where('tenant_id', '=', tenant)
    .where('state', '=', 'published')
    .where('id', '>', afterId)
    .orderBy('id')
    .limit(limit)
    .execute();
  return rows.map(toListing);
}

/** Some of what has passed its last day; asked again until nothing is left, so that no statement grows with the region. */
export async function expireDue(db: Db, tenant: TenantId, today: string, now: Date, limit: number): Promise<Listing[]> {
  const due = tables(db)
    .selectFrom('listings.listing')
    .select('id')
    .where('tenant_id', '=', tenant)
    .where('state', '=', 'published')
    .where('valid_until', '<', today)
    .limit(limit)
    .forUpdate();
  const rows = await tables(db)
    .updateTable('listings.listing')
    .set({ state: 'expired', updated_at: now, version: sql`version + 1` })
    .where('tenant_id', '=', tenant)
    .where('id', 'in', due)
    .returningAll()
    .execute();
  return rows.map(toListing);
}

/** Which of these content keys are live already: makes a second import of the same rows change nothing. */
/** Published by their own employers, and either about to end or not confirmed for long; by who entered them. */
export async function listingsToConfirm(
  db: Db,
  tenant: TenantId,
  query: {
    readonly endsBy: string;
    readonly confirmedBefore: string;
    readonly afterId: string;
    readonly limit: number;
  },
): Promise<Listing[]> {
  const rows = await tables(db)
    .selectFrom('listings.listing')
    .selectAll()
    .where('tenant_id', '=', tenant)
    .where('state', '=', 'published')
    .where('organisation_id', 'is not', null)
    .where('created_by', 'is not', null)
    .where((or) => or.or([or('valid_until', '<=', query.endsBy), or('confirmed_on', '<', query.confirmedBefore)]))
    .where('id', '>', query.afterId)
    .orderBy('id')
    .limit(query.limit)
    .execute();
  return rows.map(toListing);
}

export async function existingKeys(db: Db, tenant: TenantId, keys: readonly string[]): Promise<Map<string, string>> {
  const { rows } = await sql<{ key: string; id: string }>`select content_key as key, id from listings.listing
    where tenant_id = ${tenant} and content_key = any(${keys}) and content_key is not null and state <> 'closed'`.execute(
    db,
  );
  return new Map(rows.map((row) => [row.key, row.id]));
}

export async function nearListings(
  db: Db,
  tenant: TenantId,
  keys: readonly string[],
): Promise<Map<string, { id: string; title: string }>> {
  const { rows } = await sql<{
    key: string;
    id: string;
    title: string;
  }>`select distinct on (near_key) near_key as key, id, title from listings.listing
    where tenant_id = ${tenant} and near_key = any(${keys}) and near_key is not null and state = 'published' order by near_key, id`.execute(
    db,
  );
  return new Map(rows.map((row) => [row.key, { id: row.id, title: row.title }]));
}

/** Undo of an import: closes what came from it. What a firm has claimed since is that firm's, and stays. */
export async function closeImported(
  db: Db,
  tenant: TenantId,
  batch: { readonly id: string; readonly organisationId: string | null },
  now: Date,
  reason: string,
): Promise<ListingId[]> {
  const rows = await tables(db)
    .updateTable('listings.listing')
    .set({ state: 'closed', closed_reason: reason, updated_at: now, version: sql`version + 1` })
    .where('tenant_id', '=', tenant)
    .where('import_id', '=', batch.id)
    .where('state', '<>', 'closed')
    .where((e) => e.or([e('organisation_id', 'is', null), e('organisation_id', '=', batch.organisationId)]))
    .returning('id')
    .execute();
  return rows.map((row) => row.id as ListingId);
}

/** 辖区 follows the organisation. */
export async function moveListings(db: Db, tenant: TenantId, organisation: string, territory: string | null) {
  await sql`update listings.listing set territory = ${territory}
    where tenant_id = ${tenant} and organisation_id = ${organisation} and territory is distinct from ${territory}`.execute(
    db,
  );
}
