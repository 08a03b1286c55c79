import { beforeAll, describe, expect, test } from 'vitest';
import { makeWorld, type Client, type Region, type World, type WorldRole } from '../../../tests/support/world.ts';
import type { Listing } from './model.ts';
import type { NewTalent } from './listing-row.ts';
import { eventually, makeListing, makeListings, soundForm } from './testing.ts';

let world: World;
let elsewhere: Region;
let firm: Client;

beforeAll(async () => {
  world = await makeWorld();
  world.clock.set('2026-11-21T09:00:00+08:00');
  elsewhere = await world.elsewhere();
  firm = await world.as('enterprise');
});

const inTenant = (given: Partial<NewTalent>, region: Region = world): Promise<Listing> =>
  world.installation.database.inTenant(region.tenant.id, (db) => makeListing(db, region.tenant.id, given));

interface Managed {
  readonly id: string;
  readonly version: number;
  readonly title: string;
}
interface List {
  readonly items: readonly Managed[];
  readonly total: number;
  readonly counts: Readonly<Record<string, number>>;
  readonly nextCursor: string | null;
}

const draft = async (client: Client = firm, change: object = {}): Promise<Managed> =>
  (await client.post('/api/managed-listings', { ...soundForm, ...change })).json<Managed>();
const save = (client: Client, id: string, change: object) => client.patch(`/api/managed-listings/${id}`, change);

describe('a draft', () => {
  test('saved in two tabs: the later one is told and nothing of the earlier is lost', async () => {
    const { id } = await draft();
    const first = await save(firm, id, { version: 1, title: '数控车工（白班）' });
    expect(first.json()).toMatchObject({ version: 2, title: '数控车工（白班）' });
    const second = await save(firm, id, { version: 1, headcount: 9, title: '车工' });
    expect(second.json()).toMatchObject({ status: 409, code: 'record.changed' });
    const stored = await firm.get(`/api/managed-listings/${id}`);
    expect(stored.json()).toMatchObject({ version: 2, title: '数控车工（白班）', headcount: 3 });
    expect((await save(firm, id, { version: 2, headcount: 9 })).json()).toMatchObject({ version: 3, headcount: 9 });
  });

  test('saved in two tabs at the same moment: one of them wins', async () => {
    const { id } = await draft();
    const saves = ['甲', '乙', '丙', '丁'].map((title) => save(firm, id, { version: 1, title }));
    const answers = (await Promise.all(saves)).map((answer) => answer.statusCode);
    expect(answers.toSorted((a, b) => a - b)).toEqual([200, 409, 409, 409]);
    expect((await firm.get(`/api/managed-listings/${id}`)).json()).toMatchObject({ version: 2 });
  });

  test('one tab saves while another submits', async () => {
    const { id } = await draft();
    const submit = () => firm.post(`/api/managed-listings/${id}/actions`, { verb: 'submit', version: 1 });
    const answers = await Promise.all([save(firm, id, { version: 1, title: '改名' }), submit()]);
    expect(answers.map((answer) => answer.statusCode).toSorted((a, b) => a - b)).toEqual([200, 409]);
  });

  test('a change of one end of the pay keeps the other, and the text follows', async () => {
    const { id } = await draft();
    const saved = await save(firm, id, { version: 1, payMax: 900_000, payMonths: 13 });
    expect(saved.json()).toMatchObject({
      pay: { text: '6,000–9,000 元/月·13薪', min: 600_000, max: 900_000, monthMax: 900_000 },
      experience: { minYears: 1, maxYears: 3, text: '1–3 年' },
    });
    expect((await save(firm, id, { version: 2, payMin: 950_000 })).json()).toMatchObject({
      status: 422,
      code: 'listing.payOrder',
    });
  });

  test.each([
    ['day', 20_000, 30_000, 435_000, 652_500],
    ['hour', 2500, 2500, 435_000, 435_000],
    ['year', 30_000_000, 45_000_000, 2_500_000, 3_750_000],
    ['week', 150_000, 180_000, 650_000, 780_000],
    ['piece', 500, 800, null, null],
  ])('pay by the %s is compared by the month', async (payPeriod, payMin, payMax, monthMin, monthMax) => {
    const { id } = await draft(firm, { payPeriod, payMin, payMax });
    expect((await firm.get(`/api/managed-listings/${id}`)).json()).toMatchObject({ pay: { monthMin, monthMax } });
  });

  test('what is not open to a form stays as it is', async () => {
    const { id } = await draft();
    await save(firm, id, {
      version: 1,
      state: 'published',
      organisationId: world.organisations.bureau,
      employerName: '别人',
    });
    const stored = await firm.get(`/api/managed-listings/${id}`);
    expect(stored.json()).toMatchObject({ state: 'draft', employer: { name: '测试机械有限公司' } });
  });
});

describe('who sees what', () => {
  const all = async (client: Client, query = ''): Promise<List> => {
    const answer = await client.get(`/api/managed-listings?limit=100${query}`);
    expect(answer.statusCode).toBe(200);
    return answer.json<List>();
  };

  test('an organisation sees its own, in the list, in the counts and one by one; staff see the region', async () => {
    const agency = await world.as('agency');
    const bureau = await world.as('bureau');
    const mine = await draft(agency, { title: '顾问' });
    const unclaimed = await inTenant({ title: '转载' });
    const own = await all(agency);
    expect([own.items.map((item) => item.id), own.total, own.counts]).toEqual([[mine.id], 1, { draft: 1 }]);
    const seen = (await all(bureau)).items.map((item) => item.id);
    expect(seen).toContain(mine.id);
    expect(seen).toContain(unclaimed.id);
    expect((await all(firm)).items.map((item) => item.id)).not.toContain(unclaimed.id);
    for (const [client, status] of [
      [agency, 200],
      [bureau, 200],
      [firm, 404],
      [await world.as('school'), 404],
    ] as const) {
      expect((await client.get(`/api/managed-listings/${mine.id}`)).statusCode, client.role).toBe(status);
    }
  });

  test('another organisation cannot change it', async () => {
    const { id } = await draft();
    const answer = await save(await world.as('agency'), id, { version: 1, title: '夺走' });
    // A draft that is not theirs does not exist for others.
    expect(answer.json()).toMatchObject({ status: 404, code: 'record.notFound' });
    // Not even the bureau rewrites what a firm says; it returns it.
    expect((await save(await world.as('bureau'), id, { version: 1, title: '代改' })).statusCode).toBe(403);
  });

  test('a viewer looks and changes nothing', async () => {
    const pool = world.installation.database.pool;
    const duty = async (value: string): Promise<void> => {
      const client = await pool.connect();
      try {
        await client.query('begin');
        await client.query(`select set_config('app.tenant', $1, true)`, [world.tenant.id]);
        await client.query('update organisations.member set duty = $1 where account_id = $2', [
          value,
          (await world.as('institute')).accountId,
        ]);
        await client.query('commit');
      } finally {
        client.release();
      }
    };
    const institute = await world.as('institute');
    const { id } = await draft(institute);
    await duty('viewer');
    expect((await institute.get(`/api/managed-listings/${id}`)).json()).toMatchObject({ abilities: [] });
    for (const answer of [
      await save(institute, id, { version: 1, title: '改' }),
      await institute.post(`/api/managed-listings/${id}/actions`, { verb: 'submit', version: 1 }),
      await institute.post('/api/managed-listings', soundForm),
    ]) {
      expect(answer.statusCode).toBe(403);
    }
    await duty('editor');
    expect((await save(institute, id, { version: 1, title: '改' })).statusCode).toBe(200);
  });

  test('another region has none of it, whatever the role', async () => {
    const { id } = await inTenant({ title: '此地独有的岗位', state: 'published' });
    const visitor = await world.as('public');
    const search = () => visitor.get(`/api/listings?q=${encodeURIComponent('此地独有的岗位')}`);
    const here = await eventually(search, (answer) => answer.json<{ total: number }>().total > 0);
    expect(here.json()).toMatchObject({ total: 1 });
    for (const role of ['public', 'enterprise', 'bureau', 'admin'] satisfies WorldRole[]) {
      const there = await elsewhere.as(role);
      expect((await there.get(`/api/listings/${id}`)).statusCode, role).toBe(404);
      expect((await there.get(`/api/listings/${id}/recommendations`)).statusCode, role).toBe(404);
      expect((await there.get(`/api/listings?q=${encodeURIComponent('此地独有的岗位')}`)).json(), role).toMatchObject({
        total: 0,
        items: [],
      });
      if (role === 'public') continue;
      const act = await there.post(`/api/managed-listings/${id}/actions`, {
        verb: 'close',
        version: 1,
        reasons: [{ field: 'x', text: 'x' }],
      });
      expect(act.statusCode, role).toBe(404);
      expect((await there.get(`/api/managed-listings/${id}`)).statusCode, role).toBe(404);
    }
    expect(await all(await elsewhere.as('bureau'))).toMatchObject({ items: [], total: 0, counts: {} });
    // A session of one region is nobody in the other.
    const stranger = await firm.get('/api/managed-listings', { host: elsewhere.host });
    expect([401, 403]).toContain(stranger.statusCode);
  });
});

describe('pages of a list', () => {
  test('hold every record once, also when many changed at the same instant', async () => {
    const school = await world.as('school');
    const at = new Date('2026-11-19T08:00:00.123Z');
    const made = await world.installation.database.inTenant(world.tenant.id, (db) =>
      makeListings(
        db,
        world.tenant.id,
        Array.from({ length: 23 }, (_, i) => ({
          organisationId: world.organisations.school!,
          state: i % 2 === 0 ? ('draft' as const) : ('submitted' as const),
          title: `助教 ${i}`,
          updatedAt: i < 15 ? at : new Date(at.getTime() + i),
        })),
      ),
    );
    const walk = async (query: string): Promise<string[]> => {
      const seen: string[] = [];
      for (let cursor: string | null = ''; cursor !== null;) {
        const answer = await school.get(
          `/api/managed-listings?limit=4${query}&cursor=${cursor}`.replace(/&cursor=$/, ''),
        );
        const page: List = answer.json();
        seen.push(...page.items.map((item) => item.id));
        expect(page.counts).toEqual({ draft: 12, submitted: 11 });
        cursor = page.nextCursor;
      }
      return seen;
    };
    const everything = await walk('');
    expect(everything).toHaveLength(23);
    expect(new Set(everything)).toEqual(new Set(made.map((listing) => listing.id)));
    expect(await walk('&state=draft')).toHaveLength(12);
    expect(await walk('&state=draft,submitted')).toEqual(everything);
    const oldFirst = made.toSorted((a, b) => b.updatedAt.getTime() - a.updatedAt.getTime() || (a.id < b.id ? 1 : -1));
    expect(everything).toEqual(oldFirst.map((listing) => listing.id));
  });

  test.each(['x', 'WyJ4Il0', 'WzFd', 'eyJhIjoxfQ', btoa(JSON.stringify(['2026-11-01T00:00:00Z', "' or 1=1"]))])(
    'a cursor that we did not make (%s) is refused',
    async (cursor) => {
      const bureau = await world.as('bureau');
      for (const path of ['/api/managed-listings', '/api/listings', '/api/listing-imports']) {
        const answer = await bureau.get(`${path}?cursor=${encodeURIComponent(cursor)}`);
        expect(answer.statusCode, path).toBe(422);
      }
    },
  );
});
