import type {
  AuthenticationResponseJSON,
  AuthenticatorTransport,
  PublicKeyCredentialCreationOptionsJSON,
  PublicKeyCredentialRequestOptionsJSON,
  RegistrationResponseJSON,
} from '@simplewebauthn/server';
import { failure } from '#kernel/errors';
import { admit, closeFlow } from './admit.ts';
import { factorState, replaceRecoveryCodes } from './factor-store.ts';
import { enrolled, type Enrolled } from './factors.ts';
import { setChallenge, takeChallenge, type Flow } from './flow-store.ts';
import { flowOf, openFlow, requireFlow } from './flow.ts';
import type { Admission, Caller, CookieHeaders } from './model.ts';
import { deletePasskey, findPasskey, insertPasskey, listPasskeys, usePasskey, type Passkey } from './passkey-store.ts';
import { findSession, renewSession, requireRecentSession } from './sessions.ts';
import { logSignIn } from './sign-in-log.ts';
import type { AuthWorks } from './works.ts';

/**
 * Passkeys (WebAuthn). The authenticator checks the person by finger, face or PIN before it signs, and that check is
 * required here, so a passkey counts as two factors. It is bound to the host name that the browser saw.
 */
export interface Asked<Options> {
  readonly options: Options;
  readonly cookies: readonly string[];
}

/** Read with the first passkey, not at each start: it takes half a second. */
const webAuthn = () => import('@simplewebauthn/server');

/** EdDSA, ES256, RS256: what authenticators of today sign with, and Node checks without experiments. */
const ALGORITHMS = [-8, -7, -257];

/** Host header → relying party: its name without port, and the origins that a browser there may speak from. */
function partyOf(works: AuthWorks, host: string) {
  const id = host.replace(/:\d+$/, '');
  const own = works.publicUrl !== undefined && new URL(works.publicUrl).host === host ? [works.publicUrl] : [];
  return { id, origins: [`https://${host}`, ...(works.secure ? [] : [`http://${host}`]), ...own] };
}

export async function beginPasskey(
  works: AuthWorks,
  headers: CookieHeaders,
  host: string,
): Promise<Asked<PublicKeyCredentialCreationOptionsJSON>> {
  const { accountId, name } = await requireRecentSession(works, headers);
  const known = await works.database.inPlatform((db) => listPasskeys(db, accountId));
  const { generateRegistrationOptions } = await webAuthn();
  const options = await generateRegistrationOptions({
    rpName: '匠桥',
    rpID: partyOf(works, host).id,
    userID: new TextEncoder().encode(accountId),
    userName: name,
    userDisplayName: name,
    attestationType: 'none',
    supportedAlgorithmIDs: ALGORITHMS,
    excludeCredentials: known.map(({ credential }) => ({ id: credential })),
    authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
  });
  const { challenge } = options;
  const { cookie } = await openFlow(works, { purpose: 'passkey', next: '', accountId, challenge });
  return { options, cookies: [cookie] };
}

export async function addPasskey(
  works: AuthWorks,
  caller: Caller,
  headers: CookieHeaders,
  host: string,
  given: { readonly name: string; readonly credential: unknown },
): Promise<Enrolled> {
  const session = await requireRecentSession(works, headers);
  const flow = await requireFlow(works, headers, 'passkey');
  if (flow.accountId !== session.accountId) throw failure('flow.gone');
  const challenge = await takeOnce(works, flow);
  const party = partyOf(works, host);
  const { verifyRegistrationResponse } = await webAuthn();
  const checked = await verifyRegistrationResponse({
    response: given.credential as RegistrationResponseJSON,
    expectedChallenge: challenge,
    expectedOrigin: party.origins,
    expectedRPID: party.id,
    requireUserVerification: true,
    supportedAlgorithmIDs: ALGORITHMS,
  }).catch(refused);
  if (!checked.verified) throw failure('passkey.refused');
  const { credential, credentialBackedUp } = checked.registrationInfo;
  const added = await works.database.inPlatform((db) =>
    insertPasskey(
      db,
      {
        accountId: session.accountId,
        credential: credential.id,
        publicKey: Buffer.from(credential.publicKey),
        counter: credential.counter,
        transports: credential.transports ?? [],
        host: party.id,
        name: given.name,
        backedUp: credentialBackedUp,
      },
      works.clock.now(),
    ),
  );
  if (!added) throw failure('passkey.known');
  await closeFlow(works, flow);
  await works.record(caller, 'factor.add', session.accountId, { kind: 'passkey' });
  return enrolled(works, caller, session);
}

/** To sign in, as the second factor of a sign-in under way, or to confirm who is signed in already. */
export async function askPasskey(
  works: AuthWorks,
  headers: CookieHeaders,
  host: string,
  next: string,
): Promise<Asked<PublicKeyCredentialRequestOptionsJSON>> {
  const session = await findSession(works, headers);
  const under = session === undefined ? await flowOf(works, headers) : undefined;
  const waiting = under?.purpose === 'signIn' && under.accountId !== null ? under : undefined;
  const accountId = session?.accountId ?? waiting?.accountId ?? undefined;
  const party = partyOf(works, host);
  const own = accountId === undefined ? [] : await works.database.inPlatform((db) => listPasskeys(db, accountId));
  const { generateAuthenticationOptions } = await webAuthn();
  const options = await generateAuthenticationOptions({
    rpID: party.id,
    userVerification: 'required',
    allowCredentials: own
      .filter((key) => key.host === party.id)
      .map((key) => ({ id: key.credential, transports: [...key.transports] as AuthenticatorTransport[] })),
  });
  const { challenge } = options;
  if (waiting !== undefined) {
    await works.database.inPlatform((db) => setChallenge(db, waiting.id, challenge));
    return { options, cookies: [] };
  }
  const purpose = session === undefined ? 'passkey' : 'confirm';
  const { cookie } = await openFlow(works, { purpose, next, accountId, challenge });
  return { options, cookies: [cookie] };
}

export async function signInByPasskey(
  works: AuthWorks,
  caller: Caller,
  headers: CookieHeaders,
  host: string,
  credential: unknown,
): Promise<Admission> {
  const flow = await requireFlow(works, headers);
  const challenge = await takeOnce(works, flow);
  const key = await checkPasskey(works, host, challenge, credential as AuthenticationResponseJSON);
  const { accountId } = key;
  if (flow.accountId !== null && flow.accountId !== accountId) throw failure('passkey.refused');
  const session = await findSession(works, headers);
  if (session?.accountId === accountId) {
    await closeFlow(works, flow);
    await logSignIn(works, caller, accountId, 'confirmed', 'passkey');
    return { kind: 'session', session: await renewSession(works, caller, session, 'double'), next: flow.next };
  }
  return admit(works, caller, headers, { accountId, method: 'passkey', strength: 'double' }, flow);
}

async function takeOnce(works: AuthWorks, flow: Flow): Promise<string> {
  const challenge = await works.database.inPlatform((db) => takeChallenge(db, flow.id));
  if (challenge === undefined) throw failure('passkey.refused');
  return challenge;
}

async function checkPasskey(
  works: AuthWorks,
  host: string,
  challenge: string,
  response: AuthenticationResponseJSON,
): Promise<Passkey> {
  const key = await works.database.inPlatform((db) => findPasskey(db, String(response?.id)));
  const party = partyOf(works, host);
  if (key === undefined || key.host !== party.id) throw failure('passkey.refused');
  const { verifyAuthenticationResponse } = await webAuthn();
  const checked = await verifyAuthenticationResponse({
    response,
    expectedChallenge: challenge,
    expectedOrigin: party.origins,
    expectedRPID: party.id,
    requireUserVerification: true,
    credential: { id: key.credential, publicKey: new Uint8Array(key.publicKey), counter: key.counter },
  }).catch(refused);
  if (!checked.verified) throw failure('passkey.refused');
  const { newCounter } = checked.authenticationInfo;
  await works.database.inPlatform((db) => usePasskey(db, key.id, newCounter, works.clock.now()));
  return key;
}

/** Whatever is wrong with what a browser sent, the answer is the same. */
function refused(): never {
  throw failure('passkey.refused');
}

export async function removePasskey(
  works: AuthWorks,
  caller: Caller,
  headers: CookieHeaders,
  id: string,
): Promise<void> {
  const { accountId } = await requireRecentSession(works, headers);
  const removed = await works.database.inPlatform(async (db) => {
    const gone = await deletePasskey(db, accountId, id);
    const state = await factorState(db, accountId);
    if (!state.totp && state.passkeys === 0) await replaceRecoveryCodes(db, accountId, [], works.clock.now());
    return gone;
  });
  if (!removed) throw failure('record.notFound');
  await works.record(caller, 'factor.remove', accountId, { kind: 'passkey' });
}
