import { beforeAll, describe, expect, test } from 'vitest';
import { makeWorld, type Client, type World } from '../../../tests/support/world.ts';
import { NO_IMPRINT } from './model.ts';

let world: World;
let admin: Client;
let visitor: Client;

beforeAll(async () => {
  world = await makeWorld();
  [admin, visitor] = [await world.as('admin'), await world.as('public')];
});

const filled = {
  ...NO_IMPRINT,
  organiserZh: '某市人力资源和社会保障局',
  icp: '辽ICP备12345678号-1',
  publicSecurity: '辽公网安备21110202000123号',
  siteCode: '2111000001',
  officeMark: '0123456789ABCDEF0123',
  phone: '0427-1234567',
  hoursZh: '工作日 8:30—17:00',
};

test('nothing entered, nothing invented', async () => {
  const { body } = await visitor.get('/');
  for (const word of ['主办单位', '承办单位', 'ICP备', '公网安备', '标识码', '联系电话', 'IPv6'])
    expect(body, word).not.toContain(word);
});

describe('once the administrator has entered it', () => {
  test('every page names it, with links to the registers; what is empty is still not shown', async () => {
    const saved = await admin.put('/api/imprint', filled);
    expect(saved.statusCode, saved.body).toBe(200);
    for (const page of ['/', '/guides', '/sign-in']) {
      const { body } = await visitor.get(page);
      expect(body).toContain('主办单位：某市人力资源和社会保障局');
      expect(body).toContain('政府网站标识码：2111000001');
      expect(body).toContain('https://beian.mps.gov.cn/#/query/webSearch?code=21110202000123');
      expect(body).toContain('bszs.conac.cn');
      expect(body).not.toContain('承办单位');
    }
    // Where there is no English name the Chinese one is true.
    expect((await visitor.get('/en')).body).toContain('某市人力资源和社会保障局');
    const there = await (await world.elsewhere()).as('public');
    expect((await there.get('/')).body).not.toContain('某市人力资源和社会保障局');
  });

  test('of two who change it at once the second is told; the trail holds both states', async () => {
    const { version } = (await admin.get('/api/imprint')).json();
    const change = (phone: string) => admin.put('/api/imprint', { ...filled, version, phone });
    expect((await change('12345')).statusCode).toBe(200);
    expect((await change('54321')).json().code).toBe('record.changed');
    expect((await admin.get('/api/audit?objectKind=imprint&limit=5')).body).toContain('0427-1234567');
  });

  test.each([
    ['icp', '备案号'],
    ['publicSecurity', '辽公网安备123号'],
    ['siteCode', '21110'],
    ['officeMark', 'javascript:alert(1)'],
    ['email', 'nobody'],
    ['phone', '<b>'],
  ])('%s %s is refused', async (field, value) => {
    const { version } = (await admin.get('/api/imprint')).json();
    const refused = await admin.put('/api/imprint', { ...filled, version, [field]: value });
    expect(refused.statusCode).toBe(422);
    expect(refused.json().errors[0].field).toBe(field);
  });
});

test('the mark of IPv6 is shown to whoever comes over IPv6, and to nobody else', async () => {
  const over = async (remoteAddress: string) =>
    (await world.app.inject({ method: 'GET', url: '/', remoteAddress, headers: { host: 'localhost' } })).body;
  expect(await over('2001:db8::7')).toContain('您正在通过 IPv6 访问');
  for (const address of ['203.0.113.7', '::1', '::ffff:203.0.113.7']) expect(await over(address)).not.toContain('IPv6');
});
