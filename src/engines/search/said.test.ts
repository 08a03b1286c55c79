import { expect, test } from 'vitest';
import { compileSynonyms } from './index.ts';
import { saidBehind } from './said.ts';

const book = compileSynonyms([{ words: ['电焊工', '焊工'], weight: 0.8 }]);

test.each([
  ['数控车工', '数控', { kind: 'word', word: '数控' }],
  ['数控车工', '控车', { kind: 'together', word: '数控车工' }],
  ['数控 车工', '车工', { kind: 'word', word: '车工' }],
  ['沈阳焊工', '阳焊', { kind: 'together', word: '沈阳焊工' }],
  ['沈阳焊工', '电焊', { kind: 'synonym', word: '电焊工', insteadOf: '焊工' }],
  ['沈阳焊工', '焊', { kind: 'characters', word: '焊工' }],
  ['Node.js 开发', 'node.js', { kind: 'word', word: 'node.js' }],
  ['node.js', 'nodejs', { kind: 'word', word: 'nodejs' }],
  ['"持证上岗"', '持证', { kind: 'word' }],
])('%s: %s', (text, term, expected) => {
  expect(saidBehind(text, book)(term)).toMatchObject(expected);
});

test('a question of nothing but noise', () => {
  expect(saidBehind('\u0000 ，。')('焊')).toEqual({ kind: 'word', word: '焊' });
});
