/**
 * Backup and restore of a whole installation: rows, files and, under a passphrase, keys, in one archive.
 * Made while the service runs, from one instant; restored only to an installation that is empty or given up.
 */
export { ArchiveReader } from './archive-reader.ts';
export { BackupProblem, type Manifest } from './manifest.ts';
export { backupPath, writeBackup, type BackupReport, type BackupSource } from './write-backup.ts';
export { restoreBackup, type RestoreOptions, type RestoreReport, type RestoreTarget } from './restore-backup.ts';
export { hasForeignNumbers, NUMBERED_COLUMNS, rebaseTransactions } from './rebase-transactions.ts';
export { startedRestoration } from './restoration.ts';
export { freeBytes, keepBackups, lastBackup, logBackup, type LoggedBackup } from './keep-backups.ts';
