import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Page } from 'playwright-core';
import { expectSound, open, openDesk, type Desk } from './desk.ts';

/** The shell that all roles share: keys, columns, the same place on Back, command search, care mode, large text, a phone. */
let desk: Desk;
let page: Page;

const TITLES = Array.from({ length: 36 }, (_, at) => `维修电工 ${String(at + 1).padStart(2, '0')} 号`);

beforeAll(async () => {
  desk = await openDesk();
  const firm = await desk.world.as('enterprise');
  for (const title of TITLES)
    await firm.post('/api/managed-listings', { type: 'talent', side: 'need', kind: 'employment', title });
  page = await desk.signIn('enterprise');
}, 180_000);
afterAll(() => desk?.close());

const rowTitle = (): Promise<string | null> =>
  page.evaluate(() => document.activeElement?.closest('tr')?.querySelector('.desk-head a')?.textContent ?? null);
const heads = (): Promise<string[]> =>
  page.getByRole('columnheader').evaluateAll((all) => all.map((one) => one.textContent).filter((text) => text !== ''));

describe('keys', () => {
  test('j and k walk through the rows, Enter opens, Back comes to the same row', async () => {
    await open(page, '/listings', '我的供求');
    await page.getByRole('link', { name: TITLES.at(-1)!, exact: true }).waitFor();
    for (let step = 0; step < 12; step += 1) await page.keyboard.press('j');
    const chosen = await rowTitle();
    expect(chosen).toMatch(/^维修电工/);
    await page.keyboard.press('k');
    await page.keyboard.press('j');
    expect(await rowTitle()).toBe(chosen);
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: chosen! }).waitFor();
    await page.goBack();
    await page.getByRole('link', { name: chosen!, exact: true }).waitFor();
    await expect.poll(rowTitle).toBe(chosen);
    const inSight = await page.evaluate(() => {
      const { top, bottom } = document.activeElement!.getBoundingClientRect();
      return top > 52 && bottom <= window.innerHeight;
    });
    expect(inSight).toBe(true);
  });

  test('the same place after more was loaded, and after a reload', async () => {
    await page.getByRole('button', { name: '加载更多' }).click();
    const last = page.getByRole('link', { name: TITLES[0]!, exact: true });
    await last.click();
    await page.getByRole('heading', { level: 1, name: TITLES[0]! }).waitFor();
    await page.reload();
    await page.getByRole('heading', { level: 1, name: TITLES[0]! }).waitFor();
    await page.goBack();
    await last.waitFor();
    await expect.poll(rowTitle).toBe(TITLES[0]!);
  });

  test('keys are nothing while somebody types, and can be switched off for good', async () => {
    await page.keyboard.press('/');
    const box = page.locator('.wb-filters input').first();
    await expect.poll(() => box.evaluate((element) => element === document.activeElement)).toBe(true);
    await page.keyboard.type('jk?');
    expect(await box.inputValue()).toBe('jk?');
    await box.fill('');
    await page.locator('main').focus();
    await page.keyboard.press('?');
    const dialog = page.getByRole('dialog', { name: '快捷键' });
    await dialog.waitFor();
    await expectSound(page);
    const kept = page.waitForResponse((answer) => answer.request().method() === 'PATCH' && answer.status() === 204);
    await dialog.getByLabel('使用列表里的单键快捷键').uncheck();
    await kept;
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
    await page.reload();
    await page.getByRole('link', { name: TITLES.at(-1)!, exact: true }).waitFor();
    await page.keyboard.press('?');
    expect(await page.getByRole('dialog').count()).toBe(0);
    await desk.world.as('enterprise').then((firm) => firm.patch('/api/preferences', { shortcuts: true }));
  });
});

describe('columns', () => {
  test('are hidden, moved and remembered, also in another window; reset brings them back', async () => {
    await open(page, '/listings', '我的供求');
    await page.getByRole('link', { name: TITLES.at(-1)!, exact: true }).waitFor();
    const built = await heads();
    await page.getByRole('button', { name: '列设置' }).click();
    const panel = page.getByRole('group', { name: '列设置' });
    await expectSound(page);
    const second = built[1]!;
    const third = built[2]!;
    await panel.getByLabel(second, { exact: true }).uncheck();
    const kept = page.waitForResponse((answer) => answer.request().method() === 'PUT' && answer.status() === 204);
    await panel.getByRole('button', { name: `${third}：后移` }).click();
    await kept;
    await page.keyboard.press('Escape');
    await panel.waitFor({ state: 'detached' });
    const arranged = await heads();
    expect(arranged).not.toContain(second);
    const other = await desk.signIn('enterprise');
    await open(other, '/listings', '我的供求');
    await expect
      .poll(() =>
        other
          .getByRole('columnheader')
          .evaluateAll((all) => all.map((one) => one.textContent).filter((text) => text !== '')),
      )
      .toEqual(arranged);
    await other.context().close();
    await page.getByRole('button', { name: '列设置' }).click();
    await page.getByRole('button', { name: '恢复默认列' }).click();
    expect(await heads()).toEqual(built);
    await page.getByLabel('紧凑').check();
    await page.keyboard.press('Escape');
    expect(await page.locator('[data-density="compact"]').count()).toBe(1);
  });
});

describe('command search', () => {
  test('finds a page and a record without the mouse, and gives the focus back', async () => {
    await open(page, '/messages', '消息');
    await page.keyboard.press('Control+k');
    const box = page.getByRole('combobox', { name: '页面、记录或要办的事' });
    await box.waitFor();
    await box.fill('维修电工 07');
    await page.getByRole('option', { name: /维修电工 07 号/ }).waitFor();
    await expectSound(page);
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: '维修电工 07 号' }).waitFor();
    await page.keyboard.press('Control+k');
    await box.waitFor();
    await page.keyboard.press('Escape');
    await page.keyboard.press('Escape');
    await box.waitFor({ state: 'detached' });
  });
});

describe('home', () => {
  test('says what waits and what to begin with; put away, it stays away until it is wanted', async () => {
    await open(page, '', '待办');
    await page.getByRole('heading', { name: /^从这里开始/ }).waitFor();
    await expectSound(page);
    const kept = page.waitForResponse((answer) => answer.request().method() === 'PATCH' && answer.status() === 204);
    await page.getByRole('button', { name: '收起', exact: true }).click();
    await kept;
    await page.reload();
    await page.getByRole('button', { name: '显示“从这里开始”' }).waitFor();
    expect(await page.getByRole('heading', { name: /^从这里开始/ }).count()).toBe(0);
    await page.getByRole('button', { name: '显示“从这里开始”' }).click();
    await page.getByRole('heading', { name: /^从这里开始/ }).waitFor();
  });
});

describe('for everybody', () => {
  test('care mode is one choice for the workbench and the site', async () => {
    await open(page, '', '待办');
    const size = (): Promise<number> =>
      page.evaluate(() => Number.parseFloat(getComputedStyle(document.body).fontSize));
    const before = await size();
    await page.getByRole('button', { name: /^账户/ }).click();
    await page.keyboard.press('ArrowDown');
    const set = page.waitForResponse((answer) => answer.url().endsWith('/care'));
    await page.getByRole('menuitemcheckbox', { name: '关怀版（大字）' }).click();
    await set;
    await expect.poll(size).toBeGreaterThanOrEqual(before * 1.3);
    await expectSound(page);
    const spacing = await page.evaluate(() => {
      const style = getComputedStyle(document.body);
      return Number.parseFloat(style.lineHeight) / Number.parseFloat(style.fontSize);
    });
    expect(spacing).toBeGreaterThanOrEqual(1.3);
    await open(page, '/listings', '我的供求');
    expect(await page.locator('html[data-care]').count()).toBe(1);
    await page.getByRole('link', { name: TITLES.at(-1)!, exact: true }).waitFor();
    await expectSound(page);
    await page.goto('/');
    expect(await page.locator('html[data-care]').count()).toBe(1);
    await open(page, '', '待办');
    await page.getByRole('button', { name: /^账户/ }).click();
    await page.getByRole('menuitemcheckbox', { name: '关怀版（大字）' }).click();
    expect(await page.locator('html[data-care]').count()).toBe(0);
  });

  test.each(['', '/listings'])('text twice as large loses nothing: /app%s', async (path) => {
    await open(page, path, path === '' ? '待办' : '我的供求');
    await page.addStyleTag({ content: 'html { font-size: 200% !important }' }).catch(() => undefined);
    await page.evaluate(() => document.documentElement.style.setProperty('font-size', '200%'));
    await expectSound(page);
  });

  test('on a phone the menu is a window of its own and rows are cards', async () => {
    const phone = await desk.signIn('enterprise', { width: 375, height: 740 });
    await open(phone, '/listings', '我的供求');
    await phone.getByRole('link', { name: TITLES.at(-1)!, exact: true }).waitFor();
    await expectSound(phone);
    await phone.getByRole('button', { name: '打开菜单' }).click();
    const menu = phone.getByRole('dialog', { name: '菜单' });
    await menu.waitFor();
    await expectSound(phone);
    await menu.getByRole('link', { name: '待办' }).click();
    await phone.getByRole('heading', { level: 1, name: '待办' }).waitFor();
    expect(await menu.count()).toBe(0);
    await phone.context().close();
  });

  test('on paper there is the content, its heads on every sheet, and where it came from', async () => {
    await open(page, '/listings', '我的供求');
    await page.getByRole('link', { name: TITLES.at(-1)!, exact: true }).waitFor();
    await page.emulateMedia({ media: 'print' });
    for (const hidden of ['.wb-top', '.wb-side', '.wb-filters', '.desk-table-tools'])
      expect(await page.locator(hidden).first().isVisible(), hidden).toBe(false);
    expect(await page.locator('.desk-table thead').evaluate((head) => getComputedStyle(head).display)).toBe(
      'table-header-group',
    );
    expect(await page.locator('.desk-paper-foot').isVisible()).toBe(true);
    await page.emulateMedia({ media: 'screen' });
  });
});

test.each(['bureau', 'school', 'institute', 'association', 'evaluator', 'admin'] as const)(
  '%s has a menu that is read at a glance, and a sound home',
  async (role) => {
    const own = await desk.signIn(role);
    await open(own, '', '待办');
    await expectSound(own);
    const menu = own.getByRole('navigation', { name: '菜单' });
    expect(await menu.getByRole('link').count()).toBeLessThanOrEqual(20);
    expect(await menu.locator('[aria-current="page"]').count()).toBe(1);
    await own.context().close();
  },
);
