import { mayAct, reaches, reachOf, type Right } from '#modules/access';
import type { Actor } from '#platform/context';
import type { Task } from './model.ts';

type Addressed = Pick<Task, 'right' | 'organisationId' | 'territory' | 'accountId'>;

/** Colleagues whose place the actor takes today (absences.ts). */
export type StandIn = ReadonlySet<string>;
export const FOR_NOBODY: StandIn = new Set();

/** Whether this person is among those that the step waits for, whoever it was handed to. */
export function isInPool(actor: Actor, task: Addressed): boolean {
  if (actor.accountId === undefined || !mayAct(actor, task.right)) return false;
  const reach = reachOf(actor, task.right as Right);
  if (task.organisationId !== null && task.organisationId !== actor.organisationId) return false;
  // An organisation that is named decides wherever the matter lies.
  if (task.organisationId !== null) return true;
  return reach.kind === 'tenant' || reaches(reach, { territory: task.territory, accountId: actor.accountId });
}

/** What was handed to one person is that person's, or whoever's stands in for it. */
export const mayDecide = (actor: Actor, task: Addressed, standIn: StandIn): boolean =>
  task.accountId === null
    ? isInPool(actor, task)
    : (task.accountId === actor.accountId || standIn.has(task.accountId)) && mayAct(actor, task.right);

/** In whose place: undefined when the task is the actor's own or its office's. */
export const inPlaceOf = (actor: Actor, task: Addressed): string | undefined =>
  task.accountId === null || task.accountId === actor.accountId ? undefined : task.accountId;
