import { isUuid, type AccountId } from '#kernel/ids';
import { PUBLIC_ACTOR, type Actor, type Context } from '#platform/context';
import type { Session } from '#platform/auth';
import { listActing, territoryOf, type ActingMembership } from './acting.ts';
import { chooseMembership, needsTwoFactors, roleOf } from './rules.ts';
import { findPersonalRole } from './store.ts';

export interface Person {
  readonly accountId: AccountId;
  readonly name: string;
}

/** From above, where delegations are known: the actor under one of them, or undefined when it does not hold for this person. */
export type OnBehalf = (ctx: Context, person: Person, delegationId: string) => Promise<Actor | undefined>;

/**
 * Who a signed-in person acts as in this region. The cookie only chooses among the organisations that the person
 * belongs to and the delegations that hold for them. In an organisation that is not verified one acts as `account`, with
 * the organisation named, so that its own data can be completed.
 */
export async function resolveActor(
  ctx: Context,
  session: Pick<Session, 'accountId' | 'name' | 'strength'> | undefined,
  chosen: string | undefined,
  onBehalf?: OnBehalf,
): Promise<Actor> {
  if (session === undefined) return PUBLIC_ACTOR;
  const { accountId, name } = session;
  const memberships = await listActing(ctx.db, ctx.tenant.id, accountId);
  const wanted = chosen !== undefined && isUuid(chosen) ? chosen : undefined;
  if (wanted !== undefined && onBehalf !== undefined && !memberships.some((one) => one.organisationId === wanted)) {
    const delegated = await onBehalf(ctx, { accountId, name }, wanted);
    if (delegated !== undefined) return delegated;
  }
  const membership = chooseMembership(memberships, wanted);
  const personal =
    membership?.state === 'verified' ? undefined : await findPersonalRole(ctx.db, ctx.tenant.id, accountId);
  const role = roleOf(membership, personal);
  const person = { ...PUBLIC_ACTOR, accountId, name };
  if (membership === undefined) return { ...person, role };
  const { organisationId, name: organisationName } = membership;
  // Named, so that pages can say for whom one could act; without duty nothing in it can be changed.
  if (needsTwoFactors(role) && !isProven(ctx, session))
    return { ...person, role: 'account', organisationId, organisationName };
  return { ...person, role, ...memberFacts(membership, ctx.tenant.division) };
}

/** The demo door proves nothing: what it opens counts in an invented region only. */
const isProven = ({ tenant }: Context, { strength }: Pick<Session, 'strength'>): boolean =>
  strength === 'double' || (strength === 'demo' && tenant.demo);

const memberFacts = (membership: ActingMembership, region: string) => ({
  organisationId: membership.organisationId,
  organisationName: membership.name,
  duty: membership.duty,
  departmentId: membership.departmentId ?? undefined,
  departments: membership.departments ?? undefined,
  selfOnly: membership.dataScope === 'self',
  territory: territoryOf(membership, region),
});
