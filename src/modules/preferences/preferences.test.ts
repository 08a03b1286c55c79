import { beforeAll, describe, expect, test } from 'vitest';
import { makeWorld, type Client, type World } from '../../../tests/support/world.ts';
import { beginVisit, MOST_COLUMNS } from './model.ts';

describe('a visit', () => {
  const at = (time: string): Date => new Date(`2026-11-22T${time}:00Z`);
  test.each([
    ['the first', null, null, '08:00', true, null],
    ['a page later', '08:00', '01:00', '08:29', false, '01:00'],
    ['half an hour later', '08:00', '01:00', '08:30', true, '08:00'],
    ['with a clock that went back', '08:00', '01:00', '07:00', false, '01:00'],
  ])('%s', (_name, visited, before, now, isNew, expected) => {
    expect(beginVisit(visited === null ? null : at(visited), before === null ? null : at(before), at(now))).toEqual({
      isNew,
      before: expected && at(expected),
    });
  });
});

describe('preferences', () => {
  let world: World;
  let school: Client;
  const read = async (who: Client) => (await who.get('/api/preferences')).json();

  beforeAll(async () => {
    world = await makeWorld();
    school = await world.as('school');
  });

  test('are as built until somebody touches them', async () => {
    expect(await read(school)).toEqual({
      desk: { density: 'normal', shortcuts: true, guideHidden: false },
      lists: [],
    });
  });

  test('change one by one, for the person alone', async () => {
    expect((await school.patch('/api/preferences', { density: 'compact' })).statusCode).toBe(204);
    expect((await school.patch('/api/preferences', { shortcuts: false, guideHidden: true })).statusCode).toBe(204);
    expect((await school.patch('/api/preferences', { guideHidden: false })).statusCode).toBe(204);
    expect((await read(school)).desk).toEqual({ density: 'compact', shortcuts: false, guideHidden: false });
    expect((await read(await world.as('enterprise'))).desk.density).toBe('normal');
  });

  test('columns of a list are kept, overwritten and reset', async () => {
    const path = '/api/preferences/lists/listings.managed';
    await school.put(path, { arranged: ['title', 'state'], hidden: ['pay'] });
    await school.put(path, { arranged: ['state', 'title'], hidden: [] });
    expect((await read(school)).lists).toEqual([
      { list: 'listings.managed', arranged: ['state', 'title'], hidden: [] },
    ]);
    expect((await school.delete(path)).statusCode).toBe(204);
    expect((await school.delete(path)).statusCode).toBe(204);
    expect((await read(school)).lists).toEqual([]);
  });

  test.each([
    ['a density that does not exist', 'patch', '/api/preferences', { density: 'tiny' }],
    ['a list that is no name', 'put', '/api/preferences/lists/1-2', { arranged: [], hidden: [] }],
    [
      'more columns than a list has',
      'put',
      '/api/preferences/lists/a',
      { arranged: Array.from({ length: MOST_COLUMNS + 1 }, (_, n) => `c${n}`), hidden: [] },
    ],
    ['a column that is no name', 'put', '/api/preferences/lists/a', { arranged: ['<b>'], hidden: [] }],
  ] as const)('refuses %s', async (_name, method, path, body) => {
    expect((await school[method](path, body)).statusCode).toBe(422);
  });

  test('the visit before this one is told, and is not this one', async () => {
    const visit = async () => (await (await school.post('/api/preferences/visits')).json()).before;
    world.clock.set('2026-11-20T01:00:00Z');
    expect(await visit()).toBeNull();
    world.clock.set('2026-11-20T01:10:00Z');
    expect(await visit()).toBeNull();
    world.clock.set('2026-11-21T01:00:00Z');
    expect(await visit()).toBe('2026-11-20T01:00:00.000Z');
    world.clock.set('2026-11-21T01:20:00Z');
    expect(await visit()).toBe('2026-11-20T01:00:00.000Z');
    world.clock.set(undefined);
  });

  test('nobody else than the signed-in person', async () => {
    const stranger = await world.as('public');
    expect((await stranger.get('/api/preferences')).statusCode).toBe(401);
    expect((await stranger.patch('/api/preferences', { density: 'roomy' })).statusCode).toBe(401);
  });

  test('belong to the region: another region has its own', async () => {
    const there = await (await world.elsewhere()).as('school');
    expect((await read(there)).desk.density).toBe('normal');
  });
});
