import { sql } from 'kysely';
import type { TenantId } from '#kernel/ids';
import type { Db } from '#platform/db';
import type { ListingId } from './model.ts';

/** Which of these content keys are live already: makes a second import of the same rows change nothing. */
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
  const { rows } = await sql<{ id: ListingId }>`update listings.listing
    set state = 'closed', closed_reason = ${reason}, updated_at = ${now}, version = version + 1
    where tenant_id = ${tenant} and import_id = ${batch.id} and state <> 'closed'
      and (organisation_id is null or organisation_id = ${batch.organisationId})
    returning id`.execute(db);
  return rows.map(({ id }) => id);
}
