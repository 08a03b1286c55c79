import { createHash } from 'node:crypto';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { runMigrations } from 'graphile-worker';
import pg from 'pg';
import type { DatabaseUrls } from './roles.ts';

const FOLDER = join(import.meta.dirname, '../../../database/migrations');

/**
 * Applies what is missing, each file in a transaction, one process at a time. Files are forward only and never change once applied.
 * @param only of these files, for a database that is to hold the rows of an older backup
 */
export async function migrate(urls: DatabaseUrls, only?: ReadonlySet<string>): Promise<string[]> {
  if (urls.owner === undefined)
    throw new Error('需要 DATABASE_OWNER_URL 才能升级数据库结构 (DATABASE_OWNER_URL is required to migrate)');
  const client = new pg.Client(urls.owner);
  await client.connect();
  try {
    await client.query(`select pg_advisory_lock(hashtextextended('jiangqiao.migrate', 0))`);
    await client.query(`create schema if not exists platform`);
    await client.query(`create table if not exists platform.migration (
      name text primary key, sha256 text not null, applied_at timestamptz not null default now())`);
    const pending = (await findPending(client)).filter((file) => only?.has(file.name) ?? true);
    for (const file of pending) await apply(client, file);
    if (pending.length > 0) await prepareJobs(client, urls.jobs);
    return pending.map((file) => file.name);
  } finally {
    await client.end();
  }
}

interface MigrationFile {
  readonly name: string;
  readonly sql: string;
  readonly sha256: string;
}

export function listMigrations(): MigrationFile[] {
  return readdirSync(FOLDER)
    .filter((name) => name.endsWith('.sql'))
    .sort()
    .map((name) => {
      const sql = readFileSync(join(FOLDER, name), 'utf8');
      return { name, sql, sha256: createHash('sha256').update(sql).digest('hex') };
    });
}

async function findPending(client: pg.Client): Promise<MigrationFile[]> {
  const { rows } = await client.query<{ name: string; sha256: string }>('select name, sha256 from platform.migration');
  const applied = new Map(rows.map((row) => [row.name, row.sha256]));
  return listMigrations().filter((file) => {
    const before = applied.get(file.name);
    if (before !== undefined && before !== file.sha256) {
      throw new Error(`迁移文件 ${file.name} 在执行之后被修改过 (changed after it was applied)`);
    }
    return before === undefined;
  });
}

const LOCK_TIMEOUT = '5s';
const LOCK_TRIES = 60;
const LOCK_NOT_AVAILABLE = '55P03';

/**
 * While another version still works, its transactions may hold a table that a file wants to change. Whoever waits for such a
 * lock makes everybody behind wait as well, so the wait is short and repeated.
 */
async function apply(client: pg.Client, file: MigrationFile): Promise<void> {
  for (let tries = 1; ; tries += 1) {
    const problem = await tryToApply(client, file);
    if (problem === undefined) return;
    if ((problem as { code?: unknown }).code !== LOCK_NOT_AVAILABLE || tries === LOCK_TRIES)
      throw new Error(`${file.name}: ${problem.message}`, { cause: problem });
    await sleep(1000);
  }
}

async function tryToApply(client: pg.Client, file: MigrationFile): Promise<Error | undefined> {
  await client.query('begin');
  try {
    await client.query(`set local lock_timeout = '${LOCK_TIMEOUT}'`);
    await client.query(file.sql);
    await client.query('insert into platform.migration (name, sha256) values ($1, $2)', [file.name, file.sha256]);
    await client.query('commit');
    return undefined;
  } catch (error) {
    await client.query('rollback');
    return error as Error;
  }
}

/**
 * The queue belongs to its own role: its tables carry row-level security that keeps the app out, and the app gets in
 * through one narrow door (`jobs.add`), so that nobody is tempted to run the app as the owner.
 */
async function prepareJobs(owner: pg.Client, jobsUrl: string): Promise<void> {
  const database = pg.escapeIdentifier(owner.database!);
  await owner.query(`grant create on database ${database} to jq_jobs`);
  await runMigrations({ connectionString: jobsUrl });
  const jobs = new pg.Client(jobsUrl);
  await jobs.connect();
  try {
    await jobs.query(`
      create schema if not exists jobs;
      create or replace function jobs.add(task text, payload json, job_key text default null, run_at timestamptz default null,
                                          queue text default null, max_attempts int default null) returns void
        language sql security definer set search_path = pg_catalog, pg_temp
        as $$ select graphile_worker.add_job(task, payload, queue_name => queue, run_at => run_at, max_attempts => max_attempts, job_key => job_key) $$;
      -- Within a region only its own, for the platform all of them.
      create or replace function jobs.counts(payload json) returns boolean
        language sql stable set search_path = pg_catalog, pg_temp
        as $$ select coalesce(payload ->> 'tenant' = nullif(current_setting('app.tenant', true), ''),
                              nullif(current_setting('app.tenant', true), '') is null) $$;
      create or replace function jobs.waiting() returns table (task text, jobs bigint, failed bigint)
        language sql security definer set search_path = pg_catalog, pg_temp
        as $$ select t.identifier, count(*), count(*) filter (where j.attempts >= j.max_attempts)
              from graphile_worker._private_jobs j join graphile_worker._private_tasks t on t.id = j.task_id
              where jobs.counts(j.payload)
              group by 1 $$;
      create or replace function jobs.pulse() returns table (oldest timestamptz, last_beat timestamptz)
        language sql security definer set search_path = pg_catalog, pg_temp
        as $$ select (select min(run_at) from graphile_worker._private_jobs
                       where locked_at is null and run_at <= now() and attempts < max_attempts
                         and jobs.counts(payload)),
                     (select max(last_execution) from graphile_worker._private_known_crontabs) $$;
      revoke all on all functions in schema jobs from public;
      grant usage on schema jobs to jq_app;
      grant execute on all functions in schema jobs to jq_app;`);
  } finally {
    await jobs.end();
    await owner.query(`revoke create on database ${database} from jq_jobs`);
  }
}
