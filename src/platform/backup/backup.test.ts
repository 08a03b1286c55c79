import { randomBytes } from 'node:crypto';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { makeWorld, type World } from '../../../tests/support/world.ts';
import { sealEntries, verifyAudit } from '#platform/audit';
import { migrate, openDatabase, type DatabaseUrls } from '#platform/db';
import { createFileStore, type FileStore } from '#platform/files';
import { ArchiveReader } from './archive-reader.ts';
import { allFiles, digest, emptyDatabase, overSlowLine, withClient } from './backup.testing.ts';
import { keepBackups, lastBackup } from './keep-backups.ts';
import { NUMBERED_COLUMNS } from './rebase-transactions.ts';
import { restoreBackup, type RestoreOptions } from './restore-backup.ts';
import { startedRestoration } from './restoration.ts';
import { OWN_SCHEMAS } from './tables.ts';
import { writeBackup, type BackupSource } from './write-backup.ts';

const NOW = new Date('2026-11-21T12:00:00Z');
const OPTIONS: RestoreOptions = { passphrase: undefined, force: false, newKeys: false };

let world: World;
let folder: string;
let source: BackupSource;
let archivePath: string;
let original: Record<string, string>;

beforeAll(async () => {
  world = await makeWorld();
  await world.elsewhere();
  folder = mkdtempSync(join(tmpdir(), 'jiangqiao-backup-'));
  const bureau = await world.as('bureau');
  await bureau.upload('/api/listing-imports', {
    name: '岗位.csv',
    content: '岗位名称,单位名称,薪资\n车工,某厂,5000\n"带,逗号\n与换行",某厂,\\N',
  });
  await world.runJobs();
  for (const region of [world, await world.elsewhere()])
    await world.installation.database.inTenant(region.tenant.id, (db) => sealEntries(db, region.tenant.id, NOW));
  source = {
    urls: world.installation.urls,
    files: world.installation.files,
    secrets: world.installation.config.secrets,
    passphrase: 'correct horse battery',
    version: '0.1.0',
  };
  archivePath = join(folder, 'whole.zip');
  await writeBackup(source, archivePath, NOW);
  original = await digest(source.urls);
});

afterAll(async () => {
  rmSync(folder, { recursive: true, force: true });
});

const emptyStore = (): FileStore => createFileStore({ folder: join(folder, randomBytes(4).toString('hex')) });

async function restore(
  urls: DatabaseUrls,
  options: Partial<RestoreOptions> = {},
  more: { path?: string; files?: FileStore; secrets?: BackupSource['secrets'] } = {},
) {
  const archive = await ArchiveReader.open(more.path ?? archivePath);
  const adopted: object[] = [];
  try {
    await archive.verify();
    const target = {
      urls,
      files: more.files ?? emptyStore(),
      secrets: more.secrets ?? source.secrets,
      adoptKeys: (keys: object) => void adopted.push(keys),
    };
    return { ...(await restoreBackup(archive, target, { ...OPTIONS, ...options })), adopted, files: target.files };
  } finally {
    archive.close();
  }
}

describe('an empty installation that a backup is restored to', () => {
  test('equals the original: every row of every table and tenant, sequences, queue, files, audit', async () => {
    const urls = await emptyDatabase();
    const { files, rows } = await restore(urls);
    expect(await digest(urls)).toEqual(original);
    expect(rows).toBeGreaterThan(500);
    expect(Object.values(original).filter((line) => !line.startsWith('0 ')).length).toBeGreaterThan(20);
    const kept = await allFiles(files);
    expect(Object.keys(kept)).toHaveLength(1);
    expect(kept).toEqual(await allFiles(source.files));
    const database = openDatabase(urls.app);
    const report = await database.inTenant(world.tenant.id, (db) => verifyAudit(db, world.tenant.id));
    expect(report).toMatchObject({ broken: [], unsealed: 0 });
    expect(report.sealed).toBeGreaterThan(0);
    await database.close();
    expect(await migrate(urls)).toEqual([]);
  });

  test('is the same when only the app’s own login made the backup: nothing hides behind the walls', async () => {
    const path = join(folder, 'by-app.zip');
    await writeBackup({ ...source, urls: { ...source.urls, owner: undefined } }, path, NOW);
    const urls = await emptyDatabase();
    await restore(urls, {}, { path });
    expect(await digest(urls)).toEqual(original);
  });

  test('is the same when the line is slow: no table is counted before its number has arrived', async () => {
    const path = join(folder, 'slow.zip');
    await writeBackup({ ...source, urls: await overSlowLine(source.urls) }, path, NOW);
    const urls = await emptyDatabase();
    await restore(urls, {}, { path });
    expect(await digest(urls)).toEqual(original);
  });

  test('has its walls, keys and indexes again', async () => {
    const urls = await emptyDatabase();
    await restore(urls);
    const shape = async (url: string): Promise<unknown> => {
      const client = new pg.Client(url);
      await client.connect();
      const { rows } = await client.query(`
        select 'wall ' || oid::regclass::text || relrowsecurity || relforcerowsecurity as line from pg_class where relkind = 'r' and relnamespace::regnamespace::text !~ '^(pg_|information)'
        union all select 'key ' || conrelid::regclass::text || pg_get_constraintdef(oid) from pg_constraint where connamespace::regnamespace::text !~ '^(pg_|information)'
        union all select indexdef from pg_indexes where schemaname !~ '^(pg_|information)'
        union all select 'grant ' || table_schema || '.' || table_name || privilege_type || grantee from information_schema.role_table_grants where grantee like 'jq_%' order by 1`);
      await client.end();
      return rows.map((row: { line: string }) => row.line);
    };
    expect(await shape(urls.owner!)).toEqual(await shape(source.urls.owner!));
  });
});

test('rows written while the backup runs are in it whole or not at all', async () => {
  const { database } = world.installation;
  const path = join(folder, 'busy.zip');
  let stop = false;
  let written = 0;
  const writer = (async () => {
    while (!stop) {
      const id = `busy-${written}`;
      await database.inPlatform(async (db) => {
        const { sql } = await import('kysely');
        await sql`insert into auth.attempt (subject, failures, since) values (${id}, 1, now())`.execute(db);
        await sql`insert into platform.event_receipt (subscriber, event_id) values (${id}, gen_random_uuid())`.execute(
          db,
        );
      });
      written += 1;
    }
  })();
  await writeBackup(source, path, NOW);
  stop = true;
  await writer;
  const urls = await emptyDatabase();
  await restore(urls, {}, { path });
  const client = new pg.Client(urls.owner);
  await client.connect();
  const count = async (query: string) => (await client.query<{ n: number }>(query)).rows[0]!.n;
  const [attempts, receipts] = [
    await count(`select count(*)::int as n from auth.attempt where subject like 'busy-%'`),
    await count(`select count(*)::int as n from platform.event_receipt where subscriber like 'busy-%'`),
  ];
  await client.end();
  expect(attempts).toBe(receipts);
  expect(attempts).toBeLessThanOrEqual(written);
});

describe('what is refused before anything is touched', () => {
  const broken = (name: string, spoil: (path: string) => void): string => {
    const path = join(folder, name);
    writeFileSync(path, readFileSync(archivePath));
    spoil(path);
    return path;
  };

  test.each([
    ['cut off', (path: string) => truncateSync(path, readFileSync(path).length >> 1), /损坏或不完整/],
    ['no archive at all', (path: string) => writeFileSync(path, 'hello'), /损坏或不完整/],
    ['another zip', (path: string) => writeFileSync(path, EMPTY_ZIP), /不是匠桥的备份/],
    ['one byte changed', (path: string) => flip(path), /损坏或不完整/],
  ])('an archive that is %s', async (_what, spoil, sentence) => {
    const path = broken('spoilt.zip', spoil);
    const urls = await emptyDatabase();
    await expect(restore(urls, {}, { path })).rejects.toThrow(sentence);
    await expectUntouched(urls);
  });

  test('an archive that is not there', async () => {
    await expect(ArchiveReader.open(join(folder, 'nowhere.zip'))).rejects.toThrow(/没有这个文件/);
  });

  test('an installation with people or files in it, unless told so', async () => {
    const urls = await emptyDatabase();
    await restore(urls);
    await expect(restore(urls)).rejects.toThrow(/已有数据/);
    await expect(restore(urls, { force: true })).resolves.toMatchObject({ migrated: [] });
    expect(await digest(urls)).toEqual(original);
    const files = emptyStore();
    await files.put(Readable.from(['x']), { name: 'x', type: 'text/plain', maxBytes: 10 });
    await expect(restore(await emptyDatabase(), {}, { files })).rejects.toThrow(/已有数据/);
  });

  test('a database that somebody is connected to', async () => {
    const urls = await emptyDatabase();
    const other = new pg.Client(urls.app);
    await other.connect();
    await expect(restore(urls)).rejects.toThrow(/停止服务/);
    await other.end();
  });

  test('other keys: they come from the archive by its passphrase, or are given up by name', async () => {
    const secrets = {
      ...source.secrets,
      session: 'another-session-key-of-32-characters',
      vault: ['another-vault-key-of-32-characters!!'],
    };
    const urls = await emptyDatabase();
    await expect(restore(urls, {}, { secrets })).rejects.toThrow(/BACKUP_PASSPHRASE/);
    await expect(restore(urls, { passphrase: 'wrong horse battery' }, { secrets })).rejects.toThrow(/口令不同/);
    const { adopted } = await restore(urls, { passphrase: 'correct horse battery' }, { secrets });
    const { database: _own, ...keys } = source.secrets;
    expect(adopted).toEqual([keys]);
    expect((await restore(urls, { newKeys: true, force: true }, { secrets })).adopted).toEqual([]);
    const unsealed = join(folder, 'unsealed.zip');
    await writeBackup({ ...source, passphrase: undefined }, unsealed, NOW);
    await expect(restore(await emptyDatabase(), {}, { secrets, path: unsealed })).rejects.toThrow(/secrets\.json/);
    expect(readFileSync(unsealed).includes(source.secrets.vault[0]!)).toBe(false);
    expect(readFileSync(archivePath).includes(source.secrets.vault[0]!)).toBe(false);
  });

  test('a newer schema; an older one is brought up to date', async () => {
    const archive = await ArchiveReader.open(archivePath);
    const target = { urls: await emptyDatabase(), files: emptyStore(), secrets: source.secrets, adoptKeys: undefined };
    const newer = [...archive.manifest.migrations, { name: '9999-of-tomorrow.sql', sha256: 'x' }];
    Object.assign(archive.manifest, { migrations: newer });
    await expect(restoreBackup(archive, target, OPTIONS)).rejects.toThrow(/更新的版本/);
    archive.close();
  });
});

test('a backup of an older schema is restored and brought up to date', async () => {
  const old = await emptyDatabase();
  const only = new Set([
    '0001-platform.sql',
    '0002-foundation.sql',
    '0003-exchange-of-talent.sql',
    '0004-auth.sql',
    '0005-people.sql',
    '0006-regulations.sql',
    '0007-import-source.sql',
    '0010-indexes.sql',
  ]);
  await migrate(old, only);
  const client = new pg.Client(old.owner);
  await client.connect();
  await client.query(
    `insert into tenancy.tenant (id, code, name_zh, name_en, division) values ('00000000-0000-7000-8000-00000000000a', 'old', '旧市', 'Old', '2111')`,
  );
  await client.query(`select set_config('app.tenant', '00000000-0000-7000-8000-00000000000a', false)`);
  await client.query(`insert into listings.listing (tenant_id, id, employer_name, state, title, divisions, created_at, updated_at)
    values (tenancy.current_tenant(), '00000000-0000-7000-8000-00000000000b', '某厂', 'published', '车工', '{211102}', now(), now())`);
  await client.end();
  const path = join(folder, 'old.zip');
  await writeBackup({ ...source, urls: old, files: emptyStore() }, path, NOW);
  const urls = await emptyDatabase();
  const { migrated } = await restore(urls, {}, { path });
  expect(migrated[0]).toBe('0011-reach.sql');
  const database = openDatabase(urls.app);
  const { sql } = await import('kysely');
  const { rows } = await database.inTenant('00000000-0000-7000-8000-00000000000a' as never, (db) =>
    sql`select title, territory from listings.listing`.execute(db),
  );
  await database.close();
  expect(rows).toEqual([{ title: '车工', territory: '211102' }]);
});

test('a restore that broke off is known as such until one is finished', async () => {
  const urls = await emptyDatabase();
  const archive = await ArchiveReader.open(archivePath);
  const files = emptyStore();
  files.putBack = () => Promise.reject(Object.assign(new Error('full'), { code: 'ENOSPC' }));
  const target = { urls, files, secrets: source.secrets, adoptKeys: undefined };
  await expect(restoreBackup(archive, target, OPTIONS)).rejects.toThrow('full');
  archive.close();
  const client = new pg.Client(urls.app);
  await client.connect();
  expect(await startedRestoration(client)).toBeInstanceOf(Date);
  await client.end();
  await restore(urls);
  const again = new pg.Client(urls.app);
  await again.connect();
  expect(await startedRestoration(again)).toBeUndefined();
  await again.end();
});

test('a full disk leaves no half archive', async () => {
  const full = '/dev/full';
  if (!existsSync(full)) return;
  const place = join(folder, 'full');
  // The writer's temporary name leads to a device that is always full.
  const { mkdirSync, symlinkSync } = await import('node:fs');
  mkdirSync(place);
  symlinkSync(full, join(place, 'x.zip.unfinished'));
  await expect(writeBackup(source, join(place, 'x.zip'), NOW)).rejects.toMatchObject({ code: 'ENOSPC' });
  expect(readdirSync(place)).toEqual([]);
});

test('the daily backup keeps the newest and touches no file of others', async () => {
  const place = join(folder, 'daily');
  const { database, clock } = world.installation;
  const days = ['2026-11-18', '2026-11-19', '2026-11-20'];
  for (const day of days) {
    world.clock.set(`${day}T19:00:00Z`);
    await keepBackups(database, clock, source, { folder: place, keep: 2 });
    writeFileSync(join(place, 'notes.txt'), 'mine');
  }
  world.clock.set(undefined);
  expect(readdirSync(place).toSorted()).toEqual([
    'jiangqiao-20261120-030000.zip',
    'jiangqiao-20261121-030000.zip',
    'notes.txt',
  ]);
  const { last, lastGood } = await lastBackup(database);
  expect(last).toEqual(lastGood);
  expect(last).toMatchObject({ problem: null, keysSealed: true, bytes: expect.any(Number) });
  const blocked = keepBackups(database, clock, source, { folder: join(place, 'notes.txt'), keep: 2 });
  await expect(blocked).rejects.toMatchObject({ code: expect.stringMatching(/^E/) });
  expect((await lastBackup(database)).last!.problem).not.toBeNull();
});

test('every column with transaction numbers is one that a move settles', async () => {
  const client = new pg.Client(source.urls.owner);
  await client.connect();
  const { rows } = await client.query<{
    name: string;
  }>(`select n.nspname || '.' || c.relname || '.' || a.attname as name from pg_attribute a
    join pg_class c on c.oid = a.attrelid join pg_namespace n on n.oid = c.relnamespace
    where c.relkind = 'r' and a.atttypid in ('xid8'::regtype, 'xid'::regtype) and a.attnum > 0 and ${OWN_SCHEMAS} order by 1`);
  await client.end();
  expect(rows.map((row) => row.name)).toEqual([...NUMBERED_COLUMNS]);
});

const EMPTY_ZIP = Buffer.from('504b0506000000000000000000000000000000000000', 'hex');

function flip(path: string): void {
  const bytes = readFileSync(path);
  const at = Math.floor(bytes.length / 3);
  bytes[at] = bytes[at]! ^ 0xff;
  writeFileSync(path, bytes);
}

/** Nothing was made in it: no schema of ours. */
async function expectUntouched(urls: DatabaseUrls): Promise<void> {
  const { rowCount } = await withClient(urls.owner!, (client) =>
    client.query(`select from pg_namespace n where ${OWN_SCHEMAS} and n.nspname <> 'public'`),
  );
  expect(rowCount).toBe(0);
}
