import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { tokensCss } from '#design/tokens';

const sheets = ['base', 'masthead', 'frame', 'buttons', 'forms', 'lists', 'records', 'course', 'phone', 'print'];

const minify = (css: string): string =>
  css
    .replaceAll(/\/\*[^]*?\*\//g, '')
    .replaceAll(/\s+/g, ' ')
    .replaceAll(/ ?([{};,]) ?/g, '$1')
    .replaceAll(/;\}/g, '}');

const css = minify(
  [tokensCss, ...sheets.map((name) => readFileSync(new URL(`./styles/${name}.css`, import.meta.url), 'utf8'))].join(
    '\n',
  ),
);
const hash = createHash('sha256').update(css).digest('hex').slice(0, 12);

/** The whole stylesheet of the site. The file name changes with its content, so it may be cached for ever. */
export const siteStylesheet: { readonly css: string; readonly fileName: string } = {
  css,
  fileName: `site-${hash}.css`,
};
