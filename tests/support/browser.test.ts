import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { axe, openBrowser, screenshot } from './browser.ts';

let browser: Browser;
let page: Page;

beforeAll(async () => {
  browser = await openBrowser();
  page = await browser.newPage();
});
afterAll(() => browser?.close());

const document = (body: string): string =>
  `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><title>试</title><main><h1>产教融合</h1>${body}</main></html>`;

test('Chinese is drawn, not shown as boxes', async () => {
  await page.setContent(document(''));
  const [bridge, missing] = await page.evaluate(() => {
    const ink = (text: string): string => {
      const canvas = window.document.createElement('canvas');
      const context = canvas.getContext('2d')!;
      context.font = '40px sans-serif';
      context.fillText(text, 0, 60);
      return canvas.toDataURL();
    };
    return [ink('桥'), ink('\u{10FFFD}')];
  });
  expect(bridge).not.toBe(missing);
});

test('axe names what is wrong and is silent about what is right', async () => {
  await page.setContent(document('<img src="data:,">'));
  expect((await axe(page)).map((finding) => finding.rule)).toContain('image-alt');
  await page.setContent(document('<p>没有问题</p>'));
  expect(await axe(page)).toEqual([]);
});

test('a screenshot is a file', async () => {
  await page.setContent(document('<p>截图</p>'));
  expect(await screenshot(page, 'browser-test')).toMatch(/browser-test\.png$/);
});
