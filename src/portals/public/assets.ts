import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import staticFiles from '@fastify/static';
import type { FastifyInstance } from 'fastify';
import { siteStylesheet } from '#design/site';
import { webFontCss } from '#design/tokens';
import { appetiteStyles } from '#sites/appetite';
import { directoryStyles } from '#sites/directory';
import { feedbackStyles } from '#sites/feedback';
import { guideStyles } from '#sites/guides';
import { listingStyles } from '#sites/listings';
import { passkeyScript } from '#sites/people';
import { searchingStyles, suggestScript } from '#sites/searching';
import { mountAppFiles } from './app-files.ts';

const FONT_PACKAGE = dirname(createRequire(import.meta.url).resolve('@fontsource-variable/noto-sans-sc/package.json'));
const FOR_EVER = 'public, max-age=31536000, immutable';

const fontCss = webFontCss(readFileSync(join(FONT_PACKAGE, 'index.css'), 'utf8'), '/assets/fonts');
const siteCss =
  siteStylesheet.css +
  withoutSpace(
    [listingStyles, directoryStyles, feedbackStyles, guideStyles, searchingStyles, appetiteStyles].join('\n'),
  );

const hashOf = (css: string): string => createHash('sha256').update(css).digest('hex').slice(0, 12);

export const stylesheetHref = `/assets/site-${hashOf(siteCss)}.css`;
export const fontStylesheetHref = `/assets/fonts-${hashOf(fontCss)}.css`;

function withoutSpace(css: string): string {
  return css.replaceAll(/\/\*[^]*?\*\//g, '').replaceAll(/\s+/g, ' ');
}

/** Names carry a hash of the content (fonts: the version of their package does not change under a name). */
export async function mountAssets(app: FastifyInstance): Promise<void> {
  const sheets: Readonly<Record<string, string>> = {
    [stylesheetHref]: siteCss,
    [fontStylesheetHref]: fontCss,
  };
  for (const [path, css] of Object.entries(sheets)) {
    app.get(path, { schema: { hide: true } }, (_request, reply) =>
      reply.type('text/css; charset=utf-8').header('cache-control', FOR_EVER).send(css),
    );
  }
  for (const { href, code } of [passkeyScript, suggestScript])
    app.get(href, { schema: { hide: true } }, (_request, reply) =>
      reply.type('text/javascript; charset=utf-8').header('cache-control', FOR_EVER).send(code),
    );
  mountAppFiles(app, stylesheetHref);
  await app.register(staticFiles, {
    root: join(FONT_PACKAGE, 'files'),
    prefix: '/assets/fonts/',
    decorateReply: false,
    index: false,
    immutable: true,
    maxAge: '365d',
  });
}
