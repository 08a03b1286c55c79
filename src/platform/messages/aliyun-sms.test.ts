import { createHash, createHmac } from 'node:crypto';
import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { aliyunSms, type SmsProvider } from './aliyun-sms.ts';
import { signAliyun } from './aliyun-signature.ts';

const KEY = { accessKeyId: 'LTAI-test', accessKeySecret: 'secret-of-the-test' };

test('the signature of the documentation’s own example', () => {
  const headers = signAliyun(
    {
      host: 'ecs.cn-shanghai.aliyuncs.com',
      action: 'RunInstances',
      version: '2014-05-26',
      query: { ImageId: 'win2019_1809_x64_dtc_zh-cn_40G_alibase_20230811.vhd', RegionId: 'cn-shanghai' },
      date: '2023-10-26T10:22:32Z',
      nonce: '3156853299f313e23d1673dc12e1703d',
    },
    { id: 'YourAccessKeyId', secret: 'YourAccessKeySecret' },
  );
  expect(headers['authorization']).toContain(
    'Signature=06563a9e1b43f5dfe96b81484da74bceab24a1d853912eee15083a6f0f3283c0',
  );
});

/** The provider's side of the protocol: verifies the signature as its documentation says, then answers as the test wants. */
let server: Server;
let provider: SmsProvider;
let calls: URLSearchParams[] = [];
let answer: (query: URLSearchParams) => object | 'hang up' | 'no json' = () => ({});

function isSigned(request: IncomingMessage, query: URLSearchParams): boolean {
  const header = String(request.headers['authorization']);
  const [, id, names, signature] =
    /^ACS3-HMAC-SHA256 Credential=([^,]+),SignedHeaders=([^,]+),Signature=(\w+)$/.exec(header) ?? [];
  const strict = (text: string): string =>
    encodeURIComponent(text).replaceAll(/[!'()*]/g, (char) => `%${char.codePointAt(0)!.toString(16).toUpperCase()}`);
  const pairs = [...query].map(([name, value]) => `${strict(name)}=${strict(value)}`).toSorted();
  const hash = (text: string): string => createHash('sha256').update(text).digest('hex');
  const canonical = [
    request.method,
    '/',
    pairs.join('&'),
    names!
      .split(';')
      .map((name) => `${name}:${String(request.headers[name]).trim()}\n`)
      .join(''),
    names,
    request.headers['x-acs-content-sha256'],
  ].join('\n');
  const expected = createHmac('sha256', KEY.accessKeySecret)
    .update(`ACS3-HMAC-SHA256\n${hash(canonical)}`)
    .digest('hex');
  return id === KEY.accessKeyId && signature === expected && request.headers['x-acs-content-sha256'] === hash('');
}

beforeAll(async () => {
  server = createServer((request, response) => {
    const query = new URL(request.url!, 'http://x').searchParams;
    response.setHeader('content-type', 'application/json');
    if (!isSigned(request, query))
      return response.writeHead(400).end(JSON.stringify({ Code: 'SignatureDoesNotMatch' }));
    calls.push(
      new URLSearchParams([
        ...query,
        ['Action', String(request.headers['x-acs-action'])],
        ['Version', String(request.headers['x-acs-version'])],
      ]),
    );
    const said = answer(query);
    if (said === 'hang up') return request.socket.destroy();
    return response.end(said === 'no json' ? '<html>' : JSON.stringify(said));
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  provider = open(`http://127.0.0.1:${(server.address() as AddressInfo).port}`);
});
afterAll(() => server.close());

const open = (endpoint: string, secret = KEY.accessKeySecret): SmsProvider =>
  aliyunSms(
    {
      ...KEY,
      accessKeySecret: secret,
      endpoint,
      signName: '云州产教',
      templates: { code: 'SMS_100', link: 'SMS_300' },
    },
    { now: () => new Date('2026-11-23T02:00:00.000Z') },
  );

const message = { id: '0190-id', to: '13900010001', template: 'code', params: { code: '123456' } };

describe('SendSms', () => {
  test('is signed and names sign, template, variables and our own number', async () => {
    answer = () => ({ Code: 'OK', Message: 'OK', BizId: '9006^0', RequestId: 'r' });
    expect(await provider.send({ ...message, params: { code: "1+2 *'(é)！" } })).toEqual({
      state: 'sent',
      reference: '9006^0',
    });
    expect(Object.fromEntries(calls.at(-1)!)).toEqual({
      Action: 'SendSms',
      Version: '2017-05-25',
      PhoneNumbers: '13900010001',
      SignName: '云州产教',
      TemplateCode: 'SMS_100',
      TemplateParam: JSON.stringify({ code: "1+2 *'(é)！" }),
      OutId: '0190-id',
    });
  });

  test('with a wrong key is told so', async () => {
    const { port } = server.address() as AddressInfo;
    const stranger = open(`http://127.0.0.1:${port}`, 'another');
    expect(await stranger.send(message)).toMatchObject({ state: 'again', problem: 'credentials' });
  });

  test('of a template that nobody had approved is not tried', async () => {
    const before = calls.length;
    expect(await provider.send({ ...message, template: 'notice' })).toMatchObject({
      state: 'failed',
      problem: 'noTemplate',
    });
    expect(calls).toHaveLength(before);
  });

  test.each([
    ['isv.MOBILE_NUMBER_ILLEGAL', 'undeliverable', 'badNumber'],
    ['isv.BLACK_KEY_CONTROL_LIMIT', 'undeliverable', 'blacklisted'],
    ['isv.BUSINESS_LIMIT_CONTROL', 'again', 'throttled'],
    ['Throttling.User', 'again', 'throttled'],
    ['isv.DAY_LIMIT_CONTROL', 'failed', 'dailyLimit'],
    ['isv.SMS_SIGNATURE_ILLEGAL', 'failed', 'signName'],
    ['isv.SIGN_STATE_ILLEGAL', 'failed', 'signName'],
    ['isv.SMS_TEMPLATE_ILLEGAL', 'failed', 'template'],
    ['isv.TEMPLATE_MISSING_PARAMETERS', 'failed', 'template'],
    ['isv.PARAM_NOT_SUPPORT_URL', 'failed', 'content'],
    ['isv.SMS_CONTENT_ILLEGAL', 'failed', 'content'],
    ['isv.AMOUNT_NOT_ENOUGH', 'again', 'balance'],
    ['isv.OUT_OF_SERVICE', 'again', 'balance'],
    ['isv.PRODUCT_UN_SUBSCRIPT', 'failed', 'suspended'],
    ['isv.DENY_IP_RANGE', 'failed', 'suspended'],
    ['isp.RAM_PERMISSION_DENY', 'again', 'credentials'],
    ['isp.SYSTEM_ERROR', 'unknown', 'ambiguous'],
    ['isv.SOMETHING_NEW', 'failed', 'rejected'],
  ])('%s → %s, %s', async (code, state, problem) => {
    answer = () => ({ Code: code, Message: '说明' });
    expect(await provider.send(message)).toMatchObject({ state, problem });
  });

  test('without an answer is unknown, never tried again by itself', async () => {
    answer = () => 'hang up';
    expect(await provider.send(message)).toMatchObject({ state: 'unknown', problem: 'timeout' });
    answer = () => 'no json';
    expect(await provider.send(message)).toMatchObject({ state: 'unknown', problem: 'ambiguous' });
  });

  test('that reaches nobody was not sent', async () => {
    expect(await open('http://127.0.0.1:59999').send(message)).toMatchObject({
      state: 'again',
      problem: 'unreachable',
    });
  });
});

describe('回执 by QuerySendDetails', () => {
  const sent = {
    id: '0190-id',
    recipient: '13900010001',
    takenAt: new Date('2026-11-22T17:00:00Z'),
    reference: '9006^0',
  };
  const details = (...list: object[]) => ({ Code: 'OK', SmsSendDetailDTOs: { SmsSendDetailDTO: list } });

  test('asks for the day in the zone of the region, and finds ours by its number', async () => {
    answer = () => details({ OutId: 'another', SendStatus: 2 }, { OutId: '0190-id', SendStatus: 3 });
    expect(await provider.receipt(sent)).toEqual({ state: 'delivered' });
    expect(Object.fromEntries(calls.at(-1)!)).toMatchObject({
      Action: 'QuerySendDetails',
      PhoneNumber: '13900010001',
      SendDate: '20261123',
      BizId: '9006^0',
    });
  });

  test.each([
    [details({ OutId: '0190-id', SendStatus: 1 }), { state: 'waiting' }],
    [
      details({ OutId: '0190-id', SendStatus: 2, ErrCode: 'MOBILE_NOT_ON_SERVICE' }),
      { state: 'failed', badAddress: true },
    ],
    [details({ OutId: '0190-id', SendStatus: 2, ErrCode: 'USER_REJECT' }), { state: 'failed', badAddress: false }],
    [details({ OutId: 'another', SendStatus: 3 }), { state: 'waiting' }],
    [{ Code: 'isv.DATA_NOT_EXIST' }, { state: 'waiting' }],
  ])('%j', async (said, expected) => {
    answer = () => said;
    expect(await provider.receipt(sent)).toMatchObject(expected);
  });
});
