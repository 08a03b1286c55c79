import { failure } from '#kernel/errors';
import { civilDate } from '#kernel/time';
import { workCalendar } from '#modules/calendar';
import type { Actor, Context } from '#platform/context';
import type { CaseKind, Directory } from './kind.ts';
import type { Case } from './model.ts';
import { holdCase, recordEvent, refuseMove, settle, type CaseKey } from './move-case.ts';
import { move } from './rules.ts';
import { positionOf } from './move-case.ts';
import { startStep } from './start-step.ts';
import { listEvents, listTasks, updateCase } from './store.ts';
import { tellOfficers } from './tell.ts';

/** Sees all of the own organisation's: a member whose 数据范围 is narrower, or who acts for it on commission, does not. */
export const seesWholeOrganisation = ({ departments, selfOnly, delegation }: Actor): boolean =>
  departments === undefined && !selfOnly && delegation === undefined;

/** The side that asked: whoever handed it in, and those who work for the same organisation. */
export const isApplicant = (actor: Actor, one: Pick<Case, 'applicantId' | 'organisationId'>): boolean =>
  actor.accountId !== undefined &&
  actor.observer === undefined &&
  (one.applicantId === actor.accountId ||
    (one.organisationId !== null &&
      one.organisationId === actor.organisationId &&
      seesWholeOrganisation(actor) &&
      (actor.duty === 'admin' || actor.duty === 'editor')));

/** 撤回: before it is decided, the one who asked takes it back. */
export async function withdrawCase(ctx: Context, kind: CaseKind, key: CaseKey, comment = ''): Promise<Case> {
  const held = await holdCase(ctx, kind, key);
  if (!isApplicant(ctx.actor, held.case)) throw failure('approval.notApplicant');
  await refuseMove(ctx, held, { verb: 'withdraw' });
  const to = move(held.definition.content, positionOf(held.case), { verb: 'withdraw' });
  await recordEvent(ctx, held.case, 'withdraw', null, { comment });
  return settle(ctx, held, 'withdraw', to, { comment });
}

/** When the applicant may remind again: from the next working day on. */
export async function nextUrge(
  ctx: Context,
  one: Pick<Case, 'urgedOn'>,
): Promise<{ readonly now: boolean; readonly on: string }> {
  const today = civilDate(ctx.now);
  if (one.urgedOn === null) return { now: true, on: today };
  const on = (await workCalendar(ctx)).addWorkdays(one.urgedOn, 1);
  return { now: on <= today, on };
}

/** 催办: at most once a working day; tells those who have it. */
export async function urgeCase(ctx: Context, kind: CaseKind, directory: Directory, key: CaseKey): Promise<Case> {
  const held = await holdCase(ctx, kind, key);
  if (!isApplicant(ctx.actor, held.case)) throw failure('approval.notApplicant');
  await refuseMove(ctx, held, { verb: 'urge' });
  const next = await nextUrge(ctx, held.case);
  if (!next.now) throw failure('approval.urgedAlready', { on: next.on });
  await recordEvent(ctx, held.case, 'urge', held.case.step);
  const today = civilDate(ctx.now);
  const urged = await updateCase(ctx.db, ctx.tenant.id, held.case.id, { urgedOn: today });
  const waiting = (await listTasks(ctx.db, ctx.tenant.id, held.case.id)).filter(({ state }) => state === 'waiting');
  for (const task of waiting) {
    await tellOfficers(ctx, kind, directory, urged, task, {
      notice: 'approvalUrge',
      key: `urge:${today}`,
      subject: `催办：${held.case.title}`,
      body: `申请人催办“${kind.label.zh}”事项，办理期限 ${task.dueOn}。`,
    });
  }
  return urged;
}

/** 补正后重新提交: the same case goes on, with all that was said before. */
export async function resubmitCase(ctx: Context, kind: CaseKind, key: CaseKey): Promise<Case> {
  const held = await holdCase(ctx, kind, key);
  const events = await listEvents(ctx.db, ctx.tenant.id, held.case.id);
  const from = events.findLast(({ verb, toStep }) => verb === 'return' && toStep === null)?.step ?? 0;
  await refuseMove(ctx, held, { verb: 'resubmit', from });
  const to = move(held.definition.content, positionOf(held.case), { verb: 'resubmit', from });
  await recordEvent(ctx, held.case, 'resubmit', to.step);
  return startStep(ctx, held.case, held.definition.content, { step: to.step!, round: to.round });
}
