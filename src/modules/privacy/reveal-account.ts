import type { AccountId } from '#kernel/ids';
import { findPersonalRole, listMembers, listMemberships } from '#modules/organisations';
import { findAccounts } from '#platform/auth';
import type { Context } from '#platform/context';
import type { RevealSource } from './reveal.ts';

/** 手机号与邮箱 of an account: for the operator, and for administrators of an organisation that the person belongs to. */
export const accountReveals: RevealSource = {
  kind: 'account',
  fields: ['phone', 'email'],
  read: async (ctx, id, field) => {
    if (!(await mayReveal(ctx, id))) return undefined;
    const account = (await findAccounts(ctx.db, [id])).get(id);
    const value = field === 'phone' ? account?.phone : account?.email;
    return value === undefined ? undefined : { value, accountId: id };
  },
};

async function mayReveal(ctx: Context, id: string): Promise<boolean> {
  const { role, duty, organisationId } = ctx.actor;
  if (role === 'admin') return isOfThisRegion(ctx, id as AccountId);
  if (duty !== 'admin' || organisationId === undefined) return false;
  const members = await listMembers(ctx.db, ctx.tenant.id, organisationId);
  return members.some((member) => member.accountId === id);
}

/** Accounts are global: one that has no part in this region is none of its administrator's business. */
const isOfThisRegion = async ({ db, tenant }: Context, id: AccountId): Promise<boolean> =>
  (await listMemberships(db, tenant.id, id)).length > 0 || (await findPersonalRole(db, tenant.id, id)) !== undefined;
