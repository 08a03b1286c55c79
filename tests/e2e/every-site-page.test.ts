import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { assemble } from '#platform/module';
import { axe, openBrowser } from '../support/browser.ts';
import { inParallel } from '../support/in-parallel.ts';
import { layoutFaults } from '../support/layout.ts';
import { makeWorld, type Client, type World, type WorldRole } from '../support/world.ts';
import { told } from './looking.ts';

/** Every page of the site that somebody may open by its address alone; those of a visitor's way are in site.test.ts. */
let world: World;
let base: string;
let browser: Browser;

beforeAll(async () => {
  world = await makeWorld();
  await world.app.listen({ port: 0, host: '127.0.0.1' });
  base = `http://localhost:${(world.app.server.address() as { port: number }).port}`;
  browser = await openBrowser();
}, 120_000);
afterAll(() => browser?.close());

/** Looked at by site.test.ts, public.test.ts, link.test.ts or feedback.test.ts, or a file and no page. */
const ELSEWHERE: ReadonlySet<string> = new Set(
  '/ /listings /kinds /majors /occupations /districts /industries /employers /care /report /feedback/listing /app /install'
    .concat(' /feed.xml /feed.json /sitemap.xml /robots.txt /manifest.webmanifest /sw.js /sign-in/oidc/callback')
    .split(' '),
);

/** Whoever is led elsewhere before having done the step before: the page is seen after it. */
const LED: Readonly<Record<string, string>> = {
  '/sign-in/code': '/sign-in',
  '/sign-in/factor': '/sign-in',
  '/account/contacts/code': '/account/contacts',
};

/** Pages with a parameter that nobody else visits. */
const WITH_PARAMETER = (): readonly (readonly [path: string, as: WorldRole])[] => [
  ['/guides/publish', 'public'],
  [`/organisations/${world.organisations.school}/request`, 'account'],
  [`/organisations/${world.organisations.school}/objection`, 'public'],
  [`/organisations/${world.organisations.enterprise}/dossier`, 'enterprise'],
  [`/account/organisations/${world.organisations.enterprise}/leave`, 'enterprise'],
];

const ADDRESSES = (): string[] => [
  ...new Set(
    assemble(world.modules)
      .pages.filter(({ method, path }) => method === 'GET' && !path.includes(':') && !ELSEWHERE.has(path))
      .map(({ path }) => path),
  ),
];

const PEOPLE: readonly WorldRole[] = ['public', 'learner', 'enterprise', 'account', 'expert', 'bureau'];

/** A signed-in page as the first who may open it; all others as a visitor. */
async function whoMayOpen(path: string, people: readonly Client[]): Promise<WorldRole | undefined> {
  for (const client of people)
    if ((await client.get(path, { accept: 'text/html' })).statusCode === 200) return client.role;
  return undefined;
}

const contexts = new Map<WorldRole, Promise<BrowserContext>>();
async function enter(role: WorldRole): Promise<BrowserContext> {
  const context = await browser.newContext({ baseURL: base, locale: 'zh-CN', timezoneId: 'Asia/Shanghai' });
  const { cookie } = await world.as(role);
  const pairs = cookie === '' ? [] : cookie.split('; ').map((pair) => pair.split(/=(.*)/s));
  await context.addCookies(pairs.map(([name = '', value = '']) => ({ name, value, url: base })));
  return context;
}
async function tabOf(role: WorldRole): Promise<Page> {
  if (!contexts.has(role)) contexts.set(role, enter(role));
  return (await contexts.get(role)!).newPage();
}

async function look(path: string, role: WorldRole): Promise<string[]> {
  const page = await tabOf(role);
  const faults: string[] = [];
  const at = async (name: string, width: number): Promise<void> => {
    await page.setViewportSize({ width, height: 900 });
    faults.push(...(await layoutFaults(page)).map((fault) => `${name}: ${fault}`));
  };
  await page.setViewportSize({ width: 1280, height: 900 });
  await page.goto(path);
  faults.push(...told(await axe(page), 'wide'));
  await page.evaluate(() => document.documentElement.style.setProperty('font-size', '200%'));
  await at('letters ×2', 1280);
  await page.setViewportSize({ width: 320, height: 900 });
  await page.goto(`/en${path}`);
  // The bar at the foot covers what scrolls beneath it; in a window that holds all of the page nothing is covered.
  await page.setViewportSize({ width: 320, height: await page.evaluate(() => document.documentElement.scrollHeight) });
  faults.push(...told(await axe(page), 'English at 320'));
  await at('English at 320', 320);
  await page.evaluate(() => document.documentElement.toggleAttribute('data-care', true));
  await at('care at 375', 375);
  await at('care at 320', 320);
  await page.close();
  return faults.map((fault) => `${path}: ${fault}`);
}

describe('every page of the site', () => {
  let own: readonly (readonly [path: string, as: WorldRole | undefined])[];
  beforeAll(async () => {
    const people = await Promise.all(PEOPLE.map((role) => world.as(role)));
    own = await inParallel(ADDRESSES(), async (path) => [path, await whoMayOpen(path, people)] as const);
  }, 120_000);

  test('opens for somebody', () => {
    expect(own.flatMap(([path, role]) => (role === undefined && LED[path] === undefined ? [path] : []))).toEqual([]);
  });

  test('no accessibility fault; nothing cut off or too wide with large letters, on a phone, in care mode', async () => {
    const visits = [...own, ...WITH_PARAMETER()].filter(([, role]) => role !== undefined);
    const faults = await inParallel(visits, ([path, role]) => look(path, role!), 3);
    expect(faults.flat()).toEqual([]);
  }, 600_000);
});
