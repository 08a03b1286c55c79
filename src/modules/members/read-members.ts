import { findAccounts, maskContact, type Account } from '#platform/auth';
import { failure } from '#kernel/errors';
import { listMemberRecords, type MemberRecord } from '#modules/organisations';
import type { Context } from '#platform/context';
import type { MemberView } from './contract.ts';

/** People see each other inside the organisation that they act for; contacts stay masked. */
export async function readMembers(ctx: Context, organisationId: string): Promise<MemberView[]> {
  if (ctx.actor.organisationId !== organisationId || ctx.actor.delegation !== undefined)
    throw failure('organisation.notMember');
  const members = await listMemberRecords(ctx.db, ctx.tenant.id, organisationId);
  const accounts = await findAccounts(
    ctx.db,
    members.map((member) => member.accountId),
  );
  return members.map((member) => memberView(member, accounts.get(member.accountId)));
}

export function memberView(member: MemberRecord, account: Account | undefined): MemberView {
  const contact = account?.phone ?? account?.email;
  return {
    accountId: member.accountId,
    name: account?.name ?? '',
    contact: contact === undefined ? null : maskContact(contact),
    contactVerified: account?.verified ?? false,
    duty: member.duty,
    departmentId: member.departmentId,
    dataScope: member.dataScope,
    customDepartments: [...member.customDepartments],
    since: member.createdAt.toISOString(),
  };
}
