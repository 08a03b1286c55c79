import { sql } from 'kysely';
import { findAccountByContact } from '#platform/auth';
import { Secret, TOTP } from 'otpauth';
import { beforeAll, describe, expect, test } from 'vitest';
import { makeOrganisation } from '#testing/organisations';
import { clientOf, makeWorld, type World } from '../../../../tests/support/world.ts';
import { codeSentTo } from '../testing.ts';

let world: World;
beforeAll(async () => {
  world = await makeWorld();
});

const PASSWORD = 'river lamp copper';
const visitor = (cookie = '') => clientOf(world.app, 'localhost', cookie);
type Answer = { readonly headers: Record<string, unknown> };
const jar = (...answers: readonly Answer[]): string =>
  answers
    .flatMap((answer) => [answer.headers['set-cookie'] ?? []].flat())
    .map((cookie) => (cookie as string).split(';')[0]!)
    .filter((cookie) => !cookie.endsWith('='))
    .join('; ');

let made = 0;
const freshPhone = (): string => `138${String((made += 1)).padStart(8, '0')}`;
const codeTo = (contact: string): Promise<string> => world.act('public', (ctx) => codeSentTo(ctx, contact));

/** Contact and code, without a script. */
async function comeIn(contact: string, next = '', lang: '' | '/en' = '') {
  const asked = await visitor().form(`${lang}/sign-in`, { contact, next });
  expect([asked.statusCode, asked.headers.location]).toEqual([303, `${lang}/sign-in/code`]);
  const under = visitor(jar(asked));
  const entered = await under.form(`${lang}/sign-in/code`, { code: await codeTo(contact) });
  return { under, entered, flow: jar(asked) };
}

const accountOf = (phone: string): Promise<string> =>
  world.installation.database.inPlatform(
    async (db) => (await findAccountByContact(db, { kind: 'phone', value: phone }))!.id,
  );

async function register(contact: string, fields: Record<string, string> = {}) {
  const { under } = await comeIn(contact);
  return under.form('/sign-up', { name: '林小雨', consent: 'yes', ...fields });
}

describe('by a code, without a script', () => {
  test('an unknown number registers, and comes back by the same way', async () => {
    const phone = freshPhone();
    const { under, entered } = await comeIn(phone, '/join');
    expect(entered.headers.location).toBe('/sign-up');
    const form = await under.get('/sign-up');
    expect(form.body).toContain(`${phone.slice(0, 3)}****`);
    expect(form.body).toContain('href="/terms"');
    expect(form.body).toContain('href="/privacy"');
    const refused = await under.form('/sign-up', { name: '', password: 'woaini1314520' });
    expect(refused.statusCode).toBe(422);
    for (const field of ['name', 'consent']) expect(refused.body).toContain(`href="#${field}"`);
    expect(refused.body).not.toContain('woaini');
    const registered = await under.form('/sign-up', { name: '林小雨', consent: 'yes' });
    expect([registered.statusCode, registered.headers.location]).toEqual([303, '/join']);
    const account = await visitor(jar(registered)).get('/account');
    expect(account.body).toContain('林小雨');
    expect(account.body).not.toContain(phone);

    const again = await comeIn(freshAgain(phone), '/listings');
    expect(again.entered.headers.location).toBe('/listings');
    const cookie = jar(again.entered);
    expect((await visitor(cookie).form('/sign-out', {})).headers.location).toBe('/');
    const after = await visitor(cookie).get('/account', { accept: 'text/html' });
    expect(after.headers.location).toBe('/sign-in?next=%2Faccount');
  });

  test('from a browser that the account was never used with, the owner is told; from a known one not', async () => {
    const phone = freshPhone();
    await register(phone);
    const accountId = await accountOf(phone);
    const news = () =>
      world.act('public', async ({ db, tenant }) => {
        const { rows } = await sql<{ body: string }>`select body from messages.message
          where tenant_id = ${tenant.id} and account_id = ${accountId} and channel = 'inApp' and subject like '%新设备%'`.execute(
          db,
        );
        return rows.map(({ body }) => body);
      });
    const again = async (headers: Record<string, string>) => {
      world.clock.set(new Date(world.clock.now().getTime() + 120_000));
      const asked = await visitor().form('/sign-in', { contact: phone }, headers);
      const cookie = [headers['cookie'], jar(asked)].filter(Boolean).join('; ');
      return visitor().form('/sign-in/code', { code: await codeTo(phone) }, { ...headers, cookie });
    };
    expect(await news()).toEqual([]);
    const firefox = {
      'user-agent': 'Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:140.0) Gecko/20100101 Firefox/140.0',
    };
    const entered = await again(firefox);
    expect(await news()).toEqual([expect.stringContaining('Firefox · Windows')]);
    const known = [entered.headers['set-cookie']].flat().find((one) => one?.startsWith('jq_known='))!;
    expect(known).toMatch(/HttpOnly; SameSite=Lax/);
    // The browser has become another version at another place; it carries its mark.
    await again({ 'user-agent': 'Mozilla/5.0 (X11; Linux x86_64) Firefox/141.0', cookie: known.split(';')[0]! });
    expect(await news()).toHaveLength(1);
    // Somebody else's mark, or an invented one, is none.
    await again({ 'user-agent': 'Mozilla/5.0 (iPhone) Safari/604.1', cookie: `jq_known=${'A'.repeat(22)}` });
    expect(await news()).toHaveLength(2);
    world.clock.set(undefined);
  });

  test('by e-mail likewise, in English', async () => {
    const { entered } = await comeIn('lin@example.cn', '', '/en');
    expect(entered.headers.location).toBe('/en/sign-up');
    const page = await visitor().get('/en/sign-in');
    expect(page.body).toContain('Phone number or e-mail');
    expect(page.body).toContain('action="/en/sign-in"');
  });

  test('the code page says where the code went, in a demonstration where it can be read', async () => {
    const phone = freshPhone();
    const asked = await visitor().form('/sign-in', { contact: phone });
    const page = await visitor(jar(asked)).get('/sign-in/code');
    expect(page.body).toContain(`${phone.slice(0, 3)}****${phone.slice(-4)}`);
    expect(page.body).toContain('href="/demo/outbox"');
    expect(page.body).toMatch(/autocomplete="one-time-code"/i);
    expect((await visitor().get('/sign-in/code')).headers.location).toBe('/sign-in');
  });

  test('wrong, too soon, and no contact: a clear sentence, nothing lost', async () => {
    const none = await visitor().form('/sign-in', { contact: '1381234', next: '/join' });
    expect([none.statusCode, none.body.includes('11 位手机号')]).toEqual([422, true]);
    expect(none.body).toContain('value="1381234"');
    expect(none.body).toContain('value="/join"');
    expect(none.body).toContain('<title>有误：');
    const phone = freshPhone();
    const asked = await visitor().form('/sign-in', { contact: phone });
    const under = visitor(jar(asked));
    const wrong = await under.form('/sign-in/code', { code: '12' });
    expect([wrong.statusCode, wrong.body.includes('还可以再试 4 次')]).toEqual([422, true]);
    const soon = await under.form('/sign-in/resend', {});
    expect([soon.statusCode, /请 \d+ 秒后再试/.test(soon.body)]).toEqual([422, true]);
    expect((await visitor().form('/sign-in', { contact: phone })).body).toMatch(/请 \d+ 秒后再试/);
    expect((await under.form('/sign-in/code', { code: await codeTo(phone) })).headers.location).toBe('/sign-up');
  });

  test('a known and an unknown number get the same answer until the code came back', async () => {
    const known = freshPhone();
    await register(known);
    const seen = async (phone: string) => {
      const asked = await visitor().form('/sign-in', { contact: phone });
      const page = await visitor(jar(asked)).get('/sign-in/code');
      const plain = page.body.replaceAll(/\d{3}\*{4}\d{4}/g, 'masked');
      return [asked.statusCode, asked.headers.location, asked.body, plain];
    };
    later();
    expect(await seen(known)).toEqual(await seen(freshPhone()));
    world.clock.set(undefined);
  });

  test.each(['https://evil.example/', '//evil.example', '/\\evil.example'])('next=%s stays here', async (next) => {
    const phone = freshPhone();
    await register(phone);
    later();
    expect((await comeIn(phone, next)).entered.headers.location).toBe('/');
    world.clock.set(undefined);
    const page = await visitor().get(`/sign-in?next=${encodeURIComponent(next)}`);
    expect(page.body).not.toContain('name="next"');
  });

  test('registering with a leaked password is refused at its field; one more second and it is right', async () => {
    const { under } = await comeIn(freshPhone());
    const fields = { name: '林小雨', consent: 'yes', password: 'password2026' };
    const weak = await under.form('/sign-up', fields);
    expect([weak.statusCode, weak.body.includes('href="#password"')]).toEqual([422, true]);
    expect((await under.form('/sign-up', { ...fields, password: PASSWORD })).statusCode).toBe(303);
  });
});

/** Codes go to one contact once a minute; the clock of the world moves on instead of the test. */
function later(): void {
  world.clock.set(new Date(Date.now() + (made += 1) * 61_000));
}
const freshAgain = (phone: string): string => {
  later();
  return phone;
};

describe('by password', () => {
  test('a wrong one says so and keeps the login; the forgotten one is set anew by a code', async () => {
    const phone = freshPhone();
    await register(phone, { password: PASSWORD });
    const refused = await visitor().form('/sign-in/password', { login: phone, password: 'wrong lamp copper' });
    expect(refused.statusCode).toBe(422);
    expect(refused.body).toContain(`value="${phone}"`);
    expect(refused.body).toContain('账号或密码不正确');
    expect(refused.body).toContain('href="/sign-in?next=%2Faccount%2Fpassword"');
    later();
    const { entered } = await comeIn(phone, '/account/password');
    expect(entered.headers.location).toBe('/account/password');
    const person = visitor(jar(entered));
    const weak = await person.form('/account/password', { password: '1234567890' });
    expect([weak.statusCode, weak.body.includes('href="#password"')]).toEqual([422, true]);
    const done = await person.form('/account/password', { password: 'copper lamp river' });
    expect(done.headers.location).toBe('/account/security?done=password');
    const login = { login: phone, password: 'copper lamp river' };
    expect((await visitor().form('/sign-in/password', login)).headers.location).toBe('/');
    world.clock.set(undefined);
  });

  test('whose contact was never proven is asked to, and may put it off', async () => {
    const phone = freshPhone();
    await world.installation.auth.createAccount({
      name: '旧账户',
      contact: { kind: 'phone', value: phone },
      verified: false,
      password: PASSWORD,
    });
    const entered = await visitor().form('/sign-in/password', { login: phone, password: PASSWORD, next: '/join' });
    expect(entered.headers.location).toBe('/account/contacts?next=%2Fjoin');
    const person = visitor(jar(entered));
    const page = await person.get('/account/contacts?next=%2Fjoin');
    expect(page.body).toContain('还没有验证');
    expect(page.body).toContain(`value="${phone}"`);
    const asked = await person.form('/account/contacts', { contact: phone, next: '/join' });
    expect(asked.headers.location).toBe('/account/contacts/code');
    const under = visitor(`${jar(entered)}; ${jar(asked)}`);
    const done = await under.form('/account/contacts/code', { code: await codeTo(phone) });
    expect(done.headers.location).toBe('/join');
    // The password stays: both were proven by the same person.
    const again = await visitor().form('/sign-in/password', { login: phone, password: PASSWORD });
    expect(again.headers.location).toBe('/');
  });

  test('where nothing can be sent, the page says which way in is open, and a password registers', async () => {
    const bare = await makeWorld({ demo: false });
    const guest = clientOf(bare.app, 'localhost', '');
    expect((await guest.get('/sign-in')).headers.location).toBe('/sign-in/password');
    expect((await guest.get('/sign-in/password')).body).toContain('目前只能用密码登录');
    const sent = await guest.form('/sign-in', { contact: freshPhone() });
    expect([sent.statusCode, sent.body.includes('尚未开通短信')]).toEqual([422, true]);
    const phone = freshPhone();
    const refused = await guest.form('/sign-up', { name: '', contact: '138', password: '', consent: '' });
    for (const field of ['name', 'contact', 'password', 'consent']) expect(refused.body).toContain(`href="#${field}"`);
    const fields = { name: '林小雨', contact: phone, password: PASSWORD, consent: 'yes' };
    expect((await guest.form('/sign-up', fields)).headers.location).toBe('/account');
    const twice = await guest.form('/sign-up', fields);
    expect([twice.statusCode, twice.body.includes('请直接登录')]).toEqual([422, true]);
    expect((await guest.form('/sign-in/password', { login: phone, password: PASSWORD })).headers.location).toBe('/');
  });
});

describe('officers and administrators', () => {
  /** Somebody of a bureau who came in by a code, and nothing more. */
  const officer = async () => {
    const phone = freshPhone();
    const contact = { kind: 'phone', value: phone } as const;
    const accountId = (await world.installation.auth.createAccount({ name: '周敏', contact, verified: true }))!;
    const members = { [accountId]: 'admin' } as const;
    await makeOrganisation(world.installation, world.tenant, { kind: 'bureau', members });
    const { entered } = await comeIn(freshAgain(phone), '/app/organisations');
    world.clock.set(undefined);
    return { phone, accountId, entered, person: visitor(jar(entered)) };
  };

  test('act as such only after a second factor; the way leads to it and back', async () => {
    const { entered, person } = await officer();
    expect(entered.headers.location).toBe('/account/second-factor?next=%2Fapp%2Forganisations');
    const session = (await person.get('/api/session')).json();
    expect([session.actor.role, session.needs, session.actor.duty]).toEqual(['account', 'enrolment', null]);
    expect((await person.get('/api/audit')).statusCode).toBe(403);
    const choice = await person.get('/account/second-factor?next=%2Fapp%2Forganisations');
    expect(choice.body).toContain('href="/account/totp?next=%2Fapp%2Forganisations"');
    const page = await person.form('/account/totp/prepare', { next: '/app/organisations' });
    expect(page.body).toContain('<svg');
    const seed = /<code[^>]*>([A-Z2-7 ]+)<\/code>/.exec(page.body)![1]!.replaceAll(' ', '');
    const next = '/app/organisations';
    const wrong = await person.form('/account/totp', { factor: '000000', next });
    expect([wrong.statusCode, wrong.body.includes('href="#factor"')]).toEqual([422, true]);
    const factor = new TOTP({ secret: Secret.fromBase32(seed) }).generate();
    const codes = await person.form('/account/totp', { factor, next });
    expect(codes.body.match(/[0-9A-Z]{5}-[0-9A-Z]{5}/g)).toHaveLength(10);
    expect(codes.body).toContain('href="/app/organisations"');
    const proven = visitor(jar(codes));
    expect((await proven.get('/api/session')).json()).toMatchObject({ actor: { role: 'bureau' }, needs: null });
    expect((await person.get('/api/session')).json().actor.role).toBe('public');
  });

  test('the demo door counts in a demo region only', async () => {
    const elsewhere = await world.elsewhere();
    await world.installation.database.pool.query('update tenancy.tenant set demo = false where id = $1', [
      elsewhere.tenant.id,
    ]);
    world.installation.tenants.forget();
    const bureau = await elsewhere.as('bureau');
    expect((await bureau.get('/api/session')).json()).toMatchObject({ actor: { role: 'account' }, needs: 'enrolment' });
    expect((await (await world.as('bureau')).get('/api/session')).json().actor.role).toBe('bureau');
  });

  test('a password over the API does not pass by the second factor', async () => {
    const { auth } = world.installation;
    const phone = freshPhone();
    const contact = { kind: 'phone', value: phone } as const;
    const person = { name: '秦川', contact, verified: true, password: PASSWORD };
    const accountId = (await auth.createAccount(person))!;
    const started = { cookie: (await auth.startSession(accountId, 'single')).cookies[0]!.split(';')[0]! };
    const seed = await auth.beginTotp(started);
    const caller = { tenant: world.tenant, address: '', requestId: 'test', agent: '' };
    const totp = new TOTP({ secret: Secret.fromBase32(seed) });
    world.clock.set(new Date(Date.now() - 60_000));
    await auth.confirmTotp(caller, started, totp.generate({ timestamp: world.clock.now().getTime() }));
    world.clock.set(undefined);
    const half = await visitor().post('/api/session', { login: phone, password: PASSWORD });
    expect(half.json()).toMatchObject({ needs: 'secondFactor', actor: { role: 'public', accountId: null } });
    const waiting = visitor(jar(half));
    expect((await waiting.get('/api/session')).json().actor.role).toBe('public');
    expect((await waiting.get('/account')).statusCode).toBe(401);
    expect((await waiting.post('/api/session/second-factor', { code: '000000' })).statusCode).toBe(422);
    const whole = await waiting.post('/api/session/second-factor', { code: totp.generate() });
    expect([whole.statusCode, whole.json().actor.accountId]).toEqual([201, accountId]);
    // The site asks the same.
    const site = await visitor().form('/sign-in/password', { login: phone, password: PASSWORD });
    expect(site.headers.location).toBe('/sign-in/factor');
    expect((await visitor(jar(site)).get('/sign-in/factor')).body).toContain('动态口令');
  });
});
