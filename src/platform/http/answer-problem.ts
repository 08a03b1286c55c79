import type { FastifyReply, FastifyRequest } from 'fastify';
import type { FailureTexts } from '#kernel/errors';
import { PUBLIC_ACTOR } from '#platform/context';
import { languageOf, requestFacts, tenantOf } from './perform.ts';
import { explain } from './problems.ts';
import type { Language, PageInput, SiteView } from './routes.ts';
import type { ServerParts } from './server-parts.ts';

/** The one envelope: JSON for programs, a page for people, who are led to the sign-in where that is what is missing. */
export async function answerProblem(
  error: unknown,
  request: FastifyRequest,
  reply: FastifyReply,
  texts: FailureTexts,
  parts: ServerParts,
): Promise<unknown> {
  const lang = languageOf(request);
  const { problem, expected } = explain(error, texts, lang, request.id);
  if (problem.code === 'system.unavailable')
    request.log.warn({ requestId: request.id, reason: (error as Error).message }, 'database not reached');
  else if (!expected) request.log.error({ requestId: request.id, err: error }, 'unexpected');
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
  const { BareErrorPage, ErrorView } = await import('./error-view.tsx');
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
    const { renderToStaticMarkup } = await import('react-dom/server');
    return `<!doctype html>${renderToStaticMarkup(BareErrorPage({ problem, lang }))}`;
  }
}
