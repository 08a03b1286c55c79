import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { RouteContract, RouteInput } from '#kernel/contract';
import { failure } from '#kernel/errors';
import { contentDisposition } from '#platform/files';
import { Quarantined, recordQuarantine, recordUpload } from '#platform/uploads';
import { check } from './check-input.ts';
import { openApiSchema } from './open-api.ts';
import { Download, type MountedRoute } from './routes.ts';
import { perform } from './perform.ts';
import { receiveUpload } from './receive-upload.ts';
import type { ServerParts } from './server-parts.ts';

export function mountApi(app: FastifyInstance, parts: ServerParts): void {
  for (const route of parts.routes) {
    const { contract } = route;
    app.route({
      method: contract.method,
      url: contract.path,
      schema: openApiSchema(contract),
      // The contract's schemas check below, where their findings become sentences.
      validatorCompiler: () => (value) => ({ value }),
      serializerCompiler: () => (data) => JSON.stringify(data),
      config: {
        takesFiles: contract.upload !== undefined,
        ...(contract.perMinute !== undefined && { rateLimit: { max: contract.perMinute, allowList: () => false } }),
      },
      handler: (request, reply) => answer(parts, route, request, reply),
    });
  }
}

async function answer(
  parts: ServerParts,
  route: MountedRoute,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<unknown> {
  const { contract } = route;
  // Whoever may not act uploads nothing: the right is asked before the body of a file is read, and again in its transaction.
  if (contract.upload !== undefined) await perform(parts, request, reply, contract.right, async () => undefined);
  const upload =
    contract.upload === undefined
      ? undefined
      : await receiveUpload(parts, contract.upload, request).catch(async (error: unknown) => {
          if (error instanceof Quarantined)
            await perform(parts, request, reply, contract.right, (ctx) => recordQuarantine(ctx, error));
          throw error;
        });
  const output = await perform(parts, request, reply, contract.right, async (ctx, facts) => {
    if (contract.download !== undefined && ctx.actor.observer !== undefined) throw failure('access.observing');
    const input = {
      params: check(contract.params, request.params, ''),
      query: check(contract.query, request.query, ''),
      body: check(contract.body, request.body, ''),
      fields: upload?.fields,
      file: upload?.file,
    } as RouteInput<RouteContract>;
    if (upload !== undefined) await recordUpload(ctx, upload.file);
    return route.handle(ctx, input, facts);
  }).catch(async (error: unknown) => {
    if (upload !== undefined) await parts.uploads.remove(upload.file);
    throw error;
  });
  if (output instanceof Download) {
    return reply.header('content-disposition', contentDisposition(output.name)).type(output.type).send(output.content);
  }
  void reply.status(contract.status ?? 200);
  if (contract.response === undefined) return reply.send();
  // Only what the contract names leaves the house.
  return reply.type('application/json; charset=utf-8').send(contract.response.parse(output));
}
