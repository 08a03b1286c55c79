import { sql, type RawBuilder } from 'kysely';
import type { SearchDocument } from '#engines/search';
import type { TenantId } from '#kernel/ids';
import { encodeCursor, readCursor, type Page } from '#kernel/paging';
import type { CivilDate } from '#kernel/time';
import type { Db } from '#platform/db';
import type { PublicRecord } from '#contracts/catalogue';
import type { PublicListing } from '#contracts/listings';
import { RECORD_KINDS } from '#contracts/catalogue';
import type { Revocation } from './model.ts';

type Document = PublicListing | PublicRecord;

/** Listings and records of the catalogue lie in one table and are read apart. */
export type Shelf = 'listings' | 'records';

const onShelf = (shelf: Shelf): RawBuilder<boolean> => {
  const kinds = sql`(${sql.join(RECORD_KINDS.map((kind) => sql.lit(kind)))})`;
  return shelf === 'records' ? sql`type in ${kinds}` : sql`type not in ${kinds}`;
};

export interface Copy {
  /** The region that it comes from. */
  readonly originId: string;
  /** Of the listing, or of the record of the catalogue: `type` tells them apart. */
  readonly listingId: string;
  readonly type: string;
  readonly side: string;
  readonly version: number;
  /** Null: revoked. */
  readonly document: Document | null;
  readonly validUntil: CivilDate | null;
  readonly confirmedOn: CivilDate | null;
  readonly publishedAt: Date | null;
  readonly sharedAt: Date;
  readonly changedAt: Date;
  readonly revokedAt: Date | null;
  readonly revokedFor: Revocation | null;
}

const COLUMNS = sql`tenant_id as "originId", listing_id as "listingId", type, side, version, document, valid_until as "validUntil",
  confirmed_on as "confirmedOn", published_at as "publishedAt", shared_at as "sharedAt", changed_at as "changedAt",
  revoked_at as "revokedAt", revoked_for as "revokedFor"`;

/** Copies of one region are written by one hand at a time, so that what is read of a listing cannot be overtaken. */
export async function lockOrigin(db: Db, tenant: TenantId): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`exchange.copy ${tenant}`}, 0))`.execute(db);
}

/** Types that at least one partner is given now. */
export async function typesGiven(db: Db, tenant: TenantId): Promise<ReadonlySet<string>> {
  const { rows } = await sql<{ type: string }>`select distinct unnest(ours.types) as type from exchange.word ours
    join exchange.word theirs on theirs.tenant_id = ours.partner_id and theirs.partner_id = ours.tenant_id
    where ours.tenant_id = ${tenant} and ours.state = 'given' and theirs.state = 'given'
      and ours.seen_endings = theirs.endings and theirs.seen_endings = ours.endings`.execute(db);
  return new Set(rows.map(({ type }) => type));
}

export interface NewCopy {
  readonly type: string;
  readonly side: string;
  readonly version: number;
  readonly document: Document;
  readonly entry: SearchDocument;
}

/** @returns those that changed: an older version never replaces a newer one, and the same again is no change */
export async function putCopies(db: Db, tenant: TenantId, copies: readonly NewCopy[], now: Date): Promise<string[]> {
  if (copies.length === 0) return [];
  const { rows } = await sql<{
    id: string;
  }>`insert into exchange.copy as c (tenant_id, listing_id, type, side, version, document,
      entry, published_at, confirmed_on, valid_until, shared_at, changed_at)
    select ${tenant}, (g.document ->> 'id')::uuid, g.type, g.side, g.version, g.document, g.entry,
      (g.document ->> 'publishedAt')::timestamptz, (g.document ->> 'confirmedOn')::date, (g.document ->> 'validUntil')::date,
      ${now}, ${now}
    from jsonb_to_recordset(${JSON.stringify(copies)}::jsonb) as g(type text, side text, version int, document jsonb, entry jsonb)
    on conflict (tenant_id, listing_id) do update set type = excluded.type, side = excluded.side, version = excluded.version,
      document = excluded.document, entry = excluded.entry, published_at = excluded.published_at,
      confirmed_on = excluded.confirmed_on, valid_until = excluded.valid_until, changed_at = excluded.changed_at,
      shared_at = case when c.revoked_at is null then c.shared_at else excluded.shared_at end, revoked_at = null, revoked_for = null
    where excluded.version >= c.version and (c.document, c.entry) is distinct from (excluded.document, excluded.entry)
    returning listing_id as id`.execute(db);
  return rows.map(({ id }) => id);
}

export interface Revoked {
  readonly id: string;
  /** Of the listing as it is now; none when it is gone. */
  readonly version: number | null;
  readonly why: Revocation;
}

/** Content goes, the fact stays. @returns those that were shared until now */
export async function revokeCopies(db: Db, tenant: TenantId, gone: readonly Revoked[], now: Date): Promise<string[]> {
  if (gone.length === 0) return [];
  const { rows } = await sql<{
    id: string;
  }>`update exchange.copy c set document = null, entry = null, revoked_at = ${now},
      revoked_for = g.why, changed_at = ${now}, version = coalesce(g.version, c.version)
    from jsonb_to_recordset(${JSON.stringify(gone)}::jsonb) as g(id uuid, version int, why text)
    where c.tenant_id = ${tenant} and c.listing_id = g.id and c.revoked_at is null and coalesce(g.version, c.version) >= c.version
    returning c.listing_id as id`.execute(db);
  return rows.map(({ id }) => id);
}

/** Ids of living copies of a region, in order, a portion at a time. */
export async function livingAfter(
  db: Db,
  tenant: TenantId,
  shelf: Shelf,
  after: string,
  limit: number,
): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`select listing_id as id from exchange.copy
    where tenant_id = ${tenant} and revoked_at is null and ${onShelf(shelf)} and listing_id > ${after}::uuid
    order by listing_id limit ${limit}`.execute(db);
  return rows.map(({ id }) => id);
}

/** An index entry as it is stored: JSON knows no "not a number". */
type StoredEntry = Omit<SearchDocument, 'numbers'> & { readonly numbers: Readonly<Record<string, number | null>> };

const toEntry = ({ numbers, ...entry }: StoredEntry): SearchDocument => ({
  ...entry,
  numbers: Object.fromEntries(Object.entries(numbers).map(([name, value]) => [name, value ?? Number.NaN])),
});

/** What other regions offer to this one, as its index holds it, a portion at a time. */
export async function offeredAfter(
  db: Db,
  tenant: TenantId,
  shelf: Shelf,
  after: string,
  limit: number,
): Promise<readonly SearchDocument[]> {
  const { rows } = await sql<{ entry: StoredEntry }>`select entry from exchange.copy
    where tenant_id <> ${tenant} and revoked_at is null and ${onShelf(shelf)} and listing_id > ${after}::uuid
    order by listing_id limit ${limit}`.execute(db);
  return rows.map(({ entry }) => toEntry(entry));
}

export async function countOffered(db: Db, tenant: TenantId, shelf: Shelf): Promise<number> {
  const { rows } = await sql<{ total: number }>`select count(*)::int as total from exchange.copy
    where tenant_id <> ${tenant} and revoked_at is null and ${onShelf(shelf)}`.execute(db);
  return rows[0]!.total;
}

/** Of these, what is offered to this region now. */
export async function offeredEntries(
  db: Db,
  origin: string,
  shelf: Shelf,
  ids: readonly string[],
): Promise<ReadonlyMap<string, SearchDocument>> {
  const { rows } = await sql<{ entry: StoredEntry }>`select entry from exchange.copy
    where tenant_id = ${origin} and listing_id = any(${[...ids]}::uuid[]) and revoked_at is null and ${onShelf(shelf)}`.execute(
    db,
  );
  return new Map(rows.map(({ entry }) => [entry.id, toEntry(entry)]));
}

/** The database has the last word: what was revoked or ran out a moment ago is not among them. */
export async function readOffered<Of extends Document>(
  db: Db,
  tenant: TenantId,
  shelf: Shelf,
  ids: readonly string[],
  today: CivilDate,
): Promise<ReadonlyMap<string, Copy & { readonly document: Of }>> {
  if (ids.length === 0) return new Map();
  const { rows } = await sql<Copy & { document: Of }>`select ${COLUMNS} from exchange.copy
    where tenant_id in (select o.tenant_id from exchange.offered() o) and tenant_id <> ${tenant}
      and listing_id = any(${[...ids]}::uuid[]) and revoked_at is null and (valid_until is null or valid_until >= ${today})
      and ${onShelf(shelf)}`.execute(db);
  return new Map(rows.map((row) => [row.listingId, row]));
}

export async function findCopy(db: Db, origin: string, listing: string): Promise<Copy | undefined> {
  const { rows } = await sql<Copy>`select ${COLUMNS} from exchange.copy
    where tenant_id = ${origin} and listing_id = ${listing}`.execute(db);
  return rows[0];
}

export interface CopyQuery {
  readonly direction: 'out' | 'in';
  /** Only of this region. */
  readonly originId?: string | undefined;
  readonly state?: 'living' | 'revoked' | undefined;
  readonly limit: number;
  readonly cursor?: string | undefined;
}

/** Each region's newest by its index, then the newest of all: a partner may give a hundred thousand. */
export async function listCopies(db: Db, tenant: TenantId, query: CopyQuery): Promise<Page<Copy>> {
  const { originId, limit } = query;
  const origins =
    query.direction === 'out'
      ? sql`(select ${tenant}::uuid as id)`
      : sql`(select distinct o.tenant_id as id from exchange.offered() o
          where o.tenant_id <> ${tenant} ${originId === undefined ? sql`` : sql`and o.tenant_id = ${originId}`})`;
  const state =
    query.state === undefined
      ? sql``
      : query.state === 'living'
        ? sql`and revoked_at is null`
        : sql`and revoked_at is not null`;
  const after = query.cursor === undefined ? undefined : readCursor(query.cursor, ['instant', 'id']);
  const { rows } = await sql<Copy>`select found.* from ${origins} origin cross join lateral (
      select ${COLUMNS} from exchange.copy where tenant_id = origin.id ${state}
        ${after === undefined ? sql`` : sql`and (changed_at, listing_id) < (${after[0]}::timestamptz, ${after[1]}::uuid)`}
      order by changed_at desc, listing_id desc limit ${limit + 1}) found
    order by "changedAt" desc, "listingId" desc limit ${limit + 1}`.execute(db);
  const counted = await sql<{ total: number }>`select count(*) as total from exchange.copy
    where tenant_id in (select id from ${origins} origin) ${state}`.execute(db);
  const items = rows.slice(0, query.limit);
  const last = items.at(-1);
  const more = rows.length > query.limit && last !== undefined;
  return {
    items,
    total: counted.rows[0]!.total,
    nextCursor: more ? encodeCursor([last.changedAt.toISOString(), last.listingId]) : null,
  };
}

/** How many living copies each region shows to this one, and this one to others (its own id). */
export async function countLiving(db: Db): Promise<ReadonlyMap<string, number>> {
  const { rows } = await sql<{ id: string; n: number }>`select tenant_id as id, count(*) as n from exchange.copy
    where revoked_at is null group by 1`.execute(db);
  return new Map(rows.map(({ id, n }) => [id, n]));
}
