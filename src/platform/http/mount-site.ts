import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { recordUpload } from '#platform/uploads';
import type { Language, PageInput, SiteFile, SitePage } from './routes.ts';
import { languageOf, perform, requestFacts } from './perform.ts';
import { receiveForm } from './receive-form.ts';
import type { ServerParts } from './server-parts.ts';

export function mountSite(app: FastifyInstance, parts: ServerParts): void {
  for (const page of parts.pages) {
    for (const url of [page.path, page.path === '/' ? '/en' : `/en${page.path}`]) {
      app.route({
        method: page.method,
        url,
        schema: { hide: true },
        config: {
          takesFiles: page.upload !== undefined,
          ...(page.perMinute !== undefined && { rateLimit: { max: page.perMinute, allowList: () => false } }),
        },
        handler: (request, reply) => showPage(parts, page, request, reply),
      });
    }
  }
  for (const file of parts.siteFiles) {
    app.get(file.path, { schema: { hide: true } }, (request, reply) => sendFile(parts, file, request, reply));
  }
}

async function showPage(
  parts: ServerParts,
  page: SitePage,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<unknown> {
  const received =
    page.upload === undefined || !request.isMultipart()
      ? undefined
      : await receiveForm(parts, { ...page, upload: page.upload }, request, reply);
  const shown = await perform(parts, request, reply, page.right, async (ctx) => {
    const input = { ...pageInput(request, reply), ...received };
    const result = await page.render(ctx, input);
    const taken = 'redirect' in result || result.status !== 422;
    if (received?.file !== undefined && taken) await recordUpload(ctx, received.file);
    if ('redirect' in result) return result;
    return { status: result.status ?? 200, html: await parts.frame(ctx, result, input) };
  }).catch(async (error: unknown) => {
    if (received?.file !== undefined) await parts.uploads.remove(received.file);
    throw error;
  });
  // A form that comes back with errors does not keep its file.
  if (received?.file !== undefined && 'status' in shown && shown.status === 422)
    await parts.uploads.remove(received.file);
  if ('redirect' in shown) return reply.redirect(shown.redirect, shown.permanent === true ? 301 : 303);
  return reply.status(shown.status).type('text/html; charset=utf-8').send(shown.html);
}

async function sendFile(
  parts: ServerParts,
  file: SiteFile,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<unknown> {
  const text = await perform(parts, request, reply, file.right, (ctx) => file.render(ctx, pageInput(request, reply)));
  return reply.type(file.type).send(text);
}

function pageInput(request: FastifyRequest, reply: FastifyReply): PageInput {
  const lang: Language = languageOf(request);
  return {
    lang,
    path: request.url.split('?')[0]!,
    params: request.params as PageInput['params'],
    query: request.query as PageInput['query'],
    form: (request.body ?? {}) as PageInput['form'],
    request: requestFacts(request, reply),
  };
}
