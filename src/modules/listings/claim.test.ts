import { beforeAll, describe, expect, test } from 'vitest';
import { makeWorld, type Client, type World, type WorldRole } from '../../../tests/support/world.ts';
import type { NewTalent } from './listing-row.ts';
import { eventually, makeListing } from './testing.ts';

let world: World;
let firm: Client;

beforeAll(async () => {
  world = await makeWorld();
  world.clock.set('2026-11-21T09:00:00+08:00');
  firm = await world.as('enterprise');
});

const make = (given: Partial<NewTalent> = {}) =>
  world.installation.database.inTenant(world.tenant.id, (db) =>
    makeListing(db, world.tenant.id, { employerName: '测试机械有限公司', ...given }),
  );

const claim = (client: Client, id: string) => client.post(`/api/listings/${id}/claim`);

describe('claiming', () => {
  test.each(['测试机械有限公司', ' 测试机械 有限公司', '测试（机械）有限公司', '测试(机械)有限公司'])(
    'the firm takes over what names it “%s”',
    async (employerName) => {
      const { id } = await make({ employerName, contentKey: employerName });
      const claimed = await claim(firm, id);
      expect(claimed.json()).toMatchObject({
        state: 'published',
        unclaimed: false,
        employer: { id: world.organisations.enterprise, name: '测试机械有限公司', verified: true },
        source: { name: '云溪人才网' },
        abilities: ['confirm', 'revise', 'close'],
        steps: [{ verb: 'claim' }],
      });
      expect((await (await world.as('public')).get(`/api/listings/${id}`)).json()).toMatchObject({ unclaimed: false });
      expect((await claim(firm, id)).json()).toMatchObject({ status: 409, code: 'listing.claimed' });
    },
  );

  test.each([
    ['a similar name', { employerName: '测试机械股份有限公司' }, 409, 'listing.claimName'],
    ['a longer name', { employerName: '测试机械有限公司沈阳分公司' }, 409, 'listing.claimName'],
    ['what is over', { state: 'expired' }, 410, 'listing.over'],
    ['what was closed', { state: 'closed' }, 410, 'listing.over'],
  ] as const)('%s is refused', async (_what, given, status, code) => {
    const { id } = await make(given);
    expect((await claim(firm, id)).json()).toMatchObject({ status, code });
  });

  test.each([
    ['public', 401],
    ['learner', 403],
    ['agency', 403],
    ['school', 403],
    ['bureau', 403],
  ] as const satisfies readonly (readonly [WorldRole, number])[])('%s cannot claim', async (role, status) => {
    const { id } = await make();
    expect((await claim(await world.as(role), id)).statusCode).toBe(status);
  });

  test('two people of the firm at once: it is claimed once', async () => {
    const { id } = await make();
    const answers = await Promise.all([claim(firm, id), claim(firm, id), claim(firm, id)]);
    expect(answers.map((answer) => answer.statusCode).toSorted((a, b) => a - b)).toEqual([200, 409, 409]);
  });

  test('search then shows it as claimed', async () => {
    const { id } = await make({ title: '等待认领的岗位' });
    await claim(firm, id);
    const visitor = await world.as('public');
    const search = () =>
      visitor.get(`/api/listings?employer=${world.organisations.enterprise}&q=${encodeURIComponent('等待认领')}`);
    const found = await eventually(search, (answer) => answer.json<{ total: number }>().total > 0);
    expect(found.json()).toMatchObject({ total: 1, items: [{ id, unclaimed: false }] });
  });
});
