import { failure } from '#kernel/errors';
import { scoreOf } from './bm25f.ts';
import { HELD } from './match.ts';
import { measuredIn, type AskedQuery } from './measures.ts';
import type { Segment } from './segment.ts';
import { columnOf } from './selection.ts';
import type { SearchBoost, SearchSchema } from './types.ts';

/** The sort key of a document of one segment, from its grains; greater comes first. */
export type KeyOf = (local: number, grains: number) => number;

export interface Order {
  on(segment: Segment): KeyOf;
  /** Grains raise the key, and never above themselves: what cannot win by its grains cannot win. */
  readonly byGrains: boolean;
  /** Grains, boosted, in a key; none where the order is by a number. */
  readonly relevanceIn: (key: number) => number;
}

const ONE = 1 / scoreOf(1);

/** @param everything the query has no words, so there are no scores to multiply: a boost alone gives the order. */
export function orderOf(query: AskedQuery, schema: SearchSchema, everything: boolean): Order {
  const { sort = 'relevance' } = query;
  if (sort === 'relevance') return byRelevance(query, schema, everything);
  if ('by' in sort) {
    const column = columnOf(schema.numbers, sort.by);
    const sign = sort.descending ? 1 : -1;
    return {
      byGrains: false,
      relevanceIn: () => 0,
      on: ({ numbers }) => {
        const values = numbers[column]!;
        return (local) => (Number.isNaN(values[local]) ? -Infinity : sign * values[local]!);
      },
    };
  }
  const measure = query.measures.find(({ name }) => name === sort.nearest);
  if (measure === undefined) throw failure('search.unknownColumn', { name: sort.nearest });
  const relevance = byRelevance(query, schema, everything);
  return {
    byGrains: relevance.byGrains,
    relevanceIn: (key) => key - HELD * Math.floor(key / HELD),
    on: (segment) => {
      const far = measuredIn(segment, measure);
      const keyOf = relevance.on(segment);
      return (local, grains) => keyOf(local, grains) - HELD * far(local);
    },
  };
}

const itself = (key: number): number => key;

function byRelevance({ boost }: AskedQuery, schema: SearchSchema, everything: boolean): Order {
  if (boost === undefined) return { byGrains: true, relevanceIn: itself, on: () => (_local, grains) => grains };
  const column = columnOf(schema.numbers, boost.by);
  const factor = factorOf(boost);
  return {
    byGrains: !everything,
    relevanceIn: itself,
    on: ({ numbers }) => {
      const values = numbers[column]!;
      // Whole grains, so that the parts of a score add up.
      return (local, grains) => Math.floor((everything ? ONE : grains) * factor(values[local]!));
    },
  };
}

/** Ages are mostly whole numbers, and few. */
const REMEMBERED = 4096;

function factorOf({ origin, halfLife, floor }: SearchBoost): (value: number) => number {
  const known = new Float64Array(REMEMBERED).fill(-1);
  const ofAge = (age: number): number => floor + (1 - floor) * 2 ** (-age / halfLife);
  return (value) => {
    if (Number.isNaN(value)) return floor;
    const age = Math.max(0, origin - value);
    if (age >= REMEMBERED || age !== Math.trunc(age)) return ofAge(age);
    const found = known[age]!;
    if (found >= 0) return found;
    return (known[age] = ofAge(age));
  };
}
