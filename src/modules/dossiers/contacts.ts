import { failure, type FieldError } from '#kernel/errors';
import { newId } from '#kernel/ids';
import { maskContact, readContact } from '#platform/auth';
import type { Context } from '#platform/context';
import type { ContactPerson } from './model.ts';
import { confirmationOf, readStanding, standingToEdit } from './standing.ts';
import { deleteContact, findContact, upsertContact, type ContactRow } from './store.ts';

const about = (organisationId: string) => ({ kind: 'organisation', id: organisationId });

/** @param id undefined: a new one */
export async function saveContact(
  ctx: Context,
  organisationId: string,
  id: string | undefined,
  given: ContactRow,
): Promise<string> {
  const standing = await standingToEdit(ctx, organisationId);
  if (id !== undefined) await contactOf(ctx, organisationId, id);
  refuseUnreachable(given);
  const one = { ...given, id: id ?? newId<string>(), organisationId, createdAt: ctx.now };
  await upsertContact(ctx.db, ctx.tenant.id, one, confirmationOf(ctx, standing));
  await ctx.audit(id === undefined ? 'dossier.addContact' : 'dossier.changeContact', about(organisationId), {
    purpose: given.purpose,
    contact: one.id,
  });
  return one.id;
}

export async function dropContact(ctx: Context, organisationId: string, id: string): Promise<void> {
  await standingToEdit(ctx, organisationId);
  const { purpose } = await contactOf(ctx, organisationId, id);
  await deleteContact(ctx.db, ctx.tenant.id, id);
  await ctx.audit('dossier.dropContact', about(organisationId), { purpose, contact: id });
}

/** Staff see the whole number for a reason, which stands in the trail. */
export async function revealContact(
  ctx: Context,
  organisationId: string,
  id: string,
  reason: string,
): Promise<Pick<ContactPerson, 'name' | 'phone' | 'email'>> {
  await readStanding(ctx, organisationId);
  const { name, phone, email } = await contactOf(ctx, organisationId, id);
  await ctx.audit('dossier.revealContact', about(organisationId), { contact: id, reason });
  return { name, phone, email };
}

/** "王芸" → "王*": who to ask for, not who it is. */
export const maskedContact = (one: ContactPerson): ContactPerson => ({
  ...one,
  name: one.name.slice(0, 1) + '*'.repeat(Math.max(one.name.length - 1, 1)),
  phone: maskPhone(one.phone),
  email: one.email === '' ? '' : maskContact(one.email),
});

const maskPhone = (phone: string): string =>
  phone === '' ? '' : phone.length < 8 ? '****' : `${phone.slice(0, 3)}****${phone.slice(-4)}`;

async function contactOf(ctx: Context, organisationId: string, id: string): Promise<ContactPerson> {
  const found = await findContact(ctx.db, ctx.tenant.id, id);
  if (found?.organisationId !== organisationId) throw failure('record.notFound');
  return found;
}

const LANDLINE = /^(?:0\d{2,3}-?)?\d{7,8}(?:[-转]\d{1,6})?$/;

function refuseUnreachable({ phone, email }: ContactRow): void {
  const errors: FieldError[] = [];
  if (phone === '' && email === '')
    errors.push({ field: 'phone', zh: '请填写电话或邮箱', en: 'Give a phone number or an address' });
  if (phone !== '' && readContact(phone)?.kind !== 'phone' && !LANDLINE.test(phone))
    errors.push({
      field: 'phone',
      zh: '请填写手机号或带区号的固定电话',
      en: 'Give a mobile number or a landline with its area code',
    });
  if (email !== '' && readContact(email)?.kind !== 'email')
    errors.push({ field: 'email', zh: '邮箱格式不对', en: 'This is no e-mail address' });
  if (errors.length > 0) throw failure('request.invalid', {}, errors);
}
