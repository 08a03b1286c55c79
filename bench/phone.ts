/**
 * What a phone on a slow 4G line waits for: first paint, everything loaded, and bytes over the line, with an empty cache.
 * node --import ./tools/tsx-hook.mjs bench/phone.ts
 * The line is the one that Lighthouse calls slow 4G: 1.6 Mbit/s down, 750 kbit/s up, 150 ms there and back; the processor four
 * times slower than this machine's. Pages: home, results, a listing, an act-by-link page, the complaint form.
 */
import { openBrowser } from '../tests/support/browser.ts';
import { newFolder, removeFolder, startProduct } from './product.ts';

const LINE = {
  offline: false,
  latency: 150,
  downloadThroughput: (1.6 * 1024 * 1024) / 8,
  uploadThroughput: (750 * 1024) / 8,
};
const ROUNDS = 5;

const folder = newFolder();
const product = await startProduct(folder);
const browser = await openBrowser();
try {
  const found = (await (await fetch(`${product.url}/api/listings?limit=1`)).json()) as { items: { id: string }[] };
  const pages = ['/', '/listings', `/listings/${found.items[0]!.id}`, `/a/${'x'.repeat(22)}`, '/feedback/new'];
  console.log('page | first paint ms | loaded ms | kB over the line');
  for (const path of pages) console.log(await measure(path));
} finally {
  await browser.close();
  await product.stop();
  removeFolder(folder);
}

interface Run {
  readonly paint: number;
  readonly loaded: number;
  readonly kilobytes: number;
}

async function measure(path: string): Promise<string> {
  const runs: Run[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    const context = await browser.newContext({ viewport: { width: 375, height: 740 }, locale: 'zh-CN' });
    const page = await context.newPage();
    const line = await context.newCDPSession(page);
    await line.send('Network.enable');
    await line.send('Network.emulateNetworkConditions', LINE);
    await line.send('Emulation.setCPUThrottlingRate', { rate: 4 });
    let bytes = 0;
    line.on('Network.loadingFinished', ({ encodedDataLength }) => (bytes += encodedDataLength));
    await page.goto(product.url + path, { waitUntil: 'load' });
    const times = await page.evaluate(() => ({
      paint: performance.getEntriesByName('first-contentful-paint').at(0)?.startTime ?? Number.NaN,
      loaded: performance.timing.loadEventEnd - performance.timing.navigationStart,
    }));
    runs.push({ ...times, kilobytes: bytes / 1024 });
    await context.close();
  }
  const middle = (of: (run: Run) => number): string =>
    runs
      .map(of)
      .toSorted((a, b) => a - b)
      .at(Math.floor(ROUNDS / 2))!
      .toFixed(0);
  const name = path.replace(/[0-9a-f-]{36}/, ':id').replace(/x{22}/, ':token');
  return `${name} | ${middle(({ paint }) => paint)} | ${middle(({ loaded }) => loaded)} | ${middle(({ kilobytes }) => kilobytes)}`;
}
