import { beforeAll, describe, expect, test } from 'vitest';
import { makeWorld, type Client, type World } from '../../../tests/support/world.ts';

interface Term {
  code: string;
  revision: number;
  name: string;
  aliases: string[];
  state: string;
  confirmed: boolean;
  layer: string;
  abilities: string[];
}

let world: World;
let bureau: Client;

beforeAll(async () => {
  world = await makeWorld();
  bureau = await world.as('bureau');
});

const body = { kind: 'skill', name: '苇编编织', aliases: ['编苇席'], source: '市非遗中心来信' };

async function found(
  text: string,
  client = bureau,
): Promise<{ code: string; label: string; start: number; end: number }[]> {
  const answer = await client.post('/api/skill-extractions', { text });
  expect(answer.statusCode).toBe(200);
  return answer.json<{ items: { code: string; label: string; start: number; end: number }[] }>().items;
}

const term = async (code: string): Promise<Term> =>
  (await bureau.get(`/api/skill-terms/${code}`)).json<{ term: Term }>().term;
const firstOf = async (q: string): Promise<Term> =>
  (await bureau.get(`/api/skill-terms?q=${encodeURIComponent(q)}`)).json<{ items: Term[] }>().items[0]!;

describe('the dictionary of a region', () => {
  test('a text is answered with what it names, and where', async () => {
    const text = '会数控车床操作，持低压电工证优先';
    const items = await found(text);
    expect(items.map(({ start, end }) => text.slice(start, end))).toEqual(['数控车床操作', '低压电工证']);
    expect(items).toEqual([
      expect.objectContaining({ stance: 'required', kind: 'skill', confirmed: false }),
      expect.objectContaining({ stance: 'preferred', kind: 'certificate' }),
    ]);
  });

  test('an own entry counts from the next text on, and in this region only', async () => {
    expect(await found('会编苇席')).toEqual([]);
    const made = await bureau.post('/api/skill-terms', body);
    expect(made.statusCode).toBe(201);
    expect(made.json()).toMatchObject({ code: 'L0001', layer: 'local', revision: 1, confirmed: false });
    expect(await found('会编苇席')).toMatchObject([{ label: '苇编编织' }]);
    const elsewhere = await (await world.elsewhere()).as('bureau');
    expect(await found('会编苇席', elsewhere)).toEqual([]);
  });

  test('a name belongs to one entry; unusable ones say why at the field', async () => {
    expect((await bureau.post('/api/skill-terms', body)).json()).toMatchObject({ code: 'skill.taken' });
    expect((await bureau.post('/api/skill-terms', { ...body, name: '编', aliases: [] })).statusCode).toBe(422);
    const unknown = await bureau.post('/api/skill-terms', {
      ...body,
      name: '苇画',
      aliases: [],
      occupation: '9-99-99-99',
    });
    expect(unknown.json()).toMatchObject({ errors: [{ field: 'occupation' }] });
  });

  test('renaming, retiring and taking back: each step stays readable', async () => {
    const before = await firstOf('插花');
    const changed = await bureau.put(`/api/skill-terms/${before.code}`, {
      kind: 'skill',
      name: before.name,
      aliases: [...before.aliases, '摆瓶花'],
      source: '市插花协会',
      revision: before.revision,
    });
    expect(changed.statusCode).toBe(200);
    expect(await found('会摆瓶花')).toHaveLength(1);
    const stale = await bureau.put(`/api/skill-terms/${before.code}`, { ...body, name: '花艺活', revision: 0 });
    expect(stale.json()).toMatchObject({ code: 'skill.changed' });

    const act = (given: object) => bureau.post(`/api/skill-terms/${before.code}/actions`, given);
    expect((await act({ verb: 'retire', revision: 1, reason: '本地不用' })).json()).toMatchObject({ state: 'retired' });
    expect(await found('会摆瓶花')).toEqual([]);
    expect((await act({ verb: 'confirm', revision: 2 })).json()).toMatchObject({ code: 'skill.over' });
    expect((await act({ verb: 'undo', revision: 2 })).json()).toMatchObject({ state: 'active', revision: 3 });
    expect(await found('会摆瓶花')).toHaveLength(1);
    const { history } = (await bureau.get(`/api/skill-terms/${before.code}`)).json<{ history: { verb: string }[] }>();
    expect(history.map(({ verb }) => verb)).toEqual(['undo', 'retire', 'change']);
  });

  test('what is merged is found as the other', async () => {
    const from = (await bureau.post('/api/skill-terms', { ...body, name: '苇席手艺', aliases: [] })).json<Term>();
    const merge = (into: string) =>
      bureau.post(`/api/skill-terms/${from.code}/actions`, { verb: 'merge', revision: 1, into, reason: '同一门手艺' });
    expect((await merge(from.code)).statusCode).toBe(422);
    expect((await merge('T0001')).statusCode).toBe(422);
    expect((await merge('L0001')).json()).toMatchObject({ state: 'merged', abilities: ['undo'] });
    expect(await found('祖传苇席手艺')).toMatchObject([{ code: 'L0001', label: '苇编编织' }]);
  });

  test('only officers of the whole region change it; what they did stands in the trail', async () => {
    for (const role of ['county', 'enterprise', 'school'] as const)
      expect((await (await world.as(role)).post('/api/skill-terms', { ...body, name: '别的' })).statusCode).toBe(403);
    expect((await (await world.as('public')).post('/api/skill-extractions', { text: '焊接' })).statusCode).toBe(401);
    const { items } = (await (await world.as('admin')).get('/api/audit?objectKind=skillTerm')).json<{
      items: { verb: string }[];
    }>();
    expect(items.map(({ verb }) => verb)).toEqual(expect.arrayContaining(['skill.add', 'skill.merge', 'skill.undo']));
  });

  test('the list pages through everything once', async () => {
    const seen: string[] = [];
    let cursor: string | null = '';
    let total = 0;
    for (let page = 0; page < 40 && cursor !== null; page += 1) {
      const query: string = cursor === '' ? '' : `&cursor=${cursor}`;
      const answer = (await bureau.get(`/api/skill-terms?kind=tool&limit=100${query}`)).json<{
        items: Term[];
        total: number;
        nextCursor: string | null;
      }>();
      seen.push(...answer.items.map(({ code }) => code));
      ({ nextCursor: cursor, total } = answer);
    }
    expect(new Set(seen).size).toBe(total);
    expect((await bureau.get('/api/skill-terms?cursor=xx')).statusCode).toBe(422);
    expect((await term('T0001')).layer).toBe('product');
  });
});

describe('words that only look like a term', () => {
  const set = (change: object, client = bureau) => client.put('/api/skill-masks', { reason: '另有所指', ...change });

  test('one of the region’s own silences the term inside of it, here only; it can be let go again', async () => {
    const text = '苇海电工节志愿者';
    expect((await found(text)).length).toBeGreaterThan(0);
    expect((await set({ word: '苇海电工节', active: true, revision: 0 })).json()).toMatchObject({
      layer: 'local',
      revision: 1,
    });
    expect(await found(text)).toEqual([]);
    const elsewhere = await (await world.elsewhere()).as('bureau');
    expect((await found(text, elsewhere)).length).toBeGreaterThan(0);
    expect((await set({ word: '苇海电工节', active: true, revision: 0 })).json().code).toBe('skill.changed');
    expect((await set({ word: '苇海电工节', active: true, revision: 1 })).json().code).toBe('skill.maskStands');
    expect((await set({ word: '苇海电工节', active: false, revision: 1 })).statusCode).toBe(200);
    expect((await found(text)).length).toBeGreaterThan(0);
  });

  test('one of the product can be let go, and says so in the list', async () => {
    expect((await set({ word: '机电工程', active: false, revision: 0 })).json()).toMatchObject({ layer: 'product' });
    const { items } = (await bureau.get(`/api/skill-masks?q=${encodeURIComponent('机电工程')}`)).json();
    expect(items).toContainEqual(expect.objectContaining({ word: '机电工程', active: false, layer: 'product' }));
    expect((await set({ word: '机电工程', active: true, revision: 1 }, await world.as('enterprise'))).statusCode).toBe(
      403,
    );
  });
});
