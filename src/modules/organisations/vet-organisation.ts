import { failure } from '#kernel/errors';
import { civilDate } from '#kernel/time';
import {
  decideCase,
  findCaseOf,
  submitCase,
  whoWasQuicker,
  type Decision,
  type DecisionInput,
} from '#modules/approvals';
import type { Context } from '#platform/context';
import { STATE_LABELS, type Organisation } from './model.ts';
import { VETTING, type VetDecision } from './rules.ts';
import { getOrganisation, lockOrganisation, updateOrganisation } from './store.ts';
import { announce, vettingOf } from './vetting.ts';
import { mayVet, whyNotGoverned } from './view.ts';

export interface Vetting {
  readonly decision: VetDecision;
  /** In own words; beside the typed reasons, or instead of them. */
  readonly reason?: string | undefined;
  readonly reasons?: readonly string[] | undefined;
  readonly checked?: readonly string[] | undefined;
}

const VERB: Readonly<Partial<Record<VetDecision, Decision>>> = {
  verify: 'approve',
  return: 'return',
  refuse: 'refuse',
};

/** 核验: staff compare the registration with the public register of legal entities. Nobody vets their own. */
export async function vetOrganisation(ctx: Context, id: string, given: Vetting): Promise<Organisation> {
  const { db, tenant } = ctx;
  const before = await lockOrganisation(db, tenant.id, id);
  if (before === undefined) throw failure('record.notFound');
  const { from, needsReason } = VETTING[given.decision];
  if (!mayVet(before, ctx.actor)) {
    const own = before.id === ctx.actor.organisationId;
    throw failure(own ? 'organisation.notYours' : whyNotGoverned(ctx.actor, before));
  }
  if (!from.includes(before.state)) {
    await whoWasQuicker(ctx, vettingOf(before), id);
    throw failure('organisation.notVettable', { state: STATE_LABELS[before.state].zh });
  }
  if (needsReason && !given.reason && (given.reasons ?? []).length === 0)
    throw failure('request.invalid', {}, [
      { field: 'reason', zh: '请写明原因，对方会看到', en: 'Give the reason; the organisation will read it' },
    ]);
  const verb = VERB[given.decision];
  if (verb === undefined || before.state === 'suspended') await setStanding(ctx, before, given);
  else await decide(ctx, before, verb, given);
  return getOrganisation(db, tenant.id, id);
}

/** A registration waits as a case; one that was refused and is looked at again gets a new one. */
async function decide(ctx: Context, before: Organisation, verb: Decision, given: Vetting): Promise<void> {
  const kind = vettingOf(before);
  const found = await findCaseOf(ctx.db, ctx.tenant.id, kind.name, before.id);
  if (found?.state !== 'running') {
    const { id: subjectId, name: title, division: territory, createdBy: applicantId } = before;
    await submitCase(ctx, kind, { subjectId, title, territory, applicantId, organisationId: subjectId });
  }
  await decideCase(ctx, kind, { subjectId: before.id }, inputOf(verb, given));
}

/** Own words alone are the reason "other"; beside typed ones they are the comment. */
function inputOf(verb: Decision, { reason, reasons = [], checked }: Vetting): DecisionInput {
  const own = reason?.trim() ?? '';
  const typed = reasons.map((code) => ({ code, field: '', text: code === 'other' ? own : '' }));
  const onlyOwn = verb !== 'approve' && typed.length === 0;
  return {
    verb,
    reasons: onlyOwn ? [{ code: 'other', field: '', text: own }] : typed,
    comment: onlyOwn || reasons.includes('other') ? '' : own,
    checked,
  };
}

/** 停用 and its end: no case waits, the standing itself changes. */
async function setStanding(ctx: Context, before: Organisation, { decision, reason }: Vetting): Promise<void> {
  const { to, needsReason } = VETTING[decision];
  const stateReason = needsReason ? (reason?.trim() ?? null) : null;
  await updateOrganisation(
    ctx.db,
    ctx.tenant.id,
    before,
    { state: to, stateReason, confirmedOn: civilDate(ctx.now) },
    ctx.now,
  );
  await announce(ctx, before, decision, to, stateReason);
}
