import { mkdirSync, readdirSync } from 'node:fs';
import { request } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { beforeAll, describe, expect, test } from 'vitest';
import { makeWorld, type World } from '../../../tests/support/world.ts';
import { importer, workbook, type Importer } from './import.testing.ts';

let world: World;
let bureau: Importer;

beforeAll(async () => {
  world = await makeWorld();
  bureau = importer(world, await world.as('bureau'));
});

const content = async (rows: readonly string[][]): Promise<Buffer> => Buffer.from((await workbook(rows)).content);
/** 23 MB of blanks that a workbook packs into some kilobytes. */
const blanks = Array.from({ length: 700 }, (_, i) => [' '.repeat(32_760) + i]);
const BOMB = await content(blanks);
const EMPTY = await content([]);
const HALF = (await content([['岗位名称', '单位名称']])).subarray(0, 3000);
const OLE = Buffer.from('d0cf11e0a1b11ae1', 'hex');
const PNG = Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex');
const HEADER = '岗位名称,单位名称,薪资\r\n';

const stored = (): string[] => {
  const folder = join(world.installation.config.dataDir, 'files');
  mkdirSync(folder, { recursive: true });
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return files.map((entry) => entry.name);
};
const countBatches = async (): Promise<number> =>
  (await bureau.client.get('/api/listing-imports')).json<{ total: number }>().total;

describe('a file that is no table is refused at once with a plain sentence', () => {
  test.each([
    ['an old Excel file', Buffer.concat([OLE, Buffer.alloc(4096)]), 'file.oldExcel', '另存为 .xlsx'],
    [
      'a protected workbook',
      Buffer.concat([OLE, Buffer.from('EncryptedPackage', 'utf16le'), Buffer.alloc(4096)]),
      'file.encrypted',
      '密码',
    ],
    ['a picture', PNG, 'file.otherKind', 'PNG'],
    ['a PDF', Buffer.from('%PDF-1.7\n'), 'file.otherKind', 'PDF'],
    ['garbage', Buffer.from(Array.from({ length: 5000 }, (_, i) => (i * 7919) % 256)), 'file.unknownKind', '.xlsx'],
    ['half a workbook', HALF, 'file.corrupt', '损坏'],
    ['a web page', Buffer.from('<!doctype html><table><tr><td>岗位</td></tr></table>'), 'file.otherKind', 'HTML'],
  ])('%s', async (_what, bytes, code, words) => {
    const before = [stored().length, await countBatches()];
    const answer = await bureau.start({ name: '岗位.xlsx', content: bytes }, {});
    expect(answer.json()).toMatchObject({ status: 422, code, title: expect.stringContaining(words) });
    expect([stored().length, await countBatches()]).toEqual(before);
  });

  test('or whose name a computer would run', async () => {
    const answer = await bureau.start({ name: '岗位.exe', content: `${HEADER}车工,甲厂,6000-8000` }, {});
    expect(answer.json()).toMatchObject({ status: 422, code: 'file.activeName' });
  });
});

describe('a table that cannot be read ends the batch with a plain sentence', () => {
  test.each([
    ['a zip bomb', BOMB, 'file.zipBomb', '解压后过大'],
    [
      'a quotation mark never closed',
      Buffer.from(`${HEADER}"车工,甲厂,6000\r\n焊工,乙厂,7000`),
      'file.unclosedQuote',
      '第 2 行',
    ],
    ['a list that is none', Buffer.from('[{"岗位": "车工"}, 2]'), 'file.jsonShape', 'JSON'],
    ['a gzip in a gzip', gzipSync(gzipSync(Buffer.from(HEADER))), 'file.otherKind', 'GZIP'],
    ['only blanks', Buffer.from(' \r\n \r\n'), 'file.empty', '没有内容'],
    ['only a header', Buffer.from(HEADER), 'import.noRows', '没有可以导入的数据行'],
    ['an empty workbook', EMPTY, 'file.empty', '没有内容'],
  ])('%s', async (_what, bytes, code, words) => {
    const batch = await bureau.check({ name: '岗位.xlsx', content: bytes });
    expect(batch).toMatchObject({ status: 'failed', failureCode: code, rows: 0, valid: 0 });
    expect(batch.failure).toContain(words);
    expect((await bureau.client.post(`/api/listing-imports/${batch.id}/commit`)).statusCode).toBe(409);
    expect(await bureau.rows(batch.id)).toEqual([]);
  });

  test('its name tells nothing: a table is read whatever it is called, and its name is only shown', async () => {
    const name = '../../../<b>岗位</b>';
    const batch = await bureau.check({ name, content: `${HEADER}车工,甲厂,6000-8000` });
    expect(batch).toMatchObject({ status: 'checked', valid: 1 });
    expect(stored().every((file) => /^[0-9a-f-]{36}$/.test(file))).toBe(true);
  });
});

describe('an upload that is refused', () => {
  test.each([
    ['nothing in the file', { name: 'a.csv', content: '' }, {}, 422, 'file.empty'],
    ['an unknown switch', { name: 'a.csv', content: HEADER }, { dryRun: 'perhaps' }, 422, 'request.invalid'],
  ] as const)('%s', async (_what, file, fields, status, code) => {
    const before = [stored().length, await countBatches()];
    const answer = await bureau.start(file, fields);
    expect(answer.json()).toMatchObject({ status, code });
    expect([stored().length, await countBatches()]).toEqual(before);
  });

  test('not a form at all', async () => {
    expect((await bureau.client.post('/api/listing-imports', { file: 'x' })).statusCode).toBe(415);
  });

  test('of somebody who may not import, nothing is kept', async () => {
    const before = stored().length;
    for (const [role, status] of [
      ['public', 401],
      ['learner', 403],
      ['evaluator', 403],
    ] as const) {
      const client = await world.as(role);
      expect((await client.upload('/api/listing-imports', { name: 'a.csv', content: HEADER })).statusCode).toBe(status);
    }
    expect(stored().length).toBe(before);
  });
});

describe('an upload that is cut off', () => {
  test('leaves no file and no batch', async () => {
    await world.app.listen({ port: 0, host: '127.0.0.1' });
    const { port } = world.app.server.address() as AddressInfo;
    const before = [stored().toSorted(), await countBatches()];
    for (const length of [100, 200_000]) {
      await new Promise<void>((done) => {
        const upload = request({
          port,
          path: '/api/listing-imports',
          method: 'POST',
          headers: {
            cookie: bureau.client.cookie,
            'content-type': 'multipart/form-data; boundary=b',
            'content-length': 10_000_000,
          },
        });
        upload.on('error', () => done());
        upload.write(`--b\r\ncontent-disposition: form-data; name="file"; filename="a.csv"\r\n\r\n${HEADER}`);
        upload.write('车工,甲厂,6000-8000\r\n'.repeat(length), () => setTimeout(() => upload.destroy(), 300));
      });
    }
    await expect.poll(() => stored().toSorted(), { timeout: 10_000 }).toEqual(before[0]);
    expect(await countBatches()).toBe(before[1]);
  });
});
