import { expect, test } from 'vitest';
import { localPath } from '../../site-form.tsx';

test.each([
  ['/app', '/app'],
  ['/listings?q=%E8%BD%A6#top', '/listings?q=%E8%BD%A6#top'],
  ['/a/../b', '/b'],
])('%s is kept', (next, expected) => {
  expect(localPath(next, '/')).toBe(expected);
});

test.each([
  'https://evil.example',
  '//evil.example',
  '/\\evil.example',
  '\\/evil.example',
  '/\t/evil.example',
  '/.//evil.example',
  'javascript:alert(1)',
  'app',
  '',
  undefined,
  ['/app'],
])('%j leads to the front page', (next) => {
  expect(localPath(next, '/')).toBe('/');
});
