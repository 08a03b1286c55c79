import { failure } from '#kernel/errors';
import { reaches, reachOf } from '#modules/access';
import { lockOrganisation, mayGovern, type Organisation } from '#modules/organisations';
import type { Context } from '#platform/context';

/** Whether this person decides about the end of an organisation: within reach, of a kind that is theirs, and not the own one. */
export function maySettle(ctx: Context, one: Organisation): boolean {
  const reach = reachOf(ctx.actor, 'organisation.govern');
  return (
    reaches(reach, { organisationId: one.id, accountId: one.createdBy, territory: one.division }) &&
    ctx.actor.organisationId !== one.id &&
    mayGovern(ctx.actor.role, one.kind)
  );
}

const whyNotSettle = ({ actor }: Context, { id, kind }: Organisation) =>
  actor.organisationId !== id && mayGovern(actor.role, kind) ? 'organisation.otherTerritory' : 'organisation.notYours';

/** Several at once are locked in one order, so that two officers never wait for each other. */
export async function lockToSettle<const Ids extends readonly string[]>(
  ctx: Context,
  ids: Ids,
): Promise<{ readonly [Place in keyof Ids]: Organisation }> {
  const found = new Map<string, Organisation>();
  for (const id of [...new Set(ids)].toSorted()) {
    const one = await lockOrganisation(ctx.db, ctx.tenant.id, id);
    if (one === undefined) throw failure('record.notFound');
    if (!maySettle(ctx, one)) throw failure(whyNotSettle(ctx, one));
    found.set(id, one);
  }
  return ids.map((id) => found.get(id)!) as { readonly [Place in keyof Ids]: Organisation };
}
