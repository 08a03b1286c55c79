import { AuthorizationResponseError, ClientError, ResponseBodyError } from 'openid-client';

/**
 * `down`: no answer. `notAProvider`: an answer that is none of OpenID Connect. `cancelled`: the person or the provider said
 * no. `refused`: the provider takes neither code nor key. `clock`: its clock and ours differ. `untrusted`: signature, nonce,
 * issuer or audience do not fit.
 */
export type OidcProblem = 'down' | 'notAProvider' | 'cancelled' | 'refused' | 'clock' | 'untrusted';

export class OidcError extends Error {
  override readonly name = 'OidcError';
  readonly problem: OidcProblem;

  constructor(problem: OidcProblem, cause?: unknown) {
    super(problem, { cause });
    this.problem = problem;
  }
}

const CLOCK = 'OAUTH_JWT_TIMESTAMP_CHECK_FAILED';
const NOT_REACHED = new Set(['TypeError', 'TimeoutError', 'AbortError', 'OutboundError']);

export function readOidcError(error: unknown, stage: 'discovery' | 'grant'): OidcError {
  if (error instanceof OidcError) return error;
  if (error instanceof AuthorizationResponseError) return new OidcError('cancelled', error);
  if (error instanceof ResponseBodyError) return new OidcError('refused', error);
  const { name, code, cause } = (error ?? {}) as { name?: string; code?: string; cause?: unknown };
  if (code === CLOCK || (cause as { code?: string } | undefined)?.code === CLOCK) return new OidcError('clock', error);
  if (isNotReached(error)) return new OidcError('down', error);
  if (stage === 'discovery') return new OidcError(error instanceof ClientError ? 'notAProvider' : 'down', error);
  return new OidcError(name === undefined ? 'refused' : 'untrusted', error);
}

function isNotReached(error: unknown): boolean {
  for (let one = error; one instanceof Error; one = one.cause)
    if (NOT_REACHED.has(one.name) && (one as { code?: string }).code?.startsWith('ERR_INVALID') !== true) return true;
  return false;
}
