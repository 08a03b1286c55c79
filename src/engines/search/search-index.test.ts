import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createSearchIndex } from './index.ts';
import type { SearchDocument, SearchIndex, SearchQuery, SearchSchema } from './index.ts';
import { naiveSearch } from './naive-search.testing.ts';
import { chineseTokenizer } from './tokenizer.ts';

const schema: SearchSchema = {
  texts: [
    { name: 'title', weight: 3, b: 0.3, typical: 8 },
    { name: 'body', weight: 1, b: 0.75, typical: 8 },
  ],
  facets: ['place', 'level'],
  numbers: ['pay', 'published'],
};

const job = (id: string, title: string, body = '', more: Partial<SearchDocument> = {}): SearchDocument => ({
  id,
  texts: { title, body },
  facets: {},
  numbers: {},
  ...more,
});

const indexOf = (...documents: SearchDocument[]): SearchIndex => {
  const index = createSearchIndex(schema);
  index.putMany(documents);
  return index;
};

const idsOf = (index: SearchIndex, query: Partial<SearchQuery>): string[] =>
  index.search({ text: '', limit: 100, ...query }).hits.map((hit) => hit.id);

describe('which documents match', () => {
  const index = indexOf(
    job('1', '电气工程师', '负责变频器与PLC调试'),
    job('2', '数控车工', '操作数控车床，熟悉ＣＡＤ'),
    job('3', 'C++开发工程师', '熟悉C++11'),
    job('4', 'C#开发工程师', '.NET平台'),
    job('5', '前端开发', 'node.js 与 3D 展示'),
    job('6', 'C语言讲师', ''),
  );

  test.each([
    ['电气工程师', ['1']],
    ['数控车工', ['2']],
    ['工程师', ['4', '3', '1']],
    ['工程师 plc', ['1']],
    ['c++', ['3']],
    ['C＋＋', ['3']],
    ['c', ['6']],
    ['c#', ['4']],
    ['.net', ['4']],
    ['Node.JS', ['5']],
    ['node', ['5']],
    ['３ｄ', ['5']],
    ['cad', ['2']],
    ['床', ['2']],
  ])('%s', (text, expected) => {
    const result = index.search({ text, limit: 10 });
    expect(result.hits.map((hit) => hit.id).toSorted()).toEqual(expected.toSorted());
    expect(result.total).toBe(expected.length);
    expect(result.relaxed).toBe(false);
  });

  test('when no document has all words, those with some of them come, and it is said', () => {
    const result = index.search({ text: '电气工程师 盘锦', limit: 10 });
    expect(result.relaxed).toBe(true);
    expect(result.hits[0]?.id).toBe('1');
    expect(result.total).toBe(3);
  });

  test('nothing at all', () => {
    expect(index.search({ text: '护理', limit: 10 })).toMatchObject({ hits: [], total: 0, relaxed: false });
  });

  test('a title counts more than a body', () => {
    expect(idsOf(indexOf(job('1', '其他', '焊工'), job('2', '焊工', '其他')), { text: '焊工' })).toEqual(['2', '1']);
  });
});

describe('order', () => {
  const index = indexOf(
    job('1', '焊工', '', { numbers: { pay: 5000, published: 10 } }),
    job('2', '焊工', '', { numbers: { pay: NaN, published: 30 } }),
    job('3', '焊工', '', { numbers: { pay: 7000, published: 20 } }),
    job('4', '焊工', '', { numbers: { pay: 5000 } }),
  );
  const boost = { by: 'published', origin: 30, halfLife: 10, floor: 0.1 };

  test.each<[string, Partial<SearchQuery>, string[]]>([
    ['empty text: greater id first', {}, ['4', '3', '2', '1']],
    ['equal scores: greater id first', { text: '焊工' }, ['4', '3', '2', '1']],
    ['by number, unknown last', { sort: { by: 'pay', descending: true } }, ['3', '4', '1', '2']],
    ['by number upwards, unknown last', { sort: { by: 'pay', descending: false } }, ['4', '1', '3', '2']],
    ['fresh first', { boost }, ['2', '3', '1', '4']],
    ['fresh first among blanks and punctuation', { text: ' ，', boost }, ['2', '3', '1', '4']],
    ['fresh first among words', { text: '焊工', boost }, ['2', '3', '1', '4']],
    ['ranges leave out the unknown', { ranges: { pay: { min: 5000 } } }, ['4', '3', '1']],
    ['both ends included', { ranges: { pay: { min: 5000, max: 5000 } } }, ['4', '1']],
  ])('%s', (_, query, expected) => {
    expect(idsOf(index, query)).toEqual(expected);
  });
});

describe('a measure: how far each is', () => {
  const at = (id: string, places: string[], title = '焊工'): SearchDocument =>
    job(id, title, '', { facets: { place: places } });
  const index = indexOf(
    at('1', ['2111']),
    at('2', []),
    at('3', ['11', '2111'], '焊工焊工'),
    at('4', ['11']),
    at('5', ['99']),
    at('6', ['2111'], '焊工焊工'),
  );
  const measures = {
    far: {
      facet: 'place',
      of: new Map([
        ['2111', 8],
        ['11', 3],
      ]),
    },
  };
  const sort = { nearest: 'far' };

  test.each<[string, Partial<SearchQuery>, string[]]>([
    [
      'nearest of several places; unknown last, the better of each first',
      { text: '焊工', sort },
      ['3', '4', '6', '1', '5', '2'],
    ],
    ['without words', { sort }, ['4', '3', '6', '1', '5', '2']],
    ['within', { ranges: { far: { max: 3 } } }, ['4', '3']],
    ['the unknown is in no range', { ranges: { far: {} } }, ['6', '4', '3', '1']],
    ['an impossible range', { ranges: { far: { min: 5, max: 4 } } }, []],
    ['not a number', { ranges: { far: { max: Number.NaN } } }, []],
    [
      'a table that says nothing',
      { measures: { far: { facet: 'place', of: new Map() } }, sort },
      ['6', '5', '4', '3', '2', '1'],
    ],
  ])('%s', (_, query, expected) => {
    expect(idsOf(index, { measures, ...query })).toEqual(expected);
  });

  test('a place that came after an earlier question counts in the next', () => {
    const growing = indexOf(at('1', ['2111']));
    expect(idsOf(growing, { measures, sort })).toEqual(['1']);
    growing.put(at('2', ['11']));
    expect(idsOf(growing, { measures, sort })).toEqual(['2', '1']);
  });
});

describe('facets', () => {
  const at = (id: string, place: string[], level: string[]): SearchDocument =>
    job(id, '焊工', '', { facets: { place, level } });
  const index = indexOf(
    at('1', ['21', '2111'], ['高职']),
    at('2', ['21', '2101'], ['中职']),
    at('3', ['11'], ['中职', '中职']),
  );

  test('a facet ignores its own filter and honours the others', () => {
    const result = index.search({
      text: '焊工',
      filters: { place: ['2111'], level: ['中职', '高职'] },
      facets: ['place', 'level'],
      limit: 9,
    });
    expect(result.total).toBe(1);
    expect(result.facets['place']).toEqual([
      { value: '21', count: 2 },
      { value: '11', count: 1 },
      { value: '2101', count: 1 },
      { value: '2111', count: 1 },
    ]);
    expect(result.facets['level']).toEqual([{ value: '高职', count: 1 }]);
  });

  test('an unknown value matches nothing, an empty list filters nothing', () => {
    expect(index.search({ text: '', filters: { place: ['99'] }, limit: 9 }).total).toBe(0);
    expect(index.search({ text: '', filters: { place: [] }, limit: 9 }).total).toBe(3);
  });

  test('the most frequent values', () => {
    expect(index.search({ text: '', facets: ['level'], facetLimit: 1, limit: 0 })).toMatchObject({
      hits: [],
      total: 3,
      facets: { level: [{ value: '中职', count: 2 }] },
    });
  });
});

describe('changes are seen at once', () => {
  test('removal', () => {
    const index = indexOf(job('1', '焊工', '', { facets: { place: ['21'] } }), job('2', '焊工'));
    expect(index.search({ text: '焊工', limit: 5 }).total).toBe(2);
    expect(index.remove('1')).toBe(true);
    expect(index.remove('1')).toBe(false);
    expect(index.search({ text: '焊工', facets: ['place'], limit: 5 })).toMatchObject({
      total: 1,
      facets: { place: [] },
    });
    expect([index.size, index.has('1'), index.has('2')]).toEqual([1, false, true]);
  });

  test('replacement', () => {
    const index = indexOf(job('1', '焊工'), job('1', '车工'));
    expect(index.size).toBe(1);
    index.put(job('1', '钳工'));
    expect(['焊工', '车工', '钳工'].map((text) => index.search({ text, limit: 5 }).total)).toEqual([0, 0, 1]);
  });

  test('removing everything leaves an index that works', () => {
    const index = indexOf(job('1', '焊工'));
    index.search({ text: '焊工', limit: 1 });
    index.remove('1');
    expect(index.search({ text: '焊工', limit: 1 }).total).toBe(0);
    index.put(job('2', '焊工'));
    expect(idsOf(index, { text: '焊工' })).toEqual(['2']);
  });

  test('tens of thousands of documents through many merges', () => {
    const index = createSearchIndex(schema);
    for (let i = 0; i < 20_000; i++) index.put(job(String(i).padStart(5, '0'), i % 10 === 0 ? '焊工' : '车工'));
    for (let i = 0; i < 20_000; i += 20) index.remove(String(i).padStart(5, '0'));
    for (let i = 0; i < 15_000; i++) index.put(job(String(i).padStart(5, '0'), '钳工'));
    expect(index.search({ text: '焊工', limit: 1 }).total).toBe(250);
    expect(index.search({ text: '钳工', limit: 1 }).total).toBe(15_000);
    expect(index.size).toBe(19_750);
  });
});

test.each<[string, Partial<SearchQuery>]>([
  ['search.unknownColumn', { filters: { colour: ['red'] } }],
  ['search.unknownColumn', { facets: ['colour'] }],
  ['search.unknownColumn', { sort: { by: 'colour', descending: true } }],
  ['search.unknownColumn', { ranges: { colour: { min: 1 } } }],
  ['search.unknownColumn', { sort: { nearest: 'colour' } }],
  ['search.unknownColumn', { measures: { far: { facet: 'colour', of: new Map() } } }],
  ['search.invalidCursor', { text: '焊工', after: [1, '1', 1, 5] }],
  ['search.invalidCursor', { after: ['x', 'y'] }],
  ['search.invalidCursor', { after: [] }],
  ['search.invalidLimit', { limit: -1 }],
])('%s', (code, query) => {
  expect(() => idsOf(indexOf(job('1', '焊工')), query)).toThrow(code);
});

const words = fc.array(fc.constantFrom('焊工', '数控', '车工', '工程师', 'C++', 'PLC', '电气', '师', ' '), {
  maxLength: 6,
});
const someText = words.map((list) => list.join(''));
const someDocument: fc.Arbitrary<SearchDocument> = fc.record({
  id: fc.constantFrom(...'abcdefghijklmnop'),
  texts: fc.record({ title: someText, body: someText }),
  facets: fc.record({
    place: fc.array(fc.constantFrom('21', '2111', '11'), { maxLength: 2 }),
    level: fc.subarray(['中职', '高职']),
  }),
  numbers: fc.record({ pay: fc.constantFrom(NaN, 1, 2, 3), published: fc.integer({ min: 0, max: 9 }) }),
});
/** Of 11 nothing is known. */
const FAR = new Map([
  ['21', 8190],
  ['2111', 7],
]);
const someQuery: fc.Arbitrary<SearchQuery> = fc
  .record({
    text: words.map((list) => list.slice(0, 2).join('')),
    filters: fc.record({ place: fc.subarray(['21', '11']), level: fc.subarray(['中职', '高职']) }),
    measures: fc.constant({ far: { facet: 'place', of: FAR } }),
    ranges: fc.constantFrom(
      {},
      {},
      { pay: { min: 2 } },
      { far: { max: 7 } },
      { far: {} },
      { far: { min: 1 }, pay: { max: 2 } },
    ),
    sort: fc.constantFrom(
      'relevance' as const,
      { by: 'pay', descending: false },
      { by: 'published', descending: true },
      { nearest: 'far' },
    ),
    boost: fc.constantFrom(undefined, { by: 'published', origin: 9, halfLife: 3, floor: 0.2 }),
    facets: fc.constant(['place', 'level']),
    limit: fc.constant(100),
  })
  .map(({ boost, ...query }) => (boost === undefined ? query : { ...query, boost }));

type Change = { put: SearchDocument } | { remove: string } | { search: true };
const someChanges = fc.array(
  fc.oneof(
    { weight: 6, arbitrary: fc.record({ put: someDocument }) },
    { weight: 1, arbitrary: fc.record({ remove: fc.constantFrom(...'abcdefgh') }) },
    { weight: 2, arbitrary: fc.constant({ search: true as const }) },
  ),
  { maxLength: 60 },
);

function apply(index: SearchIndex, documents: Map<string, SearchDocument>, change: Change): void {
  if ('put' in change) {
    index.put(change.put);
    documents.set(change.put.id, change.put);
  } else if ('remove' in change) {
    expect(index.remove(change.remove)).toBe(documents.delete(change.remove));
  } else index.search({ text: '焊工', limit: 1 });
}

test('whatever is put, replaced and removed, the answers are those of the reference', () => {
  fc.assert(
    fc.property(someChanges, someQuery, (changes, query) => {
      const index = createSearchIndex(schema);
      const documents = new Map<string, SearchDocument>();
      for (const change of changes) apply(index, documents, change);
      const expected = naiveSearch(schema, [...documents.values()], query);
      const result = index.search(query);
      const facets = Object.entries(result.facets).map(([facet, counts]) => [
        facet,
        Object.fromEntries(counts.map(({ value, count }) => [value, count])),
      ]);
      expect({ total: result.total, relaxed: result.relaxed, facets: Object.fromEntries(facets) }).toEqual({
        total: expected.total,
        relaxed: expected.relaxed,
        facets: expected.facets,
      });
      expect(result.hits.map((hit) => hit.id)).toEqual(expected.ids);
      if (!(query.sort instanceof Object && 'by' in query.sort))
        expect(result.hits.map((hit) => hit.score)).toEqual(expected.scores);
    }),
    { numRuns: 200 },
  );
});

test('the parts of every score add up to it, and are there for hits alone', () => {
  fc.assert(
    fc.property(fc.uniqueArray(someDocument, { selector: (d) => d.id }), someQuery, (documents, query) => {
      const index = indexOf(...documents);
      const { hits } = index.search(query);
      const naive = naiveSearch(schema, documents, query);
      for (const document of documents) {
        const why = index.explain(query, document);
        const at = hits.findIndex(({ id }) => id === document.id);
        expect(why === undefined).toBe(at === -1);
        if (why === undefined) continue;
        expect(why.words.reduce((sum, { grains }) => sum + grains, why.boost)).toBe(why.total);
        expect(why.score).toBe(naive.scores[at]);
        for (const { term, field, grains } of why.words) {
          expect(Number.isInteger(grains) && grains >= 0).toBe(true);
          expect(chineseTokenizer.document(document.texts[field!]!).terms).toContain(term);
        }
      }
    }),
    { numRuns: 60 },
  );
});

test('a document that changed since, and one that is gone', () => {
  const index = indexOf(job('1', '焊工'));
  expect(index.explain({ text: '焊工', limit: 1 }, job('1', '车工'))!.words.map(({ field }) => field)).toContain(
    undefined,
  );
  index.remove('1');
  expect(index.explain({ text: '焊工', limit: 1 }, job('1', '焊工'))).toBeUndefined();
});

test('walking by cursor meets every document once, in order, while others are put and removed', () => {
  fc.assert(
    fc.property(
      fc.uniqueArray(someDocument, { selector: (d) => d.id }),
      someQuery,
      fc.integer({ min: 1, max: 4 }),
      (documents, query, limit) => {
        const index = indexOf(...documents);
        const all = index.search(query);
        const met: string[] = [];
        let newcomer = 0;
        for (let page = index.search({ ...query, limit }); page.hits.length > 0;) {
          met.push(...page.hits.map((hit) => hit.id));
          index.put(job(`new-${newcomer++}`, '焊工数控车工', 'PLC 电气工程师', { numbers: { pay: 1 } }));
          if (newcomer % 2 === 0) index.remove(`new-${newcomer - 1}`);
          const after = JSON.parse(JSON.stringify(page.hits.at(-1)!.after)) as (string | number)[];
          page = index.search({ ...query, limit, after });
        }
        expect(met.filter((id) => !id.startsWith('new-'))).toEqual(all.hits.map((hit) => hit.id));
        expect(new Set(met).size).toBe(met.length);
      },
    ),
    { numRuns: 100 },
  );
});
