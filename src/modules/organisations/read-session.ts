import { rightsOf } from '#modules/access';
import type { Actor, Context } from '#platform/context';
import type { SessionView } from './contract.ts';
import type { Membership } from './model.ts';
import { needsTwoFactors, roleOf } from './rules.ts';
import { findOrganisation, listMemberships } from './store.ts';

/** @param demo whether the demo sign-in is open to this caller */
export async function describeSession(ctx: Context, actor: Actor, demo: boolean): Promise<SessionView> {
  const memberships =
    actor.accountId === undefined ? [] : await listMemberships(ctx.db, ctx.tenant.id, actor.accountId);
  const organisations = memberships.map(actingOrganisation);
  const { code, nameZh, nameEn, division } = ctx.tenant;
  return {
    actor: {
      role: actor.role,
      accountId: actor.accountId ?? null,
      name: actor.name ?? null,
      organisation: organisations.find((one) => one.id === actor.organisationId) ?? (await principalOf(ctx, actor)),
      organisations,
      duty: actor.duty ?? null,
      delegation: delegationOf(actor),
      territory: actor.territory ?? null,
      observed: actor.observer !== undefined,
    },
    tenant: { code, nameZh, nameEn, division, demo: ctx.tenant.demo },
    rights: rightsOf(actor),
    needs: awaitsProof(actor, memberships) ? 'enrolment' : null,
    demo,
  };
}

/** Would act as officer or administrator, had two factors been proven. */
const awaitsProof = (actor: Actor, memberships: readonly Membership[]): boolean => {
  const membership = memberships.find((one) => one.organisationId === actor.organisationId);
  return actor.role === 'account' && needsTwoFactors(roleOf(membership, undefined));
};

/** Somebody who acts on another's behalf is no member of what they act for. */
async function principalOf(ctx: Context, { delegation, organisationId, duty }: Actor) {
  if (delegation === undefined || organisationId === undefined || duty === undefined) return null;
  const found = await findOrganisation(ctx.db, ctx.tenant.id, organisationId);
  return found === undefined ? null : actingOrganisation({ ...found, organisationId, duty });
}

const delegationOf = ({ delegation }: Actor) =>
  delegation === undefined
    ? null
    : { id: delegation.id, delegate: delegation.organisationName, rights: [...delegation.rights] };

const actingOrganisation = ({ organisationId, name, kind, state, duty }: Membership) => ({
  id: organisationId,
  name,
  kind,
  state,
  duty,
});
