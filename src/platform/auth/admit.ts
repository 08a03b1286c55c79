import { failure } from '#kernel/errors';
import type { AccountId } from '#kernel/ids';
import { factorState } from './factor-store.ts';
import { askFactor, endFlow, type Flow } from './flow-store.ts';
import { endedFlowCookie, openFlow } from './flow.ts';
import type { Admission, Caller, CookieHeaders, Proof, Session, SignInMethod, Strength } from './model.ts';
import { endSession, findSession, startSession } from './sessions.ts';
import { knownFrom, logSignIn, type SignInOutcome } from './sign-in-log.ts';
import type { AuthWorks } from './works.ts';

/**
 * The one door to a session, whatever came before it: code, password, passkey, an outside identity provider. An account that
 * has a second factor is asked for it, unless what was proven counts as two.
 */
export async function admit(
  works: AuthWorks,
  caller: Caller,
  headers: CookieHeaders,
  proof: Proof,
  flow?: Flow,
): Promise<Admission> {
  const next = proof.next ?? flow?.next ?? '';
  const { accountId, method, strength } = proof;
  const state = await works.database.inPlatform((db) => factorState(db, accountId));
  if (strength === 'single' && (state.totp || state.passkeys > 0)) {
    if (flow === undefined) {
      const opened = await openFlow(works, { purpose: 'signIn', next, accountId, method });
      return { kind: 'factor', cookies: [opened.cookie], next };
    }
    await works.database.inPlatform((db) => askFactor(db, flow.id, accountId, method));
    return { kind: 'factor', cookies: [], next };
  }
  if (flow !== undefined) await closeFlow(works, flow);
  const session = await enter(works, caller, headers, { accountId, strength, method });
  return { kind: 'session', session, next };
}

/** One flow opens one door: of two answers at the same moment the second finds it ended. */
export async function closeFlow(works: AuthWorks, flow: Pick<Flow, 'id'>): Promise<void> {
  if (!(await works.database.inPlatform((db) => endFlow(db, flow.id)))) throw failure('flow.gone');
}

interface Entrance {
  readonly accountId: AccountId;
  readonly strength: Strength;
  readonly method: SignInMethod;
  readonly outcome?: SignInOutcome;
}

/** A session of its own each time; the one this browser came with, its own or planted, ends. */
export async function enter(
  works: AuthWorks,
  caller: Caller,
  headers: CookieHeaders,
  { accountId, strength, method, outcome = 'in' }: Entrance,
): Promise<Session> {
  const before = await findSession(works, headers);
  const session = await startSession(works, accountId, strength, caller);
  if (before !== undefined) await works.database.inPlatform((db) => endSession(db, before.accountId, before.id));
  const known = await knownFrom(works, caller, accountId);
  await logSignIn(works, caller, accountId, outcome, method);
  await works.record(caller, 'session.start', accountId, { method, strength });
  return { ...session, known, cookies: [...session.cookies, endedFlowCookie(works)] };
}
