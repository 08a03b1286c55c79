import { failure } from '#kernel/errors';
import type { Context } from '#platform/context';
import { editor } from './draft-synonyms.ts';
import { putInForce } from './put-in-force.ts';
import { deleteDraft, findDraft } from './synonym-store.ts';

/** The draft counts from the next search on; what stood before stays readable and can be taken up again. */
export async function publishSynonyms(
  ctx: Context,
  { version, reason }: { readonly version: number; readonly reason: string },
): Promise<{ revision: number }> {
  const accountId = editor(ctx);
  const draft = await findDraft(ctx.db, ctx.tenant.id);
  if (draft === undefined) throw failure('synonym.noDraft');
  if (draft.version !== version) throw failure('synonym.changed');
  const revision = await putInForce(ctx, accountId, draft.groups, reason, null);
  await deleteDraft(ctx.db, ctx.tenant.id);
  return { revision };
}
