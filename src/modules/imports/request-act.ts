import { failure } from '#kernel/errors';
import type { Context } from '#platform/context';
import type { Batch, ImportTarget } from './model.ts';
import { lockBatch, updateBatch } from './store.ts';

/** Commit and undo are asked for here and done by jobs; asking twice does it once. */
export async function requestCommit(
  ctx: Context,
  target: ImportTarget,
  id: string,
  takeSkills: boolean,
): Promise<void> {
  const batch = await lockBatch(ctx.db, ctx.tenant.id, id);
  if (batch.status === 'committing' || batch.status === 'committed') return;
  if (batch.status !== 'checked') throw failure('import.wrongStatus', { status: batch.status });
  const obstacle = await target.whyNotCommit(ctx, batch);
  if (obstacle !== undefined) throw obstacle;
  await updateBatch(ctx.db, ctx.tenant.id, id, { takeSkills });
  await queue(ctx, target, batch, 'committing', 'commit');
}

export async function requestUndo(ctx: Context, target: ImportTarget, id: string): Promise<void> {
  const batch = await lockBatch(ctx.db, ctx.tenant.id, id);
  if (batch.status === 'undoing' || batch.status === 'undone') return;
  if (batch.status !== 'committed') throw failure('import.wrongStatus', { status: batch.status });
  await queue(ctx, target, batch, 'undoing', 'undo');
}

async function queue(
  ctx: Context,
  target: ImportTarget,
  batch: Batch,
  status: 'committing' | 'undoing',
  act: 'commit' | 'undo',
): Promise<void> {
  await updateBatch(ctx.db, ctx.tenant.id, batch.id, { status, progress: 0, failureCode: null, failureData: {} });
  await ctx.enqueue(
    `${target.name}.import.${act}`,
    { batchId: batch.id, accountId: ctx.actor.accountId, role: ctx.actor.role },
    { key: `import:${batch.id}`, maxAttempts: 5 },
  );
  await ctx.audit(`import.${act}`, { kind: 'import', id: batch.id });
}
