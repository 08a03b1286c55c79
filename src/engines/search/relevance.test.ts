import { describe, expect, test } from 'vitest';
import {
  bootstrap,
  compileSynonyms,
  measure,
  readJudgedDocuments,
  readJudgedQueries,
  readJudgements,
  scoresOf,
  searcherFor,
} from './index.ts';

const gains = (entries: Record<string, number>): Map<string, number> => new Map(Object.entries(entries));

describe('metrics', () => {
  test('a perfect answer, a late one, none', () => {
    const judged = gains({ a: 3, b: 1, c: 0 });
    expect(scoresOf(['a', 'b', 'c'], judged)).toEqual({
      'nDCG@10': 1,
      'MRR@10': 1,
      'recall@20': 1,
      'recall@100': 1,
    });
    const late = scoresOf(['c', 'x', 'b'], judged);
    expect(late['MRR@10']).toBeCloseTo(1 / 3);
    expect(late['recall@20']).toBe(0.5);
    // 1 / log2(4) of 7 / log2(2) + 1 / log2(3)
    expect(late['nDCG@10']).toBeCloseTo(0.5 / (7 + 1 / Math.log2(3)));
    expect(scoresOf([], judged)['nDCG@10']).toBe(0);
    expect(scoresOf(['a'], gains({}))['nDCG@10']).toBe(0);
  });

  test('depths are kept to', () => {
    const found = Array.from({ length: 30 }, (_, i) => (i === 25 ? 'a' : `x${i}`));
    expect(scoresOf(found, gains({ a: 1 }))).toEqual({ 'nDCG@10': 0, 'MRR@10': 0, 'recall@20': 0, 'recall@100': 1 });
  });

  test('the interval holds the mean, is the same every time, and closes with more values', () => {
    const few = bootstrap([0, 1, 1, 0, 1, 1]);
    const many = bootstrap(Array.from({ length: 600 }, (_, i) => [0, 1, 1, 0, 1, 1][i % 6]!));
    expect(few).toEqual(bootstrap([0, 1, 1, 0, 1, 1]));
    expect(few.low).toBeLessThan(few.mean);
    expect(few.high).toBeGreaterThan(few.mean);
    expect(many.high - many.low).toBeLessThan((few.high - few.low) / 3);
    expect(bootstrap([]).mean).toBeNaN();
  });
});

describe('files as people have them', () => {
  test('documents: a mark at the beginning, empty lines, numbers as ids, texts beside the id, lists, a repeated id', async () => {
    const lines = [
      '\uFEFF{"id":1,"fields":{"title":"数控车工","tags":["车床","夜班"],"no":null},"facets":{"place":"沈阳"}}',
      '',
      '{"_id":"2","title":"焊工","text":"氩弧焊","metadata":{}}\r',
      '{"id":1,"fields":{"title":"数控铣工"}}',
    ];
    expect(await readJudgedDocuments('docs', lines)).toEqual([
      { id: '1', fields: { title: '数控铣工' }, facets: {} },
      { id: '2', fields: { title: '焊工', text: '氩弧焊' }, facets: {} },
    ]);
  });

  test('judgements: with a header, as TREC has them, with blanks, negative', async () => {
    const lines = ['query-id\tcorpus-id\tscore', 'q1\td1\t2', 'q1 0 d2 1', 'q2\td3\t-1', 'q2\td4'];
    const judged = await readJudgements('qrels', lines);
    expect(Object.fromEntries(judged.get('q1')!)).toEqual({ d1: 2, d2: 1 });
    expect(Object.fromEntries(judged.get('q2')!)).toEqual({ d3: 0, d4: 1 });
  });

  test.each([
    ['docs:2: ', () => readJudgedDocuments('docs', ['{"id":1}', '{broken'])],
    ['docs:1: ', () => readJudgedDocuments('docs', ['[1]'])],
    ['docs:1: ', () => readJudgedDocuments('docs', ['{"fields":{}}'])],
    ['queries:1: ', () => readJudgedQueries('queries', ['{"id":"q"}'])],
    ['qrels:2: ', () => readJudgements('qrels', ['q\td\t1', 'q\td\tvery'])],
  ])('%s…', async (where, read) => {
    await expect(read()).rejects.toThrow(where);
  });
});

test('a small judged collection, measured as the product searches', () => {
  const documents = ['数控车工', '电气工程师', '会计'].map((title, i) => ({
    id: `d${i}`,
    fields: { title, text: '负责日常工作' },
    facets: {},
  }));
  const queries = ['数控', '數控', 'shukong', '电气程工师', 'CNC', '没有标注'].map((text, i) => ({
    id: `q${i}`,
    text,
  }));
  const judged = new Map(
    queries.slice(0, 5).map(({ id, text }) => [id, gains({ [text.startsWith('电') ? 'd1' : 'd0']: 1 })]),
  );
  judged.set('q9', gains({ nowhere: 1 }));
  const { estimates, notes, took } = measure(
    documents,
    queries,
    judged,
    searcherFor(documents, compileSynonyms([{ words: ['数控', 'CNC'], weight: 1 }])),
  );
  expect(estimates['nDCG@10'].mean).toBe(1);
  expect(took).toHaveLength(5);
  expect(notes).toHaveLength(3);
});
