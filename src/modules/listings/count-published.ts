import { sql } from 'kysely';
import type { TenantId } from '#kernel/ids';
import type { Db } from '#platform/db';

/** Exactly as many as the index should hold. */
export async function countPublished(db: Db, tenant: TenantId): Promise<number> {
  const { rows } = await sql<{ total: number }>`select count(*) as total from listings.listing
    where tenant_id = ${tenant} and state = 'published'`.execute(db);
  return rows[0]!.total;
}
