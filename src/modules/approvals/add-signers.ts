import { sql } from 'kysely';
import { failure } from '#kernel/errors';
import { newId } from '#kernel/ids';
import type { Context } from '#platform/context';
import { standInFor } from './absences.ts';
import { mayDecide, type StandIn } from './eligible.ts';
import type { CaseKind, Directory, Officer } from './kind.ts';
import type { Case, SignerPlace, Task } from './model.ts';
import { holdCase, recordEvent, refuseMove, type CaseKey, type Held } from './move-case.ts';
import { insertTasks, listTasks, updateCase } from './store.ts';
import { tellAccounts } from './tell.ts';
import { transferTargets } from './transfer-case.ts';

export interface SignersInput {
  /** Several sign side by side (会签): the step goes on when all have. */
  readonly accountIds: readonly string[];
  readonly place: SignerPlace;
  readonly comment?: string | undefined;
  readonly version?: number | undefined;
}

/** Who can still be asked: may decide this, and neither has it nor was asked already. */
export async function signerTargets(
  ctx: Context,
  directory: Directory,
  task: Task,
  tasks: readonly Task[],
): Promise<readonly Officer[]> {
  const asked = new Set(tasks.filter(isOpenTask).map(({ accountId }) => accountId));
  return (await transferTargets(ctx, directory, task)).filter(
    ({ accountId }) => accountId !== ctx.actor.accountId && !asked.has(accountId),
  );
}

export const isOpenTask = ({ state }: Task): boolean => state === 'waiting' || state === 'held';

/** 加签: the deadline stays; the case gains no time by asking more people. */
export async function addSigners(
  ctx: Context,
  kind: CaseKind,
  directory: Directory,
  key: CaseKey,
  input: SignersInput,
): Promise<Case> {
  const { db, tenant, now } = ctx;
  const held = await holdCase(ctx, kind, key);
  await refuseMove(ctx, held, { verb: 'addSigner' }, input.version);
  const tasks = await listTasks(db, tenant.id, held.case.id);
  const task = mineAmong(ctx, tasks, await standInFor(ctx));
  const targets = await signerTargets(ctx, directory, task, tasks);
  const chosen = [...new Set(input.accountIds)];
  if (chosen.some((id) => !targets.some(({ accountId }) => accountId === id))) throw failure('approval.notEligible');
  const { caseId, step, round, right, organisationId, territory, workdays, dueOn } = task;
  const before = input.place === 'before';
  await insertTasks(
    db,
    tenant.id,
    chosen.map((accountId) => ({
      id: newId<string>(),
      caseId,
      kind: kind.name,
      step,
      round,
      right,
      organisationId,
      territory,
      accountId,
      workdays,
      dueOn,
      origin: 'added',
      state: before ? 'waiting' : 'held',
      addedTo: task.id,
      place: input.place,
      since: now,
    })),
  );
  await keepFor(ctx, task, before ? 'held' : 'waiting');
  await recordEvent(ctx, held.case, 'addSigner', held.case.step, {
    comment: input.comment,
    detail: { to: chosen, place: input.place, task: task.id },
  });
  const moved = await updateCase(db, tenant.id, caseId, {});
  if (before) await tellSigners(ctx, held, moved, chosen, dueOn, input.comment);
  return moved;
}

function mineAmong({ actor }: Context, tasks: readonly Task[], standIn: StandIn): Task {
  const mine = tasks.find((one) => one.state === 'waiting' && mayDecide(actor, one, standIn));
  if (mine === undefined) throw failure('approval.notYours');
  return mine;
}

/** What waited for an office waits for the one who asked: it comes back to that person; a colleague may still take it over. */
const keepFor = ({ db, tenant, actor }: Context, { id, accountId }: Task, state: 'waiting' | 'held') =>
  sql`update approvals.task set state = ${state}, account_id = ${accountId ?? actor.accountId}
    where tenant_id = ${tenant.id} and id = ${id}`.execute(db);

export const setState = (ctx: Context, ids: readonly string[], state: 'waiting' | 'held') =>
  sql`update approvals.task set state = ${state}, since = ${ctx.now} where tenant_id = ${ctx.tenant.id} and id = any(${ids}::uuid[])`.execute(
    ctx.db,
  );

const tellSigners = (ctx: Context, held: Held, one: Case, to: readonly string[], dueOn: string, comment = '') =>
  tellAccounts(ctx, held.kind, one, to, {
    key: `addSigner:${one.version}`,
    subject: `请您加签：${one.title}`,
    body: [`“${held.kind.label.zh}”事项，办理期限 ${dueOn}。`, comment].filter(Boolean).join('\n'),
  });

/**
 * One row was approved: whoever was to sign after it may now, and whoever waited for it may when nobody else is still to
 * sign before. @param tasks as they stood before the approval
 */
export async function releaseHeld(ctx: Context, held: Held, tasks: readonly Task[], approved: Task): Promise<void> {
  const after = tasks.filter(
    ({ state, addedTo, place }) => state === 'held' && addedTo === approved.id && place === 'after',
  );
  const waitsFor = (one: Task): boolean =>
    one.id !== approved.id && isOpenTask(one) && one.addedTo === approved.addedTo && one.place === 'before';
  const back =
    approved.place === 'before' && !tasks.some(waitsFor)
      ? tasks.find(({ id, state }) => id === approved.addedTo && state === 'held')
      : undefined;
  const released = [...after, ...(back === undefined ? [] : [back])];
  if (released.length === 0) return;
  await setState(
    ctx,
    released.map(({ id }) => id),
    'waiting',
  );
  const signers = after.flatMap(({ accountId }) => accountId ?? []);
  await tellSigners(ctx, held, held.case, signers, approved.dueOn);
  if (back?.accountId != null)
    await tellAccounts(ctx, held.kind, held.case, [back.accountId], {
      key: `signed:${approved.id}`,
      subject: `加签已完成，请您办理：${held.case.title}`,
      body: `“${held.kind.label.zh}”事项，办理期限 ${back.dueOn}。`,
    });
}
