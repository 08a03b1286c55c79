import { sql } from 'kysely';
import { beforeAll, describe, expect, test } from 'vitest';
import { addDays, civilDate } from '#kernel/time';
import { insertListings } from '#modules/listings';
import { sampleMarket } from '#testing/directory';
import { eventually, makeListings } from '#testing/listings';
import { makeProfile } from '#testing/profiles';
import { makeWorld, type Client, type World, type WorldRole } from '../../../tests/support/world.ts';
import type { Figure } from './contract.ts';
import { median, people, share } from './model.ts';

let world: World;

/** The lists of the workbench and the site, and where they get their rows. */
const LISTS: Readonly<Record<string, string>> = {
  '/app/listings': '/api/managed-listings',
  '/listings': '/api/listings',
  '/app/organisations': '/api/organisations',
  '/app/joined': '/api/joined',
  '/app/feedback': '/api/feedback',
  '/app/deliveries': '/api/deliveries',
  '/app/profiles': '/api/profiles',
};

const figuresOf = async (who: Client): Promise<readonly Figure[]> => {
  const answer = await who.get('/api/dashboard');
  expect(answer.statusCode, answer.body).toBe(200);
  return answer.json<{ figures: Figure[] }>().figures;
};
const figure = async (role: WorldRole, key: string): Promise<Figure> => {
  const found = (await figuresOf(await world.as(role))).find((one) => one.key === key);
  expect(found, `${key} of ${role}`).toBeDefined();
  return found!;
};
const keysOf = async (role: WorldRole): Promise<string[]> =>
  (await figuresOf(await world.as(role))).map(({ key }) => key);
const total = ({ points }: Figure): number =>
  points.flatMap(({ cells }) => cells).reduce((all, { value }) => all + (value ?? 0), 0);
const listed = async (who: Client, link: string): Promise<number> => {
  const [path, query = ''] = link.split('?');
  const address = LISTS[path!];
  expect(address, link).toBeDefined();
  const answer = await who.get(`${address}?${query}&limit=1`);
  expect(answer.statusCode, link).toBe(200);
  return answer.json<{ total: number }>().total;
};

beforeAll(async () => {
  world = await makeWorld();
  const { enterprise = '', school = '', institute = '' } = world.organisations;
  await world.act('bureau', async (ctx) => {
    const today = civilDate(ctx.now);
    const market = sampleMarket(ctx.now, enterprise, school).map((one, at) => ({
      ...one,
      territory: at % 2 === 0 ? '211102' : '211103',
    }));
    await insertListings(ctx.db, ctx.tenant.id, market);
    await ctx.changed(
      'listing',
      market.map(({ id }) => id),
    );
    const mine = { organisationId: enterprise, territory: '211102' };
    await makeListings(ctx.db, ctx.tenant.id, [
      { ...mine, state: 'draft', publishedAt: null },
      { ...mine, state: 'submitted', publishedAt: null },
      { ...mine, state: 'returned', publishedAt: null },
      { ...mine, state: 'expired', publishedAt: new Date(ctx.now.getTime() - 86_400_000 * 10) },
      { ...mine, confirmedOn: addDays(today, -45), validUntil: addDays(today, 3), territory: '211102004' },
      { ...mine, territory: '211102100' },
      { ...mine, confirmedOn: null, territory: null },
      { organisationId: institute, territory: '211103', state: 'submitted', publishedAt: null },
    ]);
    const classOf = (major: string, headcount: number) =>
      makeProfile(ctx.db, ctx.tenant.id, { kind: 'class', organisationId: school, major, headcount });
    await classOf('460103', 42);
    await classOf('460301', 3);
  });
  const visitor = await world.as('public');
  await eventually(
    async () => (await visitor.get('/api/listings')).json<{ total: number }>().total,
    (count) => count >= 24,
  );
}, 120_000);

const READERS = [
  'bureau',
  'county',
  'township',
  'enterprise',
  'school',
  'institute',
  'association',
  'agency',
  'admin',
] as const;

describe('every number leads to a list that has exactly that many', () => {
  test.each(READERS)('%s', async (role) => {
    const who = await world.as(role);
    let followed = 0;
    for (const { key, points, list, rows } of await figuresOf(who)) {
      for (const { label, cells } of points)
        for (const { value, link } of cells.filter((cell) => cell.link !== null)) {
          expect([key, label, link, await listed(who, link!)]).toEqual([key, label, link, value]);
          followed += 1;
        }
      if (list !== null && list !== '/app/system' && rows !== null)
        expect([key, list, await listed(who, list)]).toEqual([key, list, rows]);
    }
    expect(followed).toBeGreaterThan(10);
  });
});

describe('what a role sees', () => {
  test('is its own: a firm its lines, a school its majors, the administrator the system', async () => {
    expect(await keysOf('enterprise')).toEqual([
      'listings.live',
      'listings.byState',
      'listings.published',
      'listings.freshness',
      'listings.stale',
      'listings.ending',
      'listings.waiting',
      'review.times',
    ]);
    expect(await keysOf('school')).toEqual(expect.arrayContaining(['school.heads', 'school.needs']));
    expect(await keysOf('bureau')).toEqual(expect.arrayContaining(['organisations.kinds', 'feedback.onTime']));
    expect(await keysOf('bureau')).not.toContain('system.jobs');
    expect(await keysOf('admin')).toEqual(expect.arrayContaining(['system.deliveries', 'system.jobs']));
  });

  test.each(['public', 'learner', 'expert', 'account'] as const)('%s has none', async (role) => {
    expect((await (await world.as(role)).get('/api/dashboard')).statusCode).toBe(role === 'public' ? 401 : 403);
  });

  test('each says what, from where, of when, whose and who', async () => {
    for (const one of await figuresOf(await world.as('admin')))
      for (const words of [one.definition, one.query, one.owner, one.scope, one.summary, one.title.zh, one.title.en])
        expect([one.key, words.length >= 3]).toEqual([one.key, true]);
  });
});

describe('numbers stay within reach', () => {
  test('a county counts its county, and both together no more than the city', async () => {
    const [city, county] = [await figure('bureau', 'listings.live'), await figure('county', 'listings.live')];
    const { rows } = await world.act('bureau', (ctx) =>
      sql<{
        county: number;
        city: number;
      }>`select count(*) as city, count(*) filter (where territory like '211102%') as county
        from listings.listing where tenant_id = ${ctx.tenant.id} and state = 'published'`.execute(ctx.db),
    );
    expect([total(city), total(county)]).toEqual([rows[0]!.city, rows[0]!.county]);
    expect(total(county)).toBeLessThan(total(city));
  });

  test('a firm counts its own, another organisation none of it', async () => {
    expect(total(await figure('enterprise', 'listings.waiting'))).toBe(1);
    expect(total(await figure('institute', 'listings.waiting'))).toBe(1);
    expect(total(await figure('institute', 'listings.live'))).toBe(0);
    expect(total(await figure('bureau', 'listings.waiting'))).toBe(2);
  });

  test('a county reads names of townships, never a bare code', async () => {
    const labels = (await figure('county', 'listings.districts')).points.map(({ label }) => label);
    expect(labels).toEqual(expect.arrayContaining(['双台子区测试镇', '双台子区（乡镇街道未命名，代码 211102004）']));
  });

  test('the parts of a picture add up to its whole', async () => {
    for (const key of ['listings.live', 'listings.freshness', 'listings.districts', 'organisations.kinds']) {
      const one = await figure('bureau', key);
      expect([key, total(one)]).toEqual([key, one.rows]);
    }
  });

  test('what has no confirmation counts among the oldest, what lies nowhere has no list', async () => {
    const { points } = await figure('bureau', 'listings.freshness');
    expect(points.at(-1)!.cells[0]!.value).toBeGreaterThanOrEqual(2);
    const nowhere = (await figure('bureau', 'listings.districts')).points.find(({ label }) => label === '没有所在地');
    expect(nowhere?.cells.map(({ value, link }) => [value, link])).toEqual([
      [1, null],
      [0, null],
    ]);
  });
});

describe('few people', () => {
  test('are not told, nor by a total beside the others', async () => {
    const { points, rows, summary, peopleNote } = await figure('school', 'school.heads');
    const texts = points.map(({ cells }) => cells[0]!.text);
    expect(texts).toEqual(expect.arrayContaining(['42', '少于 5']));
    expect(rows).toBeNull();
    expect(summary).not.toMatch(/45|3 人/);
    expect(peopleNote).toContain('待核实');
  });

  test.each([
    [0, '0'],
    [1, '少于 5'],
    [4, '少于 5'],
    [5, '5'],
  ])('%i people: %s', (value, text) => {
    expect(people(value, 5).text).toBe(text);
  });
});

describe('whoever evaluates', () => {
  test('reads the public figures of the region, with coverage, the definition of each, and nobody’s own matters', async () => {
    const figures = await figuresOf(await world.as('evaluator'));
    expect(figures.map(({ key }) => key).toSorted()).toEqual(
      ['kinds', 'places', 'occupations', 'majors', 'pay', 'freshness'].map((key) => `public.${key}`).toSorted(),
    );
    for (const { definition, query, owner, list, rows } of figures) {
      expect([definition, query, owner].every((text) => text.length > 8)).toBe(true);
      expect([list, typeof rows]).toEqual(['/figures', 'number']);
    }
    expect(figures.find(({ key }) => key === 'public.pay')!.summary).toMatch(/\d+ 条人才需求里 \d+ 条写明了报酬/);
  });

  test('every number opens exactly so many', async () => {
    const client = await world.as('evaluator');
    for (const { key, points } of await figuresOf(client))
      for (const { label, cells } of points)
        for (const { value, link } of cells)
          if (link !== null) expect(await listed(client, link), `${key} ${label}`).toBe(value);
  });
});

test('a limit that the bureau sets counts from its day on, for the school’s figures too', async () => {
  const bureau = await world.as('bureau');
  const today = civilDate(world.clock.now());
  const limit = {
    key: 'figures.fewestPeople',
    value: 50,
    validFrom: today,
    source: '本市统计披露办法',
    confirmed: true,
  };
  expect((await bureau.post('/api/thresholds', limit)).statusCode).toBe(204);
  const { points, peopleNote } = await figure('school', 'school.heads');
  expect(points.map(({ cells }) => cells[0]!.text)).toEqual(['少于 50', '少于 50']);
  expect(peopleNote).toContain('本市统计披露办法');
  expect(peopleNote).not.toContain('待核实');
  await bureau.post('/api/thresholds', { ...limit, value: 5 });
});

test.each([
  [[], undefined],
  [[3], 3],
  [[3, 1], 2],
  [[9, 1, 2], 2],
])('the middle of %j is %s', (values, middle) => {
  expect(median(values)).toBe(middle);
});

test.each([
  [0, 0, '—'],
  [1, 3, '33%'],
  [999, 1000, '99%'],
  [7, 7, '100%'],
])('%i of %i is %s', (part, whole, text) => {
  expect(share(part, whole).text).toBe(text);
});
