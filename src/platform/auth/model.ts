import type { AccountId } from '#kernel/ids';
import type { Tenant } from '#platform/context';
import type { Contact } from './contacts.ts';

/**
 * How strongly a session was proven: by one factor, by two, or by the demo door, which proves nothing and therefore counts
 * in a demo region only.
 */
export const STRENGTHS = ['single', 'double', 'demo'] as const;
export type Strength = (typeof STRENGTHS)[number];

/** By what somebody came in. */
export const SIGN_IN_METHODS = [
  'smsCode',
  'emailCode',
  'password',
  'passkey',
  'oidc',
  'link',
  'totp',
  'recoveryCode',
  'demo',
] as const;
export type SignInMethod = (typeof SIGN_IN_METHODS)[number];

/** A person who is signed in. */
export interface Session {
  readonly id: string;
  readonly accountId: AccountId;
  readonly name: string;
  readonly strength: Strength;
  /** When the person last proved to be the one. */
  readonly authenticatedAt: Date;
  /** Set-Cookie headers for this answer: a session that begins, or is renewed. */
  readonly cookies: readonly string[];
  /** Of one that has just begun: whether the log knows a sign-in from such a device at such an address. */
  readonly known?: 'first' | 'seen' | 'new';
}

export interface NewAccount {
  readonly name: string;
  readonly contact: Contact;
  /** A code or link that was sent there came back. */
  readonly verified: boolean;
  readonly password?: string | undefined;
}

/** What somebody who signs in is known by before one knows who it is. */
export interface Caller {
  readonly tenant: Tenant;
  readonly address: string;
  readonly requestId: string;
  /** User-Agent, for the list of devices. */
  readonly agent: string;
}

export type CookieHeaders = Readonly<Record<string, string | string[] | undefined>>;

export const callerOf = (
  ctx: { readonly tenant: Tenant; readonly requestId: string },
  request: { readonly address: string; readonly headers: CookieHeaders },
): Caller => ({
  tenant: ctx.tenant,
  address: request.address,
  requestId: ctx.requestId,
  agent: String(request.headers['user-agent'] ?? '').slice(0, 300),
});

export const cookieOf = (headers: CookieHeaders): string | undefined => {
  const cookie = headers['cookie'];
  return Array.isArray(cookie) ? cookie.join('; ') : cookie;
};

/** Who somebody was shown to be, and how well. */
export interface Proof {
  readonly accountId: AccountId;
  readonly method: SignInMethod;
  readonly strength: 'single' | 'double';
  readonly next?: string | undefined;
}

/** What a proof opens: a session, or the question for the second factor. */
export type Admission =
  | { readonly kind: 'session'; readonly session: Session; readonly next: string }
  | { readonly kind: 'factor'; readonly cookies: readonly string[]; readonly next: string };

/** Sensitive acts ask who is there again after this time. */
const RECENT_MINUTES = 10;

type Proven = Pick<Session, 'strength' | 'authenticatedAt'>;

/** Somebody who came by the demo door has nothing to prove again. */
export const isRecent = (session: Proven, now: Date): boolean =>
  session.strength === 'demo' || now.getTime() - session.authenticatedAt.getTime() < RECENT_MINUTES * 60_000;
