import { beforeAll, expect, test } from 'vitest';
import { makeWorld, type Client, type World, type WorldRole } from '../../../tests/support/world.ts';
import { STEP_FACTS, STEPS_OF } from './steps-model.ts';

let world: World;
beforeAll(async () => {
  world = await makeWorld();
});

const stepsOf = async (client: Client): Promise<Record<string, boolean>> => {
  const { steps } = (await client.get('/api/first-steps')).json() as { steps: { key: string; done: boolean }[] };
  return Object.fromEntries(steps.map(({ key, done }) => [key, done]));
};

test('every step is somebody’s', () => {
  const used = new Set(Object.values(STEPS_OF).flat());
  expect(Object.keys(STEP_FACTS).filter((key) => !used.has(key as keyof typeof STEP_FACTS))).toEqual([]);
});

test.each<[WorldRole, string[]]>([
  ['enterprise', ['verified', 'publish', 'import', 'colleague']],
  ['viewer', []],
  ['school', ['verified', 'classes', 'partners', 'delegation', 'colleague']],
  ['bureau', ['review', 'import', 'partners', 'colleague']],
  ['learner', []],
  ['account', []],
])('%s sees %j', async (role, expected) => {
  expect(Object.keys(await stepsOf(await world.as(role)))).toEqual(expected);
});

test('a step is done when the data say so, and nobody else’s data count', async () => {
  const firm = await world.as('enterprise');
  const before = await stepsOf(firm);
  expect(before).toMatchObject({ verified: true, publish: false });
  const { id, version } = (
    await firm.post('/api/managed-listings', { type: 'talent', side: 'need', title: '维修电工' })
  ).json() as { id: string; version: number };
  expect((await stepsOf(firm))['publish']).toBe(false);
  await firm.post(`/api/managed-listings/${id}/actions`, { verb: 'submit', version });
  const submitted = (await (await firm.get(`/api/managed-listings/${id}`)).json()).state === 'submitted';
  expect((await stepsOf(firm))['publish']).toBe(submitted);
  expect((await stepsOf(await world.as('institute')))['publish']).toBe(false);
});

test('strangers have none', async () => {
  expect((await (await world.as('public')).get('/api/first-steps')).statusCode).toBe(401);
});
