import { APIError } from 'better-auth/api';
import { failure } from '#kernel/errors';
import type { AccountId } from '#kernel/ids';
import type { BetterAuth } from './better-auth.ts';
import { placeholderEmail, readContact, type Contact } from './contacts.ts';
import type { Caller, Session } from './model.ts';
import type { AuthWorks } from './works.ts';

/** An unknown account, one without a password and a wrong password are the same answer. */
export async function signIn(works: AuthWorks, caller: Caller, login: string, password: string): Promise<Session> {
  const contact = readContact(login);
  const subject = contact?.value ?? login.trim().toLowerCase();
  if (!(await works.limit.begin(subject, caller.address))) {
    await works.record(caller, 'session.block', undefined);
    throw failure('session.tooMany');
  }
  const session = contact === undefined ? undefined : await tryPassword(works, contact, password);
  if (session === undefined) {
    await works.record(caller, 'session.refuse', undefined);
    throw failure('session.wrong');
  }
  await works.limit.succeeded(subject, caller.address);
  await works.record(caller, 'session.start', session.accountId);
  return session;
}

/** One way in for everybody, because the library takes as long for an unknown address as for a wrong password. */
async function tryPassword({ library }: AuthWorks, contact: Contact, password: string): Promise<Session | undefined> {
  const email = contact.kind === 'email' ? contact.value : await emailOfPhone(library, contact.value);
  try {
    const { response, headers } = await library.api.signInEmail({ body: { email, password }, returnHeaders: true });
    const { id, name } = response.user;
    return { accountId: id as AccountId, name, cookies: headers.getSetCookie() };
  } catch (error) {
    if (error instanceof APIError) return undefined;
    throw error;
  }
}

/** Every account has an address, if only a placeholder; an unknown number gets one that belongs to nobody. */
async function emailOfPhone(library: BetterAuth, phone: string): Promise<string> {
  const { adapter } = await library.$context;
  const where = [{ field: 'phoneNumber', value: phone }];
  const user = await adapter.findOne<{ readonly email: string }>({ model: 'user', where });
  return user?.email ?? placeholderEmail();
}
