import swagger from '@fastify/swagger';
import swaggerUi from '@fastify/swagger-ui';
import type { FastifyInstance, FastifySchema } from 'fastify';
import { fastifyZodOpenApiPlugin, fastifyZodOpenApiTransformers } from 'fastify-zod-openapi';
import { z } from 'zod';
import type { RouteContract } from '#kernel/contract';
import { contentPolicy } from './guards.ts';

const Problem = z
  .object({
    type: z.string(),
    title: z.string(),
    status: z.int(),
    code: z.string(),
    requestId: z.string(),
    errors: z.array(z.object({ field: z.string(), message: z.string() })).optional(),
  })
  .meta({ id: 'Problem', description: 'RFC 9457 problem details' });

export async function documentApi(app: FastifyInstance): Promise<void> {
  await app.register(fastifyZodOpenApiPlugin);
  await app.register(swagger, {
    openapi: {
      openapi: '3.1.0',
      info: {
        title: '匠桥 Jiangqiao',
        version: '1',
        description:
          '产教融合信息服务平台接口。 Shared information service platform for industry–education integration.',
      },
      components: { securitySchemes: { session: { type: 'apiKey', in: 'cookie', name: 'jiangqiao.session_token' } } },
    },
    ...fastifyZodOpenApiTransformers,
  });
  await app.register(swaggerUi, {
    routePrefix: '/api/docs',
    staticCSP: true,
    // Its own policy asks browsers to upgrade to https, which an installation on plain http cannot answer.
    transformStaticCSP: () => contentPolicy(),
    uiConfig: { docExpansion: 'list', deepLinking: true },
  });
  app.get('/api/openapi.json', { schema: { hide: true } }, async () => app.swagger());
}

/** The contract in the shape that the OpenAPI generator reads. */
export function openApiSchema(contract: RouteContract): FastifySchema {
  const status = contract.status ?? 200;
  const success =
    contract.download !== undefined
      ? { description: 'file', content: { [contract.download]: { schema: { type: 'string', format: 'binary' } } } }
      : contract.response === undefined
        ? { description: 'done' }
        : { description: 'ok', content: { 'application/json': { schema: contract.response } } };
  const problem = { description: 'problem', content: { 'application/problem+json': { schema: Problem } } };
  return {
    operationId: operationId(contract),
    tags: [contract.tag],
    summary: contract.summary,
    description: `right: \`${contract.right}\``,
    ...(contract.params && { params: contract.params }),
    ...(contract.query && { querystring: contract.query }),
    ...(contract.body && { body: contract.body }),
    ...(contract.upload && { consumes: ['multipart/form-data'], body: uploadBody(contract.upload.fields) }),
    response: { [status]: success, default: problem },
  } as FastifySchema;
}

const uploadBody = (fields: z.ZodObject): unknown => ({
  content: {
    'multipart/form-data': {
      schema: fields.extend({ file: z.any().meta({ override: { type: 'string', format: 'binary' } }) }),
    },
  },
});

/** GET /api/listings/:id/recommendations → getListingsByIdRecommendations: stable, so that clients keep their names. */
const operationId = (contract: RouteContract): string =>
  contract.method.toLowerCase() +
  contract.path
    .slice('/api/'.length)
    .split(/[/.]/)
    .map((part) => (part.startsWith(':') ? `By${capital(part.slice(1))}` : part.split('-').map(capital).join('')))
    .join('');
const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);
