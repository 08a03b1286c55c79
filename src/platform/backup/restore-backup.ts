import { uuidv7 } from '#kernel/ids';
import { listMigrations, migrate, type DatabaseUrls } from '#platform/db';
import type { Secrets } from '#platform/config';
import type { FileStore } from '#platform/files';
import type { Client } from 'pg';
import type { ArchiveReader } from './archive-reader.ts';
import { loadTables } from './load-tables.ts';
import { BackupProblem, type Manifest } from './manifest.ts';
import { hasForeignNumbers, rebaseTransactions } from './rebase-transactions.ts';
import { RESTORATION, startedRestoration } from './restoration.ts';
import { fingerprints, openKeys, portableKeys, type PortableKeys } from './sealed-keys.ts';
import { connect } from './snapshot.ts';
import { OWN_SCHEMAS } from './tables.ts';

export interface RestoreTarget {
  readonly urls: DatabaseUrls;
  readonly files: FileStore;
  readonly secrets: Secrets;
  /** Where the keys of this installation are its own to replace; with an external database they come from SECRET. */
  readonly adoptKeys: ((keys: PortableKeys) => void) | undefined;
}

export interface RestoreOptions {
  readonly passphrase: string | undefined;
  /** Whatever is there may go. */
  readonly force: boolean;
  /** Sealed fields and open links of the backup may be lost. */
  readonly newKeys: boolean;
}

export interface RestoreReport {
  readonly rows: number;
  readonly files: number;
  /** Migrations of this version that the backup did not have yet. */
  readonly migrated: readonly string[];
}

/** Everything that can be said against it is said before anything is changed. */
export async function restoreBackup(
  archive: ArchiveReader,
  target: RestoreTarget,
  options: RestoreOptions,
  onProgress: (rows: number, files: number) => void = () => {},
): Promise<RestoreReport> {
  const { manifest } = archive;
  refuseNewerSchema(manifest);
  const keys = await keysToAdopt(archive, target, options);
  if (target.urls.owner === undefined)
    throw new BackupProblem('恢复需要 DATABASE_OWNER_URL (restoring requires DATABASE_OWNER_URL)');
  const owner = await connect(target.urls.owner);
  try {
    await refuseCompany(owner);
    if (!options.force) await refuseOccupied(owner, target.files);
    const id = await begin(owner, manifest);
    if (keys !== undefined) target.adoptKeys!(keys);
    await clear(owner, target.urls.jobs);
    await migrate(target.urls, new Set(manifest.migrations.map(({ name }) => name)));
    await load(owner, target.urls.jobs, archive, (rows) => onProgress(rows, 0));
    await restoreFiles(archive, target.files, () => onProgress(0, 1));
    const migrated = await migrate(target.urls);
    await owner.query('analyze');
    await owner.query('update platform.restoration set finished_at = now() where id = $1', [id]);
    return { rows: manifest.tables.reduce((sum, part) => sum + part.rows, 0), files: manifest.files.length, migrated };
  } finally {
    await owner.end();
  }
}

function refuseNewerSchema(manifest: Manifest): void {
  const known = new Map(listMigrations().map((file) => [file.name, file.sha256]));
  const unknown = manifest.migrations.filter(({ name }) => !known.has(name));
  if (unknown.length > 0)
    throw new BackupProblem(
      `备份来自更新的版本（${manifest.version}，结构 ${unknown.at(-1)!.name}），请先升级程序再恢复 (the backup was made by a newer version: upgrade first)`,
    );
  const changed = manifest.migrations.filter(({ name, sha256 }) => known.get(name) !== sha256);
  if (changed.length > 0)
    throw new BackupProblem(
      `备份所用的 ${changed[0]!.name} 与本程序的不同，不是同一产品的版本 (the backup was made with another ${changed[0]!.name})`,
    );
}

async function keysToAdopt(
  archive: ArchiveReader,
  target: RestoreTarget,
  { passphrase, newKeys }: RestoreOptions,
): Promise<PortableKeys | undefined> {
  const { salt, fingerprints: needed, sealed } = archive.manifest.keys;
  const held = new Set(fingerprints(portableKeys(target.secrets), salt));
  if (newKeys || needed.every((one) => held.has(one))) return undefined;
  if (target.adoptKeys === undefined)
    throw new BackupProblem(
      'SECRET 与做备份时的不同：请设为原来的 SECRET（旧值放入 SECRET_PREVIOUS），否则加密的字段无法读取；确实没有了，可加 --new-keys (SECRET is not the one of the backup: sealed fields could not be read; --new-keys if it is lost)',
    );
  if (sealed === null)
    throw new BackupProblem(
      '备份里没有密钥：请把原来的 secrets.json 放到 DATA_DIR 再恢复，否则加密的字段无法读取；确实没有了，可加 --new-keys (the backup holds no keys: put the original secrets.json into DATA_DIR first; --new-keys if it is lost)',
    );
  if (passphrase === undefined)
    throw new BackupProblem(
      '备份里的密钥由口令保护，请设置 BACKUP_PASSPHRASE (the keys in the backup are sealed: set BACKUP_PASSPHRASE)',
    );
  return openKeys(await archive.readWhole(sealed.name), passphrase);
}

/** The server's own workers have no user. */
async function refuseCompany(owner: Client): Promise<void> {
  const { rows } = await owner.query<{ others: number }>(`select count(*)::int as others from pg_stat_activity
    where datname = current_database() and pid <> pg_backend_pid() and usesysid is not null`);
  if (rows[0]!.others > 0)
    throw new BackupProblem(
      '还有程序连着这个数据库，请先停止服务再恢复 (stop everything that uses the database first)',
    );
}

async function refuseOccupied(owner: Client, files: FileStore): Promise<void> {
  if ((await startedRestoration(owner)) !== undefined) return;
  const { rows } = await owner.query<{ made: boolean }>(`select to_regclass('tenancy.tenant') is not null as made`);
  const people = `select exists (select from tenancy.tenant) or exists (select from auth."user") as found`;
  const occupied = rows[0]!.made && (await owner.query<{ found: boolean }>(people)).rows[0]!.found;
  const kept = occupied ? undefined : await files.list().next();
  if (occupied || kept?.done === false)
    throw new BackupProblem(
      '这里已有数据，恢复会取代它们。请恢复到空的安装，或加 --force (there are data here already, which would be replaced: restore to an empty installation or add --force)',
    );
}

/** From here on the database is marked as unfinished, and no program works with it until this or another restore is done. */
async function begin(owner: Client, manifest: Manifest): Promise<string> {
  const id = uuidv7();
  await owner.query('create schema if not exists platform');
  await owner.query(RESTORATION);
  await owner.query('insert into platform.restoration (id, made_at, started_at) values ($1, $2, now())', [
    id,
    manifest.madeAt,
  ]);
  return id;
}

/** An older backup brings its older tables, so what stands here goes, all but the mark. */
async function clear(owner: Client, jobsUrl: string): Promise<void> {
  const jobs = await connect(jobsUrl);
  try {
    await jobs.query('drop schema if exists graphile_worker cascade; drop schema if exists jobs cascade');
  } finally {
    await jobs.end();
  }
  const { rows: schemas } = await owner.query<{ name: string }>(
    `select format('%I', n.nspname) as name from pg_namespace n where ${OWN_SCHEMAS} and n.nspname not in ('public', 'platform')`,
  );
  await owner.query('begin');
  for (const { name } of schemas) await owner.query(`drop schema ${name} cascade`);
  await owner.query('create temporary table mark on commit drop as select * from platform.restoration');
  await owner.query('drop schema platform cascade');
  await owner.query('create schema platform');
  await owner.query(RESTORATION);
  await owner.query('insert into platform.restoration select * from mark');
  await owner.query('commit');
}

async function load(
  owner: Client,
  jobsUrl: string,
  archive: ArchiveReader,
  onProgress: (rows: number) => void,
): Promise<void> {
  await owner.query('begin');
  await loadTables(owner, archive, 'owner', onProgress);
  if (await hasForeignNumbers(owner)) await rebaseTransactions(owner);
  await owner.query('commit');
  const jobs = await connect(jobsUrl);
  try {
    await jobs.query('begin');
    await loadTables(jobs, archive, 'jobs', onProgress);
    await jobs.query('commit');
  } finally {
    await jobs.end();
  }
}

async function restoreFiles(archive: ArchiveReader, store: FileStore, onProgress: () => void): Promise<void> {
  const { files } = archive.manifest;
  for (const { name, key } of files) {
    await store.putBack(key, await archive.read(name));
    onProgress();
  }
  const wanted = new Set(files.map((file) => file.key));
  for await (const { key } of store.list()) if (!wanted.has(key)) await store.remove(key);
}
