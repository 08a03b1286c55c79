import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { openAsBlob } from 'node:fs';
import { basename, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { stopwatch } from '#kernel/time';

const ROOT = join(import.meta.dirname, '..');

/** The product in a process of its own, started as `npm start` starts it, with its embedded database. */
export interface Product {
  readonly url: string;
  /** Milliseconds from the start of the process to the first 200 of /readyz. */
  readonly startedIn: number;
  /** Peak resident set of the server process so far, in MB (Linux). */
  peakMegabytes(): number;
  stop(): Promise<void>;
}

// As root the embedded database runs as nobody, who may not look into root's own temporary folder.
export const newFolder = (): string => mkdtempSync(join('/var/tmp', 'jiangqiao-bench-'));
export const removeFolder = (folder: string): void => rmSync(folder, { recursive: true, force: true });

export async function startProduct(folder: string): Promise<Product> {
  const elapsed = stopwatch();
  const child = spawn(
    process.execPath,
    ['--enable-source-maps', '--import', './tools/tsx-hook.mjs', 'src/apps/serve.ts'],
    {
      cwd: ROOT,
      env: {
        PATH: process.env['PATH'],
        LOG_LEVEL: 'warn',
        PORT: '0',
        DATA_DIR: folder,
        NODE_COMPILE_CACHE: join(ROOT, 'node_modules/.cache/compile'),
      },
      stdio: ['ignore', 'pipe', 'inherit'],
    },
  );
  const ended = once(child, 'exit');
  let output = '';
  while (!/http:\/\/localhost:\d+\//.test(output)) output += String((await once(child.stdout, 'data'))[0]);
  const url = `http://127.0.0.1:${/http:\/\/localhost:(\d+)\//.exec(output)![1]}`;
  while ((await fetch(`${url}/readyz`)).status !== 200) await sleep(5);
  return {
    url,
    startedIn: elapsed(),
    peakMegabytes: () => peakMegabytesOf(child.pid!),
    stop: async () => {
      child.kill('SIGINT');
      await ended;
    },
  };
}

export const peakMegabytesOf = (pid: number): number =>
  Math.round(Number(/VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]) / 1024);

/** Where the embedded database of a running product listens, for a peer that works on the same server. */
export function databaseUrl(folder: string, role: 'jq_app' | 'jq_owner' = 'jq_app'): string {
  const port = readFileSync(join(folder, 'postgres/postmaster.pid'), 'utf8').split('\n')[3]!;
  const { database } = JSON.parse(readFileSync(join(folder, 'secrets.json'), 'utf8')) as {
    database: Record<string, string>;
  };
  return `postgres://${role}:${encodeURIComponent(database[role]!)}@127.0.0.1:${port}/jiangqiao`;
}

/** The demo region's. The app asks for it without a tenant only, so the owner does. */
export async function tenantOf(folder: string): Promise<string> {
  const owner = new pg.Client(databaseUrl(folder, 'jq_owner'));
  await owner.connect();
  const { rows } = await owner.query<{ id: string }>('select id from tenancy.tenant where demo limit 1');
  await owner.end();
  return rows[0]!.id;
}

export interface Imported {
  readonly rows: number;
  readonly fresh: number;
  /** Milliseconds since the upload began. */
  readonly uploaded: number;
  readonly checked: number;
  readonly committed: number;
  readonly searchable: number;
}

/** As an officer over HTTP: upload, check, commit by itself, and wait until search counts every row. */
export async function importFile(product: Product, path: string): Promise<Imported> {
  const { url } = product;
  const headers = { cookie: await officerCookie(url) };
  const total = async (): Promise<number> =>
    ((await (await fetch(`${url}/api/listings?limit=1`)).json()) as { total: number }).total;
  const before = await total();
  const elapsed = stopwatch();
  const form = new FormData();
  form.set('dryRun', 'false');
  form.set('file', await openAsBlob(path), basename(path));
  const { id } = (await (
    await fetch(`${url}/api/listing-imports`, { method: 'POST', headers, body: form })
  ).json()) as { id: string };
  const uploaded = elapsed();
  interface Batch {
    status: string;
    rows: number;
    valid: number;
    duplicates: number;
    checkedAt: string | null;
    failure: string | null;
  }
  let batch: Batch;
  let checked = 0;
  for (;;) {
    batch = (await (await fetch(`${url}/api/listing-imports/${id}`, { headers })).json()) as Batch;
    if (checked === 0 && batch.checkedAt !== null) checked = elapsed();
    if (batch.status === 'committed') break;
    if (batch.status === 'failed') throw new Error(batch.failure ?? 'failed');
    await sleep(50);
  }
  const committed = elapsed();
  const fresh = batch.valid - batch.duplicates;
  while ((await total()) < before + fresh) await sleep(50);
  return { rows: batch.rows, fresh, uploaded, checked, committed, searchable: elapsed() };
}

export async function officerCookie(url: string): Promise<string> {
  const entered = await fetch(`${url}/api/demo/sessions`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: '{"as":"bureau"}',
  });
  return entered.headers
    .getSetCookie()
    .map((one) => one.split(';')[0])
    .join('; ');
}

export const percentile = (values: readonly number[], share: number): number =>
  values.toSorted((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * share))]!;

export const seconds = (milliseconds: number): string => `${(milliseconds / 1000).toFixed(1)} s`;
