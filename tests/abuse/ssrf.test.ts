import { isIP } from 'node:net';
import { expect, test } from 'vitest';
import { mayReach, whyNotAddress } from '#platform/outbound';

/** Ways to write this machine, the inner network and the metadata of a cloud; a URL parser turns many into a plain address. */
test.each([
  'http://example.com/',
  'https://127.0.0.1/',
  'https://127.1/',
  'https://0/',
  'https://0.0.0.0/',
  'https://2130706433/',
  'https://0x7f000001/',
  'https://0x7f.1/',
  'https://017700000001/',
  'https://0177.0.0.01/',
  'https://①②⑦.⓪.⓪.①/',
  'https://%31%32%37.0.0.1/',
  'https://localhost/',
  'https://LOCALHOST./',
  'https://db.localhost/',
  'https://server.local/',
  'https://metadata.google.internal/',
  'https://intranet/',
  'https://10.0.0.8/',
  'https://172.16.0.1/',
  'https://172.31.255.255/',
  'https://192.168.1.1/',
  'https://169.254.169.254/latest/meta-data/',
  'https://100.100.100.200/latest/meta-data/',
  'https://192.0.0.192/opc/v1/',
  'https://224.0.0.1/',
  'https://240.0.0.1/',
  'https://255.255.255.255/',
  'https://[::]/',
  'https://[::1]/',
  'https://[0:0:0:0:0:0:0:1]/',
  'https://[::ffff:127.0.0.1]/',
  'https://[::ffff:7f00:1]/',
  'https://[::ffff:169.254.169.254]/',
  'https://[::127.0.0.1]/',
  'https://[64:ff9b::7f00:1]/',
  'https://[2002:7f00:1::]/',
  'https://[2001:0:4136:e378:8000:63bf:80ff:fffe]/',
  'https://[fe80::1]/',
  'https://[fc00::1]/',
  'https://[fd00:ec2::254]/',
  'https://[ff02::1]/',
  'https://user:password@example.com/',
  'https://example.com@127.0.0.1/',
  'https://127.0.0.1#@example.com/',
  'https://127.0.0.1\\@example.com/',
  'file:///etc/passwd',
  'gopher://127.0.0.1:25/',
  'ftp://example.com/',
  'data:text/plain,x',
  'javascript:alert(1)',
  '//example.com/',
  'example.com',
  '',
  `https://example.com/${'a'.repeat(3000)}`,
])('%s may not be called', (address) => {
  expect(whyNotAddress(address, [])).toEqual(expect.any(String));
});

test.each([
  'https://example.com/hook',
  'https://93.184.215.14:8443/hook?a=b',
  'https://[2606:4700::1111]/',
  'https://平台.example.cn/',
])('%s may be tried', (address) => {
  expect(whyNotAddress(address, [])).toBeUndefined();
});

test('what a name turned out to mean is asked again, address by address', () => {
  const inner = [
    '127.0.0.1',
    '10.1.2.3',
    '169.254.169.254',
    '100.100.100.200',
    '::1',
    '::ffff:10.0.0.1',
    'fd00::1',
    '64:ff9b::a00:1',
  ];
  expect(inner.filter((address) => isIP(address) !== 0 && mayReach(address, []))).toEqual([]);
  expect(mayReach('8.8.8.8', [])).toBe(true);
});
