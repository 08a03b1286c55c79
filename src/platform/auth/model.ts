import type { AccountId } from '#kernel/ids';
import type { Tenant } from '#platform/context';
import type { Contact } from './contacts.ts';

/** A person who is signed in. */
export interface Session {
  readonly accountId: AccountId;
  readonly name: string;
  /** Set-Cookie headers for this answer: a session that begins, or is renewed. */
  readonly cookies: readonly string[];
}

export interface NewAccount {
  readonly name: string;
  readonly contact: Contact;
  readonly password: string;
}

/** What somebody who signs in is known by before one knows who it is. */
export interface Caller {
  readonly tenant: Tenant;
  readonly address: string;
  readonly requestId: string;
}

export type CookieHeaders = Readonly<Record<string, string | string[] | undefined>>;

export const cookieOf = (headers: CookieHeaders): string | undefined => {
  const cookie = headers['cookie'];
  return Array.isArray(cookie) ? cookie.join('; ') : cookie;
};
