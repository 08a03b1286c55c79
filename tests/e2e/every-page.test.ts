import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { DESK_PAGES } from '../../src/modules/web.ts';
import { createStage } from '../authorisation/ask.ts';
import { axe } from '../support/browser.ts';
import { inParallel } from '../support/in-parallel.ts';
import type { Client } from '../support/world.ts';
import { openDesk, type Desk } from './desk.ts';
import { FAILURES, holdAnswers, listen, resized, settle, SIZES, throughWindow, told } from './looking.ts';
import { DIALOGS, HOW_TO, VISITS, type Found, type Scene } from './visits.ts';

/** Every page of the workbench: with nothing, with something, while it loads, when it fails; large letters; small windows. */
let desk: Desk;
let scene: Scene;
beforeAll(async () => {
  desk = await openDesk();
  scene = { world: desk.world, stage: createStage(desk.world) };
}, 120_000);
afterAll(() => desk?.close());

const ROUTES = [
  ...DESK_PAGES.flatMap(({ routes }) => routes.map(({ path }) => path ?? '/')),
  // Of the shell itself.
  'design',
  'nothing/here',
];

test('each page of the workbench has a visit', () => {
  const missing = ROUTES.filter((path) => VISITS[path] === undefined);
  expect(missing, `${missing.join('\n')}\n\n${HOW_TO}`).toEqual([]);
  const gone = Object.keys(VISITS).filter((path) => !ROUTES.includes(path));
  expect(gone, `pages that are gone: remove their lines from visits.ts\n${gone.join('\n')}`).toEqual([]);
});

const TABS = 3;

/** What was found, page by page, so that a failure names all of them at once. */
async function findings(
  paths: readonly string[],
  look: (path: string) => Promise<readonly string[]>,
): Promise<readonly string[]> {
  const found = await inParallel(
    paths,
    async (path) => {
      try {
        return (await look(path)).map((fault) => `${path}: ${fault}`);
      } catch (error) {
        return [`${path}: ${String(error).slice(0, 300)}`];
      }
    },
    TABS,
  );
  return found.flat();
}

const windows: Page[] = [];
/**
 * A tab in the hands of this person. Tabs are used again, so that what all pages are made of is fetched and compiled
 * once; what the last person left behind is cleared away.
 */
async function tabOf(client: Client): Promise<Page> {
  const waiting = windows.pop();
  const context = await desk.enter(client.cookie, waiting?.context());
  const page = waiting ?? (await context.newPage());
  page.setDefaultTimeout(45_000);
  return page;
}

async function putBack(page: Page): Promise<void> {
  page.removeAllListeners('pageerror');
  await page.evaluate(() => {
    localStorage.clear();
    sessionStorage.clear();
  });
  await page.setViewportSize({ width: 1280, height: 800 });
  windows.push(page);
}

const addressOf = (path: string, { params }: Pick<Found, 'params'>): string =>
  `/app/${path === '/' ? '' : path.replaceAll(/:(\w+)/g, (_, name: string) => params[name] ?? name)}`;

describe('with nothing yet', () => {
  test('no fault', async () => {
    const lists = ROUTES.filter((path) => !path.includes(':') && VISITS[path]?.empty !== undefined);
    const faults = await findings(lists, async (path) => {
      const page = await tabOf(await desk.world.as(VISITS[path]!.empty!));
      const thrown = listen(page);
      await page.goto(addressOf(path, { params: {} }));
      await settle(page);
      const found = told(await axe(page), 'empty');
      await putBack(page);
      return [...found, ...thrown];
    });
    expect(faults).toEqual([]);
  }, 600_000);
});

describe('with something', () => {
  const visited = new Map<string, Found>();
  beforeAll(async () => {
    // One after another: what is made shares the people around it.
    for (const path of ROUTES) visited.set(path, await VISITS[path]!.prepare(scene));
  }, 120_000);

  test('no fault while it loads, when the answer is no, and when it has come after all: wide, with letters twice as large, on a phone, in care mode', async () => {
    const faults = await findings(ROUTES, async (path) => {
      const found = visited.get(path)!;
      const page = await tabOf(found.client);
      const thrown = listen(page);
      const { refuse, release } = await holdAnswers(page);
      await page.goto(addressOf(path, found));
      await page.locator('.wb-main h1').first().waitFor();
      const here = told(await axe(page, 'main'), 'loading');
      await refuse(FAILURES[ROUTES.indexOf(path) % FAILURES.length]!);
      await settle(page);
      here.push(...told(await axe(page, 'main'), 'failed'));
      await release();
      await settle(page);
      here.push(...told(await axe(page), 'wide'));
      if (found.shows !== undefined && !(await page.locator('main').innerText()).includes(found.shows))
        here.push(`does not show ${found.shows}`);
      for (const state of SIZES) here.push(...(await resized(page, state)));
      await putBack(page);
      return [...here, ...thrown];
    });
    expect(faults).toEqual([]);
  }, 600_000);

  test('each window over a page holds the keyboard, closes on Escape, and gives the focus back', async () => {
    const faults = await findings(
      DIALOGS.map(([path]) => path),
      async (path) => {
        const found = visited.get(path)!;
        const page = await tabOf(found.client);
        await page.goto(addressOf(path, found));
        await settle(page);
        const seen: string[] = [];
        const [, ...buttons] = DIALOGS.find(([one]) => one === path)!;
        for (const name of buttons) seen.push(...(await throughWindow(page, name)));
        await putBack(page);
        return seen;
      },
    );
    expect(faults).toEqual([]);
  }, 600_000);
});

describe('the parts in their states', () => {
  let page: Page;
  beforeAll(async () => {
    page = await tabOf(await desk.world.as('admin'));
    await page.goto('/app/design');
    await settle(page);
  });
  afterAll(() => page?.close());
  const clean = async (state: string): Promise<void> => expect(told(await axe(page), state)).toEqual([]);
  const focused = (): Promise<string> => page.evaluate(() => document.activeElement?.textContent?.trim() ?? '');

  test('a way past the menu', async () => {
    await page.locator('body').evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
    await page.keyboard.press('Tab');
    expect(await focused()).toBe('跳到正文');
    await page.keyboard.press('Enter');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('main');
  });

  test('a menu', async () => {
    const account = page.getByRole('button', { name: /^账户/ });
    await account.focus();
    await page.keyboard.press('Enter');
    await page.getByRole('menu').waitFor();
    await clean('menu');
    const first = await focused();
    await page.keyboard.press('End');
    expect(await focused()).toBe('退出登录');
    await page.keyboard.press('ArrowDown');
    expect(await focused()).toBe(first);
    await page.keyboard.press('Escape');
    expect(await page.getByRole('menu').count()).toBe(0);
    expect(await account.evaluate((one) => one === document.activeElement)).toBe(true);
  });

  test('a list that is searched', async () => {
    const box = page.getByRole('combobox', { name: '职业（一个）' });
    await box.focus();
    await page.keyboard.type('车');
    await page.getByRole('option', { name: /^车工/ }).waitFor();
    await clean('list');
    await page.keyboard.press('Escape');
    expect(await page.locator('.wb-option:visible').count()).toBe(0);
    await page.keyboard.press('ArrowDown');
    await page.getByRole('option', { name: /^车工/ }).waitFor();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await clean('chosen');
    const many = page.getByRole('combobox', { name: '职业（多个）' });
    await many.fill('没有这个词');
    await page.locator('.wb-options-none').waitFor();
    await clean('nothing found');
    await page.keyboard.press('Escape');
  });

  test('the meaning of a word', async () => {
    const word = page.locator('main .desk-term').first();
    await word.focus();
    await page.keyboard.press('Enter');
    await page.locator('.desk-term-text').waitFor();
    await clean('meaning');
    await page.keyboard.press('Escape');
    expect(await page.locator('.desk-term-text').count()).toBe(0);
    expect(await word.evaluate((one) => one === document.activeElement)).toBe(true);
  });

  test('a window, what was refused, and the words after an act', async () => {
    expect(await throughWindow(page, '打开窗口')).toEqual([]);
    await page.getByRole('button', { name: '出错汇总' }).click();
    await page.locator('.wb-problems').waitFor();
    expect(await page.locator('.wb-problems').evaluate((one) => one === document.activeElement)).toBe(true);
    for (const name of ['成功提示', '出错提示', '可撤销的提示'])
      await page.getByRole('button', { name, exact: true }).click();
    await page.locator('.wb-toast-act').waitFor();
    await settle(page);
    await clean('toasts');
  });
});
