import { checkCondition } from '#engines/rules';
import { failure } from '#kernel/errors';
import { newId } from '#kernel/ids';
import type { Context } from '#platform/context';
import type { NewWording } from './contract.ts';
import { SUBJECTS, type RuleId, type RuleWording } from './model.ts';
import { whyNotEdit } from './rules.ts';
import { insertWording } from './store.ts';

/** A new wording from a day on. It is 待核实 until somebody confirms it; what stood before stays for its days. */
export async function addWording(ctx: Context, wording: NewWording): Promise<RuleWording> {
  const obstacle = whyNotEdit(ctx.actor);
  if (obstacle !== undefined) throw failure(obstacle);
  refuseUnusable(wording);
  const rule: RuleWording = {
    ...wording,
    id: newId<RuleId>(),
    title: { zh: wording.title.zh, en: wording.title.en || wording.title.zh },
    message: { zh: wording.message.zh, en: wording.message.en || wording.message.zh },
    origin: 'edited',
    confirmed: false,
    confirmedBy: null,
    confirmedAt: null,
    createdBy: ctx.actor.accountId ?? null,
    createdAt: ctx.now,
  };
  await insertWording(ctx.db, ctx.tenant.id, rule);
  const { subject, code, layer, validFrom, condition } = rule;
  await ctx.audit(
    'regulation.add',
    { kind: 'regulation', id: rule.id },
    { subject, code, layer, validFrom, condition },
  );
  return rule;
}

function refuseUnusable({ subject, condition, validFrom, validUntil }: NewWording): void {
  if (validUntil !== null && validUntil < validFrom) {
    const words = { zh: '不能早于起始日期', en: 'Cannot be before the first day' };
    throw failure('regulation.badPeriod', {}, [{ field: 'validUntil', ...words }]);
  }
  const error = checkCondition(condition, SUBJECTS[subject].variables);
  if (error !== undefined)
    throw failure('regulation.badCondition', {}, [{ field: 'condition', zh: error.zh, en: error.en }]);
}
