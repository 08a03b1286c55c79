import { scoreOf } from './bm25f.ts';
import type { Segment } from './segment.ts';
import { columnOf } from './selection.ts';
import type { SearchBoost, SearchQuery, SearchSchema } from './types.ts';

/** The sort key of a document of one segment, from its grains; greater comes first. */
export type KeyOf = (local: number, grains: number) => number;

export interface Order {
  on(segment: Segment): KeyOf;
  /** Grains raise the key, and never above themselves: what cannot win by its grains cannot win. */
  readonly byGrains: boolean;
}

const ONE = 1 / scoreOf(1);

/** @param everything the query has no words, so there are no scores to multiply: a boost alone gives the order. */
export function orderOf({ sort = 'relevance', boost }: SearchQuery, schema: SearchSchema, everything: boolean): Order {
  if (sort !== 'relevance') {
    const column = columnOf(schema.numbers, sort.by);
    const sign = sort.descending ? 1 : -1;
    return {
      byGrains: false,
      on: ({ numbers }) => {
        const values = numbers[column]!;
        return (local) => (Number.isNaN(values[local]) ? -Infinity : sign * values[local]!);
      },
    };
  }
  if (boost === undefined) return { byGrains: true, on: () => (_local, grains) => grains };
  const column = columnOf(schema.numbers, boost.by);
  const factor = factorOf(boost);
  return {
    byGrains: !everything,
    on: ({ numbers }) => {
      const values = numbers[column]!;
      return (local, grains) => (everything ? ONE : grains) * factor(values[local]!);
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
