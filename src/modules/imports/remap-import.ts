import { failure } from '#kernel/errors';
import type { Context } from '#platform/context';
import type { ImportTarget, Mapping } from './model.ts';
import { refuseUnknownFields } from './mapping.ts';
import { lockBatch, updateBatch } from './store.ts';

/** Somebody corrected what the columns mean: the same file is checked again from its start. */
export async function remapImport(ctx: Context, target: ImportTarget, id: string, mapping: Mapping): Promise<void> {
  const batch = await lockBatch(ctx.db, ctx.tenant.id, id);
  if (batch.status !== 'checked' && batch.status !== 'failed')
    throw failure('import.wrongStatus', { status: batch.status });
  refuseUnknownFields(target, mapping);
  if (batch.discardedAt !== null || batch.failureCode === 'import.expired') throw failure('import.fileGone');
  await updateBatch(ctx.db, ctx.tenant.id, id, {
    status: 'queued',
    mapping,
    mappingOrigin: 'given',
    failureCode: null,
    failureData: {},
    progress: 0,
    commitWhenChecked: false,
  });
  await ctx.enqueue(`${target.name}.import.check`, { batchId: id }, { key: `import:${id}`, maxAttempts: 5 });
  await ctx.audit('import.remap', { kind: 'import', id });
}
