import { failure } from '#kernel/errors';
import type { AccountId } from '#kernel/ids';
import { findAccounts } from './accounts.ts';
import { admit } from './admit.ts';
import { readContact, type Contact } from './contacts.ts';
import type { Admission, Caller, CookieHeaders, Session } from './model.ts';
import { deletePassword, findCredential, findPasswordHash, putPassword } from './password-store.ts';
import { refuseWeak, refuseWithFactor } from './sign-in-by-code.ts';
import { endSessions, renewSession, requireRecentSession, requireSession } from './sessions.ts';
import { logSignIn } from './sign-in-log.ts';
import type { AuthWorks } from './works.ts';

/** An unknown account, one without a password and a wrong password are the same answer, and take as long. */
export async function signInByPassword(
  works: AuthWorks,
  caller: Caller,
  headers: CookieHeaders,
  typed: { readonly login: string; readonly password: string; readonly next?: string },
): Promise<Admission> {
  const contact = readContact(typed.login);
  const subject = contact?.value ?? typed.login.trim().toLowerCase();
  const { accountId, hash } = await credentialOf(works, contact);
  if (!(await mayTry(works, subject, caller.address))) {
    await works.record(caller, 'session.block', undefined);
    if (accountId !== undefined) await logSignIn(works, caller, accountId, 'locked', 'password');
    throw failure('session.tooMany');
  }
  if (!(await isRight(works, hash, typed.password)) || accountId === undefined) {
    await works.record(caller, 'session.refuse', undefined);
    if (accountId !== undefined) await logSignIn(works, caller, accountId, 'wrong', 'password');
    throw failure('session.wrong');
  }
  await works.limit.forget('account', subject);
  await works.limit.giveBack('address', caller.address);
  return admit(works, caller, headers, { accountId, method: 'password', strength: 'single', next: typed.next });
}

async function credentialOf(
  works: AuthWorks,
  contact: Contact | undefined,
): Promise<{ readonly accountId: AccountId | undefined; readonly hash: string | undefined }> {
  const found =
    contact === undefined ? undefined : await works.database.inPlatform((db) => findCredential(db, contact));
  return { accountId: found?.accountId, hash: found?.hash ?? undefined };
}

const mayTry = async (works: AuthWorks, subject: string, address: string): Promise<boolean> =>
  (await works.limit.count('address', address)) && works.limit.count('account', subject);

/** Without a hash as much work is done as with one. */
async function isRight({ library }: AuthWorks, hash: string | undefined, password: string): Promise<boolean> {
  const { password: passwords } = await library.$context;
  if (hash !== undefined) return passwords.verify({ hash, password });
  await passwords.hash(password);
  return false;
}

/** For somebody who is signed in; with a second factor that is not enough. */
export async function confirmByPassword(
  works: AuthWorks,
  caller: Caller,
  headers: CookieHeaders,
  password: string,
): Promise<Session> {
  const session = await requireSession(works, headers);
  const { accountId } = session;
  await refuseWithFactor(works, accountId);
  if (!(await mayTry(works, accountId, caller.address))) throw failure('session.tooMany');
  const hash = await works.database.inPlatform((db) => findPasswordHash(db, accountId));
  if (!(await isRight(works, hash, password))) throw failure('session.wrong');
  await works.limit.forget('account', accountId);
  await works.limit.giveBack('address', caller.address);
  await logSignIn(works, caller, accountId, 'confirmed', 'password');
  return renewSession(works, caller, session, session.strength);
}

export const hasPassword = async (works: AuthWorks, accountId: AccountId): Promise<boolean> =>
  (await works.database.inPlatform((db) => findPasswordHash(db, accountId))) !== undefined;

/** First password, change, or a forgotten one: whoever has just proven to be the one sets it. All other sessions end. */
export async function setPassword(
  works: AuthWorks,
  caller: Caller,
  headers: CookieHeaders,
  password: string,
): Promise<Session> {
  const session = await requireRecentSession(works, headers);
  const { accountId } = session;
  const account = await works.database.inPlatform(async (db) => (await findAccounts(db, [accountId])).get(accountId)!);
  for (const value of [account.phone ?? '', account.email ?? ''])
    await refuseWeak(account.name, { kind: 'phone', value }, password);
  const { password: passwords } = await works.library.$context;
  const hash = await passwords.hash(password);
  await works.database.inPlatform(async (db) => {
    await putPassword(db, accountId, hash, works.clock.now());
    await endSessions(db, accountId, session.id);
  });
  await works.record(caller, 'account.changePassword', accountId);
  return renewSession(works, caller, session, session.strength);
}

/** Only for somebody who gets in without it. */
export async function removePassword(works: AuthWorks, caller: Caller, headers: CookieHeaders): Promise<void> {
  const { accountId } = await requireRecentSession(works, headers);
  await works.database.inPlatform(async (db) => {
    const account = (await findAccounts(db, [accountId])).get(accountId)!;
    if (!account.phoneVerified && !account.emailVerified) throw failure('account.lastContact');
    await deletePassword(db, accountId);
  });
  await works.record(caller, 'account.removePassword', accountId);
}
