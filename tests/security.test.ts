import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

/** docs/security.md names for every promise the test that holds it; a test that was moved or removed is missed here. */
const rows = readFileSync('docs/security.md', 'utf8')
  .split('\n')
  .filter((line) => line.startsWith('|') && !/^\| (承诺|---)/.test(line));
const namedIn = (row: string): string[] => [...row.matchAll(/`((?:src|tests)\/[^`]+)`/g)].map((match) => match[1]!);

test('every promise names a test', () => {
  expect(rows.length).toBeGreaterThan(50);
  expect(rows.filter((row) => namedIn(row).length === 0)).toEqual([]);
});

test('every test that is named is there', () => {
  expect([...new Set(rows.flatMap(namedIn))].filter((file) => !existsSync(file))).toEqual([]);
});

test('and says what the row says of it, where the row quotes it in full', () => {
  const astray = rows.flatMap((row) => {
    const quoted = [...row.matchAll(/`((?:src|tests)\/[^`]+\.test\.tsx?)`: ([^；|`]+)/g)];
    return quoted.flatMap(([, file, names]) => {
      if (!existsSync(file!)) return [];
      const text = readFileSync(file!, 'utf8').replaceAll('\\’', '’');
      const name = names!.replace(/（.*$/, '').trim();
      const isPlain = /^[\x20-\x7e’“”]+$/.test(name) && !/[…%]|\.\.\./.test(name);
      return isPlain && !text.includes(name.replaceAll(/[“”]/g, '')) ? [`${file}: ${name}`] : [];
    });
  });
  expect(astray).toEqual([]);
});
