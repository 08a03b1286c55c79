import { failure } from '#kernel/errors';
import { civilDate } from '#kernel/time';
import type { Context } from '#platform/context';
import {
  freshnessRule,
  insertFreshnessRule,
  listFreshnessRules,
  USUAL_FRESHNESS,
  type FreshnessRule,
} from './freshness-rule.ts';

/** All rules of the region; the product's own stands at the end, because it counts where nothing else does. */
export async function readFreshnessRules(ctx: Context) {
  const rules = await listFreshnessRules(ctx.db, ctx.tenant.id);
  const { validFrom } = await freshnessRule(ctx);
  return {
    items: [...rules, USUAL_FRESHNESS].map((rule) => ({ ...viewOf(rule), current: rule.validFrom === validFrom })),
  };
}

const viewOf = ({ validFrom, source, ...rule }: FreshnessRule) => ({
  validFrom,
  source,
  halfLifeDays: rule.halfLifeDays,
  floorPercent: rule.floorPercent,
  remindAfterDays: rule.remindAfterDays,
  remindBeforeDays: rule.remindBeforeDays,
  expireAfterDays: rule.expireAfterDays,
  closeAfterDays: rule.closeAfterDays,
});

/** From a day on, today at the earliest: nobody's listing is judged by a rule that did not stand. */
export async function setFreshness(ctx: Context, rule: FreshnessRule): Promise<void> {
  if (rule.validFrom < civilDate(ctx.now))
    throw failure('freshness.past', {}, [{ field: 'validFrom', zh: '不能早于今天', en: 'Today at the earliest' }]);
  if (rule.expireAfterDays <= rule.remindAfterDays) {
    const words = { zh: '必须多于提醒的天数', en: 'Must be more than the days of the reminder' };
    throw failure('freshness.order', {}, [{ field: 'expireAfterDays', ...words }]);
  }
  const before = await freshnessRule(ctx);
  const id = await insertFreshnessRule(ctx, rule);
  if (id === undefined) throw failure('freshness.exists', { date: rule.validFrom });
  await ctx.audit(
    'listing.setFreshness',
    { kind: 'freshnessRule', id },
    { before: viewOf(before), after: viewOf(rule) },
  );
}
