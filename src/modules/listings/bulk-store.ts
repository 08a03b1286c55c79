import { sql } from 'kysely';
import { failure } from '#kernel/errors';
import type { TenantId } from '#kernel/ids';
import type { Db } from '#platform/db';
import type { ListingVerb } from './model.ts';

export type BulkState = 'prepared' | 'running' | 'done' | 'undoing' | 'undone' | 'failed';
export type BulkOutcome = 'waiting' | 'done' | 'refused' | 'undone' | 'kept';

export interface Bulk {
  readonly id: string;
  readonly accountId: string;
  readonly organisationId: string | null;
  readonly delegationId: string | null;
  readonly verb: ListingVerb;
  readonly state: BulkState;
  readonly filter: Readonly<Record<string, unknown>>;
  readonly reason: string | null;
  /** In the list when it was prepared, and of these where the state allows it. */
  readonly matching: number;
  readonly able: number;
  readonly handled: number;
  readonly done: number;
  readonly refused: number;
  readonly undone: number;
  readonly createdAt: Date;
  readonly startedAt: Date | null;
  readonly finishedAt: Date | null;
}

const COLUMNS = sql`id, account_id as "accountId", organisation_id as "organisationId", delegation_id as "delegationId",
  verb, state, filter, reason, matching, able, handled, done, refused, undone, created_at as "createdAt",
  started_at as "startedAt", finished_at as "finishedAt"`;

export type NewBulk = Pick<
  Bulk,
  'id' | 'accountId' | 'organisationId' | 'delegationId' | 'verb' | 'filter' | 'createdAt'
>;

export async function insertBulk(
  db: Db,
  tenant: TenantId,
  bulk: NewBulk & { readonly matching: number },
): Promise<void> {
  await sql`insert into listings.bulk (tenant_id, id, account_id, organisation_id, delegation_id, verb, state, filter,
      matching, able, created_at)
    values (${tenant}, ${bulk.id}, ${bulk.accountId}, ${bulk.organisationId}, ${bulk.delegationId}, ${bulk.verb}, 'prepared',
      ${JSON.stringify(bulk.filter)}::jsonb, ${bulk.matching}, 0, ${bulk.createdAt})`.execute(db);
}

export async function countItems(db: Db, tenant: TenantId, bulk: string): Promise<number> {
  const { rows } = await sql<{ able: number }>`update listings.bulk set able =
      (select count(*) from listings.bulk_item where tenant_id = ${tenant} and bulk_id = ${bulk})
    where tenant_id = ${tenant} and id = ${bulk} returning able`.execute(db);
  return rows[0]!.able;
}

/** Of whoever prepared it; nobody else learns that it exists. */
export async function findBulk(db: Db, tenant: TenantId, id: string, account: string | undefined): Promise<Bulk> {
  const { rows } = await sql<Bulk>`select ${COLUMNS} from listings.bulk
    where tenant_id = ${tenant} and id = ${id} and account_id = ${account ?? null}`.execute(db);
  if (rows[0] === undefined) throw failure('record.notFound');
  return rows[0];
}

export async function lockBulk(db: Db, tenant: TenantId, id: string): Promise<Bulk> {
  const { rows } = await sql<Bulk>`select ${COLUMNS} from listings.bulk
    where tenant_id = ${tenant} and id = ${id} for update`.execute(db);
  if (rows[0] === undefined) throw failure('record.notFound');
  return rows[0];
}

export async function setBulkState(
  db: Db,
  tenant: TenantId,
  id: string,
  state: BulkState,
  given: { readonly reason?: string | null; readonly startedAt?: Date; readonly finishedAt?: Date } = {},
): Promise<void> {
  await sql`update listings.bulk set state = ${state}, reason = coalesce(${given.reason ?? null}, reason),
      started_at = coalesce(${given.startedAt ?? null}::timestamptz, started_at),
      finished_at = coalesce(${given.finishedAt ?? null}::timestamptz, finished_at)
    where tenant_id = ${tenant} and id = ${id}`.execute(db);
}

export interface BulkItem {
  readonly position: number;
  readonly listingId: string;
  readonly title: string;
  readonly outcome: BulkOutcome;
  readonly version: number | null;
  readonly problem: string | null;
}

const ITEM = sql`position, listing_id as "listingId", title, outcome, version, problem`;

export async function listItems(
  db: Db,
  tenant: TenantId,
  bulk: string,
  outcome: BulkOutcome,
  limit: number,
): Promise<readonly BulkItem[]> {
  const { rows } = await sql<BulkItem>`select ${ITEM} from listings.bulk_item
    where tenant_id = ${tenant} and bulk_id = ${bulk} and outcome = ${outcome} order by position limit ${limit}`.execute(
    db,
  );
  return rows;
}

export type ItemResult = Pick<BulkItem, 'position' | 'outcome' | 'version' | 'problem'>;

export async function setOutcomes(
  db: Db,
  tenant: TenantId,
  bulk: string,
  results: readonly ItemResult[],
): Promise<void> {
  await sql`update listings.bulk_item set outcome = given.outcome, version = coalesce(given.version, bulk_item.version),
      problem = given.problem
    from jsonb_populate_recordset(null::listings.bulk_item, ${JSON.stringify(results)}::jsonb) given
    where bulk_item.tenant_id = ${tenant} and bulk_item.bulk_id = ${bulk} and bulk_item.position = given.position`.execute(
    db,
  );
}

export async function addToBulk(
  db: Db,
  tenant: TenantId,
  id: string,
  more: { readonly done: number; readonly refused: number; readonly undone: number },
): Promise<void> {
  await sql`update listings.bulk set done = done + ${more.done}, refused = refused + ${more.refused},
      undone = undone + ${more.undone}, handled = handled + ${more.done + more.refused + more.undone}
    where tenant_id = ${tenant} and id = ${id}`.execute(db);
}

/** What was prepared and never run, and what is long over. */
export async function forgetBulks(db: Db, tenant: TenantId, before: Date): Promise<number> {
  const { numAffectedRows } = await sql`delete from listings.bulk
    where tenant_id = ${tenant} and created_at < ${before}`.execute(db);
  return Number(numAffectedRows ?? 0n);
}
