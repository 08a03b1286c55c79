import { failure } from '#kernel/errors';
import type { AccountId } from '#kernel/ids';
import { admit } from './admit.ts';
import { takeFactorTry } from './flow-store.ts';
import { requireFlow } from './flow.ts';
import {
  deletePasskeys,
  deleteTotp,
  factorState,
  findTotp,
  putPendingTotp,
  replaceRecoveryCodes,
  useRecoveryCode,
  useStep,
} from './factor-store.ts';
import type { Admission, Caller, CookieHeaders, Session, SignInMethod } from './model.ts';
import { newRecoveryCodes, readRecoveryCode } from './recovery-codes.ts';
import { endSessions, renewSession, requireRecentSession, requireSession } from './sessions.ts';
import { logSignIn } from './sign-in-log.ts';
import { newSeed, stepOf } from './totp.ts';
import { SEED_FIELD } from './sealed-tables.ts';
import type { AuthWorks } from './works.ts';

const TRIES = 5;
const PENDING_MINUTES = 30;

/** The second question of a sign-in: a code of the authenticator, or one of the recovery codes. */
export async function passFactor(
  works: AuthWorks,
  caller: Caller,
  headers: CookieHeaders,
  typed: string,
): Promise<Admission> {
  const flow = await requireFlow(works, headers, 'signIn');
  const { accountId, method } = flow;
  if (accountId === null || method === null) throw failure('flow.gone');
  if (!(await works.database.inPlatform((db) => takeFactorTry(db, flow.id, TRIES)))) throw failure('factor.tooMany');
  const by = await checkFactor(works, caller, accountId, typed);
  return admit(works, caller, headers, { accountId, method: by, strength: 'double' }, flow);
}

/** Somebody who is signed in proves the second factor: recent from now on, and proven by two. */
export async function confirmByFactor(
  works: AuthWorks,
  caller: Caller,
  headers: CookieHeaders,
  typed: string,
): Promise<Session> {
  const session = await requireSession(works, headers);
  const method = await checkFactor(works, caller, session.accountId, typed);
  await logSignIn(works, caller, session.accountId, 'confirmed', method);
  return renewSession(works, caller, session, 'double');
}

async function checkFactor(
  works: AuthWorks,
  caller: Caller,
  accountId: AccountId,
  typed: string,
): Promise<SignInMethod> {
  if (!(await works.limit.count('factor', accountId))) {
    await works.record(caller, 'session.block', accountId);
    throw failure('factor.tooMany');
  }
  const method = await findMatch(works, accountId, typed).catch(async (error: unknown) => {
    await logSignIn(works, caller, accountId, 'factorWrong', 'totp');
    throw error;
  });
  await works.limit.forget('factor', accountId);
  if (method === 'recoveryCode') await works.record(caller, 'factor.useRecoveryCode', accountId);
  return method;
}

async function findMatch(works: AuthWorks, accountId: AccountId, typed: string): Promise<SignInMethod> {
  const now = works.clock.now();
  const digits = typed.normalize('NFKC').replaceAll(/[\s-]/g, '');
  const recovery = readRecoveryCode(typed);
  return works.database.inPlatform(async (db) => {
    const totp = await findTotp(db, accountId);
    const step =
      totp === undefined || totp.confirmedAt === null
        ? undefined
        : stepOf(openSeed(works, accountId, totp.seed), digits, now);
    if (step !== undefined) {
      if (!(await useStep(db, accountId, step))) throw failure('factor.used');
      return 'totp';
    }
    const known =
      recovery !== undefined && (await useRecoveryCode(db, accountId, recoveryHash(works, accountId, recovery), now));
    if (!known) throw failure('factor.wrong');
    return 'recoveryCode';
  });
}

const recoveryHash = (works: AuthWorks, accountId: AccountId, code: string): string =>
  works.keyed.hash(`recovery ${accountId}`, code);

const seedPlace = (accountId: AccountId) => ({ tenant: 'global', field: SEED_FIELD, row: accountId });

const openSeed = (works: AuthWorks, accountId: AccountId, sealed: string): string =>
  works.vault.open(sealed, seedPlace(accountId));

/** The seed to scan. The same one while the page is open, so that loading it again does not undo a scan. */
export async function beginTotp(works: AuthWorks, headers: CookieHeaders): Promise<string> {
  const { accountId } = await requireRecentSession(works, headers);
  const now = works.clock.now();
  return works.database.inPlatform(async (db) => {
    const known = await findTotp(db, accountId);
    const young = known !== undefined && now.getTime() - known.createdAt.getTime() < PENDING_MINUTES * 60_000;
    if (known?.confirmedAt === null && young) return openSeed(works, accountId, known.seed);
    const seed = newSeed();
    await putPendingTotp(db, accountId, works.vault.seal(seed, seedPlace(accountId)), now);
    return seed;
  });
}

export interface Enrolled {
  readonly session: Session;
  /** Shown this once; undefined when the account has some already. */
  readonly recoveryCodes: readonly string[] | undefined;
}

/** The first code from the authenticator proves that it was scanned. All other sessions of the account end. */
export async function confirmTotp(
  works: AuthWorks,
  caller: Caller,
  headers: CookieHeaders,
  typed: string,
): Promise<Enrolled> {
  const session = await requireRecentSession(works, headers);
  const { accountId } = session;
  const now = works.clock.now();
  const pending = await works.database.inPlatform((db) => findTotp(db, accountId));
  if (pending === undefined || pending.confirmedAt !== null) throw failure('factor.notBegun');
  const step = stepOf(openSeed(works, accountId, pending.seed), typed.normalize('NFKC').replaceAll(/[\s-]/g, ''), now);
  if (step === undefined) throw failure('factor.wrong');
  await works.database.inPlatform((db) => useStep(db, accountId, step, now));
  await works.record(caller, 'factor.add', accountId, { kind: 'totp' });
  return enrolled(works, caller, session);
}

/** After a factor was added: recovery codes when there are none, other sessions end, this one is proven by two. */
export async function enrolled(works: AuthWorks, caller: Caller, session: Session): Promise<Enrolled> {
  const state = await works.database.inPlatform((db) => factorState(db, session.accountId));
  const recoveryCodes = state.recoveryCodes > 0 ? undefined : await makeRecoveryCodes(works, session.accountId);
  await works.database.inPlatform((db) => endSessions(db, session.accountId, session.id));
  return { session: await renewSession(works, caller, session, 'double'), recoveryCodes };
}

async function makeRecoveryCodes(works: AuthWorks, accountId: AccountId): Promise<readonly string[]> {
  const codes = newRecoveryCodes();
  const hashes = codes.map((code) => recoveryHash(works, accountId, code));
  await works.database.inPlatform((db) => replaceRecoveryCodes(db, accountId, hashes, works.clock.now()));
  return codes;
}

/** The old ones are void. */
export async function renewRecoveryCodes(
  works: AuthWorks,
  caller: Caller,
  headers: CookieHeaders,
): Promise<readonly string[]> {
  const { accountId } = await requireRecentSession(works, headers);
  await works.record(caller, 'factor.renewRecoveryCodes', accountId);
  return makeRecoveryCodes(works, accountId);
}

export async function removeTotp(works: AuthWorks, caller: Caller, headers: CookieHeaders): Promise<void> {
  const { accountId } = await requireRecentSession(works, headers);
  await works.database.inPlatform(async (db) => {
    await deleteTotp(db, accountId);
    if ((await factorState(db, accountId)).passkeys === 0)
      await replaceRecoveryCodes(db, accountId, [], works.clock.now());
  });
  await works.record(caller, 'factor.remove', accountId, { kind: 'totp' });
}

/** By an administrator, when phone and recovery codes are lost: all factors go, and so do all sessions. */
export async function resetFactors(works: AuthWorks, accountId: AccountId): Promise<void> {
  await works.database.inPlatform(async (db) => {
    await deleteTotp(db, accountId);
    await deletePasskeys(db, accountId);
    await replaceRecoveryCodes(db, accountId, [], works.clock.now());
    await endSessions(db, accountId);
  });
  await works.limit.forget('factor', accountId);
}
