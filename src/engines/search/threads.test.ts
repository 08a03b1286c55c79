import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createSearchIndex, createSearchThreads, type SearchDocument, type SearchSchema } from './index.ts';

const schema: SearchSchema = {
  texts: [{ name: 'title', weight: 1, b: 0.5, typical: 4 }],
  facets: ['place'],
  numbers: ['pay'],
};
const TRADES = ['焊工', '车工', '钳工', '电工', '会计'];
const idOf = (i: number): string => String(i).padStart(6, '0');
const job = (i: number, title = TRADES[i % TRADES.length]!): SearchDocument => ({
  id: idOf(i),
  texts: { title },
  facets: { place: [`2111${i % 7}`] },
  numbers: { pay: i % 11 },
});

const threads = createSearchThreads(2);
const aside = createSearchIndex(schema, { threads });
const here = createSearchIndex(schema);
const FAR = { far: { facet: 'place', of: new Map(Array.from({ length: 6 }, (_, i) => [`2111${i}`, i])) } };
const QUERIES = [
  { text: '焊工', limit: 20, facets: ['place'] },
  { text: '焊工 车工', limit: 20, facets: ['place'], filters: { place: ['21111', '21112'] } },
  { text: '', limit: 20, sort: { by: 'pay', descending: true } },
  { text: '钳工', limit: 20, measures: FAR, ranges: { far: { min: 2 } }, sort: { nearest: 'far' } },
];
const both = async (): Promise<void> => {
  for (const query of QUERIES) expect(await aside.searchAside(query)).toEqual(here.search(query));
};

beforeAll(() => {
  for (const index of [aside, here]) index.putMany(Array.from({ length: 30_000 }, (_, i) => job(i)));
});
afterAll(() => threads.stop());

describe('another thread', () => {
  test('answers as this one does', async () => {
    await both();
    expect(threads.running()).toBe(2);
  });

  test('sees what was put, replaced and removed before it was asked, while segments are merged', async () => {
    for (let round = 0; round < 30; round++) {
      for (const index of [aside, here]) {
        for (let i = 0; i < 400; i++) index.put(job(round * 700 + i, TRADES[(i + round) % 5]));
        for (let i = 0; i < 100; i++) index.remove(idOf(round * 650 + i * 3));
        index.put(job(40_000 + round, '焊工'));
      }
      await both();
      expect(aside.size).toBe(here.size);
    }
  });

  test('an expected failure comes back as it is', async () => {
    await expect(aside.searchAside({ text: '', limit: 1, facets: ['colour'] })).rejects.toThrow('search.unknownColumn');
  });
});

test('a small index is searched where it is; threads that have ended leave the answer to this one', async () => {
  const own = createSearchThreads(1);
  const small = createSearchIndex(schema, { threads: own });
  small.put(job(1));
  expect((await small.searchAside({ text: '车工', limit: 1 })).total).toBe(1);
  expect(own.running()).toBe(0);
  const large = createSearchIndex(schema, { threads: own });
  large.putMany(Array.from({ length: 25_000 }, (_, i) => job(i)));
  await own.stop();
  expect((await large.searchAside({ text: '焊工', limit: 1 })).total).toBe(5000);
});
