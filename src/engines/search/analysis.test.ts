import { describe, expect, test } from 'vitest';
import { chineseTokenizer, createSearchIndex } from './index.ts';

const { query, document, highlight } = chineseTokenizer;

describe('what a query asks for', () => {
  test.each([
    ['数控车工', ['数控', '车工']],
    ['焊', ['焊']],
    ['C++ 开发', ['c++', '开发']],
    ['C语言', ['c', '语言']],
    ['c++11', ['c++', '11']],
    ['C#/.NET', ['c#', '.net']],
    ['node.js', ['node.js']],
    ['３Ｄ打印', ['3d', '打印']],
    ['ＰＬＣ', ['plc']],
    ['1+X证书', ['1+x', '证书']],
    ['3+2学制', ['3+2', '学制']],
    ['CAD/CAM', ['cad', 'cam']],
    ['S7-1200', ['s7-1200']],
    ['  ，。！ ', []],
    ['𠮷野家', ['𠮷野', '野家']],
    ['会计会计', ['会计']],
    ['深圳电气工程师', ['深圳', '电气', '气工', '工程', '程师']],
  ])('%s', (text, required) => {
    expect(
      query(text)
        .required.flat()
        .map(({ term }) => term),
    ).toEqual(required);
  });

  test('long words refine, single characters only help a relaxed search', () => {
    const { refining, relaxing } = query('电气工程师');
    expect(refining).toContainEqual({ term: '工程师' });
    expect(relaxing.map(({ term }) => term)).toEqual(['电', '气', '工', '程', '师']);
  });

  test('an endless question is cut', () => {
    expect(query('岗位职责'.repeat(10_000)).required.length).toBeLessThan(200);
  });
});

describe('what a document holds', () => {
  test.each([
    ['熟悉node.js', ['熟', '悉', '熟悉', 'node.js', 'node', 'js']],
    ['.NET', ['.net', 'net']],
    ['', []],
  ])('%s', (text, terms) => {
    expect(document(text).terms.toSorted()).toEqual(terms.toSorted());
  });

  test('length counts Han characters and other words', () => {
    expect(document('会C++的工程师').length).toBe(6);
  });
});

describe('highlight', () => {
  const marked = (text: string, asked: string): string[] => highlight(text, asked).map(([a, b]) => text.slice(a, b));

  test.each([
    ['招聘电气工程师两名', '电气工程师', ['电气工程师']],
    ['电气设计工程师', '电气工程师', ['电气', '工程师']],
    ['天然气工人', '电气工程师', ['气工']],
    ['熟悉 C++ 与 C', 'c', ['C']],
    ['熟悉 Ｃ＋＋ 与 C', 'C++', ['Ｃ＋＋']],
    ['㈱ 数控车工', '数控', ['数控']],
    ['会计', '焊工', []],
    ['会计', '', []],
  ])('%s ← %s', (text, asked, spans) => {
    expect(marked(text, asked)).toEqual(spans);
  });

  test('the index offers it too', () => {
    const index = createSearchIndex({
      texts: [{ name: 'text', weight: 1, b: 0.75, typical: 8 }],
      facets: [],
      numbers: [],
    });
    expect(index.highlight('找会计', '会计')).toEqual([[1, 3]]);
  });
});
