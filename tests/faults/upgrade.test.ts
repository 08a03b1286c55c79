import { cpSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startEmbedded, type EmbeddedServer } from '#platform/db';
import { connectAsApp, dataFolder, postings, signIn, startProduct, until, type Product } from './product.ts';

const ROOT = resolve(import.meta.dirname, '../..');
const ROWS = 4000;
const NEXT = '9999-of-the-next-version.sql';

/** An installation with a PostgreSQL of its own, as docs/installation.md sets it up, and the next version in a checkout beside. */
let server: EmbeddedServer;
let folder: string;
let newer: string;
let settings: Record<string, string>;
const url = (login: string): string => `postgres://${login}:secret@127.0.0.1:${server.port}/jiangqiao`;

beforeAll(async () => {
  folder = dataFolder();
  server = await startEmbedded(join(folder, 'external'), 'secret');
  const admin = new pg.Client(`postgres://postgres:secret@127.0.0.1:${server.port}/postgres`);
  await admin.connect();
  await admin.query(`create role jiangqiao_owner login createrole password 'secret'`);
  await admin.query(`create role jiangqiao login password 'secret'`);
  await admin.query(`create database jiangqiao owner jiangqiao_owner`);
  await admin.end();
  settings = {
    DATABASE_URL: url('jiangqiao'),
    DATABASE_OWNER_URL: url('jiangqiao_owner'),
    SECRET: 'a secret that two versions share, of more than 32',
    DEMO: 'small',
  };
  newer = join(folder, 'newer');
  for (const part of ['src', 'tools', 'database', 'codesets', 'regulations', 'package.json'])
    cpSync(join(ROOT, part), join(newer, part), { recursive: true });
  mkdirSync(join(newer, 'dist'));
  symlinkSync(join(ROOT, 'node_modules'), join(newer, 'node_modules'));
  writeFileSync(
    join(newer, 'database/migrations', NEXT),
    `alter table listings.listing add column of_the_next_version text not null default 'x';`,
  );
});
afterAll(() => server.stop());

describe('an upgrade beside running processes', { timeout: 240_000 }, () => {
  let old: Product;
  let next: Product;

  test('two processes that find the database empty at once make it once', async () => {
    const [first, second] = await Promise.all([
      startProduct(join(folder, 'data'), settings),
      startProduct(join(folder, 'data'), settings),
    ]);
    expect((await fetch(`${first.url}/readyz`)).status).toBe(200);
    expect(await second.stop()).toBe(0);
    old = first;
  });

  test('the next version migrates while the old one works: nothing is lost, nothing done twice', async () => {
    const bureau = await signIn(old, 'bureau');
    const id = await bureau.upload(postings(ROWS, '杜鹃'), false);
    await until(
      () => bureau.batch(id),
      ({ status, rows }) => status === 'running' && rows > 0,
    );
    next = await startProduct(join(folder, 'data'), settings, newer);
    const beside = await connectAsApp(url('jiangqiao'));
    const { rowCount } = await beside.query('select from platform.migration where name = $1', [NEXT]);
    expect(rowCount).toBe(1);
    expect((await fetch(`${old.url}/api/listings`)).status).toBe(200);
    await until(
      () => bureau.batch(id),
      ({ status }) => status === 'committed',
    );
    expect(await bureau.written(id)).toBe(ROWS);
    const asked = await beside.query<{ n: number }>(
      'select count(*)::int as n from listings.listing where import_id = $1',
      [id],
    );
    expect(asked.rows[0]!.n).toBe(ROWS);
    await beside.end();
  });

  test('a task that only the next version knows waits for it and is not used up by the old one', async () => {
    const beside = await connectAsApp(url('jiangqiao'));
    await beside.query(`select jobs.add('tomorrow.work', '{}'::json)`);
    const id = await (await signIn(old, 'bureau')).upload(postings(10, '茉莉'), false);
    await until(
      async () => (await signIn(old, 'bureau')).batch(id),
      ({ status }) => status === 'committed',
    );
    // Within a region the queue tells of its own only; this task belongs to none.
    await beside.query(`select set_config('app.tenant', '', false)`);
    const { rows } = await beside.query<{ jobs: number; failed: number }>(
      `select jobs, failed from jobs.waiting() where task = 'tomorrow.work'`,
    );
    expect(rows).toEqual([{ jobs: 1, failed: 0 }]);
    await beside.end();
  });

  test('kill -9 of the old one in the middle of a job: the next one finishes it, once', async () => {
    const bureau = await signIn(old, 'bureau');
    const id = await bureau.upload(postings(ROWS, '牡丹'), false);
    await until(
      () => bureau.batch(id),
      ({ status }) => status === 'running',
    );
    await old.kill();
    const again = await signIn(next, 'bureau');
    await until(
      () => again.batch(id),
      ({ status }) => status === 'committed',
    );
    expect(await again.written(id)).toBe(ROWS);
    expect(
      await until(
        () => again.found('牡丹'),
        (total) => total === ROWS,
      ),
    ).toBe(ROWS);
  });

  test('the old version does not start again on what it does not know', async () => {
    await expect(startProduct(join(folder, 'data'), settings)).rejects.toThrow(/更新的版本/);
    expect(await next.stop()).toBe(0);
  });
});
