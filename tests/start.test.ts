import { spawn } from 'node:child_process';
import { createServer, type AddressInfo } from 'node:net';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, inject, onTestFinished, test } from 'vitest';
import { embeddedUrl } from '#platform/db';
import { cloneDatabase } from './support/database.ts';

/** The real program: what it prints on its error output, and how it ends. */
async function serve(environment: Record<string, string>): Promise<{ code: number | null; errors: string }> {
  const folder = mkdtempSync(join(process.getuid?.() === 0 ? '/var/tmp' : tmpdir(), 'jiangqiao-serve-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const child = spawn(
    process.execPath,
    ['--disable-warning=DeprecationWarning', '--import', './tools/tsx-hook.mjs', 'src/apps/serve.ts'],
    {
      env: { PATH: process.env['PATH'], DATA_DIR: folder, LOG_LEVEL: 'silent', PORT: '0', ...environment },
      stdio: ['ignore', 'ignore', 'pipe'],
    },
  );
  let errors = '';
  child.stderr.on('data', (chunk) => (errors += String(chunk)));
  const code = await new Promise<number | null>((done) => child.once('exit', done));
  return { code, errors };
}

const SECRET = 'a secret of more than thirty-two characters';

test('a port that is taken', async () => {
  const holder = createServer().listen(0, '127.0.0.1');
  await new Promise((done) => holder.once('listening', done));
  onTestFinished(() => void holder.close());
  const { port } = holder.address() as AddressInfo;
  const { code, errors } = await serve({ PORT: String(port), DEMO: '0' });
  expect(code).toBe(1);
  expect(errors.trim().split('\n')).toEqual([expect.stringContaining(`端口 ${port} 已被占用`)]);
});

test.each([
  ['a database that is not there', { DATABASE_URL: 'postgres://app:x@127.0.0.1:1/none', SECRET }, '数据库无法连接'],
  ['an external database without a secret', { DATABASE_URL: 'postgres://app:x@127.0.0.1:1/none' }, 'SECRET'],
  ['a setting that makes no sense', { PORT: 'eighty' }, 'PORT'],
])('%s', async (_what, environment, words) => {
  const { code, errors } = await serve(environment);
  expect(code).toBe(1);
  expect(errors.trim().split('\n')).toEqual([expect.stringContaining(words)]);
});

test('a login that could look over the walls', async () => {
  const { port, passwords } = inject('database');
  const database = new URL((await cloneDatabase()).app).pathname.slice(1);
  const url = embeddedUrl(port, 'postgres', passwords.postgres, database);
  const { code, errors } = await serve({ DATABASE_URL: url, SECRET });
  expect(code).toBe(1);
  expect(errors.trim().split('\n')).toEqual([expect.stringContaining('行级安全')]);
});
