import type { AccountId } from '#kernel/ids';
import type { Context } from '#platform/context';
import { beginVisit } from './model.ts';
import { findDesk, putVisit } from './store.ts';

/** Notes that the person is here, and says when the visit before this one was. */
export async function noteVisit(ctx: Context, account: AccountId): Promise<Date | null> {
  const { visitedAt, visitedBefore } = await findDesk(ctx.db, ctx.tenant.id, account);
  const { isNew, before } = beginVisit(visitedAt, visitedBefore, ctx.now);
  if (isNew) await putVisit(ctx.db, ctx.tenant.id, account, { visitedAt: ctx.now, visitedBefore: before });
  return before;
}
