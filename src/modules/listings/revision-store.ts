import { sql } from 'kysely';
import { newId, type TenantId } from '#kernel/ids';
import { bulkInsert, type Db } from '#platform/db';

/** Stored values as they were and as they are. */
export interface FieldChange {
  /** "title", or "detail.budgetMin" of the field tables. */
  readonly field: string;
  readonly before: unknown;
  readonly after: unknown;
}

export interface Revision {
  readonly id: string;
  readonly fromVersion: number;
  readonly version: number;
  readonly at: Date;
  readonly verb: string;
  readonly accountId: string | null;
  readonly organisationId: string | null;
  readonly reason: string | null;
  readonly changes: readonly FieldChange[];
}

const COLUMNS = sql`id, from_version as "fromVersion", version, at, verb, account_id as "accountId",
  organisation_id as "organisationId", reason, changes`;

export type NewRevision = Omit<Revision, 'id'> & { readonly listing: string };

export const insertRevisions = (db: Db, tenant: TenantId, revisions: readonly NewRevision[]): Promise<void> =>
  bulkInsert(
    db,
    'listings.revision',
    [
      'tenant_id',
      'id',
      'listing_id',
      'from_version',
      'version',
      'at',
      'verb',
      'account_id',
      'organisation_id',
      'reason',
      'changes',
    ],
    revisions.map(({ listing, fromVersion, version, at, verb, accountId, organisationId, reason, changes }) => ({
      tenant_id: tenant,
      id: newId(),
      listing_id: listing,
      from_version: fromVersion,
      version,
      at,
      verb,
      account_id: accountId,
      organisation_id: organisationId,
      reason,
      changes,
    })),
  );

/** The newest of each. */
export async function lastRevisions(
  db: Db,
  tenant: TenantId,
  listings: readonly string[],
): Promise<ReadonlyMap<string, Revision>> {
  const { rows } = await sql<Revision & { listing: string }>`select one.id as listing, last.*
    from unnest(${listings}::uuid[]) as one (id) cross join lateral (select ${COLUMNS} from listings.revision
      where tenant_id = ${tenant} and listing_id = one.id order by revision.id desc limit 1) last`.execute(db);
  return new Map(rows.map(({ listing, ...revision }) => [listing, revision]));
}

/** Newest first. */
export async function listRevisions(
  db: Db,
  tenant: TenantId,
  listing: string,
  limit = 200,
): Promise<readonly Revision[]> {
  const { rows } = await sql<Revision>`select ${COLUMNS} from listings.revision
    where tenant_id = ${tenant} and listing_id = ${listing} order by id desc limit ${limit}`.execute(db);
  return rows;
}

export async function replaceRevision(
  db: Db,
  tenant: TenantId,
  id: string,
  { version, at, changes }: Pick<Revision, 'version' | 'at' | 'changes'>,
): Promise<void> {
  await sql`update listings.revision set version = ${version}, at = ${at}, changes = ${JSON.stringify(changes)}::jsonb
    where tenant_id = ${tenant} and id = ${id}`.execute(db);
}
