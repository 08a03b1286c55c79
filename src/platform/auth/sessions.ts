import type { AccountId } from '#kernel/ids';
import { cookieOf, type Caller, type CookieHeaders, type Session } from './model.ts';
import type { AuthWorks } from './works.ts';

/** Who a request's cookie belongs to. Without our cookie nothing is asked of the database. */
export async function findSession({ library }: AuthWorks, headers: CookieHeaders): Promise<Session | undefined> {
  const cookie = cookieOf(headers);
  const { authCookies } = await library.$context;
  if (cookie === undefined || !cookie.includes(`${authCookies.sessionToken.name}=`)) return undefined;
  const found = await library.api.getSession({ headers: new Headers({ cookie }), returnHeaders: true });
  if (found.response === null) return undefined;
  const { id, name } = found.response.user;
  return { accountId: id as AccountId, name, cookies: found.headers.getSetCookie() };
}

export async function startSession({ library }: AuthWorks, accountId: AccountId): Promise<Session> {
  const { headers, response } = await library.api.startSession({ body: { accountId }, returnHeaders: true });
  return { accountId, name: response.name, cookies: headers.getSetCookie() };
}

/** Ends the session in the database, so that a copied cookie is worth nothing either. */
export async function signOut(works: AuthWorks, caller: Caller, headers: CookieHeaders): Promise<readonly string[]> {
  const ending = await findSession(works, headers);
  const cookie = cookieOf(headers) ?? '';
  const ended = await works.library.api.signOut({ headers: new Headers({ cookie }), returnHeaders: true });
  if (ending !== undefined) await works.record(caller, 'session.end', ending.accountId);
  return ended.headers.getSetCookie();
}
