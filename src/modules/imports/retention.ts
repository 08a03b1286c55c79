import { sql } from 'kysely';
import type { Context } from '#platform/context';
import type { FileStore } from '#platform/files';
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

/** Not committed and not thrown away. */
const FORGOTTEN = sql`status in ('queued', 'running', 'checked', 'failed') and failure_code is distinct from 'import.expired'`;

/** A table that somebody uploaded and forgot: file and rows go, that it was there stays. */
export const importFileRetention = (files: FileStore): RetentionClock => ({
  name: 'importFile',
  title: { zh: '上传后没有提交的表格（自上传起）', en: 'Uploaded tables that were never committed, since the upload' },
  due: async (ctx, before) => {
    const { rows } = await sql<{
      count: number;
      oldest: Date | null;
    }>`select count(*) as count, min(created_at) as oldest
      from imports.batch where tenant_id = ${ctx.tenant.id} and created_at < ${before} and ${FORGOTTEN}`.execute(
      ctx.db,
    );
    return rows[0]!;
  },
  remove: (ctx, before, limit) => forget(ctx, files, before, limit),
});

async function forget(ctx: Context, files: FileStore, before: Date, limit: number): Promise<number> {
  const { rows } = await sql<{ id: string; fileKey: string }>`update imports.batch
    set status = 'failed', failure_code = 'import.expired', failure_data = '{}'::jsonb
    where (tenant_id, id) in (select tenant_id, id from imports.batch
      where tenant_id = ${ctx.tenant.id} and created_at < ${before} and ${FORGOTTEN} limit ${limit} for update)
    returning id, file_key as "fileKey"`.execute(ctx.db);
  await sql`delete from imports.row where tenant_id = ${ctx.tenant.id} and batch_id = any(${rows.map(({ id }) => id)}::uuid[])`.execute(
    ctx.db,
  );
  for (const { fileKey } of rows) await files.remove(fileKey);
  return rows.length;
}
