import MiniSearch from 'minisearch';
import { countInto, FACETS, rowOf, type Row, type Start } from './engine.ts';

const split = (text: string): string[] => text.split(' ');

export const startMiniSearch: Start = async (size) => {
  const index = new MiniSearch<Row>({
    fields: ['title', 'body'],
    storeFields: ['values', 'city'],
    tokenize: split,
    processTerm: (term) => term,
    searchOptions: { combineWith: 'AND', boost: { title: 3 }, tokenize: split },
  });
  for (let i = 0; i < size; i++) index.add(rowOf(i));
  return {
    note: 'in the memory of one thread; it always finds and sorts all, the facets are counted over that list',
    search: async ({ words, city }, extent) => {
      const hits = index.search(words.join(' '), city === undefined ? {} : { filter: (hit) => hit['city'] === city });
      if (extent === 'facets') {
        const counts = FACETS.map(() => new Map<string, number>());
        for (const hit of hits) countInto(counts, hit['values'] as readonly string[]);
      }
      return { found: Math.min(10, hits.length), total: hits.length };
    },
    stop: async () => {},
  };
};
