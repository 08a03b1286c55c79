import { sql } from 'kysely';
import { Secret, TOTP } from 'otpauth';
import { beforeAll, describe, expect, test } from 'vitest';
import type { AccountId } from '#kernel/ids';
import { makeOrganisation } from '#testing/organisations';
import { listEntries } from '#platform/audit';
import { readDemoOutbox } from '#platform/messages';
import { clientOf, makeWorld, type World } from '../../../../tests/support/world.ts';
import { codeSentTo } from '../testing.ts';

let world: World;
beforeAll(async () => {
  world = await makeWorld();
});

const AGENT =
  'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0 Safari/537.36';
const visitor = (cookie = '') => clientOf(world.app, 'localhost', cookie);
type Answer = { readonly headers: Record<string, unknown> };
const jar = (answer: Answer): string =>
  [answer.headers['set-cookie'] ?? []]
    .flat()
    .map((cookie) => (cookie as string).split(';')[0]!)
    .filter((cookie) => !cookie.endsWith('='))
    .join('; ');

let made = 0;
const freshPhone = (): string => `135${String((made += 1)).padStart(8, '0')}`;
const codeTo = (contact: string): Promise<string> => world.act('public', (ctx) => codeSentTo(ctx, contact));
const minutes = (count: number): void => world.clock.set(new Date(world.clock.now().getTime() + count * 60_000));

/** Somebody with a proven phone, who came in just now by one factor. */
async function person(name = '林小雨') {
  const phone = freshPhone();
  const { auth } = world.installation;
  const accountId = (await auth.createAccount({ name, contact: { kind: 'phone', value: phone }, verified: true }))!;
  const { cookies } = await auth.startSession(accountId, 'single');
  const cookie = cookies.map((one) => one.split(';')[0]).join('; ');
  return { phone, accountId, cookie, client: visitor(cookie) };
}

async function enrol(client: ReturnType<typeof visitor>) {
  const page = await client.form('/account/totp/prepare', {});
  const seed = /<code[^>]*>([A-Z2-7 ]+)<\/code>/.exec(page.body)![1]!.replaceAll(' ', '');
  const totp = new TOTP({ secret: Secret.fromBase32(seed) });
  const code = () => totp.generate({ timestamp: world.clock.now().getTime() });
  const done = await client.form('/account/totp', { factor: code() });
  const recoveryCodes = done.body.match(/[0-9A-Z]{5}-[0-9A-Z]{5}/g) ?? [];
  return { code, recoveryCodes, client: visitor(jar(done)) };
}

const told = (accountId: AccountId) =>
  world.act('public', async (ctx) =>
    (await readDemoOutbox(ctx, { limit: 50 })).items
      .filter((one) => one.recipient === accountId)
      .map((one) => one.subject),
  );

describe('an authenticator', () => {
  test('is not prepared by looking: only the button makes a seed', async () => {
    const { client, accountId } = await person();
    const page = await client.get('/account/totp');
    expect([page.statusCode, page.body.includes('/account/totp/prepare'), /<code/.test(page.body)]).toEqual([
      200,
      true,
      false,
    ]);
    const seeds = () =>
      world.installation.database.inPlatform(async (db) => {
        const { rows } = await sql<{
          n: number;
        }>`select count(*) as n from auth.totp where account_id = ${accountId}`.execute(db);
        return rows[0]!.n;
      });
    expect(await seeds()).toBe(0);
    await client.form('/account/totp/prepare', {});
    expect(await seeds()).toBe(1);
  });
});

describe('sensitive acts', () => {
  test.each(['/account/password', '/account/totp', '/account/passkeys'])(
    '%s asks first who is there, after ten minutes, and comes back',
    async (path) => {
      const { client, phone } = await person();
      expect((await client.get(path)).statusCode).toBe(200);
      minutes(11);
      const asked = await client.get(path);
      const confirm = `/account/confirm?next=${encodeURIComponent(path)}`;
      expect(asked.headers.location).toBe(confirm);
      const sent = await client.form('/account/confirm/code', { next: path });
      expect(sent.headers.location).toBe(confirm);
      const under = visitor(`${client.cookie}; ${jar(sent)}`);
      const wrong = await under.form('/account/confirm', { code: '1', next: path });
      expect([wrong.statusCode, wrong.body.includes('还可以再试')]).toEqual([422, true]);
      const done = await under.form('/account/confirm', { code: await codeTo(phone), next: path });
      expect(done.headers.location).toBe(path);
      expect((await visitor(jar(done)).get(path)).statusCode).toBe(200);
      // The session before is worth nothing.
      expect((await under.get(path)).statusCode).toBe(401);
      world.clock.set(undefined);
    },
  );

  test.each([
    ['/account/password', { password: 'copper lamp river' }],
    ['/account/password/remove', {}],
    ['/account/totp/remove', {}],
    ['/account/passkeys', { credential: '{}' }],
    ['/account/passkeys/remove', { id: '0190a000-0000-7000-8000-000000000000' }],
    ['/account/recovery-codes', {}],
    ['/account/contacts', { contact: '13500009999' }],
    ['/account/contacts/remove', { kind: 'phone' }],
  ])('POST %s does nothing before that', async (path, fields) => {
    const { client, accountId } = await person();
    minutes(11);
    const refused = await client.form(path, fields);
    expect([refused.statusCode, String(refused.headers.location)]).toEqual([
      303,
      expect.stringMatching(/^\/account\/confirm\?next=/),
    ]);
    expect(await told(accountId)).toEqual([]);
    world.clock.set(undefined);
  });

  test('the questions for passkeys likewise', async () => {
    const { client } = await person();
    minutes(11);
    expect((await client.post('/api/account/passkey-options', {})).json().code).toBe('account.confirmFirst');
    world.clock.set(undefined);
  });
});

describe('factors in the account', () => {
  test('set up, told to the owner, and removed', async () => {
    const { client, accountId } = await person();
    const enrolled = await enrol(client);
    expect(enrolled.recoveryCodes).toHaveLength(10);
    const security = await enrolled.client.get('/account/security');
    expect(security.body).toContain('还剩 10 个');
    for (const code of enrolled.recoveryCodes) expect(security.body).not.toContain(code);
    const removed = await enrolled.client.form('/account/totp/remove', {});
    expect(removed.headers.location).toBe('/account/security?done=totpRemoved');
    expect(await told(accountId)).toEqual(expect.arrayContaining(['已启用动态口令', '已停用动态口令']));
  });

  test('phone and codes are lost: an administrator resets with a reason, recorded and told', async () => {
    const { client, accountId } = await person('失主');
    const enrolled = await enrol(client);
    const admin = await world.as('admin');
    const path = `/api/accounts/${accountId}/factor-reset`;
    const reason = { reason: '本人持身份证到窗口核实' };
    // Nobody of this region: behind the wall.
    expect((await admin.post(path, reason)).statusCode).toBe(404);
    await makeOrganisation(world.installation, world.tenant, { members: { [accountId]: 'admin' } });
    expect((await (await world.as('bureau')).post(path, reason)).statusCode).toBe(403);
    expect((await admin.post(path, { reason: '' })).statusCode).toBe(422);
    expect((await admin.post(path, reason)).statusCode).toBe(204);
    expect((await enrolled.client.get('/account')).statusCode).toBe(401);
    expect(await told(accountId)).toContain('您的第二道验证已被重置');
    const { items } = await world.act('admin', (ctx) =>
      listEntries(ctx.db, ctx.tenant.id, { objectKind: 'account', limit: 5 }),
    );
    expect(items.find((entry) => entry.verb === 'factor.reset')).toMatchObject({ objectId: accountId, ...reason });
    expect((await world.installation.auth.factorState(accountId)).totp).toBe(false);
  });

  test('an administrator does not reset the own factors that way', async () => {
    const admin = await world.as('admin');
    const answer = await admin.post(`/api/accounts/${admin.accountId}/factor-reset`, { reason: '换了手机' });
    expect([answer.statusCode, answer.json().code]).toEqual([409, 'account.notOwnReset']);
  });

  test('support lifts a lock with a reason', async () => {
    const { accountId, phone } = await person();
    await makeOrganisation(world.installation, world.tenant, { members: { [accountId]: 'editor' } });
    const caller = { tenant: world.tenant, address: '198.51.100.3', requestId: 'test', agent: '' };
    const guess = () => world.installation.auth.signInByPassword(caller, {}, { login: phone, password: 'x' });
    for (let i = 0; i < 10; i += 1) await expect(guess()).rejects.toThrow('session.wrong');
    await expect(guess()).rejects.toThrow('session.tooMany');
    const admin = await world.as('admin');
    const unlocked = await admin.post(`/api/accounts/${accountId}/unlock`, { reason: '电话核实本人' });
    expect(unlocked.statusCode).toBe(204);
    await expect(guess()).rejects.toThrow('session.wrong');
    expect(await told(accountId)).toContain('您的账户已解除锁定');
  });
});

describe('contacts', () => {
  test('a new number by a code to it; the old one is told; the placeholder is never seen', async () => {
    const { client, phone } = await person();
    const next = freshPhone();
    expect((await client.get('/account/contacts')).body).not.toContain('phone.invalid');
    const asked = await client.form('/account/contacts', { contact: `+86 ${next}` });
    expect(asked.headers.location).toBe('/account/contacts/code');
    const under = visitor(`${client.cookie}; ${jar(asked)}`);
    const done = await under.form('/account/contacts/code', { code: await codeTo(next) });
    expect(done.headers.location).toBe('/account?done=contact');
    const page = (await visitor(jar(done)).get('/account')).body;
    expect(page).toContain(`${next.slice(0, 3)}****${next.slice(-4)}`);
    expect(page).not.toContain('phone.invalid');
    const outbox = await world.act('public', (ctx) => readDemoOutbox(ctx, { limit: 10 }));
    expect(outbox.items.find((one) => one.recipient === phone)?.subject).toBe('登录联系方式已更改');
  });

  test('of another account is refused only after its code came back', async () => {
    const [mine, other] = [await person(), await person()];
    const asked = await mine.client.form('/account/contacts', { contact: other.phone });
    expect(asked.headers.location).toBe('/account/contacts/code');
    const under = visitor(`${mine.cookie}; ${jar(asked)}`);
    const refused = await under.form('/account/contacts/code', { code: await codeTo(other.phone) });
    expect([refused.statusCode, refused.body.includes('另一个账户')]).toEqual([422, true]);
  });

  test('somebody with an e-mail address only has no phone to show, and keeps the address', async () => {
    const { auth } = world.installation;
    const contact = { kind: 'email', value: 'only@example.cn' } as const;
    const accountId = (await auth.createAccount({ name: '只有邮箱', contact, verified: true }))!;
    const { cookies } = await auth.startSession(accountId, 'single');
    const client = visitor(cookies.map((one) => one.split(';')[0]).join('; '));
    const page = (await client.get('/account')).body;
    expect(page).toContain('o***@example.cn');
    expect(page).not.toContain('手机号</dt>');
    const kept = await client.form('/account/contacts/remove', { kind: 'email' });
    expect([kept.statusCode, kept.body.includes('至少要保留一个')]).toEqual([422, true]);
  });
});

describe('where one is signed in', () => {
  test('devices in words, ended one by one or all others at once, and only one’s own', async () => {
    const { accountId, client } = await person();
    const { auth } = world.installation;
    const from = { tenant: world.tenant, address: '203.0.113.77', requestId: 'test', agent: AGENT };
    const admission = await auth.admit(from, {}, { accountId, method: 'smsCode', strength: 'single' });
    const other = visitor(admission.kind === 'session' ? admission.session.cookies[0]!.split(';')[0]! : '');
    const page = (await client.get('/account/security')).body;
    expect(page).toContain('Chrome · Windows');
    expect(page).toContain('203.0.113.*');
    expect(page).not.toContain('203.0.113.77');
    expect(page).toContain('短信验证码');
    const id = /<button[^>]*value="([0-9a-f-]{36})"/.exec(page)![1]!;
    const stranger = await person();
    await stranger.client.form('/account/sessions/end', { id });
    expect((await other.get('/account')).statusCode).toBe(200);
    expect((await client.form('/account/sessions/end', { id })).headers.location).toBe('/account/security?done=ended');
    expect((await other.get('/account')).statusCode).toBe(401);
    await auth.startSession(accountId, 'single');
    await client.form('/account/sessions/end-others', {});
    expect((await client.get('/account/security')).body).toContain('本设备');
    expect((await client.get('/account/security')).body).not.toMatch(/<button[^>]*value="[0-9a-f-]{36}"/);
  });

  test('the log of sign-ins pages, newest first, and holds failures too', async () => {
    const { accountId, client, phone } = await person();
    const { auth } = world.installation;
    const from = { tenant: world.tenant, address: '2001:db8:1:2::3', requestId: 'test', agent: AGENT };
    for (let i = 0; i < 3; i += 1)
      await auth.signInByPassword(from, {}, { login: phone, password: 'wrong' }).catch(() => undefined);
    for (let i = 0; i < 20; i += 1) await auth.admit(from, {}, { accountId, method: 'smsCode', strength: 'single' });
    const first = (await client.get('/account/security')).body;
    expect(first).toContain('共 23 条');
    expect(first).not.toContain('密码不正确');
    const next = /href="(\/account\/security\?cursor=[^"#]+)/.exec(first)![1]!.replaceAll('&amp;', '&');
    const second = (await client.get(next)).body;
    expect(second).toContain('密码不正确');
    expect(second).toContain('2001:db8:1:*');
    expect((await client.get('/account/security?cursor=nonsense')).statusCode).toBe(422);
  });
});

test('name and language are one’s own to set', async () => {
  const { client } = await person();
  const refused = await client.form('/account/name', { name: ' ', language: 'zh' });
  expect([refused.statusCode, refused.body.includes('href="#name"')]).toEqual([422, true]);
  expect((await client.form('/account/name', { name: '林大雨', language: 'en' })).statusCode).toBe(303);
  expect((await client.get('/account')).body).toContain('林大雨');
});

test('who belongs to two organisations switches on every page of the site', async () => {
  const staff = await world.as('institute');
  expect((await staff.get('/listings')).body).not.toContain('acting-for');
  const members = { [staff.accountId!]: 'editor' } as const;
  const second = await makeOrganisation(world.installation, world.tenant, {
    kind: 'school',
    name: '第二学校',
    members,
  });
  const page = (await staff.get('/listings?q=x')).body;
  expect(page).toContain('acting-for');
  expect(page).toContain('name="next" value="/listings?q=x"');
  const switched = await staff.form('/account/organisation', { organisationId: second, next: '/listings?q=x' });
  expect(switched.headers.location).toBe('/listings?q=x');
  const acting = visitor(`${staff.cookie}; ${jar(switched)}`);
  expect((await acting.get('/account')).body).toContain('院校');
});

test('what has run its time is forgotten; the sign-in log after what the region’s table of periods says', async () => {
  const { auth, database } = world.installation;
  const { accountId, phone } = await person();
  const from = { tenant: world.tenant, address: '', requestId: 'test', agent: '' };
  await auth.askCode(from, {}, { purpose: 'signIn', contact: { kind: 'phone', value: phone }, next: '' });
  await auth.admit(from, {}, { accountId, method: 'smsCode', strength: 'single' });
  const left = async () =>
    (
      await database.pool.query<{ flows: number; log: number }>(
        `select (select count(*) from auth.flow where contact = $2) as flows,
          (select count(*) from auth.sign_in where account_id = $1) as log`,
        [accountId, phone],
      )
    ).rows[0];
  const forget = async () => {
    await world.act('admin', (ctx) => ctx.enqueue('people.forgetOld', {}));
    await world.runJobs();
  };
  minutes(24 * 60 * 2);
  await forget();
  expect(await left()).toEqual({ flows: 0, log: 1 });
  // Twelve months, which the law’s six do not shorten.
  minutes(24 * 60 * 360);
  await forget();
  expect((await left())!.log).toBe(1);
  minutes(24 * 60 * 6);
  await forget();
  expect(await left()).toEqual({ flows: 0, log: 0 });
  world.clock.set(undefined);
});
