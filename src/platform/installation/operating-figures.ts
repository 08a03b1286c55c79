import { stopwatch } from '#kernel/time';
import { freeBytes, lastBackup } from '#platform/backup';
import { queuePulse, waitingJobs } from '#platform/jobs';
import type { Installation } from './index.ts';

interface Figures {
  readonly waiting: number;
  readonly failed: number;
  readonly oldestSeconds: number;
  readonly silenceSeconds: number;
  readonly backupAgeSeconds: number;
  readonly freeBytes: number;
}

const FRESH_MILLISECONDS = 5000;

/** What an alert is set on (docs/operations.md): asked when the figures are fetched, once for all of them. */
export function offerFigures(installation: Installation): void {
  const { metrics } = installation;
  let known: { readonly figures: Promise<Figures>; readonly age: () => number } | undefined;
  const figures = (): Promise<Figures> => {
    if (known === undefined || known.age() > FRESH_MILLISECONDS)
      known = { figures: readFigures(installation), age: stopwatch() };
    return known.figures;
  };
  const offer = (name: string, help: string, key: keyof Figures): void =>
    metrics.gauge(`jiangqiao_${name}`, help, async () => (await figures())[key]);
  offer('jobs_waiting', 'Jobs in the queue', 'waiting');
  offer('jobs_failed', 'Jobs that failed for good', 'failed');
  offer('job_oldest_seconds', 'How long the first job that could run has waited', 'oldestSeconds');
  offer('worker_silence_seconds', 'Since a worker last ran something by the clock', 'silenceSeconds');
  offer(
    'backup_age_seconds',
    'Age of the last good backup made by the product; NaN when there is none',
    'backupAgeSeconds',
  );
  offer('disk_free_bytes', 'Free bytes where the data folder lies', 'freeBytes');
}

async function readFigures({ clock, config, database }: Installation): Promise<Figures> {
  const now = clock.now().getTime();
  const since = (at: Date | null | undefined): number => (at == null ? Number.NaN : (now - at.getTime()) / 1000);
  const [pulse, jobs] = await database.inPlatform(async (db) => [await queuePulse(db), await waitingJobs(db)] as const);
  const { lastGood } = await lastBackup(database);
  return {
    waiting: jobs.reduce((sum, job) => sum + job.jobs, 0),
    failed: jobs.reduce((sum, job) => sum + job.failed, 0),
    oldestSeconds: pulse.oldest === null ? 0 : since(pulse.oldest),
    silenceSeconds: since(pulse.lastBeat),
    backupAgeSeconds: since(lastGood?.startedAt),
    freeBytes: (await freeBytes(config.dataDir)) ?? Number.NaN,
  };
}
