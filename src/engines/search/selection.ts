/** Filters, ranges and facet counts over the columns of a segment. */
import { failure } from '#kernel/errors';
import type { Dictionary } from './dictionary.ts';
import type { Room } from './match.ts';
import { SEGMENT_CAPACITY, type FacetColumn, type Segment } from './segment.ts';
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

  /** Keeps of `room.docs` what is a hit, and counts. */
  select(segment: Segment, room: Room, matched: number): number {
    let count = matched;
    if (segment.state[0]! > 0) count = keepLiving(segment, room.docs, count);
    for (const range of this.#ranges) count = keepInRange(segment, range, room.docs, count);
    if (count === 0) return 0;
    if (this.#filters.length > 0) count = this.#keepFiltered(segment, room, count);
    this.#total += count;
    for (const { column, counts } of this.#counts) countValues(segment.facets[column]!, room.docs, count, counts);
    return count;
  }

  facets(): Record<string, readonly FacetCount[]> {
    return Object.fromEntries(this.#counts.map((count) => [count.name, this.#mostFrequent(count)]));
  }

  /** What only one filter keeps out is counted by the facet of that filter nevertheless. */
  #keepFiltered(segment: Segment, { docs, spare, marks }: Room, count: number): number {
    marks.fill(0, 0, count);
    this.#filters.forEach(({ column, allowed }, f) => {
      const lets = letsThrough(segment.facets[column]!, allowed, count);
      const { sets } = segment.facets[column]!;
      for (let i = 0; i < count; i++) if (!lets(sets[docs[i]!]!)) marks[i] = marks[i] === 0 ? f + 1 : NOWHERE;
    });
    this.#filters.forEach(({ column }, f) => {
      const wanted = this.#counts.find((one) => one.column === column);
      if (wanted === undefined) return;
      let kept = 0;
      for (let i = 0; i < count; i++) if (marks[i] === f + 1) spare[kept++] = docs[i]!;
      countValues(segment.facets[column]!, spare, kept, wanted.counts);
    });
    let kept = 0;
    for (let i = 0; i < count; i++) {
      docs[kept] = docs[i]!;
      kept += marks[i] === 0 ? 1 : 0;
    }
    return kept;
  }

  #mostFrequent({ column, counts }: Count): FacetCount[] {
    const found: FacetCount[] = [];
    counts.forEach((count, value) => {
      if (count > 0) found.push({ value: this.#values[column]!.text(value), count });
    });
    return found.sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1)).slice(0, this.#facetLimit);
  }
}

/** Against two filters: in no count at all. */
const NOWHERE = 255;

function filterOf(column: number, wanted: readonly string[], values: readonly Dictionary[]): Filter {
  const dictionary = values[column]!;
  const allowed = new Uint8Array(dictionary.size);
  for (const value of wanted) {
    const number = dictionary.find(value);
    if (number !== undefined) allowed[number] = 1;
  }
  return { column, allowed };
}

function keepLiving({ alive }: Segment, docs: Uint16Array, count: number): number {
  let kept = 0;
  for (let i = 0; i < count; i++) {
    docs[kept] = docs[i]!;
    kept += alive[docs[i]!]!;
  }
  return kept;
}

function keepInRange({ numbers }: Segment, { column, min, max }: Range, docs: Uint16Array, count: number): number {
  const values = numbers[column]!;
  let kept = 0;
  for (let i = 0; i < count; i++) {
    const value = values[docs[i]!]!;
    docs[kept] = docs[i]!;
    kept += value >= min && value <= max ? 1 : 0;
  }
  return kept;
}

/** Whether a set holds an allowed value: looked up for every set at once where there are fewer sets than documents to ask for. */
function letsThrough(column: FacetColumn, allowed: Uint8Array, documents: number): (set: number) => boolean {
  const { offsets, values } = column;
  const ask = (set: number): boolean => {
    for (let i = offsets[set]!; i < offsets[set + 1]!; i++) if (allowed[values[i]!] === 1) return true;
    return false;
  };
  const sets = offsets.length - 1;
  if (sets >= documents) return ask;
  const known = new Uint8Array(sets);
  for (let set = 0; set < sets; set++) known[set] = ask(set) ? 1 : 0;
  return (set) => known[set] === 1;
}

const bySet = new Uint32Array(SEGMENT_CAPACITY);

/** Counts the sets first where there are fewer of them than documents. */
function countValues(
  { sets, offsets, values }: FacetColumn,
  docs: Uint16Array,
  count: number,
  counts: Uint32Array,
): void {
  const all = offsets.length - 1;
  if (all >= count) {
    for (let i = 0; i < count; i++) {
      const set = sets[docs[i]!]!;
      for (let v = offsets[set]!; v < offsets[set + 1]!; v++) counts[values[v]!]! += 1;
    }
    return;
  }
  bySet.fill(0, 0, all);
  for (let i = 0; i < count; i++) bySet[sets[docs[i]!]!]! += 1;
  for (let set = 0; set < all; set++) {
    const found = bySet[set]!;
    if (found > 0) for (let v = offsets[set]!; v < offsets[set + 1]!; v++) counts[values[v]!]! += found;
  }
}
