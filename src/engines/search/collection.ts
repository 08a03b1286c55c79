/** The documents of an index: segments, the statistics over them, and where each document is. */
import { Dictionary } from './dictionary.ts';
import type { FrequencyCode } from './frequency-code.ts';
import { FrequencyCounter, frequencyCode } from './frequency-code.ts';
import { dueForMerge, merge } from './merge.ts';
import type { Entry, Segment } from './segment.ts';
import { livingIn, SEGMENT_CAPACITY, SegmentBuilder, sliceOf, TermTally } from './segment.ts';
import type { SearchDocument, SearchSchema, Tokenizer } from './types.ts';

/** Documents waiting to be inverted; a search inverts them sooner. */
const BUFFERED = 4096;
const LONGEST = 65_535;
const NO_VALUES: readonly number[] = [];

export class Collection {
  readonly terms = new Dictionary(false);
  readonly values: readonly Dictionary[];
  readonly code: FrequencyCode;
  readonly #schema: SearchSchema;
  readonly #tokenizer: Tokenizer;
  readonly #tally = new TermTally(this.terms);
  readonly #counter: FrequencyCounter;
  /** id → segment number · capacity + local number. */
  readonly #places = new Map<string, number>();
  readonly #segments = new Map<number, Segment>();
  readonly #totalLengths: number[];
  #builder = new SegmentBuilder(0);
  #nextNumber = 1;

  constructor(schema: SearchSchema, tokenizer: Tokenizer) {
    this.#schema = schema;
    this.#tokenizer = tokenizer;
    this.values = schema.facets.map(() => new Dictionary(true));
    this.code = frequencyCode(schema.texts.length);
    this.#counter = new FrequencyCounter(this.code);
    this.#totalLengths = schema.texts.map(() => 0);
  }

  get size(): number {
    return this.#places.size;
  }

  has(id: string): boolean {
    return this.#places.has(id);
  }

  put(document: SearchDocument): void {
    const entry = this.#analyse(document);
    this.remove(document.id);
    const local = this.#builder.add(entry);
    this.#places.set(document.id, this.#builder.number * SEGMENT_CAPACITY + local);
    entry.lengths.forEach((length, field) => (this.#totalLengths[field]! += length));
    if (this.#builder.size >= BUFFERED) this.#freeze();
  }

  remove(id: string): boolean {
    const place = this.#places.get(id);
    if (place === undefined) return false;
    const local = place % SEGMENT_CAPACITY;
    const number = (place - local) / SEGMENT_CAPACITY;
    this.#places.delete(id);
    this.#bury(number, local).forEach((length, field) => (this.#totalLengths[field]! -= length));
    return true;
  }

  /** Every document put so far is in one of them. */
  segments(): readonly Segment[] {
    if (this.#builder.size > 0) this.#freeze();
    return [...this.#segments.values()];
  }

  meanLengths(): number[] {
    return this.#totalLengths.map((total) => total / Math.max(1, this.size));
  }

  /** How many living documents hold the term. */
  holding(term: number | undefined): number {
    let sum = 0;
    if (term === undefined) return sum;
    for (const segment of this.#segments.values()) {
      const slice = sliceOf(segment.postings, term);
      if (slice !== undefined) sum += livingIn(segment, slice);
    }
    return sum;
  }

  #analyse({ id, texts, facets, numbers }: SearchDocument): Entry {
    const lengths = this.#schema.texts.map(({ name }, field) => {
      const { terms, length } = this.#tokenizer.document(texts[name] ?? '');
      for (const term of terms) this.#counter.add(field, this.terms.intern(term));
      return Math.min(length, LONGEST);
    });
    return {
      id,
      lengths,
      numbers: this.#schema.numbers.map((name) => (Number.isFinite(numbers[name]) ? numbers[name]! : NaN)),
      facets: this.#schema.facets.map((name, column) => {
        const values = facets[name];
        // Most documents have values in few of the facets.
        if (values === undefined || values.length === 0) return NO_VALUES;
        return [...new Set(values.map((value) => this.values[column]!.intern(value)))];
      }),
      ...this.#counter.take(),
    };
  }

  /** Marks a document dead and tells its lengths. */
  #bury(number: number, local: number): readonly number[] {
    if (number === this.#builder.number) {
      this.#builder.bury(local);
      return this.#builder.lengthsOf(local);
    }
    const segment = this.#segments.get(number)!;
    const fields = this.#schema.texts.length;
    segment.alive[local] = 0;
    segment.dead += 1;
    return Array.from(segment.lengths.subarray(local * fields, (local + 1) * fields));
  }

  #freeze(): void {
    const segment = this.#builder.freeze(this.#tally);
    this.#segments.set(segment.number, segment);
    this.#builder = new SegmentBuilder(this.#nextNumber++);
    for (let due = this.#due(); due.length > 0; due = this.#due()) this.#merge(due);
  }

  #due(): readonly Segment[] {
    return dueForMerge([...this.#segments.values()]);
  }

  #merge(due: readonly Segment[]): void {
    const number = this.#nextNumber++;
    for (const segment of due) this.#segments.delete(segment.number);
    if (due.every((segment) => segment.dead === segment.size)) return;
    const merged = merge(due, number, this.#tally);
    this.#segments.set(number, merged);
    merged.ids.forEach((id, local) => this.#places.set(id, number * SEGMENT_CAPACITY + local));
  }
}
