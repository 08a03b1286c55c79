// node --import ./tools/tsx-hook.mjs tools/make-icons.mjs: draws the icons of the installed site from the wordmark itself.
// They lie in the repository, so that neither installing nor running needs a browser.
import { writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { Mark } from '../src/design/site/mark.tsx';
import { colours } from '../src/design/tokens/colours.ts';
import { openBrowser } from '../tests/support/browser.ts';

const OUT = resolve(import.meta.dirname, '../src/portals/public/icons');

const LOOKS = {
  'mark-bridge mark-thin': `fill="none" stroke="${colours.ink}" stroke-width="1.5" stroke-linecap="round"`,
  'mark-bridge': `fill="none" stroke="${colours.ink}" stroke-width="2.25" stroke-linecap="round"`,
  'mark-seal': `fill="${colours.seal}"`,
  'mark-cut mark-cut-fine': 'fill="none" stroke="#fff" stroke-width="2.1" stroke-linecap="square"',
  'mark-cut': 'fill="none" stroke="#fff" stroke-width="2.6" stroke-linecap="square"',
};
const drawing = renderToStaticMarkup(createElement(Mark))
  .replace(/^<svg[^>]*>|<\/svg>$/g, '')
  .replaceAll(/class="([^"]*)"/g, (_, name) => LOOKS[name]);

/** @param share of the square that the drawing fills; a maskable one keeps clear of what a launcher cuts off */
const square = (share) => {
  const side = 56 / share;
  const [x, y] = [(56 - side) / 2, (48 - side) / 2];
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${x} ${y} ${side} ${side}"><rect x="${x}" y="${y}" width="${side}" height="${side}" fill="${colours.paper}"/>${drawing}</svg>`;
};

writeFileSync(join(OUT, 'mark.svg'), `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 -4 56 56">${drawing}</svg>\n`);
const browser = await openBrowser();
for (const [name, size, share] of [
  ['icon-192', 192, 0.82],
  ['icon-512', 512, 0.82],
  ['maskable-512', 512, 0.58],
  ['apple-180', 180, 0.76],
]) {
  const page = await browser.newPage({ viewport: { width: size, height: size } });
  await page.setContent(
    `<style>body{margin:0}svg{display:block;width:${size}px;height:${size}px}</style>${square(share)}`,
  );
  writeFileSync(join(OUT, `${name}.png`), await page.screenshot());
  await page.close();
}
await browser.close();
