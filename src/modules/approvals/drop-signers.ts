import { sql } from 'kysely';
import { mayAct } from '#modules/access';
import { failure } from '#kernel/errors';
import type { Context } from '#platform/context';
import { standInFor } from './absences.ts';
import { isOpenTask, setState } from './add-signers.ts';
import { isStepDoneBy, leaveStep } from './decide-case.ts';
import { mayDecide, type StandIn } from './eligible.ts';
import type { CaseKind } from './kind.ts';
import type { Case, Task } from './model.ts';
import { holdCase, positionOf, recordEvent, refuseMove, type CaseKey, type Held } from './move-case.ts';
import { move } from './rules.ts';
import { listTasks, updateCase } from './store.ts';
import { tellAccounts } from './tell.ts';

export interface DropInput {
  readonly taskIds: readonly string[];
  readonly comment?: string | undefined;
  readonly version?: number | undefined;
}

/** Whom this person asked to sign and who has not: only these can be let off, and only by whoever asked. */
export function droppableSigners(ctx: Pick<Context, 'actor'>, tasks: readonly Task[], standIn: StandIn): Task[] {
  const asked = tasks.filter((one) => isAsker(ctx, one, standIn)).map(({ id }) => id);
  return tasks.filter((one) => isOpenTask(one) && one.addedTo !== null && asked.includes(one.addedTo));
}

function isAsker({ actor }: Pick<Context, 'actor'>, task: Task, standIn: StandIn): boolean {
  if (task.state === 'done') return task.doneBy === actor.accountId && mayAct(actor, task.right);
  return isOpenTask(task) && mayDecide(actor, task, standIn);
}

/**
 * 撤销加签: the matter comes back to whoever asked; whoever those had asked in turn is let off with them. Where the one who
 * asked has approved already and nobody else is still to sign, the step is done.
 */
export async function dropSigners(ctx: Context, kind: CaseKind, key: CaseKey, input: DropInput): Promise<Case> {
  const { db, tenant } = ctx;
  const held = await holdCase(ctx, kind, key);
  await refuseMove(ctx, held, { verb: 'dropSigner' }, input.version);
  const tasks = await listTasks(db, tenant.id, held.case.id);
  const offered = droppableSigners(ctx, tasks, await standInFor(ctx));
  const chosen = offered.filter(({ id }) => input.taskIds.includes(id));
  if (chosen.length < new Set(input.taskIds).size) throw failure('approval.notYourSigner');
  const dropped = withTheirOwn(chosen, tasks);
  await sql`update approvals.task set state = 'obsolete', ended_at = ${ctx.now}
    where tenant_id = ${tenant.id} and id = any(${dropped.map(({ id }) => id)}::uuid[])`.execute(db);
  const rest = tasks.filter((one) => !dropped.includes(one));
  const askers = tasks.filter(({ id }) => chosen.some(({ addedTo }) => addedTo === id));
  const ends = askers.some(({ state }) => state === 'done') && isStepDoneBy(held, rest);
  const to = move(held.definition.content, positionOf(held.case), { verb: 'approve', stepDone: ends });
  const said = { reasons: [], comment: input.comment ?? '', detail: { of: chosen.map(({ accountId }) => accountId) } };
  await recordEvent(ctx, held.case, 'dropSigner', to.state === 'running' ? to.step : null, said);
  const moved = ends ? await endStep(ctx, held, to, said) : await giveBack(ctx, held, askers, rest);
  await tellDropped(ctx, held, moved, dropped, said.comment);
  return moved;
}

function withTheirOwn(chosen: readonly Task[], tasks: readonly Task[]): readonly Task[] {
  const further = tasks.filter((one) => isOpenTask(one) && chosen.some(({ id }) => id === one.addedTo));
  return further.length === 0 ? chosen : [...chosen, ...withTheirOwn(further, tasks)];
}

/** The approval that was given counts from now on, so that what forbids it forbids this as well. */
async function endStep(ctx: Context, held: Held, to: ReturnType<typeof move>, said: Said): Promise<Case> {
  const obstacle = await held.kind.whyNotDecide?.(ctx, held.case.subjectId, 'approve');
  if (obstacle !== undefined) throw obstacle;
  return leaveStep(ctx, held, 'approve', to, said);
}
type Said = Parameters<typeof leaveStep>[4];

async function giveBack(ctx: Context, held: Held, askers: readonly Task[], rest: readonly Task[]): Promise<Case> {
  const waitedFor = rest.filter((one) => isOpenTask(one) && one.place === 'before').map(({ addedTo }) => addedTo);
  const back = askers.filter(({ id, state }) => state === 'held' && !waitedFor.includes(id)).map(({ id }) => id);
  if (back.length > 0) await setState(ctx, back, 'waiting');
  return updateCase(ctx.db, ctx.tenant.id, held.case.id, {});
}

/** Whoever was to sign later was never told, and need not be told now. */
async function tellDropped(
  ctx: Context,
  { kind }: Held,
  one: Case,
  dropped: readonly Task[],
  comment: string,
): Promise<void> {
  const told = dropped.flatMap(({ state, accountId }) => (state === 'waiting' ? (accountId ?? []) : []));
  await tellAccounts(ctx, kind, one, told, {
    key: `dropSigner:${dropped[0]!.id}`,
    subject: `不再需要您加签：${one.title}`,
    body: [`“${kind.label.zh}”事项，请您签署的同事已撤销加签。`, comment].filter(Boolean).join('\n'),
  });
}
