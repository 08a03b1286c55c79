/** Which documents of one segment a query asks for, and what they score so far. */
import { SEGMENT_CAPACITY, termPlace, type Segment } from './segment.ts';
import { bitsOf, countBits, listBits, MOST_WORDS, setPostings, wordsIn } from './term-bits.ts';

interface HashedTerm {
  readonly high: number;
  readonly low: number;
}

export interface PlannedTerm extends HashedTerm {
  /** What one step of impact adds, in grains. */
  readonly worth: number;
}

export interface Plan {
  readonly groups: readonly (readonly PlannedTerm[])[];
  /** How many of the groups a document must hold one of. */
  readonly needed: number;
  /** Add to the score of what matches. */
  readonly refining: readonly PlannedTerm[];
  readonly excluded: readonly (readonly HashedTerm[])[];
}

/** Postings of one term in one segment. */
export interface Slice {
  readonly start: number;
  readonly end: number;
  readonly worth: number;
  readonly peak: number;
}

/** Room for the matches of one segment; used again for the next. */
export interface Room {
  /** Ascending local numbers. */
  readonly docs: Uint16Array;
  readonly spare: Uint16Array;
  /** By local number: HELD for each group that is held, and grains; zero again when the segment is left. */
  readonly totals: Float64Array;
  readonly marks: Uint8Array;
  readonly bits: Uint32Array;
  readonly spareBits: Uint32Array;
}

export const makeRoom = (): Room => ({
  docs: new Uint16Array(SEGMENT_CAPACITY),
  spare: new Uint16Array(SEGMENT_CAPACITY),
  totals: new Float64Array(SEGMENT_CAPACITY),
  marks: new Uint8Array(SEGMENT_CAPACITY),
  bits: new Uint32Array(MOST_WORDS),
  spareBits: new Uint32Array(MOST_WORDS),
});

/** Counts groups above the grains in the same number: 2^13 groups and 2^40 grains are exact in a float64. */
export const HELD = 2 ** 40;

export const grainsIn = (total: number): number => total - HELD * Math.floor(total / HELD);

export interface Matched {
  /** How many documents match; the dead are among them. */
  readonly count: number;
  /** They stand in `room.bits`, and in `room.docs` once they are listed; else only there. */
  readonly inBits?: true;
  /** Terms whose part is not in `room.totals` yet. */
  readonly pending: readonly Slice[];
  /** Terms whose postings were written to `room.totals`. */
  readonly written: readonly Slice[];
}

const NOTHING: Matched = { count: 0, pending: [], written: [] };

export function sliceOf(segment: Segment, term: PlannedTerm): Slice | undefined {
  const place = termPlace(segment, term.high, term.low);
  if (place === -1) return undefined;
  return {
    start: segment.offsets[place]!,
    end: segment.offsets[place + 1]!,
    worth: term.worth,
    peak: segment.peaks[place]!,
  };
}

const slicesOf = (segment: Segment, terms: readonly PlannedTerm[]): Slice[] =>
  terms.map((term) => sliceOf(segment, term)).filter((slice) => slice !== undefined);

const lengthOf = (slices: readonly Slice[]): number => slices.reduce((sum, { start, end }) => sum + end - start, 0);

export function match(segment: Segment, plan: Plan, room: Room): Matched {
  const found = plan.groups.length === 0 ? everything(segment, room) : matchGroups(segment, plan, room);
  if (found.count === 0 || plan.excluded.length === 0) return found;
  list(segment, found, room);
  const { pending, written } = found;
  return { pending, written, count: withoutExcluded(segment, plan.excluded, room, found.count) };
}

/** Puts the matching documents into `room.docs` if they are not there. */
export function list(segment: Segment, { inBits }: Matched, room: Room): void {
  if (inBits) listBits(room.bits, wordsIn(segment), room.docs);
}

function everything(segment: Segment, { docs }: Room): Matched {
  for (let local = 0; local < segment.size; local++) docs[local] = local;
  return { ...NOTHING, count: segment.size };
}

function matchGroups(segment: Segment, plan: Plan, room: Room): Matched {
  const groups = plan.groups.map((terms) => slicesOf(segment, terms)).filter((slices) => slices.length > 0);
  if (groups.length < plan.needed) return NOTHING;
  const refining = slicesOf(segment, plan.refining);
  const strict = plan.needed === plan.groups.length;
  const lengths = groups.map(lengthOf);
  const shortest = Math.min(...lengths);
  const all = lengths.reduce((sum, length) => sum + length, 0);
  if (strict) {
    return groups.every((slices) => slices.length === 1) && shortest * SKEW < all
      ? matchShared(segment, groups.flat(), refining, room)
      : matchBits(segment, groups, refining, room);
  }
  for (const slices of groups) {
    if (slices.length === 1) addGroup(segment, slices[0]!, room.totals);
    else addAlternatives(segment, slices, room);
  }
  const written = groups.flat();
  const least = plan.needed * HELD;
  const count =
    all < segment.size / SPARSE ? amongWritten(segment, written, least, room) : amongAll(segment, least, room);
  return { count, pending: refining, written };
}

/** Lists together this many times longer than the shortest are searched rather than walked. */
const SKEW = 24;
/** Fewer postings than this part of the segment are looked through themselves, not the segment. */
const SPARSE = 8;

function addGroup({ docs, impacts }: Segment, { start, end, worth }: Slice, totals: Float64Array): void {
  for (let i = start; i < end; i++) {
    const local = docs[i]!;
    totals[local] = totals[local]! + (HELD + worth * impacts[i]!);
  }
}

export function addGrains({ docs, impacts }: Segment, { start, end, worth }: Slice, totals: Float64Array): void {
  for (let i = start; i < end; i++) {
    const local = docs[i]!;
    totals[local] = totals[local]! + worth * impacts[i]!;
  }
}

/** A group is held once, however many of its alternatives are there. */
function addAlternatives(segment: Segment, slices: readonly Slice[], { totals, marks }: Room): void {
  marks.fill(0, 0, segment.size);
  for (const { start, end, worth } of slices) {
    for (let i = start; i < end; i++) {
      const local = segment.docs[i]!;
      totals[local] = totals[local]! + (marks[local] === 0 ? HELD : 0) + worth * segment.impacts[i]!;
      marks[local] = 1;
    }
  }
}

function amongAll({ size }: Segment, least: number, room: Room): number {
  let count = 0;
  for (let local = 0; local < size; local++) {
    room.docs[count] = local;
    count += room.totals[local]! >= least ? 1 : 0;
  }
  return count;
}

function amongWritten({ docs }: Segment, slices: readonly Slice[], least: number, room: Room): number {
  let length = 0;
  for (const { start, end } of slices) {
    for (let i = start; i < end; i++) {
      room.spare[length] = docs[i]!;
      length += room.totals[docs[i]!]! >= least ? 1 : 0;
    }
  }
  const sorted = room.spare.subarray(0, length).sort();
  let count = 0;
  for (let i = 0; i < length; i++) if (i === 0 || sorted[i] !== sorted[i - 1]) room.docs[count++] = sorted[i]!;
  return count;
}

/** All lists at once, from the shortest: nothing is scored on the way. */
function matchShared(segment: Segment, slices: readonly Slice[], refining: readonly Slice[], room: Room): Matched {
  const [shortest, ...others] = slices.toSorted((a, b) => a.end - a.start - (b.end - b.start));
  room.docs.set(segment.docs.subarray(shortest!.start, shortest!.end));
  let count = shortest!.end - shortest!.start;
  for (const slice of others) count = keepShared(segment.docs, slice, room.docs, count);
  return { count, pending: [...slices, ...refining], written: [] };
}

/** All lists at once, 32 documents at a time: nothing is scored on the way. */
function matchBits(
  segment: Segment,
  groups: readonly (readonly Slice[])[],
  refining: readonly Slice[],
  room: Room,
): Matched {
  const words = wordsIn(segment);
  const [first, ...others] = groups;
  const shared = room.bits;
  shared.set(groupBits(segment, first!, room.spareBits).subarray(0, words));
  for (const slices of others) {
    const bits = groupBits(segment, slices, room.spareBits);
    for (let word = 0; word < words; word++) shared[word]! &= bits[word]!;
  }
  return { count: countBits(shared, words), inBits: true, pending: [...groups.flat(), ...refining], written: [] };
}

/** Who holds one of the terms; in `room` unless they are kept as they are. */
function groupBits(segment: Segment, slices: readonly Slice[], room: Uint32Array): Uint32Array {
  const only = slices.length === 1 ? bitsOf(segment, slices[0]!) : undefined;
  if (only !== undefined) return only.held;
  const words = wordsIn(segment);
  room.fill(0, 0, words);
  for (const slice of slices) {
    const known = bitsOf(segment, slice);
    if (known === undefined) setPostings(segment, slice, room);
    else for (let word = 0; word < words; word++) room[word]! |= known.held[word]!;
  }
  return room;
}

function keepShared(docs: Uint16Array, { start, end }: Slice, candidates: Uint16Array, count: number): number {
  let at = start;
  let kept = 0;
  for (let i = 0; i < count; i++) {
    const candidate = candidates[i]!;
    at = seek(docs, at, end, candidate);
    if (at === end) break;
    if (docs[at] === candidate) candidates[kept++] = candidate;
  }
  return kept;
}

/** Adds the grains of one term to those of the documents. */
export function addWhere(
  { docs, impacts }: Segment,
  { start, end, worth }: Slice,
  candidates: Uint16Array,
  count: number,
  totals: Float64Array,
): void {
  let at = start;
  for (let i = 0; i < count; i++) {
    const candidate = candidates[i]!;
    at = seek(docs, at, end, candidate);
    if (at === end) return;
    if (docs[at] === candidate) totals[candidate] = totals[candidate]! + worth * impacts[at]!;
  }
}

/** First place from `from` on whose document is not before `target`: doubling steps, then halving (Bentley and Yao, 1976). */
function seek(docs: Uint16Array, from: number, end: number, target: number): number {
  let step = 1;
  let low = from;
  let high = from;
  while (high < end && docs[high]! < target) {
    low = high + 1;
    high += step;
    step *= 2;
  }
  if (high > end) high = end;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (docs[middle]! < target) low = middle + 1;
    else high = middle;
  }
  return low;
}

function withoutExcluded(segment: Segment, excluded: Plan['excluded'], { docs, spare }: Room, count: number): number {
  let left = count;
  for (const terms of excluded) {
    const slices = slicesOf(
      segment,
      terms.map((term) => ({ ...term, worth: 0 })),
    );
    if (slices.length < terms.length || slices.length === 0) continue;
    spare.set(docs.subarray(0, left));
    let held = left;
    for (const slice of slices) held = keepShared(segment.docs, slice, spare, held);
    let [kept, h] = [0, 0];
    for (let i = 0; i < left; i++) {
      if (h < held && spare[h] === docs[i]) h += 1;
      else docs[kept++] = docs[i]!;
    }
    left = kept;
  }
  return left;
}

/** Leaves the room as it was found. */
export function clear(segment: Segment, written: readonly Slice[], { totals }: Room): void {
  if (lengthOf(written) >= segment.size / SPARSE) {
    totals.fill(0, 0, segment.size);
    return;
  }
  for (const { start, end } of written) for (let i = start; i < end; i++) totals[segment.docs[i]!] = 0;
}
