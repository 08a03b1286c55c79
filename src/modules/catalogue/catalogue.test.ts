import { beforeAll, describe, expect, test } from 'vitest';
import { eventually } from '#testing/listings';
import { makeWorld, type Client, type World } from '../../../tests/support/world.ts';
import { RECORD_KINDS, type RecordKind } from './model.ts';
import { COMPLETE_FORMS } from './testing.ts';

const PATH = '/api/catalogue-records';
let world: World;
let school: Client;
let bureau: Client;
let nobody: Client;
beforeAll(async () => {
  world = await makeWorld();
  world.clock.set('2026-11-21T09:00:00+08:00');
  school = await world.as('school');
  bureau = await world.as('bureau');
  nobody = await world.as('public');
});

const make = async (kind: RecordKind, over: object = {}, client = school) => {
  const answer = await client.post(PATH, { kind, ...COMPLETE_FORMS[kind], ...over });
  expect(answer.statusCode, answer.body).toBe(201);
  return answer.json();
};
const act = (client: Client, { id, version }: { id: string; version: number }, verb: string, reason = '') =>
  client.post(`${PATH}/${id}/actions`, { verb, version, reason });
const agree = async (id: string) => {
  const answer = await school.post(`${PATH}/${id}/consent`, {
    decision: 'granted',
    signedOn: '2026-11-01',
    keptAt: '教务处档案柜',
    adult: true,
  });
  expect(answer.statusCode, answer.body).toBe(200);
  return answer.json();
};
const found = async (q: string) => (await nobody.get(`/api/catalogue?q=${encodeURIComponent(q)}`)).json();
const publicPage = async (id: string) => (await nobody.get(`/api/catalogue/${id}`)).statusCode;

describe('life of a record', () => {
  test.each(RECORD_KINDS.filter((kind) => kind !== 'expert' && kind !== 'teacher'))(
    '%s: draft, public with what everybody may read, ended with 410',
    async (kind) => {
      const draft = await make(kind);
      expect(draft).toMatchObject({
        state: 'draft',
        open: false,
        missing: [],
        source: '本单位填报',
        confirmedOn: '2026-11-21',
      });
      expect(await publicPage(draft.id)).toBe(404);
      const shown = (await act(school, draft, 'publish')).json();
      expect(shown).toMatchObject({ state: 'published', open: true });
      const open = (await nobody.get(`/api/catalogue/${draft.id}`)).json();
      expect(open.title).toBe(COMPLETE_FORMS[kind].title);
      expect(JSON.stringify(open)).not.toMatch(/报价底线|线阵相机与双光源/);
      const ended = await act(school, shown, 'end');
      expect(ended.json().state).toBe('ended');
      expect(await publicPage(draft.id)).toBe(410);
    },
  );

  test('what is incomplete or names a telephone does not become public', async () => {
    const { id, version } = await make('base', { title: '半份基地', detail: { baseKinds: ['trainingBase'] } });
    const refused = (await act(school, { id, version }, 'publish')).json();
    expect(refused.code).toBe('catalogue.incomplete');
    expect(refused.errors.map(({ field }: { field: string }) => field)).toContain('detail.places');
    const told = await make('result', { title: '带电话的成果', summary: '详询 13812345678' });
    expect((await act(school, told, 'publish')).json()).toMatchObject({ code: 'catalogue.invalid' });
  });

  test('officers hide with a reason and put back; they neither edit nor publish', async () => {
    const record = await make('capability', { title: '被隐藏的能力' });
    const shown = (await act(school, record, 'publish')).json();
    expect((await act(bureau, shown, 'hide')).json().code).toBe('catalogue.needsReason');
    const hidden = (await act(bureau, shown, 'hide', '内容与实际不符')).json();
    expect(hidden).toMatchObject({ state: 'hidden', stateReason: '内容与实际不符' });
    expect(await publicPage(record.id)).toBe(410);
    expect((await act(school, hidden, 'restore')).statusCode).toBe(403);
    expect((await bureau.patch(`${PATH}/${record.id}`, { version: hidden.version, title: '改' })).statusCode).toBe(403);
    expect((await act(bureau, hidden, 'restore')).json().state).toBe('published');
  });

  test('what is for members is read by members, and the reading is on record', async () => {
    const record = await make('result', { title: '分级公开的成果' });
    await act(school, record, 'publish');
    const firm = await world.as('enterprise');
    const read = (await firm.get(`/api/catalogue/${record.id}`)).json();
    expect(read.detail.principle).toContain('线阵相机');
    expect(read.detail.privateNote).toBeUndefined();
    expect(read.hidden).toEqual(['privateNote']);
  });
});

describe('people', () => {
  test('without consent nobody is public; contact is for the owner alone', async () => {
    const record = await make('expert');
    expect((await act(school, record, 'publish')).json().code).toBe('catalogue.noConsent');
    const agreed = await agree(record.id);
    expect(agreed.consent).toMatchObject({
      state: 'granted',
      by: 'organisation',
      statement: '2026-11-01 签署，存于教务处档案柜',
    });
    const shown = (await act(school, agreed, 'publish')).json();
    expect(shown.contact).toBe('0427-2800001');
    expect((await bureau.get(`${PATH}/${record.id}`)).json().contact).toBeNull();
    const open = await nobody.get(`/api/catalogue/${record.id}`);
    expect(open.body).not.toMatch(/2800001|少量股份/);
  });

  test('withdrawn consent: the page answers 410 at once, search forgets the person within a second', async () => {
    const { id } = await make('expert', { title: '温如故' });
    const agreed = await agree(id);
    const shown = (await act(school, agreed, 'publish')).json();
    await eventually(
      () => found('温如故'),
      ({ total }) => total === 1,
    );
    expect((await found('薄壁件铣削')).items.map((one: { id: string }) => one.id)).toContain(id);
    const since = performance.now();
    await school.post(`${PATH}/${id}/consent`, { decision: 'withdrawn' });
    expect(await publicPage(id)).toBe(410);
    expect(await found('温如故')).toMatchObject({ total: 0, items: [] });
    expect(performance.now() - since).toBeLessThan(1000);
    expect((await school.get(`${PATH}/${id}`)).json()).toMatchObject({
      open: false,
      consent: { state: 'withdrawn' },
      version: shown.version,
    });
  });

  test('an expert keeps the own record, once, and consents alone; closing consent elsewhere counts here', async () => {
    const expert = await world.as('expert');
    const record = await make('expert', { title: '本人自管' }, expert);
    expect((await expert.post(PATH, { kind: 'expert', title: '第二份' })).json().code).toBe('catalogue.onlyOne');
    expect((await act(expert, record, 'publish')).json().code).toBe('catalogue.noConsent');
    expect((await expert.post(`${PATH}/${record.id}/consent`, { decision: 'withdrawn' })).json().code).toBe(
      'catalogue.ownConsent',
    );
    expect((await school.get(`${PATH}/${record.id}`)).statusCode).toBe(404);
  });
});

test('发布为供给: a draft that says what the record says, linked both ways; names of people stay behind', async () => {
  const record = await make('base', { title: '出自名录的基地' });
  const { listingId } = (await school.post(`${PATH}/${record.id}/offer`, { type: 'facility' })).json();
  const listing = (await school.get(`/api/managed-listings/${listingId}`)).json();
  expect(listing).toMatchObject({ type: 'facility', side: 'offer', title: '出自名录的基地', state: 'draft' });
  expect(listing.detail).toMatchObject({
    workplaces: 60,
    facilities: ['trainingBase'],
    priceMode: 'perHour',
    priceMin: 12_000,
  });
  expect((await school.get(`${PATH}/of-listing/${listingId}`)).json().item).toMatchObject({ id: record.id });
  expect((await school.get(`${PATH}/${record.id}`)).json().offers).toEqual([
    { id: listingId, title: '出自名录的基地', state: '草稿' },
  ]);
  const expert = await make('expert', { title: '不外露' });
  for (const type of ['service', 'training', 'cooperation']) {
    const made = (await school.post(`${PATH}/${expert.id}/offer`, { type })).json();
    expect((await school.get(`/api/managed-listings/${made.listingId}`)).body).not.toContain('不外露');
  }
});

test('the list, its counts and its export obey the same reach and the same filters', async () => {
  await make('base', { title: '清单里的基地甲' });
  const listed = (await school.get(`${PATH}?kind=base&q=${encodeURIComponent('清单里的基地')}`)).json();
  expect(listed).toMatchObject({ total: 1, counts: { draft: 1 } });
  const firm = await world.as('enterprise');
  expect((await firm.get(`${PATH}?q=${encodeURIComponent('清单里的基地')}`)).json().total).toBe(0);
  const file = await school.get(
    `${PATH}/export?kind=base&q=${encodeURIComponent('清单里的基地')}&format=csv&purpose=${encodeURIComponent('核对台账')}&columns=title,kind,place`,
  );
  expect(file.statusCode).toBe(200);
  expect(file.body).toContain('清单里的基地甲');
  expect(file.body).not.toContain('2800001');
});
