import { expect, test } from 'vitest';
import { markChinese } from './language-of-parts.ts';

const page = (body: string): string => `<html lang="en"><body>${body}</body></html>`;

test.each([
  ['<p>plain English</p>', '<p>plain English</p>'],
  ['<a href="/x">数控车工</a>', '<a href="/x"><span lang="zh-CN">数控车工</span></a>'],
  [
    '<p>Listings of 数控车工 and 焊工 here</p>',
    '<p><span>Listings of <span lang="zh-CN">数控车工</span> and <span lang="zh-CN">焊工</span> here</span></p>',
  ],
  [
    '<p>A &amp; 云桥&amp;公司</p>',
    '<p><span>A &amp; <span lang="zh-CN">云桥</span>&amp;<span lang="zh-CN">公司</span></span></p>',
  ],
  ['<option value="1">教育局</option>', '<option value="1">教育局</option>'],
  [
    '<script type="application/ld+json">{"name":"焊工"}</script><b>焊工</b>',
    '<script type="application/ld+json">{"name":"焊工"}</script><b><span lang="zh-CN">焊工</span></b>',
  ],
  ['<input placeholder="焊工"/>', '<input placeholder="焊工"/>'],
])('%s', (html, marked) => {
  expect(markChinese(page(html))).toBe(page(marked));
});

test('a Chinese page stays as it is', () => {
  const html = '<html lang="zh-CN"><p>焊工</p></html>';
  expect(markChinese(html)).toBe(html);
});
