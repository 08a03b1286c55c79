/**
 * How long somebody waits for the workbench: first paint, and the home page with its list ready to be used, with an empty cache
 * and with a full one, on this machine's own line and on a slow 4G line with a processor four times slower.
 * node --import ./tools/tsx-hook.mjs bench/workbench.ts
 * Usable: the heading stands, nothing is loading any more, and the first card is there. The peer is the same workbench built
 * the plain way, as one script and one stylesheet, not compressed: what is measured is what splitting, loading on demand and
 * compression save. (Another product's console would need a server of its own behind it; a page of a component library
 * without data would wait for nothing.) Both come through the same small proxy before the same server, in turns.
 */
import { existsSync, readFileSync } from 'node:fs';
import { createServer, request, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { cpus, loadavg } from 'node:os';
import { extname, join } from 'node:path';
import type { Browser, BrowserContext } from 'playwright-core';
import { build } from 'vite';
import { openBrowser } from '../tests/support/browser.ts';
import { newFolder, removeFolder, startProduct } from './product.ts';

const ROUNDS = 5;
const SLOW_4G = {
  offline: false,
  latency: 150,
  downloadThroughput: (1.6 * 1024 * 1024) / 8,
  uploadThroughput: (750 * 1024) / 8,
};
const LINES = { 'own line': undefined, 'slow 4G, CPU ÷ 4': SLOW_4G } as const;
const ROLES = ['bureau', 'enterprise'] as const;

const TYPES: Readonly<Record<string, string>> = {
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
  '.html': 'text/html; charset=utf-8',
};

const folder = newFolder();
const plain = newFolder();
await buildPlain(plain);
const product = await startProduct(folder);
const browser = await openBrowser();
const doors = { ours: await openDoor(undefined), peer: await openDoor(plain) };
try {
  console.log(`${cpus()[0]?.model.trim() ?? '?'}, ${cpus().length} cores, load ${loadavg()[0]!.toFixed(1)}`);
  console.log('who | line | cache | kB ours / peer | first paint ms ours / peer | usable ms ours / peer | ratio');
  for (const role of ROLES)
    for (const line of Object.keys(LINES) as (keyof typeof LINES)[]) {
      const runs = { ours: [] as Run[], peer: [] as Run[] };
      for (let round = 0; round < ROUNDS; round += 1)
        for (const side of ['ours', 'peer'] as const) runs[side].push(await measure(browser, doors[side], role, line));
      for (const cache of ['cold', 'warm'] as const) console.log(row(role, line, cache, runs));
    }
} finally {
  await browser.close();
  for (const door of Object.values(doors)) door.server.close();
  await product.stop();
  removeFolder(folder);
  removeFolder(plain);
}

interface View {
  readonly kilobytes: number;
  readonly paint: number;
  readonly usable: number;
}
type Run = Readonly<Record<'cold' | 'warm', View>>;

async function measure(from: Browser, { url }: Door, role: string, line: keyof typeof LINES): Promise<Run> {
  const context = await from.newContext({ baseURL: url, viewport: { width: 1280, height: 800 }, locale: 'zh-CN' });
  try {
    const signedIn = await context.request.post('/api/demo/sessions', { data: { as: role } });
    if (signedIn.status() !== 201) throw new Error(`sign-in: ${signedIn.status()}`);
    return { cold: await view(context, line), warm: await view(context, line) };
  } finally {
    await context.close();
  }
}

async function view(context: BrowserContext, line: keyof typeof LINES): Promise<View> {
  const page = await context.newPage();
  await page.addInitScript(() => {
    const look = (): void => {
      const ready =
        document.querySelector('h1')?.textContent === '待办' &&
        document.querySelector('.desk-card') !== null &&
        document.querySelector('main [aria-busy="true"]') === null;
      if (ready) performance.mark('usable');
      else requestAnimationFrame(look);
    };
    requestAnimationFrame(look);
  });
  const devtools = await context.newCDPSession(page);
  await devtools.send('Network.enable');
  const slow = LINES[line];
  if (slow !== undefined) {
    await devtools.send('Network.emulateNetworkConditions', slow);
    await devtools.send('Emulation.setCPUThrottlingRate', { rate: 4 });
  }
  let bytes = 0;
  devtools.on('Network.loadingFinished', ({ encodedDataLength }) => (bytes += encodedDataLength));
  await page.goto('/app', { waitUntil: 'commit' });
  await page.waitForFunction(() => performance.getEntriesByName('usable').length > 0, undefined, { timeout: 120_000 });
  const times = await page.evaluate(() => ({
    paint: performance.getEntriesByName('first-contentful-paint').at(0)?.startTime ?? Number.NaN,
    usable: performance.getEntriesByName('usable')[0]!.startTime,
  }));
  await page.close();
  return { ...times, kilobytes: bytes / 1024 };
}

function row(
  role: string,
  line: string,
  cache: 'cold' | 'warm',
  runs: Readonly<Record<'ours' | 'peer', readonly Run[]>>,
): string {
  const middle = (side: 'ours' | 'peer', of: keyof View): number =>
    runs[side].map((run) => run[cache][of]).toSorted((a, b) => a - b)[Math.floor(ROUNDS / 2)]!;
  const pair = (of: keyof View): string => `${middle('ours', of).toFixed(0)} / ${middle('peer', of).toFixed(0)}`;
  const ratio = (middle('peer', 'usable') / middle('ours', 'usable')).toFixed(2);
  return [role, line, cache, pair('kilobytes'), pair('paint'), pair('usable'), ratio].join(' | ');
}

/** One script, one stylesheet. */
async function buildPlain(into: string): Promise<void> {
  process.env['NODE_ENV'] = 'production';
  await build({
    logLevel: 'error',
    build: {
      outDir: into,
      emptyOutDir: true,
      cssCodeSplit: false,
      rolldownOptions: { output: { codeSplitting: false } },
    },
  });
}

interface Door {
  readonly url: string;
  readonly server: Server;
}

/** Before the product: passes everything on, but shows the workbench of `assets` where there is one. */
async function openDoor(assets: string | undefined): Promise<Door> {
  const server = createServer((asked, answer) => {
    const path = asked.url!.split('?')[0]!;
    if (assets !== undefined && (path === '/app' || path.startsWith('/app/'))) sendPlain(assets, path, answer);
    else passOn(asked, answer);
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  return { server, url: `http://localhost:${(server.address() as AddressInfo).port}` };
}

function sendPlain(assets: string, path: string, answer: ServerResponse): void {
  const wanted = join(assets, path.slice('/app'.length));
  const file = path.startsWith('/app/assets/') && existsSync(wanted) ? wanted : join(assets, 'index.html');
  answer.writeHead(200, {
    'content-type': TYPES[extname(file)] ?? 'application/octet-stream',
    'cache-control': extname(file) === '.html' ? 'no-store' : 'public, max-age=31536000, immutable',
  });
  answer.end(readFileSync(file));
}

function passOn(asked: IncomingMessage, answer: ServerResponse): void {
  const { host, port } = new URL(product.url);
  const onward = request(
    {
      host: '127.0.0.1',
      port,
      path: asked.url,
      method: asked.method,
      headers: { ...asked.headers, host, ...(asked.headers.origin !== undefined && { origin: `http://${host}` }) },
    },
    (came) => {
      answer.writeHead(came.statusCode!, came.headers);
      came.pipe(answer);
    },
  );
  onward.on('error', () => answer.destroy());
  asked.pipe(onward);
}
