import pg from 'pg';
import { beforeAll, describe, expect, test } from 'vitest';
import { clientOf, makeWorld, type World } from '../../../tests/support/world.ts';
import { PERSONA_FACTS, PERSONAS } from './model.ts';

let world: World;
beforeAll(async () => {
  world = await makeWorld();
});

const enter = (headers: Record<string, string> = {}, target: World = world) =>
  clientOf(target.app, 'localhost', '').post('/api/demo/sessions', { as: 'bureau' }, headers);

describe('demo sign-in', () => {
  test.each(PERSONAS)('as %s gives a session that acts in this role', async (role) => {
    const entered = await clientOf(world.app, 'localhost:8080', '').post('/api/demo/sessions', { as: role });
    expect(entered.statusCode).toBe(201);
    const cookie = entered.cookies.map((one) => `${one.name}=${one.value}`).join('; ');
    const session = await clientOf(world.app, 'localhost', encodeURI(cookie)).get('/api/session');
    expect(session.json().actor.role).toBe(PERSONA_FACTS[role].role);
    expect(entered.body).not.toContain('phone.invalid');
  });

  test.each([
    ['X-Forwarded-For', { 'x-forwarded-for': '127.0.0.1' }],
    ['X-Forwarded-Host', { 'x-forwarded-host': 'localhost' }],
    ['X-Forwarded-Proto', { 'x-forwarded-proto': 'https' }],
    ['Forwarded', { forwarded: 'for=127.0.0.1' }],
    ['X-Real-IP', { 'x-real-ip': '127.0.0.1' }],
    ['another host', { host: 'jiangqiao.example.cn' }],
    ['a host that only begins like ours', { host: 'localhost.example.cn' }],
    ['an origin of elsewhere that names the same host', { host: '10.0.0.5:8080', origin: 'http://10.0.0.5:8080' }],
  ])('is not there with %s', async (_what, headers) => {
    expect((await enter(headers)).statusCode).toBe(404);
    const page = await clientOf(world.app, 'localhost', '').get('/demo', headers);
    expect(page.statusCode).toBe(404);
  });

  test('a foreign origin is refused', async () => {
    expect((await enter({ origin: 'https://example.cn' })).statusCode).toBe(403);
    expect((await enter({ origin: 'null' })).statusCode).toBe(403);
    expect((await enter({ 'sec-fetch-site': 'cross-site' })).statusCode).toBe(403);
  });

  test.each(['http://localhost:8080', 'http://127.0.0.1:8080', 'http://[::1]:8080'])(
    'is there at %s',
    async (origin) => {
      const host = new URL(origin).host;
      expect((await enter({ origin, host })).statusCode).toBe(201);
    },
  );

  test('an unknown role is told so', async () => {
    const refused = await clientOf(world.app, 'localhost', '').post('/api/demo/sessions', { as: 'public' });
    expect(refused.statusCode).toBe(422);
  });

  test('the page leads in without a script', async () => {
    const visitor = clientOf(world.app, 'localhost', '');
    expect((await visitor.get('/demo')).body).toContain('以市人社局经办人身份进入');
    const entered = await visitor.form('/demo/sessions', { as: 'learner' });
    expect([entered.statusCode, entered.headers.location]).toEqual([303, '/']);
  });

  test('the outbox page shows what would have been sent', async () => {
    await world.act('bureau', (ctx) =>
      ctx.notify({ key: 'try', channel: 'sms', recipient: '13800000000', subject: '试发一条', body: '内容' }),
    );
    expect((await clientOf(world.app, 'localhost', '').get('/demo/outbox')).body).toContain('试发一条');
  });
});

describe.each([
  ['DEMO is off', { demo: false }],
  ['the process listens to other machines', { loopback: false, host: '0.0.0.0' }],
])('where %s', (_what, config) => {
  test('neither sign-in nor outbox is there', async () => {
    const other = await makeWorld(config);
    expect((await enter({}, other)).statusCode).toBe(404);
    expect((await clientOf(other.app, 'localhost', '').get('/demo/outbox')).statusCode).toBe(404);
    expect((await clientOf(other.app, 'localhost', '').get('/api/session')).json().demo).toBe(false);
  });
});

test('in a region that is not a demo it is not there', async () => {
  const other = await makeWorld();
  await sqlAsOwner(other, 'update tenancy.tenant set demo = false');
  other.installation.tenants.forget();
  expect((await enter({}, other)).statusCode).toBe(404);
});

async function sqlAsOwner(target: World, statement: string): Promise<void> {
  const owner = new pg.Client(target.installation.urls.owner);
  await owner.connect();
  await owner.query(statement).finally(() => owner.end());
}
