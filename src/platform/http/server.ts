import { performance } from 'node:perf_hooks';
import compress from '@fastify/compress';
import formbody from '@fastify/formbody';
import multipart from '@fastify/multipart';
import rateLimit from '@fastify/rate-limit';
import Fastify, { LogController, type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify';
import { failure, type FailureTexts } from '#kernel/errors';
import { uuidv7 } from '#kernel/ids';
import { answerProblem } from './answer-problem.ts';
import { contentPolicy, isLocal, refuseForeignOrigin, SECURITY_HEADERS } from './guards.ts';
import { ADDRESS_PER_MINUTE, addressKey, isExempt, refuseSlowBodies } from './limits.ts';
import { mountApi } from './mount-api.ts';
import { documentApi } from './open-api.ts';
import { mountSite } from './mount-site.ts';
import { requestFacts } from './perform.ts';
import { platformFailures } from './problems.ts';
import type { ServerParts } from './server-parts.ts';

/** 1 MiB is more than any form of ours; files come through uploads, each route with its own limit. */
const BODY_LIMIT = 1 << 20;
/** A large file over a slow line takes its time; whoever sends nothing for two minutes is gone. Headers: Node's 60 s. */
const REQUEST_MILLISECONDS = 3_600_000;
const SILENCE_MILLISECONDS = 120_000;

export async function buildServer(
  parts: ServerParts,
  extend: (app: FastifyInstance) => Promise<void> = async () => {},
): Promise<FastifyInstance> {
  const texts: FailureTexts = { ...platformFailures, ...parts.failures };
  const app = createApp(parts, texts);
  await app.register(compress, { threshold: 1024, encodings: ['br', 'gzip'] });
  await app.register(formbody);
  await app.register(multipart, { throwFileSizeLimit: true });
  await app.register(rateLimit, {
    max: ADDRESS_PER_MINUTE,
    timeWindow: 60_000,
    keyGenerator: (request) => addressKey(request.ip),
    allowList: (request) => isExempt(parts, request),
    errorResponseBuilder: (_request, { ttl }) => failure('request.tooMany', { seconds: Math.ceil(ttl / 1000) }),
  });
  await documentApi(app);
  addHooks(app, parts);
  refuseSlowBodies(app);
  app.setErrorHandler(async (error, request, reply) => answerProblem(error, request, reply, texts, parts));
  // Whoever tries addresses is counted like everybody else.
  app.setNotFoundHandler({ preHandler: app.rateLimit() }, async (request, reply) =>
    answerProblem(failure('page.notFound'), request, reply, texts, parts),
  );
  mountHealth(app, parts);
  mountApi(app, parts);
  mountSite(app, parts);
  await extend(app);
  return app;
}

function createApp(parts: ServerParts, texts: FailureTexts): FastifyInstance {
  return Fastify({
    loggerInstance: parts.log,
    logController: new LogController({ disableRequestLogging: true }),
    bodyLimit: BODY_LIMIT,
    requestTimeout: REQUEST_MILLISECONDS,
    connectionTimeout: SILENCE_MILLISECONDS,
    keepAliveTimeout: 72_000,
    genReqId: () => uuidv7(),
    trustProxy: parts.publicUrl === undefined ? false : [...parts.trustedProxies],
    // What the router itself refuses, for example an address that cannot be decoded; no hook runs for it.
    frameworkErrors: (error, request, reply) => {
      setSecurityHeaders(request, reply, parts.publicUrl);
      void answerProblem(error, request, reply, texts, parts);
    },
    routerOptions: { ignoreTrailingSlash: true, maxParamLength: 200 },
  }) as unknown as FastifyInstance;
}

function addHooks(app: FastifyInstance, parts: ServerParts): void {
  app.addHook('onRequest', async (request, reply) => {
    startTimer(request);
    setSecurityHeaders(request, reply, parts.publicUrl);
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
}

function setSecurityHeaders(request: FastifyRequest, reply: FastifyReply, publicUrl: string | undefined): void {
  void reply
    .header('x-request-id', request.id)
    .headers(SECURITY_HEADERS)
    .header('content-security-policy', contentPolicy());
  if (publicUrl?.startsWith('https:')) void reply.header('strict-transport-security', 'max-age=31536000');
}

const STARTED = Symbol('started');
type Timed = FastifyRequest & { [STARTED]?: number };
const startTimer = (request: FastifyRequest): void => {
  (request as Timed)[STARTED] = performance.now();
};

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
