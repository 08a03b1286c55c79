import type { Clock } from '#kernel/time';
import { systemClock } from '#kernel/time';
import type { Config } from '#platform/config';
import {
  openDatabase,
  prepareEmbedded,
  prepareExternal,
  startEmbedded,
  type Database,
  type DatabaseUrls,
} from '#platform/db';
import { createFileStore, type FileStore } from '#platform/files';
import { createLog, type Log } from '#platform/log';
import { createMetrics, type Metrics } from '#platform/metrics';
import { tenantDirectory, type TenantDirectory } from '#platform/tenancy';

/** The machinery that every entry point shares, opened once. */
export interface Installation {
  readonly config: Config;
  readonly clock: Clock;
  readonly log: Log;
  readonly metrics: Metrics;
  readonly urls: DatabaseUrls;
  readonly database: Database;
  readonly tenants: TenantDirectory;
  readonly files: FileStore;
  close(): Promise<void>;
}

export interface DatabaseServer {
  readonly urls: DatabaseUrls;
  stop(): Promise<void>;
}

/** Starts or finds the database server and makes its roles; the schema is the migration's business. */
export async function openDatabaseServer(config: Config): Promise<DatabaseServer> {
  if (config.database.kind === 'external') {
    const { url, ownerUrl } = config.database;
    return { urls: await prepareExternal(url, ownerUrl, config.secrets.database.jq_jobs), stop: async () => {} };
  }
  const server = await startEmbedded(`${config.dataDir}/postgres`, config.secrets.database.postgres);
  return { urls: await prepareEmbedded(server.port, config.secrets.database), stop: () => server.stop() };
}

export function openInstallation(config: Config, urls: DatabaseUrls): Installation {
  const log = createLog(config.logLevel);
  const database = openDatabase(urls.app, {
    onError: (error) => log.warn({ reason: error.message }, 'database connection lost'),
  });
  return {
    config,
    clock: systemClock,
    log,
    metrics: createMetrics(),
    urls,
    database,
    tenants: tenantDirectory(database),
    files: createFileStore(config.files),
    close: () => database.close(),
  };
}
