import { sql } from 'kysely';
import { beforeAll, describe, expect, test } from 'vitest';
import { clientOf, makeWorld, type Client, type World } from '../../../tests/support/world.ts';
import { preregister } from './preregister.ts';
import { makeCreditCode, makeOrganisation } from './testing.ts';

let world: World;
beforeAll(async () => {
  world = await makeWorld();
});

async function person(host = world.host): Promise<Client> {
  const accountId = await world.installation.auth.createAccountWithoutPassword('新人');
  const { cookies } = await world.installation.auth.startSession(accountId);
  const cookie = cookies.map((one) => one.split(';')[0]).join('; ');
  return { role: 'account', accountId, organisationId: undefined, ...clientOf(world.app, host, cookie) };
}

let made = 0;
const registration = (over: object = {}) => ({
  creditCode: makeCreditCode(),
  name: `云州登记${(made += 1)}号电子有限公司`,
  kind: 'enterprise',
  division: '211102',
  ...over,
});

const join = async (over: object = {}) => (await person()).post('/api/organisations', registration(over));
const fieldsOf = (answer: { json: () => { errors: { field: string; message: string }[] } }) =>
  answer.json().errors.map((error) => error.field);

describe('kinds', () => {
  test.each(['bureau', 'county', 'township', 'village', 'bank', 'association', 'alliance', 'incubator', 'provider'])(
    '%s registers',
    async (kind) => {
      const answer = await join({ kind });
      expect([answer.statusCode, answer.json().kind, answer.json().state]).toEqual([201, kind, 'pending']);
    },
  );

  test('a school says which kind of school; a kind that does not exist is refused', async () => {
    expect((await join({ kind: 'school', subkind: 'technical' })).json().subkind).toBe('technical');
    expect(fieldsOf(await join({ kind: 'school', subkind: 'bank' }))).toEqual(['subkind']);
  });

  test('a county office that waits is the administrator’s to let in, not a bureau’s', async () => {
    const { id } = (await join({ kind: 'county' })).json();
    const bureau = await world.as('bureau');
    expect((await bureau.get(`/api/organisations/${id}`)).json().abilities?.vet ?? []).toEqual([]);
  });
});

describe('without a credit code', () => {
  const identifier = { kind: 'divisionCode', text: '211122105203', reason: '村委会换证中' };

  test('a village is known by its division code, waits, and is marked', async () => {
    const answer = await join({ kind: 'village', creditCode: null, identifier, name: '云州大洼新立村村民委员会' });
    expect(answer.json()).toMatchObject({
      creditCode: null,
      identifierKind: 'divisionCode',
      identifier: '211122105203',
      identifierReason: '村委会换证中',
      state: 'pending',
    });
    const again = await join({ kind: 'village', creditCode: null, identifier, name: '另一个名字的村' });
    expect([again.statusCode, again.json().code]).toEqual([409, 'organisation.known']);
  });

  test.each([
    ['neither code nor another number', { creditCode: null }, 'creditCode'],
    [
      'a number that is not well-formed',
      { kind: 'village', creditCode: null, identifier: { ...identifier, text: '12' } },
      'identifier',
    ],
    ['a number that this kind does not have', { creditCode: null, identifier }, 'identifier'],
    ['an agency, which cannot be without', { kind: 'agency', creditCode: null, identifier }, 'identifier'],
  ])('%s is refused', async (_what, over, field) => {
    const answer = await join(over);
    expect([answer.statusCode, fieldsOf(answer)]).toEqual([422, [field]]);
  });
});

describe('codes', () => {
  test('one that is wrong in one place is told whose it nearly is', async () => {
    const name = '云州核对精密机械有限公司';
    const creditCode = makeCreditCode();
    await makeOrganisation(world.installation, world.tenant, { creditCode, name });
    const wrong = creditCode.slice(0, 9) + (creditCode[9] === '7' ? '8' : '7') + creditCode.slice(10);
    const answer = await join({ creditCode: wrong });
    expect(answer.statusCode).toBe(422);
    const sentences = answer
      .json()
      .errors.map((error: { message: string }) => error.message)
      .join();
    expect(sentences).toContain(name);
    expect(sentences).toContain(creditCode);
  });

  test('a suggestion never names one that waits', async () => {
    const creditCode = makeCreditCode();
    await makeOrganisation(world.installation, world.tenant, { creditCode, name: '尚未公开的公司', state: 'pending' });
    const wrong = creditCode.slice(0, 9) + (creditCode[9] === '7' ? '8' : '7') + creditCode.slice(10);
    expect((await join({ creditCode: wrong })).body).not.toContain('尚未公开的公司');
  });
});

describe('duplicates and former names', () => {
  test('the same name under another code is asked about once', async () => {
    const name = '云州重名新材料有限公司';
    await makeOrganisation(world.installation, world.tenant, { name });
    const founder = await person();
    const body = registration({ name: '云州重名新材料有限责任公司' });
    const asked = await founder.post('/api/organisations', body);
    expect([asked.statusCode, asked.json().code]).toEqual([409, 'organisation.similar']);
    expect(asked.json().title).toContain(name);
    expect((await founder.post('/api/organisations', { ...body, distinct: true })).statusCode).toBe(201);
  });

  test('a renamed firm keeps its former name, is found by it, and waits again', async () => {
    const founder = await person();
    const members = { [founder.accountId!]: 'admin' } as const;
    const id = await makeOrganisation(world.installation, world.tenant, { name: '云州旧称机电有限公司', members });
    const renamed = await founder.patch(`/api/organisations/${id}`, { version: 1, name: '云州新称机电有限公司' });
    expect(renamed.json()).toMatchObject({ name: '云州新称机电有限公司', state: 'pending' });
    await world.installation.database.inTenant(world.tenant.id, async (db) => {
      await sql`update organisations.organisation set state = 'verified' where tenant_id = ${world.tenant.id} and id = ${id}`.execute(
        db,
      );
    });
    const visitor = await world.as('public');
    const found = async (q: string) =>
      (await visitor.get(`/api/organisations?q=${encodeURIComponent(q)}`))
        .json()
        .items.map((one: { id: string }) => one.id);
    expect(await found('旧称机电')).toEqual([id]);
    expect(await found('yzxcjd')).toEqual([id]);
    const page = await visitor.get(`/organisations/${id}`);
    expect(page.body).toContain('曾用名');
    expect(page.body).toContain('云州旧称机电有限公司');
    const similar = await join({ name: '云州旧称机电有限公司' });
    expect(similar.json().code).toBe('organisation.similar');
  });
});

describe('预登记', () => {
  const name = (text: string) => ({
    name: text,
    kind: 'enterprise' as const,
    division: '211102',
    industry: null,
    size: null,
    sourceName: '云州学院校企合作台账',
    territory: null,
  });
  const make = (text: string, creditCode: string | null) =>
    world.act('bureau', (ctx) => preregister(ctx, { ...name(text), creditCode }));

  test('is not public, and its own person takes it over by its code, with what is attached', async () => {
    const creditCode = makeCreditCode();
    const id = await make('云州预登记铸造厂', creditCode);
    expect((await (await world.as('public')).get(`/api/organisations/${id}`)).statusCode).toBe(404);
    const founder = await person();
    const taken = await founder.post(
      '/api/organisations',
      registration({ creditCode, name: '云州预登记铸造有限公司' }),
    );
    expect([taken.statusCode, taken.json().id, taken.json().state]).toEqual([201, id, 'pending']);
    expect((await founder.get('/api/session')).json().actor.organisation.id).toBe(id);
    const late = await join({ creditCode });
    expect(late.json().code).toBe('organisation.known');
  });

  test('known by its name only, it gets its code when its person comes', async () => {
    const id = await make('云州无码木器厂', null);
    const answer = await join({ name: '云州无码木器厂' });
    expect([answer.statusCode, answer.json().id]).toEqual([201, id]);
    expect(answer.json().creditCode).toMatch(/^\w{18}$/);
  });

  test('two people of the firm at once: one takes it over, the other is told', async () => {
    const creditCode = makeCreditCode();
    await make('云州抢注五金厂', creditCode);
    const [a, b] = [await person(), await person()];
    const body = registration({ creditCode, name: '云州抢注五金厂' });
    const answers = await Promise.all([a.post('/api/organisations', body), b.post('/api/organisations', body)]);
    expect(answers.map((one) => one.statusCode).toSorted((x, y) => x - y)).toEqual([201, 409]);
  });
});

test('one firm in two regions: one entity; standing, statements and names of each are its own', async () => {
  const elsewhere = await world.elsewhere();
  const body = registration();
  const here = (await (await person()).post('/api/organisations', body)).json();
  const there = (
    await (await person(elsewhere.host)).post('/api/organisations', { ...body, name: '另一地区的名称' })
  ).json();
  expect(here.id).not.toBe(there.id);
  expect(there).toMatchObject({ creditCode: here.creditCode, name: '另一地区的名称', state: 'pending' });
  const entities = await world.installation.database.inTenant(world.tenant.id, async (db) =>
    sql<{
      count: number;
    }>`select count(*) as count from organisations.entity where credit_code = ${here.creditCode}`.execute(db),
  );
  expect(entities.rows[0]!.count).toBe(1);
  const staff = await elsewhere.as('admin');
  expect((await staff.get(`/api/organisations/${here.id}`)).statusCode).toBe(404);
});
