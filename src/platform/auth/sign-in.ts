import { APIError } from 'better-auth/api';
import { failure } from '#kernel/errors';
import type { AccountId } from '#kernel/ids';
import { readContact, type Contact } from './contacts.ts';
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

async function tryPassword(
  { library: { api } }: AuthWorks,
  contact: Contact,
  password: string,
): Promise<Session | undefined> {
  try {
    const { response, headers } =
      contact.kind === 'email'
        ? await api.signInEmail({ body: { email: contact.value, password }, returnHeaders: true })
        : await api.signInPhoneNumber({ body: { phoneNumber: contact.value, password }, returnHeaders: true });
    const { id, name } = response.user;
    return { accountId: id as AccountId, name, cookies: headers.getSetCookie() };
  } catch (error) {
    if (error instanceof APIError) return undefined;
    throw error;
  }
}
