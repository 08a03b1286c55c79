import { sql } from 'kysely';
import { beforeAll, describe, expect, test } from 'vitest';
import { makeCodeBook } from '#testing/codes';
import { makeWorld, type Client, type World } from '../../../tests/support/world.ts';
import type { NewTalent } from './listing-row.ts';
import { eventually, makeListings } from './testing.ts';

interface Hit {
  readonly id: string;
  readonly title: string;
  readonly score: number;
  readonly distance: number | null;
  readonly place: { readonly divisions: readonly { readonly code: string }[] };
}
interface Page {
  readonly items: readonly Hit[];
  readonly total: number;
  readonly nextCursor: string | null;
}

const { kilometresBetween } = makeCodeBook().distances;
const HOME = '211102';
/** Several places, a city, a province of which nothing is known, none. */
const PLACES = [['211103'], ['211122', '440305'], ['2101'], ['21'], [], ['211102'], ['110106']];
const TITLES = ['焊工', '管道焊工', '数控车工'];
const COUNT = 63;

let world: World;
let visitor: Client;

beforeAll(async () => {
  world = await makeWorld();
  world.clock.set('2026-11-21T09:00:00+08:00');
  visitor = await world.as('public');
  const listingOf = (i: number): Partial<NewTalent> => ({
    title: TITLES[i % TITLES.length]!,
    divisions: PLACES[i % PLACES.length]!,
    placeText: '',
    kind: i % 2 === 0 ? 'employment' : 'internship',
    description: i % 5 === 0 ? '电焊作业，持证上岗' : '服从安排',
    confirmedOn: i % 4 === 0 ? null : '2026-11-01',
  });
  await world.installation.database.inTenant(world.tenant.id, (db) =>
    makeListings(
      db,
      world.tenant.id,
      Array.from({ length: COUNT }, (_, i) => listingOf(i)),
    ),
  );
  await eventually(
    () => search(''),
    (page) => page.total === COUNT,
  );
}, 120_000);

const search = async (query: string): Promise<Page> => {
  const answer = await visitor.get(`/api/listings?${query}`);
  expect(answer.statusCode, answer.body).toBe(200);
  return answer.json<Page>();
};

async function walk(query: string): Promise<Hit[]> {
  const hits: Hit[] = [];
  for (let cursor = ''; ;) {
    const page = await search(`${query}&limit=10${cursor}`);
    hits.push(...page.items);
    if (page.nextCursor === null) return hits;
    cursor = `&cursor=${encodeURIComponent(page.nextCursor)}`;
  }
}

const nearest = ({ place }: Hit): number | null => {
  const known = place.divisions.map(({ code }) => kilometresBetween(HOME, code)).filter((km) => km !== undefined);
  return known.length === 0 ? null : Math.min(...known);
};
const far = (km: number | null): number => km ?? Number.MAX_SAFE_INTEGER;

describe('distance', () => {
  test.each(['', 'q=焊工', 'q=焊工&category=internship'])(
    '%s: page by page the nearest first, equally near ones by relevance',
    async (query) => {
      const hits = await walk(`${query}&near=${HOME}&sort=distance`);
      const all = await walk(query);
      expect(new Set(hits.map(({ id }) => id))).toEqual(new Set(all.map(({ id }) => id)));
      expect(hits).toHaveLength(all.length);
      expect(hits.map(({ distance }) => distance)).toEqual(hits.map(nearest));
      for (const [at, hit] of hits.entries()) {
        const next = hits[at + 1];
        if (next === undefined) break;
        expect(far(next.distance)).toBeGreaterThanOrEqual(far(hit.distance));
        if (next.distance === hit.distance) expect(next.score).toBeLessThanOrEqual(hit.score);
      }
      expect(hits.at(-1)!.distance).toBeNull();
      expect(hits.some(({ distance, place }) => distance === null && place.divisions.length > 0)).toBe(true);
    },
  );

  test.each([1, 20, 200, 9999])('within %i km, with facets that count the same', async (within) => {
    const expected = (await walk('q=焊工')).filter((hit) => far(nearest(hit)) <= within);
    const page = await search(`q=焊工&near=${HOME}&within=${within}&limit=100`);
    expect(page.items.map(({ id }) => id).toSorted()).toEqual(expected.map(({ id }) => id).toSorted());
    expect(page.total).toBe(expected.length);
    const { facets } = (await visitor.get(`/api/listings?q=焊工&near=${HOME}&within=${within}&limit=1`)).json();
    const kinds = facets.category.reduce((sum: number, { count }: { count: number }) => sum + count, 0);
    expect(kinds).toBe(expected.length);
  });

  test('without a place to count from, no hit has a distance', async () => {
    expect((await search('q=焊工')).items.every(({ distance }) => distance === null)).toBe(true);
  });

  test('the page says how far each is, and where it comes to that; without a script it is a form', async () => {
    const page = (await visitor.get(`/listings?near=${HOME}&within=200&sort=distance`)).body;
    expect(page).toContain('同一区县');
    expect(page).toMatch(/约 \d+ 公里（区县中心直线）/);
    expect(page).toContain('距双台子区 200 公里以内');
    expect((await visitor.get('/en/listings?near=211102&sort=distance')).body).toMatch(/about \d+ km/);
    const unknown = (await visitor.get(`/listings?near=${HOME}&sort=distance&q=焊工`)).body;
    expect(unknown).not.toContain('没有用上');
    const asked = (await visitor.get('/listings?sort=distance')).body;
    expect(asked).toContain('从哪里算距离？');
    expect(asked).toMatch(/<option value="211102"/);
  });

  test('who acts for an organisation starts from its county', async () => {
    const firm = await world.as('enterprise');
    const page = (await firm.get('/listings?q=焊工')).body;
    expect(page).toMatch(/公里（区县中心直线）|同一区县/);
    expect(page).toMatch(/near=2111\d\d&amp;sort=distance/);
  });
});

describe('why a hit has its score', () => {
  interface Why {
    readonly score: number;
    readonly points: number;
    readonly parts: readonly { readonly points: number; readonly field: string; readonly word: string }[];
    readonly freshness: { readonly points: number };
  }
  const why = async (id: string, query: string): Promise<Why> => {
    const answer = await visitor.get(`/api/listings/${id}/explanation?${query}`);
    expect(answer.statusCode, answer.body).toBe(200);
    return answer.json<Why>();
  };

  test.each([
    'q=焊工',
    'q=管道焊工持证',
    `q=电焊&near=${HOME}&sort=distance`,
    'q=%E6%95%B0%E6%8E%A7%20%E7%94%B5%E7%84%8A',
    '',
  ])('%s: the parts make the score', async (query) => {
    const { items } = await search(`${query}&limit=8`);
    expect(items.length).toBeGreaterThan(0);
    for (const { id, score } of items) {
      const explained = await why(id, query);
      expect(explained.score).toBe(score);
      expect(explained.points / 16_711_680).toBe(score);
      expect(explained.parts.reduce((sum, { points }) => sum + points, explained.freshness.points)).toBe(
        explained.points,
      );
      if (query.startsWith('q')) expect(explained.parts.length).toBeGreaterThan(0);
    }
  });

  test('in words on a page of its own, to which the result leads', async () => {
    const [hit] = (await search('q=管道焊工')).items;
    expect((await visitor.get('/listings?q=管道焊工')).body).toContain(`/listings/${hit!.id}/why?q=`);
    const page = (await visitor.get(`/listings/${hit!.id}/why?q=管道焊工`)).body;
    for (const words of ['为什么排在这里', '标题', '合计', '新鲜度']) expect(page).toContain(words);
    const shown = [...page.matchAll(/(−?\d+\.\d\d)</g)].map(([, score]) => Number(score!.replace('−', '-')));
    const total = shown.pop()!;
    expect(shown.reduce((sum, score) => sum + Math.round(score * 100), 0)).toBe(Math.round(total * 100));
    expect((await visitor.get(`/en/listings/${hit!.id}/why?q=管道焊工`)).body).toContain('What the score is made of');
  });

  test('a draft is not explained, nor anything in another region', async () => {
    const [shown] = (await search('q=焊工')).items;
    const [draft] = await world.installation.database.inTenant(world.tenant.id, (db) =>
      makeListings(db, world.tenant.id, [{ state: 'draft', title: '保密的焊工' }]),
    );
    const owner = await world.as('enterprise');
    const beside = await (await world.elsewhere()).as('public');
    for (const [client, id] of [
      [visitor, draft!.id],
      [owner, draft!.id],
      [beside, shown!.id],
    ] as const) {
      const answer = await client.get(`/api/listings/${id}/explanation?q=焊工`);
      expect([answer.statusCode, answer.json().code]).toEqual([404, 'record.notFound']);
      const page = await client.get(`/listings/${id}/why?q=焊工`);
      expect([page.statusCode, page.body.includes('保密的焊工')]).toEqual([404, false]);
    }
  });

  test('what is no result of this search, or nothing at all, is not explained', async () => {
    const [car] = (await search('q=数控车工')).items;
    const none = await visitor.get(`/api/listings/${car!.id}/explanation?q=管道焊工`);
    expect([none.statusCode, none.json().code]).toEqual([404, 'search.notAmong']);
    const nobody = await visitor.get('/api/listings/018f0000-0000-7000-8000-000000000000/explanation?q=焊工');
    expect(nobody.json().code).toBe('record.notFound');
  });
});

describe('what makes no sense', () => {
  test.each([
    ['colour=red', ''],
    ['research.colour=red', ''],
    ['near=999999', 'near'],
    ['near=21', 'near'],
    ['near=盘锦', 'near'],
    ['within=10', 'within'],
    ['near=211102&within=-5', 'within'],
    ['near=211102&within=NaN', 'within'],
    ['sort=distance', 'sort'],
    ['payMin=9000&payMax=10', 'payMin'],
    ['payMin=1e9', 'payMin'],
    ['publishedSince=2030-01-01', 'publishedSince'],
    ['publishedSince=2026-13-45', 'publishedSince'],
    ['limit=NaN', 'limit'],
    ['q=LONG', 'q'],
  ])('%s: refused, and the page says what it left out', async (written, field) => {
    const query = written.replace('LONG', 'a'.repeat(10_000));
    const answer = await visitor.get(`/api/listings?${query}`);
    expect(answer.statusCode).toBe(422);
    expect(answer.json().errors.map((error: { field: string }) => error.field)).toContain(field);
    expect(answer.json().errors[0].message).not.toBe('');
    const page = await visitor.get(`/listings?${query}`);
    expect(page.statusCode).toBe(200);
    // What the page does not know (a campaign, a tracker) and what it asks back are no faults.
    const silent = field === '' || field === 'limit' || field === 'sort';
    expect(page.body.includes('有的条件没有用上')).toBe(!silent);
  });

  test.each(['q=', 'q=%00%01%02', 'q=%F0%9F%98%80', 'q=-', 'q=%22%22', 'q=LONG'])('%s: answered', async (written) => {
    const query = written.replace('LONG', '%E7%84%8A'.repeat(200));
    await search(query);
    expect((await visitor.get(`/listings?${query}`)).statusCode).toBe(200);
  });
});

test('what programs search for is counted like what people search for; robots and further pages are not', async () => {
  await search('q=氩弧焊工');
  await search('q=氩弧焊工');
  await visitor.get('/api/listings?q=氩弧焊工', { 'user-agent': 'examplebot/1.0' });
  await world.modules.find(({ name }) => name === 'searching')!.stop!();
  const { rows } = await world.act('bureau', (ctx) =>
    sql`select text, searches::int from searching.query_day where tenant_id = ${ctx.tenant.id} and text = '氩弧焊工'`.execute(
      ctx.db,
    ),
  );
  expect(rows).toEqual([{ text: '氩弧焊工', searches: 2 }]);
});
