import { sql, type RawBuilder } from 'kysely';
import { addDays, civilDate } from '#kernel/time';
import type { Context } from '#platform/context';
import { moveDue } from './due-listings.ts';
import { freshnessRule, type FreshnessRule } from './freshness-rule.ts';
import { LISTING_TOPIC } from './listing-index.ts';
import { isUnclaimed } from './model.ts';
import { notifyOwners } from './notify-owner.ts';
import { appendStepOfMany } from './step-store.ts';

const PORTION = 500;

interface Act {
  readonly verb: 'expire' | 'close';
  readonly from: 'published' | 'expired';
  readonly to: 'expired' | 'closed';
  /** Told to the owner, and shown on the timeline. */
  readonly reason: string;
  readonly due: RawBuilder<unknown>;
}

/** 时效: past its last day, unconfirmed for too long, taken down for too long. Each says why. */
function actsOf(rule: FreshnessRule, today: string): readonly Act[] {
  const { expireAfterDays, closeAfterDays } = rule;
  const takenDown = { verb: 'expire', from: 'published', to: 'expired' } as const;
  return [
    { ...takenDown, reason: '已过截止日期', due: sql`state = 'published' and valid_until < ${today}::date` },
    {
      ...takenDown,
      reason: `已超过 ${expireAfterDays} 天没有确认`,
      due: sql`state = 'published' and confirmed_on < ${addDays(today, -expireAfterDays)}::date`,
    },
    {
      verb: 'close',
      from: 'expired',
      to: 'closed',
      reason: `到期下架后超过 ${closeAfterDays} 天没有确认`,
      due: sql`state = 'expired' and updated_at < ${`${addDays(today, -closeAfterDays)}T00:00:00+08:00`}::timestamptz`,
    },
  ];
}

/** Every hour, and safe to run at any time: what nobody keeps fresh leaves the public pages, and in the end is closed. */
export async function expireListings(ctx: Context): Promise<number> {
  let count = 0;
  for (const act of actsOf(await freshnessRule(ctx), civilDate(ctx.now))) {
    let some = 0;
    for (let portion = PORTION; portion === PORTION; some += portion) portion = await moveSome(ctx, act);
    if (some > 0)
      await ctx.audit(`listing.${act.verb}`, { kind: 'listing', id: 'due' }, { count: some, reason: act.reason });
    count += some;
  }
  return count;
}

async function moveSome(ctx: Context, { verb, from, to, reason, due }: Act): Promise<number> {
  const closedReason = to === 'closed' ? reason : null;
  const listings = await moveDue(ctx.db, ctx.tenant.id, { to, closedReason, due }, ctx.now, PORTION);
  const ids = listings.map((listing) => listing.id);
  const reasons = [{ field: '', text: reason }];
  await appendStepOfMany(ctx.db, ctx.tenant.id, ids, {
    at: ctx.now,
    verb,
    fromState: from,
    toState: to,
    accountId: null,
    reasons,
  });
  if (from === 'published') await ctx.changed(LISTING_TOPIC, ids);
  // Whoever brought in thousands of unclaimed ones is not written to for each.
  await notifyOwners(
    ctx,
    listings.filter((listing) => !isUnclaimed(listing)),
    verb,
    reasons,
  );
  return listings.length;
}
