import { sql } from 'kysely';
import { failure } from '#kernel/errors';
import type { TenantId } from '#kernel/ids';
import type { Asker } from '#modules/delegations';
import type { Db } from '#platform/db';

export interface ListFile {
  readonly id: string;
  readonly accountId: string;
  readonly organisationId: string | null;
  readonly delegationId: string | null;
  readonly title: string;
  readonly path: string;
  readonly query: Readonly<Record<string, string>>;
  readonly state: 'queued' | 'running' | 'done' | 'failed';
  readonly written: number;
  readonly fileKey: string | null;
  readonly fileSeal: string | null;
  readonly fileName: string | null;
  readonly fileType: string | null;
  readonly failureCode: string | null;
  readonly createdAt: Date;
  readonly expiresAt: Date;
}

const COLUMNS = sql`id, account_id as "accountId", organisation_id as "organisationId", delegation_id as "delegationId", title, path,
  query, state, written, file_key as "fileKey", file_seal as "fileSeal", file_name as "fileName", file_type as "fileType",
  failure_code as "failureCode", created_at as "createdAt", expires_at as "expiresAt"`;

type NewFile = Asker & Pick<ListFile, 'id' | 'title' | 'path' | 'query' | 'createdAt' | 'expiresAt'>;

export async function insertFile(db: Db, tenant: TenantId, one: NewFile): Promise<void> {
  await sql`insert into exports.file (tenant_id, id, account_id, organisation_id, delegation_id, title, path, query, state,
      created_at, expires_at)
    values (${tenant}, ${one.id}, ${one.accountId}, ${one.organisationId}, ${one.delegationId}, ${one.title}, ${one.path},
      ${JSON.stringify(one.query)}::jsonb, 'queued', ${one.createdAt}, ${one.expiresAt})`.execute(db);
}

export async function getFile(db: Db, tenant: TenantId, id: string): Promise<ListFile> {
  const { rows } = await sql<ListFile>`select ${COLUMNS} from exports.file
    where tenant_id = ${tenant} and id = ${id}`.execute(db);
  if (rows[0] === undefined) throw failure('record.notFound');
  return rows[0];
}

const SHOWN = 20;

/** Newest first. */
export async function ownFiles(db: Db, tenant: TenantId, asker: Asker): Promise<readonly ListFile[]> {
  const { rows } = await sql<ListFile>`select ${COLUMNS} from exports.file
    where tenant_id = ${tenant} and account_id = ${asker.accountId}
      and organisation_id is not distinct from ${asker.organisationId}
      and delegation_id is not distinct from ${asker.delegationId} order by id desc limit ${SHOWN}`.execute(db);
  return rows;
}

type Progress = Partial<
  Pick<ListFile, 'state' | 'written' | 'fileKey' | 'fileSeal' | 'fileName' | 'fileType' | 'failureCode'> & {
    readonly bytes: number;
    readonly finishedAt: Date;
  }
>;

export async function setFile(db: Db, tenant: TenantId, id: string, progress: Progress): Promise<void> {
  const columns = Object.entries(progress).map(
    ([field, value]) => sql`${sql.ref(field.replaceAll(/[A-Z]/g, (one) => `_${one.toLowerCase()}`))} = ${value}`,
  );
  await sql`update exports.file set ${sql.join(columns)} where tenant_id = ${tenant} and id = ${id}`.execute(db);
}

export async function takeExpired(db: Db, tenant: TenantId, now: Date): Promise<readonly (string | null)[]> {
  const { rows } = await sql<{ fileKey: string | null }>`delete from exports.file
    where tenant_id = ${tenant} and expires_at <= ${now} returning file_key as "fileKey"`.execute(db);
  return rows.map(({ fileKey }) => fileKey);
}
