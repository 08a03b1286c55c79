import { failure } from '#kernel/errors';
import type { Context } from '#platform/context';
import { sql } from 'kysely';
import { newId } from '#kernel/ids';
import { standInFor } from './absences.ts';
import { isInPool, mayDecide, type StandIn } from './eligible.ts';
import type { CaseKind, Directory, Officer } from './kind.ts';
import type { Case, Task } from './model.ts';
import { holdCase, recordEvent, refuseMove, type CaseKey } from './move-case.ts';
import { endTask, insertTasks, listTasks, updateCase } from './store.ts';
import { tellAccounts } from './tell.ts';

/** Whoever may decide hands it on; a colleague of the pool may also take it from somebody who is away. */
export const mayTransfer = ({ actor }: Pick<Context, 'actor'>, task: Task, standIn: StandIn): boolean =>
  mayDecide(actor, task, standIn) || isInPool(actor, task);

/** Colleagues to whom this task may be handed. */
export async function transferTargets(ctx: Context, directory: Directory, task: Task): Promise<readonly Officer[]> {
  const officers = await directory.officers(ctx, task);
  return officers.filter(({ accountId }) => accountId !== task.accountId);
}

/** 转办: the deadline stays; the case gains no time by changing hands. */
export async function transferCase(
  ctx: Context,
  kind: CaseKind,
  directory: Directory,
  key: CaseKey,
  to: { readonly accountId: string; readonly comment?: string | undefined; readonly version?: number | undefined },
): Promise<Case> {
  const { db, tenant, now } = ctx;
  const held = await holdCase(ctx, kind, key);
  await refuseMove(ctx, held, { verb: 'transfer' }, to.version);
  const tasks = await listTasks(db, tenant.id, held.case.id);
  const standIn = await standInFor(ctx);
  const task = tasks.find((one) => one.state === 'waiting' && mayTransfer(ctx, one, standIn));
  if (task === undefined) throw failure('approval.notYours');
  const target = (await transferTargets(ctx, directory, task)).find(({ accountId }) => accountId === to.accountId);
  if (target === undefined) throw failure('approval.notEligible');
  await endTask(db, tenant.id, task.id, { state: 'passed', by: ctx.actor.accountId!, now });
  const { caseId, step, round, right, organisationId, territory, workdays, dueOn, addedTo, place } = task;
  const id = newId<string>();
  await insertTasks(db, tenant.id, [
    {
      id,
      caseId,
      kind: kind.name,
      step,
      round,
      origin: addedTo === null ? 'transfer' : 'added',
      addedTo,
      place,
      right,
      organisationId,
      territory,
      accountId: target.accountId,
      since: now,
      workdays,
      dueOn,
    },
  ]);
  await sql`update approvals.task set added_to = ${id} where tenant_id = ${tenant.id} and added_to = ${task.id}
    and state in ('waiting', 'held')`.execute(db);
  await recordEvent(ctx, held.case, 'transfer', held.case.step, {
    comment: to.comment,
    detail: { to: target.accountId },
  });
  const moved = await updateCase(db, tenant.id, caseId, {});
  await tellAccounts(ctx, kind, moved, [target.accountId], {
    key: `transfer:${moved.version}`,
    subject: `转办给您：${moved.title}`,
    body: [`“${kind.label.zh}”事项，办理期限 ${dueOn}。`, to.comment ?? ''].filter(Boolean).join('\n'),
  });
  return moved;
}
