/** Numbers that depend on who asks, such as how far a place is: one table by facet value for a query, by set of values for a segment. */
import { failure } from '#kernel/errors';
import type { Dictionary } from './dictionary.ts';
import type { Segment } from './segment.ts';
import type { SearchQuery, SearchSchema } from './types.ts';

/** The greatest of 13 bits: beside 40 bits of grains it is exact in a float64. */
export const UNKNOWN = 2 ** 13 - 1;

export interface Measure {
  readonly name: string;
  readonly column: number;
  /** By value number of the facet. */
  readonly worth: Uint16Array;
}

/** A query as threads are told it. */
export type AskedQuery = Omit<SearchQuery, 'measures' | 'synonyms'> & { readonly measures: readonly Measure[] };

export function askedOf(query: SearchQuery, schema: SearchSchema, values: readonly Dictionary[]): AskedQuery {
  const { synonyms: _, measures = {}, ...rest } = query;
  return {
    ...rest,
    measures: Object.entries(measures).map(([name, { facet, of }]) => {
      const column = schema.facets.indexOf(facet);
      if (column === -1) throw failure('search.unknownColumn', { name: facet });
      const known = values[column]!;
      return {
        name,
        column,
        worth: Uint16Array.from({ length: known.size }, (_value, at) => stepOf(of.get(known.text(at)))),
      };
    }),
  };
}

export const stepOf = (value: number | undefined): number =>
  value !== undefined && value >= 0 && value < UNKNOWN ? Math.floor(value) : UNKNOWN;

/** What a document of the segment has: the least of its values'. */
export function measuredIn({ facets }: Segment, { column, worth }: Measure): (local: number) => number {
  const { sets, offsets, values } = facets[column]!;
  const least = new Uint16Array(offsets.length - 1);
  for (let set = 0; set < least.length; set++) {
    let best = UNKNOWN;
    // A value that came after the question was asked is not in the table yet.
    for (let i = offsets[set]!; i < offsets[set + 1]!; i++) best = Math.min(best, worth[values[i]!] ?? UNKNOWN);
    least[set] = best;
  }
  return (local) => least[sets[local]!]!;
}
