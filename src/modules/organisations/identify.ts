import type { Auth } from '#platform/auth';
import type { Actor, Context } from '#platform/context';
import type { RequestFacts } from '#platform/http';
import { resolveActor, type OnBehalf } from './resolve-actor.ts';

export const ORGANISATION_COOKIE = 'jq_org';

const CHOSEN = new RegExp(`(?:^|;\\s*)${ORGANISATION_COOKIE}=([0-9a-f-]{36})`);

/** From a request's cookies to who acts. */
export const identifyWith =
  (auth: Auth, onBehalf?: OnBehalf) =>
  async (ctx: Context, request: RequestFacts): Promise<Actor> => {
    const session = await auth.session(request.headers);
    for (const cookie of session?.cookies ?? []) request.setHeader('set-cookie', cookie);
    return resolveActor(ctx, session, CHOSEN.exec(String(request.headers['cookie'] ?? ''))?.[1], onBehalf);
  };

/** @param chosen an organisation or a delegation; undefined: forget the choice */
export const organisationCookie = (chosen: string | undefined, secure: boolean): string =>
  [
    `${ORGANISATION_COOKIE}=${chosen ?? ''}`,
    'Path=/',
    `Max-Age=${chosen === undefined ? 0 : 31_536_000}`,
    'HttpOnly',
    'SameSite=Lax',
    ...(secure ? ['Secure'] : []),
  ].join('; ');
