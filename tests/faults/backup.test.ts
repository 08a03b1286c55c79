import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import { beforeAll, describe, expect, test } from 'vitest';
import type { TenantId } from '#kernel/ids';
import { sealEntries, verifyAudit } from '#platform/audit';
import { openDatabase } from '#platform/db';
import {
  connectBeside,
  dataFolder,
  killPostgres,
  postings,
  runCommand,
  signIn,
  startProduct,
  until,
  type Product,
} from './product.ts';

const PASSPHRASE = { BACKUP_PASSPHRASE: 'correct horse battery staple' };

let old: string;
let archive: string;
let cookie: string;
let product: Product;

beforeAll(async () => {
  old = dataFolder();
  archive = join(old, 'away.zip');
  product = await startProduct(old);
  const bureau = await signIn(product, 'bureau');
  cookie = bureau.cookie;
  const id = await bureau.upload(postings(3000, '杜鹃'), false);
  await until(
    () => bureau.batch(id),
    ({ status }) => status === 'committed',
  );
});

const restore = (folder: string, ...more: string[]) => runCommand(folder, ['restore', archive, ...more], PASSPHRASE);

describe('a backup', { timeout: 180_000 }, () => {
  test('is made while the product serves, into one private file', async () => {
    const made = runCommand(old, ['backup', '--to', archive], PASSPHRASE);
    // Somebody goes on working meanwhile.
    await (await signIn(product, 'enterprise')).get('/api/todo');
    const { code, output } = await made.ended;
    expect(output).toContain(archive);
    expect(code).toBe(0);
    expect((await fetch(`${product.url}/readyz`)).status).toBe(200);
  });

  test('restored on an empty machine is the same product: search, sessions, files, an audit that goes on', async () => {
    expect(await product.stop()).toBe(0);
    const fresh = dataFolder();
    const { code, output } = await restore(fresh).ended;
    expect(output).toContain('已恢复');
    expect(code).toBe(0);
    const keysOf = (folder: string) =>
      JSON.parse(readFileSync(join(folder, 'secrets.json'), 'utf8')) as Record<string, unknown>;
    expect({ ...keysOf(fresh), database: 0 }).toEqual({ ...keysOf(old), database: 0 });
    expect(keysOf(fresh)['database']).not.toEqual(keysOf(old)['database']);

    product = await startProduct(fresh);
    const session = await fetch(`${product.url}/api/session`, { headers: { cookie } });
    expect(await session.json()).toMatchObject({ actor: { role: 'bureau' } });
    const bureau = await signIn(product, 'bureau');
    expect(await bureau.found('杜鹃')).toBe(3000);
    expect((await bureau.get<{ items: unknown[] }>('/api/listing-imports')).items.length).toBeGreaterThan(0);
    // Numbers of transactions begin anew on a new server; what is written now still comes after what was restored.
    const beside = await connectBeside(fresh);
    const { rows } = await beside.query<{ id: TenantId; url: string }>('select tenancy.current_tenant() as id');
    const { port, password } = beside as unknown as { port: number; password: string };
    await beside.end();
    const database = openDatabase(`postgres://jq_app:${encodeURIComponent(password)}@127.0.0.1:${port}/jiangqiao`);
    await bureau.upload(postings(1, '牡丹'), true);
    await until(
      () => database.inTenant(rows[0]!.id, (db) => sealEntries(db, rows[0]!.id, new Date())),
      (sealed) => sealed === 0,
    );
    const report = await database.inTenant(rows[0]!.id, (db) => verifyAudit(db, rows[0]!.id));
    await database.close();
    expect(report).toMatchObject({ broken: [], unsealed: 0 });
    expect(await product.stop()).toBe(0);
    expect((await runCommand(fresh, ['audit', 'verify']).ended).code).toBe(0);
    expect((await restore(fresh).ended).output).toContain('已有数据');
  });

  test('kill -9 in the middle of a restore: nothing starts there until it was restored again', async () => {
    const fresh = dataFolder();
    const half = restore(fresh);
    await until(
      async () => half.told(),
      (output) => output.includes('行 (rows)'),
    );
    half.kill();
    await half.ended;
    await expect(startProduct(fresh)).rejects.toThrow(/没有完成/);
    const backup = await runCommand(fresh, ['backup']).ended;
    expect([backup.code, backup.output]).toEqual([1, expect.stringContaining('没有完成')]);
    expect((await restore(fresh).ended).code).toBe(0);
    product = await startProduct(fresh);
    expect(await (await signIn(product, 'bureau')).found('杜鹃')).toBe(3000);
    const beside = await runCommand(fresh, ['restore', archive, '--force'], PASSPHRASE).ended;
    expect([beside.code, beside.output]).toEqual([1, expect.stringContaining('请先停止')]);
    expect(await product.stop()).toBe(0);
  });

  test('rows brought over by other means are settled at the first start', async () => {
    const fresh = dataFolder();
    expect((await restore(fresh).ended).code).toBe(0);
    product = await startProduct(fresh);
    const secrets = JSON.parse(readFileSync(join(fresh, 'secrets.json'), 'utf8')) as { database: { postgres: string } };
    const port = readFileSync(join(fresh, 'postgres/postmaster.pid'), 'utf8').split('\n')[3]!;
    const admin = new pg.Client(
      `postgres://postgres:${encodeURIComponent(secrets.database.postgres)}@127.0.0.1:${port}/jiangqiao`,
    );
    await admin.connect();
    // As pg_dump and pg_restore leave them: numbers of a busier server.
    await admin.query(`update audit.entry set xid = (xid::text::bigint + 9000000)::text::xid8`);
    await admin.query(`update audit.seal set last_xid = (last_xid::text::bigint + 9000000)::text::xid8`);
    await admin.query(`update platform.change set xid = (xid::text::bigint + 9000000)::text::xid8`);
    await admin.end();
    expect(await product.stop()).toBe(0);
    product = await startProduct(fresh);
    expect(await product.stop()).toBe(0);
    const { code, output } = await runCommand(fresh, ['audit', 'verify']).ended;
    expect([code, output]).toEqual([0, expect.stringContaining('已封存')]);
    killPostgres(fresh);
    rmSync(archive);
    expect(existsSync(archive)).toBe(false);
  });
});
