import { failure, type FieldError } from '#kernel/errors';
import { maskName } from '#kernel/masks';
import { civilDate } from '#kernel/time';
import { issueLink, sendNotice, withdrawLinks } from '#modules/notices';
import { findAccounts, readContact } from '#platform/auth';
import type { Context } from '#platform/context';
import { bandToday } from './hold.ts';
import type { Guardianship, Learner, Relation } from './model.ts';
import { ensureGuardian, insertGuardianship, lockGuardianship, setInvitedAgain } from './store.ts';

export const CONSENT_LINK = 'guardian.consent';
export const LINK_DAYS = 14;

export interface Invitation {
  readonly name: string;
  readonly phone: string;
  readonly relation: Relation;
}

/** 邀请监护人: by text message with a link; the guardian needs no account. */
export async function inviteGuardian(ctx: Context, learner: Learner, invitation: Invitation): Promise<string> {
  await requireMinor(ctx, learner);
  const { name, phone } = await readGuardian(ctx, learner, invitation);
  const guardian = await ensureGuardian(ctx, { name, phone });
  const id = await insertGuardianship(ctx, {
    learnerId: learner.id,
    guardianId: guardian.id,
    relation: invitation.relation,
  });
  if (id === undefined) throw failure('guardian.known');
  await ctx.audit('guardian.invite', { kind: 'guardianship', id }, { after: { relation: invitation.relation } });
  await sendConsentLink(ctx, id, phone);
  return id;
}

export async function requireMinor(ctx: Context, learner: Learner): Promise<void> {
  if ((await bandToday(ctx, learner.birthDate)) === 'adult') throw failure('guardian.adult');
}

/** Who answers from the learner's own phone answers for nobody. */
async function readGuardian(ctx: Context, learner: Learner, { name, phone }: Invitation) {
  const contact = readContact(phone);
  const errors: FieldError[] = [];
  if (name.trim() === '' || name.trim().length > 50)
    errors.push({ field: 'name', zh: '请填写监护人姓名', en: 'Enter the guardian’s name' });
  if (contact?.kind !== 'phone')
    errors.push({ field: 'phone', zh: '请填写监护人的 11 位手机号', en: 'Enter the guardian’s mobile number' });
  else if (contact.value === (await phoneOf(ctx, learner)))
    errors.push({
      field: 'phone',
      zh: '请填写监护人的手机号，不能填学生本人的',
      en: 'Enter the guardian’s number, not the learner’s own',
    });
  if (errors.length > 0) throw failure('request.invalid', {}, errors);
  return { name: name.trim(), phone: contact!.value };
}

async function phoneOf(ctx: Context, { accountId }: Learner): Promise<string | undefined> {
  if (accountId === null) return undefined;
  return (await findAccounts(ctx.db, [accountId])).get(accountId)?.phone;
}

/** No name in the text: the number may have been typed wrongly. */
async function sendConsentLink(ctx: Context, guardianshipId: string, phone: string): Promise<void> {
  const subject = { kind: 'guardianship', id: guardianshipId };
  const to = { contact: { kind: 'phone', value: phone } } as const;
  await withdrawLinks(ctx, { purpose: CONSENT_LINK, subject });
  const link = await issueLink(ctx, { purpose: CONSENT_LINK, subject, to, validDays: LINK_DAYS });
  await sendNotice(ctx, {
    key: `guardian.invite:${guardianshipId}:${ctx.now.toISOString()}`,
    kind: 'guardianConsent',
    to,
    subject: '请确认学生的监护同意',
    body: `您被登记为一名学生的监护人。请打开链接查看并作出决定，${LINK_DAYS} 天内有效。`,
    link,
  });
}

/** 再发一次: at most once a day for each guardian, however often somebody asks. */
export async function inviteAgain(ctx: Context, guardianship: Guardianship): Promise<void> {
  const { id, state, way, guardian, invitedAt } = guardianship;
  if (way === 'paper' || guardian.phone === null || state === 'active' || state === 'ended')
    throw failure('guardian.notInvitable');
  if (civilDate(invitedAt) === civilDate(ctx.now)) throw failure('guardian.invitedToday');
  await setInvitedAgain(ctx, id);
  await ctx.audit('guardian.invite', { kind: 'guardianship', id }, { after: { again: true } });
  await sendConsentLink(ctx, id, guardian.phone);
}

export async function getGuardianship(ctx: Context, id: string): Promise<Guardianship> {
  const found = await lockGuardianship(ctx, id);
  if (found === undefined) throw failure('record.notFound');
  return found;
}

/** As strangers may read it: who it is about is known to the guardian anyway. */
export const learnerWords = (name: string | undefined): string => (name === undefined ? '学生' : maskName(name));
