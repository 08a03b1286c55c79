import { readdirSync, readFileSync } from 'node:fs';
import { pinyin } from 'pinyin-pro';
import { expect, test } from 'vitest';
import { isMeant, syllableOf } from './spelling.ts';

const MODULES = new URL('../../modules/', import.meta.url);
const labels: readonly string[] = readdirSync(MODULES, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('web/index.tsx'))
  .flatMap((file) => [...readFileSync(new URL(file, MODULES), 'utf8').matchAll(/(?:label|group): '([^']+)'/g)])
  .map((match) => match[1]!);

test('every label of the menu and every act is spelt as a dictionary spells it', () => {
  expect(labels.length).toBeGreaterThan(40);
  const wrong = labels.flatMap((label) =>
    pinyin(label, { toneType: 'none', type: 'array', v: true }).flatMap((syllable, at) => {
      const character = [...label][at]!;
      return /\p{Script=Han}/u.test(character) && syllableOf(character) !== syllable
        ? [`${label}: add ${character} under ${syllable}`]
        : [];
    }),
  );
  expect(wrong).toEqual([]);
});

test.each([
  ['发布需求', 'fabu', true],
  ['发布需求', 'xuqiu', true],
  ['发布需求', 'fbxq', true],
  ['发布需求', '需求', true],
  ['发布需求', ' fa bu ', true],
  ['发布需求', 'abu', false],
  ['发布需求', 'daoru', false],
  ['发布需求', '导入', false],
  ['邀请成员', 'yqcy', true],
  ['数据看板', '', true],
])('%s is meant by “%s”: %s', (label, typed, meant) => {
  expect(isMeant(label, typed)).toBe(meant);
});
