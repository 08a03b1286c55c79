import { beforeAll, describe, expect, test } from 'vitest';
import { eventually, makeListing } from '#testing/listings';
import { insertMember } from '#modules/organisations';
import { makeCreditCode, makeOrganisation } from '#testing/organisations';
import { makeWorld, type World } from '../support/world.ts';
import { makeCast, type Cast } from './cast.ts';

/** What the table of routes cannot say: figures beside a list, words in an answer, things that move. */
let world: World;
let cast: Cast;

beforeAll(async () => {
  world = await makeWorld();
  cast = await makeCast(world, 'enterprise', 'enterprise');
});

const TITLE = '量子焊接工';

const listingOf = (state: 'draft' | 'published', given: object = {}) => {
  const { organisationId, departmentId, territory, accountId, tenant } = cast.homes.own;
  const own = { organisationId, departmentId, territory, createdBy: accountId, title: TITLE, state, ...given };
  return world.installation.database.inTenant(tenant.id, (db) => makeListing(db, tenant.id, own));
};

describe('what is not published', () => {
  test('is in no search result, facet, total or recommendation, whoever asks', async () => {
    await listingOf('draft', { publishedAt: null });
    const seen = await listingOf('published', { title: '数控车工' });
    const visitor = await cast.ask('public');
    const listed = async () => (await visitor.get('/api/listings')).json<{ total: number }>();
    await eventually(listed, ({ total }) => total === 1);
    for (const asker of ['own', 'colleague', 'county', 'city', 'region', 'public'] as const) {
      const client = await cast.ask(asker);
      const found = (await client.get(`/api/listings?q=${encodeURIComponent(TITLE)}`)).json();
      const here = asker !== 'region';
      expect(found.items.map(({ title }: { title: string }) => title)).not.toContain(TITLE);
      const all = (await client.get('/api/listings')).json();
      expect([asker, all.total]).toEqual([asker, here ? 1 : 0]);
      const counted = Object.values(all.facets as Record<string, { count: number }[]>).flat();
      expect(Math.max(0, ...counted.map(({ count }) => count))).toBe(here ? 1 : 0);
      expect((await client.get(`/api/listings/${seen.id}/recommendations`)).body).not.toContain(TITLE);
    }
  });
});

describe('counts beside the managed list', () => {
  test('obey the member’s scope and the officer’s territory', async () => {
    const draftsOf = async (asker: 'own' | 'colleague' | 'county' | 'otherCounty'): Promise<number> =>
      (await (await cast.ask(asker)).get('/api/managed-listings')).json().counts.draft ?? 0;
    expect([await draftsOf('own'), await draftsOf('colleague')]).toEqual([1, 0]);
    expect([await draftsOf('county'), await draftsOf('otherCounty')]).toEqual([1, 0]);
  });
});

describe('an organisation that moves', () => {
  test('takes its listings to the other county with it', async () => {
    const { organisationId, tenant } = cast.homes.own;
    const own = await cast.ask('own');
    const { version } = (await own.get(`/api/organisations/${organisationId}`)).json();
    const moved = await own.patch(`/api/organisations/${organisationId}`, { version, division: '211104' });
    expect(moved.statusCode, moved.body).toBe(200);
    await world.runJobs();
    const drafts = async (asker: 'county' | 'otherCounty'): Promise<number> =>
      (await (await cast.ask(asker)).get('/api/managed-listings')).json().counts.draft ?? 0;
    expect([await drafts('county'), await drafts('otherCounty')]).toEqual([0, 1]);
    expect(tenant.id).toBe(world.tenant.id);
  });
});

describe('one firm in two regions', () => {
  test('what is done in one never shows in the other', async () => {
    const there = await world.elsewhere();
    const person = await world.someone();
    const creditCode = makeCreditCode();
    const members = { [person.accountId!]: 'admin' as const };
    await makeOrganisation(world.installation, world.tenant, { creditCode, name: '两地机械有限公司', members });
    await makeOrganisation(world.installation, there.tenant, { creditCode, name: '两地机械有限公司', members });
    await person.post('/api/managed-listings', { title: '只在这里' });
    expect((await person.get('/api/managed-listings')).json().total).toBe(1);
    const away = { host: there.host };
    expect((await person.get('/api/managed-listings', away)).json().total).toBe(0);
    expect((await person.get('/api/session', away)).json().actor.organisation.name).toBe('两地机械有限公司');
  });
});

describe('bodies', () => {
  test('take only the fields of the contract: an owner, a state or a region that somebody adds changes nothing', async () => {
    const own = await cast.ask('organisation');
    const foreign = cast.homes.otherCounty;
    const made = await own.post('/api/managed-listings', {
      title: '加料',
      organisationId: foreign.organisationId,
      tenantId: foreign.tenant.id,
      state: 'published',
      territory: '21',
      createdBy: foreign.accountId,
    });
    expect([201, 422]).toContain(made.statusCode);
    if (made.statusCode === 422) return;
    const { id, state } = made.json();
    expect(state).toBe('draft');
    expect((await (await cast.at('otherCounty')).get(`/api/managed-listings/${id}`)).statusCode).toBe(404);
  });
});

describe('why somebody may or may not', () => {
  test('says what the server itself decides, and only about people and objects within reach', async () => {
    const draft = await listingOf('draft', { publishedAt: null, territory: '211104' });
    const { accountId, organisationId } = cast.homes.otherDepartment;
    const query = `accountId=${accountId}&organisationId=${organisationId}&right=listing.manage&objectKind=listing&objectId=${draft.id}`;
    const city = await cast.ask('city');
    const explained = (await city.get(`/api/rights/explanation?${query}`)).json();
    expect([explained.may, explained.steps.at(-1).passes]).toEqual([false, false]);
    expect((await (await cast.ask('county')).get(`/api/rights/explanation?${query}`)).statusCode).toBe(404);
    const people = async (asker: 'county' | 'city'): Promise<string> =>
      (
        await (
          await cast.ask(asker)
        ).get(`/api/rights/colleagues?q=${encodeURIComponent(cast.homes.own.organisationName)}`)
      ).body;
    expect(await people('city')).toContain(accountId);
    expect(await people('county')).not.toContain(accountId);
  });
});

describe('a partner for a delegation', () => {
  test('one that waits for vetting is told like one that does not exist', async () => {
    const own = await cast.ask('own');
    const rights = [{ name: 'edit', until: '2027-05-01' }];
    const pending = await makeOrganisation(world.installation, world.tenant, {
      kind: 'association',
      name: '待核验协会',
      state: 'pending',
      members: {},
    });
    const ask = (delegateId: string) =>
      own.post('/api/delegations/offers', { delegateId, rights, reason: '请代为办理' });
    const [waits, missing] = [await ask(pending), await ask('0190a000-0000-7000-8000-0000000000ff')];
    expect([waits.statusCode, waits.json().code]).toEqual([missing.statusCode, missing.json().code]);
    expect(waits.body).not.toContain('待核验协会');
    const association = await world.as('association');
    const request = (principalId: string) =>
      association.post('/api/delegations/requests', { principalId, rights, reason: '请交给我们办理' });
    const [one, none] = [await request(pending), await request('0190a000-0000-7000-8000-0000000000ff')];
    expect([one.statusCode, one.json().code]).toEqual([none.statusCode, none.json().code]);
    expect(one.body).not.toContain('待核验协会');
  });
});

describe('whoever only looks', () => {
  const viewerOf = async () => {
    const viewer = await world.someone();
    const { organisationId, tenant } = cast.homes.own;
    await world.installation.database.inTenant(tenant.id, (db) =>
      insertMember(db, tenant.id, organisationId, {
        accountId: viewer.accountId!,
        duty: 'viewer',
        departmentId: null,
        dataScope: 'all',
        customDepartments: [],
        createdAt: world.clock.now(),
      }),
    );
    return viewer;
  };

  test('reads the imports of the own organisation and brings none in', async () => {
    const viewer = await viewerOf();
    expect((await viewer.get('/api/listing-imports')).statusCode).toBe(200);
    expect((await viewer.get('/api/listing-imports/template.xlsx')).statusCode).toBe(200);
    expect((await viewer.upload('/api/listing-imports', { name: 'a.csv', content: '岗位名称\n车工' })).statusCode).toBe(
      403,
    );
  });

  test('does not see what colleagues have open, nor what closing a department would move', async () => {
    const viewer = await viewerOf();
    const { organisationId, departmentId, accountId } = cast.homes.own;
    const at = `/api/organisations/${organisationId}`;
    expect((await viewer.get(`${at}/members/${accountId}/open-work`)).statusCode).toBe(403);
    expect((await viewer.get(`${at}/members/${viewer.accountId}/open-work`)).statusCode).toBe(200);
    expect((await viewer.get(`${at}/departments/${departmentId}/closing`)).statusCode).toBe(403);
    expect((await (await cast.ask('colleague')).get(`${at}/departments/${departmentId}/closing`)).json().code).toBe(
      'organisation.noDuty',
    );
    expect((await (await world.as('teacher')).get(`${at}/departments/${departmentId}/closing`)).statusCode).toBe(403);
  });
});

describe('a refusal says the true reason', () => {
  test('to an officer of another county: it is not in the territory', async () => {
    const { organisationId } = cast.homes.otherOrganisation;
    const neighbour = await cast.ask('otherCounty');
    const change = { version: 1, introduction: '改一改' };
    expect((await neighbour.patch(`/api/organisations/${organisationId}`, change)).json().code).toBe(
      'organisation.otherTerritory',
    );
    const vetting = { decision: 'suspend', reason: '复核' };
    expect((await neighbour.post(`/api/organisations/${organisationId}/vet`, vetting)).json().code).toBe(
      'organisation.otherTerritory',
    );
    const firm = await cast.ask('organisation');
    expect((await firm.patch(`/api/organisations/${cast.homes.own.organisationId}`, change)).json().code).toBe(
      'organisation.notMember',
    );
  });

  test('to its own people: what they submitted is for the bureau to review', async () => {
    const draft = await listingOf('draft', { publishedAt: null });
    const own = await cast.ask('own');
    const answer = await own.post(`/api/managed-listings/${draft.id}/actions`, { verb: 'publish', version: 1 });
    expect(answer.json().code).toBe('listing.ownReview');
  });
});

describe('the name of an organisation that waits for vetting', () => {
  test('is told to nobody who only knows its id; whoever it lets in reads it', async () => {
    const founder = await world.someone();
    const name = '机密未核验有限公司';
    const id = await makeOrganisation(world.installation, world.tenant, {
      name,
      state: 'pending',
      members: { [founder.accountId!]: 'admin' },
    });
    const asker = await world.someone();
    expect((await asker.get(`/organisations/${id}/request`)).body).not.toContain(name);
    const asked = await asker.post(`/api/organisations/${id}/access-requests`, { message: '我是会计' });
    expect([asked.statusCode, asked.body.includes(name)]).toEqual([201, false]);
    expect((await asker.get('/account/requests')).body).not.toContain(name);
    await world.runJobs();
    expect((await asker.get('/api/messages')).body).not.toContain(name);
    expect((await founder.get('/api/messages')).body).toContain(name);
  });
});

describe('a contact that is masked', () => {
  test('of somebody who has no part in this region is not there for its administrator', async () => {
    const there = await world.elsewhere();
    const stranger = await there.as('enterprise');
    const question = { kind: 'account', id: stranger.accountId, field: 'phone', reason: '核实身份' };
    expect((await (await world.as('admin')).post('/api/privacy/reveals', question)).statusCode).toBe(404);
  });
});
