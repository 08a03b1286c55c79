import { spawn, type ChildProcess, type ChildProcessByStdio } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { atEnd } from '../support/at-end.ts';

const ROOT = join(import.meta.dirname, '../..');

/** The real product in a process of its own, as `npm start` runs it. */
export interface Product {
  readonly url: string;
  readonly pid: number;
  /** Ctrl-C, awaited. */
  stop(): Promise<number | null>;
  /** kill -9: nothing is tidied up. */
  kill(): Promise<void>;
}

const running = new Set<ChildProcess>();

/** A data folder of this test file's own; its database server is ended and it is removed at the end. */
export function dataFolder(): string {
  // PostgreSQL does not run as root, and may not look into root's own temporary folder.
  const folder = mkdtempSync(join(process.getuid?.() === 0 ? '/var/tmp' : tmpdir(), 'jiangqiao-fault-'));
  atEnd(async () => {
    for (const child of running) child.kill('SIGKILL');
    killPostgres(folder);
    await sleep(300);
    rmSync(folder, { recursive: true, force: true });
  });
  return folder;
}

/** @param root another checkout, where another version is to run */
export async function startProduct(
  folder: string,
  settings: Record<string, string> = {},
  root: string = ROOT,
): Promise<Product> {
  const child = spawn(process.execPath, ['--import', './tools/tsx-hook.mjs', 'src/apps/serve.ts'], {
    cwd: root,
    env: { PATH: process.env['PATH'], LOG_LEVEL: 'warn', PORT: '0', DEMO: 'small', DATA_DIR: folder, ...settings },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  running.add(child);
  let output = '';
  child.stderr.on('data', (chunk) => (output += String(chunk)));
  const ended = once(child, 'exit').then(([code]) => (running.delete(child), code as number | null));
  const port = await Promise.race([announcedPort(child), ended.then(() => undefined)]);
  if (port === undefined) throw new Error(`the product did not start: ${output}`);
  return {
    url: `http://127.0.0.1:${port}`,
    pid: child.pid!,
    stop: async () => {
      child.kill('SIGINT');
      return ended;
    },
    kill: async () => {
      child.kill('SIGKILL');
      await ended;
    },
  };
}

function announcedPort(child: ChildProcessByStdio<null, Readable, Readable>): Promise<number | undefined> {
  let output = '';
  return new Promise((done) => {
    const listen = (chunk: Buffer): void => {
      output += String(chunk);
      const port = /http:\/\/localhost:(\d+)\/\n/.exec(output)?.[1];
      if (port !== undefined) done(Number(port));
    };
    child.stdout.on('data', listen);
  });
}

/** kill -9 of the embedded server and all its processes, as a power cut ends it. */
export function killPostgres(folder: string): void {
  try {
    const pid = Number(readFileSync(join(folder, 'postgres/postmaster.pid'), 'utf8').split('\n')[0]);
    process.kill(pid, 'SIGKILL');
  } catch {
    // Not there any more: that is what was wanted.
  }
}

/** A connection to the embedded database beside the product, as the app role in the demo region. */
export async function connectBeside(folder: string): Promise<pg.Client> {
  const port = readFileSync(join(folder, 'postgres/postmaster.pid'), 'utf8').split('\n')[3]!;
  const { database } = JSON.parse(readFileSync(join(folder, 'secrets.json'), 'utf8')) as {
    database: { jq_app: string };
  };
  return connectAsApp(`postgres://jq_app:${encodeURIComponent(database.jq_app)}@127.0.0.1:${port}/jiangqiao`);
}

export async function connectAsApp(url: string): Promise<pg.Client> {
  const client = new pg.Client(url);
  // Its end is part of some tests.
  client.on('error', () => undefined);
  await client.connect();
  await client.query(
    `select set_config('app.tenant', (select id::text from tenancy.tenant where code = 'demo'), false)`,
  );
  return client;
}

export async function until<T>(ask: () => Promise<T>, enough: (answer: T) => boolean, seconds = 60): Promise<T> {
  for (let tries = 0; tries < seconds * 20; tries += 1) {
    const answer = await ask();
    if (enough(answer)) return answer;
    await sleep(50);
  }
  throw new Error(`still not after ${seconds} s: ${JSON.stringify(await ask())}`);
}

export interface BatchState {
  readonly status: string;
  readonly rows: number;
  readonly valid: number;
  readonly failure: string | null;
}

/** Somebody of the demo region over HTTP. */
export async function signIn(product: Product, as: string) {
  const entered = await fetch(`${product.url}/api/demo/sessions`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ as }),
  });
  if (entered.status !== 201) throw new Error(`sign-in answered ${entered.status}`);
  const cookie = entered.headers
    .getSetCookie()
    .map((one) => one.split(';')[0])
    .join('; ');
  const get = async <T>(path: string): Promise<T> =>
    (await fetch(product.url + path, { headers: { cookie } })).json() as Promise<T>;
  return {
    cookie,
    get,
    post: (path: string) => fetch(product.url + path, { method: 'POST', headers: { cookie } }),
    async upload(content: string, dryRun: boolean): Promise<string> {
      const form = new FormData();
      form.set('dryRun', String(dryRun));
      form.set('file', new Blob([content]), 'postings.csv');
      const answer = await fetch(`${product.url}/api/listing-imports`, {
        method: 'POST',
        headers: { cookie },
        body: form,
      });
      if (answer.status !== 202) throw new Error(await answer.text());
      return ((await answer.json()) as { id: string }).id;
    },
    batch: (id: string) => get<BatchState>(`/api/listing-imports/${id}`),
    /** Listings that came from a batch, whatever their state. */
    written: async (id: string) => (await get<{ total: number }>(`/api/managed-listings?limit=1&importId=${id}`)).total,
    found: async (words: string) =>
      (await get<{ total: number }>(`/api/listings?limit=1&q=${encodeURIComponent(words)}`)).total,
  };
}

/** Postings that share one word that nothing else in the region has. */
export const postings = (count: number, word: string): string =>
  ['岗位名称,单位名称,薪资,工作地点,学历,经验,招聘人数,岗位职责']
    .concat(
      Array.from(
        { length: count },
        (_, i) =>
          `${word}车工,测试${i % 700}号机械有限公司,${4000 + (i % 50) * 100}-${8000 + (i % 50) * 100},沈阳-铁西区,大专,1-3年,2,第 ${i} 条：操作数控车床，加工轴类零件`,
      ),
    )
    .join('\n');

export interface Told {
  readonly code: number | null;
  readonly output: string;
}

/** `npm run jiangqiao -- …` beside the product. */
export function runCommand(folder: string, words: readonly string[], settings: Record<string, string> = {}) {
  const child = spawn(process.execPath, ['--import', './tools/tsx-hook.mjs', 'src/apps/cli.ts', ...words], {
    cwd: ROOT,
    env: { PATH: process.env['PATH'], DATA_DIR: folder, ...settings },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  running.add(child);
  let output = '';
  child.stdout.on('data', (chunk) => (output += String(chunk)));
  child.stderr.on('data', (chunk) => (output += String(chunk)));
  const ended = once(child, 'exit').then(([code]): Told => {
    running.delete(child);
    return { code: code as number | null, output };
  });
  return { ended, told: () => output, kill: () => child.kill('SIGKILL') };
}
