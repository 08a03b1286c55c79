import { rightsOf } from '#modules/access';
import type { Actor, Context } from '#platform/context';
import type { SessionView } from './contract.ts';
import type { Membership } from './model.ts';
import { listMemberships } from './store.ts';

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
      organisation: organisations.find((one) => one.id === actor.organisationId) ?? null,
      organisations,
      duty: actor.duty ?? null,
    },
    tenant: { code, nameZh, nameEn, division, demo: ctx.tenant.demo },
    rights: rightsOf(actor),
    demo,
  };
}

const actingOrganisation = ({ organisationId, name, kind, state, duty }: Membership) => ({
  id: organisationId,
  name,
  kind,
  state,
  duty,
});
