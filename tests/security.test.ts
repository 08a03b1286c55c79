import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

/** docs/security.md names for every promise the test that holds it; a test that was moved, renamed or emptied is missed here. */
const rows = readFileSync('docs/security.md', 'utf8')
  .split('\n')
  .filter((line) => line.startsWith('|') && !/^\| (承诺|---)/.test(line));

interface Named {
  readonly file: string;
  /** Pieces of titles, between what the row leaves out. */
  readonly titles: readonly string[];
}

/** `file`: title；title…（a remark） */
const namedIn = (row: string): Named[] =>
  [...row.matchAll(/`((?:src|tests)\/[^`]+\.test\.tsx?)`(?:: ([^|`]*))?/g)].map(([, file = '', names = '']) => ({
    file,
    titles: names
      .replaceAll(/（[^）]*）/g, '')
      .split(/[；、…]|\.\.\.|%\w/)
      .map((title) => title.replaceAll(/[“”`]/g, '').trim())
      .filter((title) => /[\p{L}\d]{2}/u.test(title)),
  }));

/** Each test and group of a file: its title, and what stands from there to the next one of its kind. */
function blocksOf(text: string): readonly (readonly [title: string, body: string])[] {
  const starts = [
    ...text.matchAll(
      /^(?: *(test|describe)\b(?:\.\w+)*(?:\((?=\s*['"`])|(?:<.*>)?\([\s\S]*?\n\s*\](?: as const)?,?\s*\)\())\s*(['"`])((?:\\.|(?!\2).)*)\2/gm,
    ),
  ];
  return starts.map((start, index) => {
    const next = starts.slice(index + 1).find(([, kind]) => start[1] === 'test' || kind === 'describe');
    return [start[3]!.replaceAll("\\'", "'"), text.slice(start.index, next?.index)] as const;
  });
}

test('every promise names a test', () => {
  expect(rows.length).toBeGreaterThan(150);
  expect(rows.filter((row) => namedIn(row).length === 0)).toEqual([]);
});

test('every test that is named is there, and asserts something', () => {
  const astray: string[] = [];
  for (const { file, titles } of rows.flatMap(namedIn)) {
    if (!existsSync(file)) {
      astray.push(file);
      continue;
    }
    const text = readFileSync(file, 'utf8').replaceAll('\\’', '’');
    const blocks = blocksOf(text);
    if (!text.includes('expect(')) astray.push(`${file} asserts nothing`);
    for (const title of titles) {
      const found = blocks.filter(([name]) => name.includes(title));
      // A title that is made from a table stands in the table.
      if (found.length === 0 && !text.includes(title)) astray.push(`${file}: ${title}`);
      if (found.length > 0 && !found.some(([, body]) => /\bexpect|\brefuse|\bassert|Around\(/i.test(body)))
        astray.push(`${file}: ${title} asserts nothing`);
    }
  }
  expect(astray).toEqual([]);
});
