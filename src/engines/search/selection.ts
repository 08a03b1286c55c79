/** Filters, ranges and facet counts over the columns of a segment. */
import { failure } from '#kernel/errors';
import type { Dictionary } from './dictionary.ts';
import { blocksOf, type Block } from './facet-blocks.ts';
import { list, type Matched, type Room } from './match.ts';
import { measuredIn, UNKNOWN, type AskedQuery, type Measure } from './measures.ts';
import { SEGMENT_CAPACITY, type FacetColumn, type Segment } from './segment.ts';
import type { FacetCount, SearchSchema } from './types.ts';

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

/** Ends are included, the unknown is outside. */
interface Within {
  readonly measure: Measure;
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
  readonly #within: readonly Within[];
  readonly #counts: readonly Count[];
  readonly #values: readonly Dictionary[];
  readonly #facetLimit: number;
  #total = 0;

  constructor(query: AskedQuery, schema: SearchSchema, values: readonly Dictionary[]) {
    this.#values = values;
    this.#facetLimit = query.facetLimit ?? DEFAULT_FACET_LIMIT;
    this.#filters = Object.entries(query.filters ?? {})
      .filter(([, wanted]) => wanted.length > 0)
      .map(([name, wanted]) => filterOf(columnOf(schema.facets, name), wanted, values));
    const asked = Object.entries(query.ranges ?? {}).map(([name, { min = -Infinity, max = Infinity }]) => ({
      name,
      measure: query.measures.find((one) => one.name === name),
      min,
      max,
    }));
    this.#ranges = asked
      .filter(({ measure }) => measure === undefined)
      .map(({ name, min, max }) => ({ column: columnOf(schema.numbers, name), min, max }));
    this.#within = asked.flatMap(({ measure, min, max }) =>
      measure === undefined ? [] : [{ measure, min, max: Math.min(max, UNKNOWN - 1) }],
    );
    this.#counts = [...new Set(query.facets)].map((name) => {
      const column = columnOf(schema.facets, name);
      return { name, column, counts: new Uint32Array(values[column]!.size) };
    });
  }

  get total(): number {
    return this.#total;
  }

  /** Keeps of the matching documents what is a hit, and counts. */
  select(segment: Segment, room: Room, matched: Matched): number {
    let count = matched.count;
    if (count === 0) return 0;
    if (this.#looksAtNone(segment)) {
      this.#total += count;
      return count;
    }
    list(segment, matched, room);
    if (segment.state[0]! > 0) count = keepLiving(segment, room.docs, count);
    for (const range of this.#ranges) count = keepInRange(segment, range, room.docs, count);
    for (const within of this.#within) count = keepWithin(segment, within, room.docs, count);
    if (count === 0) return 0;
    if (this.#filters.length > 0) count = this.#keepFiltered(segment, room, count);
    this.#total += count;
    this.#countFacets(segment, room.docs, count);
    return count;
  }

  /** Only how many there are is asked. */
  #looksAtNone({ state }: Segment): boolean {
    const asked = this.#filters.length + this.#ranges.length + this.#within.length + this.#counts.length;
    return asked === 0 && state[0] === 0;
  }

  #countFacets(segment: Segment, docs: Uint16Array, count: number): void {
    if (this.#counts.length > 1 && count > MANY && count * PART > segment.size) {
      const columns = this.#counts.map(({ column }) => column);
      for (const block of blocksOf(segment, columns)) this.#countBlock(segment, block, docs, count);
    } else {
      for (const { column, counts } of this.#counts) countValues(segment.facets[column]!, docs, count, counts);
    }
  }

  #countBlock(segment: Segment, { columns, kinds, sets }: Block, docs: Uint16Array, count: number): void {
    const all = sets[0]!.length;
    const counted = byKind.fill(0, 0, all);
    for (let i = 0; i < count; i++) counted[kinds[docs[i]!]!]! += 1;
    columns.forEach((column, c) => {
      const { offsets, values } = segment.facets[column]!;
      const { counts } = this.#counts.find((one) => one.column === column)!;
      const setOf = sets[c]!;
      const ofSet = bySet.fill(0, 0, offsets.length - 1);
      for (let kind = 0; kind < all; kind++) ofSet[setOf[kind]!]! += counted[kind]!;
      addSets(offsets, values, counts);
    });
  }

  facets(): Record<string, readonly FacetCount[]> {
    return Object.fromEntries(this.#counts.map((count) => [count.name, this.#mostFrequent(count)]));
  }

  /** What only one filter keeps out is counted by the facet of that filter nevertheless. */
  #keepFiltered(segment: Segment, room: Room, count: number): number {
    if (this.#filters.length === 1) return this.#keepByOne(segment, room, count, this.#filters[0]!);
    const { docs, spare, marks } = room;
    marks.fill(0, 0, count);
    this.#filters.forEach(({ column, allowed }, f) => {
      const { sets } = segment.facets[column]!;
      const lets = letsThrough(segment.facets[column]!, allowed, docs, count);
      for (let i = 0; i < count; i++) if (lets[sets[docs[i]!]!] === 0) marks[i] = marks[i] === 0 ? f + 1 : NOWHERE;
    });
    this.#filters.forEach(({ column }, f) => {
      let out = 0;
      for (let i = 0; i < count; i++) if (marks[i] === f + 1) spare[out++] = docs[i]!;
      this.#countLeftOut(segment, column, spare, out);
    });
    let kept = 0;
    for (let i = 0; i < count; i++) {
      docs[kept] = docs[i]!;
      kept += marks[i] === 0 ? 1 : 0;
    }
    return kept;
  }

  #keepByOne(segment: Segment, { docs, spare }: Room, count: number, { column, allowed }: Filter): number {
    const { sets } = segment.facets[column]!;
    const lets = letsThrough(segment.facets[column]!, allowed, docs, count);
    let kept = 0;
    let out = 0;
    for (let i = 0; i < count; i++) {
      const local = docs[i]!;
      const passes = lets[sets[local]!]!;
      docs[kept] = local;
      kept += passes;
      spare[out] = local;
      out += 1 - passes;
    }
    this.#countLeftOut(segment, column, spare, out);
    return kept;
  }

  #countLeftOut(segment: Segment, column: number, docs: Uint16Array, count: number): void {
    const wanted = this.#counts.find((one) => one.column === column);
    if (wanted !== undefined) countValues(segment.facets[column]!, docs, count, wanted.counts);
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

function keepWithin(segment: Segment, { measure, min, max }: Within, docs: Uint16Array, count: number): number {
  const valueOf = measuredIn(segment, measure);
  let kept = 0;
  for (let i = 0; i < count; i++) {
    const value = valueOf(docs[i]!);
    docs[kept] = docs[i]!;
    kept += value >= min && value <= max ? 1 : 0;
  }
  return kept;
}

/** By set: 1 where it holds an allowed value. Only the sets of the documents are looked at where there are fewer of these. */
function letsThrough({ sets, offsets, values }: FacetColumn, allowed: Uint8Array, docs: Uint16Array, count: number) {
  const all = offsets.length - 1;
  const lets = new Uint8Array(all);
  const look = (set: number): void => {
    for (let i = offsets[set]!; i < offsets[set + 1]!; i++) if (allowed[values[i]!] === 1) lets[set] = 1;
  };
  if (all < count) for (let set = 0; set < all; set++) look(set);
  else for (let i = 0; i < count; i++) look(sets[docs[i]!]!);
  return lets;
}

const bySet = new Uint32Array(SEGMENT_CAPACITY);
const byKind = new Uint32Array(SEGMENT_CAPACITY);

/** Facets are counted in blocks where a good part of the documents is. */
const MANY = 256;
const PART = 8;

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
  addSets(offsets, values, counts);
}

/** What was counted by set, to the values of the sets. */
function addSets(offsets: Uint32Array, values: Uint32Array, counts: Uint32Array): void {
  for (let set = 0; set < offsets.length - 1; set++) {
    const found = bySet[set]!;
    if (found > 0) for (let v = offsets[set]!; v < offsets[set + 1]!; v++) counts[values[v]!]! += found;
  }
}
