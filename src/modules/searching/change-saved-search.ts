import { failure } from '#kernel/errors';
import { isUuid } from '#kernel/ids';
import type { Context } from '#platform/context';
import type { Rhythm } from './model.ts';
import { ownerOf } from './save-search.ts';
import { deleteSaved, findSaved, updateSaved, type SavedSearch } from './saved-store.ts';

/** One's own; others' are not there. */
export async function readSaved(ctx: Context, id: string): Promise<SavedSearch> {
  const one = isUuid(id) ? await findSaved(ctx.db, ctx.tenant.id, { id }) : undefined;
  if (one === undefined || one.accountId !== ownerOf(ctx)) throw failure('record.notFound');
  return one;
}

/** What came while nothing was wanted is not told afterwards. */
export async function changeSaved(
  ctx: Context,
  id: string,
  { name, rhythm }: { readonly name: string; readonly rhythm: Rhythm },
): Promise<void> {
  const before = await readSaved(ctx, id);
  const lookedAt = before.rhythm === 'off' ? ctx.now : before.lookedAt;
  await updateSaved(ctx.db, ctx.tenant.id, { id, name, rhythm, lookedAt });
}

export async function forgetSaved(ctx: Context, id: string): Promise<void> {
  await readSaved(ctx, id);
  await deleteSaved(ctx.db, ctx.tenant.id, id);
}
