import type { FastifyReply, FastifyRequest } from 'fastify';
import { failure } from '#kernel/errors';
import { PUBLIC_ACTOR, type Actor, type Context, type Tenant } from '#platform/context';
import { createDenialLog, type DenialLog } from './denials.ts';
import { createPersonLimit, isExempt, PERSON_PER_MINUTE, type PersonLimit } from './limits.ts';
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
  const published = parts.publicUrl === undefined ? undefined : new URL(parts.publicUrl).hostname;
  const tenant = await parts.tenants.byHost(hostOf(request), published);
  if (tenant === undefined) throw failure('access.noTenant');
  return tenant;
}

const SAFE_METHODS: ReadonlySet<string> = new Set(['GET', 'HEAD', 'OPTIONS']);
/** Whoever looks with somebody else's eyes may stop looking, and nothing else. */
const OPEN_TO_OBSERVERS = 'session.end';

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
  let denied: Actor | undefined;
  try {
    return await parts.contexts.run(tenant, PUBLIC_ACTOR, request.id, async (outer) => {
      const actor = { ...(await parts.identify(outer, facts)), address: facts.address };
      if (actor.observer !== undefined && !SAFE_METHODS.has(request.method) && right !== OPEN_TO_OBSERVERS)
        throw failure('access.observing');
      if (!parts.may(actor, right)) {
        denied = actor;
        throw failure(actor.role === 'public' ? 'access.signIn' : 'access.denied');
      }
      if (actor.accountId !== undefined) countPerson(parts, actor.accountId, request, reply);
      // On a shared computer nothing is left behind for the next person's back button.
      if (actor.role !== 'public') void reply.header('cache-control', 'no-store');
      const ctx = parts.contexts.over(outer.db, tenant, actor, request.id);
      return work(ctx, facts);
    });
  } catch (error) {
    // In a transaction of its own: the refused one leaves nothing behind.
    if (denied?.accountId !== undefined) await denialLogOf(parts)(tenant, denied, right, request.id);
    throw error;
  }
}

const personLimits = new WeakMap<ServerParts, PersonLimit>();

/** Beside the limit of the address: somebody who signs in from many places is one person. */
function countPerson(parts: ServerParts, person: string, request: FastifyRequest, reply: FastifyReply): void {
  if (isExempt(parts, request)) return;
  const limit = personLimits.get(parts) ?? createPersonLimit();
  personLimits.set(parts, limit);
  const { url = '', config } = request.routeOptions;
  const ofRoute = (config as { rateLimit?: { max?: number } }).rateLimit?.max;
  const wait =
    limit.take(person, '', PERSON_PER_MINUTE) ??
    (ofRoute === undefined ? undefined : limit.take(person, `${request.method} ${url}`, ofRoute));
  if (wait === undefined) return;
  void reply.header('retry-after', wait);
  throw failure('request.tooMany', { seconds: wait });
}

const denialLogs = new WeakMap<ServerParts, DenialLog>();

function denialLogOf(parts: ServerParts): DenialLog {
  const log = denialLogs.get(parts) ?? createDenialLog(parts.contexts);
  denialLogs.set(parts, log);
  return log;
}

export function languageOf(request: FastifyRequest): Language {
  const path = request.url.split('?')[0]!;
  if (path === '/en' || path.startsWith('/en/')) return 'en';
  if (!path.startsWith('/api/')) return 'zh';
  return /^\s*en\b/i.test(request.headers['accept-language'] ?? '') ? 'en' : 'zh';
}
