import { beforeAll, describe, expect, test } from 'vitest';
import { creditCodeCheck } from '#modules/organisations';
import { makeWorld, type Client, type World } from '../../../tests/support/world.ts';
import { rightWords, TODO_KINDS, type TodoKind } from './model.ts';

interface Todo {
  groups: {
    kind: TodoKind;
    count: number;
    link: string | null;
    items: { id: string; title: string; link: string }[];
  }[];
  listings: Record<string, number>;
  unreadMessages: number;
}

/** Well-formed, and nobody's. */
const CODE = '91211199MATEXT001';

let world: World;
let bureau: Client;
let firm: Client;

const todoOf = async (client: Client): Promise<Todo> => (await client.get('/api/todo')).json();
const groupOf = async (client: Client, kind: TodoKind) =>
  (await todoOf(client)).groups.find((one) => one.kind === kind);

const COMPLETE = {
  kind: 'employment',
  headcount: 2,
  education: 'secondary',
  payMin: 500_000,
  payMax: 700_000,
  payPeriod: 'month',
  divisions: ['211103'],
  description: '检修车间设备，排除电气和机械故障，填写点检记录。',
  requirements: '能看懂图纸。',
  validFrom: '2026-11-01',
  validUntil: '2027-01-31',
};

async function makeListing(title: string): Promise<{ id: string; version: number }> {
  return (await firm.post('/api/managed-listings', { ...COMPLETE, title })).json();
}

async function act(client: Client, id: string, verb: string, more: object = {}): Promise<void> {
  const { version } = (await client.get(`/api/managed-listings/${id}`)).json() as { version: number };
  const answer = await client.post(`/api/managed-listings/${id}/actions`, { verb, version, ...more });
  expect(answer.statusCode, answer.body).toBe(200);
}

beforeAll(async () => {
  world = await makeWorld();
  world.clock.set('2026-11-21T02:00:00Z');
  bureau = await world.as('bureau');
  firm = await world.as('enterprise');
});

describe('to-do list', () => {
  test('nobody who is not signed in has one', async () => {
    expect((await (await world.as('public')).get('/api/todo')).statusCode).toBe(401);
  });

  test('is empty for somebody with nothing to do', async () => {
    expect(await todoOf(await world.as('account'))).toEqual({ groups: [], listings: {}, unreadMessages: 0 });
  });

  test('follows a listing from draft to review to return', async () => {
    const { id } = await makeListing('维修电工');
    expect(await groupOf(firm, 'draftListings')).toMatchObject({
      count: 1,
      items: [{ id, link: `/app/listings/${id}` }],
    });
    expect(await groupOf(bureau, 'listingsToReview')).toBeUndefined();

    await act(firm, id, 'submit');
    expect(await groupOf(bureau, 'listingsToReview')).toMatchObject({
      count: 1,
      items: [{ link: `/app/review/${id}` }],
    });
    expect(await groupOf(firm, 'draftListings')).toBeUndefined();

    await act(bureau, id, 'return', { reasons: [{ field: 'pay', text: '请写明薪资。' }] });
    const todo = await todoOf(firm);
    expect(todo.groups[0]).toMatchObject({ kind: 'returnedListings', count: 1 });
    expect(todo.listings).toEqual({ returned: 1 });
    expect(todo.unreadMessages).toBe(1);
  });

  test('says what ends within a week, and what nobody has confirmed for a month', async () => {
    const { id } = await makeListing('装配钳工');
    await act(firm, id, 'submit');
    await act(bureau, id, 'publish');
    expect(await groupOf(firm, 'expiringListings')).toBeUndefined();
    expect(await groupOf(firm, 'staleListings')).toBeUndefined();
    world.clock.set('2026-12-23T02:00:00Z');
    firm = await world.as('enterprise');
    expect(await groupOf(firm, 'staleListings')).toMatchObject({ count: 1, items: [{ id }] });
    world.clock.set('2027-01-25T02:00:00Z');
    firm = await world.as('enterprise');
    expect(await groupOf(firm, 'expiringListings')).toMatchObject({ count: 1, items: [{ id }] });
    expect(await groupOf(firm, 'staleListings')).toBeUndefined();
    world.clock.set('2026-11-21T02:00:00Z');
    firm = await world.as('enterprise');
  });

  test('another organisation and another region see none of it', async () => {
    await makeListing('仓库管理员');
    expect((await todoOf(await world.as('school'))).groups).toEqual([]);
    const there = await world.elsewhere();
    expect(await todoOf(await there.as('bureau'))).toMatchObject({ groups: [], listings: {} });
  });

  test('lists the longest waiting first and counts them all', async () => {
    for (let n = 1; n <= 7; n += 1) {
      world.clock.set(`2026-11-21T03:0${n}:00Z`);
      await act(firm, (await makeListing(`岗位 ${n}`)).id, 'submit');
    }
    const group = await groupOf(bureau, 'listingsToReview');
    expect(group?.count).toBe(7);
    expect(group?.items.map(({ title }) => title)).toEqual(['岗位 1', '岗位 2', '岗位 3', '岗位 4', '岗位 5']);
  });

  test('comes in the order of urgency', async () => {
    const kinds = (await todoOf(firm)).groups.map(({ kind }) => TODO_KINDS.indexOf(kind));
    expect(kinds).toEqual(kinds.toSorted((a, b) => a - b));
  });

  test('an organisation that waits is shown to the bureau', async () => {
    const person = await world.as('account');
    const made = await person.post('/api/organisations', {
      creditCode: CODE + creditCodeCheck(CODE)!,
      name: '新来的公司',
      kind: 'enterprise',
    });
    expect(made.statusCode, made.body).toBe(201);
    expect(await groupOf(bureau, 'organisationsToVet')).toMatchObject({ count: 1, items: [{ title: '新来的公司' }] });
    expect(await groupOf(await world.as('account'), 'waitingForVetting')).toMatchObject({ count: 1 });
  });
});

describe('messages', () => {
  test('are one’s own, and reading one is remembered', async () => {
    const { items } = (await firm.get('/api/messages')).json() as { items: { id: string; read: boolean }[] };
    const unread = items.filter(({ read }) => !read);
    expect(unread.length).toBeGreaterThan(0);
    expect((await bureau.post(`/api/messages/${unread[0]!.id}/read`)).statusCode).toBe(404);
    expect((await todoOf(firm)).unreadMessages).toBe(unread.length);
    expect((await firm.post(`/api/messages/${unread[0]!.id}/read`)).statusCode).toBe(204);
    expect((await todoOf(firm)).unreadMessages).toBe(unread.length - 1);
  });
});

describe('rights and system', () => {
  test('the table shown is the table asked', async () => {
    const { rights } = (await bureau.get('/api/rights')).json() as {
      rights: { right: string; grants: Record<string, string> }[];
    };
    expect(rights.find(({ right }) => right === 'listing.review')?.grants).toEqual({
      bureau: 'territory',
      admin: 'tenant',
    });
    expect((await firm.get('/api/rights')).statusCode).toBe(403);
  });

  test('the administrator sees queue and index, nobody else does', async () => {
    const answer = await (await world.as('admin')).get('/api/system');
    expect(answer.json()).toMatchObject({ indexes: [{ name: '岗位' }, { name: '资源名录' }] });
    const { checks } = answer.json<{ checks: { key: string; level: string }[] }>();
    expect(checks).toHaveLength(9);
    expect(checks.find(({ key }) => key === 'database')?.level).toBe('good');
    expect(checks.find(({ key }) => key === 'scanner')?.level).toBe('attention');
    expect((await bureau.get('/api/system')).statusCode).toBe(403);
  });

  test('it counts the own region’s jobs, and tells no size of the installation that others share', async () => {
    const there = await world.elsewhere();
    const admin = await world.as('admin');
    const read = async (): Promise<{
      jobs: { task: string; waiting: number }[];
      checks: { key: string; value: string }[];
    }> => (await admin.get('/api/system')).json();
    const before = await read();
    const later = { runAt: new Date('2030-01-01') };
    await there.act('admin', (ctx) =>
      ctx.enqueue('notices.deliver', { channel: 'email' }, { key: 'elsewhere', ...later }),
    );
    expect((await read()).jobs).toEqual(before.jobs);
    await world.act('admin', (ctx) => ctx.enqueue('notices.deliver', { channel: 'email' }, { key: 'here', ...later }));
    const sum = (jobs: typeof before.jobs): number => jobs.reduce((all, { waiting }) => all + waiting, 0);
    const { jobs, checks } = await read();
    expect(sum(jobs)).toBe(sum(before.jobs) + 1);
    expect(checks.map(({ value }) => value).join()).not.toMatch(/\d [MG]B，|剩余/);
  });

  test.each([
    ['listing.publish', '岗位：通过并发布'],
    ['listing.unheardOf', '岗位：unheardOf'],
    ['strange', 'strange：'],
  ])('%s is %s', (word, words) => expect(rightWords(word)).toBe(words));
});
