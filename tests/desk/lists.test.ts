import { beforeAll, expect, test } from 'vitest';
import { makeCreditCode, makeOrganisation } from '#testing/organisations';
import { makeWorld, type Client, type World } from '../support/world.ts';

/** What all lists of the workbench share: a list as a file, what belongs to a record, what the command search asks for. */
let world: World;
let bureau: Client;
let county: Client;
let firm: Client;

beforeAll(async () => {
  world = await makeWorld();
  world.clock.set('2026-11-20T02:00:00Z');
  [bureau, county, firm] = [await world.as('bureau'), await world.as('county'), await world.as('enterprise')];
  for (const [name, division] of [
    ['兴隆某厂', '211103'],
    ['盘山某厂', '211122'],
  ] as const)
    await makeOrganisation(world.installation, world.tenant, {
      name,
      division,
      kind: 'enterprise',
      state: 'pending',
      creditCode: makeCreditCode(),
    });
});

const PURPOSE = encodeURIComponent('季度走访');
const fileOf = (who: Client, path: string, query = '') =>
  who.get(`${path}/export?format=csv&purpose=${PURPOSE}${query}`);
const linesOf = (body: string): string[] =>
  body
    .replace(/^\uFEFF/, '')
    .trim()
    .split(/\r?\n/);
const namesIn = async (who: Client, path: string): Promise<string[]> =>
  (await who.get(path)).json<{ items: { name: string }[] }>().items.map(({ name }) => name);

test('a file holds what the list shows, and no more', async () => {
  for (const who of [bureau, county]) {
    const answer = await fileOf(who, '/api/organisations', '&state=pending&columns=name,state');
    expect(answer.statusCode, answer.body).toBe(200);
    const [head, ...rows] = linesOf(answer.body);
    expect(head).toBe('名称,状态');
    expect(rows.slice(0, -1).map((line) => line.split(',')[0])).toEqual(
      await namesIn(who, '/api/organisations?state=pending&limit=100'),
    );
    expect(rows.at(-1)).toContain('用途：季度走访');
  }
  expect((await fileOf(bureau, '/api/organisations', '&state=pending')).body).toContain('兴隆某厂');
  expect((await fileOf(county, '/api/organisations', '&state=pending')).body).not.toContain('兴隆某厂');
  const feedback = await fileOf(bureau, '/api/feedback');
  expect(linesOf(feedback.body)[0]).toBe('编号,类别,关于,地区,提交时间,状态,答复期限,评价');
});

test('a workbook is one too, every file is in the log, and nothing leaves without a purpose or a right', async () => {
  const book = await bureau.get(`/api/organisations/export?purpose=${PURPOSE}`);
  expect(book.rawPayload.subarray(0, 2).toString()).toBe('PK');
  expect(decodeURIComponent(book.headers['content-disposition'] as string)).toContain('机构清单-2026-11-20.xlsx');
  const log = (await (await world.as('admin')).get('/api/exports')).json<{ items: { kind: string }[] }>();
  expect(log.items.map(({ kind }) => kind)).toContain('organisations');
  for (const path of ['/api/organisations', '/api/feedback', '/api/cases']) {
    expect((await bureau.get(`${path}/export?purpose=`)).statusCode, path).toBe(422);
    expect((await fileOf(firm, path)).statusCode, path).toBe(403);
    expect((await fileOf(await world.as('public'), path)).statusCode, path).toBe(401);
  }
  expect((await fileOf(bureau, '/api/organisations', '&columns=%3Cscript%3E')).statusCode).toBe(422);
});

test('partners: the own list only', async () => {
  const school = await world.as('school');
  await school.post('/api/partners', {
    name: '台账某厂',
    creditCode: makeCreditCode(),
    sourceName: '本校',
    confirmedOn: '2026-11-01',
  });
  const names = async (who: Client): Promise<string[]> =>
    (await who.get('/api/partners'))
      .json<{ items: { organisation: { name: string } }[] }>()
      .items.map(({ organisation }) => organisation.name);
  for (const who of [school, bureau]) {
    const rows = linesOf((await fileOf(who, '/api/partners', '&columns=name')).body).slice(1, -1);
    expect(rows).toEqual(await names(who));
  }
  expect(await names(school)).toEqual(['台账某厂']);
});

test('taken off the list by mistake: put back for ten minutes, by its owner, once', async () => {
  const school = await world.as('school');
  const listed = async () =>
    (await school.get('/api/partners')).json<{ items: { id: string }[] }>().items.map(({ id }) => id);
  const [id] = await listed();
  expect((await school.post(`/api/partners/${id}/return`)).statusCode).toBe(404);
  await school.delete(`/api/partners/${id}`);
  expect((await bureau.post(`/api/partners/${id}/return`)).statusCode).toBe(404);
  expect((await school.post(`/api/partners/${id}/return`)).statusCode).toBe(204);
  expect(await listed()).toEqual([id]);
  await school.delete(`/api/partners/${id}`);
  world.clock.set('2026-11-20T02:11:00Z');
  expect((await school.post(`/api/partners/${id}/return`)).statusCode).toBe(404);
  expect(await listed()).toEqual([]);
  world.clock.set('2026-11-20T02:00:00Z');
});

test('cases: what waits for oneself', async () => {
  const listing = (
    await firm.post('/api/managed-listings', { type: 'talent', side: 'need', kind: 'employment', title: '车工' })
  ).json<{ id: string }>();
  expect(listing.id).toBeDefined();
  const listed = (await bureau.get('/api/cases?box=todo&limit=100')).json<{ items: { title: string }[] }>().items;
  const rows = linesOf((await fileOf(bureau, '/api/cases', '&box=todo&columns=title')).body).slice(1, -1);
  expect(rows).toEqual(listed.map(({ title }) => title));
  const narrowed = linesOf((await fileOf(bureau, '/api/cases', '&box=todo&q=没有这样的事&columns=title')).body);
  expect(narrowed.slice(1, -1)).toEqual([]);
});

test('related cases are those that one may open', async () => {
  const founder = await world.as('account');
  const made = await founder.post('/api/organisations', {
    creditCode: makeCreditCode(),
    name: '相关某厂',
    kind: 'enterprise',
    division: '211103',
    introduction: '生产轴承座。',
  });
  expect(made.statusCode, made.body).toBe(201);
  const { id } = made.json<{ id: string }>();
  const related = async (who: Client, query: string) =>
    (await who.get(`/api/related-cases?${query}`)).json<{ items: { id: string; link: string }[]; total: number }>();
  const seen = await related(bureau, `subject=${id}`);
  expect(seen.total).toBe(1);
  expect((await bureau.get(`/api/cases/${seen.items[0]!.id}`)).statusCode).toBe(200);
  expect((await related(founder, `subject=${id}`)).total).toBe(1);
  for (const other of [county, firm]) expect(await related(other, `subject=${id}`)).toEqual({ items: [], total: 0 });
  expect(await related(bureau, '')).toEqual({ items: [], total: 0 });
  const ofFirm = await related(bureau, `organisation=${id}`);
  for (const { id: caseId } of ofFirm.items) expect((await bureau.get(`/api/cases/${caseId}`)).statusCode).toBe(200);
});

test('names of learners are found by those only who read them', async () => {
  const school = await world.as('school');
  const own = (await school.get('/api/profiles?kind=learner&limit=1')).json<{ items: { name: string }[] }>().items[0];
  const classes = (await bureau.get('/api/profiles?kind=class&limit=1')).json<{ items: { name: string }[] }>().items[0];
  const found = async (who: Client, q: string): Promise<number> =>
    (await who.get(`/api/profiles?q=${encodeURIComponent(q)}`)).json<{ total: number }>().total;
  if (own !== undefined) {
    expect(await found(school, own.name)).toBeGreaterThan(0);
    expect(await found(bureau, own.name)).toBe(0);
  }
  if (classes !== undefined) expect(await found(bureau, classes.name)).toBeGreaterThan(0);
  expect(await found(bureau, '没有这样的人')).toBe(0);
});
