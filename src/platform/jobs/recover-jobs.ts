import { EventEmitter } from 'node:events';
import type { WorkerEvents } from 'graphile-worker';
import pg from 'pg';
import type { Log } from '#platform/log';

/**
 * The queue itself frees the jobs of a killed process only after four hours. So each pool of workers (whose name the
 * queue writes on its jobs) holds an advisory lock on that name for as long as its process lives; a name that another can
 * lock belongs to a dead one, and its jobs are freed at once.
 */
export interface WorkerSigns {
  readonly events: WorkerEvents;
  stop(): Promise<void>;
}

const EVERY_MILLISECONDS = 5000;
/** A pool that has just begun may have taken a job a moment before its name was locked. */
const YOUNG_SECONDS = 3;

export async function signWorkers(jobsUrl: string, log: Log): Promise<WorkerSigns> {
  const events: WorkerEvents = new EventEmitter();
  const own = new Set<string>();
  const connection = lockedConnection(jobsUrl, own, log);
  await connection.open();
  let queue: Promise<unknown> = Promise.resolve();
  const complain = (error: Error): void => log.warn({ reason: error.message }, 'jobs of dead workers not looked for');
  // One connection, one question at a time.
  const ask = (work: (client: pg.Client) => Promise<unknown>): void =>
    void (queue = queue.then(async () => work(await connection.open())).catch(complain));
  events.on('pool:create', ({ workerPool }) => {
    own.add(workerPool.id);
    ask((client) => client.query(LOCK, [workerPool.id]));
  });
  const look = (): void => ask((client) => freeDeadPools(client, own, log));
  look();
  const timer = setInterval(look, EVERY_MILLISECONDS);
  timer.unref();
  return {
    events,
    stop: async () => {
      clearInterval(timer);
      await queue;
      await connection.close();
    },
  };
}

const LOCK = 'select pg_advisory_lock(hashtextextended($1, 0))';

/** Locks end with their connection, so a new one takes all names again. */
function lockedConnection(jobsUrl: string, own: ReadonlySet<string>, log: Log) {
  let current: pg.Client | undefined;
  return {
    open: async (): Promise<pg.Client> => {
      if (current !== undefined) return current;
      const client = new pg.Client({ connectionString: jobsUrl, connectionTimeoutMillis: 10_000 });
      client.on('error', (error) => log.warn({ reason: error.message }, 'worker signs lost'));
      client.once('end', () => (current = undefined));
      await client.connect();
      current = client;
      for (const pool of own) await client.query(LOCK, [pool]);
      return client;
    },
    close: async (): Promise<void> => current?.end(),
  };
}

async function freeDeadPools(client: pg.Client, own: ReadonlySet<string>, log: Log): Promise<void> {
  const { rows } = await client.query<{ pool: string }>(
    `select distinct locked_by as pool from graphile_worker._private_jobs
     where locked_by is not null and locked_at < now() - make_interval(secs => $1)`,
    [YOUNG_SECONDS],
  );
  for (const { pool } of rows) {
    // A session may lock its own name again, so its own workers are not asked.
    if (own.has(pool)) continue;
    const tried = await client.query<{ dead: boolean }>(
      'select pg_try_advisory_lock(hashtextextended($1, 0)) as dead',
      [pool],
    );
    if (!tried.rows[0]!.dead) continue;
    await client.query('select graphile_worker.force_unlock_workers(array[$1])', [pool]);
    await client.query('select pg_advisory_unlock(hashtextextended($1, 0))', [pool]);
    log.warn({ pool }, 'jobs of a killed process were freed and run again');
  }
}
