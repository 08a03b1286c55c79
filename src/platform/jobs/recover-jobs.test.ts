import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createLog } from '#platform/log';
import { cloneDatabase } from '../../../tests/support/database.ts';
import { signWorkers, type WorkerSigns } from './recover-jobs.ts';

let signs: WorkerSigns;
let beside: pg.Client;
beforeAll(async () => {
  const { jobs } = await cloneDatabase();
  beside = new pg.Client(jobs);
  await beside.connect();
  signs = await signWorkers(jobs, createLog('silent'));
});
afterAll(async () => {
  await signs.stop();
  await beside.end();
});

const heldBy = async (): Promise<number | undefined> => {
  const { rows } = await beside.query<{ pid: number }>(`select pid from pg_locks where locktype = 'advisory'
    and database = (select oid from pg_database where datname = current_database())`);
  return rows[0]?.pid;
};

test('a pool of workers holds its name, also after the database has ended the connection', async () => {
  signs.events.emit('pool:create', { workerPool: { id: 'pool-1' } } as never);
  await expect.poll(heldBy).toBeDefined();
  const before = await heldBy();
  await beside.query('select pg_terminate_backend($1)', [before]);
  await expect.poll(async () => (await heldBy()) ?? before, { timeout: 15_000 }).not.toBe(before);
});
