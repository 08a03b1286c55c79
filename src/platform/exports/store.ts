import { sql } from 'kysely';
import type { TenantId } from '#kernel/ids';
import { encodeCursor, readCursor, type Page } from '#kernel/paging';
import type { Actor } from '#platform/context';
import type { Db } from '#platform/db';

export interface ExportRecord {
  readonly id: string;
  readonly at: Date;
  readonly accountId: string | null;
  readonly organisationId: string | null;
  readonly role: string;
  /** What was exported: "listing-import-errors", "audit". */
  readonly kind: string;
  readonly fileName: string;
  readonly purpose: string;
  readonly filter: Readonly<Record<string, unknown>>;
  readonly columns: readonly string[];
  readonly rows: number;
  readonly address: string | null;
}

export async function insertExport(
  db: Db,
  tenant: TenantId,
  actor: Actor,
  record: Pick<ExportRecord, 'id' | 'at' | 'kind' | 'fileName' | 'purpose' | 'filter' | 'columns' | 'rows'>,
): Promise<void> {
  await sql`insert into exports.record
      (tenant_id, id, at, account_id, organisation_id, actor_role, kind, file_name, purpose, filter, columns, row_count, address)
    values (${tenant}, ${record.id}, ${record.at}, ${actor.accountId ?? null}, ${actor.organisationId ?? null}, ${actor.role},
      ${record.kind}, ${record.fileName}, ${record.purpose}, ${JSON.stringify(record.filter)}::jsonb, ${record.columns}, ${record.rows},
      ${actor.address ?? null})`.execute(db);
}

/** Newest first. */
export async function listExports(
  db: Db,
  tenant: TenantId,
  query: { readonly accountId?: string | undefined; readonly limit: number; readonly cursor?: string | undefined },
): Promise<Page<ExportRecord>> {
  const where = sql`tenant_id = ${tenant} ${query.accountId === undefined ? sql`` : sql`and account_id = ${query.accountId}`}`;
  const before = query.cursor === undefined ? undefined : readCursor(query.cursor, ['id'])[0];
  const { rows } =
    await sql<ExportRecord>`select id, at, account_id as "accountId", organisation_id as "organisationId",
      actor_role as role, kind, file_name as "fileName", purpose, filter, columns, row_count as rows, address
    from exports.record where ${where} ${before === undefined ? sql`` : sql`and id < ${before}::uuid`}
    order by id desc limit ${query.limit + 1}`.execute(db);
  const counted = await sql<{ total: number }>`select count(*) as total from exports.record where ${where}`.execute(db);
  const items = rows.slice(0, query.limit);
  return {
    items,
    total: counted.rows[0]!.total,
    nextCursor: rows.length > query.limit ? encodeCursor([items.at(-1)!.id]) : null,
  };
}
