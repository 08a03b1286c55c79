import { failure } from '#kernel/errors';
import type { Context } from '#platform/context';
import { editor } from './draft-synonyms.ts';
import { putInForce } from './put-in-force.ts';
import { findRevision } from './synonym-store.ts';

/** An earlier revision once more, as a revision of its own; 0 stands for none of one's own. */
export async function restoreSynonyms(ctx: Context, earlier: number, reason: string): Promise<{ revision: number }> {
  const accountId = editor(ctx);
  const groups = earlier === 0 ? [] : (await findRevision(ctx.db, ctx.tenant.id, earlier))?.groups;
  if (groups === undefined) throw failure('record.notFound');
  return { revision: await putInForce(ctx, accountId, groups, reason, earlier) };
}
