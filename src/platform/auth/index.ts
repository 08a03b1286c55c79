/** Accounts, passwords and sessions. Who somebody acts for is the business of modules/organisations. */
export { findAccountByContact, findAccounts, type Account } from './accounts.ts';
export { createAuth, type Auth } from './create-auth.ts';
export { isPlaceholder, maskContact, readContact, type Contact } from './contacts.ts';
export { isDemoDoorOpen } from './demo-door.ts';
export { authFailures } from './failures.ts';
export type { Caller, NewAccount, Session } from './model.ts';
export { PASSWORD_MAX, PASSWORD_MIN, whyNotPassword } from './passwords.ts';
