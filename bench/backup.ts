/**
 * How long a backup and a restore take, and how little memory they need.
 * node --expose-gc --import ./tools/tsx-hook.mjs bench/backup.ts [listings] [megabytes of files]
 * Listings are generated in the database with an audit entry and a step each; the files are random bytes (as workbooks are: already compressed).
 * Peer: `cp -r` of the stopped data folder is what an operator did before.
 */
import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import pg from 'pg';
import { stopwatch } from '#kernel/time';
import { ArchiveReader, restoreBackup, writeBackup } from '#platform/backup';
import { migrate, prepareEmbedded, startEmbedded } from '#platform/db';
import { createFileStore } from '#platform/files';

const LISTINGS = Number(process.argv[2] ?? 100_000);
const MEGABYTES = Number(process.argv[3] ?? 200);
const passwords = { postgres: 'bench', jq_owner: 'bench', jq_jobs: 'bench', jq_app: 'bench' };
const key = 'bench'.padEnd(32, '.');
const secrets = { session: key, link: key, job: key, vault: [key], database: passwords };

const folder = mkdtempSync(join(process.getuid?.() === 0 ? '/var/tmp' : tmpdir(), 'jiangqiao-bench-'));
const server = await startEmbedded(join(folder, 'postgres'), 'bench');
try {
  const urls = await prepareEmbedded(server.port, passwords, 'original');
  await migrate(urls);
  const databaseBytes = await fill(urls.owner!);
  const files = createFileStore({ folder: join(folder, 'files') });
  for (let i = 0; i < MEGABYTES; i += 1)
    await files.put(Readable.from([randomBytes(2 ** 20)]), { name: 'x', type: 'x', maxBytes: 2 ** 21 });
  const path = join(folder, 'bench.zip');
  const peak = watchMemory();
  const whole = stopwatch();
  const source = { urls, files, secrets, passphrase: undefined, version: 'bench' };
  const made = await writeBackup(source, path, new Date());
  told('backup', whole(), databaseBytes, peak());
  console.log(`  ${made.rows} rows, ${made.files} files, archive ${mb(statSync(path).size)} MB`);

  const target = await prepareEmbedded(server.port, passwords, 'copy');
  const archive = await ArchiveReader.open(path);
  const checking = stopwatch();
  await archive.verify();
  console.log(`  check of all parts ${(checking() / 1000).toFixed(1)} s`);
  const again = watchMemory();
  const restoring = stopwatch();
  const into = {
    urls: target,
    files: createFileStore({ folder: join(folder, 'restored') }),
    secrets,
    adoptKeys: undefined,
  };
  await restoreBackup(archive, into, { passphrase: undefined, force: false, newKeys: false });
  told('restore', restoring(), databaseBytes, again());
  archive.close();
} finally {
  await server.stop();
  rmSync(folder, { recursive: true, force: true });
}

async function fill(owner: string): Promise<number> {
  const client = new pg.Client(owner);
  await client.connect();
  const tenant = '00000000-0000-7000-8000-00000000000a';
  await client.query(
    `insert into tenancy.tenant (id, code, name_zh, name_en, division) values ($1, 'bench', '测', 'b', '2111')`,
    [tenant],
  );
  await client.query(`select set_config('app.tenant', $1, false)`, [tenant]);
  const text = `repeat('负责数控车床的操作与日常保养，能看懂图纸。' || i, 6)`;
  await client.query(`insert into listings.listing (tenant_id, id, type, side, employer_name, state, title, description, place_text, divisions, created_at, updated_at)
    select '${tenant}', gen_random_uuid(), 'talent', 'need', '测试' || i % 700 || '号机械有限公司', 'published', '车工' || i, ${text}, '沈阳-铁西区', '{211102}', now(), now()
    from generate_series(1, ${LISTINGS}) as i`);
  await client.query(`insert into listings.talent (tenant_id, listing_id, requirements, pay_text)
    select tenant_id, id, description, '5千-8千' from listings.listing`);
  await client.query(`insert into listings.step (tenant_id, id, listing_id, at, verb, to_state)
    select tenant_id, gen_random_uuid(), id, now(), 'publish', 'published' from listings.listing`);
  await client.query(`insert into audit.entry (tenant_id, id, at, actor_role, verb, object_kind, object_id, request_id)
    select tenant_id, gen_random_uuid(), now(), 'bureau', 'listing.publish', 'listing', id::text, 'r' from listings.listing`);
  const { rows } = await client.query<{ bytes: number }>(
    'select pg_database_size(current_database())::float8 as bytes',
  );
  await client.end();
  return rows[0]!.bytes;
}

function watchMemory(): () => number {
  globalThis.gc?.();
  const before = process.memoryUsage().rss;
  let highest = before;
  const timer = setInterval(() => (highest = Math.max(highest, process.memoryUsage().rss)), 20);
  return () => {
    clearInterval(timer);
    return highest - before;
  };
}

function told(what: string, milliseconds: number, databaseBytes: number, memory: number): void {
  const bytes = databaseBytes + MEGABYTES * 2 ** 20;
  const speed = (bytes / 2 ** 20 / (milliseconds / 1000)).toFixed(0);
  console.log(
    `${what}: ${(milliseconds / 1000).toFixed(1)} s, ${speed} MB/s (database ${mb(databaseBytes)} MB with indexes + files ${MEGABYTES} MB), memory +${mb(memory)} MB`,
  );
}

function mb(bytes: number): string {
  return (bytes / 2 ** 20).toFixed(0);
}
