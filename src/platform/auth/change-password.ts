import { APIError } from 'better-auth/api';
import { failure } from '#kernel/errors';
import { cookieOf, type Caller, type CookieHeaders } from './model.ts';
import { whyNotPassword } from './passwords.ts';
import { findSession } from './sessions.ts';
import type { AuthWorks } from './works.ts';

/** Also ends all other sessions of the account; the present one goes on with a new cookie. */
export async function changePassword(
  works: AuthWorks,
  caller: Caller,
  headers: CookieHeaders,
  current: string,
  next: string,
): Promise<readonly string[]> {
  const person = await findSession(works, headers);
  if (person === undefined) throw failure('access.signIn');
  const problem = whyNotPassword(next, [person.name]);
  if (problem !== undefined) throw failure('request.invalid', {}, [problem]);
  if (!(await works.limit.begin(person.accountId, caller.address))) throw failure('session.tooMany');
  const changed = await works.library.api
    .changePassword({
      body: { currentPassword: current, newPassword: next, revokeOtherSessions: true },
      headers: new Headers({ cookie: cookieOf(headers) ?? '' }),
      returnHeaders: true,
    })
    .catch((error: unknown) => {
      throw error instanceof APIError ? failure('account.wrongPassword') : error;
    });
  await works.limit.succeeded(person.accountId, caller.address);
  await works.record(caller, 'account.changePassword', person.accountId);
  return changed.headers.getSetCookie();
}
