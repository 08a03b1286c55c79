import { sql } from 'kysely';
import { failure } from '#kernel/errors';
import type { Context } from '#platform/context';
import { lockBatch } from './store.ts';

/** 放弃: it waits for nobody any more; file and findings stay to be looked at, and it can still be taken up again. */
export async function discardImport(ctx: Context, id: string): Promise<void> {
  const batch = await lockBatch(ctx.db, ctx.tenant.id, id);
  if (batch.status !== 'checked' && batch.status !== 'failed')
    throw failure('import.wrongStatus', { status: batch.status });
  await sql`update imports.batch set discarded_at = ${ctx.now} where tenant_id = ${ctx.tenant.id} and id = ${id} and discarded_at is null`.execute(
    ctx.db,
  );
  await ctx.audit('import.discard', { kind: 'import', id });
}
