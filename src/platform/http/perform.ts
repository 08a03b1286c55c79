import type { FastifyReply, FastifyRequest } from 'fastify';
import { failure } from '#kernel/errors';
import { PUBLIC_ACTOR, type Context, type Tenant } from '#platform/context';
import type { Language, RequestFacts } from './routes.ts';
import type { ServerParts } from './server-parts.ts';

export const requestFacts = (request: FastifyRequest, reply?: FastifyReply): RequestFacts => ({
  headers: request.headers,
  host: hostOf(request),
  address: request.ip,
  origin: request.headers.origin,
  setHeader: (name, value) => void reply?.header(name, value),
});

/** What the browser asked for. X-Forwarded-Host is never believed: many proxies pass on what a stranger wrote there. */
const hostOf = (request: FastifyRequest): string => request.headers.host ?? '';

export async function tenantOf(parts: ServerParts, request: FastifyRequest): Promise<Tenant> {
  const tenant = await parts.tenants.byHost(hostOf(request));
  if (tenant === undefined) throw failure('access.noTenant');
  return tenant;
}

/** One request, one transaction, one actor whose right is checked before anything else happens. */
export async function perform<T>(
  parts: ServerParts,
  request: FastifyRequest,
  reply: FastifyReply,
  right: string,
  work: (ctx: Context, facts: RequestFacts) => Promise<T>,
): Promise<T> {
  const tenant = await tenantOf(parts, request);
  const facts = requestFacts(request, reply);
  return parts.contexts.run(tenant, PUBLIC_ACTOR, request.id, async (outer) => {
    const actor = { ...(await parts.identify(outer, facts)), address: facts.address };
    if (!parts.may(actor, right)) throw failure(actor.role === 'public' ? 'access.signIn' : 'access.denied');
    // On a shared computer nothing is left behind for the next person's back button.
    if (actor.role !== 'public') void reply.header('cache-control', 'no-store');
    const ctx = parts.contexts.over(outer.db, tenant, actor, request.id);
    return work(ctx, facts);
  });
}

export function languageOf(request: FastifyRequest): Language {
  const path = request.url.split('?')[0]!;
  if (path === '/en' || path.startsWith('/en/')) return 'en';
  if (!path.startsWith('/api/')) return 'zh';
  return /^\s*en\b/i.test(request.headers['accept-language'] ?? '') ? 'en' : 'zh';
}
