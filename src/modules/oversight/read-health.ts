import { sql } from 'kysely';
import { addDays, civilDate, stopwatch } from '#kernel/time';
import { workCalendar } from '#modules/calendar';
import { freeBytes, lastBackup } from '#platform/backup';
import type { Context } from '#platform/context';
import type { Installation } from '#platform/installation';
import { queuePulse, type WaitingJobs } from '#platform/jobs';
import { countUploads } from '#platform/uploads';
import type { HealthFacts } from './health.ts';

const PING_MILLISECONDS = 2000;

export async function readHealth(
  ctx: Context,
  { config, database, scanner, tenants }: Installation,
  { documents, jobs }: { readonly documents: number; readonly jobs: readonly WaitingJobs[] },
): Promise<HealthFacts> {
  const pulse = await queuePulse(ctx.db);
  const { last, lastGood } = await lastBackup(database);
  const uploads = await countUploads(ctx.db, ctx.tenant.id);
  const failedSince =
    last?.problem != null && last.startedAt > (lastGood?.startedAt ?? new Date(0)) ? last.problem : undefined;
  const [data, backups] = await Promise.all([freeBytes(config.dataDir), freeBytes(config.backup.folder)]);
  return {
    now: ctx.now,
    shared: (await tenants.all()).length > 1,
    database: await readDatabase(ctx),
    workerSeenAt: pulse.lastBeat,
    queue: {
      waiting: jobs.reduce((sum, job) => sum + job.jobs, 0),
      failed: jobs.reduce((sum, job) => sum + job.failed, 0),
      oldest: pulse.oldest,
    },
    documents,
    backup: {
      keep: config.backup.keep,
      lastGood: lastGood && {
        startedAt: lastGood.startedAt,
        bytes: lastGood.bytes ?? 0,
        keysSealed: lastGood.keysSealed ?? false,
      },
      lastProblem: failedSince,
    },
    channels: { email: config.messages.email !== undefined, sms: config.messages.sms !== undefined },
    scanner: { name: scanner.name, answers: await answers(scanner.ping()), ...uploads },
    calendar: await readCalendar(ctx),
    free: [data, backups].filter((one) => one !== undefined).toSorted((a, b) => a - b)[0],
  };
}

async function readDatabase({ db }: Context): Promise<HealthFacts['database']> {
  const elapsed = stopwatch();
  const { rows } = await sql<{ version: string; bytes: number }>`
    select current_setting('server_version') as version, pg_database_size(current_database()) as bytes`.execute(db);
  return { ...rows[0]!, milliseconds: elapsed() };
}

async function readCalendar(ctx: Context): Promise<HealthFacts['calendar']> {
  const calendar = await workCalendar(ctx);
  const today = civilDate(ctx.now);
  return {
    thisYear: calendar.isAnnounced(today),
    nextYear: calendar.isAnnounced(addDays(`${today.slice(0, 4)}-12-31`, 1)),
  };
}

const answers = (ping: Promise<void>): Promise<boolean> =>
  Promise.race([
    ping.then(
      () => true,
      () => false,
    ),
    new Promise<boolean>((done) => setTimeout(() => done(false), PING_MILLISECONDS).unref()),
  ]);
