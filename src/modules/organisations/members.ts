import { failure } from '#kernel/errors';
import type { AccountId } from '#kernel/ids';
import type { Duty } from '#kernel/roles';
import { findAccountByContact, findAccounts, maskContact, readContact, type Account } from '#platform/auth';
import type { Context } from '#platform/context';
import type { MemberView } from './contract.ts';
import type { Member } from './model.ts';
import { isLastAdmin } from './rules.ts';
import { deleteMember, enrolMember, getOrganisation, listMembers, lockOrganisation, updateDuty } from './store.ts';

/** People see each other inside the organisation that they act for; contacts stay masked. */
export async function readMembers(ctx: Context, organisationId: string): Promise<MemberView[]> {
  if (ctx.actor.organisationId !== organisationId) throw failure('organisation.notMember');
  const members = await listMembers(ctx.db, ctx.tenant.id, organisationId);
  const accounts = await findAccounts(
    ctx.db,
    members.map((member) => member.accountId),
  );
  return members.map((member) => viewOf(member, accounts.get(member.accountId)));
}

export async function addMember(
  ctx: Context,
  organisationId: string,
  input: { readonly contact: string; readonly duty: Duty },
): Promise<MemberView> {
  await lockForChange(ctx, organisationId);
  const contact = readContact(input.contact);
  const account = contact === undefined ? undefined : await findAccountByContact(ctx.db, contact);
  if (account === undefined) throw failure('member.unknown');
  const member = { organisationId, accountId: account.id, duty: input.duty, now: ctx.now };
  if (!(await enrolMember(ctx.db, ctx.tenant.id, member))) throw failure('member.already');
  await ctx.audit('organisation.addMember', organisation(organisationId), { account: account.id, duty: input.duty });
  const { name } = await getOrganisation(ctx.db, ctx.tenant.id, organisationId);
  await ctx.notify({
    key: `organisation.addMember:${organisationId}:${account.id}:${ctx.now.toISOString()}`,
    channel: 'inApp',
    recipient: account.id,
    accountId: account.id,
    subject: `您已成为“${name}”的成员`,
    body: '在“我的账户”里可以切换到该机构；如果弄错了，可以在那里退出。',
    link: '/account',
  });
  return viewOf({ accountId: account.id, duty: input.duty, createdAt: ctx.now }, account);
}

export async function changeDuty(
  ctx: Context,
  organisationId: string,
  accountId: string,
  duty: Duty,
): Promise<MemberView> {
  const members = await lockForChange(ctx, organisationId);
  const member = memberOf(members, accountId);
  if (duty !== 'admin' && isLastAdmin(members, accountId)) throw failure('member.lastAdmin');
  await updateDuty(ctx.db, ctx.tenant.id, organisationId, accountId, duty);
  await ctx.audit('organisation.changeDuty', organisation(organisationId), { account: accountId, duty });
  const accounts = await findAccounts(ctx.db, [accountId]);
  return viewOf({ ...member, duty }, accounts.get(accountId));
}

/** An administrator removes anybody; everybody may leave. The last administrator may not. */
export async function removeMember(ctx: Context, organisationId: string, accountId: string): Promise<void> {
  const leaving = ctx.actor.accountId === accountId;
  const members = await lockForChange(ctx, organisationId, leaving);
  memberOf(members, accountId);
  if (isLastAdmin(members, accountId)) throw failure('member.lastAdmin');
  await deleteMember(ctx.db, ctx.tenant.id, organisationId, accountId);
  await ctx.audit('organisation.removeMember', organisation(organisationId), { account: accountId, leaving });
}

/** The organisation's row is locked, so that two administrators cannot remove each other at once. */
async function lockForChange(ctx: Context, organisationId: string, leaving = false): Promise<Member[]> {
  const found = await lockOrganisation(ctx.db, ctx.tenant.id, organisationId);
  if (found === undefined || ctx.actor.organisationId !== organisationId) throw failure('organisation.notMember');
  if (!leaving && ctx.actor.duty !== 'admin') throw failure('organisation.noDuty');
  return listMembers(ctx.db, ctx.tenant.id, organisationId);
}

function memberOf(members: readonly Member[], accountId: string): Member {
  const member = members.find((one) => one.accountId === accountId);
  if (member === undefined) throw failure('record.notFound');
  return member;
}

const organisation = (id: string) => ({ kind: 'organisation', id });

function viewOf(member: Member, account: Account | undefined): MemberView {
  const contact = account?.phone ?? account?.email;
  return {
    accountId: member.accountId as AccountId,
    name: account?.name ?? '',
    contact: contact === undefined ? null : maskContact(contact),
    contactVerified: account?.verified ?? false,
    duty: member.duty,
    since: member.createdAt.toISOString(),
  };
}
