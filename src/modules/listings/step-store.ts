import { sql } from 'kysely';
import { newId, type TenantId } from '#kernel/ids';
import { bulkInsert, type Db } from '#platform/db';
import type { ListingId, ReturnedReason } from './model.ts';

/** One step of a listing's life, for its timeline. */
export interface Step {
  readonly at: Date;
  readonly verb: string;
  readonly fromState: string | null;
  readonly toState: string;
  readonly accountId: string | null;
  readonly reasons: readonly ReturnedReason[];
}

const COLUMNS = ['tenant_id', 'id', 'listing_id', 'at', 'verb', 'from_state', 'to_state', 'account_id', 'reasons'];

export type StepOf = Step & { readonly listing: ListingId };

/** Steps of many listings, in one statement. */
export const appendSteps = (db: Db, tenant: TenantId, steps: readonly StepOf[]): Promise<void> =>
  bulkInsert(
    db,
    'listings.step',
    COLUMNS,
    steps.map(({ listing, at, verb, fromState, toState, accountId, reasons }) => ({
      tenant_id: tenant,
      id: newId(),
      listing_id: listing,
      at,
      verb,
      from_state: fromState,
      to_state: toState,
      account_id: accountId,
      reasons,
    })),
  );

/** The same step of each. */
export const appendStepOfMany = (db: Db, tenant: TenantId, listings: readonly ListingId[], step: Step): Promise<void> =>
  appendSteps(
    db,
    tenant,
    listings.map((listing) => ({ listing, ...step })),
  );

export const appendStep = (db: Db, tenant: TenantId, listing: ListingId, step: Step): Promise<void> =>
  appendStepOfMany(db, tenant, [listing], step);

export async function listSteps(db: Db, tenant: TenantId, listing: string): Promise<Step[]> {
  const { rows } = await sql<Step>`select at, verb, from_state as "fromState", to_state as "toState",
      account_id as "accountId", reasons
    from listings.step where tenant_id = ${tenant} and listing_id = ${listing} order by id`.execute(db);
  return rows;
}
