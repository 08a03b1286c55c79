import { sql } from 'kysely';
import type { TenantId } from '#kernel/ids';
import type { Db } from '#platform/db';

export interface WaitingBatch {
  readonly id: string;
  readonly fileName: string;
  readonly valid: number;
  readonly invalid: number;
  readonly createdAt: Date;
}

/** Batches of the last days that stopped where a person has to act: failed, or checked and not yet committed. */
export async function waitingBatches(
  db: Db,
  tenant: TenantId,
  query: {
    readonly status: 'failed' | 'checked';
    readonly accountId: string;
    readonly after: Date;
    readonly limit: number;
  },
): Promise<{ readonly count: number; readonly items: readonly WaitingBatch[] }> {
  const { rows } = await sql<WaitingBatch & { total: number }>`select id, file_name as "fileName", valid, invalid,
      created_at as "createdAt", count(*) over () as total
    from imports.batch
    where tenant_id = ${tenant} and status = ${query.status} and created_by = ${query.accountId} and created_at > ${query.after} and discarded_at is null
    order by created_at desc, id desc limit ${query.limit}`.execute(db);
  return { count: rows[0]?.total ?? 0, items: rows.map(({ total: _total, ...item }) => item) };
}
