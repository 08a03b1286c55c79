/** The documents of an index: segments, and the builder of the next one. */
import { occurrence } from './bm25f.ts';
import { Dictionary } from './dictionary.ts';
import { dueForMerge, livingIn, merge } from './merge.ts';
import { findId, idBytes, livingWith, termPlace, type Segment } from './segment.ts';
import { SegmentBuilder } from './segment-builder.ts';
import type { SearchDocument, SearchSchema, Tokenizer } from './types.ts';

/** Documents waiting to be inverted; a search inverts them sooner. */
const BUFFERED = 4096;

export class Collection {
  readonly values: readonly Dictionary[];
  readonly #schema: SearchSchema;
  readonly #tokenizer: Tokenizer;
  readonly #segments = new Map<number, Segment>();
  #builder = new SegmentBuilder();
  #nextNumber = 0;
  #settled = 0;

  constructor(schema: SearchSchema, tokenizer: Tokenizer) {
    this.#schema = schema;
    this.#tokenizer = tokenizer;
    this.values = schema.facets.map(() => new Dictionary());
  }

  get size(): number {
    return this.#settled + this.#builder.living;
  }

  has(id: string): boolean {
    return this.#builder.has(id) || this.#find(id) !== undefined;
  }

  put({ id, texts, facets, numbers }: SearchDocument): void {
    this.remove(id);
    this.#builder.add({
      id,
      fields: this.#schema.texts.map((field) => {
        const { terms, length } = this.#tokenizer.document(texts[field.name] ?? '');
        return { terms, worth: occurrence(field, length) };
      }),
      numbers: this.#schema.numbers.map((name) => (Number.isFinite(numbers[name]) ? numbers[name]! : NaN)),
      facets: this.#schema.facets.map((name, column) => {
        const values = facets[name];
        // Most documents have values in few of the facets.
        if (values === undefined || values.length === 0) return NO_VALUES;
        return [...new Set(values.map((value) => this.values[column]!.intern(value)))];
      }),
    });
    if (this.#builder.size >= BUFFERED) this.#freeze();
  }

  remove(id: string): boolean {
    if (this.#builder.withdraw(id)) return true;
    const found = this.#find(id);
    if (found === undefined) return false;
    found.segment.alive[found.local] = 0;
    found.segment.state[0]! += 1;
    this.#settled -= 1;
    return true;
  }

  /** Every document put so far is in one of them. */
  segments(): readonly Segment[] {
    if (this.#builder.size > 0) this.#freeze();
    return [...this.#segments.values()];
  }

  /** How many living documents hold the term. */
  holding(high: number, low: number): number {
    let sum = 0;
    for (const segment of this.#segments.values()) {
      const place = termPlace(segment, high, low);
      if (place !== -1) sum += livingWith(segment, place);
    }
    return sum;
  }

  #find(id: string): { segment: Segment; local: number } | undefined {
    const bytes = idBytes(id);
    for (const segment of this.#segments.values()) {
      const local = findId(segment, bytes);
      if (local !== -1) return { segment, local };
    }
    return undefined;
  }

  #freeze(): void {
    const built = this.#builder;
    this.#builder = new SegmentBuilder();
    if (built.living === 0) return;
    this.#keep(built.freeze(this.#nextNumber++));
    for (let due = this.#due(); due.length > 0; due = this.#due()) this.#merge(due);
  }

  #keep(segment: Segment): void {
    this.#segments.set(segment.number, segment);
    this.#settled += livingIn(segment);
  }

  #due(): readonly Segment[] {
    return dueForMerge([...this.#segments.values()]);
  }

  #merge(due: readonly Segment[]): void {
    for (const segment of due) {
      this.#segments.delete(segment.number);
      this.#settled -= livingIn(segment);
    }
    if (due.some((segment) => livingIn(segment) > 0)) this.#keep(merge(due, this.#nextNumber++));
  }
}

const NO_VALUES: readonly number[] = [];
