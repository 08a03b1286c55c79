import { beforeAll, expect, test } from 'vitest';
import { makeWorld, type World } from '../../../tests/support/world.ts';

let world: World;
beforeAll(async () => {
  world = await makeWorld();
});

test.each(['/privacy', '/terms', '/en/privacy', '/en/terms', '/guardian'])('%s is there for everybody', async (path) => {
  const page = await (await world.as('public')).get(path, { accept: 'text/html' });
  expect(page.statusCode, page.body).toBe(200);
});

test.each(['/account/privacy', '/account/guardians', '/account/closing'])('%s is there for whoever is signed in', async (path) => {
  for (const role of ['learner', 'account', 'enterprise', 'bureau'] as const) {
    const page = await (await world.as(role)).get(path, { accept: 'text/html' });
    expect(page.statusCode, `${role} ${page.body.slice(0, 2000)}`).toBe(200);
  }
});
