import type { AccountId } from '#kernel/ids';
import { addAccountWithoutPassword } from './add-account.ts';
import type { BetterAuth } from './better-auth.ts';
import { changePassword } from './change-password.ts';
import type { Caller, CookieHeaders, NewAccount, Session } from './model.ts';
import { findSession, signOut, startSession } from './sessions.ts';
import { signIn } from './sign-in.ts';
import { signUp } from './sign-up.ts';
import { openAuthWorks, type AuthParts } from './works.ts';

/** Failures: see `authFailures`. Cookies are Set-Cookie headers for the answer. */
export interface Auth {
  session(headers: CookieHeaders): Promise<Session | undefined>;
  signUp(caller: Caller, account: NewAccount): Promise<Session>;
  signIn(caller: Caller, login: string, password: string): Promise<Session>;
  signOut(caller: Caller, headers: CookieHeaders): Promise<readonly string[]>;
  changePassword(caller: Caller, headers: CookieHeaders, current: string, next: string): Promise<readonly string[]>;
  createAccountWithoutPassword(name: string): Promise<AccountId>;
  /** Whoever calls this vouches for the person: the demo door, a link that was checked. */
  startSession(accountId: AccountId): Promise<Session>;
  readonly betterAuth: BetterAuth;
  close(): Promise<void>;
}

export function createAuth(parts: AuthParts): Auth {
  const works = openAuthWorks(parts);
  return {
    session: (headers) => findSession(works, headers),
    signUp: (caller, account) => signUp(works, caller, account),
    signIn: (caller, login, password) => signIn(works, caller, login, password),
    signOut: (caller, headers) => signOut(works, caller, headers),
    changePassword: (caller, headers, current, next) => changePassword(works, caller, headers, current, next),
    createAccountWithoutPassword: (name) => addAccountWithoutPassword(works.library, name),
    startSession: (accountId) => startSession(works, accountId),
    betterAuth: works.library,
    close: works.close,
  };
}
