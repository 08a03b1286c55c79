import type { Page } from '#kernel/paging';
import { listEntries } from '#platform/audit';
import { findAccounts } from '#platform/auth';
import type { Context } from '#platform/context';
import { getDelegation } from './view.ts';

export interface Use {
  readonly id: string;
  readonly at: string;
  readonly who: string;
  readonly verb: string;
  readonly object: { readonly kind: string; readonly id: string };
}

/** Who, when, what: the entries of the trail that name this delegation, newest first. */
export async function listUses(
  ctx: Context,
  id: string,
  query: { readonly limit: number; readonly cursor?: string | undefined },
): Promise<Page<Use>> {
  const delegation = await getDelegation(ctx, id);
  const page = await listEntries(ctx.db, ctx.tenant.id, { delegationId: delegation.id, ...query });
  const accounts = await findAccounts(ctx.db, [
    ...new Set(page.items.map(({ accountId }) => accountId).filter((one) => one !== null)),
  ]);
  return {
    total: page.total,
    nextCursor: page.nextCursor,
    items: page.items.map((entry) => ({
      id: entry.id,
      at: entry.at.toISOString(),
      who: accounts.get(entry.accountId as never)?.name ?? '',
      verb: entry.verb,
      object: { kind: entry.objectKind, id: entry.objectId },
    })),
  };
}
