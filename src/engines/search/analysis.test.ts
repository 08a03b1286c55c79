import { describe, expect, test } from 'vitest';
import { chineseTokenizer, compileSynonyms, createSearchIndex, createSuggester, readSynonymFile } from './index.ts';

const { query, document, highlight } = chineseTokenizer;

describe('what a query asks for', () => {
  test.each([
    ['数控车工', ['数控', '车工']],
    ['焊', ['焊']],
    ['C++ 开发', ['c++', '开发']],
    ['C语言', ['c', '语言']],
    ['c++11', ['c++', '11']],
    ['C#/.NET', ['c#', '.net']],
    ['node.js', ['node.js', 'nodejs']],
    ['３Ｄ打印', ['3d', '打印']],
    ['ＰＬＣ', ['plc']],
    ['1+X证书', ['1+x', '证书']],
    ['3+2学制', ['3+2', '学制']],
    ['CAD/CAM', ['cad', 'cam']],
    ['S7-1200', ['s7-1200', 's71200']],
    ['請問有沒有數控車工', ['数控', '车工']],
    ['\u0000数控\u200b\u0007', ['数控']],
    ['的', ['的']],
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
    expect(refining).toContainEqual({ term: '工程师', weight: 0.5 });
    expect(relaxing.map(({ term }) => term)).toEqual(['电', '气', '工', '程', '师']);
  });

  test('an endless question is cut', () => {
    expect(query('岗位职责'.repeat(10_000)).required.length).toBeLessThan(200);
  });
});

describe('marks in a query', () => {
  test.each<[string, string[], string[][]]>([
    ['钳工 -模具', ['钳工'], [['模具']]],
    ['钳工 －模具设计', ['钳工'], [['模具', '具设', '设计']]],
    ['3000-5000', ['3000-5000', '30005000'], []],
    ['数控 - 车工', ['数控', '车工'], []],
    ['“数控车工”', ['数控', '车工', '控车'], []],
    ['「车工」招聘', ['车工'], []],
    ['"C++" -java', ['c++'], [['java']]],
  ])('%s', (text, required, excluded) => {
    const terms = query(text);
    expect([...new Set(terms.required.flat().map(({ term }) => term))]).toEqual(required);
    expect(terms.excluded).toEqual(excluded);
  });

  test('a sentence asks for any of its words, keywords for all', () => {
    expect(query('沈阳数控车工').enough).toBeUndefined();
    expect(query('沈阳 数控 车工 五险一金 双休').enough).toBeUndefined();
    expect(query('学校可以接收企业捐赠的数控设备吗').enough).toBe(1);
  });
});

describe('synonyms', () => {
  const book = compileSynonyms([
    { words: ['數控', 'CNC'], weight: 0.9 },
    { words: ['钳工', '装配钳工', '模具钳工'], weight: 0.5, oneWayFrom: '钳工' },
    { words: ['坏', '词'], weight: Number.NaN },
  ]);
  const groups = (text: string) => query(text, book).required.map((group) => group.map(({ term }) => term));

  test.each([
    ['数控', [['数控', 'cnc']]],
    ['cnc编程', [['cnc', '数控'], ['编程']]],
    ['钳工', [['钳工']]],
    ['装配钳工', [['装配'], ['钳工']]],
    ['焊工', [['焊工']]],
    ['坏', [['坏']]],
  ])('%s', (text, expected) => {
    expect(groups(text)).toEqual(expected);
  });

  test('a document with all words of one alternative is found, and by the part that fits', () => {
    const index = createSearchIndex({
      texts: [{ name: 'text', weight: 1, b: 0.75, typical: 6 }],
      facets: [],
      numbers: [],
    });
    const texts = ['模具钳工', '模具设计', '钳工', '装配工'];
    index.putMany(texts.map((text, i) => ({ id: String(i), texts: { text }, facets: {}, numbers: {} })));
    const ids = (text: string) => index.search({ text, limit: 9, synonyms: book }).hits.map(({ id }) => id);
    expect(ids('钳工').toSorted()).toEqual(['0', '2']);
    expect(ids('钳工')[0]).toBe('2');
    expect(index.search({ text: '钳工 -模具', limit: 9, synonyms: book }).hits.map(({ id }) => id)).toEqual(['2']);
    expect(index.highlight('招CNC师傅', '数控', book)).toEqual([[1, 4]]);
  });

  test('of the file', () => {
    expect(readSynonymFile('# 说明\nwords\tweight\toneWayFrom\tremark\n焊工|电焊工\t0.9\t\t\n')).toEqual([
      { words: ['焊工', '电焊工'], weight: 0.9 },
    ]);
  });
});

describe('what was meant', () => {
  const suggester = createSuggester();
  const titles = [
    '数控车床操作工',
    '数控车工',
    '电气工程师',
    '会计',
    '焊工',
    'Python 后端',
    '幼儿园保育员',
    '重庆火锅店长',
  ];
  titles.forEach((text, i) => suggester.put(String(i), [{ text, kind: 'title' }]));

  test.each([
    ['shukong', '数控'],
    ['shukong车床', '数控车床'],
    ['skcg', '数控车工'],
    ['数空车床', '数控车床'],
    ['电气程工师', '电气工程师'],
    ['电工程师', '电气工程师'],
    ['电气工工程师', '电气工程师'],
    ['幼儿院保育员', '幼儿园保育员'],
    ['会记', '会计'],
    ['pyhton', 'python'],
    ['chongqing', '重庆'],
    ['数控车床', undefined],
    ['张三丰', undefined],
    ['javascript', undefined],
    ['', undefined],
    ['\u0000', undefined],
    ['x'.repeat(10_000), undefined],
    ['數控車工', undefined],
  ])('%s → %s', (typed, meant) => {
    expect(suggester.didYouMean(typed)).toBe(meant);
  });

  test('what nobody holds any more is neither suggested nor meant', () => {
    const own = createSuggester();
    own.put('1', [{ text: '数控车工', kind: 'title' }]);
    own.put('2', [{ text: '数控车工', kind: 'title' }]);
    expect(own.suggest('shuk', 5)).toEqual([{ text: '数控车工', kind: 'title', count: 2, spans: [[0, 2]] }]);
    own.put('1', [{ text: '焊工', kind: 'title' }]);
    own.remove('2');
    expect(own.suggest('数', 5)).toEqual([]);
    expect(own.didYouMean('shukong')).toBeUndefined();
    expect(own.suggest('hg', 5)).toHaveLength(1);
  });
});

describe('what a document holds', () => {
  test.each([
    ['熟悉node.js', ['熟', '悉', '熟悉', 'node.js', 'node', 'js', 'nodejs']],
    ['.NET', ['.net', 'net']],
    ['', []],
  ])('%s', (text, terms) => {
    expect(document(text).terms.toSorted()).toEqual(terms.toSorted());
  });

  test('traditional characters are read as simplified ones, in their places', () => {
    expect(document('數控').terms).toEqual(document('数控').terms);
    expect(highlight('招數控車工', '数控车工')).toEqual([[1, 5]]);
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
