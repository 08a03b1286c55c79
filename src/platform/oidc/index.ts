/**
 * OpenID Connect as a client: authorisation code with PKCE, state and nonce (openid-client does the protocol). Knows no
 * accounts: it says who the provider vouches for, or why it could not be told.
 * Discovery is read anew for each sign-in: it is rare, and so a provider may change its keys at any moment.
 */
import {
  allowInsecureRequests,
  authorizationCodeGrant,
  buildAuthorizationUrl,
  buildEndSessionUrl,
  calculatePKCECodeChallenge,
  ClientSecretBasic,
  ClientSecretPost,
  clockTolerance,
  Configuration,
  customFetch,
  discovery,
  fetchUserInfo,
  None,
  randomNonce,
  randomPKCECodeVerifier,
  randomState,
  type ClientAuth,
} from 'openid-client';
import { createLocalJWKSet, jwtVerify, type JSONWebKeySet } from 'jose';
import { issuerFetch } from './issuer-fetch.ts';
import { OidcError, readOidcError } from './oidc-error.ts';

export { OidcError, type OidcProblem } from './oidc-error.ts';

export interface OidcProvider {
  readonly issuer: string;
  readonly clientId: string;
  /** null: a public client, proven by PKCE alone. */
  readonly clientSecret: string | null;
  readonly scopes: string;
}

/** What a sign-in that is under way must remember; none of it ever reaches the browser but `state`. */
export interface OidcAttempt {
  readonly state: string;
  readonly nonce: string;
  readonly codeVerifier: string;
}

export interface OidcPerson {
  readonly subject: string;
  readonly name: string | undefined;
  readonly email: string | undefined;
  readonly emailVerified: boolean;
  readonly phone: string | undefined;
  readonly phoneVerified: boolean;
  /** Values of `acr` and `amr`: how the provider made sure. */
  readonly methods: readonly string[];
  readonly claims: Readonly<Record<string, unknown>>;
}

const SKEW_SECONDS = 60;
const SECONDS = 10;

async function connect(provider: OidcProvider): Promise<Configuration> {
  const issuer = new URL(provider.issuer);
  const client = { [clockTolerance]: SKEW_SECONDS };
  const execute = issuer.protocol === 'http:' ? [allowInsecureRequests] : [];
  const fetching = issuerFetch(issuer) as never;
  try {
    const found = await discovery(issuer, provider.clientId, client, None(), {
      [customFetch]: fetching,
      timeout: SECONDS,
      execute,
    });
    const server = found.serverMetadata();
    const methods = server.token_endpoint_auth_methods_supported ?? ['client_secret_basic'];
    const configuration = new Configuration(server, provider.clientId, client, authOf(provider.clientSecret, methods));
    configuration[customFetch] = fetching;
    configuration.timeout = SECONDS;
    for (const setting of execute) setting(configuration);
    return configuration;
  } catch (error) {
    throw readOidcError(error, 'discovery');
  }
}

function authOf(secret: string | null, methods: readonly string[]): ClientAuth {
  if (secret === null) return None();
  return methods.includes('client_secret_basic') ? ClientSecretBasic(secret) : ClientSecretPost(secret);
}

/** Whether the provider answers as one: for the administrator who enters it. */
export async function checkProvider(provider: OidcProvider): Promise<{ readonly issuer: string }> {
  const {
    issuer,
    authorization_endpoint: authorise,
    token_endpoint: token,
  } = (await connect(provider)).serverMetadata();
  if (authorise === undefined || token === undefined) throw new OidcError('notAProvider');
  return { issuer };
}

export async function beginSignIn(
  provider: OidcProvider,
  redirectUri: string,
): Promise<{ readonly attempt: OidcAttempt; readonly url: string }> {
  const configuration = await connect(provider);
  const attempt = { state: randomState(), nonce: randomNonce(), codeVerifier: randomPKCECodeVerifier() };
  const url = buildAuthorizationUrl(configuration, {
    redirect_uri: redirectUri,
    scope: provider.scopes,
    state: attempt.state,
    nonce: attempt.nonce,
    code_challenge: await calculatePKCECodeChallenge(attempt.codeVerifier),
    code_challenge_method: 'S256',
  });
  return { attempt, url: url.toString() };
}

/** @param callback the address that the provider sent the browser back to, whole */
export async function finishSignIn(provider: OidcProvider, attempt: OidcAttempt, callback: URL): Promise<OidcPerson> {
  const configuration = await connect(provider);
  try {
    const tokens = await authorizationCodeGrant(configuration, callback, {
      expectedState: attempt.state,
      expectedNonce: attempt.nonce,
      pkceCodeVerifier: attempt.codeVerifier,
      idTokenExpected: true,
    });
    const claims = tokens.claims()!;
    const more =
      configuration.serverMetadata().userinfo_endpoint === undefined
        ? {}
        : await fetchUserInfo(configuration, tokens.access_token, claims.sub);
    return personOf({ ...more, ...claims });
  } catch (error) {
    throw readOidcError(error, 'grant');
  }
}

function personOf(claims: Readonly<Record<string, unknown>>): OidcPerson {
  const text = (name: string): string | undefined => {
    const value = claims[name];
    return typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined;
  };
  const amr = Array.isArray(claims['amr']) ? claims['amr'].filter((one) => typeof one === 'string') : [];
  return {
    subject: String(claims['sub']),
    name: text('name') ?? text('preferred_username'),
    email: text('email'),
    emailVerified: claims['email_verified'] === true,
    phone: text('phone_number'),
    phoneVerified: claims['phone_number_verified'] === true,
    methods: [...amr, ...[text('acr')].filter((one) => one !== undefined)],
    claims,
  };
}

const LOGOUT_EVENT = 'http://schemas.openid.net/event/backchannel-logout';
/** A logout token is made for this moment; one that is older is somebody's copy. */
const LOGOUT_SECONDS = 300;

export interface OidcLogout {
  readonly subject: string | undefined;
  readonly sid: string | undefined;
}

/**
 * OpenID Connect Back-Channel Logout 1.0: whose session has ended over there. Signed by the provider for this client, for this
 * purpose only, and fresh; an identity token is refused.
 */
export async function readLogout(provider: OidcProvider, token: string): Promise<OidcLogout> {
  const { jwks_uri: keys, issuer } = (await connect(provider)).serverMetadata();
  if (keys === undefined) throw new OidcError('notAProvider');
  try {
    const found = await issuerFetch(new URL(provider.issuer))(keys, { method: 'GET' });
    const { payload } = await jwtVerify(token, createLocalJWKSet((await found.json()) as JSONWebKeySet), {
      issuer,
      audience: provider.clientId,
      algorithms: ['RS256', 'PS256', 'ES256', 'EdDSA'],
      clockTolerance: SKEW_SECONDS,
      maxTokenAge: LOGOUT_SECONDS,
      requiredClaims: ['iat', 'jti', 'events'],
    });
    const events = payload['events'] as Readonly<Record<string, unknown>> | undefined;
    const { sub, sid } = payload;
    if (events?.[LOGOUT_EVENT] === undefined || payload['nonce'] !== undefined || (sub ?? sid) === undefined)
      throw new OidcError('refused');
    return { subject: sub, sid: typeof sid === 'string' ? sid : undefined };
  } catch (error) {
    throw error instanceof OidcError ? error : new OidcError('refused');
  }
}

/** Where the provider's own session ends, if it says so. */
export async function endSessionUrl(provider: OidcProvider, backTo: string): Promise<string | undefined> {
  const configuration = await connect(provider);
  if (configuration.serverMetadata().end_session_endpoint === undefined) return undefined;
  return buildEndSessionUrl(configuration, { post_logout_redirect_uri: backTo }).toString();
}
