import { failure } from '#kernel/errors';
import type { Context } from '#platform/context';
import type { GroupBody } from './contract.ts';
import { readGroups } from './synonym-groups.ts';
import { deleteDraft, putDraft } from './synonym-store.ts';

/** Kept for later; searches stay as they are. */
export async function draftSynonyms(
  ctx: Context,
  { groups, version }: { readonly groups: readonly GroupBody[]; readonly version: number },
): Promise<{ version: number }> {
  const accountId = editor(ctx);
  const draft = { groups: readGroups(groups), version, accountId, at: ctx.now };
  const kept = await putDraft(ctx.db, ctx.tenant.id, draft);
  if (kept === undefined) throw failure('synonym.changed');
  return { version: kept };
}

export async function dropDraft(ctx: Context): Promise<void> {
  editor(ctx);
  await deleteDraft(ctx.db, ctx.tenant.id);
}

export function editor({ actor }: Context): string {
  if (actor.duty === 'viewer') throw failure('synonym.readOnly');
  if (actor.accountId === undefined) throw failure('access.signIn');
  return actor.accountId;
}
