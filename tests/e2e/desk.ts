import { execFile } from 'node:child_process';
import type { AddressInfo } from 'node:net';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { expect, inject } from 'vitest';
import { facesOf } from '#portals/faces';
import { axe, openBrowser } from '../support/browser.ts';
import { makeWorld, type World, type WorldRole } from '../support/world.ts';

/** A running product with its workbench, and a real browser in front of it. */
export interface Desk {
  readonly world: World;
  /** A window of its own, signed in by the demo door. */
  signIn(role: WorldRole, size?: { readonly width: number; readonly height: number }): Promise<Page>;
  /** The windows of somebody who has signed in already; given the windows of another, they change hands. */
  enter(cookie: string, context?: BrowserContext): Promise<BrowserContext>;
  /** A window of somebody who has not signed in. */
  visit(size?: { readonly width: number; readonly height: number }): Promise<Page>;
  close(): Promise<void>;
}

const ROOT = resolve(import.meta.dirname, '../..');
const DESK_SIZE = { width: 1280, height: 800 };

/** Of this worker; the browser ends with its process. */
let workbench: Promise<string> | undefined;
let chromium: Promise<Browser> | undefined;

export async function openDesk(): Promise<Desk> {
  const folder = await (workbench ??= buildWorkbench());
  const world = await makeWorld();
  const app = await world.runtime.buildServer(facesOf(world.installation, folder));
  await app.listen({ port: 0, host: '127.0.0.1' });
  const worker = await world.runtime.startWorker();
  const baseURL = `http://localhost:${(app.server.address() as AddressInfo).port}`;
  const browser = await (chromium ??= openBrowser());
  const openContext = (viewport = DESK_SIZE): Promise<BrowserContext> =>
    browser.newContext({ baseURL, viewport, locale: 'zh-CN', timezoneId: 'Asia/Shanghai' });
  const visit = async (size = DESK_SIZE): Promise<Page> => {
    const context = await openContext(size);
    const page = await context.newPage();
    page.setDefaultTimeout(45_000);
    return page;
  };
  return {
    world,
    visit,
    enter: async (cookie, context) => {
      const entered = context ?? (await openContext());
      const pairs = cookie.split('; ').map((pair) => pair.split(/=(.*)/s));
      await entered.clearCookies();
      await entered.addCookies(pairs.map(([name = '', value = '']) => ({ name, value, url: baseURL })));
      return entered;
    },
    signIn: async (role, size) => {
      const page = await visit(size);
      const answer = await page.request.post('/api/demo/sessions', { data: { as: role } });
      expect(answer.status()).toBe(201);
      return page;
    },
    close: async () => {
      for (const context of browser.contexts()) await context.close();
      await worker.stop();
      await app.close();
    },
  };
}

/** Once in each worker, in a folder of its own, so that none builds over another. */
async function buildWorkbench(): Promise<string> {
  const folder = join(inject('folder'), `workbench-${process.pid}`);
  await promisify(execFile)(
    process.execPath,
    ['node_modules/vite/bin/vite.js', 'build', '--logLevel', 'warn', '--outDir', folder, '--emptyOutDir'],
    { cwd: ROOT, env: { ...process.env, NODE_ENV: 'production' } },
  );
  return folder;
}

/** What is shown now has loaded, fits the window and is clean for screen readers. */
export async function expectSound(page: Page): Promise<void> {
  await page.waitForFunction(() => document.querySelector('[aria-busy="true"], .ant-spin-spinning') === null);
  // Dialogs and drawers come in by a movement; what is half transparent has no contrast yet.
  await page.waitForFunction(() => document.getAnimations().every((one) => one.playState !== 'running'));
  await holdAll(page, async () => expect(await axe(page)).toEqual([]));
  const beyond = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  expect(beyond, 'wider than the window').toBeLessThanOrEqual(0);
  // A form or a list inside a paragraph: the browser ends the paragraph before it, and the layout falls apart.
  const cut = await page.evaluate(() =>
    [...document.querySelectorAll('p:empty:not([role], [aria-live], [id])')].map(
      ({ parentElement }) => parentElement?.outerHTML.slice(0, 200) ?? '',
    ),
  );
  expect(cut, 'a paragraph cut in two').toEqual([]);
}

/** The bar at the foot of a phone covers what scrolls beneath it; in a window that holds all of the page nothing is covered. */
async function holdAll(page: Page, look: () => Promise<void>): Promise<void> {
  const size = page.viewportSize();
  const height = await page.evaluate(() =>
    document.querySelector('.bottom-bar') === null ? 0 : document.documentElement.scrollHeight,
  );
  if (size === null || height <= size.height) return look();
  await page.setViewportSize({ ...size, height });
  await look();
  await page.setViewportSize(size);
}

/** Opens a page of the workbench by its address. */
export async function open(page: Page, path: string, heading: string | RegExp): Promise<void> {
  await page.goto(`/app${path}`);
  await page.getByRole('heading', { level: 1, name: heading }).waitFor();
}

/** Without a mouse: the command search, down to the page of this name, and in. */
export async function openByKeys(page: Page, name: string): Promise<void> {
  await page.keyboard.press('Control+k');
  const box = page.getByRole('combobox', { name: '页面、记录或要办的事' });
  await expect.poll(() => box.evaluate((element) => element === document.activeElement)).toBe(true);
  await page.keyboard.type(name);
  await page.getByRole('listbox').getByRole('option', { name }).first().waitFor();
  const at = (): Promise<string> =>
    box.evaluate(
      (input) => document.getElementById(input.getAttribute('aria-activedescendant') ?? '')?.textContent ?? '',
    );
  for (let step = 0; step < 8 && !(await at()).startsWith(name); step += 1) await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { level: 1, name, exact: true }).waitFor();
}
