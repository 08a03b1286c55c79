import { beforeAll, describe, expect, test } from 'vitest';
import type { AccountId } from '#kernel/ids';
import { clientOf, makeWorld, type Client, type World } from '../../../tests/support/world.ts';
import { placeIn } from './townships.ts';
import { makeCreditCode, makeOrganisation } from './testing.ts';

let world: World;
beforeAll(async () => {
  world = await makeWorld();
});

const registration = (over: object = {}) => ({
  creditCode: makeCreditCode(),
  name: '云州新光电子有限公司',
  kind: 'enterprise',
  division: '211102',
  industry: 'C',
  size: 'small',
  // Named alike on purpose: each test registers its own.
  distinct: true,
  ...over,
});

/** A new person with a session, who belongs to nothing. */
async function person(name = '新人'): Promise<Client> {
  const accountId = await world.installation.auth.createAccountWithoutPassword(name);
  return clientFor(accountId);
}

async function clientFor(accountId: AccountId, host = world.host): Promise<Client> {
  const { cookies } = await world.installation.auth.startSession(accountId);
  const cookie = cookies.map((one) => one.split(';')[0]).join('; ');
  return { role: 'account', accountId, organisationId: undefined, ...clientOf(world.app, host, cookie) };
}

const roleOf = async (client: Client): Promise<string> => (await client.get('/api/session')).json().actor.role;

describe('all organisations', () => {
  test('an officer of a county asks for the own territory, and gets nothing else, in the list and as a file', async () => {
    const county = await world.as('county');
    const { territory } = (await county.get('/api/session')).json().actor;
    await makeOrganisation(world.installation, world.tenant, { name: '别县的企业', division: '211103' });
    const ask = async (by: Client, place: string) =>
      (await by.get(`/api/organisations?limit=100&place=${place}`)).json() as {
        items: { name: string; division: string | null }[];
        total: number;
      };
    const within = await ask(county, 'territory');
    expect(within.total).toBeGreaterThan(0);
    expect(within.items.filter(({ division }) => !division?.startsWith(territory))).toEqual([]);
    const region = await ask(county, 'region');
    expect(region.items.map(({ name }) => name)).toContain('别县的企业');
    const bureau = await world.as('bureau');
    expect((await ask(bureau, 'territory')).total).toBe((await ask(bureau, 'region')).total);
    const file = await county.get('/api/organisations/export?format=csv&purpose=核对&place=territory');
    expect(file.body).not.toContain('别县的企业');
  });

  test('a township is called as its office is, and a place without an office says so', async () => {
    expect(
      ['芦荡县得胜镇便民服务中心（演示）', '新兴街道办事处', '双台子区铁东街道就业所', '测试镇便民服务中心'].map(
        placeIn,
      ),
    ).toEqual(['得胜镇', '新兴街道', '铁东街道', '测试镇']);
    const { items } = (await (await world.as('public')).get('/api/townships')).json();
    expect(items).toContainEqual({ code: '211102100', name: '测试镇', office: '测试镇便民服务中心' });
  });
});

describe('joining', () => {
  test('an organisation waits, is verified, and then its founder acts in its role', async () => {
    const founder = await person();
    const joined = await founder.post('/api/organisations', registration());
    expect(joined.statusCode).toBe(201);
    const { id, state, abilities } = joined.json();
    expect([state, abilities.edit]).toEqual(['pending', false]);
    expect(await roleOf(founder)).toBe('account');
    const visitor = await world.as('public');
    expect((await visitor.get(`/api/organisations/${id}`)).statusCode).toBe(404);

    const bureau = await world.as('bureau');
    const vetted = await bureau.post(`/api/organisations/${id}/vet`, { decision: 'verify' });
    expect([vetted.statusCode, vetted.json().state]).toEqual([200, 'verified']);
    expect(await roleOf(founder)).toBe('enterprise');
    expect((await visitor.get(`/api/organisations/${id}`)).json().abilities).toEqual({
      edit: false,
      members: false,
      vet: [],
    });
  });

  test.each([
    ['a wrong check digit', { creditCode: '914403007109310121' }, 'creditCode'],
    ['an unknown division', { division: '999999' }, 'division'],
    ['an unknown industry', { industry: '9999' }, 'industry'],
    ['the operator’s kind', { kind: 'operator' }, 'kind'],
    ['no name', { name: '' }, 'name'],
  ])('%s is refused with a sentence at its field', async (_what, over, field) => {
    const refused = await (await person()).post('/api/organisations', registration(over));
    expect(refused.statusCode).toBe(422);
    expect(refused.json().errors.map((error: { field: string }) => error.field)).toEqual([field]);
  });

  test('a code that is registered already says what to do', async () => {
    const body = registration();
    expect((await (await person()).post('/api/organisations', body)).statusCode).toBe(201);
    const again = await (await person()).post('/api/organisations', { ...body, name: '冒名公司' });
    expect([again.statusCode, again.json().code]).toEqual([409, 'organisation.known']);
    expect(again.json().title).toContain('云州新光电子有限公司');
    expect(again.json().title).not.toContain('冒名公司');
  });

  test('without a session nobody joins', async () => {
    expect((await (await world.as('public')).post('/api/organisations', registration())).statusCode).toBe(401);
  });

  test('one firm in two regions is normal: one legal entity, two standings', async () => {
    const elsewhere = await world.elsewhere();
    const body = registration();
    const founder = await person();
    expect((await founder.post('/api/organisations', body)).statusCode).toBe(201);
    const there = await clientFor(founder.accountId!, elsewhere.host);
    expect((await there.get('/api/session')).json().actor.organisations).toEqual([]);
    expect((await there.post('/api/organisations', body)).statusCode).toBe(201);
  });
});

describe('vetting', () => {
  test('a refusal needs a reason, reaches the founder, and correcting the data stands in line again', async () => {
    const founder = await person();
    const { id, version } = (await founder.post('/api/organisations', registration())).json();
    const bureau = await world.as('bureau');
    const path = `/api/organisations/${id}/vet`;
    const empty = await bureau.post(path, { decision: 'refuse' });
    expect([empty.statusCode, empty.json().errors[0].field]).toEqual([422, 'reason']);
    expect((await bureau.post(path, { decision: 'refuse', reason: '名称与证照不一致' })).json().state).toBe('refused');
    expect((await founder.get(`/api/organisations/${id}`)).json().stateReason).toBe('名称与证照不一致');
    const messages = await world.act('public', async (ctx) => {
      const { listMessages } = await import('#platform/messages');
      return listMessages(ctx.db, ctx.tenant.id, { accountId: founder.accountId, limit: 10 });
    });
    expect(messages.items[0]?.body).toContain('名称与证照不一致');
    const edited = await founder.patch(`/api/organisations/${id}`, { version: version + 1, name: '云州新光电子公司' });
    expect([edited.statusCode, edited.json().state]).toEqual([200, 'pending']);
  });

  test('a suspended organisation loses its role at once', async () => {
    const founder = await person();
    const id = await makeOrganisation(world.installation, world.tenant, { members: { [founder.accountId!]: 'admin' } });
    expect(await roleOf(founder)).toBe('enterprise');
    const bureau = await world.as('bureau');
    await bureau.post(`/api/organisations/${id}/vet`, { decision: 'suspend', reason: '证照注销' });
    expect(await roleOf(founder)).toBe('account');
    expect((await founder.patch(`/api/organisations/${id}`, { version: 2, introduction: 'x' })).statusCode).toBe(403);
  });

  test('what cannot be decided now is said plainly', async () => {
    const id = await makeOrganisation(world.installation, world.tenant);
    const bureau = await world.as('bureau');
    const again = await bureau.post(`/api/organisations/${id}/vet`, { decision: 'verify' });
    expect([again.statusCode, again.json().code]).toEqual([409, 'organisation.notVettable']);
  });

  test('a bureau is let in by the administrator only, and nobody vets the own organisation', async () => {
    const id = await makeOrganisation(world.installation, world.tenant, { kind: 'bureau', state: 'pending' });
    const [bureau, admin] = [await world.as('bureau'), await world.as('admin')];
    expect((await bureau.post(`/api/organisations/${id}/vet`, { decision: 'verify' })).statusCode).toBe(403);
    expect((await admin.post(`/api/organisations/${id}/vet`, { decision: 'verify' })).statusCode).toBe(200);
    const own = await bureau.post(`/api/organisations/${bureau.organisationId}/vet`, {
      decision: 'suspend',
      reason: 'x',
    });
    expect(own.statusCode).toBe(403);
  });

  test.each(['enterprise', 'school', 'learner', 'account'] as const)('%s may not vet', async (role) => {
    const id = await makeOrganisation(world.installation, world.tenant, { state: 'pending' });
    const refused = await (await world.as(role)).post(`/api/organisations/${id}/vet`, { decision: 'verify' });
    expect(refused.statusCode).toBe(403);
  });
});

describe('own data', () => {
  test('two windows: the second save is told so and overwrites nothing', async () => {
    const firm = await world.as('enterprise');
    const path = `/api/organisations/${firm.organisationId}`;
    const { version } = (await firm.get(path)).json();
    expect((await firm.patch(path, { version, introduction: '甲' })).statusCode).toBe(200);
    const second = await firm.patch(path, { version, introduction: '乙' });
    expect([second.statusCode, second.json().code]).toEqual([409, 'record.changed']);
    expect((await firm.get(path)).json().introduction).toBe('甲');
  });

  test('a new name is compared with the register again', async () => {
    const founder = await person();
    const id = await makeOrganisation(world.installation, world.tenant, { members: { [founder.accountId!]: 'admin' } });
    const renamed = await founder.patch(`/api/organisations/${id}`, { version: 1, name: '另一家公司' });
    expect(renamed.json().state).toBe('pending');
  });

  test('an office does not widen its own reach: name and place are the administrator’s, the rest its own', async () => {
    const county = await world.as('county');
    const path = `/api/organisations/${county.organisationId}`;
    const { version, division, name } = (await county.get(path)).json();
    const total = async (): Promise<number> => (await county.get('/api/managed-listings')).json().total;
    const before = await total();
    for (const change of [
      { division: '2111' },
      { division: '21' },
      { division: null },
      { name: '市人力资源和社会保障局' },
    ]) {
      const refused = await county.patch(path, { version, ...change });
      expect([refused.statusCode, refused.json().code]).toEqual([403, 'organisation.administratorsOnly']);
      expect(refused.json().errors).toMatchObject([{ field: Object.keys(change)[0] }]);
    }
    expect((await county.get('/api/session')).json().actor.territory).toBe(division);
    expect(await total()).toBe(before);
    expect((await county.patch(path, { version, name, division, introduction: '为县域企业服务' })).statusCode).toBe(
      200,
    );
    const admin = await world.as('admin');
    expect((await admin.patch(path, { version: version + 1, name: `${name}（新）` })).statusCode).toBe(200);
  });

  test('others’ data stays theirs', async () => {
    const [firm, school] = [await world.as('enterprise'), await world.as('school')];
    const refused = await school.patch(`/api/organisations/${firm.organisationId}`, { version: 1, introduction: 'x' });
    expect(refused.statusCode).toBe(403);
  });
});

describe('switching', () => {
  test('a person of two organisations acts for the chosen one', async () => {
    const somebody = await person();
    const members = { [somebody.accountId!]: 'admin' } as const;
    await makeOrganisation(world.installation, world.tenant, { members });
    const school = await makeOrganisation(world.installation, world.tenant, { kind: 'school', members });
    expect(await roleOf(somebody)).toBe('enterprise');
    const switched = await somebody.post('/api/session/organisation', { organisationId: school });
    expect(switched.json().actor.role).toBe('school');
    const chosen = { cookie: `${somebody.cookie}; jq_org=${school}` };
    expect((await somebody.get('/api/session', chosen)).json().actor.organisation.id).toBe(school);
  });

  test('a cookie that names somebody else’s organisation gives nothing', async () => {
    const [somebody, bureau] = [await person(), await world.as('bureau')];
    const forged = { cookie: `${somebody.cookie}; jq_org=${bureau.organisationId}` };
    expect((await somebody.get('/api/session', forged)).json().actor.role).toBe('account');
    const refused = await somebody.post('/api/session/organisation', { organisationId: bureau.organisationId });
    expect(refused.statusCode).toBe(403);
  });
});

describe('directory', () => {
  test('pages by name without gaps, with the total', async () => {
    const elsewhere = await world.elsewhere();
    const reader = await elsewhere.as('public');
    const all = (await reader.get('/api/organisations?limit=100')).json();
    const seen: string[] = [];
    for (let cursor: string | null = ''; cursor !== null;) {
      const page = (await reader.get(`/api/organisations?limit=2${cursor && `&cursor=${cursor}`}`)).json();
      expect(page.total).toBe(all.total);
      seen.push(...page.items.map((one: { id: string }) => one.id));
      cursor = page.nextCursor as string | null;
    }
    expect(seen).toEqual(all.items.map((one: { id: string }) => one.id));
  });

  test('the public asks in vain for those that wait; staff see them', async () => {
    await makeOrganisation(world.installation, world.tenant, { name: '尚待核验公司', state: 'pending' });
    const path = `/api/organisations?state=pending&q=${encodeURIComponent('尚待')}`;
    expect((await (await world.as('public')).get(path)).json().total).toBe(0);
    expect((await (await world.as('bureau')).get(path)).json().total).toBe(1);
  });

  test.each(['cursor=x', 'limit=0', 'kind=x'])('%s is refused', async (query) => {
    expect((await (await world.as('public')).get(`/api/organisations?${query}`)).statusCode).toBe(422);
  });

  test('another region’s organisations are not there, whoever asks', async () => {
    const elsewhere = await world.elsewhere();
    const staff = await elsewhere.as('admin');
    const id = world.organisations.enterprise!;
    expect((await staff.get(`/api/organisations/${id}`)).statusCode).toBe(404);
    expect((await staff.patch(`/api/organisations/${id}`, { version: 1, introduction: 'x' })).statusCode).toBe(404);
    expect((await staff.post(`/api/organisations/${id}/vet`, { decision: 'suspend', reason: 'x' })).statusCode).toBe(
      404,
    );
    // The session is the person's everywhere, the role is not.
    const bureau = await world.as('bureau');
    expect((await bureau.get('/api/session', { host: elsewhere.host })).json().actor.role).toBe('account');
  });
});
