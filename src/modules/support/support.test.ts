import { sql } from 'kysely';
import { beforeAll, describe, expect, test } from 'vitest';
import type { AccountId } from '#kernel/ids';
import { makeOrganisation } from '#testing/organisations';
import { clientOf, makeWorld, type Client, type World } from '../../../tests/support/world.ts';
import { maskName } from './model.ts';

let world: World;
let admin: Client;
let made = 0;

beforeAll(async () => {
  world = await makeWorld();
  admin = await world.as('admin');
});

const phone = (): string => `136${String((made += 1)).padStart(8, '0')}`;
const rows = async <Row>(query: ReturnType<typeof sql>): Promise<Row[]> =>
  world.act('admin', async (ctx) => (await query.execute(ctx.db)).rows as Row[]);

interface Person {
  readonly id: AccountId;
  readonly phone: string;
  readonly organisationId: string;
}
async function person(name: string, duty: 'admin' | 'editor' = 'admin'): Promise<Person> {
  const number = phone();
  const { auth } = world.installation;
  const id = (await auth.createAccount({ name, contact: { kind: 'phone', value: number }, verified: true }))!;
  const organisationId = await makeOrganisation(world.installation, world.tenant, {
    name: `支持测试厂 ${(made += 1)}`,
    division: '211102',
    members: { [id]: duty },
  });
  return { id, phone: number, organisationId };
}
const browserOf = async (id: AccountId) => {
  const { cookies } = await world.installation.auth.startSession(id);
  return clientOf(world.app, 'localhost', cookies.map((one) => one.split(';')[0]).join('; '));
};
const REASON = '来电求助：看不到自己的岗位';
const search = (query: string, more: object = { reason: REASON }) =>
  admin.post('/api/support/people-search', { query, ...more });

describe('finding', () => {
  test('by exact number or name, masked, with a reason that stands in the trail', async () => {
    const { id, phone: number } = await person('欧阳小芳');
    for (const query of [number, `+86 ${number}`, '欧阳小芳']) {
      const answer = await search(query);
      expect(answer.json().items).toMatchObject([{ accountId: id, name: '欧**芳' }]);
      expect(answer.body).not.toContain(number);
    }
    expect((await search(number.slice(0, 10))).json().items).toEqual([]);
    expect((await search('欧阳')).json().items).toEqual([]);
    expect((await search(number, {})).json().errors).toMatchObject([{ field: 'reason' }]);
    const { items } = (await admin.get('/api/audit?verb=support.find')).json();
    expect(items[0]).toMatchObject({ words: '支持：查找', reason: REASON });
    expect(JSON.stringify(items)).not.toContain(number);
    const access = (await admin.get(`/api/audit/access?objectId=${id}`)).json();
    expect(access.items[0]).toMatchObject({ verb: 'read', object: { kind: 'account' } });
  });

  test('nobody of another region, and nobody else may', async () => {
    const there = await (await world.elsewhere()).as('admin');
    const { phone: number, id } = await person('只在这里');
    expect((await there.post('/api/support/people-search', { query: number, reason: REASON })).json().items).toEqual(
      [],
    );
    expect((await there.get(`/api/support/people/${id}`)).statusCode).toBe(404);
    for (const role of ['bureau', 'enterprise', 'account'] as const) {
      const client = await world.as(role);
      expect((await client.post('/api/support/people-search', { query: number, reason: REASON })).statusCode).toBe(403);
    }
  });

  test('the page of a person shows how they get in, not what they are reached by', async () => {
    const one = await person('王建国');
    const answer = await admin.get(`/api/support/people/${one.id}`);
    expect(answer.json()).toMatchObject({ name: '王*国', phoneVerified: true, secondFactor: false, observations: [] });
    expect(answer.body).not.toContain(one.phone);
  });

  test.each([
    ['王', '王'],
    ['王五', '王*'],
    ['王建国', '王*国'],
    ['买买提·阿不都', '买*****都'],
  ])('%s is shown as %s', (name, shown) => expect(maskName(name)).toBe(shown));
});

describe('looking with somebody’s eyes', () => {
  const observe = async (accountId: string, more: object = {}) => {
    const supporter = await world.as('admin');
    const answer = await supporter.post('/api/support/observations', { accountId, reason: REASON, ...more });
    const cookie = [answer.headers['set-cookie']].flat().map((one) => String(one).split(';')[0]);
    return { answer, supporter, browser: clientOf(world.app, 'localhost', [supporter.cookie, ...cookie].join('; ')) };
  };

  test('shows what they see, changes nothing, takes nothing away, and is told to them', async () => {
    const one = await person('被看的人');
    const own = await browserOf(one.id);
    await own.post('/api/managed-listings', { title: '只有本厂看得到的草稿', kind: 'employment' });
    const { answer, browser } = await observe(one.id);
    expect(answer.statusCode, answer.body).toBe(201);
    const session = (await browser.get('/api/session')).json();
    expect(session.actor).toMatchObject({
      accountId: one.id,
      role: 'enterprise',
      observed: true,
      organisation: { id: one.organisationId },
    });
    expect((await browser.get('/api/managed-listings')).json().items).toMatchObject([
      { title: '只有本厂看得到的草稿' },
    ]);
    for (const act of [
      browser.post('/api/managed-listings', { title: '冒名', kind: 'employment' }),
      browser.patch(`/api/organisations/${one.organisationId}`, { version: 1, introduction: '改' }),
      browser.delete('/api/session/others'),
      browser.form('/account/name', { name: '改名' }),
      browser.form('/account/invitations', { id: 'x' }),
    ]) {
      const refused = await act;
      expect([403, 404]).toContain(refused.statusCode);
      if (refused.headers['content-type']?.toString().includes('json') === true && refused.statusCode === 403)
        expect(refused.json().code).toBe('access.observing');
    }
    expect((await browser.get('/api/support/observation')).json().observation).toMatchObject({
      name: '被看的人',
      reason: REASON,
    });
    const { items } = (await own.get('/api/messages')).json();
    expect(items[0]).toMatchObject({ subject: '平台支持人员正在查看您的页面' });
    expect(items[0].body).toContain(REASON);
  });

  test('every way to act is closed, whatever the route', async () => {
    const one = await person('路由测试');
    const { browser } = await observe(one.id);
    const document = (await world.app.inject('/api/openapi.json')).json() as {
      paths: Record<string, Record<string, object>>;
    };
    const open: string[] = [];
    for (const [path, methods] of Object.entries(document.paths))
      for (const method of Object.keys(methods)) {
        if (method === 'get' || path === '/api/support/observation' || path === '/api/session') continue;
        const url = path.replaceAll(/\{\w+\}/g, '0190a000-0000-7000-8000-000000000000');
        const answer = await world.app.inject({
          method: method.toUpperCase() as 'POST',
          url,
          headers: { host: 'localhost', cookie: browser.cookie },
          ...(method !== 'delete' && { payload: {} }),
        });
        if (answer.statusCode !== 403 || answer.json().code !== 'access.observing')
          open.push(`${method} ${path} ${answer.statusCode}`);
      }
    expect(open).toEqual([]);
  });

  test('downloads stay where they are', async () => {
    const one = await person('下载测试');
    const { browser } = await observe(one.id);
    const document = (await world.app.inject('/api/openapi.json')).json() as {
      paths: Record<string, Record<string, { responses: Record<string, { content?: object }> }>>;
    };
    for (const [path, { get }] of Object.entries(document.paths)) {
      const types = Object.keys(get?.responses['200']?.content ?? {});
      if (types.length === 0 || types.includes('application/json')) continue;
      const answer = await browser.get(path.replaceAll(/\{\w+\}/g, '0190a000-0000-7000-8000-000000000000'));
      expect([path, [401, 403].includes(answer.statusCode)]).toEqual([path, true]);
    }
  });

  test('ends by the button, by the clock, and with the supporter’s right', async () => {
    const one = await person('计时');
    world.clock.set('2026-11-21T02:00:00Z');
    const { browser } = await observe(one.id);
    const seen = async () => (await browser.get('/api/session')).json().actor.observed;
    expect(await seen()).toBe(true);
    world.clock.set('2026-11-21T02:14:59Z');
    expect(await seen()).toBe(true);
    world.clock.set('2026-11-21T02:15:01Z');
    expect(await seen()).toBe(false);
    await world.act('admin', (ctx) => ctx.enqueue('support.endOverdue', {}));
    await world.runJobs();
    const second = await observe(one.id);
    expect((await second.browser.delete('/api/support/observation')).statusCode).toBe(204);
    expect((await second.browser.get('/api/session')).json().actor.observed).toBe(false);
    const { items } = (await admin.get(`/api/audit?objectId=${one.id}&limit=10`)).json();
    expect(items.map((entry: { verb: string }) => entry.verb)).toEqual([
      'support.endObservation',
      'support.observe',
      'support.endObservation',
      'support.observe',
    ]);
    world.clock.set(undefined);
  });

  test('the cookie alone is worth nothing', async () => {
    const one = await person('饼干');
    await observe(one.id);
    const bureau = await world.as('bureau');
    const planted = clientOf(world.app, 'localhost', `${bureau.cookie}; jq_observe=1`);
    expect((await planted.get('/api/session')).json().actor).toMatchObject({ role: 'bureau', observed: false });
    const other = clientOf(world.app, 'localhost', 'jq_observe=1');
    expect((await other.get('/api/session')).json().actor.role).toBe('public');
  });

  test('nobody looks with an administrator’s eyes, the own ones or those of strangers', async () => {
    const colleague = (await world.installation.auth.createAccount({
      name: '另一位管理员',
      contact: { kind: 'phone', value: phone() },
      verified: true,
    }))!;
    await rows(sql`insert into organisations.member (tenant_id, organisation_id, account_id, duty, created_at)
      values (${world.tenant.id}, ${world.organisations.admin}, ${colleague}, 'viewer', now())`);
    for (const id of [colleague, admin.accountId!])
      expect((await observe(id)).answer.json().code).toBe('support.notObservable');
    expect((await observe('0190a000-0000-7000-8000-000000000000')).answer.statusCode).toBe(404);
  });

  test('what is read meanwhile carries both names', async () => {
    const one = await person('审计');
    const { browser, supporter } = await observe(one.id);
    await browser.get('/api/support/people/0190a000-0000-7000-8000-000000000000');
    const { items } = (await admin.get(`/api/audit?observerId=${supporter.accountId}&accountId=${one.id}`)).json();
    expect(items[0]).toMatchObject({
      verb: 'access.deny',
      account: { id: one.id },
      observer: { id: supporter.accountId },
    });
  });
});

describe('merging', () => {
  const pairOf = async () => ({ from: await person('重复的我'), into: await person('重复的我', 'editor') });
  const merge = (from: string, into: string, reason: string = '同一人两个手机号，已电话核实') =>
    admin.post('/api/support/account-merges', { from, into, reason });

  test('what would move is shown, moves, and is told', async () => {
    const { from, into } = await pairOf();
    const { id } = (
      await (await browserOf(from.id)).post('/api/managed-listings', { title: '铣工', kind: 'employment' })
    ).json();
    const preview = await admin.post('/api/support/account-merges/preview', { from: from.id, into: into.id });
    expect(preview.json().counts).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ key: 'memberships', moving: 1, there: 1 }),
        expect.objectContaining({ key: 'listings', moving: 1 }),
      ]),
    );
    const merged = await merge(from.id, into.id);
    expect(merged.statusCode, merged.body).toBe(201);
    expect(merged.json().moved).toMatchObject({ memberships: 1, listings: 1 });
    const kept = await browserOf(into.id);
    const { organisations } = (await kept.get('/api/session')).json().actor;
    expect(organisations.map((one: { id: string }) => one.id).toSorted()).toEqual(
      [from.organisationId, into.organisationId].toSorted(),
    );
    expect(
      (await rows<{ created_by: string }>(sql`select created_by from listings.listing where id = ${id}`))[0]!
        .created_by,
    ).toBe(into.id);
    expect((await kept.get('/api/messages')).json().items[0].subject).toContain('合并');
    // Both memberships of one organisation become one, with the stronger duty.
    expect((await merge(from.id, into.id)).statusCode).toBe(404);
  });

  test('two members of one organisation become one, with the stronger duty', async () => {
    const { from, into } = await pairOf();
    await rows(sql`insert into organisations.member (tenant_id, organisation_id, account_id, duty, created_at)
      values (${world.tenant.id}, ${from.organisationId}, ${into.id}, 'viewer', now())`);
    expect((await merge(from.id, into.id)).statusCode).toBe(201);
    const members = await rows<{ account_id: string; duty: string }>(
      sql`select account_id, duty from organisations.member where organisation_id = ${from.organisationId}`,
    );
    expect(members).toEqual([{ account_id: into.id, duty: 'admin' }]);
  });

  test('two profiles of one person stay two: nothing is overwritten', async () => {
    const { from, into } = await pairOf();
    for (const { id } of [from, into])
      await rows(sql`insert into profiles.profile (tenant_id, id, kind, account_id, name, source, confirmed_on, created_at)
        values (${world.tenant.id}, gen_random_uuid(), 'expert', ${id}, '我', '测试', '2026-11-21', now())`);
    expect((await merge(from.id, into.id)).json().moved).not.toHaveProperty('profiles');
  });

  test.each([
    ['the own account', (one: Person) => [admin.accountId!, one.id], 'support.notMergeable'],
    ['into the own account', (one: Person) => [one.id, admin.accountId!], 'support.notMergeable'],
    ['with itself', (one: Person) => [one.id, one.id], 'support.samePerson'],
    ['somebody unknown', (one: Person) => [one.id, '0190a000-0000-7000-8000-000000000000'], 'record.notFound'],
  ])('%s is refused', async (_name, of, code) => {
    const [from, into] = of(await person('单个'));
    expect((await merge(from!, into!)).json().code).toBe(code);
  });

  test('without a reason nothing happens', async () => {
    const { from, into } = await pairOf();
    expect((await merge(from.id, into.id, ' ')).statusCode).toBe(422);
  });
});
