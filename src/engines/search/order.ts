import type { Segment } from './segment.ts';
import { columnOf } from './selection.ts';
import type { SearchQuery, SearchSchema } from './types.ts';

/** The sort key of a matching document; greater comes first. */
export type Order = (segment: Segment, local: number, score: number) => number;

/** @param everything the query has no words, so there are no scores to multiply: a boost alone gives the order. */
export function orderOf({ sort = 'relevance', boost }: SearchQuery, schema: SearchSchema, everything: boolean): Order {
  if (sort !== 'relevance') {
    const column = columnOf(schema.numbers, sort.by);
    const sign = sort.descending ? 1 : -1;
    return (segment, local) => {
      const value = segment.numbers[column]![local]!;
      return Number.isNaN(value) ? -Infinity : sign * value;
    };
  }
  if (boost === undefined) return (_segment, _local, score) => score;
  const column = columnOf(schema.numbers, boost.by);
  const { origin, halfLife, floor } = boost;
  return (segment, local, score) => {
    const value = segment.numbers[column]![local]!;
    const fresh = Number.isNaN(value) ? 0 : 2 ** (-Math.max(0, origin - value) / halfLife);
    return (everything ? 1 : score) * (floor + (1 - floor) * fresh);
  };
}
