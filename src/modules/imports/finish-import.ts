import type { FileStore } from '#platform/files';
import type { LongJob } from '#platform/jobs';
import { headerKey } from './mapping.ts';
import type { ImportTarget } from './model.ts';
import { lockBatch, rememberMapping, rowsInPortions, updateBatch } from './store.ts';

/** Everything or nothing: one transaction writes all valid rows, so a crash leaves the batch as it was and the job runs again. */
export async function commitImport(
  job: LongJob,
  files: FileStore,
  target: ImportTarget,
  batchId: string,
): Promise<void> {
  const committed = await job.transaction(async (ctx) => {
    const batch = await lockBatch(ctx.db, ctx.tenant.id, batchId);
    if (batch.status !== 'committing') return undefined;
    const written = await target.commit(ctx, batch, rowsInPortions(ctx.db, ctx.tenant.id, batchId, 'fresh'));
    await updateBatch(ctx.db, ctx.tenant.id, batchId, { status: 'committed', progress: 1, committedAt: ctx.now });
    const key = headerKey(batch.header);
    if (batch.mappingOrigin === 'given' && batch.organisationId !== null && key !== undefined) {
      await rememberMapping(ctx.db, ctx.tenant.id, batch.organisationId, target.name, key, batch.mapping, ctx.now);
    }
    await ctx.audit(
      'import.committed',
      { kind: 'import', id: batchId },
      { written, rows: batch.rows, invalid: batch.invalid },
    );
    return batch;
  });
  // The file has served when its rows stand; a try that comes again finds it gone.
  if (committed !== undefined) await files.remove(committed.fileKey);
}

export async function undoImport(job: LongJob, target: ImportTarget, batchId: string): Promise<void> {
  await job.transaction(async (ctx) => {
    const batch = await lockBatch(ctx.db, ctx.tenant.id, batchId);
    if (batch.status !== 'undoing') return;
    const undone = await target.undo(ctx, batch);
    await updateBatch(ctx.db, ctx.tenant.id, batchId, { status: 'undone', progress: 1, undoneAt: ctx.now });
    await ctx.audit('import.undone', { kind: 'import', id: batchId }, { undone });
  });
}
