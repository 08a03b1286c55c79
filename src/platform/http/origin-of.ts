import type { RequestFacts } from './routes.ts';

/** Scheme and host as the reader's browser sees them: a region may be served under several names. */
export function originOf({ headers, host }: Pick<RequestFacts, 'headers' | 'host'>): string {
  const forwarded = String(headers['x-forwarded-proto'] ?? '')
    .split(',')[0]!
    .trim();
  return `${forwarded === 'https' ? 'https' : 'http'}://${host}`;
}
