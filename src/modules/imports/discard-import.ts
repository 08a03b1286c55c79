import { sql } from 'kysely';
import { failure } from '#kernel/errors';
import type { Context } from '#platform/context';
import type { FileStore } from '#platform/files';
import { lockBatch } from './store.ts';

/** 放弃: it waits for nobody any more and its file is gone; the findings stay to be looked at and can still be committed. */
export async function discardImport(ctx: Context, files: FileStore, id: string): Promise<void> {
  const batch = await lockBatch(ctx.db, ctx.tenant.id, id);
  if (batch.status !== 'checked' && batch.status !== 'failed')
    throw failure('import.wrongStatus', { status: batch.status });
  await sql`update imports.batch set discarded_at = ${ctx.now} where tenant_id = ${ctx.tenant.id} and id = ${id} and discarded_at is null`.execute(
    ctx.db,
  );
  await files.remove(batch.fileKey);
  await ctx.audit('import.discard', { kind: 'import', id });
}
