import { sql, type RawBuilder } from 'kysely';
import type { TenantId } from '#kernel/ids';
import type { Db } from '#platform/db';
import { toListing } from './listing-row.ts';
import type { Listing } from './model.ts';
import { findListings, selectListings } from './store.ts';

/** What the calendar does to listings, and to which. */
export interface DueMove {
  readonly to: 'expired' | 'closed';
  readonly closedReason: string | null;
  readonly due: RawBuilder<unknown>;
}

/** Some of what is due; asked again until nothing is left, so that no statement grows with the region. */
export async function moveDue(
  db: Db,
  tenant: TenantId,
  { to, closedReason, due }: DueMove,
  now: Date,
  limit: number,
): Promise<Listing[]> {
  const { rows } = await sql<{ id: string }>`update listings.listing
    set state = ${to}, closed_reason = ${closedReason}, updated_at = ${now}, version = version + 1
    where tenant_id = ${tenant} and id in (select id from listings.listing
      where tenant_id = ${tenant} and ${due} limit ${limit} for update)
    returning id`.execute(db);
  const moved = await findListings(
    db,
    tenant,
    rows.map(({ id }) => id),
  );
  return [...moved.values()];
}

/** Published by their own employers or kept for them by an agency, and either about to end or not confirmed for long; by who entered them. */
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
  const rows = await selectListings(db, tenant)
    .where('state', '=', 'published')
    .where((or) => or.or([or('organisation_id', 'is not', null), or('agent_id', 'is not', null)]))
    .where('created_by', 'is not', null)
    .where((or) => or.or([or('valid_until', '<=', query.endsBy), or('confirmed_on', '<', query.confirmedBefore)]))
    .where('id', '>', query.afterId)
    .orderBy('id')
    .limit(query.limit)
    .execute();
  return rows.map(toListing);
}
