import { failure } from '#kernel/errors';
import type { Context } from '#platform/context';
import { copyOutcome, copyTo } from './copies.ts';
import { standInFor } from './absences.ts';
import { isOpenTask, releaseHeld } from './add-signers.ts';
import { inPlaceOf, isInPool, mayDecide, type StandIn } from './eligible.ts';
import type { CaseKind } from './kind.ts';
import {
  OTHER_REASON,
  type Case,
  type Decision,
  type DefinitionContent,
  type GivenReason,
  type Task,
} from './model.ts';
import { holdCase, positionOf, recordEvent, refuseMove, settle, type CaseKey, type Held } from './move-case.ts';
import { isStepDone, missingChecks, move, whyNotReasons, type Move, type Position } from './rules.ts';
import { dueAfter, poolOf, startStep } from './start-step.ts';
import { dropTasks, endTask, insertTasks, listTasks } from './store.ts';

export interface DecisionInput {
  readonly verb: Decision;
  /** With return: an earlier step; the applicant when absent. */
  readonly to?: number | undefined;
  /** A reason without a code is "other". */
  readonly reasons?: readonly (Omit<GivenReason, 'code'> & { readonly code?: string | undefined })[] | undefined;
  readonly comment?: string | undefined;
  /** Items of the checklist that were ticked. */
  readonly checked?: readonly string[] | undefined;
  readonly copyTo?: readonly string[] | undefined;
  /** The version that was read. */
  readonly version?: number | undefined;
}

/** 同意、驳回、不予通过: one use case, because the machine is the rule. */
export async function decideCase(ctx: Context, kind: CaseKind, key: CaseKey, input: DecisionInput): Promise<Case> {
  const held = await holdCase(ctx, kind, key);
  const tasks = await listTasks(ctx.db, ctx.tenant.id, held.case.id);
  const { stepDone, mine } = standOf(ctx, held, tasks, await standInFor(ctx));
  const made: Move =
    input.verb === 'approve'
      ? { verb: 'approve', stepDone }
      : input.verb === 'return'
        ? { verb: 'return', to: input.to ?? 'applicant' }
        : { verb: 'refuse' };
  await refuseMove(ctx, held, made, input.version);
  if (mine === undefined) throw failure('approval.notYours');
  const obstacle = await kind.whyNotDecide?.(ctx, held.case.subjectId, input.verb);
  if (obstacle !== undefined) throw obstacle;
  const said = checkedWords(held, input);
  const to = move(held.definition.content, positionOf(held.case), made);
  await endTask(ctx.db, ctx.tenant.id, mine.id, { state: 'done', by: ctx.actor.accountId!, now: ctx.now });
  const absent = inPlaceOf(ctx.actor, mine);
  await recordEvent(ctx, held.case, input.verb, to.state === 'running' ? to.step : null, {
    ...said,
    detail: { ...said.detail, ...(absent !== undefined && { for: absent }) },
  });
  await copyTo(ctx, held.case.id, { accountIds: input.copyTo ?? [] });
  if (input.verb === 'approve' && !stepDone) await releaseHeld(ctx, held, tasks, mine);
  return leaveStep(ctx, held, input.verb, to, said);
}

/** The row of this person, and whether the step ends with it. */
function standOf(
  { actor }: Context,
  held: Held,
  tasks: readonly Task[],
  standIn: StandIn,
): { mine: Task | undefined; stepDone: boolean } {
  const mine = tasks.find((task) => task.state === 'waiting' && mayDecide(actor, task, standIn));
  const done = mine && { ...mine, state: 'done' as const };
  return { mine, stepDone: isStepDoneBy(held, [...tasks.filter((task) => task !== mine), ...(done ? [done] : [])]) };
}

/** Whether nothing of the step is open any more, its rows standing like this. */
export function isStepDoneBy(held: Held, tasks: readonly Task[]): boolean {
  const { step, round } = held.case;
  const here = tasks.filter((task) => task.step === step && task.round === round);
  const open = here.filter(isOpenTask);
  const own = ({ origin }: Task): boolean => origin !== 'added';
  return isStepDone(held.definition.content.steps[step ?? 0]!.mode, {
    decided: here.some((task) => own(task) && task.state === 'done'),
    own: open.filter(own).length,
    added: open.filter((task) => !own(task)).length,
  });
}

function checkedWords({ definition: { content } }: Held, input: DecisionInput) {
  const reasons = (input.reasons ?? []).map((one): GivenReason => ({ ...one, code: one.code ?? OTHER_REASON.code }));
  const errors =
    input.verb === 'approve' ? missingChecks(content, input.checked ?? []) : whyNotReasons(content, reasons);
  if (errors.length > 0)
    throw failure(input.verb === 'approve' ? 'approval.unchecked' : 'approval.reasonMissing', {}, errors);
  return {
    reasons: input.verb === 'approve' ? [] : reasons.map((reason) => inWords(content, reason)),
    comment: input.comment?.trim() ?? '',
    detail: input.checked === undefined || input.checked.length === 0 ? {} : { checked: [...input.checked] },
  };
}

/** As it will be read, also when the definition calls it otherwise one day. */
function inWords(content: DefinitionContent, given: GivenReason): GivenReason {
  const known = content.reasons.find(({ code }) => code === given.code);
  if (known === undefined) return given;
  const more = given.text === known.zh ? '' : given.text;
  return { ...given, field: given.field || (known.field ?? ''), text: [known.zh, more].filter(Boolean).join('：') };
}

type Words = ReturnType<typeof checkedWords>;

export async function leaveStep(
  ctx: Context,
  held: Held,
  verb: Decision,
  to: Position,
  said: Omit<Words, 'detail'>,
): Promise<Case> {
  const { content } = held.definition;
  if (to.state === 'running') {
    if (to.step === held.case.step && to.round === held.case.round) return held.case;
    await dropTasks(ctx.db, ctx.tenant.id, [held.case.id], ctx.now);
    if (verb === 'approve') return arrive(ctx, held, to);
    return startStep(ctx, held.case, content, { step: to.step!, round: to.round });
  }
  const dueOn = to.state === 'returned' ? await dueAfter(ctx, content.correctionWorkdays) : null;
  const settled = await settle(ctx, held, verb, to, { ...said, dueOn });
  if (to.state !== 'returned') await copyOutcome(ctx, settled, content);
  return settled;
}

/** Steps that the one who has just approved would decide as well are passed over, where the definition says so. */
async function arrive(ctx: Context, held: Held, to: Position): Promise<Case> {
  const { content } = held.definition;
  const step = content.steps[to.step!]!;
  const pools = step.deciders.map((decider) => ({ ...poolOf(decider, held.case.territory), accountId: null }));
  const pool =
    content.skipSamePerson && step.mode === 'any' ? pools.find((one) => isInPool(ctx.actor, one)) : undefined;
  if (pool === undefined) return startStep(ctx, held.case, content, { step: to.step!, round: to.round });
  const at = { ...held.case, step: to.step, round: to.round };
  const { id: caseId, kind } = held.case;
  const { workdays } = step;
  const stand = { step: to.step!, round: to.round, since: ctx.now, workdays, dueOn: await dueAfter(ctx, workdays) };
  await insertTasks(ctx.db, ctx.tenant.id, [
    { caseId, kind, origin: 'step', ...pool, ...stand, doneBy: ctx.actor.accountId! },
  ]);
  const next = move(content, to, { verb: 'approve', stepDone: true });
  await recordEvent(ctx, at, 'skip', next.state === 'running' ? next.step : null);
  if (next.state === 'running') return arrive(ctx, held, next);
  const settled = await settle(ctx, held, 'approve', next);
  await copyOutcome(ctx, settled, content);
  return settled;
}
