import { gzipSync } from 'node:zlib';
import type { Browser, BrowserContext } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { siteStylesheet } from '#design/site';
import { newId } from '#kernel/ids';
import { addDays, civilDate } from '#kernel/time';
import { emptyListing, insertListings, type ListingId, type NewTalent } from '#modules/listings';
import { insertProfiles, type ProfileId } from '#modules/profiles';
import { axe, openBrowser } from '../support/browser.ts';
import { makeWorld, type Client, type World } from '../support/world.ts';

/** The public site as people and search engines meet it. */
let world: World;
let visitor: Client;
let base: string;
let browser: Browser;

const now = new Date();
const today = civilDate(now);
const HOSTILE = '电气工程师</script><script>alert(1)</script>';

const listingOf = (given: Partial<NewTalent>): NewTalent => ({
  ...emptyListing(newId<ListingId>(), now),
  employerName: '云桥精密机械有限公司',
  state: 'published',
  publishedAt: now,
  confirmedOn: today,
  validFrom: today,
  validUntil: addDays(today, 40),
  occupation: '6-18-01-01',
  majors: ['460103'],
  skills: ['数控车床', '识图'],
  education: 2,
  educationText: '中专以上',
  payText: '6000-8000元/月',
  payMin: 600_000,
  payMax: 800_000,
  payPeriod: 'month',
  payMonthMin: 600_000,
  payMonthMax: 800_000,
  placeText: '盘锦兴隆台区',
  divisions: ['211103'],
  description: '操作数控车床加工轴类零件。\n按图纸自检。',
  requirements: '会看零件图。',
  ...given,
});

const turners = Array.from({ length: 24 }, (_, index) =>
  listingOf({
    title: index % 3 === 0 ? '数控车工（岗位实习）' : '数控车工',
    kind: index % 3 === 0 ? 'internship' : 'employment',
    employerName:
      index % 2 === 0
        ? '云桥精密机械有限公司'
        : '一家名字特别特别长用来看看版面会不会被撑破的智能装备制造股份有限公司第二分公司',
    sourceName: '公开招聘网',
    confirmedOn: addDays(today, -index),
  }),
);
/** Taken over from a source that says little, in the name of the firm of the test region. */
const reposted = listingOf({
  title: '钳工',
  employerName: '测试机械有限公司',
  sourceName: '公开招聘网',
  sourceUrl: 'https://jobs.example.com/1',
  payText: '年薪12-15万',
  payPeriod: 'year',
  payMin: 12_000_000,
  payMax: 15_000_000,
  payMonthMin: 1_000_000,
  payMonthMax: 1_250_000,
  headcount: null,
  incomplete: ['headcount'],
  readings: { validUntil: { confidence: 0.5, zh: '来源未注明有效期，按 60 天', en: '60 days are assumed' } },
});
const hostile = listingOf({ title: HOSTILE, employerName: '<b>公司</b>' });
const expired = listingOf({ title: '数控铣工', state: 'expired', validUntil: addDays(today, -3) });
const closed = listingOf({ title: '车间文员', state: 'closed', closedReason: '已招满' });
const neverPublic = listingOf({ title: '没有发布过', state: 'closed', publishedAt: null });
const draft = listingOf({ title: '草稿', state: 'draft', publishedAt: null });

const pageOf = (listing: { readonly id: string }): string => `/listings/${listing.id}`;

beforeAll(async () => {
  world = await makeWorld();
  visitor = await world.as('public');
  const all = [...turners, reposted, hostile, expired, closed, neverPublic, draft];
  await world.act('bureau', async (ctx) => {
    await insertListings(ctx.db, ctx.tenant.id, all);
    await ctx.changed(
      'listing',
      all.map(({ id }) => id),
    );
  });
  await vi.waitFor(
    async () => expect((await visitor.get('/api/listings')).json().total).toBe(turners.length + 2),
    10_000,
  );
  await world.app.listen({ port: 0, host: '127.0.0.1' });
  base = `http://localhost:${(world.app.server.address() as { port: number }).port}`;
  browser = await openBrowser();
}, 120_000);
afterAll(() => browser?.close());

const html = async (path: string, who: Client = visitor): Promise<string> =>
  (await who.get(path, { accept: 'text/html' })).body;

const cookiesOf = ({ cookie }: Client): { name: string; value: string; url: string }[] =>
  cookie.split('; ').map((pair) => {
    const [name = '', ...value] = pair.split('=');
    return { name, value: value.join('='), url: base };
  });

describe('without JavaScript', () => {
  let context: BrowserContext;
  beforeAll(async () => {
    context = await browser.newContext({ javaScriptEnabled: false });
  });
  afterAll(() => context.close());

  test('from the home page by search and filter to a listing, its like, and back to the same results', async () => {
    const page = await context.newPage();
    await page.goto(base);
    await page.fill('input[name=q]', '数控车工');
    await page.click('button:has-text("搜索")');
    await page.click('.tabs a:has-text("人才")');
    const all = await page.textContent('.order strong');
    await page.click('.facet a:has-text("岗位实习")');
    const results = page.url();
    expect(new URL(results).searchParams.get('category')).toBe('internship');
    expect(await page.textContent('.order strong')).toBe('8');
    await page.click('.result-title a');
    expect(await page.textContent('h1')).toBe('数控车工（岗位实习）');
    const listing = page.url();
    await page.click('.result-title a');
    expect(page.url()).not.toBe(listing);
    await page.goBack();
    expect(page.url()).toBe(listing);
    await page.click('.crumbs a:has-text("返回搜索结果")');
    expect(page.url().split('#')[0]).toBe(results);
    await page.click('.chip:has-text("岗位实习")');
    expect(await page.textContent('.order strong')).toBe(all);
  });

  test('care mode is kept from page to page and can be left', async () => {
    const page = await context.newPage();
    await page.goto(`${base}/listings?q=${encodeURIComponent('车工')}`);
    await page.click('a:has-text("关怀版")');
    await page.click('button:has-text("使用关怀版")');
    expect(new URL(page.url()).searchParams.get('q')).toBe('车工');
    expect(await page.locator('html[data-care]').count()).toBe(1);
    await page.goto(base);
    expect(await page.locator('html[data-care]').count()).toBe(1);
    await page.click('a:has-text("返回标准版")');
    await page.click('button:has-text("返回标准版")');
    expect(await page.locator('html[data-care]').count()).toBe(0);
  });

  test('a learner switches recommendation off and on again', async () => {
    const learner = await world.as('learner');
    await world.act('learner', (ctx) =>
      insertProfiles(ctx.db, ctx.tenant.id, [
        {
          id: newId<ProfileId>(),
          kind: 'learner',
          accountId: ctx.actor.accountId ?? null,
          organisationId: null,
          departmentId: null,
          territory: null,
          name: '林小',
          major: '460103',
          education: 3,
          headcount: 1,
          skills: ['数控车床'],
          divisions: ['211103'],
          kinds: ['internship'],
          payMonthMin: null,
          experienceYears: null,
          availableFrom: null,
          personalised: true,
          source: '测试',
          confirmedOn: today,
          createdAt: now,
        },
      ]),
    );
    const own = await browser.newContext({ javaScriptEnabled: false });
    await own.addCookies(cookiesOf(learner));
    const page = await own.newPage();
    await page.goto(`${base}/recommendations`);
    expect(await page.textContent('.column-main')).toContain('数控车工');
    await page.click('.why summary');
    await page.click('button:has-text("关闭个性化推荐")');
    expect(await page.textContent('.column-main')).toContain('个性化推荐已关闭');
    expect(await page.textContent('.column-main')).not.toContain('数控车工');
    await page.click('button:has-text("打开个性化推荐")');
    expect(await page.textContent('.column-main')).toContain('数控车工');
    await own.close();
  });
});

describe('every page', () => {
  const pages: readonly (readonly [string, () => string])[] = [
    ['home', () => '/'],
    ['home in English', () => '/en'],
    ['results', () => `/listings?q=${encodeURIComponent('数控车工')}`],
    ['results in English', () => '/en/listings?category=internship'],
    ['nothing found', () => `/listings?q=${encodeURIComponent('不会有的词语')}&region=110101`],
    ['listing', () => pageOf(turners[1]!)],
    ['listing in English', () => `/en${pageOf(reposted)}`],
    ['listing that is over', () => pageOf(expired)],
    ['employers', () => '/employers'],
    ['organisation', () => `/organisations/${world.organisations.enterprise}`],
    ['report', () => '/feedback/error'],
    ['care', () => '/care'],
    ['gallery', () => '/design'],
    ['not found', () => '/no-such-page'],
  ];

  test.each(pages)('%s: no accessibility fault, nothing wider than a small phone', async (_name, path) => {
    const page = await browser.newPage();
    for (const width of [1280, 320]) {
      await page.setViewportSize({ width, height: 900 });
      await page.goto(base + path());
      expect(await axe(page)).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
    }
    await page.close();
  });

  test.each(pages)('%s: less than 200 kB with its style sheet', async (_name, path) => {
    const body = await html(path());
    const sheet = /href="(\/assets\/site-[^"]+\.css)"/.exec(body)?.[1] ?? '';
    const css = await visitor.get(sheet);
    expect(css.statusCode).toBe(200);
    expect(css.body.length).toBeGreaterThan(siteStylesheet.css.length);
    expect(gzipSync(body).length + gzipSync(css.body).length).toBeLessThan(200_000);
  });

  test('has its address in the other language, with the same search', async () => {
    const body = await html('/listings?q=%E7%84%8A%E5%B7%A5&sort=pay');
    expect(body).toContain('href="/en/listings?q=%E7%84%8A%E5%B7%A5&amp;sort=pay"');
    expect(body).toContain('<title>焊工 - here市产教融合信息服务平台 匠桥</title>');
  });

  test('links Chinese fonts only where the machine may have none', async () => {
    const at = async (agent: string) => visitor.get('/', { accept: 'text/html', 'user-agent': agent });
    expect((await at('Mozilla/5.0 (X11; Linux x86_64)')).body).toContain('/assets/fonts-');
    const phone = await at('Mozilla/5.0 (Linux; Android 10)');
    expect(phone.body).not.toContain('/assets/fonts-');
    expect(String(phone.headers['vary']).toLowerCase()).toContain('user-agent');
  });
});

describe('results', () => {
  test('a filter that nothing matches can be taken back', async () => {
    const body = await html('/listings?q=%E6%95%B0%E6%8E%A7&region=110101');
    expect(body).toContain('没有找到符合条件的供求');
    expect(body).toContain('class="chip" href="/listings?q=%E6%95%B0%E6%8E%A7"');
  });

  test('a page follows a page, and the first is one step away', async () => {
    const first = await html('/listings');
    const next = /href="([^"]+)"[^>]*rel="next"/.exec(first)?.[1]?.replaceAll('&amp;', '&') ?? '';
    const second = await html(next);
    expect(second).toContain('回到第一页');
    const anchors = (body: string) => [...body.matchAll(/id="l-([0-9a-f-]+)"/g)].map((match) => match[1]);
    expect(anchors(first)).toHaveLength(20);
    expect(anchors(second)).toHaveLength(turners.length + 2 - 20);
    expect(anchors(second).filter((id) => anchors(first).includes(id))).toEqual([]);
  });

  test.each(['/listings?limit=abc', '/listings?employer=x', '/listings?sort=up&q=a&q=b', '/listings?pay=%00'])(
    '%s still answers',
    async (path) => {
      expect((await visitor.get(path, { accept: 'text/html' })).statusCode).toBe(200);
    },
  );

  test('a broken page position says so', async () => {
    expect((await visitor.get('/listings?cursor=zzz', { accept: 'text/html' })).statusCode).toBe(422);
  });
});

describe('a listing', () => {
  const jsonLd = (body: string): Record<string, never> =>
    JSON.parse(/<script type="application\/ld\+json">([^<]+)<\/script>/.exec(body)![1]!);

  test('tells search engines what is stated', async () => {
    const posting = jsonLd(await html(pageOf(turners[0]!)));
    expect(posting).toMatchObject({
      '@type': 'JobPosting',
      title: '数控车工（岗位实习）',
      datePosted: today,
      validThrough: `${addDays(today, 40)}T23:59:59+08:00`,
      employmentType: 'INTERN',
      hiringOrganization: { name: '云桥精密机械有限公司' },
      jobLocation: [{ address: { addressCountry: 'CN', addressRegion: '辽宁省', addressLocality: '盘锦市兴隆台区' } }],
      baseSalary: { currency: 'CNY', value: { minValue: 6000, maxValue: 8000, unitText: 'MONTH' } },
    });
  });

  test('neither tells nor hides what was only assumed or left out', async () => {
    const body = await html(pageOf(reposted));
    expect(
      Object.keys(jsonLd(body)).filter((key) => ['validThrough', 'totalJobOpenings', 'employmentType'].includes(key)),
    ).toEqual([]);
    expect(body).toContain('转载 · 未认领');
    expect(body).toContain('来源没有写明：招聘人数');
    expect(body).toContain('按 60 天');
    expect(body).toContain('约 10,000–12,500 元/月');
    expect(body).toMatch(/href="https:\/\/jobs\.example\.com\/1" rel="nofollow noopener"/);
  });

  test('holds nothing that a hostile source could run', async () => {
    for (const path of [pageOf(hostile), '/listings?q=%E7%94%B5%E6%B0%94', '/', '/feed.xml']) {
      const body = await html(path);
      expect(body).not.toContain('<script>alert');
      expect(body).not.toContain('<b>公司');
    }
    expect(jsonLd(await html(pageOf(hostile)))['title']).toBe(HOSTILE);
  });

  test.each([
    ['expired', () => expired, '有效期到'],
    ['closed', () => closed, '原因：已招满'],
  ])('that is %s answers 410 with a page that says so and leads on', async (_state, listing, words) => {
    const answer = await visitor.get(pageOf(listing()), { accept: 'text/html' });
    expect(answer.statusCode).toBe(410);
    expect(answer.body).toContain(words);
    expect(answer.body).toContain('noindex');
    expect(answer.body).toContain('正在招的相近岗位');
    expect(answer.body).not.toContain('ld+json');
  });

  test.each([
    ['a draft', () => draft.id],
    ['one that never was public', () => neverPublic.id],
    ['an unknown one', () => newId<string>()],
    ['no id at all', () => 'x'],
  ])('that is %s is not there', async (_name, id) => {
    expect((await visitor.get(`/listings/${id()}`, { accept: 'text/html' })).statusCode).toBe(404);
  });

  test('is claimed by the firm of its name and by nobody else', async () => {
    const [firm, agency] = [await world.as('enterprise'), await world.as('agency')];
    expect(await html(pageOf(reposted), visitor)).not.toContain('认领这条信息');
    expect(await html(pageOf(reposted), agency)).not.toContain('认领这条信息');
    expect(await html(pageOf(turners[0]!), firm)).not.toContain('认领这条信息');
    expect((await agency.form(`${pageOf(reposted)}/claim`, {})).statusCode).toBe(403);
    expect((await firm.form(`${pageOf(turners[0]!)}/claim`, {})).statusCode).toBe(409);
    expect(await html(pageOf(reposted), firm)).toContain('认领这条信息');
    const claimed = await firm.form(`${pageOf(reposted)}/claim`, {});
    expect(claimed.statusCode).toBe(303);
    const after = await html(String(claimed.headers['location']), firm);
    expect(after).toContain('已由贵单位认领');
    expect(after).toContain('<h1>钳工</h1><span class="tag tone-success">已核验单位</span>');
  });
});

describe('for programs', () => {
  test('the site map holds what is published, in parts', async () => {
    const index = await html('/sitemap.xml');
    const parts = [...index.matchAll(/<loc>[^<]*(\/sitemaps\/[^<]+)<\/loc>/g)].map((match) => match[1]!);
    const locations = (await Promise.all(parts.map((part) => html(part)))).flatMap((part) =>
      [...part.matchAll(/<loc>([^<]+)<\/loc>/g)].map((match) => match[1]!),
    );
    expect(locations.filter((location) => location.includes('/listings/'))).toHaveLength(turners.length + 2);
    expect(locations.join()).not.toContain(expired.id);
    expect(await html('/robots.txt')).toContain('Sitemap: http://localhost/sitemap.xml');
  });

  test('the feed is Atom', async () => {
    const answer = await visitor.get('/feed.xml');
    expect(answer.headers['content-type']).toContain('application/atom+xml');
    expect(answer.body.match(/<entry>/g)).toHaveLength(turners.length + 2);
  });
});

test('care mode leads back to this site only', async () => {
  for (const back of ['//evil.example', 'https://evil.example', '/\\evil.example', '']) {
    const answer = await visitor.form('/care', { care: '1', back });
    expect(answer.headers['location']).toBe('/');
    expect(String(answer.headers['set-cookie'])).toContain('jq_care=1');
  }
});

test('an error on a page can be reported; an empty report keeps the form', async () => {
  expect((await visitor.form('/feedback/error', { page: '/listings', text: ' ' })).statusCode).toBe(422);
  const sent = await visitor.form('/feedback/error', { page: pageOf(turners[0]!), text: '链接打不开了' });
  expect(sent.body).toContain('已收到');
  expect((await visitor.get('/report?page=/listings')).headers['location']).toBe('/feedback/error?page=%2Flistings');
});

test('another region has its own pages: an empty home that says what to do, and none of our listings', async () => {
  const there = await world.elsewhere();
  const stranger = await there.as('public');
  const home = await html('/', stranger);
  expect(home).toContain('there市还没有发布的供求');
  expect(home).not.toContain('数控车工（');
  expect((await stranger.get(pageOf(turners[0]!), { accept: 'text/html' })).statusCode).toBe(404);
  const foreign = `/organisations/${world.organisations.enterprise}`;
  expect((await stranger.get(foreign, { accept: 'text/html' })).statusCode).toBe(404);
});
