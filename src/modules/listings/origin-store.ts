import { sql } from 'kysely';
import type { TenantId } from '#kernel/ids';
import type { Db } from '#platform/db';

/** 来历 of a draft: the listing, or the template, that it was made from. */
export interface Origin {
  readonly clonedFrom: string | null;
  readonly title: string | null;
  readonly template: string | null;
}

export async function insertOrigin(
  db: Db,
  tenant: TenantId,
  listing: string,
  origin: { readonly clonedFrom?: string; readonly template?: string },
): Promise<void> {
  await sql`insert into listings.origin (tenant_id, listing_id, cloned_from, template)
    values (${tenant}, ${listing}, ${origin.clonedFrom ?? null}, ${origin.template ?? null})`.execute(db);
}

export async function findOrigin(db: Db, tenant: TenantId, listing: string): Promise<Origin | undefined> {
  const { rows } = await sql<Origin>`select o.cloned_from as "clonedFrom", o.template, s.title
    from listings.origin o left join listings.listing s on s.tenant_id = o.tenant_id and s.id = o.cloned_from
    where o.tenant_id = ${tenant} and o.listing_id = ${listing}`.execute(db);
  return rows[0];
}
