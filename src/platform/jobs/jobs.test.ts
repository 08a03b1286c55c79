import { beforeAll, expect, test } from 'vitest';
import { sql } from 'kysely';
import { uuidv7, type TenantId } from '#kernel/ids';
import { createContextFactory, SYSTEM_ACTOR, type Tenant } from '#platform/context';
import { openDatabase, type Database } from '#platform/db';
import { createLog } from '#platform/log';
import { afterAll } from 'vitest';
import { createVault } from '#platform/vault';
import { cloneDatabase } from '../../../tests/support/database.ts';
import { addJob, runWaitingJobs, waitingJobs, type WorkerParts } from './index.ts';

const tenant: Tenant = {
  id: uuidv7() as TenantId,
  code: 't',
  nameZh: '甲市',
  nameEn: 'T',
  division: '2111',
  demo: false,
};
const secret = 'a-secret-of-this-test-with-32-characters';
const done: unknown[] = [];
let database: Database;
let parts: WorkerParts;

beforeAll(async () => {
  const urls = await cloneDatabase();
  database = openDatabase(urls.app);
  const clock = { now: () => new Date('2026-11-21T08:00:00Z') };
  parts = {
    jobsUrl: urls.jobs,
    jobSecret: secret,
    contexts: createContextFactory({
      database,
      clock,
      jobSecret: secret,
      subscriptions: { 'thing.happened': ['note'] },
      vault: createVault(() => ['test'.padEnd(32, '.')]),
    }),
    tenants: async () => [tenant],
    jobs: [
      {
        task: 'note',
        work: async (ctx, data) => void done.push({ tenant: ctx.tenant.code, role: ctx.actor.role, ...data }),
      },
    ],
    schedules: [],
    log: createLog('silent'),
  };
});
afterAll(() => database.close());

const run = (work: Parameters<typeof parts.contexts.run>[3]) => parts.contexts.run(tenant, SYSTEM_ACTOR, 'r', work);

test('a job commits with its change and runs in its tenant', async () => {
  await run((ctx) => ctx.enqueue('note', { word: 'hello' }));
  await runWaitingJobs(parts);
  expect(done.splice(0)).toEqual([{ tenant: 't', role: 'admin', word: 'hello' }]);
});

test('a transaction that is rolled back leaves no job', async () => {
  await expect(
    run(async (ctx) => {
      await ctx.enqueue('note', { word: 'never' });
      throw new Error('no');
    }),
  ).rejects.toThrow('no');
  await runWaitingJobs(parts);
  expect(done).toEqual([]);
});

test('an event reaches each subscriber; an unknown one reaches nobody', async () => {
  await run(async (ctx) => {
    await ctx.emit('thing.happened', { id: 1 });
    await ctx.emit('nobody.listens', {});
  });
  await runWaitingJobs(parts);
  expect(done.splice(0)).toMatchObject([{ event: 'thing.happened', payload: { id: 1 } }]);
});

test('of jobs with one key only the last waits', async () => {
  await run(async (ctx) => {
    await ctx.enqueue('note', { word: 'first' }, { key: 'k' });
    await ctx.enqueue('note', { word: 'second' }, { key: 'k' });
  });
  await runWaitingJobs(parts);
  expect(done.splice(0)).toMatchObject([{ word: 'second' }]);
});

test('a job whose tenant was not signed by us does nothing', async () => {
  await database.inPlatform((db) =>
    addJob(db, 'another-secret-of-some-other-hand', tenant.id, 'note', { word: 'forged' }, { maxAttempts: 1 }),
  );
  await runWaitingJobs(parts);
  expect(done).toEqual([]);
  const [waiting] = await database.inPlatform(waitingJobs);
  expect(waiting).toMatchObject({ task: 'note', failed: 1 });
});

test('the app cannot touch the queue except through its door', async () => {
  await expect(
    database.inPlatform((db) => sql`select * from graphile_worker._private_jobs`.execute(db)),
  ).rejects.toThrow(/permission denied/);
});
