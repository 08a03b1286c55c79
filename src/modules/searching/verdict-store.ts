import { sql } from 'kysely';
import type { TenantId } from '#kernel/ids';
import type { Db } from '#platform/db';

export interface Verdict {
  /** Known to whoever tapped and nobody else. */
  readonly id: string;
  readonly day: string;
  readonly text: string;
  readonly listingId: string;
  readonly helpful: boolean;
}

export async function insertVerdict(db: Db, tenant: TenantId, one: Verdict): Promise<void> {
  await sql`insert into searching.verdict (tenant_id, id, day, text, listing_id, helpful)
    values (${tenant}, ${one.id}, ${one.day}, ${one.text}, ${one.listingId}, ${one.helpful})`.execute(db);
}

export async function findVerdict(
  db: Db,
  tenant: TenantId,
  id: string,
): Promise<Pick<Verdict, 'listingId' | 'helpful'> | undefined> {
  const { rows } = await sql<Verdict>`select listing_id as "listingId", helpful from searching.verdict
    where tenant_id = ${tenant} and id = ${id}`.execute(db);
  return rows[0];
}

export async function deleteVerdict(db: Db, tenant: TenantId, id: string): Promise<void> {
  await sql`delete from searching.verdict where tenant_id = ${tenant} and id = ${id}`.execute(db);
}
