import { sql } from 'kysely';
import { newId, type TenantId } from '#kernel/ids';
import type { Db } from '#platform/db';

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

export async function insertRevision(
  db: Db,
  tenant: TenantId,
  listing: string,
  revision: Omit<Revision, 'id'>,
): Promise<void> {
  await sql`insert into listings.revision (tenant_id, id, listing_id, from_version, version, at, verb, account_id,
      organisation_id, reason, changes)
    values (${tenant}, ${newId()}, ${listing}, ${revision.fromVersion}, ${revision.version}, ${revision.at}, ${revision.verb},
      ${revision.accountId}, ${revision.organisationId}, ${revision.reason}, ${JSON.stringify(revision.changes)}::jsonb)`.execute(
    db,
  );
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
