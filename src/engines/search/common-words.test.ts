import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createSearchIndex, type SearchDocument, type SearchSchema } from './index.ts';
import { naiveSearch } from './naive-search.testing.ts';

/** Words that hundreds of documents hold are met as bits, and the best of them first: the answers must not tell. */
const schema: SearchSchema = {
  texts: [
    { name: 'title', weight: 3, b: 0.3, typical: 4 },
    { name: 'body', weight: 1, b: 0.75, typical: 12 },
  ],
  facets: ['place', 'level', 'kind'],
  numbers: ['pay', 'published'],
};

const WORDS = ['数控', '焊接', '设备', '图纸', '维修', '质量', 'plc', '仓库'];

/** A linear congruential generator is random enough for documents, and the same everywhere. */
function documentsOf(size: number): SearchDocument[] {
  let state = 7;
  const below = (n: number): number => Math.floor(((state = (state * 48_271) % 2_147_483_647) / 2_147_483_647) * n);
  const words = (n: number): string => Array.from({ length: n }, () => WORDS[below(WORDS.length)]).join('，');
  return Array.from({ length: size }, (_, i) => ({
    id: String(i).padStart(5, '0'),
    texts: { title: words(1 + below(2)), body: words(below(6)) },
    facets: { place: [`p${below(3)}`, 'all'], level: below(4) === 0 ? [] : [`l${below(4)}`], kind: [`k${below(9)}`] },
    numbers: { pay: below(50), published: below(30) },
  }));
}

const documents = documentsOf(2_000);
const gone = (i: number): boolean => i % 11 === 3;
const index = createSearchIndex(schema);
index.putMany(documents);
const whole = createSearchIndex(schema);
whole.putMany(documents.filter((_, i) => !gone(i)));
documents.forEach(({ id }, i) => gone(i) && index.remove(id));
const left = documents.filter((_, i) => !gone(i));

const someQuery = fc.record({
  text: fc.subarray(WORDS, { minLength: 1, maxLength: 4 }).map((words) => words.join(' ')),
  without: fc.option(fc.constantFrom(...WORDS), { freq: 3 }),
  limit: fc.constantFrom(1, 5, 20),
  filters: fc.constantFrom({}, { place: ['p1'] }, { place: ['p1', 'p2'], level: ['l0'] }),
  facets: fc.constantFrom([], ['place'], ['place', 'level', 'kind']),
  boost: fc.option(fc.constant({ by: 'published', origin: 30, halfLife: 10, floor: 0.4 }), { nil: undefined }),
  ranges: fc.constantFrom({}, { pay: { min: 10, max: 30 } }),
});

test('words that very many documents hold: the same hits, totals and counts as by looking at every document', () => {
  fc.assert(
    fc.property(someQuery, ({ text, without, boost, ...rest }) => {
      const query = { ...rest, ...(boost && { boost }), text: without === null ? text : `${text} -${without}` };
      const expected = naiveSearch(schema, left, query);
      for (const one of [index, whole]) {
        const { hits, total, facets, relaxed } = one.search(query);
        expect({ total, relaxed }).toEqual({ total: expected.total, relaxed: expected.relaxed });
        expect(hits.map(({ id, score }) => [id, score])).toEqual(
          expected.ids.slice(0, query.limit).map((id, i) => [id, expected.scores[i]]),
        );
        for (const [name, counts] of Object.entries(facets))
          expect(Object.fromEntries(counts.map(({ value, count }) => [value, count]))).toEqual(expected.facets[name]);
        if (hits.length < query.limit) continue;
        const next = one.search({ ...query, after: hits.at(-1)!.after });
        expect(next.hits.map(({ id }) => id)).toEqual(expected.ids.slice(query.limit, 2 * query.limit));
      }
    }),
    { numRuns: 16 },
  );
});
