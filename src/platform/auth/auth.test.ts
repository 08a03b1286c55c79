import { getMigrations } from 'better-auth/db/migration';
import pg from 'pg';
import { beforeAll, describe, expect, test } from 'vitest';
import type { AccountId } from '#kernel/ids';
import { listEntries } from '#platform/audit';
import { clientOf, makeWorld, type World } from '../../../tests/support/world.ts';

let world: World;
beforeAll(async () => {
  world = await makeWorld();
});

const PASSWORD = 'river lamp copper';
let made = 0;
const freshPhone = (): string => `139${String((made += 1)).padStart(8, '0')}`;

const caller = () => ({ tenant: world.tenant, address: '127.0.0.1', requestId: 'test', agent: '' });
const signUp = (phone: string) =>
  world.installation.auth.signUp(caller(), {
    name: '王小明',
    contact: { kind: 'phone', value: phone },
    verified: false,
    password: PASSWORD,
  });
const jar = (cookies: readonly string[]): string => cookies.map((cookie) => cookie.split(';')[0]).join('; ');
const visitor = (cookie = '') => clientOf(world.app, 'localhost', cookie);
const signIn = (login: string, password: string, headers?: Record<string, string>) =>
  visitor().post('/api/session', { login, password }, headers);
const whoIs = async (cookie: string): Promise<string | null> =>
  (await visitor(cookie).get('/api/session')).json().actor.name;
const verbs = async (): Promise<string[]> => {
  const page = await world.act('admin', (ctx) =>
    listEntries(ctx.db, ctx.tenant.id, { objectKind: 'account', limit: 5 }),
  );
  return page.items.map((entry) => entry.verb);
};

test('the tables are what better-auth expects: nothing is left to migrate', async () => {
  const { toBeCreated, toBeAdded } = await getMigrations(world.installation.auth.betterAuth.options);
  expect({ toBeCreated, toBeAdded }).toEqual({ toBeCreated: [], toBeAdded: [] });
});

describe('sign-in', () => {
  test('by phone number or e-mail, however they are typed', async () => {
    const phone = freshPhone();
    await signUp(phone);
    const email = { kind: 'email', value: 'wang@example.cn' } as const;
    await world.installation.auth.signUp(caller(), {
      name: '王五六',
      contact: email,
      verified: false,
      password: PASSWORD,
    });
    for (const login of [phone, `+86 ${phone}`, ' Wang@Example.cn']) {
      const signedIn = await signIn(login, PASSWORD);
      expect([login, signedIn.statusCode]).toEqual([login, 201]);
    }
    expect((await verbs())[0]).toBe('session.start');
  });

  test('a wrong password and an unknown account look the same', async () => {
    const phone = freshPhone();
    await signUp(phone);
    const wrong = await signIn(phone, 'river lamp silver');
    const unknown = await signIn(freshPhone(), PASSWORD);
    const strip = ({ requestId: _requestId, ...rest }: Record<string, unknown>) => rest;
    expect(wrong.statusCode).toBe(401);
    expect(strip(wrong.json())).toEqual(strip(unknown.json()));
    expect(wrong.headers['set-cookie']).toBeUndefined();
    expect((await verbs())[0]).toBe('session.refuse');
  });

  test('an account without a password is closed to passwords', async () => {
    const accountId = await world.installation.auth.createAccountWithoutPassword('无密码');
    const { adapter } = await world.installation.auth.betterAuth.$context;
    const user = await adapter.findOne<{ email: string }>({
      model: 'user',
      where: [{ field: 'id', value: accountId }],
    });
    expect((await signIn(user!.email, PASSWORD)).statusCode).toBe(401);
    expect((await signIn(user!.email, ' ')).statusCode).toBe(401);
  });

  test('guessing at one account stops after ten, also with the right password, until the time is over', async () => {
    const phone = freshPhone();
    await signUp(phone);
    world.clock.set('2026-11-21T08:00:00Z');
    for (let i = 0; i < 10; i += 1) expect((await signIn(phone, `wrong lamp ${i} copper`)).statusCode).toBe(401);
    expect((await signIn(phone, PASSWORD)).json().code).toBe('session.tooMany');
    world.clock.set('2026-11-21T08:16:00Z');
    expect((await signIn(phone, PASSWORD)).statusCode).toBe(201);
    world.clock.set(undefined);
  });

  test('many guesses at once are not cheaper than one after the other', async () => {
    const phone = freshPhone();
    await signUp(phone);
    const answers = await Promise.all(Array.from({ length: 14 }, (_, i) => signIn(phone, `wrong lamp ${i} copper`)));
    expect(answers.filter((answer) => answer.statusCode === 401)).toHaveLength(10);
    expect(answers.filter((answer) => answer.statusCode === 429)).toHaveLength(4);
  });

  test('from another site it is refused', async () => {
    const phone = freshPhone();
    await signUp(phone);
    for (const headers of [{ origin: 'https://evil.example' }, { 'sec-fetch-site': 'cross-site' }])
      expect((await signIn(phone, PASSWORD, headers)).json().code).toBe('request.foreignOrigin');
    expect((await signIn(phone, PASSWORD, { origin: 'http://localhost' })).statusCode).toBe(201);
  });
});

describe('sessions', () => {
  test('a session id that somebody else planted is not taken over', async () => {
    const phone = freshPhone();
    await signUp(phone);
    const planted = 'jiangqiao.session_token=planted.c2lnbmF0dXJl';
    const signedIn = await visitor(planted).post('/api/session', { login: phone, password: PASSWORD });
    const cookie = jar([signedIn.headers['set-cookie']].flat().map(String));
    expect(cookie).toContain('jiangqiao.session_token=');
    expect(cookie).not.toContain('planted');
    expect(await whoIs(planted)).toBeNull();
    expect(await whoIs(cookie)).toBe('王小明');
  });

  test('the cookie is out of reach of scripts and of other sites', async () => {
    const [cookie] = (await signUp(freshPhone())).cookies;
    expect(cookie).toMatch(/HttpOnly/i);
    expect(cookie).toMatch(/SameSite=Lax/i);
    expect(cookie).not.toMatch(/Secure/i);
  });

  test('signing out ends the session itself: a copy of the cookie is worth nothing', async () => {
    const cookie = jar((await signUp(freshPhone())).cookies);
    expect(await whoIs(cookie)).toBe('王小明');
    expect((await visitor(cookie).delete('/api/session')).statusCode).toBe(204);
    expect(await whoIs(cookie)).toBeNull();
    expect((await verbs())[0]).toBe('session.end');
  });

  test('a changed token is nobody’s', async () => {
    const cookie = jar((await signUp(freshPhone())).cookies);
    expect(await whoIs(cookie.replace(/session_token=./, 'session_token=_'))).toBeNull();
  });

  test('a new password ends all other sessions, and is set by somebody who has just proven to be the one', async () => {
    const phone = freshPhone();
    const here = jar((await signUp(phone)).cookies);
    const { auth } = world.installation;
    const second = await auth.signInByPassword(caller(), {}, { login: phone, password: PASSWORD });
    const other = jar(second.kind === 'session' ? second.session.cookies : []);
    world.clock.set(new Date(Date.now() + 11 * 60_000));
    const next = 'copper lamp river';
    await expect(auth.setPassword(caller(), { cookie: here }, next)).rejects.toThrow('account.confirmFirst');
    await expect(auth.confirmByPassword(caller(), { cookie: here }, 'wrong lamp copper')).rejects.toThrow(
      'session.wrong',
    );
    const confirmed = jar((await auth.confirmByPassword(caller(), { cookie: here }, PASSWORD)).cookies);
    expect(await whoIs(here)).toBeNull();
    await expect(auth.setPassword(caller(), { cookie: confirmed }, '1234567890')).rejects.toThrow('request.invalid');
    const renewed = jar((await auth.setPassword(caller(), { cookie: confirmed }, next)).cookies);
    expect(await whoIs(other)).toBeNull();
    expect(await whoIs(confirmed)).toBeNull();
    expect(await whoIs(renewed)).toBe('王小明');
    expect((await signIn(phone, PASSWORD)).statusCode).toBe(401);
    expect((await signIn(phone, next)).statusCode).toBe(201);
    world.clock.set(undefined);
  });

  test('the session id changes at sign-in and at each step up; the one before is worth nothing', async () => {
    const phone = freshPhone();
    const first = jar((await signUp(phone)).cookies);
    const again = await visitor(first).post('/api/session', { login: phone, password: PASSWORD });
    const second = jar([again.headers['set-cookie']].flat().map(String));
    expect(second).not.toBe(first);
    expect(await whoIs(first)).toBeNull();
    expect(await whoIs(second)).toBe('王小明');
    const { auth } = world.installation;
    const third = jar((await auth.confirmByPassword(caller(), { cookie: second }, PASSWORD)).cookies);
    expect(await whoIs(second)).toBeNull();
    expect(await whoIs(third)).toBe('王小明');
  });
});

describe('the lock after too many tries', () => {
  const lockedOut = async (): Promise<string> => {
    const phone = freshPhone();
    await world.installation.auth.createAccount({
      name: '王锁',
      contact: { kind: 'phone', value: phone },
      verified: true,
      password: PASSWORD,
    });
    for (let i = 0; i < 10; i += 1)
      await expect(enter(phone, `wrong lamp ${i} copper`)).rejects.toThrow('session.wrong');
    await expect(enter(phone, PASSWORD)).rejects.toThrow('session.tooMany');
    return phone;
  };
  const enter = (login: string, password: string) =>
    world.installation.auth.signInByPassword(caller(), {}, { login, password });

  test('is lifted by a code to the contact', async () => {
    const phone = await lockedOut();
    const { auth } = world.installation;
    const contact = { kind: 'phone', value: phone } as const;
    const asked = await auth.askCode(caller(), {}, { purpose: 'signIn', contact, next: '' });
    await auth.signInByCode(caller(), { cookie: jar(asked.cookies) }, asked.send!.code);
    expect((await enter(phone, PASSWORD)).kind).toBe('session');
  });

  test('is lifted by support', async () => {
    const phone = await lockedOut();
    const { rows } = await world.installation.database.pool.query<{ id: AccountId }>(
      'select id from auth."user" where "phoneNumber" = $1',
      [phone],
    );
    await world.installation.auth.unlock(rows[0]!.id);
    expect((await enter(phone, PASSWORD)).kind).toBe('session');
  });
});

test('over https the cookie is secure', async () => {
  const other = await makeWorld({ publicUrl: 'https://jiangqiao.example.cn' });
  const { cookies } = await other.installation.auth.startSession((await other.as('bureau')).accountId!);
  expect(cookies[0]).toMatch(/^__Secure-jiangqiao\.session_token=.*Secure/);
});

describe('people without an e-mail address', () => {
  test('the placeholder is in no answer and on no page', async () => {
    const phone = freshPhone();
    const started = await signUp(phone);
    const person = visitor(jar(started.cookies));
    const answers = [
      await signIn(phone, PASSWORD),
      await person.get('/api/session'),
      await person.get('/account'),
      await person.get('/join'),
    ];
    for (const answer of answers) {
      expect(answer.statusCode).toBeLessThan(300);
      expect(answer.body + JSON.stringify(answer.headers)).not.toContain('phone.invalid');
    }
  });

  test('two of one number are one too many', async () => {
    const phone = freshPhone();
    await signUp(phone);
    await expect(signUp(phone)).rejects.toThrow('account.exists');
  });
});

describe('the library’s own endpoints', () => {
  test.each([
    '/api/auth/sign-in/email',
    '/api/auth/sign-up/email',
    '/api/auth/sign-in/phone-number',
    '/api/auth/phone-number/send-otp',
    '/api/auth/phone-number/verify',
    '/api/auth/get-session',
    '/api/auth/update-user',
    '/api/auth/list-sessions',
  ])('%s is not reachable', async (path) => {
    expect((await visitor().post(path, {})).statusCode).toBe(404);
    expect((await visitor().get(path)).statusCode).toBe(404);
  });
});

test('passwords and tokens are in no log of failures, and addresses are kept as keyed hashes', async () => {
  const phone = freshPhone();
  await signIn(phone, 'wrong lamp copper');
  const client = new pg.Client(world.installation.urls.owner);
  await client.connect();
  const { rows } = await client
    .query<{ subject: string }>('select subject from auth.attempt')
    .finally(() => client.end());
  expect(rows.length).toBeGreaterThan(0);
  expect(JSON.stringify(rows)).not.toMatch(/139\d{8}|127\.0\.0\.1/);
});
