import type { Actor, Context, ContextFactory, Tenant } from '#platform/context';

const MINUTE = 60_000;
const REMEMBERED = 10_000;

/**
 * Somebody who is signed in asked for what the table of rights keeps from them: it is written down, at most once a minute
 * for each person and right, so that nobody floods the trail by knocking.
 */
export function createDenialLog(contexts: ContextFactory) {
  const last = new Map<string, number>();
  return async (tenant: Tenant, actor: Actor, right: string, requestId: string): Promise<void> => {
    const key = `${tenant.id}:${actor.accountId}:${right}`;
    const now = contexts.clock.now().getTime();
    const before = last.get(key);
    if (before !== undefined && Math.abs(now - before) < MINUTE) return;
    if (last.size >= REMEMBERED) last.clear();
    last.set(key, now);
    await contexts.run(tenant, actor, requestId, (ctx: Context) =>
      ctx.audit('access.deny', { kind: 'right', id: right }),
    );
  };
}

export type DenialLog = ReturnType<typeof createDenialLog>;
