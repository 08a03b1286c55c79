import { sql } from 'kysely';
import { beforeAll, describe, expect, test } from 'vitest';
import { makeCreditCode, makeOrganisation } from '#testing/organisations';
import { clientOf, makeWorld, type Client, type World } from '../../../tests/support/world.ts';

let world: World;
let bureau: Client;
beforeAll(async () => {
  world = await makeWorld();
  world.clock.set('2026-11-21T09:00:00+08:00');
  bureau = await world.as('bureau');
});

async function person(): Promise<Client> {
  const accountId = await world.installation.auth.createAccountWithoutPassword('新人');
  const { cookies } = await world.installation.auth.startSession(accountId);
  const cookie = cookies.map((one) => one.split(';')[0]).join('; ');
  return { role: 'account', accountId, organisationId: undefined, ...clientOf(world.app, world.host, cookie) };
}

let made = 0;
/** Firms within the bureau's reach, each with an administrator. */
async function firm(given: object = {}) {
  const owner = await person();
  const id = await makeOrganisation(world.installation, world.tenant, {
    name: `云州变更${(made += 1)}号有限公司`,
    division: '211102',
    members: { [owner.accountId!]: 'admin' },
    ...given,
  });
  return { id, owner };
}

const at = (id: string, act: string) => `/api/organisations/${id}/${act}`;
const roleOf = async (client: Client) => (await client.get('/api/session')).json().actor.role;
const merge = (from: string, into: string, over: object = {}) =>
  bureau.post(at(from, 'merger'), { intoId: into, kind: 'duplicate', reason: '同一家单位登记了两次', ...over });

const ownerOf = async (listing: string): Promise<string | undefined> => {
  const { rows } = await world.installation.database.inTenant(world.tenant.id, (db) =>
    sql<{ owner: string }>`select organisation_id as owner from listings.listing
      where tenant_id = ${world.tenant.id} and id = ${listing}`.execute(db),
  );
  return rows[0]?.owner;
};

describe('merging', () => {
  test('what moves is listed before; members and listings go along; the old page leads to the new one', async () => {
    const [a, b] = [await firm(), await firm()];
    const draft = await a.owner.post('/api/managed-listings', { title: '并入的岗位', kind: 'employment' });
    expect(draft.statusCode, draft.body).toBe(201);
    const preview = (await bureau.post(at(a.id, 'merger-preview'), { intoId: b.id })).json();
    expect(preview.moves).toEqual(
      expect.arrayContaining([
        { key: 'members', label: '成员与部门', count: 1 },
        { key: 'listings', label: '岗位', count: 1 },
      ]),
    );
    const done = await merge(a.id, b.id);
    expect(done.statusCode, done.body).toBe(201);
    const session = (await a.owner.get('/api/session')).json();
    expect(session.actor.organisation.id).toBe(b.id);
    expect(await ownerOf(draft.json().id)).toBe(b.id);
    const visitor = await world.as('public');
    const page = await visitor.get(`/organisations/${a.id}`, { accept: 'text/html' });
    expect([page.statusCode, page.headers.location]).toEqual([301, `/organisations/${b.id}`]);
    const api = await visitor.get(`/api/organisations/${a.id}`);
    expect([api.statusCode, api.json().code]).toEqual([410, 'organisation.over']);
  });

  test('the old code and name lead to the heir: nobody registers the firm a third time', async () => {
    const creditCode = makeCreditCode();
    const [a, b] = [await firm({ creditCode, name: '云州被并老厂' }), await firm()];
    await merge(a.id, b.id);
    const answer = await (
      await person()
    ).post('/api/organisations', { creditCode, name: '云州被并老厂', kind: 'enterprise' });
    expect([answer.statusCode, answer.json().code]).toEqual([409, 'organisation.known']);
    const found = await (await world.as('public')).get(`/api/organisations?q=${creditCode}`);
    expect(found.json().items.map((one: { id: string }) => one.id)).toEqual([b.id]);
  });

  test('undone within a fortnight, everything is where it was', async () => {
    const [a, b] = [await firm(), await firm()];
    const department = await a.owner.post(at(a.id, 'departments'), { name: '一车间' });
    expect(department.statusCode).toBe(201);
    const draft = await a.owner.post('/api/managed-listings', { title: '来回的岗位', kind: 'employment' });
    const { id } = (await merge(a.id, b.id)).json();
    expect(
      (await b.owner.get(at(b.id, 'departments'))).json().items.map((one: { name: string }) => one.name),
    ).toContain('一车间');
    const undone = await bureau.post(`/api/mergers/${id}/undo`, { reason: '弄错了，是两家单位' });
    expect(undone.statusCode, undone.body).toBe(204);
    expect((await a.owner.get('/api/session')).json().actor.organisations.map((one: { id: string }) => one.id)).toEqual(
      [a.id],
    );
    expect(await ownerOf(draft.json().id)).toBe(a.id);
    expect((await a.owner.get(at(a.id, 'departments'))).json().items).toMatchObject([
      { name: '一车间', parentId: null },
    ]);
    expect((await b.owner.get(at(b.id, 'departments'))).json().items).toEqual([]);
    expect((await (await world.as('public')).get(`/api/organisations/${a.id}`)).statusCode).toBe(200);
  });

  test('later it is final, and says so', async () => {
    const [a, b] = [await firm(), await firm()];
    const { id } = (await merge(a.id, b.id)).json();
    world.clock.set('2026-12-06T09:00:00+08:00');
    const late = await bureau.post(`/api/mergers/${id}/undo`, { reason: '太晚了' });
    world.clock.set('2026-11-21T09:00:00+08:00');
    expect([late.statusCode, late.json().code]).toEqual([409, 'succession.final']);
  });

  test('when the heir has merged on, that is undone first', async () => {
    const [a, b, c] = [await firm(), await firm(), await firm()];
    const { id } = (await merge(a.id, b.id)).json();
    await merge(b.id, c.id);
    expect((await bureau.post(`/api/mergers/${id}/undo`, { reason: '顺序' })).json().code).toBe('succession.movedOn');
  });

  test('somebody of both stays in the heir after undoing', async () => {
    const [a, b] = [await firm(), await firm()];
    const tenant = world.tenant.id;
    await world.installation.database.inTenant(tenant, (db) =>
      sql`insert into organisations.member (tenant_id, organisation_id, account_id, duty, created_at)
        values (${tenant}, ${b.id}, ${a.owner.accountId!}, 'viewer', now())`.execute(db),
    );
    const { id } = (await merge(a.id, b.id)).json();
    await bureau.post(`/api/mergers/${id}/undo`, { reason: '弄错了' });
    const ids = (await a.owner.get('/api/session')).json().actor.organisations.map((one: { id: string }) => one.id);
    expect(ids.toSorted()).toEqual([a.id, b.id].toSorted());
  });

  test.each([
    ['with itself', (a: string) => [a, a], 'succession.same'],
    ['with one that is closed', undefined, 'succession.over'],
  ] as const)('%s: refused', async (_what, pair, code) => {
    const [a, b] = [await firm(), await firm()];
    if (pair === undefined) await bureau.post(at(b.id, 'close'), { reason: 'ceased' });
    const [from, into] = pair === undefined ? [a.id, b.id] : [a.id, a.id];
    expect((await merge(from, into)).json().code).toBe(code);
  });

  test('two officers merge crosswise at once: one is done, nobody waits for the other for ever', async () => {
    const [a, b] = [await firm(), await firm()];
    const answers = await Promise.all([merge(a.id, b.id), merge(b.id, a.id)]);
    expect(answers.map((one) => one.statusCode).toSorted((x, y) => x - y)).toEqual([201, 409]);
  });
});

describe('closing', () => {
  test('its consequences are listed; members lose the role at once; listings end; the page says so', async () => {
    const { id, owner } = await firm();
    const draft = await owner.post('/api/managed-listings', { title: '随之结束的岗位', kind: 'employment' });
    const preview = (await bureau.post(at(id, 'closing-preview'))).json();
    expect(preview.consequences).toEqual(
      expect.arrayContaining([expect.objectContaining({ key: 'listings', count: 1 })]),
    );
    const closed = await bureau.post(at(id, 'close'), { reason: 'deregistered', note: '2026 年 11 月注销' });
    expect(closed.statusCode, closed.body).toBe(204);
    expect(await roleOf(owner)).toBe('account');
    const state = await world.installation.database.inTenant(world.tenant.id, (db) =>
      sql<{
        state: string;
      }>`select state from listings.listing where tenant_id = ${world.tenant.id} and id = ${draft.json().id}`.execute(
        db,
      ),
    );
    expect(state.rows[0]!.state).toBe('closed');
    const page = await (await world.as('public')).get(`/organisations/${id}`, { accept: 'text/html' });
    expect(page.statusCode).toBe(410);
    expect(page.body).toContain('已注销登记');
  });

  test('open work is handed over when an heir is named', async () => {
    const [a, b] = [await firm(), await firm()];
    const draft = await a.owner.post('/api/managed-listings', { title: '移交的岗位', kind: 'employment' });
    const closed = await bureau.post(at(a.id, 'close'), { reason: 'ceased', handOverTo: b.id });
    expect(closed.statusCode, closed.body).toBe(204);
    expect(await ownerOf(draft.json().id)).toBe(b.id);
  });

  test('reopened, it stands in line for verification again', async () => {
    const { id, owner } = await firm();
    await bureau.post(at(id, 'close'), { reason: 'ceased' });
    expect((await bureau.post(at(id, 'reopen'), { reason: '恢复经营' })).statusCode).toBe(204);
    expect((await owner.get(`/api/organisations/${id}`)).json()).toMatchObject({ state: 'pending', closedOn: null });
    expect((await bureau.post(at(id, 'reopen'), { reason: '再来一次' })).json().code).toBe('succession.notOver');
  });

  test('one that was merged is not reopened', async () => {
    const [a, b] = [await firm(), await firm()];
    await merge(a.id, b.id);
    expect((await bureau.post(at(a.id, 'reopen'), { reason: '恢复' })).json().code).toBe('succession.merged');
  });
});

describe('another credit code', () => {
  const change = (id: string, creditCode: string, over: object = {}) =>
    bureau.post(at(id, 'credit-code'), { creditCode, reason: 'reregistered', ...over });

  test('the old one still finds it; another region keeps the old entity', async () => {
    const old = makeCreditCode();
    const elsewhere = await world.elsewhere();
    const there = await makeOrganisation(world.installation, elsewhere.tenant, {
      creditCode: old,
      name: '异地登记的同一家',
    });
    const { id } = await firm({ creditCode: old });
    const fresh = makeCreditCode();
    expect((await change(id, fresh.toLowerCase())).statusCode).toBe(204);
    const visitor = await world.as('public');
    expect((await visitor.get(`/api/organisations/${id}`)).json().creditCode).toBe(fresh);
    expect(
      (await visitor.get(`/api/organisations?q=${old}`)).json().items.map((one: { id: string }) => one.id),
    ).toEqual([id]);
    expect((await (await elsewhere.as('public')).get(`/api/organisations/${there}`)).json().creditCode).toBe(old);
  });

  test('wrong, the same, or somebody else’s is refused with a way on', async () => {
    const creditCode = makeCreditCode();
    const [a, b] = [await firm({ creditCode }), await firm()];
    expect((await change(b.id, `${creditCode.slice(0, 17)}I`)).statusCode).toBe(422);
    expect((await change(a.id, creditCode)).json().code).toBe('succession.sameCode');
    expect((await change(b.id, creditCode)).json().code).toBe('succession.codeTaken');
  });
});

describe('who decides', () => {
  test.each(['enterprise', 'school', 'agency', 'learner', 'account'] as const)('%s does not', async (role) => {
    const [a, b] = [await firm(), await firm()];
    const client = await world.as(role);
    expect(
      (await client.post(at(a.id, 'merger'), { intoId: b.id, kind: 'duplicate', reason: '试试看' })).statusCode,
    ).toBe(403);
    expect((await client.post(at(a.id, 'close'), { reason: 'ceased' })).statusCode).toBe(403);
  });

  test('nobody about the own organisation, and a bureau not about a bureau', async () => {
    const other = await makeOrganisation(world.installation, world.tenant, { kind: 'county', division: '211102' });
    for (const id of [bureau.organisationId!, other])
      expect((await bureau.post(at(id, 'close'), { reason: 'ceased' })).json().code).toBe('organisation.notYours');
    const admin = await world.as('admin');
    expect((await admin.post(at(other, 'close'), { reason: 'ceased' })).statusCode).toBe(204);
  });

  test('another region’s staff find nothing', async () => {
    const { id } = await firm();
    const staff = await (await world.elsewhere()).as('admin');
    expect((await staff.post(at(id, 'close'), { reason: 'ceased' })).statusCode).toBe(404);
    expect((await staff.get(at(id, 'succession'))).statusCode).toBe(404);
  });

  test('likely duplicates are shown to staff', async () => {
    const [a] = [await firm({ name: '云州疑似重复公司' })];
    const twin = await firm({ name: '云州疑似重复有限公司' });
    const { namesakes, settle } = (await bureau.get(at(a.id, 'succession'))).json();
    void twin;
    expect([settle, Array.isArray(namesakes)]).toEqual([true, true]);
  });
});
