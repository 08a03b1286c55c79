import { failure } from '#kernel/errors';
import type { AccountId } from '#kernel/ids';
import { addAccount, addAccountWithoutPassword } from './add-account.ts';
import { admit, enter } from './admit.ts';
import { askCode, resendCode } from './codes.ts';
import { discardAccount } from './discard-account.ts';
import { factorState } from './factor-store.ts';
import * as factors from './factors.ts';
import { flowOf } from './flow.ts';
import { dropContact, forgetOld, mergeAccounts, unlock } from './keep-accounts.ts';
import type { Caller, CookieHeaders, NewAccount, Session, Strength } from './model.ts';
import * as passkeys from './passkeys.ts';
import { endSessions, findSession, requireRecentSession, signOut, startSession } from './sessions.ts';
import * as byCode from './sign-in-by-code.ts';
import * as byPassword from './sign-in.ts';
import { openAuthWorks, type AuthParts, type AuthWorks } from './works.ts';

/**
 * Accounts, what proves them, and sessions. Failures: see `authFailures`. Cookies in results are Set-Cookie headers for the
 * answer. Acts on the own account read the session from the headers and ask for recent authentication where it matters.
 */
export type Auth = ReturnType<typeof createAuth>;

/** An act with the machinery filled in. */
type Bound<Act> = Act extends (works: AuthWorks, ...rest: infer Rest) => infer Result
  ? (...rest: Rest) => Result
  : never;

export function createAuth(parts: AuthParts) {
  const works = openAuthWorks(parts);
  const bind = <Act extends (works: AuthWorks, ...rest: never[]) => unknown>(act: Act): Bound<Act> =>
    ((...rest: never[]) => act(works, ...rest)) as Bound<Act>;
  return {
    session: bind(findSession),
    /** @throws account.confirmFirst when the person has not proven lately to be the one */
    requireRecent: bind(requireRecentSession),
    /** The one way from a proof of identity to a session, or to the question for the second factor. */
    admit: (caller: Caller, headers: CookieHeaders, proof: Parameters<typeof admit>[3]) =>
      admit(works, caller, headers, proof),
    signOut: bind(signOut),

    /** The sign-in that this browser is in the middle of. */
    flow: bind(flowOf),
    askCode: bind(askCode),
    resendCode: bind(resendCode),
    signInByCode: bind(byCode.signInByCode),
    registering: bind(byCode.registering),
    registerByCode: bind(byCode.registerByCode),
    changeContact: bind(byCode.changeContact),
    confirmByCode: bind(byCode.confirmByCode),
    dropContact: bind(dropContact),

    signInByPassword: bind(byPassword.signInByPassword),
    confirmByPassword: bind(byPassword.confirmByPassword),
    setPassword: bind(byPassword.setPassword),
    removePassword: bind(byPassword.removePassword),
    hasPassword: bind(byPassword.hasPassword),

    factorState: (accountId: AccountId) => works.database.inPlatform((db) => factorState(db, accountId)),
    passFactor: bind(factors.passFactor),
    confirmByFactor: bind(factors.confirmByFactor),
    beginTotp: bind(factors.beginTotp),
    confirmTotp: bind(factors.confirmTotp),
    removeTotp: bind(factors.removeTotp),
    renewRecoveryCodes: bind(factors.renewRecoveryCodes),
    resetFactors: bind(factors.resetFactors),

    beginPasskey: bind(passkeys.beginPasskey),
    addPasskey: bind(passkeys.addPasskey),
    askPasskey: bind(passkeys.askPasskey),
    signInByPasskey: bind(passkeys.signInByPasskey),
    removePasskey: bind(passkeys.removePasskey),

    /** With a password and a contact that nobody proved: where no code can be sent, and for the first administrator. */
    signUp: (caller: Caller, account: NewAccount & { readonly password: string }, headers: CookieHeaders = {}) =>
      signUp(works, caller, account, headers),
    /** undefined: the contact is taken. */
    createAccount: (account: NewAccount) => addAccount(works.library, account, works.clock.now()),
    createAccountWithoutPassword: (name: string) => addAccountWithoutPassword(works.library, name),
    /** Whoever calls this vouches for the person: the demo door, and tests. */
    startSession: (accountId: AccountId, strength: Strength = 'demo') => startSession(works, accountId, strength),
    discardAccount: bind(discardAccount),
    endSessions: (accountId: AccountId) => works.database.inPlatform((db) => endSessions(db, accountId)),
    unlock: bind(unlock),
    mergeAccounts: bind(mergeAccounts),
    forgetOld: bind(forgetOld),
    betterAuth: works.library,
    close: works.close,
  };
}

async function signUp(
  works: AuthWorks,
  caller: Caller,
  account: NewAccount & { readonly password: string },
  headers: CookieHeaders,
): Promise<Session> {
  await byCode.refuseWeak(account.name, account.contact, account.password);
  const accountId = await addAccount(works.library, account, works.clock.now());
  if (accountId === undefined) throw failure('account.exists');
  await works.record(caller, 'account.register', accountId);
  return enter(works, caller, headers, { accountId, strength: 'single', method: 'password', outcome: 'registered' });
}
