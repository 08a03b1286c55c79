import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import staticFiles from '@fastify/static';
import type { FastifyInstance } from 'fastify';
import { contentPolicy, newNonce } from '#platform/http';

const NOT_BUILT =
  '<!doctype html><html lang="zh-CN"><meta charset="utf-8"><title>工作台</title><p>工作台尚未构建，请用 npm start 启动。 (The workbench has not been built: start with npm start.)</p></html>';

/** 关怀版 is chosen on the site as well: the page comes as the reader wants it, before any script. */
const withCare = (page: string, cookie: string | undefined): string =>
  /(?:^|;\s*)jq_care=1/.test(cookie ?? '') ? page.replace('<html ', '<html data-care ') : page;

/**
 * The workbench: one page whose routes are the browser's, and its assets with hashed names.
 * @param folder what Vite built; index.html says `__CSP_NONCE__` where the nonce of this answer belongs
 */
export async function mountWorkbench(app: FastifyInstance, folder: string): Promise<void> {
  const built = existsSync(join(folder, 'index.html'));
  const page = built ? readFileSync(join(folder, 'index.html'), 'utf8') : NOT_BUILT;
  for (const url of ['/app', '/app/*']) {
    app.get(url, { schema: { hide: true } }, (request, reply) => {
      const nonce = newNonce();
      return reply
        .status(built ? 200 : 503)
        .type('text/html; charset=utf-8')
        .header('cache-control', 'no-store')
        .header('content-security-policy', contentPolicy(nonce))
        .send(withCare(page, request.headers.cookie).replaceAll('__CSP_NONCE__', nonce));
    });
  }
  if (!existsSync(join(folder, 'assets'))) return;
  await app.register(staticFiles, {
    root: join(folder, 'assets'),
    prefix: '/app/assets/',
    decorateReply: false,
    index: false,
    immutable: true,
    maxAge: '365d',
  });
}
