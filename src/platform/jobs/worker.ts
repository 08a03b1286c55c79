import { setTimeout as sleep } from 'node:timers/promises';
import { Logger, run, runOnce, parseCronItems, type JobHelpers, type Runner, type TaskList } from 'graphile-worker';
import pg from 'pg';
import { uuidv7 } from '#kernel/ids';
import { SYSTEM_ACTOR, type Context, type ContextFactory, type Tenant } from '#platform/context';
import type { Log } from '#platform/log';
import { signWorkers } from './recover-jobs.ts';
import { isSigned, type JobPayload } from './add-job.ts';

/** A task of a module. `work` gets one transaction; `long` opens its own, as often as it needs. */
export type JobDefinition =
  | { readonly task: string; readonly work: (ctx: Context, data: Record<string, unknown>) => Promise<void> }
  | { readonly task: string; readonly long: (job: LongJob, data: Record<string, unknown>) => Promise<void> };

export interface LongJob {
  readonly tenant: Tenant;
  /** The queue will not try again after this one. */
  readonly lastTry: boolean;
  transaction<T>(work: (ctx: Context) => Promise<T>): Promise<T>;
}

/** Runs for every tenant at the times of a crontab line (Asia/Shanghai is not known to it: times are UTC). */
export interface Schedule {
  readonly task: string;
  readonly crontab: string;
}

/** Runs once for the whole installation, whichever of its workers is free; made up for when nobody was there. */
export interface Housekeeping {
  readonly task: string;
  readonly crontab: string;
  readonly run: () => Promise<void>;
}

export interface WorkerParts {
  readonly jobsUrl: string;
  readonly jobSecret: string;
  readonly contexts: ContextFactory;
  readonly tenants: () => Promise<readonly Tenant[]>;
  readonly jobs: readonly JobDefinition[];
  readonly schedules: readonly Schedule[];
  readonly housekeeping?: readonly Housekeeping[];
  readonly log: Log;
}

const RELIEF_MILLISECONDS = 1000;
const DAY_MILLISECONDS = 86_400_000;

export interface Worker {
  stop(): Promise<void>;
}

/**
 * The queue gives up when the database is away for some seconds, and cannot say then what became of its jobs. So it is begun
 * anew until the database is back; the jobs it had to leave are freed by their signs like those of a killed process.
 */
export async function startWorker(parts: WorkerParts): Promise<Worker> {
  let shift = await startShift(parts);
  let stopped = false;
  const relieve = async (): Promise<void> => {
    for (let reason = await shift.ended; !stopped; reason = await shift.ended) {
      parts.log.warn({ reason: reason?.message }, 'job queue stopped and is begun anew');
      await shift.stop().catch(() => undefined);
      shift = await nextShift(parts, () => stopped);
    }
  };
  const relief = relieve();
  return {
    stop: async () => {
      stopped = true;
      await shift.stop();
      await relief;
    },
  };
}

interface Shift extends Worker {
  /** Resolves when the queue ends, with the reason where it was not asked to. */
  readonly ended: Promise<Error | undefined>;
}

const OFF_DUTY: Shift = { ended: Promise.resolve(undefined), stop: async () => {} };

async function nextShift(parts: WorkerParts, isStopped: () => boolean): Promise<Shift> {
  while (!isStopped()) {
    await sleep(RELIEF_MILLISECONDS);
    const shift = await startShift(parts).catch(() => undefined);
    if (shift !== undefined) return shift;
  }
  return OFF_DUTY;
}

async function startShift(parts: WorkerParts): Promise<Shift> {
  const pool = openPool(parts);
  const signs = await signWorkers(parts.jobsUrl, parts.log).catch(async (error: unknown) => {
    await pool.end();
    throw error;
  });
  const release = async (): Promise<void> => {
    await pool.end();
    await signs.stop();
  };
  try {
    const runner: Runner = await run({
      pgPool: pool,
      events: signs.events,
      taskList: { ...taskList(parts), ...scheduledTasks(parts) },
      parsedCronItems: parseCronItems([
        ...parts.schedules.map((schedule) => ({ task: scheduled(schedule.task), match: schedule.crontab })),
        ...(parts.housekeeping ?? []).map(({ task, crontab }) => ({
          task: scheduled(task),
          match: crontab,
          options: { backfillPeriod: DAY_MILLISECONDS },
        })),
      ]),
      noHandleSignals: true,
      logger: quiet(parts.log),
      // With a delay, be it 0, the queue awaits and retries its reports; without one their failure ends the process.
      preset: { worker: { concurrentJobs: 3, pollInterval: 1000, completeJobBatchDelay: 0, failJobBatchDelay: 0 } },
    });
    return {
      ended: runner.promise.then(
        () => undefined,
        (error: Error) => error,
      ),
      stop: async () => {
        await runner.stop().catch(() => undefined);
        await release();
      },
    };
  } catch (error) {
    await release();
    throw error;
  }
}

/** Runs what waits now and returns; for tests and for the command line. */
export async function runWaitingJobs(parts: WorkerParts): Promise<void> {
  const pool = openPool(parts);
  try {
    await runOnce({ pgPool: pool, taskList: taskList(parts), noHandleSignals: true, logger: quiet(parts.log) });
  } finally {
    await pool.end();
  }
}

function openPool(parts: WorkerParts): pg.Pool {
  const pool = new pg.Pool({ connectionString: parts.jobsUrl, max: 5 });
  const onError = (error: Error): void => parts.log.warn({ reason: error.message }, 'job connection lost');
  pool.on('error', onError);
  pool.on('connect', (client) => client.on('error', onError));
  return pool;
}

function taskList(parts: WorkerParts): TaskList {
  return Object.fromEntries(
    parts.jobs.map((job) => [
      job.task,
      async (raw: unknown, { job: { attempts, max_attempts } }: JobHelpers) => {
        const payload = raw as JobPayload;
        if (!isSigned(parts.jobSecret, job.task, payload)) throw new Error(`job ${job.task}: signature does not match`);
        const tenant = (await parts.tenants()).find((one) => one.id === payload.tenant);
        if (tenant === undefined) throw new Error(`job ${job.task}: unknown tenant`);
        const transaction: LongJob['transaction'] = (work) => parts.contexts.run(tenant, SYSTEM_ACTOR, uuidv7(), work);
        if ('work' in job) await transaction((ctx) => job.work(ctx, payload.data));
        else await job.long({ tenant, transaction, lastTry: attempts >= max_attempts }, payload.data);
      },
    ]),
  );
}

const scheduled = (task: string): string => `every.${task}`;

/** A crontab line knows no tenant: it only queues the task once for each. */
function scheduledTasks(parts: WorkerParts): TaskList {
  const chores = (parts.housekeeping ?? []).map(({ task, run: work }) => [scheduled(task), work] as const);
  return Object.fromEntries([
    ...chores,
    ...parts.schedules.map(({ task }): [string, () => Promise<void>] => [
      scheduled(task),
      async () => {
        for (const tenant of await parts.tenants()) {
          await parts.contexts.run(tenant, SYSTEM_ACTOR, uuidv7(), (ctx) =>
            ctx.enqueue(task, {}, { key: `${task}:${tenant.id}` }),
          );
        }
      },
    ]),
  ]);
}

const quiet = (log: Log): Logger =>
  new Logger(() => (level, message) => {
    if (level === 'error' || level === 'warning') log.warn({ jobs: message }, 'job queue');
  });
