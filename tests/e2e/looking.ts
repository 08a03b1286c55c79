import type { Page, Request, Route } from 'playwright-core';
import { expect } from 'vitest';
import { axe, type AxeFinding } from '../support/browser.ts';
import { layoutFaults } from '../support/layout.ts';

/** How a page is looked at: settled, at every size, while it waits, when it is refused, and through its windows by keyboard. */
export async function settle(page: Page): Promise<void> {
  // Not the words that stand there until the script runs.
  await page.locator('.wb-main h1').first().waitFor();
  await page.waitForFunction(() => {
    // The gallery shows what waits, and goes on waiting.
    const waits =
      document.querySelector('[aria-busy="true"]') !== null && !window.location.pathname.endsWith('/design');
    const moves = document
      .getAnimations()
      .some((one) => one.playState === 'running' && one.effect?.getComputedTiming().iterations !== Infinity);
    return !waits && !moves;
  });
}

export const told = (rules: readonly AxeFinding[], state: string): string[] =>
  rules.map(({ rule, places }) => `${state}: ${rule} ${places.slice(0, 3).join(' | ')}`);

/** What a page threw at its reader’s console. */
export function listen(page: Page): string[] {
  const thrown: string[] = [];
  page.on('pageerror', (error) => thrown.push(`threw ${error.message}`));
  return thrown;
}

const focusIn = (page: Page, selector: string): Promise<boolean> =>
  page.evaluate(
    (inside) => document.activeElement === document.body || document.activeElement?.closest(inside) !== null,
    selector,
  );

export async function throughWindow(page: Page, name: string | RegExp): Promise<string[]> {
  const button = page.locator('main').getByRole('button', { name }).first();
  const faults: string[] = [];
  await button.focus();
  await page.keyboard.press('Enter');
  const dialog = page.locator('dialog[open]');
  await dialog.waitFor();
  await settle(page);
  faults.push(...told(await axe(page, 'dialog[open]'), String(name)));
  for (let press = 0; press < 12; press += 1) {
    await page.keyboard.press(press % 3 === 2 ? 'Shift+Tab' : 'Tab');
    if (!(await focusIn(page, 'dialog[open]'))) faults.push(`${name}: the keyboard leaves the window`);
  }
  await page.keyboard.press('Escape');
  await dialog.waitFor({ state: 'detached' });
  if (!(await button.evaluate((one) => one === document.activeElement))) faults.push(`${name}: the focus is lost`);
  return [...new Set(faults)];
}

interface Size {
  readonly name: string;
  readonly width: number;
  readonly letters?: string;
  readonly care?: boolean;
  readonly axe?: boolean;
}

/** 640 pixels is what a window of 1280 has left at a zoom of 200 %. */
export const SIZES: readonly Size[] = [
  { name: 'letters ×2', width: 1280, letters: '200%' },
  { name: 'zoom ×2', width: 640 },
  { name: '375', width: 375, axe: true },
  { name: '320 care', width: 320, care: true },
];

export async function resized(
  page: Page,
  { name, width, letters = '', care = false, axe: withAxe = false }: Size,
): Promise<string[]> {
  await page.setViewportSize({ width, height: 800 });
  await page.evaluate(
    ([size, large]) => {
      document.documentElement.style.fontSize = size;
      document.documentElement.toggleAttribute('data-care', large);
    },
    [letters, care] as const,
  );
  await twoFrames(page);
  const found = (await layoutFaults(page)).map((fault) => `${name}: ${fault}`);
  if (withAxe) found.push(...told(await axe(page), name));
  return found;
}

/** What the shell itself asks for is answered; what the page asks for waits, and is then refused. */
const OF_THE_SHELL = ['/api/session', '/api/todo', '/api/preferences'];
export const FAILURES = [
  { status: 500, code: 'internal', title: '服务器没有完成这个操作' },
  { status: 403, code: 'access.forbidden', title: '以您现在的身份、职责或受托范围，不能进行此操作。' },
  { status: 404, code: 'notFound', title: '没有找到' },
] as const;
type Failure = (typeof FAILURES)[number];

export interface Held {
  readonly refuse: (failure: Failure) => Promise<void>;
  /** The network is back, and whatever was refused is asked again. */
  readonly release: () => Promise<void>;
}

export async function holdAnswers(page: Page): Promise<Held> {
  const held: Route[] = [];
  const refusals = page.locator('.wb-main .wb-alert');
  /** The gallery shows one whatever happens. */
  let standing = 0;
  let answer: ((route: Route) => Promise<void>) | undefined;
  await page.route('**/api/**', async (route) => {
    if (OF_THE_SHELL.includes(new URL(route.request().url()).pathname)) await route.continue();
    else if (answer === undefined) held.push(route);
    else await answer(route);
  });
  return {
    refuse: async (failure) => {
      standing = await refusals.count();
      answer = (route) =>
        route.fulfill({
          status: failure.status,
          contentType: 'application/problem+json',
          body: JSON.stringify({ ...failure, type: 'about:blank', requestId: '0190a000-0000-7000-8000-000000000000' }),
        });
      await Promise.all(held.map(answer));
    },
    release: async () => {
      await page.unroute('**/api/**');
      const asked = countRequests(page);
      await page.evaluate(() => {
        window.dispatchEvent(new Event('offline'));
        window.dispatchEvent(new Event('online'));
      });
      await asked.answered();
      await expect
        .poll(() => refusals.count(), { message: 'comes back when it is asked again', ...PATIENT })
        .toBeLessThanOrEqual(standing);
    },
  };
}

/** As long as the tabs themselves wait. */
const PATIENT = { timeout: 45_000 };

const twoFrames = (page: Page): Promise<unknown> =>
  page.evaluate(() => new Promise((next) => requestAnimationFrame(() => requestAnimationFrame(next))));

function countRequests(page: Page): { readonly answered: () => Promise<void> } {
  const running = new Set<Request>();
  const begins = (request: Request): unknown => request.url().includes('/api/') && running.add(request);
  const ends = (request: Request): unknown => running.delete(request);
  page.on('request', begins).on('requestfinished', ends).on('requestfailed', ends);
  return {
    answered: async () => {
      // One answer may lead to the next question.
      do {
        await expect.poll(() => running.size, PATIENT).toBe(0);
        await twoFrames(page);
      } while (running.size > 0);
      page.off('request', begins).off('requestfinished', ends).off('requestfailed', ends);
    },
  };
}
