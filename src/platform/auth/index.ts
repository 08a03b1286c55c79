/** Accounts, what proves them, and sessions. Who somebody acts for is the business of modules/organisations. */
export {
  findAccountByContact,
  findAccounts,
  findAccountsByName,
  setLanguage,
  setName,
  type Account,
} from './accounts.ts';
export { CODE_MINUTES, RESEND_SECONDS, secondsLeft, type CodeToSend } from './codes.ts';
export { createAuth, type Auth } from './create-auth.ts';
export { isPlaceholder, maskContact, readContact, type Contact } from './contacts.ts';
export { isDemoDoorOpen } from './demo-door.ts';
export { deviceWords, maskAddress } from './devices.ts';
export { factorState, type FactorState } from './factor-store.ts';
export { ERASED_NAME, eraseAccount } from './erase-account.ts';
export { authFailures } from './failures.ts';
export {
  callerOf,
  isRecent,
  SIGN_IN_METHODS,
  type Admission,
  type Caller,
  type CookieHeaders,
  type NewAccount,
  type Proof,
  type Session,
  type SignInMethod,
  type Strength,
} from './model.ts';
export { listPasskeys, type Passkey } from './passkey-store.ts';
export { PASSWORD_MAX, PASSWORD_MIN, whyNotPassword } from './passwords.ts';
export { authSealed } from './sealed-tables.ts';
export { endSession, endSessions, listSessions, type SessionEntry } from './sessions.ts';
export { listSignIns, SIGN_IN_OUTCOMES, type SignInEntry, type SignInOutcome } from './sign-in-log.ts';
export { totpUri } from './totp.ts';
