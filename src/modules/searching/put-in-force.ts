import { failure } from '#kernel/errors';
import type { Context } from '#platform/context';
import type { SynonymGroup } from './model.ts';
import { sameGroups } from './synonym-groups.ts';
import { findRevision, insertRevision, lastRevision } from './synonym-store.ts';

/** These groups count from the next search on, as a revision of their own. @param restores the earlier one that they are */
export async function putInForce(
  ctx: Context,
  accountId: string,
  groups: readonly SynonymGroup[],
  reason: string,
  restores: number | null,
): Promise<number> {
  const last = await lastRevision(ctx.db, ctx.tenant.id);
  const before = (await findRevision(ctx.db, ctx.tenant.id, last))?.groups ?? [];
  if (sameGroups(before, groups)) throw failure('synonym.same');
  const revision = last + 1;
  const kept = await insertRevision(ctx.db, ctx.tenant.id, {
    revision,
    groups,
    restores,
    reason,
    accountId,
    at: ctx.now,
  });
  if (!kept) throw failure('synonym.changed');
  const verb = restores === null ? 'synonym.publish' : 'synonym.restore';
  const counted = { before: { groups: before.length }, after: { groups: groups.length } };
  await ctx.audit(verb, { kind: 'synonyms', id: String(revision) }, { reason, ...counted });
  return revision;
}
