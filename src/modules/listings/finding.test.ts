import { beforeAll, describe, expect, test } from 'vitest';
import { newId } from '#kernel/ids';
import { insertProfiles, type Profile, type ProfileId } from '#modules/profiles';
import { makeWorld, type Client, type World } from '../../../tests/support/world.ts';
import type { Facet } from './contract.ts';
import type { Listing } from './model.ts';
import type { NewTalent } from './listing-row.ts';
import { eventually, makeListings } from './testing.ts';

interface Page {
  readonly items: readonly {
    readonly id: string;
    readonly title: string;
    readonly score: number;
    readonly pay: { monthMax: number | null };
  }[];
  readonly total: number;
  readonly facets: Readonly<Record<Facet, readonly { value: string; label: string; count: number }[]>>;
  readonly nextCursor: string | null;
}

let world: World;
let visitor: Client;
let made: Listing[];

const TITLES = ['数控车工', '电气工程师', '焊工', '护士', '会计', '仓库管理员'];
const PLACES = [['211102'], ['211103'], ['210102'], ['110106'], ['440305'], []];
const KINDS = ['employment', 'employment', 'internship', 'apprenticeship'] as const;
const INDUSTRIES = ['34', '3812', '84', null];
const PAYS = [null, 250_000, 450_000, 700_000, 1_000_000, 1_500_000, 3_000_000];

/** 150 listings whose fields go round at different paces, so that every combination of two occurs. */
const listingOf = (i: number): Partial<NewTalent> => {
  const pay = PAYS[i % PAYS.length]!;
  return {
    title: TITLES[i % TITLES.length]!,
    employerName: `测试单位${i % 10}`,
    divisions: PLACES[(i >> 1) % PLACES.length]!,
    placeText: '',
    kind: KINDS[(i >> 2) % KINDS.length]!,
    industry: INDUSTRIES[i % INDUSTRIES.length]!,
    skills: i % TITLES.length === 0 ? ['车削'] : [],
    education: i % 5 === 0 ? null : i % 5,
    payMonthMin: pay,
    payMonthMax: pay,
    description: i % 3 === 0 ? '会编程，能看图' : '能吃苦耐劳',
    publishedAt: new Date(Date.UTC(2026, 9, 1, 0, i % 40)),
    confirmedOn: '2026-11-20',
  };
};

beforeAll(async () => {
  world = await makeWorld();
  world.clock.set('2026-11-21T09:00:00+08:00');
  visitor = await world.as('public');
  made = await world.installation.database.inTenant(world.tenant.id, (db) =>
    makeListings(
      db,
      world.tenant.id,
      Array.from({ length: 150 }, (_, i) => listingOf(i)).concat([
        { state: 'draft' },
        { state: 'submitted' },
        { state: 'expired' },
        { state: 'closed' },
      ]),
    ),
  );
  await eventually(
    () => search(''),
    (page) => page.total === 150,
  );
});

const search = async (query: string): Promise<Page> => {
  const answer = await visitor.get(`/api/listings?${query}`);
  expect(answer.statusCode, answer.body).toBe(200);
  return answer.json<Page>();
};

async function sql(where: string, select: string): Promise<{ value: string; count: number }[]> {
  const client = await world.installation.database.pool.connect();
  try {
    await client.query('begin');
    await client.query(`select set_config('app.tenant', $1, true)`, [world.tenant.id]);
    const { rows } = await client.query<{ value: string; count: number }>(
      `select ${select} as value, count(*) as count from listings.listing l join listings.talent t on t.tenant_id = l.tenant_id and t.listing_id = l.id where state = 'published' and ${where} group by 1`,
    );
    await client.query('commit');
    return rows;
  } finally {
    client.release();
  }
}

const counts = (rows: readonly { value: string; count: number }[]): Record<string, number> =>
  Object.fromEntries(rows.map(({ value, count }) => [value, count]));

describe('facets', () => {
  const EDUCATION = `coalesce((array['junior', 'secondary', 'college', 'bachelor'])[education], 'unknown')`;
  const PAY = `case when pay_month_max is null then 'unknown' when pay_month_max < 300000 then '0-3000' when pay_month_max < 500000 then '3000-5000'
    when pay_month_max < 800000 then '5000-8000' when pay_month_max < 1200000 then '8000-12000' when pay_month_max < 2000000 then '12000-20000' else '20000-' end`;
  const CITY = `left(divisions[1], 4)`;
  const FILTERS: Readonly<Record<string, string>> = {
    category: `kind in ('internship', 'apprenticeship')`,
    education: `education in (2, 4)`,
    pay: `pay_month_max is null or pay_month_max >= 2000000`,
    region: `left(divisions[1], 2) = '21'`,
    industry: `left(industry, 2) in ('34', '38')`,
  };
  const QUERIES: Readonly<Record<string, string>> = {
    category: 'category=internship,apprenticeship',
    education: 'education=secondary&education=bachelor',
    pay: 'pay=unknown,20000-',
    region: 'region=21',
    industry: 'industry=C',
  };

  const CASES: readonly (readonly string[])[] = [
    [],
    ['category'],
    ['education', 'pay'],
    ['region', 'category'],
    ['industry'],
    Object.keys(QUERIES),
  ];
  test.each(CASES.map((facets) => ({ facets })))(
    'counts with $facets chosen are those of SQL, each facet without its own choice',
    async ({ facets }) => {
      const page = await search(facets.map((facet) => QUERIES[facet]).join('&'));
      const where = (without?: string): string =>
        facets
          .filter((facet) => facet !== without)
          .map((facet) => `(${FILTERS[facet]})`)
          .join(' and ') || 'true';
      const total = (await sql(where(), `'all'`))[0]?.count ?? 0;
      expect(page.total).toBe(total);
      expect(counts(page.facets.category)).toEqual(counts(await sql(where('category'), 'kind')));
      expect(counts(page.facets.education)).toEqual(counts(await sql(where('education'), EDUCATION)));
      expect(counts(page.facets.pay)).toEqual(counts(await sql(where('pay'), PAY)));
      if (facets.includes('region')) return;
      expect(counts(page.facets.region)).toEqual(counts(await sql(`${where('region')} and divisions <> '{}'`, CITY)));
    },
  );

  test('of places the other cities stay on offer beside the counties of the chosen one, named in words', async () => {
    const province = await search('region=21');
    expect(province.facets.region.map(({ value, label }) => [value, label])).toEqual(
      expect.arrayContaining([
        ['2111', '盘锦市'],
        ['2101', '沈阳市'],
        ['21', '辽宁省'],
      ]),
    );
    const city = await search('region=2111');
    expect(city.facets.region.map(({ value }) => value).toSorted()).toEqual([
      '1101',
      '2101',
      '2111',
      '211102',
      '211103',
      '4403',
    ]);
    expect(city.total).toBe(
      made.filter((listing) => listing.state === 'published' && listing.divisions[0]?.startsWith('2111')).length,
    );
  });

  test('a value that is none finds nothing and breaks nothing', async () => {
    expect(await search('region=99&category=slavery')).toMatchObject({ total: 0, items: [], nextCursor: null });
  });
});

describe('words', () => {
  test.each([
    ['数控车工', 25],
    ['车工', 25],
    ['电气 工程师', 25],
    ['护士 盘锦', undefined],
    ['测试单位3', 15],
  ])('%s', async (words, total) => {
    const page = await search(`q=${encodeURIComponent(words)}`);
    if (total !== undefined) expect(page.total).toBe(total);
    expect(page.items.length).toBeGreaterThan(0);
  });

  test('the place is found by its name', async () => {
    const page = await search(`q=${encodeURIComponent('盘锦')}`);
    expect(page.total).toBe(
      made.filter((one) => one.state === 'published' && one.divisions[0]?.startsWith('2111')).length,
    );
  });

  test.each([
    '',
    ' ',
    '%',
    "'; drop table listings.listing; --",
    '<script>alert(1)</script>',
    '\u0000',
    '🚀',
    '（',
    'a'.repeat(200),
  ])('whatever is typed (%j) is answered', async (words) => {
    await search(`q=${encodeURIComponent(words)}`);
  });

  test.each([
    [`q=${'长'.repeat(201)}`, 'q'],
    ['limit=0', 'limit'],
    ['limit=101', 'limit'],
    ['sort=cheapest', 'sort'],
    ['employer=x', 'employer'],
  ])('%s is refused', async (query, field) => {
    expect((await visitor.get(`/api/listings?${encodeURI(query)}`)).json()).toMatchObject({
      status: 422,
      errors: [{ field }],
    });
  });
});

describe('pages and order', () => {
  const walk = async (query: string): Promise<Page['items'][number][]> => {
    const seen: Page['items'][number][] = [];
    for (let cursor: string | null = ''; cursor !== null;) {
      const page = await search(`limit=17&${query}${cursor === '' ? '' : `&cursor=${cursor}`}`);
      expect(page.total).toBe(150);
      seen.push(...page.items);
      cursor = page.nextCursor;
    }
    return seen;
  };

  test.each(['', 'sort=newest', 'sort=pay'])('pages (%s) hold every listing once', async (query) => {
    const ids = (await walk(query)).map((item) => item.id);
    expect(ids).toHaveLength(150);
    expect(new Set(ids).size).toBe(150);
  });

  test('newest first is by the time of publishing', async () => {
    const items = await walk('sort=newest');
    const times = items.map((item) => made.find((one) => one.id === item.id)!.publishedAt!.getTime());
    expect(times).toEqual(times.toSorted((a, b) => b - a));
  });

  test('by pay, what is not stated comes last', async () => {
    const pays = (await walk('sort=pay')).map((item) => item.pay.monthMax ?? -1);
    expect(pays).toEqual(pays.toSorted((a, b) => b - a));
  });

  test('a cursor of another question is refused', async () => {
    const { nextCursor } = await search(`q=${encodeURIComponent('车工')}&limit=5`);
    const answer = await visitor.get(
      `/api/listings?q=${encodeURIComponent('电气工程师')}&limit=5&cursor=${nextCursor}`,
    );
    expect(answer.statusCode).toBe(422);
  });

  test('what is closed while somebody pages is not shown any more', async () => {
    const first = await search('sort=newest&limit=5');
    const gone = (await search(`sort=newest&limit=5&cursor=${first.nextCursor}`)).items[0]!;
    const bureau = await world.as('bureau');
    const close = { verb: 'close', version: 1, reasons: [{ field: '', text: '已招满' }] };
    expect((await bureau.post(`/api/managed-listings/${gone.id}/actions`, close)).statusCode).toBe(200);
    const next = await search(`sort=newest&limit=5&cursor=${first.nextCursor}`);
    expect(next.items.map((item) => item.id)).not.toContain(gone.id);
    const after = await eventually(
      () => search(''),
      (page) => page.total === 149,
    );
    expect(after.total).toBe(149);
    expect(after.facets.category.reduce((sum, value) => sum + value.count, 0)).toBe(149);
  });
});

interface Recommended {
  readonly id: string;
  readonly score: number;
  readonly reasons: readonly { factor: string; label: string; contribution: number; detail: string }[];
}

const recommended = async (client: Client, path: string): Promise<readonly Recommended[]> =>
  (await client.get(`${path}/recommendations?limit=20`)).json<{ items: readonly Recommended[] }>().items;

const sumsUp = (items: readonly Recommended[]): void => {
  expect(items.length).toBeGreaterThan(0);
  for (const { score, reasons } of items) {
    expect(reasons.length).toBeGreaterThan(0);
    expect(reasons.every((reason) => reason.contribution > 0 && reason.label !== '' && reason.detail !== '')).toBe(
      true,
    );
    expect(reasons.reduce((sum, reason) => sum + reason.contribution, 0)).toBeCloseTo(score, 9);
  }
  const scores = items.map((item) => item.score);
  expect(scores.every((score) => score > 0 && score <= 1)).toBe(true);
};

describe('recommendations', () => {
  test('what is like a listing comes with reasons that add up to its score, without itself', async () => {
    const from = made[0]!;
    const items = await recommended(visitor, `/api/listings/${from.id}`);
    sumsUp(items);
    expect(items.map((item) => item.id)).not.toContain(from.id);
    expect(items.map((item) => item.score)).toEqual(items.map((item) => item.score).toSorted((a, b) => b - a));
    expect(items[0]!.reasons.map((reason) => reason.label)).toContain('岗位名称');
  });

  test('nothing that is closed or not published is ever recommended', async () => {
    const open: ReadonlySet<string> = new Set(
      made.filter((listing) => listing.state === 'published').map((listing) => listing.id),
    );
    const items = await recommended(visitor, `/api/listings/${made[1]!.id}`);
    expect(items.every((item) => open.has(item.id))).toBe(true);
  });

  test('for a learner, until the learner says no', async () => {
    const learner = await world.as('learner');
    const profile: Profile = {
      id: newId<ProfileId>(),
      kind: 'learner',
      accountId: learner.accountId!,
      organisationId: world.organisations.school!,
      departmentId: null,
      territory: null,
      name: '张小明',
      major: null,
      education: 2,
      headcount: 1,
      skills: ['车削'],
      divisions: ['2111'],
      kinds: ['internship', 'employment'],
      payMonthMin: 400_000,
      experienceYears: null,
      availableFrom: null,
      personalised: true,
      source: '测试',
      confirmedOn: '2026-11-01',
      createdAt: new Date('2026-11-01T00:00:00Z'),
    };
    await world.installation.database.inTenant(world.tenant.id, (db) => insertProfiles(db, world.tenant.id, [profile]));
    const path = `/api/profiles/${profile.id}`;
    sumsUp(await recommended(learner, path));
    sumsUp(await recommended(await world.as('school'), path));
    for (const [role, status] of [
      ['public', 401],
      ['enterprise', 403],
    ] as const) {
      expect((await (await world.as(role)).get(`${path}/recommendations`)).statusCode).toBe(status);
    }
    // A place and a degree make no recommendation: something must speak for the trade.
    expect((await learner.patch(path, { skills: [] })).statusCode).toBe(200);
    expect(await recommended(learner, path)).toEqual([]);
    expect((await learner.patch(path, { personalised: false, skills: ['车削'] })).statusCode).toBe(200);
    expect(await recommended(learner, path)).toEqual([]);
    expect(await recommended(await world.as('school'), path)).toEqual([]);
  });

  test('in English when asked for', async () => {
    const answer = await visitor.get(`/api/listings/${made[0]!.id}/recommendations`, { 'accept-language': 'en' });
    expect(answer.json<{ items: Recommended[] }>().items[0]!.reasons.map((reason) => reason.label)).toContain('Title');
  });
});

const searchFor = (query: Record<string, string>): Promise<Page> => search(new URLSearchParams(query).toString());

test('other names of one skill fall together: in the facet, and for whoever looks for it', async () => {
  await world.installation.database.inTenant(world.tenant.id, (db) =>
    makeListings(db, world.tenant.id, [
      { title: '苇海铣工甲', skills: ['CNC编程'] },
      { title: '苇海铣工乙', skills: ['数控编程', '不在词典里的本事'] },
    ]),
  );
  const both = await eventually(
    () => searchFor({ q: '苇海铣工' }),
    (page) => page.total === 2,
  );
  const [skill] = both.facets.skill;
  expect(skill).toMatchObject({ count: 2 });
  expect(both.facets.skill.map(({ label }) => label)).not.toContain('不在词典里的本事');
  expect((await searchFor({ q: '苇海铣工', skill: skill!.value })).total).toBe(2);
  const named = await searchFor({ q: `苇海 ${skill!.label}` });
  expect(named.items.map(({ title }) => title).toSorted()).toEqual(['苇海铣工乙', '苇海铣工甲']);
});
