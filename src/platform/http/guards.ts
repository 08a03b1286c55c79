import { randomBytes } from 'node:crypto';
import type { FastifyRequest } from 'fastify';
import { failure } from '#kernel/errors';
import type { RequestFacts } from './routes.ts';

const SAFE = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * Cross-site request forgery: browsers say where a request comes from (Fetch Metadata, Origin), so an act that comes
 * from another site is refused. Programs that send neither carry no ambient cookies of a victim.
 */
export function refuseForeignOrigin(request: FastifyRequest, publicUrl: string | undefined): void {
  if (SAFE.has(request.method)) return;
  const site = request.headers['sec-fetch-site'];
  if (site !== undefined && site !== 'same-origin' && site !== 'none') throw failure('request.foreignOrigin');
  const origin = request.headers.origin;
  if (origin === undefined) return;
  const own = new Set([`http://${request.headers.host ?? ''}`, `https://${request.headers.host ?? ''}`]);
  if (publicUrl !== undefined) own.add(publicUrl);
  if (!own.has(origin)) throw failure('request.foreignOrigin');
}

/** Reached directly from this machine, not through a proxy. */
export function isLocal(facts: Pick<RequestFacts, 'address' | 'headers'>): boolean {
  const proxied =
    facts.headers['forwarded'] ??
    facts.headers['x-forwarded-for'] ??
    facts.headers['x-forwarded-host'] ??
    facts.headers['x-real-ip'];
  return (
    proxied === undefined &&
    (facts.address === '127.0.0.1' || facts.address === '::1' || facts.address === '::ffff:127.0.0.1')
  );
}

const BASE = {
  'default-src': "'self'",
  'img-src': "'self' data:",
  'font-src': "'self'",
  'object-src': "'none'",
  'base-uri': "'none'",
  'form-action': "'self'",
  'frame-ancestors': "'none'",
  'script-src': "'self'",
  'style-src': "'self'",
  // A width in per cent is a value, not a script: attributes stay allowed, style elements do not.
  'style-src-attr': "'unsafe-inline'",
} as const;

export const newNonce = (): string => randomBytes(16).toString('base64');

/** `nonce` admits the style elements that the workbench's component library makes at run time. */
export function contentPolicy(nonce?: string): string {
  const policy: Record<string, string> = { ...BASE };
  if (nonce !== undefined) policy['style-src'] = `'self' 'nonce-${nonce}'`;
  return Object.entries(policy)
    .map(([name, value]) => `${name} ${value}`)
    .join('; ');
}

export const SECURITY_HEADERS: Readonly<Record<string, string>> = {
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'strict-origin-when-cross-origin',
  'x-frame-options': 'DENY',
  'cross-origin-opener-policy': 'same-origin',
  // Pages differ by who asks; static files, which do not, say so themselves.
  'cache-control': 'private, no-cache',
  'permissions-policy': 'camera=(), geolocation=(), microphone=(), payment=()',
};
