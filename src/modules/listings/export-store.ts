import { sql } from 'kysely';
import { failure } from '#kernel/errors';
import type { TenantId } from '#kernel/ids';
import type { Db } from '#platform/db';

/** A file that is written in the background for one person. */
export interface ListingExport {
  readonly id: string;
  readonly accountId: string;
  readonly organisationId: string | null;
  readonly delegationId: string | null;
  readonly state: 'queued' | 'running' | 'done' | 'failed';
  readonly format: 'xlsx' | 'csv';
  readonly filter: Readonly<Record<string, unknown>>;
  readonly columns: readonly string[];
  readonly purpose: string;
  readonly total: number | null;
  readonly written: number;
  readonly fileKey: string | null;
  readonly fileName: string | null;
  readonly bytes: number | null;
  readonly failureCode: string | null;
  readonly createdAt: Date;
  readonly finishedAt: Date | null;
}

const COLUMNS = sql`id, account_id as "accountId", organisation_id as "organisationId", delegation_id as "delegationId", state,
  format, filter, columns, purpose, total, written, file_key as "fileKey", file_name as "fileName", bytes,
  failure_code as "failureCode", created_at as "createdAt", finished_at as "finishedAt"`;

type NewExport = Pick<
  ListingExport,
  'id' | 'accountId' | 'organisationId' | 'delegationId' | 'format' | 'filter' | 'columns' | 'purpose' | 'createdAt'
>;

export async function insertListingExport(db: Db, tenant: TenantId, one: NewExport): Promise<void> {
  await sql`insert into listings.export (tenant_id, id, account_id, organisation_id, delegation_id, state, format, filter,
      columns, purpose, created_at)
    values (${tenant}, ${one.id}, ${one.accountId}, ${one.organisationId}, ${one.delegationId}, 'queued', ${one.format},
      ${JSON.stringify(one.filter)}::jsonb, ${one.columns}, ${one.purpose}, ${one.createdAt})`.execute(db);
}

export async function getListingExport(db: Db, tenant: TenantId, id: string): Promise<ListingExport> {
  const { rows } = await sql<ListingExport>`select ${COLUMNS} from listings.export
    where tenant_id = ${tenant} and id = ${id}`.execute(db);
  if (rows[0] === undefined) throw failure('record.notFound');
  return rows[0];
}

/** Newest first; each person sees the own ones, as the member of the organisation that it was asked for. */
export async function listListingExports(
  db: Db,
  tenant: TenantId,
  asker: { readonly accountId: string; readonly organisationId: string | null },
): Promise<readonly ListingExport[]> {
  const { rows } = await sql<ListingExport>`select ${COLUMNS} from listings.export
    where tenant_id = ${tenant} and account_id = ${asker.accountId}
      and organisation_id is not distinct from ${asker.organisationId} order by id desc limit 20`.execute(db);
  return rows;
}

type Progress = Partial<
  Pick<ListingExport, 'state' | 'total' | 'written' | 'fileKey' | 'fileName' | 'bytes' | 'failureCode' | 'finishedAt'>
>;

export async function setExport(db: Db, tenant: TenantId, id: string, progress: Progress): Promise<void> {
  const columns = Object.entries(progress).map(
    ([field, value]) => sql`${sql.ref(field.replaceAll(/[A-Z]/g, (one) => `_${one.toLowerCase()}`))} = ${value}`,
  );
  await sql`update listings.export set ${sql.join(columns)} where tenant_id = ${tenant} and id = ${id}`.execute(db);
}

export async function exportsBefore(db: Db, tenant: TenantId, before: Date): Promise<readonly ListingExport[]> {
  const { rows } = await sql<ListingExport>`select ${COLUMNS} from listings.export
    where tenant_id = ${tenant} and created_at < ${before} limit 500`.execute(db);
  return rows;
}

export async function deleteExports(db: Db, tenant: TenantId, ids: readonly string[]): Promise<void> {
  await sql`delete from listings.export where tenant_id = ${tenant} and id = any(${ids}::uuid[])`.execute(db);
}
