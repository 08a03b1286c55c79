import { mayAct, reaches, reachOf, type Right } from '#modules/access';
import type { Actor } from '#platform/context';
import type { Task } from './model.ts';

type Addressed = Pick<Task, 'right' | 'organisationId' | 'territory' | 'accountId'>;

/** Whether this person is among those that the step waits for, whoever it was handed to. */
export function isInPool(actor: Actor, task: Addressed): boolean {
  if (actor.accountId === undefined || !mayAct(actor, task.right)) return false;
  const reach = reachOf(actor, task.right as Right);
  if (task.organisationId !== null && task.organisationId !== actor.organisationId) return false;
  // An organisation that is named decides wherever the matter lies.
  if (task.organisationId !== null) return true;
  return reach.kind === 'tenant' || reaches(reach, { territory: task.territory, accountId: actor.accountId });
}

/** What was handed to one person is that person's. */
export const mayDecide = (actor: Actor, task: Addressed): boolean =>
  task.accountId === null ? isInPool(actor, task) : task.accountId === actor.accountId && mayAct(actor, task.right);
