import { sql } from 'kysely';
import { failure } from '#kernel/errors';
import type { AccountId } from '#kernel/ids';
import type { Db } from '#platform/db';
import { maskAddress } from './devices.ts';
import { cookieOf, isRecent, type Caller, type CookieHeaders, type Session, type Strength } from './model.ts';
import type { AuthWorks } from './works.ts';

/** How precise “last seen” is; keeps reading from becoming writing. */
const SEEN_MINUTES = 5;

/** Who a request's cookie belongs to. Without our cookie nothing is asked of the database. */
export async function findSession(works: AuthWorks, headers: CookieHeaders): Promise<Session | undefined> {
  const cookie = cookieOf(headers);
  const { authCookies } = await works.library.$context;
  if (cookie === undefined || !cookie.includes(`${authCookies.sessionToken.name}=`)) return undefined;
  const found = await works.library.api.getSession({ headers: new Headers({ cookie }), returnHeaders: true });
  if (found.response === null) return undefined;
  const { user, session } = found.response;
  await seen(works, session.id);
  return {
    id: session.id,
    accountId: user.id as AccountId,
    name: user.name,
    strength: session.strength as Strength,
    authenticatedAt: new Date(session.authenticatedAt ?? 0),
    cookies: found.headers.getSetCookie(),
  };
}

const seen = (works: AuthWorks, sessionId: string): Promise<unknown> => {
  const now = works.clock.now();
  return works.database.pool.query(
    `update auth."session" set "lastSeenAt" = $1
      where id = $2 and ("lastSeenAt" is null or "lastSeenAt" < $1::timestamptz - make_interval(mins => $3))`,
    [now, sessionId, SEEN_MINUTES],
  );
};

export async function requireSession(works: AuthWorks, headers: CookieHeaders): Promise<Session> {
  const session = await findSession(works, headers);
  if (session === undefined) throw failure('access.signIn');
  return session;
}

/** For sensitive acts: who sits there now must have shown a moment ago to be the one. */
export async function requireRecentSession(works: AuthWorks, headers: CookieHeaders): Promise<Session> {
  const session = await requireSession(works, headers);
  if (!isRecent(session, works.clock.now())) throw failure('account.confirmFirst');
  return session;
}

export async function startSession(
  works: AuthWorks,
  accountId: AccountId,
  strength: Strength,
  caller?: Pick<Caller, 'address' | 'agent'>,
): Promise<Session> {
  const authenticatedAt = works.clock.now();
  const address = caller === undefined ? '' : maskAddress(caller.address);
  const { headers, response } = await works.library.api.startSession({
    body: { accountId, strength, authenticatedAt, address, agent: caller?.agent ?? '' },
    returnHeaders: true,
  });
  const { id, name } = response;
  return { id, accountId, name, strength, authenticatedAt, cookies: headers.getSetCookie() };
}

/** The same person goes on under a new session id, now proven so well; the old id is worth nothing. */
export async function renewSession(
  works: AuthWorks,
  caller: Caller,
  old: Pick<Session, 'id' | 'accountId'>,
  strength: Strength,
): Promise<Session> {
  const renewed = await startSession(works, old.accountId, strength, caller);
  await works.database.inPlatform((db) => endSession(db, old.accountId, old.id));
  return renewed;
}

/** Ends the session in the database, so that a copied cookie is worth nothing either. */
export async function signOut(works: AuthWorks, caller: Caller, headers: CookieHeaders): Promise<readonly string[]> {
  const ending = await findSession(works, headers);
  const cookie = cookieOf(headers) ?? '';
  const ended = await works.library.api.signOut({ headers: new Headers({ cookie }), returnHeaders: true });
  if (ending !== undefined) await works.record(caller, 'session.end', ending.accountId);
  return ended.headers.getSetCookie();
}

export interface SessionEntry {
  readonly id: string;
  readonly strength: Strength;
  readonly startedAt: Date;
  readonly lastSeenAt: Date;
  /** Masked when it was written. */
  readonly address: string;
  readonly agent: string;
}

/** A person has a handful; the newest hundred are shown. */
export async function listSessions(db: Db, accountId: AccountId, now: Date): Promise<SessionEntry[]> {
  const { rows } = await sql<SessionEntry>`select id, strength, "createdAt" as "startedAt",
      coalesce("lastSeenAt", "createdAt") as "lastSeenAt", coalesce("ipAddress", '') as address, coalesce("userAgent", '') as agent
    from auth."session" where "userId" = ${accountId} and "expiresAt" > ${now}
    order by coalesce("lastSeenAt", "createdAt") desc limit 100`.execute(db);
  return rows;
}

/** Only one's own. */
export async function endSession(db: Db, accountId: AccountId, id: string): Promise<boolean> {
  const { numAffectedRows } =
    await sql`delete from auth."session" where "userId" = ${accountId} and id = ${id}`.execute(db);
  return numAffectedRows === 1n;
}

/** @param but the one that goes on; without it all end. @returns how many ended */
export async function endSessions(db: Db, accountId: AccountId, but?: string): Promise<number> {
  const { numAffectedRows } = await sql`delete from auth."session" where "userId" = ${accountId}
    and (${but ?? null}::uuid is null or id <> ${but ?? null}::uuid)`.execute(db);
  return Number(numAffectedRows ?? 0n);
}
