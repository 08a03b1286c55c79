import { mkdirSync, statSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { Readable } from 'node:stream';
import type { Client } from 'pg';
import { to as copyTo } from 'pg-copy-streams';
import { ZONE } from '#kernel/time';
import type { Secrets } from '#platform/config';
import type { DatabaseUrls } from '#platform/db';
import type { FileStore } from '#platform/files';
import { ArchiveWriter } from './archive-writer.ts';
import { FORMAT, MANIFEST, type Manifest, type Part, type TablePart } from './manifest.ts';
import { fingerprints, fingerprintSalt, portableKeys, sealKeys } from './sealed-keys.ts';
import { takeSnapshot, type Snapshot } from './snapshot.ts';
import { copyOut, listSequences, listTables, OWN_SCHEMAS, QUEUE_SCHEMAS } from './tables.ts';

export interface BackupSource {
  readonly urls: DatabaseUrls;
  readonly files: FileStore;
  readonly secrets: Secrets;
  readonly passphrase: string | undefined;
  readonly version: string;
}

export interface BackupReport {
  readonly path: string;
  readonly bytes: number;
  readonly rows: number;
  readonly files: number;
  readonly vanished: number;
  /** Without them the archive alone cannot open sealed fields. */
  readonly keysSealed: boolean;
}

/** Writes everything an installation consists of into one file, while it goes on working. */
export async function writeBackup(
  source: BackupSource,
  path: string,
  now: Date,
  onProgress: (rows: number, bytes: number) => void = () => {},
): Promise<BackupReport> {
  mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
  const snapshot = await takeSnapshot(source.urls);
  const archive = new ArchiveWriter(path);
  try {
    const told = await describe(snapshot, source, now);
    const tables = await writeTables(snapshot, archive, told.tenants, onProgress);
    const sequences = await readSequences(snapshot);
    await snapshot.close();
    const { files, vanished } = await writeFiles(source.files, archive);
    const keys = await writeKeys(source, archive);
    const manifest: Manifest = { ...told, tables, sequences, files, vanished, keys };
    await archive.add(MANIFEST, Readable.from([JSON.stringify(manifest)]), { compress: true });
    await archive.finish();
    return {
      path,
      bytes: statSync(path).size,
      rows: tables.reduce((sum, part) => sum + part.rows, 0),
      files: files.length,
      vanished: vanished.length,
      keysSealed: keys.sealed !== null,
    };
  } catch (error) {
    await archive.abandon();
    throw error;
  } finally {
    await snapshot.close();
  }
}

type Told = Pick<Manifest, 'product' | 'format' | 'version' | 'madeAt' | 'postgres' | 'tenants' | 'migrations'>;

async function describe({ own }: Snapshot, source: BackupSource, now: Date): Promise<Told> {
  const rowsOf = async <T extends object>(query: string): Promise<T[]> => (await own.query<T>(query)).rows;
  const [server] = await rowsOf<{ server_version: string }>('show server_version');
  return {
    product: 'jiangqiao',
    format: FORMAT,
    version: source.version,
    madeAt: now.toISOString(),
    postgres: server!.server_version,
    tenants: await rowsOf('select id, code, name_zh as name from tenancy.tenant order by created_at, id'),
    migrations: await rowsOf('select name, sha256 from platform.migration order by name'),
  };
}

async function writeTables(
  { own, queue }: Snapshot,
  archive: ArchiveWriter,
  tenants: Manifest['tenants'],
  onProgress: (rows: number, bytes: number) => void,
): Promise<TablePart[]> {
  const parts: TablePart[] = [];
  const write = async (client: Client, owner: 'owner' | 'jobs', schemas: string): Promise<void> => {
    for (const table of await listTables(client, schemas)) {
      for (const tenant of owner === 'owner' && table.walled ? tenants.map((one) => one.id) : [null]) {
        if (tenant !== null) await client.query(`select set_config('app.tenant', $1, true)`, [tenant]);
        const rows = client.query(copyTo(copyOut(table, tenant)));
        const name = `database/${table.name.replaceAll('"', '')}${tenant === null ? '' : `/${tenant}`}.copy`;
        const part = await archive.add(name, rows, { compress: true });
        // How many there were is told after the last one, and may arrive later than the stream ends; what is asked next comes behind it.
        await client.query('');
        parts.push({ ...part, table: table.name, columns: [...table.columns], tenant, rows: rows.rowCount, owner });
        onProgress(rows.rowCount, part.bytes);
      }
    }
  };
  await write(own, 'owner', OWN_SCHEMAS);
  await write(queue, 'jobs', QUEUE_SCHEMAS);
  return parts;
}

async function readSequences({ own, queue }: Snapshot): Promise<Manifest['sequences']> {
  const ofOwner = await listSequences(own, OWN_SCHEMAS);
  const ofJobs = await listSequences(queue, QUEUE_SCHEMAS);
  return [
    ...ofOwner.map((one) => ({ ...one, owner: 'owner' as const })),
    ...ofJobs.map((one) => ({ ...one, owner: 'jobs' as const })),
  ];
}

/** After the rows: what they name was there before them. What is erased meanwhile is gone, and the manifest says so. */
async function writeFiles(
  store: FileStore,
  archive: ArchiveWriter,
): Promise<{ files: Manifest['files']; vanished: string[] }> {
  const files: (Part & { key: string })[] = [];
  const vanished: string[] = [];
  for await (const { key } of store.list()) {
    const source = await store.open(key).catch(() => undefined);
    if (source === undefined) vanished.push(key);
    // Workbooks and pictures are compressed already.
    else files.push({ ...(await archive.add(`files/${key}`, source, { compress: false })), key });
  }
  return { files, vanished };
}

async function writeKeys({ secrets, passphrase }: BackupSource, archive: ArchiveWriter): Promise<Manifest['keys']> {
  const keys = portableKeys(secrets);
  const salt = fingerprintSalt();
  const sealed =
    passphrase === undefined
      ? null
      : await archive.add('keys.sealed', Readable.from([sealKeys(keys, passphrase)]), { compress: false });
  return { salt, fingerprints: fingerprints(keys, salt), sealed };
}

const stamp = new Intl.DateTimeFormat('sv-SE', {
  timeZone: ZONE,
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
  second: '2-digit',
});

/** "jiangqiao-20261121-203805.zip", in the region's time: names sort by age. */
export const backupName = (now: Date): string =>
  `jiangqiao-${stamp.format(now).replaceAll(/[-:]/g, '').replace(' ', '-')}.zip`;

/** @param to a file, or a folder in which the backup gets a name of its own */
export function backupPath(to: string, now: Date): string {
  const path = resolve(to);
  const isFolder = to.endsWith('/') || statSync(path, { throwIfNoEntry: false })?.isDirectory() === true;
  return isFolder ? join(path, backupName(now)) : path;
}
