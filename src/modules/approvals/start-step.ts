import { civilDate } from '#kernel/time';
import { workCalendar } from '#modules/calendar';
import type { Context } from '#platform/context';
import type { Case, DefinitionContent, Decider } from './model.ts';
import { insertTasks, updateCase, type NewTask } from './store.ts';

type Place = Pick<Case, 'kind' | 'territory'> & { readonly id: string };

/** One row for each decider of a step. */
export const tasksOf = (
  one: Place,
  content: DefinitionContent,
  at: { readonly step: number; readonly round: number; readonly since: Date; readonly dueOn: string },
): NewTask[] =>
  content.steps[at.step]!.deciders.map((decider) => ({
    caseId: one.id,
    kind: one.kind,
    step: at.step,
    round: at.round,
    origin: 'step',
    ...poolOf(decider, one.territory),
    accountId: null,
    since: at.since,
    workdays: content.steps[at.step]!.workdays,
    dueOn: at.dueOn,
  }));

export const poolOf = (decider: Decider, territory: string | null) => ({
  right: decider.right,
  organisationId: decider.organisationId,
  territory: decider.level === 'region' ? null : territory,
});

/** The case waits at this step from now on. */
export async function startStep(
  ctx: Context,
  one: Case,
  content: DefinitionContent,
  at: { readonly step: number; readonly round: number },
): Promise<Case> {
  const dueOn = await dueAfter(ctx, content.steps[at.step]!.workdays);
  await insertTasks(ctx.db, ctx.tenant.id, tasksOf(one, content, { ...at, since: ctx.now, dueOn }));
  return updateCase(ctx.db, ctx.tenant.id, one.id, { state: 'running', ...at, dueOn });
}

export const dueAfter = async (ctx: Context, workdays: number): Promise<string> =>
  (await workCalendar(ctx)).addWorkdays(civilDate(ctx.now), workdays);
