import { impactOf } from './bm25f.ts';
import { FacetSets } from './facet-sets.ts';
import { Growing } from './growing.ts';
import { idBytes, segmentOf, type Segment } from './segment.ts';
import { TermTable } from './term-table.ts';

/** One field of a document, analysed. */
export interface AnalysedField {
  readonly terms: readonly string[];
  /** What one occurrence adds to tf~, see `occurrence`. */
  readonly worth: number;
}

export interface AnalysedDocument {
  readonly id: string;
  readonly fields: readonly AnalysedField[];
  readonly numbers: readonly number[];
  /** Value numbers by facet, distinct. */
  readonly facets: readonly (readonly number[])[];
}

/** Collects documents until they are frozen into a segment. */
export class SegmentBuilder {
  readonly #terms = new TermTable();
  /** By term: its last posting so far, plus one. */
  readonly #latest = new Growing(Uint32Array);
  readonly #postingTerms = new Growing(Uint32Array, 65_536);
  readonly #postingFrequencies = new Growing(Float64Array, 65_536);
  /** By document: where its postings begin. */
  readonly #starts = new Growing(Uint32Array);
  readonly #documents: Omit<AnalysedDocument, 'fields'>[] = [];
  readonly #places = new Map<string, number>();

  /** Documents that are not withdrawn. */
  get living(): number {
    return this.#places.size;
  }

  get size(): number {
    return this.#documents.length;
  }

  has(id: string): boolean {
    return this.#places.has(id);
  }

  /** Replaces one with the same id. */
  add({ id, fields, numbers, facets }: AnalysedDocument): void {
    const start = this.#postingTerms.length;
    this.#starts.push(start);
    for (const { terms, worth } of fields)
      for (const term of terms) this.#count(this.#terms.numberOf(term), worth, start);
    this.#places.set(id, this.#documents.length);
    this.#documents.push({ id, numbers, facets });
  }

  withdraw(id: string): boolean {
    return this.#places.delete(id);
  }

  #count(term: number, worth: number, start: number): void {
    while (this.#latest.length <= term) this.#latest.push(0);
    const latest = this.#latest.values[term]!;
    if (latest > start) {
      this.#postingFrequencies.values[latest - 1]! += worth;
      return;
    }
    this.#postingTerms.push(term);
    this.#postingFrequencies.push(worth);
    this.#latest.values[term] = this.#postingTerms.length;
  }

  freeze(number: number): Segment {
    const ids = [...this.#places.keys()].map((id) => ({ id, bytes: idBytes(id) }));
    ids.sort((a, b) => Buffer.compare(a.bytes, b.bytes));
    const order = Uint32Array.from(ids, ({ id }) => this.#places.get(id)!);
    const { ranks, highs, lows, counts } = this.#orderedTerms(order);
    const [first] = this.#documents;
    const facets = (first?.facets ?? []).map((_, column) => {
      const sets = new FacetSets();
      return { sets, ofDocument: Uint16Array.from(order, (at) => sets.intern(this.#documents[at]!.facets[column]!)) };
    });
    const segment = segmentOf({
      number,
      size: order.length,
      idBytes: ids.reduce((sum, { bytes }) => sum + bytes.length, 0),
      terms: highs.length,
      postings: counts.reduce((sum, count) => sum + count, 0),
      numbers: first?.numbers.length ?? 0,
      facets: facets.map(({ sets }) => ({ sets: sets.lists.length, values: sets.values })),
    });
    segment.alive.fill(1);
    ids.forEach(({ bytes }, local) => {
      segment.ids.set(bytes, segment.idOffsets[local]);
      segment.idOffsets[local + 1] = segment.idOffsets[local]! + bytes.length;
    });
    segment.numbers.forEach((column, c) =>
      order.forEach((at, local) => (column[local] = this.#documents[at]!.numbers[c]!)),
    );
    facets.forEach(({ sets, ofDocument }, c) => {
      segment.facets[c]!.sets.set(ofDocument);
      sets.writeTo(segment.facets[c]!.offsets, segment.facets[c]!.values);
    });
    segment.highs.set(highs);
    segment.lows.set(lows);
    counts.forEach((count, rank) => (segment.offsets[rank + 1] = segment.offsets[rank]! + count));
    this.#writePostings(segment, order, ranks);
    return segment;
  }

  #endOf(at: number): number {
    return at + 1 < this.#starts.length ? this.#starts.values[at + 1]! : this.#postingTerms.length;
  }

  /** The terms of the documents that stay: hashes and number of postings in order, and the rank of each by number. */
  #orderedTerms(order: Uint32Array) {
    const tally = new Uint32Array(this.#terms.size);
    for (const at of order) {
      for (let i = this.#starts.values[at]!; i < this.#endOf(at); i++) tally[this.#postingTerms.values[i]!]! += 1;
    }
    const inOrder = this.#terms.inOrder().filter((term) => tally[term]! > 0);
    const ranks = new Uint32Array(tally.length);
    inOrder.forEach((term, rank) => (ranks[term] = rank));
    return {
      ranks,
      highs: inOrder.map((term) => this.#terms.highs.values[term]!),
      lows: inOrder.map((term) => this.#terms.lows.values[term]!),
      counts: inOrder.map((term) => tally[term]!),
    };
  }

  #writePostings({ offsets, docs, impacts, peaks }: Segment, order: Uint32Array, ranks: Uint32Array): void {
    const next = offsets.slice();
    for (let local = 0; local < order.length; local++) {
      const at = order[local]!;
      const end = this.#endOf(at);
      for (let i = this.#starts.values[at]!; i < end; i++) {
        const rank = ranks[this.#postingTerms.values[i]!]!;
        const impact = impactOf(this.#postingFrequencies.values[i]!);
        const place = next[rank]!++;
        docs[place] = local;
        impacts[place] = impact;
        if (impact > peaks[rank]!) peaks[rank] = impact;
      }
    }
  }
}
