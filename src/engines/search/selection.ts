/** Filters, ranges and facet counts over the columns of a segment. */
import { failure } from '#kernel/errors';
import type { Dictionary } from './dictionary.ts';
import type { FacetColumn, Segment } from './segment.ts';
import type { FacetCount, SearchQuery, SearchSchema } from './types.ts';

const DEFAULT_FACET_LIMIT = 20;

interface Filter {
  readonly column: number;
  /** 1 for each value number that is let through. */
  readonly allowed: Uint8Array;
}

interface Range {
  readonly column: number;
  readonly min: number;
  readonly max: number;
}

interface Count {
  readonly name: string;
  readonly column: number;
  readonly counts: Uint32Array;
}

export function columnOf(names: readonly string[], name: string): number {
  const column = names.indexOf(name);
  if (column === -1) throw failure('search.unknownColumn', { name });
  return column;
}

/** Outside every range, or against two filters: in no count at all. */
const NOWHERE = -2;
/** Lets everything pass. */
const PASSED = -1;

export class Selection {
  readonly #filters: readonly Filter[];
  readonly #ranges: readonly Range[];
  readonly #counts: readonly Count[];
  readonly #values: readonly Dictionary[];
  readonly #facetLimit: number;
  #total = 0;

  constructor(query: SearchQuery, schema: SearchSchema, values: readonly Dictionary[]) {
    this.#values = values;
    this.#facetLimit = query.facetLimit ?? DEFAULT_FACET_LIMIT;
    this.#filters = Object.entries(query.filters ?? {})
      .filter(([, wanted]) => wanted.length > 0)
      .map(([name, wanted]) => filterOf(columnOf(schema.facets, name), wanted, values));
    this.#ranges = Object.entries(query.ranges ?? {}).map(([name, { min = -Infinity, max = Infinity }]) => ({
      column: columnOf(schema.numbers, name),
      min,
      max,
    }));
    this.#counts = [...new Set(query.facets)].map((name) => {
      const column = columnOf(schema.facets, name);
      return { name, column, counts: new Uint32Array(values[column]!.size) };
    });
  }

  get total(): number {
    return this.#total;
  }

  /** Counts the living document and says whether it is a hit. */
  admits(segment: Segment, local: number): boolean {
    const verdict = this.#filters.length + this.#ranges.length === 0 ? PASSED : this.#judge(segment, local);
    if (verdict === NOWHERE) return false;
    for (const { column, counts } of this.#counts) {
      if (verdict === PASSED || verdict === column) countValues(segment.facets[column]!, local, counts);
    }
    if (verdict !== PASSED) return false;
    this.#total += 1;
    return true;
  }

  facets(): Record<string, readonly FacetCount[]> {
    return Object.fromEntries(this.#counts.map((count) => [count.name, this.#mostFrequent(count)]));
  }

  /** PASSED, NOWHERE, or the column of the only filter that keeps it out: the facet of that filter counts it nevertheless. */
  #judge(segment: Segment, local: number): number {
    for (const { column, min, max } of this.#ranges) {
      const value = segment.numbers[column]![local]!;
      if (!(value >= min && value <= max)) return NOWHERE;
    }
    let verdict = PASSED;
    for (const { column, allowed } of this.#filters) {
      if (holdsAllowed(segment.facets[column]!, local, allowed)) continue;
      if (verdict !== PASSED) return NOWHERE;
      verdict = column;
    }
    return verdict;
  }

  #mostFrequent({ column, counts }: Count): FacetCount[] {
    const found: FacetCount[] = [];
    counts.forEach((count, value) => {
      if (count > 0) found.push({ value: this.#values[column]!.text(value), count });
    });
    return found.sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1)).slice(0, this.#facetLimit);
  }
}

function filterOf(column: number, wanted: readonly string[], values: readonly Dictionary[]): Filter {
  const dictionary = values[column]!;
  const allowed = new Uint8Array(dictionary.size);
  for (const value of wanted) {
    const number = dictionary.find(value);
    if (number !== undefined) allowed[number] = 1;
  }
  return { column, allowed };
}

function holdsAllowed({ offsets, values }: FacetColumn, local: number, allowed: Uint8Array): boolean {
  for (let i = offsets[local]!; i < offsets[local + 1]!; i++) if (allowed[values[i]!] === 1) return true;
  return false;
}

function countValues({ offsets, values }: FacetColumn, local: number, counts: Uint32Array): void {
  for (let i = offsets[local]!; i < offsets[local + 1]!; i++) counts[values[i]!]! += 1;
}
