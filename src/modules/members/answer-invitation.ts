import { failure } from '#kernel/errors';
import type { AccountId } from '#kernel/ids';
import { sendNotice, withdrawLinks } from '#modules/notices';
import { insertMember, listDepartments, lockOrganisation } from '#modules/organisations';
import { findAccounts } from '#platform/auth';
import type { Context } from '#platform/context';
import { organisationObject } from './administer.ts';
import { subjectOf } from './invite-member.ts';
import { takesMembers, type Invitation } from './model.ts';
import { endInvitation, findInvitation, lockInvitation } from './store.ts';

/** Locks go link, invitation, organisation, in every act alike. */
export async function lockOpenInvitation(ctx: Context, id: string): Promise<Invitation> {
  const invitation = await lockInvitation(ctx.db, ctx.tenant.id, id);
  if (invitation === undefined) throw failure('record.notFound');
  if (invitation.state !== 'pending' || invitation.expiresAt <= ctx.now) throw failure('member.invitationEnded');
  return invitation;
}

/** The person becomes a member, as the administrator meant it; a department that was closed meanwhile is left out. */
export async function joinByInvitation(ctx: Context, invitation: Invitation, accountId: AccountId): Promise<void> {
  const { organisationId, duty } = invitation;
  const organisation = await lockOrganisation(ctx.db, ctx.tenant.id, organisationId);
  if (organisation === undefined || !takesMembers(organisation.state)) throw failure('member.organisationClosed');
  const departments = await listDepartments(ctx.db, ctx.tenant.id, organisationId);
  const open = new Set(departments.filter((one) => one.closedOn === null).map((one) => one.id));
  const joined = await insertMember(ctx.db, ctx.tenant.id, organisationId, {
    accountId,
    duty,
    departmentId:
      invitation.departmentId !== null && open.has(invitation.departmentId) ? invitation.departmentId : null,
    dataScope: invitation.dataScope,
    customDepartments: invitation.customDepartments.filter((one) => open.has(one)),
    createdAt: ctx.now,
  });
  await endInvitation(ctx.db, ctx.tenant.id, invitation.id, { state: 'accepted', accountId, now: ctx.now });
  if (!joined) return;
  await ctx.audit('member.join', organisationObject(organisationId), { account: accountId, duty });
  const name = (await findAccounts(ctx.db, [accountId])).get(accountId)?.name ?? '';
  await sendNotice(ctx, {
    key: `member.join:${invitation.id}`,
    kind: 'membership',
    to: { organisationId, duty: 'admin' },
    subject: `${name}已加入“${organisation.name}”`,
    body: '可以在“成员”里安排部门、职责和数据范围。',
    link: '/app/members',
  });
}

export async function declineInvitation(ctx: Context, invitation: Invitation): Promise<void> {
  await endInvitation(ctx.db, ctx.tenant.id, invitation.id, { state: 'declined', now: ctx.now });
  await ctx.audit('member.declineInvitation', organisationObject(invitation.organisationId), {
    contact: invitation.contactShown,
  });
}

/** From one's own account: the contact was proven when it was registered, so no link is needed. */
export async function answerOwnInvitation(ctx: Context, id: string, answer: 'accept' | 'decline'): Promise<string> {
  const accountId = ctx.actor.accountId;
  if (accountId === undefined) throw failure('access.signIn');
  const found = await findInvitation(ctx.db, ctx.tenant.id, id);
  if (found?.contact == null || !(await provenContacts(ctx)).includes(found.contact)) throw failure('record.notFound');
  await withdrawLinks(ctx, subjectOf(id));
  const invitation = await lockOpenInvitation(ctx, id);
  if (answer === 'accept') await joinByInvitation(ctx, invitation, accountId);
  else await declineInvitation(ctx, invitation);
  return invitation.organisationId;
}

export async function provenContacts(ctx: Context): Promise<string[]> {
  const { accountId } = ctx.actor;
  if (accountId === undefined) return [];
  const account = (await findAccounts(ctx.db, [accountId])).get(accountId);
  return [
    ...(account?.phoneVerified === true ? [account.phone!] : []),
    ...(account?.emailVerified === true ? [account.email!] : []),
  ];
}
