import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { z } from 'zod';
import type { RouteContract, RouteInput, UploadedFile } from '#kernel/contract';
import { failure } from '#kernel/errors';
import { contentDisposition } from '#platform/files';
import { openApiSchema } from './open-api.ts';
import { fieldErrors } from './problems.ts';
import { Download, type MountedRoute } from './routes.ts';
import { perform } from './perform.ts';
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
      ...(contract.perMinute !== undefined && {
        config: { rateLimit: { max: contract.perMinute, allowList: () => false } },
      }),
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
  const upload = contract.upload === undefined ? undefined : await receiveUpload(parts, contract.upload, request);
  const output = await perform(parts, request, reply, contract.right, async (ctx, facts) => {
    if (contract.download !== undefined && ctx.actor.observer !== undefined) throw failure('access.observing');
    const input = {
      params: check(contract.params, request.params, ''),
      query: check(contract.query, request.query, ''),
      body: check(contract.body, request.body, ''),
      fields: upload?.fields,
      file: upload?.file,
    } as RouteInput<RouteContract>;
    return route.handle(ctx, input, facts);
  }).catch(async (error: unknown) => {
    if (upload !== undefined) await parts.files.remove(upload.file.key);
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

function check(schema: z.ZodType | undefined, value: unknown, prefix: string): unknown {
  if (schema === undefined) return undefined;
  const parsed = schema.safeParse(value ?? {}, { reportInput: true });
  if (parsed.success) return parsed.data;
  const errors = fieldErrors(parsed.error.issues as unknown as Parameters<typeof fieldErrors>[0]);
  throw failure(
    'request.invalid',
    {},
    errors.map((error) => ({ ...error, field: prefix + error.field })),
  );
}

interface Received {
  readonly fields: unknown;
  readonly file: UploadedFile;
}

/** Streams the file to the store before any transaction opens; an upload that breaks off leaves nothing behind. */
async function receiveUpload(
  parts: ServerParts,
  upload: NonNullable<RouteContract['upload']>,
  request: FastifyRequest,
): Promise<Received> {
  if (!request.isMultipart()) throw failure('request.unsupported');
  const texts: Record<string, unknown> = {};
  let file: UploadedFile | undefined;
  try {
    for await (const part of request.parts({
      limits: { fileSize: upload.maxBytes, files: 1, fields: 20, fieldSize: 1 << 18 },
    })) {
      if (part.type === 'field') texts[part.fieldname] = part.value;
      else {
        const stored = await parts.files.put(part.file, {
          name: part.filename,
          type: part.mimetype,
          maxBytes: upload.maxBytes,
        });
        file = { key: stored.key, name: part.filename, bytes: stored.bytes, sha256: stored.sha256 };
      }
    }
    if (file === undefined || file.bytes === 0) throw failure(file === undefined ? 'request.noFile' : 'file.empty');
    return { fields: check(upload.fields, texts, ''), file };
  } catch (error) {
    if (file !== undefined) await parts.files.remove(file.key);
    throw error;
  }
}
