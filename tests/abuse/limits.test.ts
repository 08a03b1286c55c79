import { connect, type AddressInfo } from 'node:net';
import { beforeAll, describe, expect, test } from 'vitest';
import {
  ADDRESS_PER_MINUTE,
  addressKey,
  createPersonLimit,
  PERSON_PER_MINUTE,
} from '../../src/platform/http/limits.ts';
import { makeWorld, type World } from '../support/world.ts';

/** As in service: a public address, and a proxy on this machine. */
let world: World;
let port: number;
beforeAll(async () => {
  world = await makeWorld({ publicUrl: 'http://localhost', trustedProxies: ['127.0.0.1'] });
  await world.app.listen({ port: 0, host: '127.0.0.1' });
  port = (world.app.server.address() as AddressInfo).port;
});

let nextAddress = 1;
const newAddress = (): string => `198.51.100.${(nextAddress += 1)}`;
const get = (url: string, from: string, headers: Record<string, string> = {}) =>
  world.app.inject({ url, headers: { host: 'localhost', 'x-forwarded-for': from, ...headers } });

async function exhaust(
  url: string,
  from: (i: number) => string,
  headers: Record<string, string> = {},
  most = ADDRESS_PER_MINUTE + 5,
) {
  for (let i = 0; i < most; i += 1) {
    const answer = await get(url, from(i), headers);
    if (answer.statusCode === 429) return { after: i, answer };
  }
  return { after: most, answer: undefined };
}

describe('an address', () => {
  test('may do so much in a minute; then it is told when to come back, in words and in a header', async () => {
    const from = newAddress();
    const { after, answer } = await exhaust('/healthz', () => from);
    expect(after).toBe(ADDRESS_PER_MINUTE);
    expect(Number(answer!.headers['retry-after'])).toBeGreaterThan(0);
    expect(answer!.headers['content-type']).toContain('application/problem+json');
    expect(answer!.json()).toMatchObject({ code: 'request.tooMany', title: expect.stringMatching(/请 \d+ 秒后再试/) });
    expect((await get('/healthz', newAddress())).statusCode).toBe(200);
    const page = await get('/', from, { accept: 'text/html' });
    expect([page.statusCode, page.body.includes('请求过于频繁')]).toEqual([429, true]);
  });

  test('is counted when it tries addresses that do not exist', async () => {
    const from = newAddress();
    expect((await exhaust('/wp-login.php', () => from)).after).toBe(ADDRESS_PER_MINUTE);
  });

  test('cannot hide behind addresses that it writes into the header itself', async () => {
    const from = newAddress();
    const { after } = await exhaust('/healthz', (i) => `203.0.113.${i % 250}, 192.0.2.${i % 250}, ${from}`);
    expect(after).toBe(ADDRESS_PER_MINUTE);
  });

  test('of an IPv6 network is the network', async () => {
    const { after } = await exhaust('/healthz', (i) => `2001:db8:7:7::${i.toString(16)}`);
    expect(after).toBe(ADDRESS_PER_MINUTE);
    expect((await get('/healthz', '2001:db8:7:8::1')).statusCode).toBe(200);
  });

  test('of this machine is no exception in service: a proxy that forgets its header makes everybody look local', async () => {
    let last = 0;
    for (let i = 0; i <= ADDRESS_PER_MINUTE && last !== 429; i += 1)
      last = (await world.app.inject({ url: '/healthz', headers: { host: 'localhost' } })).statusCode;
    expect(last).toBe(429);
  });
});

test.each([
  ['203.0.113.9', '203.0.113.9'],
  ['::ffff:203.0.113.9', '203.0.113.9'],
  ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2'],
  ['2001:DB8:1:2::1', '2001:db8:1:2'],
  ['2001:db8::1', '2001:db8:0:0'],
  ['2001:0db8:0001:0002::1', '2001:db8:1:2'],
  ['::1', '0:0:0:0'],
  ['fe80::1%eth0', 'fe80:0:0:0'],
])('%s counts as %s', (address, key) => {
  expect(addressKey(address)).toBe(key);
});

describe('a person', () => {
  test('is counted from wherever the requests come', async () => {
    const { cookie } = await world.as('learner');
    const { after, answer } = await exhaust('/api/session', (i) => `10.1.${i >> 8}.${i & 255}`, { cookie });
    expect(after).toBe(PERSON_PER_MINUTE);
    expect(Number(answer!.headers['retry-after'])).toBeGreaterThan(0);
    expect(answer!.json().code).toBe('request.tooMany');
    const other = await world.as('enterprise');
    expect((await get('/api/session', newAddress(), { cookie: other.cookie })).statusCode).toBe(200);
  });

  test('may ask for what is dear less often', async () => {
    const { cookie } = await world.as('admin');
    const { after } = await exhaust('/api/audit/export', () => newAddress(), { cookie }, 30);
    expect(after).toBe(10);
  });

  test('may go on in the next minute', () => {
    let now = 0;
    const limit = createPersonLimit(() => now);
    expect([limit.take('a', '', 2), limit.take('a', '', 2)]).toEqual([undefined, undefined]);
    now = 15_000;
    expect(limit.take('a', '', 2)).toBe(45);
    expect(limit.take('b', '', 2)).toBeUndefined();
    now = 60_000;
    expect(limit.take('a', '', 2)).toBeUndefined();
  });
});

test('a trial on this machine counts nobody of it', async () => {
  const bare = await makeWorld();
  let last = 200;
  for (let i = 0; i <= ADDRESS_PER_MINUTE; i += 1)
    last = Math.max(last, (await bare.app.inject({ url: '/healthz', headers: { host: 'localhost' } })).statusCode);
  expect(last).toBe(200);
});

/** What a parser that disagrees with a proxy would take for two requests is refused, and the line is closed. */
const raw = (text: string, milliseconds = 5000): Promise<{ answer: string; closed: boolean }> =>
  new Promise((done) => {
    let answer = '';
    const socket = connect(port, '127.0.0.1', () => socket.write(text));
    const finish = (closed: boolean): void => {
      clearTimeout(timer);
      socket.destroy();
      done({ answer, closed });
    };
    const timer = setTimeout(() => finish(false), milliseconds);
    socket.on('data', (chunk) => (answer += String(chunk)));
    socket.on('error', () => finish(true));
    socket.on('close', () => finish(true));
  });

const SMUGGLED = 'GET /api/session HTTP/1.1\r\nHost: smuggled\r\n\r\n';

describe.concurrent('requests that a proxy might read otherwise', () => {
  test.each([
    [
      'a length and chunks',
      `Content-Length: ${SMUGGLED.length}\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n${SMUGGLED}`,
    ],
    ['two lengths', `Content-Length: 0\r\nContent-Length: ${SMUGGLED.length}\r\n\r\n${SMUGGLED}`],
    ['a length with a sign', `Content-Length: +0\r\n\r\n${SMUGGLED}`],
    ['an encoding with a space before the colon', `Transfer-Encoding : chunked\r\n\r\n0\r\n\r\n${SMUGGLED}`],
    ['an encoding that nobody knows', `Transfer-Encoding: xchunked\r\n\r\n0\r\n\r\n${SMUGGLED}`],
    ['a header over two lines', `X-Folded: a\r\n b\r\nTransfer-Encoding: \r\n chunked\r\n\r\n0\r\n\r\n${SMUGGLED}`],
    ['a line break in a header', `X-Broken: a\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n${SMUGGLED}`],
    ['a chunk of no size', `Transfer-Encoding: chunked\r\n\r\nz\r\n${SMUGGLED}`],
  ])('%s', async (_what, rest) => {
    const { answer } = await raw(`POST /healthz HTTP/1.1\r\nHost: localhost\r\n${rest}`, 1500);
    expect(answer).toMatch(/^HTTP\/1\.1 4\d\d/);
    expect(answer.match(/HTTP\/1\.1 \d/g)!.length).toBe(1);
  });

  test('headers without end', async () => {
    const { answer, closed } = await raw(`GET / HTTP/1.1\r\nHost: localhost\r\nX: ${'a'.repeat(100_000)}\r\n\r\n`);
    expect(answer).toMatch(/^HTTP\/1\.1 431/);
    expect(closed).toBe(true);
  });

  test('two hosts', async () => {
    const { answer } = await raw(
      'GET /api/session HTTP/1.1\r\nHost: localhost\r\nHost: evil.example\r\nConnection: close\r\n\r\n',
    );
    expect(answer).not.toContain('evil.example');
  });

  test('a body that comes a byte at a time is not waited for', async () => {
    const began = Date.now();
    const slow = new Promise<void>((done) => {
      const socket = connect(port, '127.0.0.1', () =>
        socket.write(
          'POST /sign-in HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: 1000\r\n\r\n',
        ),
      );
      const drip = setInterval(() => socket.write('a'), 500);
      socket.on('error', () => undefined);
      socket.on('close', () => {
        clearInterval(drip);
        done();
      });
      socket.resume();
    });
    await slow;
    expect(Date.now() - began).toBeLessThan(30_000);
  });
});

describe('bodies', () => {
  const post = (payload: string, type = 'application/json', headers: Record<string, string> = {}) =>
    world.app.inject({
      method: 'POST',
      url: '/api/listing-imports',
      payload,
      headers: { host: 'localhost', 'content-type': type, 'x-forwarded-for': newAddress(), ...headers },
    });

  test.each([
    ['too large', JSON.stringify({ a: 'x'.repeat(2 << 20) }), 'application/json', 413],
    ['nested without end', '['.repeat(500_000), 'application/json', 400],
    ['nested deep and closed', `${'{"a":'.repeat(100_000)}1${'}'.repeat(100_000)}`, 'application/json', undefined],
    ['cut off', '{"a":', 'application/json', 400],
    ['of another kind', '<a/>', 'application/xml', 415],
    ['with a poisoned prototype', '{"__proto__":{"role":"admin"}}', 'application/json', 400],
    ['with a poisoned constructor', '{"constructor":{"prototype":{"role":"admin"}}}', 'application/json', 400],
    [
      'of very many fields',
      Array.from({ length: 50_000 }, (_, i) => `f${i}=1`).join('&'),
      'application/x-www-form-urlencoded',
      undefined,
    ],
  ])('%s', async (_what, payload, type, status) => {
    const answer = await post(payload, type);
    if (status !== undefined) expect(answer.statusCode).toBe(status);
    expect(answer.statusCode).toBeGreaterThanOrEqual(400);
    expect(answer.statusCode).toBeLessThan(500);
    expect(({} as { role?: string }).role).toBeUndefined();
  });

  test('that unpack to much more are not unpacked at all', async () => {
    const { gzipSync } = await import('node:zlib');
    const answer = await world.app.inject({
      method: 'POST',
      url: '/api/demo/sessions',
      payload: gzipSync(Buffer.alloc(50 << 20, 'a')),
      headers: {
        host: 'localhost',
        'content-type': 'application/json',
        'content-encoding': 'gzip',
        'x-forwarded-for': newAddress(),
      },
    });
    expect(answer.statusCode).toBeGreaterThanOrEqual(400);
    expect(answer.statusCode).toBeLessThan(500);
  });
});
