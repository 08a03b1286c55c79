import { listMemberships, resolveActor } from '#modules/organisations';
import type { Context } from '#platform/context';
import { readTodo } from './read-todo.ts';

/** More than anybody keeps an eye on; each costs a whole to-do list. */
const ORGANISATIONS = 8;

/** How much waits in each organisation of somebody who belongs to several. */
export async function todoByOrganisation(
  ctx: Context,
): Promise<{ readonly organisationId: string; readonly count: number }[]> {
  const { accountId, name, delegation, observer } = ctx.actor;
  if (accountId === undefined || delegation !== undefined || observer !== undefined) return [];
  const memberships = await listMemberships(ctx.db, ctx.tenant.id, accountId);
  if (memberships.length < 2) return [];
  // The present session's strength: an officer who has not proven a second factor counts nothing of the office's either.
  const strength = ctx.actor.role === 'bureau' || ctx.actor.role === 'admin' ? 'double' : 'single';
  const found = [];
  for (const { organisationId } of memberships.slice(0, ORGANISATIONS)) {
    const actor = await resolveActor(ctx, { accountId, name: name ?? '', strength }, organisationId);
    const { groups } = await readTodo(ctx.as(actor));
    found.push({ organisationId, count: groups.reduce((sum, group) => sum + group.count, 0) });
  }
  return found;
}
