import { sql } from 'kysely';
import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { AccountId } from '#kernel/ids';
import { makeOrganisation } from '#testing/organisations';
import type { Contact } from '#platform/auth';
import { readDemoOutbox } from '#platform/messages';
import { clientOf, makeWorld, type Client, type World } from '../../../tests/support/world.ts';

let world: World;
let made = 0;

beforeAll(async () => {
  world = await makeWorld();
});
beforeEach(() => world.clock.set('2026-11-21T02:00:00Z'));

const phone = (): string => `138${String((made += 1)).padStart(8, '0')}`;
type Browser = ReturnType<typeof clientOf>;

interface Person extends Browser {
  readonly id: AccountId;
  readonly phone: string;
}

async function person(name: string, number = phone()): Promise<Person> {
  const contact: Contact = { kind: 'phone', value: number };
  const id = (await world.installation.auth.createAccount({ name, contact, verified: true }))!;
  return { id, phone: number, ...(await browserOf(id)) };
}
async function browserOf(id: AccountId): Promise<Browser> {
  const { cookies } = await world.installation.auth.startSession(id);
  return clientOf(world.app, 'localhost', cookies.map((one) => one.split(';')[0]).join('; '));
}
const visitor = (): Browser => clientOf(world.app, 'localhost', '');
const rows = async <Row>(query: ReturnType<typeof sql>): Promise<Row[]> =>
  world.act('admin', async (ctx) => (await query.execute(ctx.db)).rows as Row[]);

/** The path of the newest link that went to this contact. */
async function linkTo(contact: string): Promise<string> {
  const { items } = await world.act('admin', (ctx) => readDemoOutbox(ctx, { limit: 20 }));
  const sent = items.find((one) => one.recipient === contact && one.link !== null);
  return new URL(sent!.link!).pathname;
}
const actor = async (browser: Browser) => (await browser.get('/api/session')).json().actor;

interface House {
  readonly id: string;
  readonly name: string;
  readonly boss: Person;
  readonly url: string;
}

async function house(others: Readonly<Record<string, 'admin' | 'editor' | 'viewer'>> = {}): Promise<House> {
  const boss = await person('掌柜');
  const name = `成员测试厂 ${(made += 1)}`;
  const id = await makeOrganisation(world.installation, world.tenant, {
    name,
    division: '211102',
    members: { [boss.id]: 'admin', ...others },
  });
  return { id, name, boss, url: `/api/organisations/${id}` };
}

const invite = (one: House, contact: string, more: object = {}) =>
  one.boss.post(`${one.url}/invitations`, { contact, duty: 'editor', ...more });

describe('invitation', () => {
  test('the answer is the same whether somebody has an account or not', async () => {
    const one = await house();
    const known = await person('有账户');
    const answers = [await invite(one, known.phone), await invite(one, phone())];
    expect(answers.map((answer) => answer.statusCode)).toEqual([201, 201]);
    const shape = (answer: (typeof answers)[0]) => {
      const { id: _id, contact, ...rest } = answer.json();
      return { ...rest, contact: contact.replaceAll(/\d/g, '9') };
    };
    expect(shape(answers[0]!)).toEqual(shape(answers[1]!));
    expect(answers[0]!.body).not.toContain(known.phone);
  });

  test('a person without an account opens the link, gives a name and is a member, signed in', async () => {
    const one = await house();
    const number = phone();
    await invite(one, number, { duty: 'viewer' });
    const path = await linkTo(number);
    const page = await visitor().get(path);
    expect(page.statusCode).toBe(200);
    expect(page.body).toContain(one.name);
    const wrong = await visitor().form(path, { choice: 'accept', name: '' });
    expect(wrong.statusCode).toBe(422);
    expect(wrong.body).toContain('请填写您的姓名');
    const joined = await visitor().form(path, { choice: 'accept', name: '新来的', terms: 'yes' });
    expect([joined.statusCode, joined.headers['location']]).toEqual([303, '/app']);
    const cookie = [joined.headers['set-cookie']].flat().map(String);
    const browser = clientOf(world.app, 'localhost', cookie.map((one_) => one_.split(';')[0]).join('; '));
    expect(await actor(browser)).toMatchObject({ name: '新来的', organisation: { id: one.id }, duty: 'viewer' });
    const { items } = (await one.boss.get(`${one.url}/members`)).json();
    expect(items.map((member: { name: string }) => member.name).toSorted()).toEqual(['掌柜', '新来的']);
    // The contact is forgotten, the mask stays.
    expect(
      await rows(sql`select contact, state from organisations.invitation where organisation_id = ${one.id}`),
    ).toEqual([{ contact: null, state: 'accepted' }]);
  });

  test('the link works once, also for two at the same moment', async () => {
    const one = await house();
    const number = phone();
    await invite(one, number);
    const path = await linkTo(number);
    const tries = await Promise.all(
      ['甲', '乙'].map((name) => visitor().form(path, { choice: 'accept', name, terms: 'yes' })),
    );
    expect(tries.map((answer) => answer.statusCode).toSorted((a, b) => a - b)).toEqual([303, 410]);
    expect((await visitor().get(path)).statusCode).toBe(410);
    expect((await one.boss.get(`${one.url}/members`)).json().items).toHaveLength(2);
    const accounts = await rows<{ total: number }>(
      sql`select count(*) as total from auth."user" where "phoneNumber" = ${number}`,
    );
    expect(accounts[0]!.total).toBe(1);
  });

  test('whoever has an account signs in first: the link is no key to it', async () => {
    const one = await house();
    const known = await person('老用户');
    await invite(one, known.phone);
    const path = await linkTo(known.phone);
    const page = await visitor().get(path);
    expect(page.body).toContain('/sign-in?next=');
    expect((await visitor().form(path, { choice: 'accept', name: '冒名', terms: 'yes' })).statusCode).toBe(422);
    expect((await known.form(path, { choice: 'accept' })).statusCode).toBe(303);
    expect((await actor(known)).organisation.id).toBe(one.id);
  });

  test('is found and answered in the own account too, by its proven contact only', async () => {
    const one = await house();
    const known = await person('看站内的');
    const stranger = await person('别人');
    const { id } = (await invite(one, known.phone)).json();
    expect((await known.get('/account/invitations')).body).toContain(one.name);
    expect((await stranger.get('/account/invitations')).body).not.toContain(one.name);
    expect((await stranger.form('/account/invitations', { id, choice: 'accept' })).statusCode).toBe(404);
    expect((await known.form('/account/invitations', { id, choice: 'accept' })).statusCode).toBe(303);
    expect((await visitor().get(await linkTo(known.phone))).statusCode).toBe(410);
    expect((await actor(known)).organisation.id).toBe(one.id);
  });

  test('withdrawn, sent again and expired: the former link opens nothing', async () => {
    const one = await house();
    const number = phone();
    const { id } = (await invite(one, number)).json();
    const first = await linkTo(number);
    world.clock.set('2026-11-21T02:05:00Z');
    expect((await one.boss.post(`${one.url}/invitations/${id}/resend`)).json()).toMatchObject({ sends: 2 });
    const second = await linkTo(number);
    expect(second).not.toBe(first);
    expect((await visitor().get(first)).statusCode).toBe(410);
    expect((await visitor().get(second)).statusCode).toBe(200);
    expect((await one.boss.delete(`${one.url}/invitations/${id}`)).statusCode).toBe(204);
    expect((await visitor().get(second)).statusCode).toBe(410);
    expect((await one.boss.post(`${one.url}/invitations/${id}/resend`)).json().code).toBe('member.invitationEnded');

    const late = phone();
    await invite(one, late);
    const path = await linkTo(late);
    world.clock.set('2026-11-29T02:05:00Z');
    expect((await visitor().form(path, { choice: 'accept', name: '迟到', terms: 'yes' })).statusCode).toBe(410);
    await world.act('admin', (ctx) => ctx.enqueue('members.chase', {}));
    await world.runJobs();
    const { items } = (await one.boss.get(`${one.url}/invitations`)).json();
    expect(items.map((item: { state: string }) => item.state).toSorted()).toEqual(['expired', 'withdrawn']);
  });

  test('a membership that fails leaves no account behind', async () => {
    const one = await house();
    const number = phone();
    await invite(one, number);
    const path = await linkTo(number);
    await rows(sql`update organisations.organisation set state = 'suspended' where id = ${one.id}`);
    const answer = await visitor().form(path, { choice: 'accept', name: '白来', terms: 'yes' });
    expect(answer.statusCode).toBe(422);
    expect(answer.body).toContain('不能再加入');
    expect(await rows(sql`select 1 from auth."user" where "phoneNumber" = ${number}`)).toEqual([]);
    expect((await visitor().get(path)).statusCode).toBe(200);
  });

  test.each([
    [{ contact: '12345' }, 422, 'request.invalid'],
    [{ duty: 'owner' }, 422, 'request.invalid'],
    [{ dataScope: 'department' }, 422, 'member.scopeNeedsDepartment'],
    [{ departmentId: '0190a000-0000-7000-8000-000000000000' }, 422, 'member.departmentUnknown'],
    [{ duty: 'admin', dataScope: 'self' }, 422, 'member.adminSeesAll'],
  ])('%j is refused', async (change, status, code) => {
    const answer = await invite(await house(), phone(), change);
    expect([answer.statusCode, answer.json().code]).toEqual([status, code]);
  });

  test('is for administrators of the own organisation', async () => {
    const clerk = await person('经办');
    const one = await house({ [clerk.id]: 'editor' });
    const other = await house();
    const body = { contact: phone(), duty: 'editor' };
    expect((await clerk.post(`${one.url}/invitations`, body)).json().code).toBe('organisation.noDuty');
    expect((await other.boss.post(`${one.url}/invitations`, body)).json().code).toBe('organisation.notMember');
    expect((await other.boss.get(`${one.url}/invitations`)).json().code).toBe('organisation.notMember');
  });
});

describe('duty', () => {
  const demote = (by: Browser, one: House, who: string) => by.patch(`${one.url}/members/${who}`, { duty: 'editor' });

  test('two administrators demote each other at once: one wins, the other is told why', async () => {
    const second = await person('二掌柜');
    const one = await house({ [second.id]: 'admin' });
    const answers = await Promise.all([demote(one.boss, one, second.id), demote(second, one, one.boss.id)]);
    expect(answers.map((answer) => answer.statusCode).toSorted((a, b) => a - b)).toEqual([200, 403]);
    expect(answers.find((answer) => answer.statusCode === 403)!.json().code).toBe('organisation.noDuty');
    const members = await rows<{ duty: string }>(
      sql`select duty from organisations.member where organisation_id = ${one.id}`,
    );
    expect(members.map(({ duty }) => duty).toSorted()).toEqual(['admin', 'editor']);
  });

  test('the last administrator stays', async () => {
    const clerk = await person('经办');
    const one = await house({ [clerk.id]: 'editor' });
    expect((await demote(one.boss, one, one.boss.id)).json().code).toBe('member.lastAdmin');
    const leave = await one.boss.post(`${one.url}/members/${one.boss.id}/departure`, {});
    expect(leave.json().code).toBe('member.lastAdmin');
    const page = (await one.boss.get(`/account/organisations/${one.id}/leave`)).body;
    expect(page).toContain('您是唯一的管理员');
    expect(page).not.toContain('退出机构</button>');
  });

  test('who is made administrator sees everything; the change is told and kept with before and after', async () => {
    const clerk = await person('经办');
    const one = await house({ [clerk.id]: 'editor' });
    await one.boss.patch(`${one.url}/members/${clerk.id}`, { dataScope: 'self' });
    expect((await one.boss.patch(`${one.url}/members/${clerk.id}`, { duty: 'admin' })).json()).toMatchObject({
      duty: 'admin',
      dataScope: 'all',
    });
    const { items } = (await one.boss.get('/api/audit?verb=member.change')).json();
    expect(items[0].changes).toEqual([
      { field: 'duty', label: '职责', before: '经办人', after: '管理员' },
      { field: 'dataScope', label: '数据范围', before: '本人', after: '全部' },
    ]);
  });
});

describe('leaving', () => {
  test('open work is handed over in the same act; afterwards the person acts for nobody at once', async () => {
    const clerk = await person('经办');
    const one = await house({ [clerk.id]: 'editor' });
    const { id } = (await clerk.post('/api/managed-listings', { title: '车工', kind: 'employment' })).json();
    const url = `${one.url}/members/${clerk.id}`;
    expect((await one.boss.get(`${url}/open-work`)).json().items).toMatchObject([
      { kind: 'listing', count: 1, closable: true, items: [{ id }] },
    ]);
    const refused = await one.boss.post(`${url}/departure`, {});
    expect(refused.json()).toMatchObject({ code: 'member.openWork', errors: [{ field: 'handOver.listing' }] });
    const astray = await one.boss.post(`${url}/departure`, { handOver: [{ kind: 'listing', to: clerk.id }] });
    expect(astray.json().code).toBe('member.openWork');
    const gone = await one.boss.post(`${url}/departure`, { handOver: [{ kind: 'listing', to: one.boss.id }] });
    expect(gone.statusCode, gone.body).toBe(204);
    expect((await actor(clerk)).organisation).toBeNull();
    expect((await clerk.get(`/api/managed-listings/${id}`)).statusCode).toBe(403);
    const [listing] = await rows<{ created_by: string }>(sql`select created_by from listings.listing where id = ${id}`);
    expect(listing!.created_by).toBe(one.boss.id);
  });

  test('or ended, where that is chosen; the site’s own form does it too', async () => {
    const clerk = await person('经办');
    const one = await house({ [clerk.id]: 'editor' });
    const { id } = (await clerk.post('/api/managed-listings', { title: '钳工', kind: 'employment' })).json();
    const path = `/account/organisations/${one.id}/leave`;
    expect((await clerk.get(path)).body).toContain('钳工');
    const refused = await clerk.form(path, {});
    expect(refused.statusCode).toBe(422);
    expect(refused.body).toContain('请选择移交给谁');
    expect((await clerk.form(path, { 'handOver.listing': 'close' })).statusCode).toBe(303);
    const [listing] = await rows<{ state: string }>(sql`select state from listings.listing where id = ${id}`);
    expect(listing!.state).toBe('closed');
    expect((await clerk.get(path)).statusCode).toBe(404);
  });

  test('two administrators leave at once: one stays', async () => {
    const second = await person('二掌柜');
    const one = await house({ [second.id]: 'admin' });
    const leave = (who: Person) => who.post(`${one.url}/members/${who.id}/departure`, {});
    const answers = await Promise.all([leave(one.boss), leave(second)]);
    expect(answers.map((answer) => answer.statusCode).toSorted((a, b) => a - b)).toEqual([204, 409]);
  });

  test('nobody removes people of another organisation', async () => {
    const one = await house();
    const other = await house();
    const answer = await other.boss.post(`${one.url}/members/${one.boss.id}/departure`, {});
    expect(answer.json().code).toBe('organisation.notMember');
    expect((await other.boss.get(`${one.url}/members/${one.boss.id}/open-work`)).statusCode).toBe(403);
  });
});

describe('request to join', () => {
  const ask = (who: Browser, one: House) => who.post(`${one.url}/access-requests`, { message: '车间主任，负责招工' });

  test('the administrator approves: the person is a member and is told', async () => {
    const one = await house();
    const asker = await person('申请人');
    const { id } = (await ask(asker, one)).json();
    expect((await ask(asker, one)).json().code).toBe('member.requestPending');
    expect((await asker.get('/account/requests')).body).toContain(one.name);
    expect((await one.boss.get(`${one.url}/access-requests?state=pending`)).json().items).toMatchObject([
      { id, name: '申请人' },
    ]);
    expect(
      (await one.boss.post(`/api/access-requests/${id}/decision`, { decision: 'approve', duty: 'viewer' })).json(),
    ).toMatchObject({
      state: 'approved',
    });
    expect(await actor(asker)).toMatchObject({ organisation: { id: one.id }, duty: 'viewer' });
    expect((await one.boss.post(`/api/access-requests/${id}/decision`, { decision: 'approve' })).json().code).toBe(
      'member.requestDecided',
    );
  });

  test('a refusal needs a typed reason, which the person reads', async () => {
    const one = await house();
    const asker = await person('申请人');
    const { id } = (await ask(asker, one)).json();
    const decide = (body: object) =>
      one.boss.post(`/api/access-requests/${id}/decision`, { decision: 'refuse', ...body });
    expect((await decide({})).json().errors).toMatchObject([{ field: 'reasonCode' }]);
    expect((await decide({ reasonCode: 'other' })).json().errors).toMatchObject([{ field: 'reason' }]);
    expect((await decide({ reasonCode: 'notStaff' })).statusCode).toBe(200);
    expect((await asker.get('/account/requests')).body).toContain('不是本机构人员');
  });

  test('of approving and withdrawing at once one holds', async () => {
    const one = await house();
    const asker = await person('申请人');
    const { id } = (await ask(asker, one)).json();
    const [decided, withdrawn] = await Promise.all([
      one.boss.post(`/api/access-requests/${id}/decision`, { decision: 'approve' }),
      asker.form('/account/requests', { id, act: 'withdraw' }),
    ]);
    expect([decided.statusCode === 200, withdrawn.statusCode === 303].filter(Boolean)).toHaveLength(1);
    const member = (await actor(asker)).organisation !== null;
    expect(member).toBe(decided.statusCode === 200);
  });

  test('is reminded of, and goes to staff when nobody answers', async () => {
    const one = await house();
    const asker = await person('申请人');
    const { id } = (await ask(asker, one)).json();
    const remind = () => asker.form('/account/requests', { id, act: 'remind' });
    expect((await remind()).body).toContain('一天催办一次');
    world.clock.set('2026-11-22T03:00:00Z');
    expect((await remind()).statusCode).toBe(303);
    const bureau = await world.as('bureau');
    const decide = (by: Client) => by.post(`/api/access-requests/${id}/decision`, { decision: 'approve' });
    expect((await decide(bureau)).json().code).toBe('member.notEscalated');
    world.clock.set('2026-11-27T03:00:00Z');
    await world.act('admin', (ctx) => ctx.enqueue('members.chase', {}));
    await world.runJobs();
    const { items } = (await bureau.get('/api/access-requests')).json();
    expect(items).toMatchObject([{ id, escalated: true }]);
    expect((await decide(await world.as('school'))).statusCode).toBe(404);
    expect((await decide(bureau)).statusCode).toBe(200);
    expect((await actor(asker)).organisation.id).toBe(one.id);
  });

  test('without any administrator it goes to staff at once', async () => {
    const id = await makeOrganisation(world.installation, world.tenant, { name: '无人管的厂', division: '211102' });
    const asker = await person('申请人');
    const answer = await asker.post(`/api/organisations/${id}/access-requests`, { message: '厂长' });
    expect(answer.json()).toMatchObject({ escalated: true });
  });

  test('the operator’s organisation and unknown ones cannot be joined', async () => {
    const asker = await person('申请人');
    for (const id of [world.organisations.admin!, '0190a000-0000-7000-8000-000000000000'])
      expect((await asker.post(`/api/organisations/${id}/access-requests`, { message: '让我进来' })).statusCode).toBe(
        404,
      );
  });
});

describe('several organisations', () => {
  test('the choice outlives the browser', async () => {
    const asker = await person('兼职会计');
    const first = await house({ [asker.id]: 'editor' });
    const second = await house({ [asker.id]: 'editor' });
    expect((await actor(asker)).organisation.id).toBe(first.id);
    expect((await asker.post('/api/session/organisation', { organisationId: second.id })).statusCode).toBe(200);
    expect((await actor(await browserOf(asker.id))).organisation.id).toBe(second.id);
  });
});
