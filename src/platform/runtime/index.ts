import { authSealed } from '#platform/auth';
import { keepBackups } from '#platform/backup';
import { createContextFactory, type Actor, type Context, type ContextFactory } from '#platform/context';
import { buildServer, type PageInput, type RequestFacts, type SiteView } from '#platform/http';
import { backupSource, type Installation } from '#platform/installation';
import { startWorker, type Housekeeping, type Worker, type WorkerParts } from '#platform/jobs';
import { assemble, type ServerModule } from '#platform/module';
import { createResealJob } from '#platform/vault';
import { keyActs, type KeyReport } from './keys.ts';
import { siteOrigin } from '#platform/tenancy';
import type { FastifyInstance } from 'fastify';

/** What only the floors above can tell the platform. */
export interface Faces {
  readonly identify: (ctx: Context, request: RequestFacts) => Promise<Actor>;
  readonly may: (actor: Actor, right: string) => boolean;
  readonly frame: (ctx: Context, view: SiteView, input: PageInput) => Promise<string>;
  /** Routes outside the contracts: sign-in, static files of the two faces. */
  readonly extend: (app: FastifyInstance) => Promise<void>;
}

export interface Runtime {
  readonly contexts: ContextFactory;
  readonly worker: WorkerParts;
  /** Puts a new key in front of the ring of the data folder. @returns its name */
  rotateKeys(): Promise<string>;
  /** Queues the re-sealing of every region; running processes may take it up. */
  resealAll(): Promise<void>;
  readKeys(): Promise<KeyReport>;
  startModules(): Promise<void>;
  startWorker(): Promise<Worker>;
  buildServer(faces: Faces): Promise<FastifyInstance>;
  stopModules(): Promise<void>;
}

/** Modules + machinery. Serve, worker, command line and tests differ only in which of its parts they start. */
export function createRuntime(installation: Installation, modules: readonly ServerModule[]): Runtime {
  const all = assemble(modules);
  const contexts = createContextFactory({
    database: installation.database,
    clock: installation.clock,
    jobSecret: installation.config.secrets.job,
    subscriptions: all.subscriptions,
    listeners: all.listeners,
    originOf: (tenant) => siteOrigin(installation.config, installation.tenants, tenant.id),
    vault: installation.vault,
  });
  const sealed = [...authSealed, ...all.sealed];
  const worker: WorkerParts = {
    jobsUrl: installation.urls.jobs,
    jobSecret: installation.config.secrets.job,
    contexts,
    tenants: () => installation.tenants.all(),
    jobs: [...all.jobs, createResealJob(installation.vault, sealed)],
    schedules: all.schedules,
    housekeeping: housekeepingOf(installation),
    log: installation.log,
  };
  return {
    contexts,
    worker,
    ...keyActs(installation, contexts, sealed),
    startModules: async () => {
      for (const module of modules) await module.start?.();
    },
    startWorker: () => startWorker(worker),
    buildServer: (faces) =>
      buildServer(
        {
          log: installation.log,
          metrics: installation.metrics,
          contexts,
          tenants: installation.tenants,
          uploads: installation.uploads,
          publicUrl: installation.config.publicUrl,
          trustedProxies: installation.config.trustedProxies,
          failures: all.failures,
          routes: all.routes,
          pages: all.pages,
          siteFiles: all.siteFiles,
          ...faces,
          health: {
            ready: async () => {
              await installation.database.pool.query('select 1');
              return modules.every((module) => module.ready?.() ?? true);
            },
          },
        },
        faces.extend,
      ),
    stopModules: async () => {
      for (const module of modules.toReversed()) await module.stop?.();
    },
  };
}

/** 03:00 in the region, when few are at work. */
const BACKUP_CRONTAB = '0 19 * * *';

function housekeepingOf({ config, urls, database, clock }: Installation): readonly Housekeeping[] {
  if (config.backup.keep === 0) return [];
  const run = async (): Promise<void> => {
    await keepBackups(database, clock, backupSource(config, urls), config.backup);
  };
  return [{ task: 'platform.backup', crontab: BACKUP_CRONTAB, run }];
}
