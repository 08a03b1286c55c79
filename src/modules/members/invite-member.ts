import { failure } from '#kernel/errors';
import { newId, type AccountId } from '#kernel/ids';
import { issueLink, sendNotice, withdrawLinks } from '#modules/notices';
import { DUTY_LABELS, storedScope } from '#modules/organisations';
import { findAccountByContact, maskContact, readContact, type Contact } from '#platform/auth';
import type { Context } from '#platform/context';
import { lockAsAdministrator, organisationObject, requireAdministrator, requireScope } from './administer.ts';
import type { NewInvitation } from './contract.ts';
import { INVITATION_DAYS, INVITATIONS_A_DAY, SENDS_AT_MOST, type Invitation } from './model.ts';
import {
  countInvitations,
  endInvitation,
  findPendingInvitation,
  insertInvitation,
  lockInvitation,
  renewInvitation,
} from './store.ts';

export const INVITATION_PURPOSE = 'member.invitation';
const DAY = 86_400_000;

export const subjectOf = (id: string) => ({ purpose: INVITATION_PURPOSE, subject: { kind: 'invitation', id } });

/**
 * The answer is the same whether somebody has an account or not, and so is what is done here: a message goes to the
 * contact, and only its holder learns more. Asked again, the pending invitation is sent again.
 */
export async function inviteMember(ctx: Context, organisationId: string, input: NewInvitation): Promise<Invitation> {
  const members = await lockAsAdministrator(ctx, organisationId);
  const contact = requireContact(input.contact);
  const scope = storedScope({
    dataScope: input.dataScope,
    departmentId: input.departmentId,
    customDepartments: input.customDepartments,
  });
  await requireScope(ctx, organisationId, { duty: input.duty, ...scope });
  const account = await findAccountByContact(ctx.db, contact);
  // Members see one another's names and masked contacts already.
  if (account !== undefined && members.some((one) => one.accountId === account.id)) throw failure('member.already');
  const pending = await findPendingInvitation(ctx.db, ctx.tenant.id, organisationId, contact.value);
  if (pending !== undefined) return sendAgain(ctx, { ...pending, ...scope, duty: input.duty });
  const today = await countInvitations(ctx.db, ctx.tenant.id, organisationId, new Date(ctx.now.getTime() - DAY));
  if (today >= INVITATIONS_A_DAY) throw failure('member.tooManyInvitations', { most: INVITATIONS_A_DAY });
  const invitation: Invitation = {
    id: newId(),
    organisationId,
    contact: contact.value,
    contactShown: maskContact(contact.value),
    duty: input.duty,
    ...scope,
    state: 'pending',
    invitedBy: ctx.actor.accountId!,
    invitedAt: ctx.now,
    sends: 1,
    sentAt: ctx.now,
    expiresAt: new Date(ctx.now.getTime() + INVITATION_DAYS * DAY),
    endedAt: null,
  };
  await insertInvitation(ctx.db, ctx.tenant.id, invitation);
  await send(ctx, invitation, contact, account?.verified === true ? account.id : undefined);
  await ctx.audit('member.invite', organisationObject(organisationId), {
    contact: invitation.contactShown,
    duty: input.duty,
    dataScope: input.dataScope,
  });
  return invitation;
}

export async function resendInvitation(ctx: Context, organisationId: string, id: string): Promise<Invitation> {
  return sendAgain(ctx, await openInvitation(ctx, organisationId, id));
}

export async function withdrawInvitation(ctx: Context, organisationId: string, id: string): Promise<void> {
  const invitation = await openInvitation(ctx, organisationId, id);
  await endInvitation(ctx.db, ctx.tenant.id, id, { state: 'withdrawn', now: ctx.now });
  await ctx.audit('member.withdrawInvitation', organisationObject(organisationId), {
    contact: invitation.contactShown,
  });
}

/** Links before the invitation, as whoever opens one of them locks them. */
async function openInvitation(ctx: Context, organisationId: string, id: string): Promise<Invitation> {
  await requireAdministrator(ctx, organisationId);
  await withdrawLinks(ctx, subjectOf(id));
  const invitation = await lockInvitation(ctx.db, ctx.tenant.id, id);
  if (invitation?.organisationId !== organisationId) throw failure('record.notFound');
  if (invitation.state !== 'pending') throw failure('member.invitationEnded');
  return invitation;
}

async function sendAgain(ctx: Context, before: Invitation): Promise<Invitation> {
  if (before.sends >= SENDS_AT_MOST) throw failure('member.sentOften', { most: SENDS_AT_MOST });
  const invitation: Invitation = {
    ...before,
    sends: before.sends + 1,
    sentAt: ctx.now,
    expiresAt: new Date(ctx.now.getTime() + INVITATION_DAYS * DAY),
  };
  await withdrawLinks(ctx, subjectOf(invitation.id));
  await renewInvitation(ctx.db, ctx.tenant.id, invitation);
  await send(ctx, invitation, requireContact(invitation.contact!), undefined);
  await ctx.audit('member.resend', organisationObject(invitation.organisationId), { contact: invitation.contactShown });
  return invitation;
}

function requireContact(text: string): Contact {
  const contact = readContact(text);
  if (contact === undefined)
    throw failure('request.invalid', {}, [
      { field: 'contact', zh: '请填写手机号或邮箱', en: 'Enter a mobile number or an e-mail address' },
    ]);
  return contact;
}

async function send(
  ctx: Context,
  invitation: Invitation,
  contact: Contact,
  accountId: AccountId | undefined,
): Promise<void> {
  const { id, duty, sends } = invitation;
  const link = await issueLink(ctx, { ...subjectOf(id), to: { contact }, validDays: INVITATION_DAYS });
  const subject = `“${ctx.actor.organisationName ?? ''}”邀请您加入`;
  const body = `${ctx.actor.name ?? ''}邀请您以${DUTY_LABELS[duty].zh}的职责加入“${ctx.actor.organisationName ?? ''}”。${INVITATION_DAYS} 天内有效；不认识对方的，不用理会。`;
  await sendNotice(ctx, {
    key: `member.invite:${id}:${sends}`,
    kind: 'invitation',
    to: { contact },
    subject,
    body,
    link,
  });
  if (accountId === undefined) return;
  // Whoever has an account finds it there too, where no text message can be sent.
  await ctx.notify({
    key: `member.invite:${id}:${sends}:${accountId}`,
    channel: 'inApp',
    recipient: accountId,
    accountId,
    subject,
    body,
    link: '/account/invitations',
  });
}
