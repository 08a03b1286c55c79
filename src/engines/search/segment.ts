import { refuseUnless } from '#kernel/image';

/**
 * A segment: up to 65,536 documents, inverted, in one shared buffer. It never changes but for documents marked dead and knows nothing
 * of other segments, so that threads read it in place and a snapshot is its bytes. Inside it a document is a local number (16 bits),
 * ascending by id.
 */
export const SEGMENT_CAPACITY = 65_536;

/** How large everything in a segment is; with its bytes this is all of it. */
export interface Shape {
  readonly number: number;
  readonly size: number;
  readonly idBytes: number;
  readonly terms: number;
  readonly postings: number;
  /** Numeric columns. */
  readonly numbers: number;
  readonly facets: readonly { readonly sets: number; readonly values: number }[];
}

/** Documents with the same values share a set: value numbers of set s are `values` from `offsets[s]` to `offsets[s + 1]`. */
export interface FacetColumn {
  /** By document: its set. */
  readonly sets: Uint16Array;
  readonly offsets: Uint32Array;
  readonly values: Uint32Array;
}

export interface Segment {
  readonly shape: Shape;
  readonly buffer: SharedArrayBuffer;
  readonly number: number;
  readonly size: number;
  /** [0]: how many are dead. */
  readonly state: Int32Array;
  /** 1 by document unless it is dead. */
  readonly alive: Uint8Array;
  /** Id of document d, in UTF-8: `ids` from `idOffsets[d]` to `idOffsets[d + 1]`. */
  readonly idOffsets: Uint32Array;
  readonly ids: Uint8Array;
  /** Hashes of the terms, ascending by (high, low). */
  readonly highs: Uint32Array;
  readonly lows: Uint32Array;
  /** Greatest impact of each term. */
  readonly peaks: Uint8Array;
  /** Postings of term t: `docs` and `impacts` from `offsets[t]` to `offsets[t + 1]`, ascending by document. */
  readonly offsets: Uint32Array;
  readonly docs: Uint16Array;
  /** 1..255, see `impactOf`. */
  readonly impacts: Uint8Array;
  readonly numbers: readonly Float64Array[];
  readonly facets: readonly FacetColumn[];
  /** Living documents by term, for the number of dead that it was counted at. */
  readonly counted: { dead: number; readonly living: Map<number, number> };
}

type Views = Omit<Segment, 'shape' | 'buffer' | 'number' | 'size' | 'counted'>;

interface ArrayMaker<Made> {
  new (buffer: SharedArrayBuffer, offset: number, length: number): Made;
  readonly BYTES_PER_ELEMENT: number;
}

/** Cuts one view after another out of a buffer, each at a multiple of 8; without a buffer it only measures. */
class Cutter {
  at = 0;
  readonly #buffer: SharedArrayBuffer;

  constructor(buffer: SharedArrayBuffer | undefined) {
    this.#buffer = buffer ?? new SharedArrayBuffer(0);
  }

  cut<Made>(Maker: ArrayMaker<Made>, length: number): Made {
    const start = this.at;
    this.at += Math.ceil((length * Maker.BYTES_PER_ELEMENT) / 8) * 8;
    return this.#buffer.byteLength === 0 ? new Maker(this.#buffer, 0, 0) : new Maker(this.#buffer, start, length);
  }
}

function cutViews(cutter: Cutter, shape: Shape): Views {
  return {
    state: cutter.cut(Int32Array, 2),
    alive: cutter.cut(Uint8Array, shape.size),
    idOffsets: cutter.cut(Uint32Array, shape.size + 1),
    ids: cutter.cut(Uint8Array, shape.idBytes),
    highs: cutter.cut(Uint32Array, shape.terms),
    lows: cutter.cut(Uint32Array, shape.terms),
    peaks: cutter.cut(Uint8Array, shape.terms),
    offsets: cutter.cut(Uint32Array, shape.terms + 1),
    docs: cutter.cut(Uint16Array, shape.postings),
    impacts: cutter.cut(Uint8Array, shape.postings),
    numbers: Array.from({ length: shape.numbers }, () => cutter.cut(Float64Array, shape.size)),
    facets: shape.facets.map(({ sets, values }) => ({
      sets: cutter.cut(Uint16Array, shape.size),
      offsets: cutter.cut(Uint32Array, sets + 1),
      values: cutter.cut(Uint32Array, values),
    })),
  };
}

export function bytesOf(shape: Shape): number {
  const cutter = new Cutter(undefined);
  cutViews(cutter, shape);
  return cutter.at;
}

/** @param buffer of `bytesOf(shape)` bytes; a new one, all zero, when not given */
export function segmentOf(shape: Shape, buffer = new SharedArrayBuffer(bytesOf(shape))): Segment {
  return {
    shape,
    buffer,
    number: shape.number,
    size: shape.size,
    ...cutViews(new Cutter(buffer), shape),
    counted: { dead: 0, living: new Map() },
  };
}

/** What may change in a segment: who is dead. The rest of its buffer never does. */
const markBytes = ({ size }: Shape): number => 8 + Math.ceil(size / 8) * 8;

export const marksOf = ({ shape, buffer }: Segment): Uint8Array => new Uint8Array(buffer, 0, markBytes(shape));
export const restOf = ({ shape, buffer }: Segment): Uint8Array => new Uint8Array(buffer, markBytes(shape));

/** @param rest lies in a buffer with room for the marks before it */
export function segmentFrom(shape: Shape, marks: Uint8Array, { buffer, byteOffset }: Uint8Array): Segment {
  refuseUnless(
    buffer instanceof SharedArrayBuffer &&
      byteOffset === markBytes(shape) &&
      marks.length === byteOffset &&
      buffer.byteLength === bytesOf(shape),
    'a segment is not as large as it says',
  );
  new Uint8Array(buffer).set(marks);
  return segmentOf(shape, buffer);
}

/** Place of a term among the segment's terms, −1 when it is not there. Hashes are spread evenly, so the place is guessed by proportion. */
export function termPlace({ highs, lows }: Segment, high: number, low: number): number {
  const terms = highs.length;
  if (terms === 0) return -1;
  let at = Math.min(terms - 1, Math.floor((high / 2 ** 32) * terms));
  while (at > 0 && highs[at]! >= high) at -= 1;
  while (at < terms && highs[at]! < high) at += 1;
  for (; at < terms && highs[at] === high; at++) if (lows[at] === low) return at;
  return -1;
}

/** How many living documents hold the term at a place. */
export function livingWith(segment: Segment, place: number): number {
  const { state, alive, offsets, docs, counted } = segment;
  const dead = state[0]!;
  const [start, end] = [offsets[place]!, offsets[place + 1]!];
  if (dead === 0) return end - start;
  if (counted.dead !== dead) {
    counted.dead = dead;
    counted.living.clear();
  }
  const known = counted.living.get(place);
  if (known !== undefined) return known;
  let living = 0;
  for (let i = start; i < end; i++) living += alive[docs[i]!]!;
  counted.living.set(place, living);
  return living;
}

const decoder = new TextDecoder();
const encoder = new TextEncoder();

export const idBytes = (id: string): Uint8Array => encoder.encode(id);

/** A shared buffer has to be copied before it is decoded. */
export const idAt = ({ ids, idOffsets }: Segment, local: number): string =>
  decoder.decode(ids.slice(idOffsets[local], idOffsets[local + 1]));

/** Order of code points, negative where the document's id comes first. */
export function compareId(segment: Segment, local: number, other: Uint8Array, from = 0, to = other.length): number {
  const { ids, idOffsets } = segment;
  const start = idOffsets[local]!;
  const length = idOffsets[local + 1]! - start;
  const shorter = Math.min(length, to - from);
  for (let i = 0; i < shorter; i++) {
    const difference = ids[start + i]! - other[from + i]!;
    if (difference !== 0) return difference;
  }
  return length - (to - from);
}

export const compareIds = (a: Segment, localA: number, b: Segment, localB: number): number =>
  compareId(a, localA, b.ids, b.idOffsets[localB], b.idOffsets[localB + 1]);

/** Local number of the living document with an id, −1 when there is none. */
export function findId(segment: Segment, id: Uint8Array): number {
  let low = 0;
  let high = segment.size;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (compareId(segment, middle, id) < 0) low = middle + 1;
    else high = middle;
  }
  return low < segment.size && segment.alive[low] === 1 && compareId(segment, low, id) === 0 ? low : -1;
}
