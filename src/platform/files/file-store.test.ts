import { existsSync, readdirSync, statSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createHash, createHmac } from 'node:crypto';
import { createServer } from 'node:http';
import type { IncomingHttpHeaders, IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { PassThrough, Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import S3rver from 's3rver';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createFileStore } from './create-file-store.ts';
import type { FileStore } from './file-store.ts';
import { testFolder } from './raw-workbook.testing.ts';
import { readListing } from './s3-listing.ts';

const file = testFolder();
const facts = { name: '名单.xlsx', type: 'application/octet-stream', maxBytes: 3 * 2 ** 20 };
const clock = { now: () => new Date('2026-09-01T20:00:00Z') };
const bytes = Buffer.alloc(2 * 2 ** 20, '匠桥');
const loopback = { bucket: 'files', region: 'us-east-1', accessKeyId: 'S3RVER', secretAccessKey: 'S3RVER' };
const unknown = '2026-09-01/01990000-0000-7000-8000-000000000000';

const server = new S3rver({
  port: 0,
  address: '127.0.0.1',
  silent: true,
  directory: file('s3'),
  configureBuckets: [{ name: 'files', configs: [] }],
});
let s3: FileStore;
let port: number;

beforeAll(async () => {
  ({ port } = await server.run());
  s3 = createFileStore({ s3: { ...loopback, endpoint: `http://127.0.0.1:${port}`, temporaryFolder: file('') } }, clock);
});
afterAll(() => server.close());

const stores: [string, () => FileStore][] = [
  ['folder', () => createFileStore({ folder: file('store') }, clock)],
  ['S3', () => s3],
];

describe.each(stores)('%s', (_, store) => {
  test('keeps a file whole, under a key of its own', async () => {
    const stored = await store().put(Readable.from([bytes.subarray(0, 1000), bytes.subarray(1000)]), facts);
    expect(stored).toMatchObject({ bytes: bytes.length, sha256: expect.stringMatching(/^[0-9a-f]{64}$/) });
    expect(stored.key).toMatch(/^2026-09-02\/[0-9a-f-]{36}$/);
    expect(await store().exists(stored.key)).toBe(true);
    expect((await buffer(await store().open(stored.key))).equals(bytes)).toBe(true);
    await store().remove(stored.key);
    await store().remove(stored.key);
    expect(await store().exists(stored.key)).toBe(false);
    await expect(store().open(stored.key)).rejects.toMatchObject({ code: 'file.notFound' });
  });

  test('gives readers a local path', async () => {
    const { key } = await store().put(Readable.from([Buffer.from('姓名\n张三\n')]), facts);
    let path = '';
    {
      await using copy = await store().localCopy(key);
      path = copy.path;
      expect(await readFile(path, 'utf8')).toBe('姓名\n张三\n');
    }
    expect(await store().exists(key)).toBe(true);
    await expect(store().localCopy(unknown)).rejects.toMatchObject({ code: 'file.notFound' });
  });

  test('lists what it keeps, page after page, and puts a file back under its own key', async () => {
    const made: string[] = [];
    for (let i = 0; i < 3; i += 1) made.push((await store().put(Readable.from([`${i}`]), facts)).key);
    const listed = async (): Promise<string[]> => {
      const keys: string[] = [];
      for await (const one of store().list()) keys.push(one.key);
      return keys;
    };
    expect(await listed()).toEqual(expect.arrayContaining(made));
    await store().remove(made[0]!);
    expect(await listed()).not.toContain(made[0]);
    const back = await store().putBack(made[0]!, Readable.from(['again']));
    expect(back).toMatchObject({ key: made[0], bytes: 5 });
    expect((await buffer(await store().open(made[0]!))).toString()).toBe('again');
    await store().putBack(made[0]!, Readable.from(['and again']));
    expect((await buffer(await store().open(made[0]!))).toString()).toBe('and again');
    await expect(store().putBack('../x', Readable.from(['x']))).rejects.toMatchObject({ code: 'file.notFound' });
  });

  test('an empty file is a file', async () => {
    const { key, bytes: size } = await store().put(Readable.from([]), facts);
    expect(size).toBe(0);
    expect(await buffer(await store().open(key))).toHaveLength(0);
  });

  test('stops at the limit', async () => {
    const endless = Readable.from(
      (function* () {
        for (;;) yield bytes;
      })(),
    );
    await expect(store().put(endless, facts)).rejects.toMatchObject({ code: 'file.tooLarge', data: { max: '3 MB' } });
    expect(endless.destroyed).toBe(true);
  });

  test('an upload that is cut off is a failure', async () => {
    const upload = new PassThrough();
    upload.write(bytes.subarray(0, 10));
    setImmediate(() => upload.destroy());
    await expect(store().put(upload, facts)).rejects.toMatchObject({ code: 'file.cutOff' });
  });

  test.each([
    '../secret',
    '2026-09-01/../../secret',
    '/etc/passwd',
    '',
    `${unknown}/x`,
    `${unknown}\n`,
    unknown.toUpperCase().replace('0199', '../9'),
  ])('key %j leads nowhere', async (key) => {
    await expect(store().open(key)).rejects.toMatchObject({ code: 'file.notFound' });
    await expect(store().remove(key)).rejects.toMatchObject({ code: 'file.notFound' });
    await expect(store().localCopy(key)).rejects.toMatchObject({ code: 'file.notFound' });
  });
});

describe('folder', () => {
  test('only the server may look inside, and nothing half-written remains', async () => {
    const folder = file('private');
    const store = createFileStore({ folder }, clock);
    const { key } = await store.put(Readable.from([bytes]), facts);
    await store.put(Readable.from([Buffer.alloc(4 * 2 ** 20)]), facts).catch(() => undefined);
    if (process.platform !== 'win32') {
      expect(statSync(folder).mode & 0o777).toBe(0o700);
      expect(statSync(`${folder}/${key}`).mode & 0o777).toBe(0o600);
    }
    expect(readdirSync(`${folder}/incoming`)).toEqual([]);
    expect(readdirSync(`${folder}/2026-09-02`)).toHaveLength(1);
  });
});

test('a listing of many pages is read to its end', () => {
  const page = (next: string): string =>
    `<?xml version="1.0"?><ListBucketResult><Name>files</Name><Contents><Key>${unknown}</Key><Size>7</Size></Contents>
     <Contents><Key>a&amp;b</Key><Size>9</Size></Contents>${next}</ListBucketResult>`;
  expect(readListing(page('<NextContinuationToken>t&amp;1</NextContinuationToken>'))).toEqual({
    files: [
      { key: unknown, bytes: 7 },
      { key: 'a&b', bytes: 9 },
    ],
    next: 't&1',
  });
  expect(readListing(page('')).next).toBeUndefined();
});

describe('S3', () => {
  test('leaves nothing in the temporary folder', () => {
    expect(readdirSync(file('')).filter((name) => name.startsWith('file-'))).toEqual([]);
    expect(existsSync(file('s3'))).toBe(true);
  });

  test('sends its length and the hash that it signs; an outage is a plain failure', async () => {
    const seen: IncomingHttpHeaders[] = [];
    let signature = '';
    const http = createServer((request, response) => {
      seen.push(request.headers);
      signature ||= signatureOf(request, loopback.secretAccessKey);
      request.resume().on('end', () => response.writeHead(503).end());
    });
    const failing = await new Promise<number>((resolve) => {
      http.listen(0, '127.0.0.1', () => resolve((http.address() as AddressInfo).port));
    });
    const store = createFileStore({ s3: { ...loopback, endpoint: `http://127.0.0.1:${failing}` } }, clock);
    await expect(store.put(Readable.from([bytes]), facts)).rejects.toMatchObject({ code: 'file.storeUnavailable' });
    expect(seen[0]).toMatchObject({
      'content-length': String(bytes.length),
      'x-amz-content-sha256': expect.stringMatching(/^[0-9a-f]{64}$/),
    });
    expect(seen[0]).not.toHaveProperty('transfer-encoding');
    expect(seen[0]?.authorization).toContain(`Signature=${signature}`);
    http.closeAllConnections();
    await new Promise((resolve) => http.close(resolve));
    await expect(store.exists(unknown)).rejects.toMatchObject({ code: 'file.storeUnavailable' });
  });
});

/** Signature Version 4 worked out again from what arrived: s3rver lets any signature of this version pass. */
function signatureOf({ method, url, headers }: IncomingMessage, secret: string): string {
  const [, scope = '', names = ''] =
    /Credential=[^/]+\/(\S+), SignedHeaders=(\S+),/.exec(headers.authorization ?? '') ?? [];
  const signed = names.split(';').map((name) => `${name}:${String(headers[name])}\n`);
  const canonical = [method, url, '', signed.join(''), names, headers['x-amz-content-sha256']].join('\n');
  const digest = createHash('sha256').update(canonical).digest('hex');
  const hmac = (key: string | Buffer, text: string) => createHmac('sha256', key).update(text).digest();
  const key = scope.split('/').reduce<string | Buffer>(hmac, `AWS4${secret}`);
  return hmac(key, ['AWS4-HMAC-SHA256', headers['x-amz-date'], scope, digest].join('\n')).toString('hex');
}
