import { join } from 'node:path';
import type { Clock } from '#kernel/time';
import { systemClock } from '#kernel/time';
import { createAuth, type Auth } from '#platform/auth';
import type { Config } from '#platform/config';
import { openDatabase, type Database, type DatabaseUrls } from '#platform/db';
import { createFileStore, type FileStore } from '#platform/files';
import { createLog, type Log } from '#platform/log';
import { createMetrics, type Metrics } from '#platform/metrics';
import { openSnapshots, programStamp, type Snapshots } from '#platform/snapshots';
import { tenantDirectory, type TenantDirectory } from '#platform/tenancy';
import { clamdScanner, createUploadGate, NO_SCANNER, type Scanner, type UploadGate } from '#platform/uploads';
import { openVault, type Vault } from '#platform/vault';
import { offerFigures } from './operating-figures.ts';

export { backUpInstallation, backupSource, productVersion, restoreInstallation } from './backups.ts';
export { openDatabaseServer, type DatabaseServer } from './database-server.ts';
export { runCommand, tellUsage, type Commands, type Given } from './run-command.ts';
export { startInstallation, type StartedInstallation } from './start-installation.ts';
export { startProblem } from './start-problem.ts';

/** The machinery that every entry point shares, opened once. */
export interface Installation {
  readonly config: Config;
  readonly clock: Clock;
  readonly log: Log;
  readonly metrics: Metrics;
  readonly urls: DatabaseUrls;
  readonly database: Database;
  readonly auth: Auth;
  readonly tenants: TenantDirectory;
  readonly files: FileStore;
  readonly uploads: UploadGate;
  readonly scanner: Scanner;
  readonly vault: Vault;
  readonly snapshots: Snapshots;
  close(): Promise<void>;
}

/** @param clock another one in tests */
export function openInstallation(config: Config, urls: DatabaseUrls, clock: Clock = systemClock): Installation {
  const log = createLog(config.logLevel);
  const database = openDatabase(urls.app, {
    onError: (error) => log.warn({ reason: error.message }, 'database connection lost'),
  });
  const vault = openVault(config);
  const auth = createAuth({ config, urls, clock, log, vault });
  const files = createFileStore(config.files);
  const scanner = config.scanner === undefined ? NO_SCANNER : clamdScanner(config.scanner);
  const installation: Installation = {
    config,
    clock,
    log,
    metrics: createMetrics(),
    urls,
    database,
    auth,
    tenants: tenantDirectory(database),
    files,
    scanner,
    uploads: createUploadGate({ files, scanner, quarantine: join(config.dataDir, 'quarantine'), log }),
    vault,
    snapshots: openSnapshots(join(config.dataDir, 'snapshots'), programStamp),
    close: async () => {
      await auth.close();
      await database.close();
    },
  };
  offerFigures(installation);
  return installation;
}
