import type { Tenant } from '#platform/context';

export interface DemoDoor {
  readonly config: { readonly demo: boolean; readonly loopback: boolean };
  readonly tenant: Pick<Tenant, 'demo'>;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
}

/** Names under .localhost are this machine's by RFC 6761: nobody else's page can stand there. */
const LOCAL = /^(?:(?:[a-z0-9-]+\.)?localhost|127\.0\.0\.1|\[::1\])(?::\d+)?$/i;

/**
 * Signing in without a password exists only where all of this holds: invented data, a process that only this machine
 * can reach, and a request that came straight from a browser on it. One that fails closes the door.
 */
export function isDemoDoorOpen({ config, tenant, headers }: DemoDoor): boolean {
  const forwarded = Object.keys(headers).some(
    (name) => name === 'forwarded' || name === 'via' || name === 'x-real-ip' || name.startsWith('x-forwarded-'),
  );
  return (
    config.demo &&
    config.loopback &&
    tenant.demo &&
    !forwarded &&
    LOCAL.test(String(headers['host'] ?? '')) &&
    isLocalOrigin(headers['origin'])
  );
}

function isLocalOrigin(origin: string | string[] | undefined): boolean {
  if (origin === undefined) return true;
  const host = /^https?:\/\/([^/]+)$/.exec(String(origin))?.[1];
  return host !== undefined && LOCAL.test(host);
}
