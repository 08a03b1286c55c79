import { sql } from 'kysely';
import type { TenantId } from '#kernel/ids';
import type { Db } from '#platform/db';
import type { SynonymGroup } from './model.ts';

export interface SynonymRevision {
  readonly revision: number;
  readonly groups: readonly SynonymGroup[];
  readonly restores: number | null;
  readonly reason: string;
  readonly accountId: string;
  readonly at: Date;
}

export interface SynonymDraft {
  readonly groups: readonly SynonymGroup[];
  readonly version: number;
  readonly accountId: string;
  readonly at: Date;
}

const COLUMNS = sql`revision, groups, restores, reason, account_id as "accountId", at`;

/** 0 where the region has added nothing. */
export async function lastRevision(db: Db, tenant: TenantId): Promise<number> {
  const { rows } = await sql<{
    revision: number | null;
  }>`select max(revision) as revision from searching.synonym_revision
    where tenant_id = ${tenant}`.execute(db);
  return rows[0]!.revision ?? 0;
}

export async function findRevision(db: Db, tenant: TenantId, revision: number): Promise<SynonymRevision | undefined> {
  const { rows } = await sql<SynonymRevision>`select ${COLUMNS} from searching.synonym_revision
    where tenant_id = ${tenant} and revision = ${revision}`.execute(db);
  return rows[0];
}

/** Latest first. */
export async function listRevisions(db: Db, tenant: TenantId, limit: number): Promise<readonly SynonymRevision[]> {
  const { rows } = await sql<SynonymRevision>`select ${COLUMNS} from searching.synonym_revision
    where tenant_id = ${tenant} order by revision desc limit ${limit}`.execute(db);
  return rows;
}

/** False when somebody else was faster: the number is taken. */
export async function insertRevision(db: Db, tenant: TenantId, one: SynonymRevision): Promise<boolean> {
  const { rows } =
    await sql`insert into searching.synonym_revision (tenant_id, revision, groups, restores, reason, account_id, at)
    values (${tenant}, ${one.revision}, ${JSON.stringify(one.groups)}::jsonb, ${one.restores}, ${one.reason}, ${one.accountId},
      ${one.at}) on conflict do nothing returning revision`.execute(db);
  return rows.length > 0;
}

export async function findDraft(db: Db, tenant: TenantId): Promise<SynonymDraft | undefined> {
  const { rows } = await sql<SynonymDraft>`select groups, version, account_id as "accountId", at
    from searching.synonym_draft where tenant_id = ${tenant}`.execute(db);
  return rows[0];
}

/** @returns the new version, or undefined when it is not the draft that was read. */
export async function putDraft(
  db: Db,
  tenant: TenantId,
  { groups, version, accountId, at }: SynonymDraft,
): Promise<number | undefined> {
  const { rows } =
    version === 0
      ? await sql<{ version: number }>`insert into searching.synonym_draft (tenant_id, groups, account_id, at)
          values (${tenant}, ${JSON.stringify(groups)}::jsonb, ${accountId}, ${at})
          on conflict do nothing returning version`.execute(db)
      : await sql<{ version: number }>`update searching.synonym_draft
          set groups = ${JSON.stringify(groups)}::jsonb, version = version + 1, account_id = ${accountId}, at = ${at}
          where tenant_id = ${tenant} and version = ${version} returning version`.execute(db);
  return rows[0]?.version;
}

export async function deleteDraft(db: Db, tenant: TenantId): Promise<boolean> {
  const { numAffectedRows } = await sql`delete from searching.synonym_draft where tenant_id = ${tenant}`.execute(db);
  return (numAffectedRows ?? 0n) > 0n;
}
