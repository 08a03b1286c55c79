import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Page } from 'playwright-core';
import { makeListing } from '#testing/listings';
import { newId } from '#kernel/ids';
import { expectSound, openDesk, type Desk } from './desk.ts';

/** On a phone: found with one hand, confirmed by a link, installable, honest without a network. */
let desk: Desk;
beforeAll(async () => {
  desk = await openDesk();
}, 120_000);
afterAll(() => desk?.close());

const PHONE = { width: 320, height: 640 };
const THUMB = 44;
/** Boxes and circles: their label is what a thumb meets. */
const CHOICES = 'input[type="checkbox"], input[type="radio"], [tabindex="-1"], .skip';

/** What is pressed and is lower than a thumb needs; a link inside a sentence is as high as its line (WCAG 2.5.8). */
const tooLow = (page: Page): Promise<string[]> =>
  page.evaluate(
    ({ thumb, choices }) =>
      [...document.querySelectorAll<HTMLElement>('a[href], button, summary, select, input, textarea')]
        .filter(
          (one) =>
            !one.matches(choices) &&
            one.checkVisibility() &&
            !(one instanceof HTMLInputElement && one.type === 'hidden'),
        )
        .filter((one) => {
          const inSentence = [...(one.parentElement?.childNodes ?? [])].some(
            (near) => near.nodeType === Node.TEXT_NODE && near.textContent!.trim() !== '',
          );
          // The title of a card leads on from all of the card.
          const target = one.closest('.card-link') ?? one;
          return !inSentence && target.getBoundingClientRect().height < thumb;
        })
        .map(
          (one) => `${one.tagName} ${one.className} ${(one.innerText || one.getAttribute('name') || '').slice(0, 30)}`,
        ),
    { thumb: THUMB - 0.5, choices: CHOICES },
  );

async function listing(title: string, given: object = {}): Promise<string> {
  const { world } = desk;
  const made = await world.installation.database.inTenant(world.tenant.id, (db) =>
    makeListing(db, world.tenant.id, { title, contentKey: newId(), ...given }),
  );
  await expect
    .poll(async () => (await (await world.as('public')).get(`/listings?q=${encodeURIComponent(title)}`)).body, {
      timeout: 20_000,
    })
    .toContain(`/listings/${made.id}`);
  return made.id;
}

describe('a learner with one hand', () => {
  test('finds an internship from the bar under the thumb', async () => {
    await listing('钳工实习生', { kind: 'internship' });
    const page = await desk.signIn('learner', PHONE);
    await page.goto('/');
    const bar = page.getByRole('navigation', { name: '常用' });
    const box = (await bar.boundingBox())!;
    expect(Math.round(box.y + box.height)).toBe(PHONE.height);
    await bar.getByRole('link', { name: '查找' }).click();
    await page.locator('input[type=search]').first().fill('钳工实习');
    await page.keyboard.press('Enter');
    await page.getByRole('link', { name: '钳工实习生' }).first().click();
    await page.getByRole('heading', { level: 1, name: '钳工实习生' }).waitFor();
    await expectSound(page);
    expect(
      await page
        .getByRole('navigation', { name: '常用' })
        .getByRole('link', { name: '查找' })
        .getAttribute('aria-current'),
    ).toBe('page');
    await page.context().close();
  });

  test('what has the focus is never behind the bar', async () => {
    const page = await desk.signIn('learner', PHONE);
    await page.goto('/guides');
    const links = page.locator('main a');
    for (const index of [3, 6, 9]) {
      await links.nth(index).focus();
      const covered = await links.nth(index).evaluate((one) => {
        const bar = document.querySelector('.bottom-bar')!.getBoundingClientRect();
        return one.getBoundingClientRect().bottom > bar.top + 1;
      });
      expect(covered, String(index)).toBe(false);
    }
    await page.context().close();
  });

  test('visitors and wide screens have no bar', async () => {
    const visitor = await desk.visit(PHONE);
    await visitor.goto('/');
    expect(await visitor.getByRole('navigation', { name: '常用' }).count()).toBe(0);
    const wide = await desk.signIn('learner');
    await wide.goto('/');
    expect(await wide.locator('.bottom-bar').isVisible()).toBe(false);
    await Promise.all([visitor.context().close(), wide.context().close()]);
  });
});

test.each([
  '/',
  '/listings',
  '/listings?q=车工&type=talent',
  '/guides',
  '/guides/publish',
  '/guides/faq',
  '/tasks',
  '/feedback/new',
  '/feedback/answer',
  '/sign-in',
  '/about',
])('%s: everything pressed is as high as a thumb', async (path) => {
  const page = await desk.visit({ width: 375, height: 740 });
  await page.goto(path);
  expect(await tooLow(page)).toEqual([]);
  await expectSound(page);
  await page.context().close();
});

describe('installable', () => {
  test('the manifest names what phones ask for, in both languages, and its icons are what it says', async () => {
    const page = await desk.visit(PHONE);
    await page.goto('/');
    const href = (await page.locator('link[rel="manifest"]').getAttribute('href'))!;
    const manifest = await (await page.request.get(href)).json();
    expect(manifest).toMatchObject({ id: '/', start_url: '/', scope: '/', display: 'standalone', lang: 'zh-CN' });
    expect(manifest.name).toContain('here市');
    const sizes = manifest.icons.map((one: { sizes: string; purpose: string }) => `${one.sizes} ${one.purpose}`);
    expect(sizes).toEqual(expect.arrayContaining(['192x192 any', '512x512 any', '512x512 maskable']));
    for (const icon of manifest.icons) {
      const seen = await page.evaluate(async (src) => {
        const image = new Image();
        image.src = src;
        await image.decode();
        return `${image.naturalWidth}x${image.naturalHeight}`;
      }, icon.src as string);
      expect(seen).toBe(icon.sizes);
    }
    for (const { url } of manifest.shortcuts)
      expect((await page.request.get(url, { headers: { accept: 'text/html' } })).status(), url).toBeLessThan(400);
    expect(await (await page.request.get('/manifest.webmanifest?lang=en')).json()).toMatchObject({
      lang: 'en',
      start_url: '/en',
    });
    await page.context().close();
  });

  test('without a network there is an honest page; no page that was read is kept', async () => {
    const page = await desk.signIn('learner', PHONE);
    await page.goto('/');
    await page.evaluate(async () => (await navigator.serviceWorker.ready).scope);
    await page.goto('/account');
    await page.goto('/account/messages');
    const kept = await page.evaluate(async () => {
      const found: string[] = [];
      for (const name of await caches.keys())
        for (const request of await (await caches.open(name)).keys()) found.push(new URL(request.url).pathname);
      return found.toSorted();
    });
    expect(kept).toEqual([
      '/assets/icons/mark.svg',
      expect.stringMatching(/^\/assets\/site-/),
      '/en/offline',
      '/offline',
    ]);
    const shell = await page.evaluate(async () => await (await caches.match('/offline', { ignoreVary: true }))!.text());
    expect(shell).not.toContain('测试learner');
    await page.context().setOffline(true);
    await page.goto('/account');
    await page.getByRole('heading', { level: 1, name: '没有网络' }).waitFor();
    expect(new URL(page.url()).pathname).toBe('/account');
    await expectSound(page);
    await page.goto('/en/listings');
    await page.getByRole('heading', { level: 1, name: 'No network' }).waitFor();
    await page.context().setOffline(false);
    await page.getByRole('link', { name: 'Try again' }).click();
    await page.waitForURL('**/en/listings');
    await page.getByRole('heading', { level: 1, name: 'No network' }).waitFor({ state: 'detached' });
    await page.context().close();
  });
});

describe('a firm’s contact without an account', () => {
  test('confirms a listing from the link in the message', async () => {
    const { world } = desk;
    const owner = await world.as('enterprise');
    const id = await listing('磨床操作工', {
      organisationId: owner.organisationId!,
      createdBy: owner.accountId!,
      territory: '211102',
      confirmedOn: '2026-01-05',
    });
    const { issueLink } = await import('#modules/notices');
    const address = await world.act('enterprise', (ctx) =>
      issueLink(ctx, {
        purpose: 'listing.confirm',
        subject: { kind: 'listing', id },
        to: { accountId: owner.accountId! },
        validDays: 7,
      }),
    );
    const page = await desk.visit(PHONE);
    await page.goto(new URL(address).pathname);
    await page.getByText('磨床操作工').first().waitFor();
    await expectSound(page);
    expect(await tooLow(page)).toEqual([]);
    await page.getByRole('button', { name: /确认/ }).first().click();
    await page
      .getByText(/已确认|确认仍有效/)
      .first()
      .waitFor();
    await expectSound(page);
    await page.context().close();
  });
});

describe('care mode', () => {
  test('is one press away without a script, remembered, larger, wider spaced, and still fits 320 pixels', async () => {
    const page = await desk.visit(PHONE);
    await page.goto('/guides');
    const size = (): Promise<[size: number, leading: number]> =>
      page.evaluate(() => {
        const style = getComputedStyle(document.querySelector('.card p, main p')!);
        return [Number.parseFloat(style.fontSize), Number.parseFloat(style.lineHeight)];
      });
    const [before] = await size();
    await page.getByRole('link', { name: '关怀版' }).first().click();
    await page.getByRole('button', { name: '使用关怀版' }).click();
    await page.waitForURL('**/guides');
    const [after, leading] = await size();
    expect(after).toBeGreaterThan(before * 1.25);
    expect(leading / after).toBeGreaterThanOrEqual(1.3);
    await expectSound(page);
    await page.goto('/feedback/new');
    await expectSound(page);
    expect(await page.evaluate(() => document.documentElement.hasAttribute('data-care'))).toBe(true);
    await page.context().close();
  });
});
