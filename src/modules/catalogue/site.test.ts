import { beforeAll, describe, expect, test } from 'vitest';
import { eventually, makeKind, makeListing } from '#testing/listings';
import { makeWorld, type Client, type World } from '../../../tests/support/world.ts';
import { COMPLETE_FORMS } from './testing.ts';

const PATH = '/api/catalogue-records';
let world: World;
let school: Client;
let expert: Client;
let nobody: Client;
beforeAll(async () => {
  world = await makeWorld();
  school = await world.as('school');
  expert = await world.as('expert');
  nobody = await world.as('public');
});

const publish = async (
  kind: keyof typeof COMPLETE_FORMS,
  over: object = {},
): Promise<{ id: string; version: number }> => {
  const { id, version } = (await school.post(PATH, { kind, ...COMPLETE_FORMS[kind], ...over })).json();
  const shown = await school.post(`${PATH}/${id}/actions`, { verb: 'publish', version });
  expect(shown.statusCode, shown.body).toBe(200);
  return shown.json();
};
const shows = async (path: string, text: string): Promise<void> => {
  const body = await eventually(
    async () => (await nobody.get(path)).body,
    (page) => page.includes(text),
  );
  expect(body).toContain(text);
};

describe('public pages', () => {
  test('shelf, record in both languages, JSON-LD, site map; over with 410', async () => {
    const record = await publish('base', { title: '云州网站测试基地' });
    await shows('/catalogue/base', '云州网站测试基地');
    await shows(`/catalogue?q=${encodeURIComponent('五轴加工中心')}`, '云州网站测试基地');
    const page = await nobody.get(`/catalogue/base/${record.id}`);
    expect(page.statusCode).toBe(200);
    expect(page.body).toContain('"@type":"Place"');
    expect(page.body).toContain('市级');
    const english = await nobody.get(`/en/catalogue/base/${record.id}`);
    expect(english.body).toContain('Municipal');
    expect((await nobody.get(`/catalogue/result/${record.id}`)).statusCode).toBe(404);
    expect((await nobody.get('/catalogue/unknown')).statusCode).toBe(404);
    expect((await nobody.get('/sitemaps/catalogue')).body).toContain(record.id);
    expect((await nobody.get(`/organisations/${school.organisationId}`)).body).toContain('云州网站测试基地');
    await school.post(`${PATH}/${record.id}/actions`, { verb: 'withdraw', version: record.version });
    const over = await nobody.get(`/catalogue/base/${record.id}`);
    expect(over.statusCode).toBe(410);
    expect(over.body).not.toContain('云州网站测试基地');
  });

  test('a record leads to others of its kind that name the same; what is withdrawn leaves', async () => {
    const one = await publish('base', { title: '云州甲实训基地' });
    const other = await publish('base', { title: '云州乙实训基地' });
    await shows(`/catalogue/base/${one.id}`, '云州乙实训基地');
    await shows(`/en/catalogue/base/${one.id}`, 'Both name: ');
    await school.post(`${PATH}/${other.id}/actions`, { verb: 'withdraw', version: other.version });
    expect((await nobody.get(`/catalogue/base/${one.id}`)).body).not.toContain('云州乙实训基地');
  });

  test('facets narrow a shelf; the tabs count the same words everywhere', async () => {
    await publish('result', { title: '网站测试成果' });
    await shows('/catalogue/result?readiness=trl6', '网站测试成果');
    expect((await nobody.get('/catalogue/result?readiness=trl1')).body).not.toContain('网站测试成果');
    expect((await nobody.get(`/listings?q=${encodeURIComponent('光伏玻璃')}`)).body).toMatch(/科研成果 <span/);
  });

  test('the page of a need shows what may help, with reasons; no shelf answers a vacancy', async () => {
    await publish('result', { title: '在线检测成果甲' });
    await publish('base', { title: '在线检测实训基地甲' });
    await shows('/catalogue/result', '在线检测成果甲');
    await shows('/catalogue/base', '在线检测实训基地甲');
    const facts = {
      state: 'published',
      publishedAt: new Date('2026-11-20T00:00:00Z'),
      divisions: ['211104'],
    } as const;
    const [problem, vacancy] = await world.act('enterprise', (ctx) =>
      Promise.all([
        makeKind(
          ctx.db,
          ctx.tenant.id,
          'research',
          'need',
          { keywords: ['在线检测'] },
          { ...facts, title: '光伏玻璃难题' },
        ),
        makeListing(ctx.db, ctx.tenant.id, { ...facts, side: 'need', title: '在线检测员', skills: ['在线检测'] }),
      ]),
    );
    const helping = async ({ id }: { id: string }) =>
      (await nobody.get(`/api/catalogue/for-listing/${id}`)).json().items;
    const items = await helping(problem!);
    expect(items).toContainEqual(expect.objectContaining({ kind: 'result', title: '在线检测成果甲' }));
    expect(items.flatMap(({ reasons }: { reasons: string[] }) => reasons).join()).toContain('在线检测');
    expect((await nobody.get(`/listings/${problem!.id}`)).body).toContain('在线检测成果甲');
    expect(await helping(vacancy!)).toEqual([]);
    expect((await nobody.get(`/listings/${vacancy!.id}`)).body).not.toContain('可能帮得上的');
  });
});

describe('我的专家名录', () => {
  const OWN = '/account/expert';
  const FORM = {
    title: '吴本人',
    roles: 'master',
    fields: 'manufacturing',
    focus: '精密磨削、工艺改进',
    titleLevel: 'seniorTechnician',
    services: 'onSite',
    conflict: 'none',
    divisions: '211103',
    hoursPerMonth: '24',
    achievements: '2021 市技能大师（证书 001）',
    contact: '13942700009',
  };

  test('fills in, agrees and is public; takes it back and is gone; nobody else has the page', async () => {
    expect((await expert.form(OWN, { ...FORM, hoursPerMonth: '不少' })).statusCode).toBe(422);
    expect((await expert.form(OWN, FORM)).statusCode).toBe(303);
    const shown = await expert.get(OWN);
    expect(shown.body).toContain('精密磨削');
    expect(shown.body).toContain('13942700009');
    const { items } = (await expert.get(PATH)).json();
    expect((await nobody.get(`/catalogue/expert/${items[0].id}`)).statusCode).toBe(404);
    expect((await expert.form(`${OWN}/publication`, { decision: 'granted' })).statusCode).toBe(422);
    expect((await expert.form(`${OWN}/publication`, { decision: 'granted', adult: 'yes' })).statusCode).toBe(303);
    const page = await nobody.get(`/catalogue/expert/${items[0].id}`);
    expect(page.statusCode).toBe(200);
    expect(page.body).toContain('市技能大师');
    expect(page.body).toContain('noindex');
    expect(page.body).not.toContain('13942700009');
    expect((await expert.form(`${OWN}/publication`, { decision: 'withdrawn' })).statusCode).toBe(303);
    expect((await nobody.get(`/catalogue/expert/${items[0].id}`)).statusCode).toBe(410);
    expect((await school.get(OWN)).statusCode).toBe(403);
    expect((await nobody.get(OWN)).statusCode).not.toBe(200);
  });

  test('consent taken back under “my personal information” counts here at once', async () => {
    const { items } = (await expert.get(PATH)).json();
    await expert.form(`${OWN}/publication`, { decision: 'granted', adult: 'yes' });
    expect((await nobody.get(`/catalogue/expert/${items[0].id}`)).statusCode).toBe(200);
    const said = await expert.form('/account/privacy/consent', { purpose: 'publication', decision: 'refuse' });
    expect(said.statusCode).toBe(303);
    expect((await nobody.get(`/catalogue/expert/${items[0].id}`)).statusCode).toBe(410);
    expect((await nobody.get(`/api/catalogue?kind=expert&q=${encodeURIComponent('吴本人')}`)).json().total).toBe(0);
  });
});
