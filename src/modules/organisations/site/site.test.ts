import { beforeAll, describe, expect, test } from 'vitest';
import { clientOf, makeWorld, type World } from '../../../../tests/support/world.ts';
import { foundRegion } from '../found-region.ts';
import { makeCreditCode, makeOrganisation } from '../testing.ts';

let world: World;
beforeAll(async () => {
  world = await makeWorld();
});

const PASSWORD = 'river lamp copper';
const visitor = (cookie = '') => clientOf(world.app, 'localhost', cookie);
const jar = (answer: { headers: Record<string, unknown> }): string =>
  [answer.headers['set-cookie']]
    .flat()
    .map((cookie) => String(cookie).split(';')[0])
    .join('; ');

let made = 0;
const person = (over: Record<string, string> = {}) => ({
  name: '林小雨',
  contact: `138${String((made += 1)).padStart(8, '0')}`,
  password: PASSWORD,
  consent: 'yes',
  ...over,
});

describe('registering and signing in, without a script', () => {
  test('from registration to signing out', async () => {
    const fields = person();
    const registered = await visitor().form('/sign-up', fields);
    expect([registered.statusCode, registered.headers.location]).toEqual([303, '/account']);
    const account = await visitor(jar(registered)).get('/account');
    expect(account.body).toContain('林小雨');
    expect(account.body).not.toContain(fields.contact);

    const signedIn = await visitor().form('/sign-in', { login: fields.contact, password: PASSWORD, next: '/join' });
    expect([signedIn.statusCode, signedIn.headers.location]).toEqual([303, '/join']);
    const cookie = jar(signedIn);
    const signedOut = await visitor(cookie).form('/sign-out', {});
    expect(signedOut.headers.location).toBe('/');
    const after = await visitor(cookie).get('/account', { accept: 'text/html' });
    expect(after.headers.location).toBe('/sign-in?next=%2Faccount');
  });

  test('what was typed comes back, except the password; each error leads to its field', async () => {
    const refused = await visitor().form('/sign-up', { name: '', contact: '1381234', password: 'woaini1314520' });
    expect(refused.statusCode).toBe(422);
    for (const field of ['name', 'contact', 'password', 'consent']) expect(refused.body).toContain(`href="#${field}"`);
    expect(refused.body).toContain('value="1381234"');
    expect(refused.body).not.toContain('woaini');
    expect(refused.body).toContain('<title>有误：');
  });

  test('a wrong password says so and keeps the login', async () => {
    const refused = await visitor().form('/sign-in', { login: '13800009999', password: 'wrong lamp copper' });
    expect(refused.statusCode).toBe(422);
    expect(refused.body).toContain('value="13800009999"');
    expect(refused.body).toContain('账号或密码不正确');
  });

  test.each(['https://evil.example/', '//evil.example', '/\\evil.example'])('next=%s stays here', async (next) => {
    const fields = person();
    await visitor().form('/sign-up', fields);
    const signedIn = await visitor().form('/sign-in', { login: fields.contact, password: PASSWORD, next });
    expect(signedIn.headers.location).toBe('/');
    const page = await visitor().get(`/sign-in?next=${encodeURIComponent(next)}`);
    expect(page.body).not.toContain('name="next"');
  });

  test('a second registration of one number points to signing in', async () => {
    const fields = person();
    await visitor().form('/sign-up', fields);
    const again = await visitor().form('/sign-up', fields);
    expect([again.statusCode, again.body.includes('请直接登录')]).toEqual([422, true]);
  });

  test('English speaks English', async () => {
    const page = await visitor().get('/en/sign-in');
    expect(page.body).toContain('Phone number or e-mail');
    expect(page.body).toContain('action="/en/sign-in"');
  });
});

describe('my account', () => {
  test('the password is changed with the present one only; weak ones are refused at the field', async () => {
    const fields = person();
    const cookie = jar(await visitor().form('/sign-up', fields));
    const wrong = await visitor(cookie).form('/account/password', {
      current: 'no lamp copper',
      password: 'copper lamp river',
    });
    expect([wrong.statusCode, wrong.body.includes('当前密码不正确')]).toEqual([422, true]);
    const weak = await visitor(cookie).form('/account/password', { current: PASSWORD, password: '1234567890' });
    expect([weak.statusCode, weak.body.includes('href="#password"')]).toEqual([422, true]);
    const done = await visitor(cookie).form('/account/password', { current: PASSWORD, password: 'copper lamp river' });
    expect(done.headers.location).toBe('/account?done=password');
    expect(
      (await visitor().form('/sign-in', { login: fields.contact, password: 'copper lamp river' })).statusCode,
    ).toBe(303);
  });

  test('switching and leaving by form; the last administrator is told why not', async () => {
    const staff = await world.as('institute');
    const members = { [staff.accountId!]: 'editor' } as const;
    const second = await makeOrganisation(world.installation, world.tenant, { kind: 'school', members });
    const switched = await staff.form('/account/organisation', { organisationId: second });
    const acting = visitor(`${staff.cookie}; ${jar(switched)}`);
    expect((await acting.get('/account')).body).toContain('院校');
    expect((await acting.form('/account/leave', { organisationId: second })).headers.location).toBe(
      '/account?done=left',
    );
    const stuck = await staff.form('/account/leave', { organisationId: staff.organisationId! });
    expect([stuck.statusCode, stuck.body.includes('至少要有一名管理员')]).toEqual([422, true]);
  });
});

describe('registering an organisation', () => {
  test('all errors at once, nothing lost; then it waits in the account', async () => {
    const cookie = jar(await visitor().form('/sign-up', person()));
    const form = { creditCode: '91110000802100433A', name: '云州晨曦软件有限公司', kind: '', division: '211102' };
    const refused = await visitor(cookie).form('/join', form);
    expect(refused.statusCode).toBe(422);
    expect(refused.body).toContain('校验位不对');
    expect(refused.body).toContain('href="#kind"');
    expect(refused.body).toContain('value="云州晨曦软件有限公司"');
    expect(refused.body).toMatch(/<option value="211102" selected/);
    const done = await visitor(cookie).form('/join', { ...form, creditCode: makeCreditCode(), kind: 'enterprise' });
    expect([done.statusCode, done.headers.location]).toEqual([303, '/account?done=joined']);
    const account = await visitor(cookie).get('/account?done=joined');
    expect(account.body).toContain('云州晨曦软件有限公司');
    expect(account.body).toContain('待核验');
  });

  test('a visitor is asked to sign in first', async () => {
    const asked = await visitor().get('/join', { accept: 'text/html' });
    expect([asked.statusCode, asked.headers.location]).toEqual([303, '/sign-in?next=%2Fjoin']);
  });
});

describe('directory', () => {
  test('finds by name, and a page tells what is known and from where', async () => {
    const found = await visitor().get(`/organisations?q=${encodeURIComponent('职业技术')}`);
    expect(found.body).toContain('测试职业技术学院');
    expect(found.body).not.toContain('测试研究所');
    const page = await visitor().get(`/organisations/${world.organisations.school}`);
    expect(page.body).toContain('统一社会信用代码');
    expect((await visitor().get('/organisations/none', { accept: 'text/html' })).statusCode).toBe(404);
  });
});

describe('the first administrator', () => {
  const found = (code: string, operatorCode: string) =>
    foundRegion(world.installation, {
      code,
      nameZh: '新区',
      nameEn: 'New',
      division: '2111',
      hosts: [`${code}.test`],
      operatorName: '新区运营中心',
      operatorCode,
    });

  test('sets name and password by the link, once', async () => {
    const code = makeCreditCode();
    const link = (await found('first', code))!;
    const guest = clientOf(world.app, 'first.test', '');
    expect((await guest.get(link)).body).toContain('设置首位管理员');
    const weak = await guest.form(link, person({ password: '1234567890' }));
    expect(weak.statusCode).toBe(422);
    const done = await guest.form(link, person());
    expect(done.statusCode).toBe(303);
    const session = await clientOf(world.app, 'first.test', jar(done)).get('/api/session');
    expect(session.json().actor).toMatchObject({ role: 'admin', duty: 'admin' });
    expect((await guest.form(link, person())).statusCode).toBe(410);
    expect((await guest.get(link)).statusCode).toBe(410);
    expect(await found('first', code)).toBeUndefined();
  });

  test('two people with the link at once: one of them gets in', async () => {
    const link = (await found('second', makeCreditCode()))!;
    const guest = clientOf(world.app, 'second.test', '');
    const answers = await Promise.all([guest.form(link, person()), guest.form(link, person())]);
    expect(answers.map((answer) => answer.statusCode).toSorted((a, b) => a - b)).toEqual([303, 410]);
  });

  test('a link that was changed, is of another region, or is too old opens nothing', async () => {
    const link = (await found('third', makeCreditCode()))!;
    const guest = clientOf(world.app, 'third.test', '');
    const [organisation, ends, signature] = link.split('/').at(-1)!.split('.') as [string, string, string];
    const longer = `/install/${organisation}.${Number(ends) + 1}.${signature}`;
    expect((await guest.get(longer)).statusCode).toBe(410);
    expect((await clientOf(world.app, 'localhost', '').get(link)).statusCode).toBe(410);
    world.clock.set('2036-01-01T00:00:00Z');
    expect((await guest.get(link)).statusCode).toBe(410);
    world.clock.set(undefined);
  });
});
