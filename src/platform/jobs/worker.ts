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

export interface WorkerParts {
  readonly jobsUrl: string;
  readonly jobSecret: string;
  readonly contexts: ContextFactory;
  readonly tenants: () => Promise<readonly Tenant[]>;
  readonly jobs: readonly JobDefinition[];
  readonly schedules: readonly Schedule[];
  readonly log: Log;
}

export interface Worker {
  stop(): Promise<void>;
}

export async function startWorker(parts: WorkerParts): Promise<Worker> {
  const pool = openPool(parts);
  const signs = await signWorkers(parts.jobsUrl, parts.log);
  const runner: Runner = await run({
    pgPool: pool,
    events: signs.events,
    taskList: { ...taskList(parts), ...scheduledTasks(parts) },
    parsedCronItems: parseCronItems(
      parts.schedules.map((schedule) => ({ task: scheduled(schedule.task), match: schedule.crontab })),
    ),
    concurrency: 3,
    pollInterval: 1000,
    noHandleSignals: true,
    logger: quiet(parts.log),
  });
  return {
    stop: async () => {
      await runner.stop();
      await pool.end();
      await signs.stop();
    },
  };
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
  return Object.fromEntries(
    parts.schedules.map(({ task }) => [
      scheduled(task),
      async () => {
        for (const tenant of await parts.tenants()) {
          await parts.contexts.run(tenant, SYSTEM_ACTOR, uuidv7(), (ctx) =>
            ctx.enqueue(task, {}, { key: `${task}:${tenant.id}` }),
          );
        }
      },
    ]),
  );
}

const quiet = (log: Log): Logger =>
  new Logger(() => (level, message) => {
    if (level === 'error' || level === 'warning') log.warn({ jobs: message }, 'job queue');
  });
