/**
 * 人与登录 — owns how people come in and what they keep in their account: sign-in by code, password, passkey and second
 * factor, registration, contacts, sessions. Tables: none of its own; accounts and factors are #platform/auth's. No events.
 * Promises: whether an account exists is told to the holder of the contact only; every way in passes auth.admit; whoever
 * reads or changes what proves an account has just proven to be the one.
 */
export { callerFrom, setCookies, welcome } from './welcome.ts';
export { resetFactors, unlockAccount } from './support-accounts.ts';
export { tellOwner } from './tell-owner.ts';
