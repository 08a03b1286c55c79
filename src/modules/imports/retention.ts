import { sql } from 'kysely';
import type { RetentionClock } from '#platform/personal-data';

const OVER = sql`b.status in ('committed', 'undone', 'failed')
  and coalesce(b.undone_at, b.committed_at, b.checked_at, b.created_at)`;

/** The rows as they were uploaded may name people; what was made of them stays. */
export const importRowRetention: RetentionClock = {
  name: 'importRow',
  title: { zh: '导入表格的原始行（自导入结束起）', en: 'Rows of imported tables, since the import ended' },
  due: async (ctx, before) => {
    const { rows } = await sql<{
      count: number;
      oldest: Date | null;
    }>`select count(*) as count, min(b.created_at) as oldest
      from imports.row r join imports.batch b on b.tenant_id = r.tenant_id and b.id = r.batch_id
      where r.tenant_id = ${ctx.tenant.id} and ${OVER} < ${before}`.execute(ctx.db);
    return rows[0]!;
  },
  remove: async (ctx, before, limit) => {
    const { numAffectedRows } = await sql`delete from imports.row where (tenant_id, batch_id, row_number) in (
      select r.tenant_id, r.batch_id, r.row_number from imports.row r
        join imports.batch b on b.tenant_id = r.tenant_id and b.id = r.batch_id
      where r.tenant_id = ${ctx.tenant.id} and ${OVER} < ${before} limit ${limit})`.execute(ctx.db);
    return Number(numAffectedRows ?? 0n);
  },
};
