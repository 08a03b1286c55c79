import { sql } from 'kysely';
import { beforeAll, describe, expect, test } from 'vitest';
import type { AccountId } from '#kernel/ids';
import { makeCreditCode, makeOrganisation } from '#testing/organisations';
import { clientOf, makeWorld, type Client, type World } from '../../../tests/support/world.ts';

/** Organisations and cases, as support finds them; and what goes along when two accounts become one. */
let world: World;
let admin: Client;
const REASON = '来电求助：申请交了没有回音';

beforeAll(async () => {
  world = await makeWorld();
  admin = await world.as('admin');
});

const find = async (what: 'organisation' | 'case', query: string, client: Client = admin) =>
  client.post(`/api/support/${what}-search`, { query, reason: REASON });
const items = async (what: 'organisation' | 'case', query: string) => (await find(what, query)).json().items;
const run = <Row>(query: ReturnType<typeof sql>): Promise<Row[]> =>
  world.act('admin', async (ctx) => (await query.execute(ctx.db)).rows as Row[]);

async function person(name: string, phone: string): Promise<Client> {
  const id = (await world.installation.auth.createAccount({
    name,
    contact: { kind: 'phone', value: phone },
    verified: true,
  }))!;
  const { cookies } = await world.installation.auth.startSession(id);
  return {
    role: 'account',
    accountId: id,
    organisationId: undefined,
    ...clientOf(world.app, world.host, cookies.map((one) => one.split(';')[0]).join('; ')),
  };
}

const firm = (name: string, members: Record<string, 'admin'> = {}): Promise<string> =>
  makeOrganisation(world.installation, world.tenant, { name, division: '211102', members });

describe('organisations', () => {
  test('by part of a name, former name, code or initials, in whatever state, with what they may double', async () => {
    const id = await firm('查找测试精密机械有限公司');
    const other = await firm('查找测试精密机械有限责任公司');
    const found = await items('organisation', '精密机械');
    expect(found.map((one: { id: string }) => one.id)).toEqual(expect.arrayContaining([id, other]));
    expect(found.find((one: { id: string }) => one.id === id)).toMatchObject({
      state: 'verified',
      duplicates: [{ id: other }],
    });
    const { creditCode } = found[0];
    expect(await items('organisation', creditCode)).toHaveLength(1);
    expect((await items('organisation', 'czcsjm')).length).toBeGreaterThan(0);
    const bureau = await world.as('bureau');
    await bureau.post(`/api/organisations/${other}/merger`, { intoId: id, kind: 'duplicate', reason: '重复登记' });
    expect((await items('organisation', '查找测试精密')).map((one: { state: string }) => one.state).toSorted()).toEqual(
      ['closed', 'verified'],
    );
    expect(await items('organisation', '没有这样的机构')).toEqual([]);
  });

  test('for nobody else, with a reason, and never of another region', async () => {
    expect((await admin.post('/api/support/organisation-search', { query: '机械' })).statusCode).toBe(422);
    for (const role of ['bureau', 'enterprise', 'account'] as const)
      for (const what of ['organisation', 'case'] as const)
        expect((await find(what, '机械', await world.as(role))).statusCode).toBe(403);
    await firm('只在本地区的厂');
    const there = await (await world.elsewhere()).as('admin');
    expect((await find('organisation', '只在本地区', there)).json().items).toEqual([]);
  });
});

describe('cases', () => {
  test('verification by subject, applicant or number, also when it came back; who has it, until when', async () => {
    const founder = await person('寻找事项人', '13700000001');
    const { id } = (
      await founder.post('/api/organisations', {
        creditCode: makeCreditCode(),
        name: '找得到的新厂',
        kind: 'enterprise',
        division: '211102',
      })
    ).json();
    expect(id).toBeDefined();
    const [byTitle] = await items('case', '找得到的新厂');
    expect(byTitle).toMatchObject({ kind: '机构核验', open: true, applicant: '寻***人', state: '办理中' });
    expect(byTitle.dueOn).not.toBeNull();
    for (const query of ['13700000001', '寻找事项人', byTitle.id])
      expect((await items('case', query)).map((one: { id: string }) => one.id)).toContain(byTitle.id);
    const bureau = await world.as('bureau');
    const { version } = (await bureau.get(`/api/cases/${byTitle.id}`)).json();
    await bureau.post(`/api/cases/${byTitle.id}/decision`, {
      verb: 'return',
      version,
      reasons: [{ code: 'nameMismatch' }],
    });
    expect((await items('case', '找得到的新厂'))[0]).toMatchObject({ state: '待补正', owner: '申请人' });
    expect((await admin.get(byTitle.link.replace('/app', '/api'))).statusCode).toBe(200);
  });

  test('objections by their number, requests to join by person', async () => {
    const organisationId = await firm('被异议的厂');
    const asker = await person('申请加入者', '13700000002');
    await run(sql`insert into dossiers.objection (tenant_id, id, number, organisation_id, kind, statement, state, due_on, created_at)
      values (${world.tenant.id}, gen_random_uuid(), 'YY20261120X', ${organisationId}, 'wrongData', '地址不对', 'open', '2026-11-27', now())`);
    await run(sql`insert into organisations.access_request (tenant_id, id, organisation_id, account_id, message, created_at)
      values (${world.tenant.id}, gen_random_uuid(), ${organisationId}, ${asker.accountId!}, '我是员工', now())`);
    expect(await items('case', 'YY20261120X')).toMatchObject([
      { kind: '信息异议', title: '被异议的厂', owner: '主管部门' },
    ]);
    expect(await items('case', '申请加入者')).toMatchObject([{ kind: '加入申请', applicant: '申***者' }]);
    const both = await items('case', '被异议的厂');
    expect(both.map(({ kind }: { kind: string }) => kind).toSorted()).toEqual(['信息异议', '加入申请']);
  });
});

describe('merging two accounts', () => {
  test('takes delegations and objections along; nobody becomes the own stand-in', async () => {
    const [from, into] = [await person('重复者', '13700000003'), await person('重复者', '13700000004')];
    const [principal, delegate] = [
      await firm('委托的厂', { [from.accountId!]: 'admin' }),
      await firm('代办的校', { [into.accountId!]: 'admin' }),
    ];
    const tenant = world.tenant.id;
    await run(sql`insert into delegations.delegation (tenant_id, id, principal_id, delegate_id, state, reason, asked_by, asked_at)
      values (${tenant}, gen_random_uuid(), ${principal}, ${delegate}, 'offered', '人手少', ${from.accountId!}, now())`);
    await run(sql`insert into dossiers.objection (tenant_id, id, number, organisation_id, kind, statement, account_id, state, due_on, created_at)
      values (${tenant}, gen_random_uuid(), 'YY20261121X', ${principal}, 'wrongData', '电话不对', ${from.accountId!}, 'open', '2026-11-27', now())`);
    await run(sql`insert into approvals.absence (tenant_id, id, account_id, stand_in_id, organisation_id, from_on, until_on, note, created_at)
      values (${tenant}, gen_random_uuid(), ${from.accountId!}, ${into.accountId!}, ${principal}, '2026-11-20', '2026-11-21', '', now())`);
    const merged = await admin.post('/api/support/account-merges', {
      from: from.accountId as AccountId,
      into: into.accountId as AccountId,
      reason: '同一人，已电话核实',
    });
    expect(merged.statusCode, merged.body).toBe(201);
    expect(merged.json().moved).toMatchObject({ memberships: 1, delegationsAsked: 1, objections: 1 });
    // Nobody stands in for oneself.
    expect(merged.json().moved).not.toHaveProperty('absences');
    const rows = await run<{ by: string }>(
      sql`select asked_by as by from delegations.delegation where principal_id = ${principal}`,
    );
    expect(rows).toEqual([{ by: into.accountId }]);
  });
});
