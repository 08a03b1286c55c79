import { Secret, TOTP } from 'otpauth';
import { beforeAll, describe, expect, test } from 'vitest';
import { clientOf, makeWorld, type World } from '../../../../tests/support/world.ts';
import { foundRegion } from '../found-region.ts';
import { makeCreditCode } from '../testing.ts';

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

/** A new person with a session, who belongs to nothing. */
async function somebody(): Promise<string> {
  const { auth } = world.installation;
  const { cookies } = await auth.startSession(await auth.createAccountWithoutPassword('林小雨'));
  return cookies.map((cookie) => cookie.split(';')[0]).join('; ');
}

let made = 0;
const person = (over: Record<string, string> = {}) => ({
  name: '林小雨',
  contact: `138${String((made += 1)).padStart(8, '0')}`,
  password: PASSWORD,
  consent: 'yes',
  ...over,
});

describe('registering an organisation', () => {
  test('all errors at once, nothing lost; then it waits in the account', async () => {
    const cookie = await somebody();
    const first = await visitor(cookie).form('/join', { kind: '' });
    expect(first.body).toContain('href="/join?kind=enterprise"');
    const form = { creditCode: '91110000802100433A', name: '云州晨曦软件有限公司', kind: 'enterprise', division: '' };
    const refused = await visitor(cookie).form('/join', form);
    expect(refused.statusCode).toBe(422);
    expect(refused.body).toContain('校验位不对');
    expect(refused.body).toContain('href="#division"');
    expect(refused.body).toContain('value="云州晨曦软件有限公司"');
    const done = await visitor(cookie).form('/join', { ...form, creditCode: makeCreditCode(), division: '211102' });
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

  test('sets name and password by the link, once, and acts as such after setting up a second factor', async () => {
    const code = makeCreditCode();
    const link = (await found('first', code))!;
    const guest = clientOf(world.app, 'first.test', '');
    expect((await guest.get(link)).body).toContain('设置首位管理员');
    const weak = await guest.form(link, person({ password: '1234567890' }));
    expect(weak.statusCode).toBe(422);
    const done = await guest.form(link, person());
    expect([done.statusCode, done.headers.location]).toEqual([303, '/account/second-factor']);
    const first = clientOf(world.app, 'first.test', jar(done));
    const session = (await first.get('/api/session')).json();
    expect([session.actor.role, session.actor.duty, session.needs]).toEqual(['account', null, 'enrolment']);
    expect((await first.get('/api/audit')).statusCode).toBe(403);
    const page = await first.form('/account/totp/prepare', {});
    const seed = /<code[^>]*>([A-Z2-7 ]+)<\/code>/.exec(page.body)![1]!.replaceAll(' ', '');
    const factor = new TOTP({ secret: Secret.fromBase32(seed) }).generate();
    const proven = clientOf(world.app, 'first.test', jar(await first.form('/account/totp', { factor })));
    expect((await proven.get('/api/session')).json()).toMatchObject({
      actor: { role: 'admin', duty: 'admin' },
      needs: null,
    });
    expect((await proven.get('/api/audit')).statusCode).toBe(200);
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
