import pg from 'pg';
import { beforeAll, describe, expect, test } from 'vitest';
import { clientOf, makeWorld, type World } from './support/world.ts';

let world: World;
beforeAll(async () => {
  world = await makeWorld();
  await world.elsewhere();
});

const get = (url: string, headers: Record<string, string> = {}) =>
  world.app.inject({ url, headers: { host: 'localhost', ...headers } });

describe('the region comes from the host name', () => {
  test.each([
    ['localhost', 'here'],
    ['localhost:8080', 'here'],
    ['LOCALHOST', 'here'],
    ['there.test', 'there'],
    ['there.test:443', 'there'],
  ])('%s', async (host, code) => {
    expect((await get('/api/session', { host })).json().tenant.code).toBe(code);
  });

  test.each([
    ['an unknown name', { host: 'elsewhere.test' }],
    ['what a stranger told the proxy', { host: 'elsewhere.test', 'x-forwarded-host': 'localhost' }],
  ])('not from %s', async (_what, headers) => {
    expect((await get('/api/session', headers)).statusCode).toBe(404);
  });

  test('a session of one region is a stranger in the other', async () => {
    const { cookie } = await world.as('bureau');
    const there = clientOf(world.app, 'there.test', cookie);
    expect((await there.get('/api/session')).json().actor.role).toBe('account');
    expect((await there.get('/api/listing-imports')).statusCode).toBe(403);
  });
});

describe('what cannot be read is refused in the same words, with the same headers', () => {
  test.each([
    ['an address that cannot be decoded', '/listings/%zz', 400],
    ['text that no database holds', '/api/organisations?q=%00', 400],
    ['a cursor with other keys', '/api/organisations?cursor=WyJhIiwiYiJd', 422],
    ['nothing', '/nowhere', 404],
  ])('%s', async (_what, url, status) => {
    const answer = await get(url);
    expect(answer.statusCode).toBe(status);
    expect(answer.headers['content-type']).toContain('application/problem+json');
    expect(answer.headers['content-security-policy']).toContain("default-src 'self'");
    expect(answer.headers['x-request-id']).toBe(answer.json().requestId);
  });
});

test('what somebody signed in was shown is kept nowhere', async () => {
  const learner = await world.as('learner');
  const account = await learner.get('/api/session');
  expect([account.statusCode, account.headers['cache-control']]).toEqual([200, 'no-store']);
  expect((await get('/listings')).headers['cache-control']).toBe('private, no-cache');
});

test('figures for operators are not for the outside', async () => {
  const figures = await get('/metrics');
  expect(figures.statusCode).toBe(200);
  for (const name of [
    'jobs_waiting',
    'jobs_failed',
    'job_oldest_seconds',
    'worker_silence_seconds',
    'backup_age_seconds',
    'disk_free_bytes',
  ])
    expect(figures.body).toMatch(new RegExp(`^jiangqiao_${name} `, 'm'));
  expect((await get('/metrics', { 'x-forwarded-for': '203.0.113.9' })).statusCode).toBe(404);
});

test('connections that the database ends, in use or idle, end no process and are replaced', async () => {
  const { pool } = world.installation.database;
  const listening = `select 1 from pg_stat_activity where datname = current_database() and query = 'listen change'`;
  const before = (await pool.query(listening)).rowCount;
  expect(before).toBeGreaterThan(0);
  const owner = new pg.Client(world.installation.urls.owner);
  await owner.connect();
  const inUse = world.installation.database.inPlatform(async (db) => {
    await owner.query(`select pg_terminate_backend(pid) from pg_stat_activity
      where datname = current_database() and pid <> pg_backend_pid()`);
    await new Promise((done) => setTimeout(done, 50));
    return db;
  });
  await expect(inUse).rejects.toThrow(/connection|terminat/i);
  await owner.end();
  await expect.poll(async () => (await get('/listings')).statusCode).toBe(200);
  // Each index, and what goes to other regions, listens again, on a connection of its own.
  await expect.poll(async () => (await pool.query(listening)).rowCount, { timeout: 10_000 }).toBe(before);
});
