import { failure } from '#kernel/errors';
import type { AccountId } from '#kernel/ids';
import { findAccountByContact, findAccounts, setContact, type Account } from './accounts.ts';
import { addAccount } from './add-account.ts';
import { admit, closeFlow, enter } from './admit.ts';
import { proveCode } from './codes.ts';
import type { Contact } from './contacts.ts';
import { factorState } from './factor-store.ts';
import { resetFactors } from './factors.ts';
import { requireFlow } from './flow.ts';
import type { Admission, Caller, CookieHeaders, Session } from './model.ts';
import { deletePassword } from './password-store.ts';
import { whyNotPassword } from './passwords.ts';
import { renewSession, requireRecentSession, requireSession } from './sessions.ts';
import { logSignIn } from './sign-in-log.ts';
import type { AuthWorks } from './works.ts';

/** Nobody has an account by this contact: its holder, who alone learns so, may register. */
export interface MayRegister {
  readonly kind: 'register';
  readonly next: string;
}

const methodOf = (contact: Contact) => (contact.kind === 'phone' ? 'smsCode' : 'emailCode');

export async function signInByCode(
  works: AuthWorks,
  caller: Caller,
  headers: CookieHeaders,
  typed: string,
): Promise<Admission | MayRegister> {
  const flow = await proveCode(works, headers, 'signIn', typed);
  const { contact } = flow;
  const account = await works.database.inPlatform((db) => findAccountByContact(db, contact));
  if (account === undefined) return { kind: 'register', next: flow.next };
  if (!isVerified(account, contact)) await takePossession(works, caller, account.id, contact);
  // The holder of the contact is here: whoever guessed at the password no longer locks the account.
  await works.limit.forget('account', contact.value);
  return admit(works, caller, headers, { accountId: account.id, method: methodOf(contact), strength: 'single' }, flow);
}

const isVerified = (account: Account, contact: Contact): boolean =>
  contact.kind === 'phone' ? account.phoneVerified : account.emailVerified;

/**
 * The contact was written into the account by somebody who never proved to hold it, perhaps to lie in wait for its true
 * holder. Password, factors and sessions of that time therefore end now that the holder has come.
 */
async function takePossession(works: AuthWorks, caller: Caller, accountId: AccountId, contact: Contact): Promise<void> {
  await resetFactors(works, accountId);
  await works.database.inPlatform(async (db) => {
    await deletePassword(db, accountId);
    await setContact(db, accountId, contact, works.clock.now());
  });
  await works.record(caller, 'account.verifyContact', accountId, { kind: contact.kind, passwordRemoved: true });
}

/** The contact whose holder is about to register. */
export async function registering(works: AuthWorks, headers: CookieHeaders): Promise<Contact | undefined> {
  const flow = await requireFlow(works, headers, 'signIn').catch(() => undefined);
  return flow !== undefined && flow.provenAt !== null && flow.accountId === null ? flow.contact : undefined;
}

export async function registerByCode(
  works: AuthWorks,
  caller: Caller,
  headers: CookieHeaders,
  person: { readonly name: string; readonly password?: string | undefined },
): Promise<{ readonly session: Session; readonly next: string }> {
  const flow = await requireFlow(works, headers, 'signIn');
  const { contact } = flow;
  if (flow.provenAt === null || flow.accountId !== null || contact === undefined) throw failure('flow.gone');
  await refuseWeak(person.name, contact, person.password);
  await closeFlow(works, flow);
  const accountId = await addAccount(works.library, { ...person, contact, verified: true }, works.clock.now());
  if (accountId === undefined) throw failure('account.exists');
  await works.record(caller, 'account.register', accountId);
  const session = await enter(works, caller, headers, {
    accountId,
    strength: 'single',
    method: methodOf(contact),
    outcome: 'registered',
  });
  return { session, next: flow.next };
}

export async function refuseWeak(name: string, contact: Contact, password: string | undefined): Promise<void> {
  const problem =
    password === undefined ? undefined : await whyNotPassword(password, [name, contact.value.split('@')[0]!]);
  if (problem !== undefined) throw failure('request.invalid', {}, [problem]);
}

export interface ContactChanged {
  readonly contact: Contact;
  /** As it was, so that a notice goes to the old contact too. */
  readonly before: Account;
  readonly session: Session;
}

/** A new phone number or address, proven by the code that was sent to it. Whose it was is told to its holder only. */
export async function changeContact(
  works: AuthWorks,
  caller: Caller,
  headers: CookieHeaders,
  typed: string,
): Promise<ContactChanged> {
  const session = await requireRecentSession(works, headers);
  const flow = await proveOwn(works, headers, session, 'contact', typed);
  const now = works.clock.now();
  const before = await works.database.inPlatform(async (db) => {
    const account = (await findAccounts(db, [session.accountId])).get(session.accountId)!;
    if (!(await setContact(db, session.accountId, flow.contact, now))) throw failure('contact.taken');
    return account;
  });
  await closeFlow(works, flow);
  await works.record(caller, 'account.changeContact', session.accountId, { kind: flow.contact.kind });
  return { contact: flow.contact, before, session: await renewSession(works, caller, session, session.strength) };
}

/** Somebody who is signed in shows by a code to an own contact to be still the one; with a second factor that is not enough. */
export async function confirmByCode(
  works: AuthWorks,
  caller: Caller,
  headers: CookieHeaders,
  typed: string,
): Promise<Session> {
  const session = await requireSession(works, headers);
  const flow = await proveOwn(works, headers, session, 'confirm', typed);
  await refuseWithFactor(works, session.accountId);
  await closeFlow(works, flow);
  await logSignIn(works, caller, session.accountId, 'confirmed', methodOf(flow.contact));
  return renewSession(works, caller, session, session.strength);
}

export async function refuseWithFactor(works: AuthWorks, accountId: AccountId): Promise<void> {
  const state = await works.database.inPlatform((db) => factorState(db, accountId));
  if (state.totp || state.passkeys > 0) throw failure('factor.wrong');
}

async function proveOwn(
  works: AuthWorks,
  headers: CookieHeaders,
  session: Session,
  purpose: 'contact' | 'confirm',
  typed: string,
) {
  const { accountId } = await requireFlow(works, headers, purpose);
  if (accountId !== session.accountId) throw failure('flow.gone');
  return proveCode(works, headers, purpose, typed);
}
