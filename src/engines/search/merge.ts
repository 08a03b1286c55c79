import type { FacetColumn, Postings, Segment, TermTally } from './segment.ts';
import { SEGMENT_CAPACITY } from './segment.ts';

/**
 * Segments of like size are merged when there are eight (the logarithmic method of J. L. Bentley and J. B. Saxe, 1980), so a document
 * is rewritten a few times in its life and a search meets few segments. Dead documents are left behind.
 */
const LIKE_SIZED = 8;

/** The segments to merge next, in order; none when all is well. */
export function dueForMerge(segments: readonly Segment[]): readonly Segment[] {
  const wasted = segments.find((segment) => segment.dead * 2 > segment.size);
  if (wasted !== undefined) return [wasted];
  const classes = Map.groupBy(segments, (segment) => Math.floor(Math.log(living(segment)) / Math.log(LIKE_SIZED)));
  for (const alike of classes.values()) {
    if (alike.length < LIKE_SIZED) continue;
    const fitting = thatFit(alike);
    if (fitting.length > 1) return fitting;
  }
  return [];
}

const living = (segment: Segment): number => segment.size - segment.dead;

function thatFit(segments: readonly Segment[]): Segment[] {
  let room = SEGMENT_CAPACITY;
  return segments.filter((segment) => {
    if (living(segment) > room) return false;
    room -= living(segment);
    return true;
  });
}

/** One segment with the living documents of all, in order. */
export function merge(segments: readonly Segment[], number: number, tally: TermTally): Segment {
  const first = segments[0]!;
  const fields = first.lengths.length / first.size;
  const kept = segments.map((segment) => survivors(segment));
  const size = kept.reduce((sum, locals) => sum + locals.length, 0);
  const collect = <T>(read: (segment: Segment, local: number) => T): T[] =>
    segments.flatMap((segment, i) => Array.from(kept[i]!, (local) => read(segment, local)));
  const lengths = new Uint16Array(size * fields);
  collect((segment, local) => segment.lengths.subarray(local * fields, (local + 1) * fields)).forEach((row, i) =>
    lengths.set(row, i * fields),
  );
  return {
    number,
    size,
    ids: collect((segment, local) => segment.ids[local]!),
    alive: new Uint8Array(size).fill(1),
    dead: 0,
    lengths,
    numbers: first.numbers.map((_, c) => Float64Array.from(collect((segment, local) => segment.numbers[c]![local]!))),
    facets: first.facets.map((_, c) =>
      segments.every((segment) => segment.facets[c]!.values.length === 0)
        ? emptyFacet(size)
        : mergedFacet(collect((segment, local) => valuesOf(segment.facets[c]!, local))),
    ),
    postings: mergedPostings(segments, tally),
  };
}

function survivors({ alive, size, dead }: Segment): Uint32Array {
  const locals = new Uint32Array(size - dead);
  let n = 0;
  for (let local = 0; local < size; local++) if (alive[local] === 1) locals[n++] = local;
  return locals;
}

const valuesOf = ({ offsets, values }: FacetColumn, local: number): Uint32Array =>
  values.subarray(offsets[local], offsets[local + 1]);

const emptyFacet = (size: number): FacetColumn => ({
  offsets: new Uint32Array(size + 1),
  values: new Uint32Array(0),
});

function mergedFacet(lists: readonly Uint32Array[]): FacetColumn {
  const offsets = new Uint32Array(lists.length + 1);
  lists.forEach((list, i) => (offsets[i + 1] = offsets[i]! + list.length));
  const values = new Uint32Array(offsets[lists.length]!);
  lists.forEach((list, i) => values.set(list, offsets[i]));
  return { offsets, values };
}

function mergedPostings(segments: readonly Segment[], tally: TermTally): Postings {
  for (const segment of segments) countLiving(segment, tally);
  const { terms, offsets, places } = tally.layOut();
  const docs = new Uint16Array(offsets[terms.length]!);
  const codes = new Uint8Array(docs.length);
  let base = 0;
  for (const segment of segments) {
    const renumbered = new Uint32Array(segment.size);
    for (let local = 0; local < segment.size; local++) if (segment.alive[local] === 1) renumbered[local] = base++;
    copyLiving(segment, renumbered, places, docs, codes);
  }
  tally.clear();
  return { terms, offsets, docs, codes };
}

function countLiving({ alive, dead, postings: { terms, offsets, docs } }: Segment, tally: TermTally): void {
  for (let t = 0; t < terms.length; t++) {
    let count = offsets[t + 1]! - offsets[t]!;
    if (dead > 0) {
      count = 0;
      for (let i = offsets[t]!; i < offsets[t + 1]!; i++) count += alive[docs[i]!]!;
    }
    tally.add(terms[t]!, count);
  }
}

function copyLiving(
  { alive, postings }: Segment,
  renumbered: Uint32Array,
  places: Uint32Array,
  docs: Uint16Array,
  codes: Uint8Array,
): void {
  for (let t = 0; t < postings.terms.length; t++) {
    const term = postings.terms[t]!;
    let place = places[term]!;
    for (let i = postings.offsets[t]!; i < postings.offsets[t + 1]!; i++) {
      const local = postings.docs[i]!;
      if (alive[local] === 0) continue;
      docs[place] = renumbered[local]!;
      codes[place++] = postings.codes[i]!;
    }
    // A term without living postings was never laid out: its place belongs to nobody and must stay 0.
    if (place !== places[term]) places[term] = place;
  }
}
