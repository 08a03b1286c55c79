import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { insertListings } from '#modules/listings';
import { sampleMarket } from '#testing/directory';
import { expectSound, open, openDesk, type Desk } from './desk.ts';

/** 数据看板 as people use it: a sentence, a picture, the same as a table, what it means, and the list behind each number. */
let desk: Desk;

beforeAll(async () => {
  desk = await openDesk();
  const { enterprise = '', school = '' } = desk.world.organisations;
  await desk.world.act('bureau', async (ctx) => {
    const market = sampleMarket(ctx.now, enterprise, school).map((one) => ({ ...one, territory: '211103' }));
    await insertListings(ctx.db, ctx.tenant.id, market);
    await ctx.changed(
      'listing',
      market.map(({ id }) => id),
    );
  });
}, 120_000);
afterAll(() => desk?.close());

const PHONE = { width: 375, height: 740 };

describe('an officer', () => {
  test('goes by keyboard from a picture to its table, its meaning and the list behind a number', async () => {
    const page = await desk.signIn('bureau');
    const problems: string[] = [];
    page.on('pageerror', (error) => problems.push(error.message));
    page.on('console', (said) => said.type() === 'error' && problems.push(said.text()));
    await open(page, '/figures', '数据看板');
    const card = page.getByRole('article', { name: '现在公开的供求' });
    await card.locator('svg').waitFor();
    expect(await card.locator('.figure-chart').getAttribute('aria-label')).toContain('现在公开 22 条');
    await expectSound(page);

    await card.getByRole('button', { name: '看表格' }).focus();
    await page.keyboard.press('Enter');
    const talent = card.getByRole('table').getByRole('row', { name: /^人才/ });
    await talent.waitFor();
    await card.getByRole('button', { name: '说明' }).press('Enter');
    for (const words of ['口径', '查询', '范围', '记录数', '截至', '负责', '清单'])
      await card.getByText(words, { exact: true }).waitFor();
    await expectSound(page);

    const file = page.waitForEvent('download');
    await card.getByRole('button', { name: '存为表格' }).click();
    expect((await file).suggestedFilename()).toMatch(/^现在公开的供求 .*\.csv$/);

    const needs = talent.getByRole('link').first();
    const said = Number(await needs.innerText());
    await needs.press('Enter');
    await page.getByRole('heading', { level: 1, name: '全部供求' }).waitFor();
    await page.getByText(`/ ${said} 条`).waitFor();
    expect(problems).toEqual([]);
    await page.context().close();
  });

  test('prints pictures that fit the sheet', async () => {
    const page = await desk.signIn('bureau');
    await open(page, '/figures', '数据看板');
    await page.getByRole('article', { name: '各地公开的供求' }).locator('svg').waitFor();
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('.figure-acts button:visible').count()).toBe(0);
    expect(await page.locator('.figure svg:visible').count()).toBeGreaterThan(3);
    expect((await page.pdf({ format: 'A4' })).length).toBeGreaterThan(10_000);
    await page.context().close();
  });
});

test.each(['county', 'enterprise', 'school', 'admin'] as const)(
  '%s has sound figures on a phone, and in care mode',
  async (role) => {
    const page = await desk.signIn(role, PHONE);
    await open(page, '/figures', '数据看板');
    await page.getByRole('article').first().waitFor();
    await expectSound(page);
    await page.evaluate(() => document.documentElement.setAttribute('data-care', ''));
    await page.setViewportSize({ width: 1280, height: 800 });
    await expectSound(page);
    await page.context().close();
  },
);

test('a firm that has nothing yet is told what to do', async () => {
  const page = await desk.signIn('agency');
  await open(page, '/figures', '数据看板');
  await page.getByText('还没有可以统计的内容').waitFor();
  await page.getByRole('link', { name: '发布第一条供求' }).waitFor();
  await expectSound(page);
  await page.context().close();
});

test('what does not arrive says so and can be tried again', async () => {
  const page = await desk.signIn('enterprise');
  await page.route('**/api/dashboard', (route) => route.abort());
  await open(page, '/figures', '数据看板');
  await page.getByRole('button', { name: '重试' }).waitFor({ timeout: 30_000 });
  await page.unroute('**/api/dashboard');
  await page.getByRole('button', { name: '重试' }).click();
  await page.getByRole('article', { name: '现在公开的供求' }).waitFor();
  await page.context().close();
});
