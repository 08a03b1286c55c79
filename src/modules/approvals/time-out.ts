import { sql } from 'kysely';
import { civilDate } from '#kernel/time';
import type { Context } from '#platform/context';
import type { LongJob } from '#platform/jobs';
import { getDefinition } from './definition-store.ts';
import type { CaseKind, Directory } from './kind.ts';
import type { Case, Task } from './model.ts';
import { positionOf, recordEvent, type Held } from './move-case.ts';
import { move } from './rules.ts';
import { startStep } from './start-step.ts';
import { dropTasks, listTasks, lockCase } from './store.ts';
import { tellOfficers, tellRegion } from './tell.ts';

/**
 * 超时: what is over its working days. Each case in a transaction of its own that also marks it, so that a job that is
 * killed and started again does nothing twice.
 */
export async function runTimeOuts(
  job: LongJob,
  kinds: ReadonlyMap<string, CaseKind>,
  directory: Directory,
): Promise<void> {
  for (;;) {
    const next = await job.transaction((ctx) => timeOutNext(ctx, kinds, directory));
    if (!next) return;
  }
}

/** False when nothing is overdue that was not dealt with. */
async function timeOutNext(ctx: Context, kinds: ReadonlyMap<string, CaseKind>, directory: Directory): Promise<boolean> {
  const { db, tenant } = ctx;
  const today = civilDate(ctx.now);
  const { rows } = await sql<{ id: string; caseId: string; kind: string; subjectId: string }>`
    select t.id, t.case_id as "caseId", t.kind, c.subject_id as "subjectId" from approvals.task t
    join approvals.case_file c on c.tenant_id = t.tenant_id and c.id = t.case_id
    where t.tenant_id = ${tenant.id} and t.state = 'waiting' and t.timed_out_at is null and t.due_on < ${today}::date
      and t.kind = any(${[...kinds.keys()]}) order by t.due_on, t.id limit 1`.execute(db);
  const found = rows[0];
  if (found === undefined) return false;
  const kind = kinds.get(found.kind)!;
  await kind.lock(ctx, found.subjectId);
  const locked = await lockCase(db, tenant.id, found.caseId);
  const task = (await listTasks(db, tenant.id, locked.id)).find((one) => one.id === found.id)!;
  // Somebody decided between finding and locking.
  if (task.state !== 'waiting' || task.timedOutAt !== null) return true;
  await timeOut(
    ctx,
    { kind, case: locked, definition: await getDefinition(db, tenant.id, locked.definitionId) },
    task,
    directory,
  );
  return true;
}

async function timeOut(ctx: Context, held: Held, task: Task, directory: Directory): Promise<void> {
  const { db, tenant, now } = ctx;
  const { content } = held.definition;
  const act = content.steps[task.step]!.onTimeout;
  await sql`update approvals.task set timed_out_at = ${now} where tenant_id = ${tenant.id} and id = ${task.id}`.execute(
    db,
  );
  const to = move(content, positionOf(held.case), { verb: 'timeOut' });
  const passes = to.step !== held.case.step;
  await recordEvent(ctx, held.case, 'timeOut', to.step, { detail: { act: passes ? 'pass' : act, dueOn: task.dueOn } });
  if (passes) {
    await dropTasks(db, tenant.id, [held.case.id], now);
    await startStep(ctx, held.case, content, { step: to.step!, round: to.round });
    return;
  }
  if (act === 'escalate') await escalate(ctx, held, task, directory);
  else await tellOfficers(ctx, held.kind, directory, held.case, task, overdue(held.case, held.kind, task));
}

/** Nobody's alone any more: everybody who holds the right there may act, and those above know. */
async function escalate(ctx: Context, held: Held, task: Task, directory: Directory): Promise<void> {
  await sql`update approvals.task set account_id = null, organisation_id = null, territory = ${held.case.territory}, escalated = true
    where tenant_id = ${ctx.tenant.id} and id = ${task.id}`.execute(ctx.db);
  await tellRegion(ctx, held.kind, directory, held.case, task, overdue(held.case, held.kind, task));
}

const overdue = (one: Case, kind: CaseKind, task: Task) => ({
  key: `timeOut:${task.id}`,
  subject: `已超过办理期限：${one.title}`,
  body: `“${kind.label.zh}”事项应在 ${task.dueOn} 前办结。`,
});
