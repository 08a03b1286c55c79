import { failure } from '#kernel/errors';
import { listMemberships, ROLE_OF_KIND } from '#modules/organisations';
import type { Link } from '#modules/notices';
import { PUBLIC_ACTOR, type Context } from '#platform/context';

/**
 * Whoever opened the link acts as the administrator it was sent to, for this organisation only, and only while the person
 * still is one there. @throws record.notFound
 */
export async function asAdministrator(ctx: Context, link: Link, organisationId: string): Promise<Context> {
  const { accountId } = ctx.actor;
  if (accountId === undefined || !('accountId' in link.to)) throw failure('record.notFound');
  const memberships = await listMemberships(ctx.db, ctx.tenant.id, accountId);
  const found = memberships.find((one) => one.organisationId === organisationId);
  if (found === undefined || found.duty !== 'admin' || found.state !== 'verified') throw failure('record.notFound');
  return ctx.as({
    ...PUBLIC_ACTOR,
    role: ROLE_OF_KIND[found.kind],
    accountId,
    name: ctx.actor.name,
    organisationId,
    organisationName: found.name,
    duty: found.duty,
    address: ctx.actor.address,
  });
}
