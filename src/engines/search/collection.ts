/** The documents of an index: segments, and the builder of the next one. */
import { PackedTexts, packTexts, refuseUnless, type Image, type OpenedImage } from '#kernel/image';
import { occurrence } from './bm25f.ts';
import { Dictionary } from './dictionary.ts';
import { dueForMerge, livingIn, merge } from './merge.ts';
import { findId, idBytes, marksOf, restOf, segmentFrom, type Segment, type Shape } from './segment.ts';
import { SegmentBuilder } from './segment-builder.ts';
import { handleOf, type Followed } from './threads.ts';
import type { SearchDocument, SearchSchema, Tokenizer } from './types.ts';

/** Documents waiting to be inverted; a search inverts them sooner. Inverting so many holds the event loop for some 10 ms. */
const BUFFERED = 1024;
/** How segments and their terms are made; another number, and what was kept of an index is of no use. */
const FORMAT = 1;
/** From so many documents on a merge is worth another thread. */
const MERGED_ASIDE = 8192;

export class Collection {
  readonly values: readonly Dictionary[];
  readonly #schema: SearchSchema;
  readonly #tokenizer: Tokenizer;
  readonly #followed: Followed | undefined;
  readonly #segments = new Map<number, Segment>();
  readonly #merging = new Set<Segment>();
  /** What the threads know. */
  readonly #told = { segments: new Set<number>(), values: [] as number[] };
  #builder = new SegmentBuilder();
  #nextNumber = 0;

  constructor(schema: SearchSchema, tokenizer: Tokenizer, followed: Followed | undefined) {
    this.#schema = schema;
    this.#tokenizer = tokenizer;
    this.#followed = followed;
    this.values = schema.facets.map(() => new Dictionary());
    this.#told.values = schema.facets.map(() => 0);
  }

  get size(): number {
    let size = this.#builder.living;
    for (const segment of this.#segments.values()) size += livingIn(segment);
    return size;
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
    bury(found.segment, found.local);
    return true;
  }

  /** Every document put so far is in one of them. */
  segments(): readonly Segment[] {
    if (this.#builder.size > 0) this.#freeze();
    return [...this.#segments.values()];
  }

  /** Lets the threads know everything put so far. */
  tell(): void {
    const segments = this.segments();
    const { segments: known, values } = this.#told;
    const added = segments.filter(({ number }) => !known.has(number));
    const removed = [...known].filter((number) => !this.#segments.has(number));
    if (added.length === 0 && removed.length === 0) return;
    this.#followed?.tell({
      added: added.map(handleOf),
      removed,
      values: this.values.map((dictionary, facet) => dictionary.since(values[facet]!)),
    });
    for (const { number } of added) known.add(number);
    for (const number of removed) known.delete(number);
    this.#told.values = this.values.map(({ size }) => size);
  }

  image(): Image {
    const segments = this.segments();
    return {
      facts: { made: this.#made(), next: this.#nextNumber, shapes: segments.map(({ shape }) => shape) },
      parts: [
        ...segments.flatMap((segment) => [
          { name: `marks ${segment.number}`, bytes: marksOf(segment).slice() },
          { name: `segment ${segment.number}`, bytes: restOf(segment), lasting: true },
        ]),
        ...this.values.flatMap((values, facet) => packTexts(`values ${facet}`, values.since(0))),
      ],
    };
  }

  /** @throws UnreadableImage when it was made otherwise than this would */
  open(image: OpenedImage): void {
    const { made, next, shapes } = image.facts as { made: string; next: number; shapes: readonly Shape[] };
    refuseUnless(made === this.#made(), 'the index was made by other rules');
    for (const shape of shapes)
      this.#keep(segmentFrom(shape, image.bytes(`marks ${shape.number}`), image.bytes(`segment ${shape.number}`)));
    this.#nextNumber = next;
    this.values.forEach((values, facet) => {
      for (const text of new PackedTexts(image, `values ${facet}`).all()) values.intern(text);
    });
  }

  #made(): string {
    return JSON.stringify([FORMAT, this.#schema]);
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
    this.#mergeWhatIsDue();
  }

  #keep(segment: Segment): void {
    this.#segments.set(segment.number, segment);
  }

  #mergeWhatIsDue(): void {
    for (let due = this.#due(); due.length > 0; due = this.#due()) {
      const documents = due.reduce((sum, segment) => sum + livingIn(segment), 0);
      if (this.#followed === undefined || documents < MERGED_ASIDE) this.#mergeHere(due);
      else void this.#mergeAside(due, this.#followed);
    }
  }

  #due(): readonly Segment[] {
    return dueForMerge([...this.#segments.values()].filter((segment) => !this.#merging.has(segment)));
  }

  #mergeHere(due: readonly Segment[]): void {
    for (const { number } of due) this.#segments.delete(number);
    if (due.every((segment) => livingIn(segment) === 0)) return;
    this.#keep(
      merge(
        due,
        due.map(({ alive }) => alive),
        this.#nextNumber++,
      ),
    );
  }

  /** The sources serve until the merged one is there; who died meanwhile is dead in it, too. */
  async #mergeAside(due: readonly Segment[], followed: Followed): Promise<void> {
    const before = due.map(({ alive }) => alive.slice());
    for (const segment of due) this.#merging.add(segment);
    const merged = await followed.merge(due, before, this.#nextNumber++).catch(() => undefined);
    for (const segment of due) this.#merging.delete(segment);
    if (merged === undefined) {
      this.#mergeHere(due);
      return;
    }
    due.forEach((segment, s) => {
      for (let local = 0; local < segment.size; local++) {
        if (before[s]![local] === segment.alive[local]) continue;
        const id = segment.ids.subarray(segment.idOffsets[local], segment.idOffsets[local + 1]);
        bury(merged, findId(merged, id));
      }
      this.#segments.delete(segment.number);
    });
    this.#keep(merged);
    this.#mergeWhatIsDue();
  }
}

function bury({ alive, state }: Segment, local: number): void {
  alive[local] = 0;
  state[0]! += 1;
}

const NO_VALUES: readonly number[] = [];
