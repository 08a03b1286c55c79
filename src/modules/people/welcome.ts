import { describeSession, resolveActor } from '#modules/organisations';
import { callerOf, findAccounts, type Admission, type Caller } from '#platform/auth';
import type { Context } from '#platform/context';
import type { PageInput, Redirect, RequestFacts } from '#platform/http';
import type { Installation } from '#platform/installation';
import { noticeDevice } from './new-device.ts';
import { siteHome, sitePath } from '../site-form.tsx';

export const callerFrom = (ctx: Context, request: RequestFacts): Caller => callerOf(ctx, request);

export const setCookies = (request: RequestFacts, cookies: readonly string[]): void => {
  for (const cookie of cookies) request.setHeader('set-cookie', cookie);
};

/**
 * After a proof of identity, whatever it was: to the second factor, to setting one up (officers, administrators), or to
 * where the person wanted to go.
 */
export async function welcome(
  ctx: Context,
  installation: Installation,
  input: PageInput,
  admission: Admission,
): Promise<Redirect> {
  const { lang, request } = input;
  if (admission.kind === 'factor') {
    setCookies(request, admission.cookies);
    return { redirect: sitePath(lang, '/sign-in/factor') };
  }
  const { session, next } = admission;
  setCookies(request, session.cookies);
  await noticeDevice(ctx, installation, request, session);
  const actor = await resolveActor(ctx, session, undefined);
  if ((await describeSession(ctx, actor, false)).needs === 'enrolment')
    return { redirect: withNext(sitePath(lang, '/account/second-factor'), next) };
  if (next !== '') return { redirect: next };
  const account = (await findAccounts(ctx.db, [session.accountId])).get(session.accountId);
  return { redirect: siteHome(lang === 'en' ? 'en' : (account?.language ?? lang)) };
}

export const withNext = (path: string, next: string): string =>
  next === '' ? path : `${path}?next=${encodeURIComponent(next)}`;
