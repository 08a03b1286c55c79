import { APIError } from 'better-auth/api';
import { failure } from '#kernel/errors';
import type { AccountId } from '#kernel/ids';
import type { Clock } from '#kernel/time';
import { appendEntry } from '#platform/audit';
import type { Config } from '#platform/config';
import { PUBLIC_ACTOR, type Tenant } from '#platform/context';
import { openDatabase, type DatabaseUrls } from '#platform/db';
import type { Log } from '#platform/log';
import { attemptLimit } from './attempts.ts';
import { makeBetterAuth, type BetterAuth } from './better-auth.ts';
import { addAccount } from './add-account.ts';
import { placeholderEmail, readContact, type Contact } from './contacts.ts';
import { whyNotPassword } from './passwords.ts';

export interface Session {
  readonly accountId: AccountId;
  readonly name: string;
  /** Cookies to renew with this answer. */
  readonly cookies: readonly string[];
}

/** A session that begins or ends: Set-Cookie headers for the browser. */
export interface SessionStart {
  readonly accountId: AccountId;
  readonly name: string;
  readonly cookies: readonly string[];
}

export interface NewAccount {
  readonly name: string;
  readonly contact: Contact;
  readonly password: string;
}

/** What a caller of sign-in is known by. */
export interface Caller {
  readonly tenant: Tenant;
  readonly address: string;
  readonly requestId: string;
}

export type CookieHeaders = Readonly<Record<string, string | string[] | undefined>>;

export interface Auth {
  session(headers: CookieHeaders): Promise<Session | undefined>;
  signUp(caller: Caller, account: NewAccount): Promise<SessionStart>;
  signIn(caller: Caller, login: string, password: string): Promise<SessionStart>;
  /** Ends the session in the database, so that a copied cookie is worth nothing either. */
  signOut(caller: Caller, headers: CookieHeaders): Promise<readonly string[]>;
  /** Also ends all other sessions of the account. */
  changePassword(caller: Caller, headers: CookieHeaders, current: string, next: string): Promise<readonly string[]>;
  /** An account that nobody can sign in to by password (demo). */
  createAccountWithoutPassword(name: string): Promise<AccountId>;
  /** Whoever calls this vouches for the person (demo). */
  startSession(accountId: AccountId): Promise<SessionStart>;
  readonly betterAuth: BetterAuth;
  close(): Promise<void>;
}

export interface AuthParts {
  readonly config: Config;
  readonly urls: DatabaseUrls;
  readonly clock: Clock;
  readonly log: Log;
}

const SCHEMA = 'auth';

/** Own connections: sign-in is outside the transactions of use cases, and its queries name no schema. */
function openAuthDatabase(parts: AuthParts) {
  const url = new URL(parts.urls.app);
  url.searchParams.set('options', `-c search_path=${SCHEMA}`);
  return openDatabase(url.toString(), {
    max: 6,
    onError: (error) => parts.log.warn({ reason: error.message }, 'sign-in connection lost'),
  });
}

export function createAuth(parts: AuthParts): Auth {
  const database = openAuthDatabase(parts);
  const library = makeBetterAuth({
    pool: database.pool,
    secret: parts.config.secrets.session,
    publicUrl: parts.config.publicUrl,
    log: parts.log,
  });
  const { api } = library;
  const limit = attemptLimit(database, parts.config.secrets.link, () => parts.clock.now());
  const cookieName = library.$context.then((context) => context.authCookies.sessionToken.name);

  /** In a transaction of its own: a refused sign-in is remembered although its request changes nothing. */
  const record = (caller: Caller, verb: string, accountId: AccountId | undefined): Promise<void> =>
    database.inTenant(caller.tenant.id, (db) =>
      appendEntry(db, {
        tenant: caller.tenant.id,
        actor: { ...PUBLIC_ACTOR, accountId },
        at: parts.clock.now(),
        verb,
        object: { kind: 'account', id: accountId ?? 'unknown' },
        detail: {},
        requestId: caller.requestId,
      }),
    );

  const session: Auth['session'] = async (headers) => {
    const cookie = one(headers['cookie']);
    if (cookie === undefined || !cookie.includes(`${await cookieName}=`)) return undefined;
    const found = await api.getSession({ headers: new Headers({ cookie }), returnHeaders: true });
    if (found.response === null) return undefined;
    const { user } = found.response;
    return { accountId: user.id as AccountId, name: user.name, cookies: found.headers.getSetCookie() };
  };

  const signUp: Auth['signUp'] = async (caller, { name, contact, password }) => {
    const problem = whyNotPassword(password, [name, contact.value.split('@')[0]!]);
    if (problem !== undefined) throw failure('request.invalid', {}, [problem]);
    const accountId = await addAccount(library, name, contact, password, parts.clock.now());
    if (accountId === undefined) throw failure('account.exists');
    await record(caller, 'account.register', accountId);
    const { headers } = await api.startSession({ body: { accountId }, returnHeaders: true });
    return { accountId, name, cookies: headers.getSetCookie() };
  };

  const signIn: Auth['signIn'] = async (caller, login, password) => {
    const contact = readContact(login);
    const subject = contact?.value ?? login.trim().toLowerCase();
    if (!(await limit.begin(subject, caller.address))) {
      await record(caller, 'session.blocked', undefined);
      throw failure('session.tooMany');
    }
    const started = contact === undefined ? undefined : await tryPassword(contact, password);
    if (started === undefined) {
      await record(caller, 'session.refuse', undefined);
      throw failure('session.wrong');
    }
    await limit.succeeded(subject, caller.address);
    await record(caller, 'session.start', started.accountId);
    return started;
  };

  const tryPassword = async (contact: Contact, password: string): Promise<SessionStart | undefined> => {
    try {
      const { response, headers } =
        contact.kind === 'email'
          ? await api.signInEmail({ body: { email: contact.value, password }, returnHeaders: true })
          : await api.signInPhoneNumber({ body: { phoneNumber: contact.value, password }, returnHeaders: true });
      return { accountId: response.user.id as AccountId, name: response.user.name, cookies: headers.getSetCookie() };
    } catch (error) {
      if (error instanceof APIError) return undefined;
      throw error;
    }
  };

  return {
    session,
    signUp,
    signIn,
    signOut: async (caller, headers) => {
      const ending = await session(headers);
      const cookie = one(headers['cookie']) ?? '';
      const ended = await api.signOut({ headers: new Headers({ cookie }), returnHeaders: true });
      if (ending !== undefined) await record(caller, 'session.end', ending.accountId);
      return ended.headers.getSetCookie();
    },
    changePassword: async (caller, headers, current, next) => {
      const person = await session(headers);
      if (person === undefined) throw failure('access.signIn');
      const problem = whyNotPassword(next, [person.name]);
      if (problem !== undefined) throw failure('request.invalid', {}, [problem]);
      if (!(await limit.begin(person.accountId, caller.address))) throw failure('session.tooMany');
      const changed = await api
        .changePassword({
          body: { currentPassword: current, newPassword: next, revokeOtherSessions: true },
          headers: new Headers({ cookie: one(headers['cookie']) ?? '' }),
          returnHeaders: true,
        })
        .catch((error: unknown) => {
          throw error instanceof APIError ? failure('account.wrongPassword') : error;
        });
      await limit.succeeded(person.accountId, caller.address);
      await record(caller, 'account.changePassword', person.accountId);
      return changed.headers.getSetCookie();
    },
    createAccountWithoutPassword: async (name) => {
      const { internalAdapter } = await library.$context;
      const user = await internalAdapter.createUser({ name, email: placeholderEmail() }, { method: 'demo' });
      return user.id as AccountId;
    },
    startSession: async (accountId) => {
      const { headers, response } = await api.startSession({ body: { accountId }, returnHeaders: true });
      return { accountId, name: response.name, cookies: headers.getSetCookie() };
    },
    betterAuth: library,
    // better-auth uses the pool itself, so it is ended even when our own queries never were.
    close: () => database.pool.end(),
  };
}

const one = (value: string | string[] | undefined): string | undefined =>
  Array.isArray(value) ? value.join('; ') : value;
