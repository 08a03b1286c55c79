import { sql } from 'kysely';
import type { AccountId, TenantId } from '#kernel/ids';
import type { Db } from '#platform/db';
import type { Rhythm } from './model.ts';

export interface SavedSearch {
  readonly id: string;
  readonly accountId: AccountId;
  readonly name: string;
  readonly address: string;
  readonly lang: 'zh' | 'en';
  readonly rhythm: Rhythm;
  readonly createdAt: Date;
  readonly lookedAt: Date;
}

const COLUMNS = sql`id, account_id as "accountId", name, address, lang, rhythm, created_at as "createdAt",
  looked_at as "lookedAt"`;

export async function listSaved(db: Db, tenant: TenantId, accountId: AccountId): Promise<readonly SavedSearch[]> {
  const { rows } = await sql<SavedSearch>`select ${COLUMNS} from searching.saved_search
    where tenant_id = ${tenant} and account_id = ${accountId} order by created_at desc, id desc`.execute(db);
  return rows;
}

export async function findSaved(
  db: Db,
  tenant: TenantId,
  by: { readonly accountId: AccountId; readonly address: string } | { readonly id: string },
): Promise<SavedSearch | undefined> {
  const which = 'id' in by ? sql`id = ${by.id}` : sql`account_id = ${by.accountId} and address = ${by.address}`;
  const { rows } = await sql<SavedSearch>`select ${COLUMNS} from searching.saved_search
    where tenant_id = ${tenant} and ${which}`.execute(db);
  return rows[0];
}

/** False where this person keeps this address already. */
export async function insertSaved(db: Db, tenant: TenantId, one: SavedSearch): Promise<boolean> {
  const { rows } =
    await sql`insert into searching.saved_search (tenant_id, id, account_id, name, address, lang, rhythm, created_at, looked_at)
    values (${tenant}, ${one.id}, ${one.accountId}, ${one.name}, ${one.address}, ${one.lang}, ${one.rhythm}, ${one.createdAt},
      ${one.lookedAt}) on conflict do nothing returning id`.execute(db);
  return rows.length > 0;
}

export async function updateSaved(
  db: Db,
  tenant: TenantId,
  { id, name, rhythm, lookedAt }: Pick<SavedSearch, 'id' | 'name' | 'rhythm' | 'lookedAt'>,
): Promise<void> {
  await sql`update searching.saved_search set name = ${name}, rhythm = ${rhythm}, looked_at = ${lookedAt}
    where tenant_id = ${tenant} and id = ${id}`.execute(db);
}

export async function deleteSaved(db: Db, tenant: TenantId, id: string): Promise<void> {
  await sql`delete from searching.saved_search where tenant_id = ${tenant} and id = ${id}`.execute(db);
}

/** Those that want to hear at this rhythm, after one seen; locked, so that two workers never tell the same. */
export async function dueSearches(
  db: Db,
  tenant: TenantId,
  { rhythm, after, limit }: { readonly rhythm: Rhythm; readonly after: string; readonly limit: number },
): Promise<readonly SavedSearch[]> {
  const { rows } = await sql<SavedSearch>`select ${COLUMNS} from searching.saved_search
    where tenant_id = ${tenant} and rhythm = ${rhythm} and id > ${after} order by id limit ${limit} for update`.execute(
    db,
  );
  return rows;
}

/** Notes what is told now. @returns those of them that were never told before */
export async function noteTold(
  db: Db,
  tenant: TenantId,
  savedId: string,
  listingIds: readonly string[],
  now: Date,
): Promise<ReadonlySet<string>> {
  const { rows } = await sql<{
    id: string;
  }>`insert into searching.told (tenant_id, saved_search_id, listing_id, told_at)
    select ${tenant}, ${savedId}, id, ${now} from unnest(${listingIds}::uuid[]) as listing (id)
    on conflict do nothing returning listing_id as id`.execute(db);
  return new Set(rows.map(({ id }) => id));
}

export async function markLooked(db: Db, tenant: TenantId, ids: readonly string[], now: Date): Promise<void> {
  await sql`update searching.saved_search set looked_at = ${now}
    where tenant_id = ${tenant} and id = any(${ids}::uuid[])`.execute(db);
}

/** What its owner was told of last, newest first. */
export async function lastTold(db: Db, tenant: TenantId, savedId: string, limit: number): Promise<readonly string[]> {
  const { rows } = await sql<{ id: string }>`select listing_id as id from searching.told
    where tenant_id = ${tenant} and saved_search_id = ${savedId} order by told_at desc, listing_id desc limit ${limit}`.execute(
    db,
  );
  return rows.map(({ id }) => id);
}
