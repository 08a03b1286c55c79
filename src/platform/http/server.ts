import { randomBytes } from 'node:crypto';
import { performance } from 'node:perf_hooks';
import compress from '@fastify/compress';
import formbody from '@fastify/formbody';
import multipart from '@fastify/multipart';
import rateLimit from '@fastify/rate-limit';
import Fastify, { LogController, type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify';
import { failure, type FailureTexts } from '#kernel/errors';
import { uuidv7 } from '#kernel/ids';
import { PUBLIC_ACTOR, type Actor, type Context, type ContextFactory, type Tenant } from '#platform/context';
import type { FileStore } from '#platform/files';
import type { Log } from '#platform/log';
import type { Metrics } from '#platform/metrics';
import type { TenantDirectory } from '#platform/tenancy';
import { contentPolicy, isLocal, refuseForeignOrigin, SECURITY_HEADERS } from './guards.ts';
import { mountApi } from './mount-api.ts';
import { documentApi } from './open-api.ts';
import { explain, platformFailures } from './problems.ts';
import { mountSite } from './mount-site.ts';
import type { Language, MountedRoute, PageInput, RequestFacts, SiteFile, SitePage, SiteView } from './routes.ts';

/** What the platform is told from above: business routes, rights and the frame around pages. */
export interface ServerParts {
  readonly log: Log;
  readonly metrics: Metrics;
  readonly contexts: ContextFactory;
  readonly tenants: TenantDirectory;
  readonly files: FileStore;
  readonly publicUrl: string | undefined;
  readonly failures: FailureTexts;
  readonly routes: readonly MountedRoute[];
  readonly pages: readonly SitePage[];
  readonly siteFiles: readonly SiteFile[];
  /** Finds the actor of a request inside its transaction. */
  readonly identify: (ctx: Context, request: RequestFacts) => Promise<Actor>;
  readonly may: (actor: Actor, right: string) => boolean;
  /** Puts a page into the site's frame: whole HTML document. */
  readonly frame: (ctx: Context, view: SiteView, input: PageInput) => Promise<string>;
  readonly health: { readonly ready: () => Promise<boolean> };
}

/** 1 MiB is more than any form of ours; files come through uploads, each route with its own limit. */
const BODY_LIMIT = 1 << 20;
const REQUESTS_PER_MINUTE = 600;

export async function buildServer(
  parts: ServerParts,
  extend: (app: FastifyInstance) => Promise<void> = async () => {},
): Promise<FastifyInstance> {
  const app = Fastify({
    loggerInstance: parts.log,
    logController: new LogController({ disableRequestLogging: true }),
    bodyLimit: BODY_LIMIT,
    requestTimeout: 0,
    connectionTimeout: 0,
    keepAliveTimeout: 72_000,
    genReqId: () => uuidv7(),
    trustProxy: parts.publicUrl === undefined ? false : 'loopback',
    routerOptions: { ignoreTrailingSlash: true, maxParamLength: 200 },
  }) as unknown as FastifyInstance;
  const texts: FailureTexts = { ...platformFailures, ...parts.failures };

  await app.register(compress, { threshold: 1024, encodings: ['br', 'gzip'] });
  await app.register(formbody);
  await app.register(multipart, { throwFileSizeLimit: true });
  await app.register(rateLimit, {
    max: REQUESTS_PER_MINUTE,
    timeWindow: 60_000,
    // The machine's own processes (health checks, load tests, an operator's scripts) are not strangers; sign-in has its own limit.
    allowList: (request) => isLocal(requestFacts(request)),
  });
  await documentApi(app);

  app.addHook('onRequest', async (request, reply) => {
    startTimer(request);
    void reply
      .header('x-request-id', request.id)
      .headers(SECURITY_HEADERS)
      .header('content-security-policy', contentPolicy());
    if (parts.publicUrl?.startsWith('https:')) void reply.header('strict-transport-security', 'max-age=31536000');
    refuseForeignOrigin(request, parts.publicUrl);
  });
  app.addHook('onResponse', async (request, reply) => {
    const milliseconds = performance.now() - (request as Timed)[STARTED]!;
    const route = request.routeOptions.url ?? 'unknown';
    parts.metrics.request(request.method, route, reply.statusCode, milliseconds);
    // The route, not the address: search words and ids of people stay out of the log.
    request.log.info(
      { requestId: request.id, method: request.method, route, status: reply.statusCode, ms: Math.round(milliseconds) },
      'request',
    );
  });
  app.setErrorHandler(async (error, request, reply) => answerProblem(error, request, reply, texts, parts));
  app.setNotFoundHandler(async (request, reply) =>
    answerProblem(failure('page.notFound'), request, reply, texts, parts),
  );

  mountHealth(app, parts);
  mountApi(app, parts);
  mountSite(app, parts);
  await extend(app);
  return app;
}

const STARTED = Symbol('started');
type Timed = FastifyRequest & { [STARTED]?: number };
const startTimer = (request: FastifyRequest): void => {
  (request as Timed)[STARTED] = performance.now();
};

export const requestFacts = (request: FastifyRequest, reply?: FastifyReply): RequestFacts => ({
  headers: request.headers,
  host: request.host,
  address: request.ip,
  origin: request.headers.origin,
  setHeader: (name, value) => void reply?.header(name, value),
});

export async function tenantOf(parts: ServerParts, request: FastifyRequest): Promise<Tenant> {
  const tenant = await parts.tenants.byHost(request.hostname);
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
    const actor = await parts.identify(outer, facts);
    if (!parts.may(actor, right)) throw failure(actor.role === 'public' ? 'access.signIn' : 'access.denied');
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

async function answerProblem(
  error: unknown,
  request: FastifyRequest,
  reply: FastifyReply,
  texts: FailureTexts,
  parts: ServerParts,
): Promise<unknown> {
  const lang = languageOf(request);
  const { problem, expected } = explain(error, texts, lang, request.id);
  if (!expected) request.log.error({ requestId: request.id, err: error }, 'unexpected');
  void reply.status(problem.status);
  const wantsPage = !request.url.startsWith('/api/') && (request.headers.accept ?? '').includes('text/html');
  if (!wantsPage) return reply.type('application/problem+json').send(JSON.stringify(problem));
  const signIn = problem.code === 'access.signIn' && request.method === 'GET';
  if (signIn)
    return reply.redirect(`${lang === 'en' ? '/en' : ''}/sign-in?next=${encodeURIComponent(request.url)}`, 303);
  return reply.type('text/html; charset=utf-8').send(await errorPage(problem, request, lang, parts));
}

/** The frame needs the database; when that is what failed, the page still says so plainly. */
async function errorPage(
  problem: { title: string; status: number; requestId: string },
  request: FastifyRequest,
  lang: Language,
  parts: ServerParts,
): Promise<string> {
  const { ErrorView } = await import('./error-view.tsx');
  const view: SiteView = { title: problem.title, noIndex: true, element: ErrorView({ problem, lang }) };
  const input: PageInput = {
    lang,
    path: request.url.split('?')[0]!,
    params: {},
    query: {},
    form: {},
    request: requestFacts(request),
  };
  try {
    const tenant = await tenantOf(parts, request);
    return await parts.contexts.run(tenant, PUBLIC_ACTOR, request.id, (ctx) => parts.frame(ctx, view, input));
  } catch {
    return `<!doctype html><html lang="${lang === 'zh' ? 'zh-CN' : 'en'}"><meta charset="utf-8"><title>${problem.title}</title><h1>${problem.title}</h1><p>${problem.requestId}</p></html>`;
  }
}

function mountHealth(app: FastifyInstance, parts: ServerParts): void {
  app.get('/healthz', { schema: { hide: true } }, async () => ({ status: 'ok' }));
  app.get('/readyz', { schema: { hide: true } }, async (_request, reply) => {
    const ready = await parts.health.ready().catch(() => false);
    return reply.status(ready ? 200 : 503).send({ status: ready ? 'ready' : 'starting' });
  });
  app.get('/metrics', { schema: { hide: true } }, async (request, reply) => {
    if (!isLocal(requestFacts(request))) throw failure('page.notFound');
    return reply.type('text/plain; version=0.0.4').send(await parts.metrics.text());
  });
}

export const newNonce = (): string => randomBytes(16).toString('base64');
