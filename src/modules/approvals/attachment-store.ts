import { sql } from 'kysely';
import type { TenantId } from '#kernel/ids';
import type { Db } from '#platform/db';

export interface Attachment {
  readonly id: string;
  readonly name: string;
  readonly bytes: number;
  readonly mediaType: string;
  readonly label: string;
  readonly accountId: string;
  readonly at: Date;
}

const COLUMNS = sql`id, name, bytes, media_type as "mediaType", label, account_id as "accountId", at`;

export async function listAttachments(db: Db, tenant: TenantId, caseId: string): Promise<Attachment[]> {
  const { rows } = await sql<Attachment>`select ${COLUMNS} from approvals.attachment
    where tenant_id = ${tenant} and case_id = ${caseId} and removed_at is null order by id`.execute(db);
  return rows;
}

export async function findAttachment(
  db: Db,
  tenant: TenantId,
  caseId: string,
  id: string,
): Promise<(Attachment & { readonly fileKey: string }) | undefined> {
  const { rows } = await sql<
    Attachment & { fileKey: string }
  >`select ${COLUMNS}, file_key as "fileKey" from approvals.attachment
    where tenant_id = ${tenant} and case_id = ${caseId} and id = ${id} and removed_at is null`.execute(db);
  return rows[0];
}

export async function insertAttachment(
  db: Db,
  tenant: TenantId,
  caseId: string,
  file: Attachment & { readonly fileKey: string },
): Promise<void> {
  await sql`insert into approvals.attachment (tenant_id, id, case_id, file_key, name, bytes, media_type, label, account_id, at)
    values (${tenant}, ${file.id}, ${caseId}, ${file.fileKey}, ${file.name}, ${file.bytes}, ${file.mediaType}, ${file.label}, ${file.accountId}, ${file.at})`.execute(
    db,
  );
}

/** The row stays: that a paper was there and was taken away belongs to the case. */
export async function removeAttachment(db: Db, tenant: TenantId, id: string, now: Date): Promise<void> {
  await sql`update approvals.attachment set removed_at = ${now} where tenant_id = ${tenant} and id = ${id}`.execute(db);
}
