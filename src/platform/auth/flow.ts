import { failure } from '#kernel/errors';
import type { Db } from '#platform/db';
import { findFlow, insertFlow, type Flow, type NewFlow } from './flow-store.ts';
import { newToken } from './keys.ts';
import { cookieOf, type CookieHeaders } from './model.ts';
import type { AuthWorks } from './works.ts';

const COOKIE = 'jq_flow';
const MINUTES = 30;

const HELD = new RegExp(`(?:^|;\\s*)${COOKIE}=([\\w-]{43})`);

const cookie = (token: string, seconds: number, secure: boolean): string =>
  [
    `${COOKIE}=${token}`,
    'Path=/',
    `Max-Age=${seconds}`,
    'HttpOnly',
    'SameSite=Lax',
    ...(secure ? ['Secure'] : []),
  ].join('; ');

/** Lets the browser forget the flow that has ended. */
export const endedFlowCookie = (works: AuthWorks): string => cookie('', 0, works.secure);

/** The flow that this browser is in. */
export async function flowOf(works: AuthWorks, headers: CookieHeaders): Promise<Flow | undefined> {
  const token = HELD.exec(cookieOf(headers) ?? '')?.[1];
  if (token === undefined) return undefined;
  return works.database.inPlatform((db) => findFlow(db, works.keyed.hash('flow', token), works.clock.now()));
}

export async function requireFlow(works: AuthWorks, headers: CookieHeaders, purpose?: Flow['purpose']): Promise<Flow> {
  const flow = await flowOf(works, headers);
  if (flow === undefined || (purpose !== undefined && flow.purpose !== purpose)) throw failure('flow.gone');
  return flow;
}

type Opening = Omit<NewFlow, 'token' | 'now' | 'expiresAt'>;

/** A flow always begins with a key of its own: one that somebody planted in the browser is worth nothing. */
export async function openFlow(
  works: AuthWorks,
  opening: Opening,
  over?: Db,
): Promise<{ readonly id: string; readonly cookie: string }> {
  const token = newToken();
  const now = works.clock.now();
  const expiresAt = new Date(now.getTime() + MINUTES * 60_000);
  const flow = { ...opening, token: works.keyed.hash('flow', token), now, expiresAt };
  const id =
    over === undefined ? await works.database.inPlatform((db) => insertFlow(db, flow)) : await insertFlow(over, flow);
  return { id, cookie: cookie(token, MINUTES * 60, works.secure) };
}
