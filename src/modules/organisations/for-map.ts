import { sql } from 'kysely';
import type { TenantId } from '#kernel/ids';
import type { Db } from '#platform/db';

/** Verified organisations in the order of their ids, for the site map. */

/** First ids of the parts into which they fall. */
export async function verifiedPartStarts(db: Db, tenant: TenantId, size: number): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`select id from (
      select id, row_number() over (order by id) as place
      from organisations.organisation where tenant_id = ${tenant} and state = 'verified') as numbered
    where (place - 1) % ${size} = 0 order by id`.execute(db);
  return rows.map(({ id }) => id);
}

export async function verifiedPart(
  db: Db,
  tenant: TenantId,
  from: string,
  size: number,
): Promise<readonly { readonly id: string; readonly updatedAt: Date }[]> {
  const { rows } = await sql<{ id: string; updatedAt: Date }>`select id, updated_at as "updatedAt"
    from organisations.organisation where tenant_id = ${tenant} and state = 'verified' and id >= ${from}
    order by id limit ${size}`.execute(db);
  return rows;
}
