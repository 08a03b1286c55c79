import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { AccountId } from '#kernel/ids';
import { CLIENT, startIdentityProvider, type IdentityProvider } from '../../../tests/support/identity-provider.ts';
import { clientOf, makeWorld, type Client, type World } from '../../../tests/support/world.ts';

const CALLBACK = 'http://localhost/sign-in/oidc/callback';

let world: World;
let idp: IdentityProvider;
let admin: Client;
let providerId: string;
let version = 1;
let made = 0;

const USUAL = {
  label: '统一身份认证',
  issuer: '',
  clientId: CLIENT.id,
  clientSecret: CLIENT.secret,
  scopes: 'openid profile email phone',
  enabled: true,
};

beforeAll(async () => {
  world = await makeWorld();
  idp = await startIdentityProvider([CALLBACK]);
  admin = await world.as('admin');
  const added = await admin.post('/api/sign-on/providers', { ...USUAL, issuer: idp.issuer });
  expect(added.statusCode, added.body).toBe(201);
  providerId = added.json().id;
});
afterAll(() => idp?.stop());
beforeEach(async () => {
  await configure({});
  await idp.set({ person: { sub: 'nobody' }, amr: [], skew: 0, denies: false });
});

async function configure(change: object): Promise<void> {
  const answer = await admin.put(`/api/sign-on/providers/${providerId}`, {
    ...USUAL,
    issuer: idp.issuer,
    ...change,
    version,
  });
  expect(answer.statusCode, answer.body).toBe(200);
  version = answer.json().version;
}

const jar = (cookies: string | number | readonly string[] | undefined): string =>
  [cookies]
    .flat()
    .filter((one) => one !== undefined)
    .map((one) => String(one).split(';')[0])
    .filter((one) => !one!.endsWith('='))
    .join('; ');
const visitor = (cookie = '') => clientOf(world.app, 'localhost', cookie);
const pathOf = (url: string): string => new URL(url).pathname + new URL(url).search;
const phone = (): string => `137${String((made += 1)).padStart(8, '0')}`;
const whoIs = async (cookie: string) =>
  (await visitor(cookie).get('/api/session')).json().actor.accountId as string | null;

interface Begun {
  readonly url: string;
  readonly cookie: string;
}
async function begin(cookie = '', query = ''): Promise<Begun> {
  const answer = await visitor(cookie).get(`/sign-in/oidc/${providerId}${query}`);
  expect(answer.statusCode, answer.body).toBe(303);
  return {
    url: String(answer.headers['location']),
    cookie: [cookie, jar(answer.headers['set-cookie'])].filter(Boolean).join('; '),
  };
}
/** From the button to the answer of our own callback. */
async function signIn(cookie = '', query = '') {
  const begun = await begin(cookie, query);
  return visitor(begun.cookie).get(pathOf(await idp.signIn(begun.url)));
}
const account = async (name: string, number = phone(), verified = true): Promise<AccountId> =>
  (await world.installation.auth.createAccount({ name, contact: { kind: 'phone', value: number }, verified }))!;
const sessionOf = async (id: AccountId) => jar((await world.installation.auth.startSession(id)).cookies);

describe('signed out over there', () => {
  const EVENT = 'http://schemas.openid.net/event/backchannel-logout';
  const claims = (over: object = {}, now = Math.floor(Date.now() / 1000)) => {
    const when = { iat: now, exp: now + 120, jti: `j${now}` };
    return { iss: idp.issuer, aud: CLIENT.id, events: { [EVENT]: {} }, ...when, ...over };
  };
  const tell = async (token: string, id = providerId) =>
    visitor().form(`/api/sign-on/${id}/backchannel-logout`, { logout_token: token });
  const someone = async (sub: string): Promise<{ id: AccountId; cookie: string }> => {
    await idp.set({ person: { sub } });
    const id = await account('退出的人');
    await signIn(await sessionOf(id), '?link=1');
    return { id, cookie: await sessionOf(id) };
  };

  test('is signed out here, everywhere, and the trail says by whom', async () => {
    const { id, cookie } = await someone('bye-1');
    expect(await whoIs(cookie)).toBe(id);
    const other = await someone('bye-2');
    const answer = await tell(await idp.sign(claims({ sub: 'bye-1' })));
    expect(answer.statusCode, answer.body).toBe(204);
    expect([await whoIs(cookie), await whoIs(other.cookie)]).toEqual([null, other.id]);
    const { items } = (await admin.get(`/api/audit?objectId=${id}&verb=signon.logout`)).json();
    expect(items).toHaveLength(1);
    // Somebody unknown: nothing to do, and nothing is told.
    expect((await tell(await idp.sign(claims({ sub: 'never-seen' })))).statusCode).toBe(204);
  });

  test.each([
    ['old', () => ({ iat: Math.floor(Date.now() / 1000) - 3600, exp: Math.floor(Date.now() / 1000) + 60 })],
    ['for another client', () => ({ aud: 'somebody-else' })],
    ['of another issuer', () => ({ iss: 'https://elsewhere.example' })],
    ['an identity token', () => ({ events: undefined, nonce: 'n' })],
    ['with a nonce', () => ({ nonce: 'n' })],
    ['about nobody', () => ({ sub: undefined })],
    ['without a number of its own', () => ({ jti: undefined })],
  ])('a token that is %s ends nothing', async (_what, over) => {
    const { id, cookie } = await someone(`stays-${_what}`);
    const answer = await tell(await idp.sign(claims({ sub: `stays-${_what}`, ...over() })));
    expect([answer.statusCode, answer.json().code]).toEqual([400, 'signon.badLogout']);
    expect(await whoIs(cookie)).toBe(id);
  });

  test('a token signed by nobody known, or not at all, ends nothing', async () => {
    const { id, cookie } = await someone('stays-2');
    const token = await idp.sign(claims({ sub: 'stays-2' }));
    await idp.set({ rotate: true });
    expect((await tell(token)).statusCode).toBe(400);
    const [, payload] = token.split('.');
    const none = `${Buffer.from('{"alg":"none"}').toString('base64url')}.${payload}.`;
    expect((await tell(none)).statusCode).toBe(400);
    expect((await tell(token, '0190a000-0000-7000-8000-000000000000')).statusCode).toBeGreaterThanOrEqual(400);
    expect(await whoIs(cookie)).toBe(id);
  });
});

describe('who comes in', () => {
  test('nobody unknown, unless accounts are made', async () => {
    await idp.set({ person: { sub: 'u1', name: '张三' } });
    const refused = await signIn();
    expect(refused.statusCode).toBe(403);
    expect(refused.body).toContain('没有与这个身份关联的账户');
    await configure({ createAccounts: true });
    const entered = await signIn('', '?next=%2Fjoin');
    expect([entered.statusCode, entered.headers['location']]).toEqual([303, '/join']);
    const first = await whoIs(jar(entered.headers['set-cookie']));
    expect(first).not.toBeNull();
    expect(await whoIs(jar((await signIn()).headers['set-cookie']))).toBe(first);
  });

  test('whoever has linked the identity while signed in', async () => {
    await idp.set({ person: { sub: 'u2' } });
    const id = await account('李四');
    const linked = await signIn(await sessionOf(id), '?link=1');
    expect(linked.headers['location']).toBe('/account/sign-on?done=linked');
    expect(await whoIs(jar((await signIn()).headers['set-cookie']))).toBe(id);
    // The same identity is nobody else's.
    const other = await signIn(await sessionOf(await account('王五')), '?link=1');
    expect(other.statusCode).toBe(409);
    const page = await visitor(await sessionOf(id)).form('/account/sign-on/unlink', { provider: providerId });
    expect(page.statusCode).toBe(303);
    expect((await signIn()).statusCode).toBe(403);
  });

  test('an address or number that somebody else has is no proof, whoever says so', async () => {
    const number = phone();
    await account('原主', number);
    await configure({ createAccounts: true });
    for (const verified of [false, true]) {
      await idp.set({ person: { sub: `thief-${verified}`, phone_number: number, phone_number_verified: verified } });
      const answer = await signIn();
      expect(answer.statusCode).toBe(verified ? 409 : 303);
    }
    const { email, ...rest } = { email: 'boss@example.cn', email_verified: true, sub: 'thief-3' };
    await world.installation.auth.createAccount({
      name: '老板',
      contact: { kind: 'email', value: email },
      verified: true,
    });
    await idp.set({ person: { email, ...rest } });
    await configure({ createAccounts: true, linkRule: 'verifiedPhone' });
    expect((await signIn()).body).toContain('已有账户');
  });

  test('a phone number that both have verified links by itself where that is chosen', async () => {
    const number = phone();
    const id = await account('赵六', number);
    await configure({ linkRule: 'verifiedPhone' });
    await idp.set({ person: { sub: 'u6', phone_number: `+86 ${number}`, phone_number_verified: true } });
    expect(await whoIs(jar((await signIn()).headers['set-cookie']))).toBe(id);
    const squatter = phone();
    await account('占号', squatter, false);
    await idp.set({ person: { sub: 'u7', phone_number: squatter, phone_number_verified: true } });
    expect((await signIn()).statusCode).toBe(409);
  });

  test.each([
    [{ emailDomains: ['school.edu.cn'] }, { email: 'a@school.edu.cn', email_verified: true }, 303],
    [{ emailDomains: ['school.edu.cn'] }, { email: 'a@school.edu.cn', email_verified: false }, 403],
    [{ emailDomains: ['school.edu.cn'] }, { email: 'a@school.edu.cn.evil.cn', email_verified: true }, 403],
    [{ requiredClaim: 'department', requiredValue: '就业处' }, { department: ['教务处', '就业处'] }, 303],
    [{ requiredClaim: 'department', requiredValue: '就业处' }, { department: '就业处二' }, 403],
    [{ requiredClaim: 'department', requiredValue: '就业处' }, {}, 403],
  ])('%j with %j: %i', async (setting, claims, status) => {
    await configure({ createAccounts: true, ...setting });
    await idp.set({ person: { sub: `limited-${(made += 1)}`, ...claims } });
    expect((await signIn()).statusCode).toBe(status);
  });

  test('the provider’s second factor counts only where the setting names it', async () => {
    await idp.set({ person: { sub: 'strong', amr: ['pwd', 'otp'] }, amr: ['pwd', 'otp'] });
    await configure({ createAccounts: true });
    const strength = async (): Promise<string> => {
      await signIn();
      const rows = await world.act('admin', (ctx) =>
        sql<{
          strength: string;
        }>`select strength from auth."session" order by "createdAt" desc, id desc limit 1`.execute(ctx.db),
      );
      return rows.rows[0]!.strength;
    };
    expect(await strength()).toBe('single');
    await configure({ createAccounts: true, secondFactorValues: ['otp'] });
    expect(await strength()).toBe('double');
  });
});

describe('what is refused', () => {
  beforeEach(async () => {
    await configure({ createAccounts: true });
    await idp.set({ person: { sub: `r${(made += 1)}`, name: '某人' } });
  });
  const expectRefused = (answer: { statusCode: number; body: string; headers: object }, words: string) => {
    expect(answer.statusCode).toBeGreaterThanOrEqual(400);
    expect(answer.body).toContain(words);
    expect(JSON.stringify(answer.headers)).not.toContain('session_token');
  };

  test('the same answer a second time', async () => {
    const begun = await begin();
    const back = pathOf(await idp.signIn(begun.url));
    expect((await visitor(begun.cookie).get(back)).statusCode).toBe(303);
    expectRefused(await visitor(begun.cookie).get(back), '这次登录已经失效');
  });

  test('an answer in another browser than the one that began (login by a planted link)', async () => {
    const begun = await begin();
    const back = pathOf(await idp.signIn(begun.url));
    expectRefused(await visitor().get(back), '这次登录已经失效');
    expectRefused(await visitor((await begin()).cookie).get(back), '这次登录已经失效');
  });

  test('a state of one’s own making', async () => {
    const begun = await begin();
    const back = new URL(await idp.signIn(begun.url));
    back.searchParams.set('state', 'x'.repeat(43));
    expectRefused(await visitor(begun.cookie).get(pathOf(back.toString())), '这次登录已经失效');
  });

  test('a code that was used already, under a fresh state', async () => {
    const first = await begin();
    const used = new URL(await idp.signIn(first.url));
    await visitor(first.cookie).get(pathOf(used.toString()));
    const second = await begin();
    const fresh = new URL(await idp.signIn(second.url));
    fresh.searchParams.set('code', used.searchParams.get('code')!);
    expectRefused(await visitor(second.cookie).get(pathOf(fresh.toString())), '拒绝了这次登录');
  });

  test('a token with another nonce', async () => {
    const begun = await begin();
    const url = new URL(begun.url);
    url.searchParams.set('nonce', 'somebody-elses-nonce');
    expectRefused(await visitor(begun.cookie).get(pathOf(await idp.signIn(url.toString()))), '未通过校验');
  });

  test('a code challenge of somebody else (PKCE)', async () => {
    const begun = await begin();
    const url = new URL(begun.url);
    url.searchParams.set('code_challenge', 'A'.repeat(43));
    expectRefused(await visitor(begun.cookie).get(pathOf(await idp.signIn(url.toString()))), '拒绝了这次登录');
  });

  test('after ten minutes', async () => {
    world.clock.set(new Date());
    const begun = await begin();
    const back = pathOf(await idp.signIn(begun.url));
    world.clock.set(new Date(Date.now() + 11 * 60_000));
    expectRefused(await visitor(begun.cookie).get(back), '这次登录已经失效');
    world.clock.set(undefined);
  });

  test('a clock that is far off; one that is a little off is forgiven', async () => {
    await idp.set({ skew: 40_000 });
    expect((await signIn()).statusCode).toBe(303);
    await idp.set({ skew: -3 * 3_600_000 });
    expectRefused(await signIn(), '时间相差太大');
  });

  test('the person says no', async () => {
    await idp.set({ denies: true });
    expectRefused(await signIn(), '已取消或被拒绝');
  });

  test('nothing to another site afterwards', async () => {
    const entered = await signIn('', `?next=${encodeURIComponent('//evil.example/x')}`);
    expect(entered.headers['location']).toBe('/');
  });
});

test('keys may be changed at any moment', async () => {
  await configure({ createAccounts: true });
  await idp.set({ person: { sub: 'rotating' } });
  expect((await signIn()).statusCode).toBe(303);
  await idp.set({ rotate: true });
  expect((await signIn()).statusCode).toBe(303);
});

describe('settings', () => {
  const add = (change: object) => admin.post('/api/sign-on/providers', { ...USUAL, issuer: idp.issuer, ...change });

  test('the secret is sealed and never shown', async () => {
    const { items } = (await admin.get('/api/sign-on/providers')).json();
    expect(JSON.stringify(items)).not.toContain(CLIENT.secret);
    expect(items[0]).toMatchObject({ hasSecret: true, redirectUri: expect.stringContaining('/sign-in/oidc/callback') });
    const { rows } = await world.act('admin', (ctx) =>
      sql<{ client_secret: string }>`select client_secret from signon.provider`.execute(ctx.db),
    );
    expect(rows[0]!.client_secret).not.toContain(CLIENT.secret);
    const { items: trail } = (await admin.get('/api/audit?objectKind=provider')).json();
    expect(JSON.stringify(trail)).not.toContain(CLIENT.secret);
  });

  test('an old secret is not sent to a new issuer', async () => {
    const { clientSecret: _clientSecret, ...rest } = USUAL;
    const answer = await admin.put(`/api/sign-on/providers/${providerId}`, {
      ...rest,
      issuer: 'https://evil.example',
      version,
    });
    expect(answer.json().errors).toMatchObject([{ field: 'clientSecret' }]);
  });

  test.each([
    [{ issuer: 'no address' }, 'issuer'],
    [{ issuer: 'file:///etc/passwd' }, 'issuer'],
    [{ issuer: 'http://user:word@127.0.0.1/' }, 'issuer'],
    [{ scopes: 'profile' }, 'scopes'],
    [{ requiredClaim: 'department' }, 'requiredValue'],
  ])('%j is refused', async (change, field) => {
    const answer = await add(change);
    expect(answer.json().errors).toMatchObject([{ field }]);
  });

  test('a try tells what is wrong; the metadata service of a cloud is nobody’s issuer', async () => {
    expect((await admin.post(`/api/sign-on/providers/${providerId}/check`)).json()).toEqual({ issuer: idp.issuer });
    for (const [issuer, code] of [
      ['http://127.0.0.1:9', 'signon.down'],
      ['http://169.254.169.254', 'signon.down'],
      [`${idp.issuer}/elsewhere`, 'signon.notAProvider'],
    ] as const) {
      const { id } = (await add({ issuer, enabled: false })).json();
      expect((await admin.post(`/api/sign-on/providers/${id}/check`)).json().code).toBe(code);
      expect((await admin.delete(`/api/sign-on/providers/${id}`)).statusCode).toBe(204);
    }
  });

  test('are the administrator’s; another region has its own', async () => {
    expect((await (await world.as('bureau')).get('/api/sign-on/providers')).statusCode).toBe(403);
    const there = await (await world.elsewhere()).as('admin');
    expect((await there.get('/api/sign-on/providers')).json().items).toEqual([]);
    expect((await clientOf(world.app, 'there.test', '').get(`/sign-in/oidc/${providerId}`)).statusCode).toBe(404);
  });

  test('two administrators change the same: the second is told', async () => {
    const change = () => admin.put(`/api/sign-on/providers/${providerId}`, { ...USUAL, issuer: idp.issuer, version });
    const answers = await Promise.all([change(), change()]);
    expect(answers.map((answer) => answer.statusCode).toSorted((a, b) => a - b)).toEqual([200, 409]);
    version += 1;
  });

  test('the sign-in page offers what is open', async () => {
    expect((await visitor().get('/sign-in')).body).toContain(`/sign-in/oidc/${providerId}`);
    await configure({ enabled: false });
    expect((await visitor().get('/sign-in')).body).not.toContain(`/sign-in/oidc/${providerId}`);
    expect((await visitor().get(`/sign-in/oidc/${providerId}`)).statusCode).toBe(404);
  });
});

test('a provider that is down is told in plain words', async () => {
  await idp.stop();
  const answer = await visitor().get(`/sign-in/oidc/${providerId}`);
  expect([answer.statusCode, answer.body.includes('没有应答')]).toEqual([502, true]);
});
