import { openBrowser } from './tests/support/browser.ts';
const base = process.argv[2]; const as = process.argv[3]; const paths = process.argv.slice(4);
const b = await openBrowser(); const browser = b.browser ?? b;
for (const [w, name] of [[1280,'d'],[375,'m']]) {
  const c = await browser.newContext({ viewport: { width: w, height: w===375?812:900 } }); const page = await c.newPage();
  if (as !== '-') await c.request.post(base + '/api/demo/sessions', { data: { as } });
  for (const [i,p] of paths.entries()) { page.on('pageerror', e => console.log('ERR', p, e.message)); const r = await page.goto(base + p, { waitUntil: 'networkidle' }); await page.waitForTimeout(700); console.log(w, p, r.status(), await page.title(), await page.evaluate(() => document.documentElement.scrollWidth)); await page.screenshot({ path: `/tmp/shots/${as}-${i}-${name}.png`, fullPage: false }); }
  await c.close();
}
await browser.close(); process.exit(0);
