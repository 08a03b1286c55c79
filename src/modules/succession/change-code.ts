import { failure } from '#kernel/errors';
import { civilDate } from '#kernel/time';
import {
  CREDIT_CODE_WORDS,
  findByCreditCode,
  findOrMakeEntity,
  insertFormerIdentity,
  pointToEntity,
  readCreditCode,
  updateOrganisation,
  whyNotCreditCode,
} from '#modules/organisations';
import type { Context } from '#platform/context';
import { CODE_LABELS, type CodeReason } from './model.ts';
import { lockToSettle } from './standing.ts';

export interface CodeChange {
  readonly creditCode: string;
  readonly reason: CodeReason;
  readonly note: string;
}

/**
 * 三证合一, re-registration, a code at last: in this region the organisation is another legal entity from now on. The old
 * entity stays: other regions may know it, and by its code the organisation is still found here.
 */
export async function changeCode(ctx: Context, id: string, change: CodeChange): Promise<void> {
  const { db, tenant, now } = ctx;
  const [before] = await lockToSettle(ctx, [id]);
  const creditCode = readCreditCode(change.creditCode);
  const problem = whyNotCreditCode(creditCode);
  if (problem !== undefined)
    throw failure('request.invalid', {}, [{ field: 'creditCode', ...CREDIT_CODE_WORDS[problem] }]);
  if (creditCode === before.creditCode) throw failure('succession.sameCode');
  const other = await findByCreditCode(db, tenant.id, creditCode);
  if (other !== undefined) throw failure('succession.codeTaken', { name: other.name });
  await pointToEntity(db, tenant.id, id, await findOrMakeEntity(db, { creditCode }, before.name, now));
  const words = [CODE_LABELS[change.reason].zh, change.note].filter(Boolean).join('：');
  const today = civilDate(now);
  if (before.creditCode !== null)
    await insertFormerIdentity(db, tenant.id, id, {
      kind: 'code',
      value: before.creditCode,
      usedUntil: today,
      reason: words,
      recordedAt: now,
      recordedBy: ctx.actor.accountId ?? null,
    });
  await updateOrganisation(db, tenant.id, before, { identifierReason: null, confirmedOn: today }, now);
  await ctx.audit(
    'organisation.changeCode',
    { kind: 'organisation', id },
    { before: { creditCode: before.creditCode, identifier: before.identifier }, after: { creditCode }, reason: words },
  );
  await ctx.emit('organisation.codeChanged', { organisationId: id });
  await ctx.changed('organisation', [id]);
}
