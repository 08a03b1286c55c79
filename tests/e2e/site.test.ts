import { readFileSync } from 'node:fs';
import { brotliCompressSync } from 'node:zlib';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import type { NewListing } from '#modules/listings';
import { FIRM_NAME, openMarket, SCHOOL_NAME } from '#testing/directory';
import { axe, openBrowser } from '../support/browser.ts';
import { makeWorld, type Client, type World } from '../support/world.ts';

/** The public site as a visitor walks through it: by search, by place, by major; in both languages, on paper, on a phone. */
let world: World;
let visitor: Client;
let base: string;
let browser: Browser;
let market: readonly NewListing[];

beforeAll(async () => {
  world = await makeWorld();
  visitor = await world.as('public');
  const { enterprise = '', school = '' } = world.organisations;
  market = await world.act('bureau', (ctx) => openMarket(ctx, enterprise, school));
  await vi.waitFor(async () => expect((await visitor.get('/api/listings')).json().total).toBe(market.length), 10_000);
  await world.app.listen({ port: 0, host: '127.0.0.1' });
  base = `http://localhost:${(world.app.server.address() as { port: number }).port}`;
  browser = await openBrowser();
}, 120_000);
afterAll(() => browser?.close());

const q = encodeURIComponent;
const named = (title: string): string => market.find((one) => one.title === title)!.id;

/** Every page of the visitor's way, in each of its states. */
const PAGES: readonly (readonly [name: string, path: () => string])[] = [
  ['front page', () => '/'],
  ['all results', () => '/listings'],
  ['results of one kind', () => '/listings?type=research'],
  ['results narrowed', () => `/listings?type=talent&side=need&region=211103&q=${q('数控')}`],
  ['nothing found', () => `/listings?q=${q('不会有的词语')}&region=110101&type=training`],
  ['the six kinds', () => '/kinds'],
  ['the public figures', () => '/figures'],
  ['one kind', () => '/kinds/talent/need'],
  ['a kind without lines', () => '/kinds/facility/need'],
  ['majors', () => '/majors'],
  ['majors by letter', () => '/majors?letter=S'],
  ['majors by words', () => `/majors?q=${q('数控')}`],
  ['no such major', () => `/majors?q=${q('不会有的')}`],
  ['a major', () => '/majors/460103'],
  ['a class of majors', () => '/majors/4601'],
  ['a major without lines', () => '/majors/410103'],
  ['occupations', () => '/occupations'],
  ['an occupation', () => '/occupations/6-18-01-01'],
  ['districts', () => '/districts'],
  ['a district', () => '/districts/211103'],
  ['industries', () => '/industries'],
  ['an industry', () => '/industries/34'],
  ['a firm', () => `/organisations/${world.organisations.enterprise}`],
  ['a school', () => `/organisations/${world.organisations.school}`],
  ['who publishes', () => '/employers'],
];

const english = (path: string): string => (path === '/' ? '/en' : `/en${path}`);

describe('journeys without JavaScript', () => {
  let context: BrowserContext;
  let page: Page;
  beforeAll(async () => {
    context = await browser.newContext({ javaScriptEnabled: false });
    page = await context.newPage();
  });
  afterAll(() => context.close());

  test('search first: a kind and words, a side, a filter; a listing; back at the same place; filters taken back', async () => {
    await page.goto(base);
    await page.selectOption('.home select', 'talent');
    await page.fill('.home input[name=q]', '数控车工');
    await page.click('.home button:has-text("搜索")');
    expect(await page.textContent('h1')).toBe('数控车工 · 人才');
    await page.click('.segments a:has-text("需求") >> nth=1');
    await page.click('.facet a:has-text("岗位实习")');
    expect(await page.textContent('.order strong')).toBe('4');
    const results = page.url();
    await page.click('.result-title a >> nth=2');
    expect(await page.textContent('h1')).toBe('数控车工（岗位实习）');
    await page.goBack();
    expect(page.url()).toBe(results);
    await page.click('.chosen .chip:has-text("岗位实习")');
    expect(await page.textContent('.order strong')).toBe('12');
    await page.click('.chosen a:has-text("清除全部")');
    expect(await page.textContent('h1')).toBe('数控车工');
    expect(await page.locator('.chosen').count()).toBe(0);
  });

  test('a district, a major, an occupation, a listing, its organisation, and another listing of it', async () => {
    await page.goto(base);
    await page.click('.site-nav a:has-text("地区")');
    await page.click('a:has-text("兴隆台区")');
    expect(await page.textContent('h1')).toBe('兴隆台区');
    await page.click('.ranked a:has-text("数控技术")');
    expect(await page.textContent('h1')).toBe('数控技术');
    await page.click('#crosswalk-occupation >> xpath=ancestor::section >> a:has-text("车工") >> nth=0');
    await page.goto(`${base}/occupations/6-18-01-01`);
    await page.click('.result-title a >> nth=0');
    const listing = page.url();
    expect(listing).toContain('/listings/');
    await page.click(`main a[href^="/organisations/"] >> nth=0`);
    expect(await page.textContent('.board caption')).toBe('正在发布的供求');
    await page.click('.result-title a >> nth=3');
    expect(page.url()).toContain('/listings/');
    expect(page.url()).not.toBe(listing);
  });

  test('a number on the front page, and what it counts', async () => {
    await page.goto(base);
    const cell = page.locator('.board tr:has-text("校企合作") a.figure >> nth=0');
    expect((await cell.textContent())?.trim()).toMatch(/1$/);
    await cell.click();
    expect(await page.textContent('.order strong')).toBe('1');
    expect(await page.textContent('.result-title')).toContain('数控订单班合作');
  });

  test('nothing found says what to give up, and that leads somewhere', async () => {
    await page.goto(`${base}/listings?type=research&region=110101&q=${q('轴承')}`);
    expect(await page.textContent('.empty-title')).toBe('没有找到符合条件的供求');
    await page.click('.ways-out a:has-text("地区")');
    expect(await page.textContent('.result-title')).toContain('轴承缺陷在线检测');
  });

  test('in English from the front page to a listing, and the same search in Chinese', async () => {
    await page.goto(`${base}/en`);
    await page.fill('.home input[name=q]', '三坐标');
    await page.click('.home button:has-text("Search")');
    expect(page.url()).toContain('/en/listings?');
    expect(await page.textContent('.tabs')).toContain('Technical services');
    await page.click('.tools a:has-text("中文")');
    expect(new URL(page.url()).pathname).toBe('/listings');
    expect(new URL(page.url()).searchParams.get('q')).toBe('三坐标');
    await page.goBack();
    await page.click('.result-title a');
    expect(await page.textContent('h1')).toBe('三坐标测量服务');
    expect(page.url()).toContain('/en/listings/');
  });
});

describe('every page', () => {
  test.each(PAGES)('%s: no accessibility fault; nothing wider than a small phone', async (_name, path) => {
    const page = await browser.newPage();
    await page.setViewportSize({ width: 1280, height: 900 });
    await page.goto(base + path());
    expect(await axe(page)).toEqual([]);
    await page.setViewportSize({ width: 320, height: 640 });
    await page.goto(base + english(path()));
    expect(await axe(page)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
    await page.close();
  });

  test.each(PAGES)('%s: under 200 kB with all that it brings', async (_name, path) => {
    const phone = { accept: 'text/html', 'user-agent': 'Mozilla/5.0 (Linux; Android 10)' };
    const page = await visitor.get(path(), phone);
    expect(page.statusCode).toBe(200);
    const brought = [
      ...page.body.matchAll(/(?:<link rel="(?:stylesheet|icon)"[^>]* href|<(?:script|img)[^>]* src)="([^"]+)"/g),
    ];
    const files = await Promise.all([...new Set(brought.map((match) => match[1]!))].map((href) => visitor.get(href)));
    expect(files.filter(({ statusCode }) => statusCode !== 200)).toEqual([]);
    const bytes = [page, ...files].reduce((sum, { rawPayload }) => sum + brotliCompressSync(rawPayload).length, 0);
    expect(bytes).toBeLessThan(200_000);
    expect(brought.every(([, href]) => href!.startsWith('/'))).toBe(true);
  });
});

describe('on a small phone, with text twice as large, and on paper', () => {
  test.each([
    ['front page', '/'],
    ['results', '/listings?type=talent'],
    ['a major', '/majors/460103'],
  ])('%s stays whole at 200 %% of the text size', async (_name, path) => {
    const page = await browser.newPage();
    await page.setViewportSize({ width: 640, height: 900 });
    await page.goto(base + path);
    await page.addStyleTag({ content: 'html{font-size:200%!important}' }).catch(() => undefined);
    await page.evaluate(() => document.documentElement.style.setProperty('font-size', '200%'));
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(640);
    await page.close();
  });

  test('the front page has search and all six kinds on the first screen of a phone', async () => {
    const page = await browser.newPage();
    await page.setViewportSize({ width: 375, height: 667 });
    await page.goto(base);
    const bottom = await page
      .locator('.board tbody tr')
      .last()
      .evaluate((row) => row.getBoundingClientRect().bottom);
    expect(bottom).toBeLessThanOrEqual(667);
    expect(await page.locator('.board tbody tr').count()).toBe(6);
    await page.setViewportSize({ width: 1280, height: 800 });
    const lists = await page.locator('.now').evaluate((now) => now.getBoundingClientRect().bottom);
    expect(lists).toBeLessThanOrEqual(800);
    await page.close();
  });

  test('printed results are the results, without what only leads on', async () => {
    const page = await browser.newPage();
    await page.goto(`${base}/listings?type=talent`);
    await page.emulateMedia({ media: 'print' });
    const seen = (selector: string) => page.locator(selector).first().isVisible();
    expect(await seen('.result-title')).toBe(true);
    expect(await seen('.order p')).toBe(true);
    for (const hidden of ['.site-nav', '.search', '.facets', '.tabs', '.pagination a'])
      expect([hidden, await seen(hidden)]).toEqual([hidden, false]);
    await page.close();
  });
});

describe('languages', () => {
  /** Names of the region's data and of the official lists, which are Chinese in both languages. */
  let data: string;
  beforeAll(async () => {
    const rows = await world.act('bureau', async ({ db, tenant }) => ({
      organisations: (
        await db
          .selectFrom('organisations.organisation' as never)
          .selectAll()
          .where('tenant_id' as never, '=', tenant.id as never)
          .execute()
      ).map((row) => Object.values(row as object).join('\n')),
      tenant: [tenant.nameZh, tenant.nameEn],
    }));
    const codes = await world.act('bureau', ({ db }) =>
      db
        .selectFrom('codes.code' as never)
        .select('name' as never)
        .execute(),
    );
    const editions = await world.act('bureau', ({ db }) =>
      db
        .selectFrom('codes.edition' as never)
        .selectAll()
        .execute(),
    );
    data = [
      readFileSync('codesets/occupation-trades-2022.tsv', 'utf8'),
      ...editions.map((row) => Object.values(row as object).join('\n')),
      ...rows.organisations,
      ...rows.tenant,
      ...codes.map((row) => (row as { name: string }).name),
      ...market.map((one) => JSON.stringify(one)),
      FIRM_NAME,
      SCHOOL_NAME,
      '中文',
    ].join('\n');
  });

  /** Texts between tags and in attributes that are read out; not scripts and styles. */
  const texts = (body: string): string[] => {
    const markup = body
      .replaceAll(/<(script|style|title)\b[^]*?<\/\1>/g, '')
      .replaceAll(/<meta[^>]*>|<link[^>]*>/g, '');
    const attributes = [...markup.matchAll(/ (?:aria-label|placeholder|title|alt)="([^"]*)"/g)].map(
      (match) => match[1]!,
    );
    return [...markup.split(/<[^>]*>/), ...attributes].map((text) => text.trim()).filter((text) => text !== '');
  };
  const get = async (path: string): Promise<string> =>
    (await visitor.get(path, { accept: 'text/html', 'user-agent': 'Android' })).body;

  test.each(PAGES)('%s in English has no Chinese but names', async (_name, path) => {
    const runs = texts(await get(english(path()))).flatMap((text) => text.match(/\p{Script=Han}+/gu) ?? []);
    expect([...new Set(runs)].filter((run) => !isName(run))).toEqual([]);
  });

  test.each(PAGES)('%s in Chinese has no English but names', async (_name, path) => {
    const words = texts(await get(path()))
      .filter((text) => !/\p{Script=Han}/u.test(text))
      .flatMap((text) => text.match(/[A-Za-z]{3,}/g) ?? []);
    expect(
      [...new Set(words)].filter((word) => !data.includes(word) && word !== 'English' && !CREDIT_CODE.test(word)),
    ).toEqual([]);
  });

  /** A name of the data, or several of the official lists one after the other (盘锦市兴隆台区). */
  const isName = (run: string): boolean =>
    ['', ...SEARCHED].includes(run) ||
    data.includes(run) ||
    [...run].some((_, at) => at > 1 && data.includes(run.slice(0, at)) && isName(run.slice(at)));

  /** Letters within a credit code. */
  const CREDIT_CODE = /^[A-Z]{3,8}$/;
  const SEARCHED = ['数控', '不会有的词语', '不会有的', '数控车工'];

  test('Chinese on an English page says that it is Chinese', async () => {
    const body = await get('/en/majors/460103');
    expect(body).toContain('<h1><span lang="zh-CN">数控技术</span></h1>');
    expect(await get('/majors/460103')).not.toContain('lang="zh-CN">数控');
  });
});

test('a listing leads to the pages of its place, major and organisation', async () => {
  const { body } = await visitor.get(`/listings/${named('数控车工')}`, { accept: 'text/html' });
  for (const href of ['/districts/', '/majors/460103', '/occupations/6-18-01-01', '/organisations/'])
    expect([href, body.includes(`href="${href}`)]).toEqual([href, true]);
});
