import { failure } from '#kernel/errors';
import type { Context } from '#platform/context';
import type { RuleWording } from './model.ts';
import { whyNotEdit } from './rules.ts';
import { lockWording, markConfirmed } from './store.ts';

/** Somebody compared the wording with its source. Asked again it stays with who was first. */
export async function confirmWording(ctx: Context, id: string): Promise<RuleWording> {
  const obstacle = whyNotEdit(ctx.actor);
  if (obstacle !== undefined) throw failure(obstacle);
  const rule = await lockWording(ctx.db, ctx.tenant.id, id);
  if (rule.confirmed) return rule;
  const confirmedBy = ctx.actor.accountId ?? null;
  await markConfirmed(ctx.db, ctx.tenant.id, rule.id, confirmedBy, ctx.now);
  await ctx.audit('regulation.confirm', { kind: 'regulation', id: rule.id }, { code: rule.code });
  return { ...rule, confirmed: true, confirmedBy, confirmedAt: ctx.now };
}
