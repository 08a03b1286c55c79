/**
 * A segment: up to 65,536 documents, inverted. It never changes but for documents marked dead, and knows nothing of other segments,
 * so that it can be merged, shared between threads or written to disk as it is. Inside it a document is a local number (16 bits).
 */
import type { Dictionary } from './dictionary.ts';

export const SEGMENT_CAPACITY = 65_536;

/** Postings of `terms[i]` are `docs` and `codes` from `offsets[i]` to `offsets[i + 1]`, ascending by document. */
export interface Postings {
  /** Term numbers, ascending. */
  readonly terms: Uint32Array;
  readonly offsets: Uint32Array;
  readonly docs: Uint16Array;
  /** Frequencies by field, see FrequencyCode. */
  readonly codes: Uint8Array;
}

/** Values of document d are `values` from `offsets[d]` to `offsets[d + 1]`, without repeats. */
export interface FacetColumn {
  readonly offsets: Uint32Array;
  readonly values: Uint32Array;
}

export interface Segment {
  readonly number: number;
  readonly size: number;
  readonly ids: readonly string[];
  readonly alive: Uint8Array;
  dead: number;
  /** document · fields + field. */
  readonly lengths: Uint16Array;
  readonly numbers: readonly Float64Array[];
  readonly facets: readonly FacetColumn[];
  readonly postings: Postings;
}

/** Part of a segment's postings that belongs to one term. */
export interface Slice {
  readonly start: number;
  readonly end: number;
}

export function sliceOf({ terms, offsets }: Postings, term: number): Slice | undefined {
  let low = 0;
  let high = terms.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (terms[middle]! < term) low = middle + 1;
    else high = middle;
  }
  return terms[low] === term ? { start: offsets[low]!, end: offsets[low + 1]! } : undefined;
}

/** How many living documents of the segment hold the term. */
export function livingIn(segment: Segment, { start, end }: Slice): number {
  if (segment.dead === 0) return end - start;
  const { docs } = segment.postings;
  let living = 0;
  for (let i = start; i < end; i++) living += segment.alive[docs[i]!]!;
  return living;
}

/** One document, analysed, in numbers. */
export interface Entry {
  readonly id: string;
  readonly lengths: readonly number[];
  readonly numbers: readonly number[];
  readonly facets: readonly (readonly number[])[];
  readonly terms: readonly number[];
  readonly codes: readonly number[];
}

/** Collects documents until they are frozen into a segment. */
export class SegmentBuilder {
  readonly number: number;
  readonly #entries: Entry[] = [];
  readonly #dead = new Set<number>();

  constructor(number: number) {
    this.number = number;
  }

  get size(): number {
    return this.#entries.length;
  }

  add(entry: Entry): number {
    return this.#entries.push(entry) - 1;
  }

  bury(local: number): void {
    this.#dead.add(local);
  }

  lengthsOf(local: number): readonly number[] {
    return this.#entries[local]!.lengths;
  }

  freeze(tally: TermTally): Segment {
    const entries = this.#entries;
    const first = entries[0]!;
    return {
      number: this.number,
      size: entries.length,
      ids: entries.map((entry) => entry.id),
      alive: Uint8Array.from(entries, (_, local) => (this.#dead.has(local) ? 0 : 1)),
      dead: this.#dead.size,
      lengths: Uint16Array.from(entries.flatMap((entry) => entry.lengths)),
      numbers: first.numbers.map((_, column) => Float64Array.from(entries, (entry) => entry.numbers[column]!)),
      facets: first.facets.map((_, column) => facetColumn(entries.map((entry) => entry.facets[column]!))),
      postings: invert(entries, tally),
    };
  }
}

function facetColumn(lists: readonly (readonly number[])[]): FacetColumn {
  const offsets = new Uint32Array(lists.length + 1);
  lists.forEach((list, i) => (offsets[i + 1] = offsets[i]! + list.length));
  return { offsets, values: Uint32Array.from(lists.flat()) };
}

function invert(entries: readonly Entry[], tally: TermTally): Postings {
  for (const { terms } of entries) for (const term of terms) tally.add(term, 1);
  const { terms, offsets, places } = tally.layOut();
  const docs = new Uint16Array(offsets[terms.length]!);
  const codes = new Uint8Array(docs.length);
  entries.forEach((entry, local) => {
    for (let i = 0; i < entry.terms.length; i++) {
      const place = places[entry.terms[i]!]!++;
      docs[place] = local;
      codes[place] = entry.codes[i]!;
    }
  });
  tally.clear();
  return { terms, offsets, docs, codes };
}

/** Counting sort by term. Kept between uses, because it is as long as the dictionary; only what was touched is cleared. */
export class TermTally {
  readonly #dictionary: Dictionary;
  #places = new Uint32Array(1024);
  #touched: number[] = [];

  constructor(dictionary: Dictionary) {
    this.#dictionary = dictionary;
  }

  add(term: number, count: number): void {
    if (term >= this.#places.length) {
      const longer = new Uint32Array(Math.max(this.#dictionary.size, this.#places.length) * 2);
      longer.set(this.#places);
      this.#places = longer;
    }
    if (this.#places[term] === 0 && count > 0) this.#touched.push(term);
    this.#places[term] = this.#places[term]! + count;
  }

  /** Terms in order, where each begins, and `places`, by term, where its next posting goes. */
  layOut(): { terms: Uint32Array; offsets: Uint32Array; places: Uint32Array } {
    const terms = Uint32Array.from(this.#touched).sort();
    const offsets = new Uint32Array(terms.length + 1);
    const places = this.#places;
    terms.forEach((term, i) => {
      offsets[i + 1] = offsets[i]! + places[term]!;
      places[term] = offsets[i]!;
    });
    return { terms, offsets, places };
  }

  clear(): void {
    for (const term of this.#touched) this.#places[term] = 0;
    this.#touched = [];
  }
}
