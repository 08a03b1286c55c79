import { existsSync, readdirSync, rmSync } from 'node:fs';
import { statfs } from 'node:fs/promises';
import { join } from 'node:path';
import { sql } from 'kysely';
import { uuidv7 } from '#kernel/ids';
import type { Clock } from '#kernel/time';
import type { Database } from '#platform/db';
import { BackupProblem } from './manifest.ts';
import { backupPath, writeBackup, type BackupReport, type BackupSource } from './write-backup.ts';

export interface LoggedBackup {
  readonly startedAt: Date;
  readonly finishedAt: Date | null;
  readonly path: string;
  readonly bytes: number | null;
  readonly keysSealed: boolean | null;
  readonly problem: string | null;
}

/** Makes a backup and writes down how it went, so that the system page can say it. */
export async function logBackup(
  database: Database,
  clock: Clock,
  source: BackupSource,
  path: string,
  onProgress?: (rows: number, bytes: number) => void,
): Promise<BackupReport> {
  const id = uuidv7();
  const write = (work: ReturnType<typeof sql>): Promise<unknown> =>
    database.inPlatform((db) => work.execute(db)).catch(unlessOlderSchema);
  await write(sql`insert into platform.backup (id, started_at, path) values (${id}, ${clock.now()}, ${path})`);
  try {
    const report = await writeBackup(source, path, clock.now(), onProgress);
    await write(sql`update platform.backup set finished_at = ${clock.now()}, bytes = ${report.bytes}, rows = ${report.rows},
      files = ${report.files}, keys_sealed = ${report.keysSealed} where id = ${id}`);
    return report;
  } catch (error) {
    const problem = backupSentence(error) ?? (error as Error).message;
    await write(
      sql`update platform.backup set finished_at = ${clock.now()}, problem = ${problem} where id = ${id}`,
    ).catch(() => undefined);
    throw error;
  }
}

/** Before an upgrade the new program backs up a database that has no such table yet. */
function unlessOlderSchema(error: unknown): void {
  if ((error as { code?: unknown }).code !== '42P01') throw error;
}

export function backupSentence(error: unknown): string | undefined {
  if (error instanceof BackupProblem) return error.message;
  const code = (error as NodeJS.ErrnoException | undefined)?.code;
  if (code === 'ENOSPC' || code === 'EDQUOT') return '磁盘已满，没有留下备份 (the disk is full; no backup was kept)';
  if (code === 'EACCES' || code === 'EROFS') return '备份文件夹不可写 (the backup folder cannot be written)';
  return undefined;
}

/** The daily backup: only names of our own are counted and removed, and none before the new one stands. */
export async function keepBackups(
  database: Database,
  clock: Clock,
  source: BackupSource,
  { folder, keep }: { readonly folder: string; readonly keep: number },
): Promise<BackupReport> {
  const report = await logBackup(database, clock, source, backupPath(`${folder}/`, clock.now()));
  const old = readdirSync(folder)
    .filter((name) => OURS.test(name))
    .toSorted()
    .slice(0, -keep);
  for (const name of old) rmSync(join(folder, name), { force: true });
  return report;
}

const OURS = /^jiangqiao-\d{8}-\d{6}\.zip$/;

export async function lastBackup(database: Database): Promise<{ last?: LoggedBackup; lastGood?: LoggedBackup }> {
  const columns = sql`started_at as "startedAt", finished_at as "finishedAt", path, bytes, keys_sealed as "keysSealed", problem`;
  return database.inPlatform(async (db) => {
    const { rows } =
      await sql<LoggedBackup>`select ${columns} from platform.backup order by started_at desc limit 1`.execute(db);
    const good = await sql<LoggedBackup>`select ${columns} from platform.backup
      where finished_at is not null and problem is null order by started_at desc limit 1`.execute(db);
    return { ...(rows[0] && { last: rows[0] }), ...(good.rows[0] && { lastGood: good.rows[0] }) };
  });
}

/** Free bytes where a folder lies; undefined where the folder is not there yet or the system does not tell. */
export async function freeBytes(folder: string): Promise<number | undefined> {
  if (!existsSync(folder)) return undefined;
  return statfs(folder).then(
    ({ bavail, bsize }) => bavail * bsize,
    () => undefined,
  );
}
