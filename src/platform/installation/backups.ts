import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { systemClock } from '#kernel/time';
import {
  ArchiveReader,
  backupPath,
  BackupProblem,
  logBackup,
  restoreBackup,
  type BackupReport,
  type BackupSource,
  type RestoreReport,
} from '#platform/backup';
import { adoptKeys, type Config } from '#platform/config';
import { openDatabase, type DatabaseUrls } from '#platform/db';
import { createFileStore } from '#platform/files';
import { openDatabaseServer } from './database-server.ts';
import { refuseUnfinishedRestore } from './unfinished-restore.ts';

export const backupSource = (config: Config, urls: DatabaseUrls): BackupSource => ({
  urls,
  files: createFileStore(config.files),
  secrets: config.secrets,
  passphrase: config.backup.passphrase,
  version: productVersion(),
});

export function productVersion(): string {
  const file = join(import.meta.dirname, '../../../package.json');
  return (JSON.parse(readFileSync(file, 'utf8')) as { version: string }).version;
}

/** Beside running processes; the schema stays as it is, so that a new program can back up before it upgrades. */
export async function backUpInstallation(
  config: Config,
  to: string | undefined,
  onProgress: (rows: number, bytes: number) => void,
): Promise<BackupReport> {
  const server = await openDatabaseServer(config);
  const database = openDatabase(server.urls.app, { max: 1 });
  try {
    await refuseUnfinishedRestore(server.urls);
    const path = backupPath(to ?? `${config.backup.folder}/`, systemClock.now());
    return await logBackup(database, systemClock, backupSource(config, server.urls), path, onProgress);
  } finally {
    await database.close();
    await server.stop();
  }
}

export interface RestoreWatch {
  readonly onVerified: (bytes: number) => void;
  readonly onProgress: (rows: number, files: number) => void;
}

/** The archive is read to its end before the database server is even started. */
export async function restoreInstallation(
  config: Config,
  path: string,
  options: { readonly force: boolean; readonly newKeys: boolean },
  watch: RestoreWatch,
): Promise<RestoreReport & { readonly madeAt: string }> {
  const archive = await ArchiveReader.open(path);
  try {
    await archive.verify(watch.onVerified);
    const server = await openDatabaseServer(config);
    try {
      if (config.database.kind === 'embedded' && !server.alone)
        throw new BackupProblem('服务还在运行，请先停止再恢复 (the service is running: stop it first)');
      const target = {
        urls: server.urls,
        files: createFileStore(config.files),
        secrets: config.secrets,
        adoptKeys:
          config.database.kind === 'embedded'
            ? (keys: Parameters<typeof adoptKeys>[1]) => adoptKeys(config.dataDir, keys)
            : undefined,
      };
      const report = await restoreBackup(
        archive,
        target,
        { ...options, passphrase: config.backup.passphrase },
        watch.onProgress,
      );
      return { ...report, madeAt: archive.manifest.madeAt };
    } finally {
      await server.stop();
    }
  } finally {
    archive.close();
  }
}
