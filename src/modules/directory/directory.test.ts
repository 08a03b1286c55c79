import { beforeAll, describe, expect, test, vi } from 'vitest';
import { insertListings, type NewListing } from '#modules/listings';
import { openMarket } from '#testing/directory';
import { soundListing } from '#testing/listings';
import { makeMajors } from '#testing/profiles';
import { makeWorld, type Client, type World } from '../../../tests/support/world.ts';

let world: World;
let visitor: Client;
let market: readonly NewListing[];

beforeAll(async () => {
  world = await makeWorld();
  visitor = await world.as('public');
  const { enterprise = '', school = '' } = world.organisations;
  market = await world.act('bureau', (ctx) => openMarket(ctx, enterprise, school));
  await indexed(market.length);
}, 120_000);

const indexed = (total: number): Promise<void> =>
  vi.waitFor(async () => expect((await visitor.get('/api/listings')).json().total).toBe(total), 10_000);

const html = async (path: string, who: Client = visitor): Promise<string> => {
  const answer = await who.get(path, { accept: 'text/html' });
  expect([path, answer.statusCode]).toEqual([path, 200]);
  return answer.body;
};

const plain = (markup: string): string =>
  markup
    .replaceAll(/<[^>]*>/g, ' ')
    .replaceAll('&amp;', '&')
    .replaceAll(/\s+/g, ' ')
    .trim();

/** Links that are numbers, with what they say and where they lead. */
const figures = (body: string): { said: number; href: string }[] =>
  [...body.matchAll(/<a class="figure" href="([^"]+)">([^]*?)<\/a>/g)].map(([, href, inner]) => ({
    href: href!.replaceAll('&amp;', '&'),
    said: Number(plain(inner!).split(' ').at(-1)!.replaceAll(/[,+]/g, '')),
  }));

const totalOf = async (href: string): Promise<number> =>
  Number(/<div class="order"><p><strong>([\d,]+)/.exec(await html(href))?.[1]?.replaceAll(',', '') ?? 0);

describe('every number leads to a list that has exactly that many', () => {
  test.each([
    ['the front page', '/', 20],
    ['a major', '/majors/460103', 8],
    ['a class of majors', '/majors/4601', 5],
    ['an occupation', '/occupations/6-18-01-01', 4],
    ['a district', '/districts/211103', 8],
    ['the districts', '/districts', 5],
    ['an industry', '/industries/34', 4],
    ['the kinds', '/kinds', 10],
    ['one kind', '/kinds/talent/need', 3],
    ['the majors', '/majors', 2],
    ['an organisation', '/organisations/ENTERPRISE', 4],
  ])('%s', async (_name, path, least) => {
    const found = figures(await html(path.replace('ENTERPRISE', world.organisations.enterprise!)));
    expect(found.length).toBeGreaterThanOrEqual(least);
    for (const { said, href } of found) expect([href, await totalOf(href)]).toEqual([href, said]);
  });

  test('the totals of the front page too, and they say of when they are', async () => {
    const body = await html('/');
    const links = [...body.matchAll(/<li><a href="([^"]+)"><strong>([\d,]+)<\/strong>/g)];
    expect(links).toHaveLength(3);
    for (const [, href, said] of links)
      expect([href, await totalOf(href!.replaceAll('&amp;', '&'))]).toEqual([href, Number(said)]);
    expect(body).toMatch(/数据截至 \d{4}-\d\d-\d\d \d\d:\d\d，来源/);
  });
});

test('the front page follows what is published, without waiting for anything', async () => {
  const before = plain(await html('/'));
  const one = soundListing({ title: '刚刚发布的铣工', publishedAt: new Date(), divisions: ['211104'] });
  await world.act('bureau', async (ctx) => {
    await insertListings(ctx.db, ctx.tenant.id, [one]);
    await ctx.changed('listing', [one.id]);
  });
  await indexed(market.length + 1);
  const after = plain(await html('/'));
  expect(before).not.toContain('刚刚发布的铣工');
  expect(after).toContain('刚刚发布的铣工');
  expect(after).toContain(`${market.length + 1} 条供求`);
});

describe('a major', () => {
  test('says who teaches it, of which source and day; a school that is not verified is not named', async () => {
    expect(await html('/majors/460103')).not.toContain('开设这个专业的院校');
    await world.act('bureau', (ctx) => makeMajors(ctx, world.organisations.school!, ['460103', '460301']));
    const body = plain(await html('/majors/460103'));
    expect(body).toContain('开设这个专业的院校（1 所）');
    expect(body).toContain('测试职业技术学院 460103 单位自报 2026-11-20');
    expect(plain(await html('/majors/4603'))).toContain('460301 单位自报');
    expect(await html('/majors/460104')).not.toContain('测试职业技术学院');
  });

  test('shows how each link to occupations came about; what the region ruled out is gone, what it confirmed says so', async () => {
    const bureau = await world.as('bureau');
    const link = (code: string) => `/api/crosswalk/majors/460103/links/occupation/${code}`;
    expect(plain(await html('/majors/460103'))).toContain('名称相近');
    expect((await bureau.put(link('6-18-01-01'), { verdict: 'confirmed' })).statusCode).toBe(200);
    expect((await bureau.put(link('6-18-01-04'), { verdict: 'rejected' })).statusCode).toBe(200);
    const body = await html('/majors/460103');
    expect(plain(body)).toMatch(/车工 6-18-01-01 名称相近：\S+ \d{4}-\d\d-\d\d 确认/);
    expect(body).not.toContain('/occupations/6-18-01-04');
    const back = await html('/occupations/6-18-01-01');
    expect(plain(back)).toContain('数控技术 460103 名称相近');
    expect((await html('/occupations/6-18-01-04')).includes('href="/majors/460103"')).toBe(false);
  });
});

describe('for search engines', () => {
  const head = async (path: string) => {
    const body = await html(path);
    const link = (rel: string, lang = '') =>
      new RegExp(`<link rel="${rel}"${lang === '' ? '' : ` hrefLang="${lang}"`} href="([^"]+)"`, 'i').exec(body)?.[1];
    const data = /<script type="application\/ld\+json">([^<]+)<\/script>/.exec(body)?.[1];
    return {
      noIndex: body.includes('<meta name="robots" content="noindex"'),
      canonical: link('canonical'),
      zh: link('alternate', 'zh-CN'),
      en: link('alternate', 'en'),
      any: link('alternate', 'x-default'),
      title: /property="og:title" content="([^"]+)"/.exec(body)?.[1],
      image: /property="og:image" content="([^"]+)"/.exec(body)?.[1],
      types:
        data === undefined
          ? []
          : (JSON.parse(data) as { '@graph': { '@type': string }[] })['@graph'].map((node) => node['@type']),
    };
  };

  test.each([
    ['/', '/en', ['WebSite']],
    ['/majors/460103', '/en/majors/460103', ['BreadcrumbList', 'DefinedTerm', 'ItemList']],
    ['/districts/211103', '/en/districts/211103', ['BreadcrumbList', 'AdministrativeArea', 'ItemList']],
    ['/kinds/research/offer', '/en/kinds/research/offer', ['BreadcrumbList', 'ItemList']],
  ])('%s names itself, its other language and what it is', async (path, english, types) => {
    const page = await head(path);
    expect(page).toMatchObject({
      noIndex: false,
      canonical: `http://localhost${path}`,
      zh: `http://localhost${path}`,
      en: `http://localhost${english}`,
      any: `http://localhost${path}`,
      image: 'http://localhost/assets/icons/icon-512.png',
      types,
    });
    const other = await head(english);
    expect(other).toMatchObject({ canonical: page.en, zh: page.zh, en: page.en, types });
    expect(page.title).not.toBe('');
  });

  test('an organisation is one, with its credit code', async () => {
    const { types } = await head(`/organisations/${world.organisations.school}`);
    expect(types).toEqual(['BreadcrumbList', 'CollegeOrUniversity', 'ItemList']);
  });

  test('what has nothing to show is not for them, and search narrowed a thousand ways neither', async () => {
    for (const path of ['/majors/410103', '/kinds/facility/need', '/listings?type=talent', '/majors?q=x'])
      expect([path, (await head(path)).noIndex]).toEqual([path, true]);
  });

  test('the site map leads only to pages that answer and may be shown; each is there in both languages', async () => {
    const index = await html('/sitemap.xml');
    const parts = [...index.matchAll(/<loc>[^<]*(\/sitemaps\/[^<]+)<\/loc>/g)].map((match) => match[1]!);
    const texts = await Promise.all(parts.map((part) => html(part)));
    const paths = texts.flatMap((text) =>
      [...text.matchAll(/<loc>http:\/\/localhost([^<]*)<\/loc>/g)].map((match) => match[1]!),
    );
    expect(new Set(paths).size).toBe(paths.length);
    for (const wanted of ['/', '/majors/460103', '/districts/211103', '/kinds/facility/offer', '/occupations/6-18'])
      expect(paths).toContain(wanted);
    expect(paths).not.toContain('/kinds/facility/need');
    expect(paths.filter((path) => path.startsWith('/listings/'))).toHaveLength(market.length + 1);
    expect(texts.join('')).toMatch(/<loc>[^<]*\/listings\/[^<]+<\/loc><lastmod>\d{4}-/);
    for (const path of paths.filter((one) => !one.startsWith('/listings/'))) {
      const answer = await visitor.get(path, { accept: 'text/html' });
      expect([path, answer.statusCode, answer.body.includes('content="noindex"')]).toEqual([path, 200, false]);
    }
  }, 120_000);

  test.each([
    '/majors/999999',
    '/occupations/x',
    '/districts/2190',
    '/kinds/talent/both',
    '/kinds/x/need',
    '/organisations/x',
    '/sitemaps/x',
  ])('%s is not there', async (path) => {
    expect((await visitor.get(path, { accept: 'text/html' })).statusCode).toBe(404);
  });

  test('the former address of an organisation leads to the one of today, in its language', async () => {
    const answer = await visitor.get(`/en/employers/${world.organisations.school}`, { accept: 'text/html' });
    expect([answer.statusCode, answer.headers.location]).toEqual([
      301,
      `/en/organisations/${world.organisations.school}`,
    ]);
  });
});

describe('feeds', () => {
  test('take what a search takes: all, a kind, a district, a major, words', async () => {
    const entries = async (query: string) => ((await html(`/feed.xml${query}`)).match(/<entry>/g) ?? []).length;
    expect(await entries('')).toBe(market.length + 1);
    expect(await entries('?type=facility&side=offer')).toBe(1);
    expect(await entries('?region=211104')).toBe(1);
    expect(await entries('?major=460103')).toBe(15);
    expect(await entries(`?q=${encodeURIComponent('三坐标')}`)).toBe(1);
    expect(await entries('?type=nothing&limit=x&employer=y')).toBe(0);
  });

  test('say the same in JSON', async () => {
    const answer = await visitor.get('/feed.json?type=research');
    expect(answer.headers['content-type']).toContain('application/feed+json');
    expect(answer.json()).toMatchObject({
      version: 'https://jsonfeed.org/version/1.1',
      home_page_url: 'http://localhost/listings?type=research&sort=newest',
      feed_url: 'http://localhost/feed.json?type=research',
    });
    expect(answer.json().items).toHaveLength(2);
  });

  test('a search names its own feed', async () => {
    expect(await html('/listings?type=research')).toContain('href="/feed.xml?type=research"');
  });
});

test('another region counts nothing of this one', async () => {
  const stranger = await (await world.elsewhere()).as('public');
  expect(plain(await html('/', stranger))).toContain('还没有发布的供求');
  expect(figures(await html('/districts', stranger))).toEqual([]);
  expect(figures(await html('/majors/460103', stranger))).toEqual([]);
  expect(await html('/majors/460103', stranger)).not.toContain('测试职业技术学院');
});

test.each(['/figures', '/en/figures'])(
  '%s: tables with bars, each number to its list, coverage and owner beside it',
  async (path) => {
    const body = await html(path);
    for (const id of ['kinds', 'places', 'occupations', 'majors', 'pay', 'freshness'])
      expect(body).toContain(`id="${id}"`);
    expect(body.match(/<details/g)!.length).toBeGreaterThanOrEqual(6);
    expect(body).toContain(path === '/figures' ? '负责人' : 'Owner');
    expect(body).not.toContain('<script src');
    expect((await visitor.get('/site-map')).body).toContain('href="/figures"');
  },
);
