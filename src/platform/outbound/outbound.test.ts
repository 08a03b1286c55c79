import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { callOutside, mayReach, OutboundError, whyNotAddress } from './index.ts';

describe('addresses that are never called', () => {
  test.each([
    ['this machine', '127.0.0.1'],
    ['this machine, all of the block', '127.8.9.10'],
    ['unspecified', '0.0.0.0'],
    ['private 10', '10.0.0.1'],
    ['private 172.16', '172.31.255.254'],
    ['private 192.168', '192.168.1.1'],
    ['link-local and the metadata of most clouds', '169.254.169.254'],
    ['metadata of Aliyun', '100.100.100.200'],
    ['metadata of Tencent', '169.254.0.23'],
    ['shared address space', '100.64.0.1'],
    ['benchmarking', '198.18.0.1'],
    ['documentation', '203.0.113.9'],
    ['multicast', '224.0.0.1'],
    ['broadcast', '255.255.255.255'],
    ['reserved', '240.0.0.1'],
    ['IPv6 loopback', '::1'],
    ['IPv6 unspecified', '::'],
    ['IPv6 link-local', 'fe80::1'],
    ['IPv6 unique local', 'fd00::1'],
    ['IPv6 metadata of AWS', 'fd00:ec2::254'],
    ['IPv6 multicast', 'ff02::1'],
    ['IPv4 mapped into IPv6', '::ffff:127.0.0.1'],
    ['IPv4 mapped, in hexadecimal', '::ffff:a9fe:a9fe'],
    ['IPv4 compatible', '::7f00:1'],
    ['NAT64 of a private address', '64:ff9b::a00:1'],
    ['6to4 of a private address', '2002:a00:1::1'],
    ['Teredo', '2001:0:4136:e378:8000:63bf:3fff:fdd2'],
    ['IPv6 documentation', '2001:db8::1'],
    ['IPv6 site-local', 'fec0::1'],
    ['with a zone', 'fe80::1%eth0'],
    ['not an address', 'localhost'],
    ['nothing', ''],
  ])('%s: %s', (_what, address) => {
    expect(mayReach(address, [])).toBe(false);
  });

  test.each(['1.2.4.8', '223.5.5.5', '2400:3200::1'])('%s is on the public internet', (address) => {
    expect(mayReach(address, [])).toBe(true);
  });

  test('what the operator names is allowed, and nothing beside it', () => {
    expect(mayReach('10.20.0.7', ['10.20.0.0/16'])).toBe(true);
    expect(mayReach('10.21.0.7', ['10.20.0.0/16'])).toBe(false);
    expect(mayReach('::ffff:10.20.0.7', ['10.20.0.0/16'])).toBe(true);
    expect(mayReach('127.0.0.1', ['127.0.0.1'])).toBe(true);
    expect(mayReach('fd00::5', ['fd00::/8'])).toBe(true);
  });
});

describe('what somebody types in as an address', () => {
  test.each([
    ['http://example.cn/hook', 'https'],
    ['ftp://example.cn/', 'https'],
    ['file:///etc/passwd', 'https'],
    ['javascript:alert(1)', 'https'],
    ['not an address', '网址'],
    ['https://user:secret@example.cn/', '用户名'],
    ['https://example.cn/#part', '#'],
    ['https://127.0.0.1/', '内网'],
    ['https://127.1/', '内网'],
    ['https://2130706433/', '内网'],
    ['https://0x7f000001/', '内网'],
    ['https://0177.0.0.1/', '内网'],
    ['https://[::1]/', '内网'],
    ['https://[::ffff:169.254.169.254]/latest/meta-data/', '内网'],
    ['https://①②⑦.⓪.⓪.①/', '内网'],
    ['https://localhost/', '内网'],
    ['https://LOCALHOST./', '内网'],
    ['https://metadata.google.internal/', '内网'],
    ['https://intranet/', '内网'],
    [`https://example.cn/${'x'.repeat(2000)}`, '网址'],
  ])('%s', (url, words) => {
    expect(whyNotAddress(url, [])).toContain(words);
  });

  test('an ordinary one is fine', () =>
    expect(whyNotAddress('https://hooks.example.cn:8443/a?b=c', [])).toBeUndefined());
});

let server: Server;
let url: string;
const seen: string[] = [];

beforeAll(async () => {
  server = createServer((request, response) => {
    seen.push(`${request.method} ${request.url}`);
    if (request.url === '/redirect') response.writeHead(302, { location: 'http://169.254.169.254/' }).end();
    else if (request.url === '/long') response.end('x'.repeat(100_000));
    else if (request.url === '/silent') return;
    else if (request.url === '/broken') request.socket.destroy();
    else response.end('ok');
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});

const call = (path: string, allowed: readonly string[] = ['127.0.0.1'], timeoutMilliseconds = 2000) =>
  callOutside({ url: url + path, method: 'POST', headers: {}, body: '{}', allowed, timeoutMilliseconds });
const kindOf = (error: unknown): string => (error instanceof OutboundError ? error.kind : String(error));

describe('a call', () => {
  test('to this machine is refused before anything is sent', async () => {
    await expect(call('/no', []).catch(kindOf)).resolves.toBe('forbidden');
    expect(seen).not.toContain('POST /no');
  });

  test('to a name that stands for this machine is refused when it is looked up', async () => {
    // A public-looking name whose address is loopback: what a rebinding attack ends in.
    const named = url.replace('127.0.0.1', 'localhost');
    const refused = callOutside({ url: `${named}/rebound`, method: 'GET', headers: {}, allowed: ['10.9.9.9'] });
    await expect(refused.catch(kindOf)).resolves.toBe('forbidden');
    expect(seen).not.toContain('GET /rebound');
  });

  test('does not follow a redirect', async () => {
    expect(await call('/redirect')).toMatchObject({ status: 302 });
  });

  test('reads only the beginning of an answer', async () => {
    expect((await call('/long')).body.length).toBeLessThanOrEqual(2048);
  });

  test('knows whether anything was sent', async () => {
    await expect(call('/silent', ['127.0.0.1'], 300).catch(kindOf)).resolves.toBe('broken');
    await expect(call('/broken').catch(kindOf)).resolves.toBe('broken');
    const nobody = callOutside({ url: 'http://127.0.0.1:9/', method: 'GET', headers: {}, allowed: ['127.0.0.1'] });
    await expect(nobody.catch(kindOf)).resolves.toBe('unreachable');
  });
});
