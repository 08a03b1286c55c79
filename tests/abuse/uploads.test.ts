import { existsSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { UploadKind } from '#kernel/contract';
import { Failure } from '#kernel/errors';
import { writeWorkbook } from '#platform/files';
import { clamdScanner, countUploads } from '#platform/uploads';
import { examineKind } from '../../src/platform/uploads/file-kinds.ts';
import { makeWorld, type Client, type World } from '../support/world.ts';
import { EICAR, startDaemon, type Daemon } from './clamd.ts';

const folder = mkdtempSync(join(tmpdir(), 'jiangqiao-uploads-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const PDF = Buffer.from('%PDF-1.7\n1 0 obj\n');
const PNG = Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex');
const JPG = Buffer.from('ffd8ffe000104a464946', 'hex');
const CSV = '岗位名称,单位名称,薪资\r\n车工,甲厂,6000-8000';
const ZIP = Buffer.from('504b0506000000000000000000000000000000000000', 'hex');
const EXE = Buffer.concat([Buffer.from('MZ'), Buffer.alloc(200)]);
const OLE = Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(4096)]);
const SVG = '<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>';
const TABLE: readonly UploadKind[] = ['table'];
const PAPER: readonly UploadKind[] = ['pdf', 'png', 'jpg'];

async function outcome(name: string, content: Buffer | string, accepted: readonly UploadKind[]): Promise<string> {
  const path = join(folder, 'file');
  writeFileSync(path, content);
  return examineKind(path, name, accepted).catch((error: unknown) => {
    if (error instanceof Failure) return error.code;
    throw error;
  });
}

describe('what a file is, is told by its content', () => {
  test.each<[string, Buffer | string, readonly UploadKind[], string]>([
    ['证照.pdf', PDF, PAPER, 'pdf'],
    ['照片.png', PNG, PAPER, 'png'],
    ['照片.jpg', JPG, PAPER, 'jpg'],
    ['照片.JPEG', JPG, PAPER, 'jpg'],
    ['没有后缀', PDF, PAPER, 'pdf'],
    ['岗位.csv', CSV, TABLE, 'table'],
    ['岗位.json', '[{"岗位":"车工"}]', TABLE, 'table'],
    ['岗位.csv.gz', gzipSync(CSV), TABLE, 'table'],
    ['照片.png', JPG, PAPER, 'file.nameMismatch'],
    ['照片.pdf', PNG, PAPER, 'file.nameMismatch'],
    ['岗位.csv', PNG, TABLE, 'file.otherKind'],
    ['岗位.xlsx', PDF, TABLE, 'file.otherKind'],
    ['岗位.xlsx', EXE, TABLE, 'file.unknownKind'],
    ['岗位.xlsx', ZIP, TABLE, 'file.unknownKind'],
    ['岗位.xls', OLE, TABLE, 'file.oldExcel'],
    ['证照.pdf', CSV, PAPER, 'file.paperKind'],
    ['证照.pdf', EXE, PAPER, 'file.paperKind'],
    ['证照.pdf', SVG, PAPER, 'file.paperKind'],
    ['证照.pdf', '<html><script>', PAPER, 'file.paperKind'],
    ['证照.pdf', ' %PDF-1.7', PAPER, 'file.paperKind'],
    ['证照.png', ZIP, PAPER, 'file.paperKind'],
    ['岗位.csv', SVG, TABLE, 'file.otherKind'],
    ['岗位.csv', '<?xml version="1.0"?><svg/>', TABLE, 'file.otherKind'],
    ['岗位.csv', '\uFEFF<!-- x --><script>alert(1)</script>', TABLE, 'file.otherKind'],
    ['岗位.csv', '<a href="javascript:alert(1)">x</a>', TABLE, 'file.otherKind'],
    ['图.svg', SVG, PAPER, 'file.activeName'],
    ['岗位.html', CSV, TABLE, 'file.activeName'],
    ['证照.pdf.exe', PDF, PAPER, 'file.activeName'],
    ['证照.pdf.HTA', PDF, PAPER, 'file.activeName'],
  ])('%s', async (name, content, accepted, expected) => {
    expect(await outcome(name, content, accepted)).toBe(expected);
  });

  test('a workbook', async () => {
    const path = join(folder, '岗位.xlsx');
    await writeWorkbook(path, { sheets: [{ name: '岗位', columns: [{ header: '岗位' }], rows: [['车工']] }] });
    expect(await examineKind(path, '岗位.xlsx', TABLE)).toBe('table');
    await expect(examineKind(path, '岗位.csv', TABLE)).resolves.toBe('table');
    await expect(examineKind(path, '证照.pdf', PAPER)).rejects.toMatchObject({ code: 'file.paperKind' });
  });
});

let world: World;
let bureau: Client;
let daemon: Daemon;
beforeAll(async () => {
  daemon = await startDaemon();
  world = await makeWorld({ scanner: { host: '127.0.0.1', port: daemon.port } });
  bureau = await world.as('bureau');
});
afterAll(() => daemon.close());

const PATH = '/api/listing-imports';
const stored = (): string[] =>
  readdirSync(join(world.installation.config.dataDir, 'files'), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => entry.name);
const quarantined = (): string[] => {
  const place = join(world.installation.config.dataDir, 'quarantine');
  return existsSync(place) ? readdirSync(place) : [];
};
const counts = () => world.installation.database.inTenant(world.tenant.id, (db) => countUploads(db, world.tenant.id));

describe('the malware scanner', () => {
  test('sees every byte of a file before it is taken in, and the file is marked', async () => {
    const content = `${CSV}\n${'焊工,乙厂,7000\n'.repeat(60_000)}`;
    const before = await counts();
    expect((await bureau.upload(PATH, { name: '岗位.csv', content })).statusCode).toBe(202);
    expect(daemon.seen.at(-1)!.toString()).toBe(content);
    expect(await counts()).toEqual({ ...before, clean: before.clean + 1 });
  });

  test('finds something: refused in a plain sentence, locked away, recorded with who tried', async () => {
    const before = stored();
    const answer = await bureau.upload(PATH, { name: '岗位.csv', content: `${CSV}\n${EICAR}` });
    expect(answer.statusCode).toBe(422);
    expect(answer.json()).toMatchObject({
      code: 'file.infected',
      title: expect.stringContaining('Eicar-Test-Signature'),
    });
    expect(stored()).toEqual(before);
    expect(quarantined()).toHaveLength(1);
    const place = join(world.installation.config.dataDir, 'quarantine');
    expect(statSync(place).mode & 0o777).toBe(0o700);
    expect(await counts()).toMatchObject({ infected: 1 });
    const { rows } = await world.installation.database.inTenant(world.tenant.id, (db) =>
      sql<{
        account_id: string;
        detail: object;
      }>`select account_id, detail from audit.entry where verb = 'file.quarantine'`.execute(db),
    );
    expect(rows).toMatchObject([{ account_id: bureau.accountId, detail: { signature: 'Eicar-Test-Signature' } }]);
  });

  test('what lies in quarantine is listed for the administrator and destroyed once; its record stays', async () => {
    await bureau.upload(PATH, { name: '病毒.csv', content: `${CSV}\n${EICAR}` });
    const admin = await world.as('admin');
    const { items } = (await admin.get('/api/quarantine')).json();
    expect(items[0]).toMatchObject({ name: '病毒.csv', accountId: bureau.accountId, removedAt: null });
    const before = quarantined().length;
    const destroy = (client: typeof bureau, key: string) => client.post('/api/quarantine/destroy', { key });
    expect((await destroy(bureau, items[0].key)).statusCode).toBe(403);
    expect((await destroy(admin, '../../secrets.json')).statusCode).toBe(404);
    expect((await destroy(await (await world.elsewhere()).as('admin'), items[0].key)).statusCode).toBe(404);
    expect((await destroy(admin, items[0].key)).statusCode).toBe(204);
    expect(quarantined()).toHaveLength(before - 1);
    expect((await destroy(admin, items[0].key)).statusCode).toBe(404);
    expect((await admin.get('/api/quarantine')).json().items[0].removedAt).not.toBeNull();
  });

  test.each(['silent', 'hangUp', 'tooLarge'] as const)(
    'is %s: nothing passes unseen, nothing is kept',
    async (mood) => {
      daemon.mood = mood;
      const scanner = clamdScanner({ host: '127.0.0.1', port: daemon.port }, 300);
      const path = join(folder, 'to-scan');
      writeFileSync(path, CSV.repeat(100_000));
      await expect(scanner.scan(path)).rejects.toMatchObject({ name: 'ScannerUnavailable' });
      if (mood !== 'silent') {
        const before = stored();
        const answer = await bureau.upload(PATH, { name: '岗位.csv', content: CSV });
        expect([answer.statusCode, answer.json().code]).toEqual([503, 'file.scanUnavailable']);
        expect(stored()).toEqual(before);
      }
      daemon.mood = 'answer';
      await expect(scanner.ping()).resolves.toBeUndefined();
    },
  );

  test('is not there at all', async () => {
    const scanner = clamdScanner({ host: '127.0.0.1', port: 1 });
    writeFileSync(join(folder, 'x'), 'x');
    await expect(scanner.scan(join(folder, 'x'))).rejects.toMatchObject({ name: 'ScannerUnavailable' });
    await expect(scanner.ping()).rejects.toMatchObject({ name: 'ScannerUnavailable' });
  });

  test('listens on a Unix socket', async () => {
    const path = join(folder, 'clamd.ctl');
    const local = await startDaemon(path);
    writeFileSync(join(folder, 'eicar'), EICAR);
    const scanner = clamdScanner({ path });
    expect(await scanner.scan(join(folder, 'eicar'))).toEqual({
      verdict: 'infected',
      signature: 'Eicar-Test-Signature',
    });
    await local.close();
  });

  test('was not set up: files come in and are marked as not scanned', async () => {
    const bare = await makeWorld();
    expect((await (await bare.as('bureau')).upload(PATH, { name: '岗位.csv', content: CSV })).statusCode).toBe(202);
    const { database } = bare.installation;
    expect(await database.inTenant(bare.tenant.id, (db) => countUploads(db, bare.tenant.id))).toEqual({
      clean: 0,
      unscanned: 1,
      infected: 0,
    });
  });
});

describe('names', () => {
  test.each([
    ['../../../etc/passwd', 'passwd'],
    ['..\\..\\boot.ini', 'boot.ini'],
    ['岗位\u0000\u0007.csv', '岗位.csv'],
    ['岗\u202Egnp.csv', '岗gnp.csv'],
    [`${'长'.repeat(500)}.csv`, expect.stringMatching(/^长{1,120}…?\.csv$/)],
    ['CON', '_CON'],
  ])('%s', async (name, shown) => {
    const started = await bureau.upload(PATH, { name, content: CSV });
    expect(started.statusCode).toBe(202);
    const batch = (await bureau.get(`${PATH}/${started.json<{ id: string }>().id}`)).json<{ fileName: string }>();
    expect(batch.fileName).toEqual(shown);
    expect(stored().every((file) => /^[0-9a-f-]{36}$/.test(file))).toBe(true);
  });

  test('with a line break reach no header of the answer', async () => {
    const name = '岗位"\r\nset-cookie: x=1\r\n.csv';
    const answer = await bureau.upload(PATH, { name: name.replaceAll(/[\r\n]/g, '%0d%0a'), content: CSV });
    expect(answer.headers['set-cookie']).toBeUndefined();
  });
});

test('more parts than a form of ours has, or two files, are refused', async () => {
  const boundary = 'b';
  const part = (name: string, file?: string) =>
    `--b\r\ncontent-disposition: form-data; name="${name}"${file === undefined ? '' : `; filename="${file}"`}\r\n\r\nx\r\n`;
  const send = (payload: string) =>
    world.app.inject({
      method: 'POST',
      url: PATH,
      headers: {
        host: 'localhost',
        cookie: bureau.cookie,
        'content-type': `multipart/form-data; boundary=${boundary}`,
      },
      payload: `${payload}--b--\r\n`,
    });
  const before = stored();
  const many = await send(Array.from({ length: 50 }, (_, i) => part(`f${i}`)).join(''));
  expect([400, 413]).toContain(many.statusCode);
  const two = await send(part('file', 'a.csv') + part('file', 'b.csv'));
  expect([400, 413]).toContain(two.statusCode);
  const polluted = await send(part('__proto__') + part('file', 'a.csv'));
  expect(polluted.statusCode).toBeLessThan(500);
  expect(({} as Record<string, unknown>)['x']).toBeUndefined();
  expect(stored().length - before.length).toBeLessThanOrEqual(1);
});
