import { mkdirSync, readdirSync } from 'node:fs';
import { expect, test } from 'vitest';
import { testFolder } from './raw-workbook.testing.ts';
import { SharedStrings } from './shared-strings.ts';

const file = testFolder();

test('texts past the memory kept come back from the disk, in any order, and leave nothing behind', () => {
  const folder = file('texts');
  mkdirSync(folder);
  const strings = new SharedStrings(folder);
  const text = (n: number) => `${n}${'匠'.repeat(n % 100 === 0 ? 30_000 : 10)}`;
  const count = 80_000;
  for (let n = 0; n < count; n += 1) strings.add(text(n));
  expect(readdirSync(folder)).toHaveLength(1);
  for (let i = 0; i < count; i += 1) {
    const n = (i * 7919) % count;
    if (strings.get(n) !== text(n)) expect(strings.get(n)).toBe(text(n));
  }
  expect(strings.get(count)).toBeUndefined();
  expect(strings.get(-1)).toBeUndefined();
  expect(strings.get(Number.NaN)).toBeUndefined();
  strings.close();
  expect(readdirSync(folder)).toEqual([]);
});
