/**
 * Leaves out what cannot get in before anything is added up. A term gives a document at most its peak if the document is among the
 * term's best, else at most what the impact of no other exceeds; so only documents that are among the best of enough terms are left.
 * A coarse form of impact tiers (V. N. Anh and A. Moffat, 2006); what is left has the same best as all.
 */
import { addWhere, type Room, type Slice } from './match.ts';
import type { KeyOf } from './order.ts';
import type { Segment } from './segment.ts';
import { addHeld, bitsOf, listBits, setPostings, wordsIn } from './term-bits.ts';
import { BestNumbers } from './top.ts';

interface Tier {
  readonly best: Uint32Array;
  /** Grains that a document of the best can have more than another. */
  readonly gain: number;
}

export interface Tiers {
  /** Greatest gain first. */
  readonly tiers: readonly Tier[];
  /** What a document among the best of none can reach. */
  readonly rest: number;
}

/** Of more terms than this the least are taken to give their most to everybody: sets of terms are gone through one by one. */
const MOST_TIERS = 6;

export function tiersOf(segment: Segment, pending: readonly Slice[]): Tiers {
  const all = pending.map((slice) => ({ slice, known: bitsOf(segment, slice) }));
  const gainOf = ({ slice, known }: (typeof all)[number]): number => slice.worth * (slice.peak - (known?.rest ?? 0));
  const ordered = all.toSorted((a, b) => gainOf(b) - gainOf(a));
  let rest = ordered.slice(MOST_TIERS).reduce((sum, { slice }) => sum + slice.worth * slice.peak, 0);
  const tiers = ordered.slice(0, MOST_TIERS).map((one) => {
    rest += one.slice.worth * (one.known?.rest ?? 0);
    return { best: one.known?.best ?? ofPostings(segment, one.slice), gain: gainOf(one) };
  });
  return { tiers, rest };
}

function ofPostings(segment: Segment, slice: Slice): Uint32Array {
  const bits = new Uint32Array(wordsIn(segment));
  setPostings(segment, slice, bits);
  return bits;
}

/** The hits of a segment: in `room.bits` where `inBits`, else in `room.docs`. */
export interface Hits {
  readonly count: number;
  readonly inBits: boolean;
}

/** Lists in `room.docs` those that may reach a key; how many. */
export function keepReachable(segment: Segment, room: Room, hits: Hits, { tiers, rest }: Tiers, key: number): number {
  if (rest >= key) return listed(segment, room, hits);
  const words = wordsIn(segment);
  const reaching = room.spareBits.fill(0, 0, words);
  for (const set of enough(tiers, key - rest)) orShared(set, words, reaching);
  return among(reaching, segment, room, hits, room.docs);
}

export function listed(segment: Segment, room: Room, { count, inBits }: Hits): number {
  return inBits ? listBits(room.bits, wordsIn(segment), room.docs) : count;
}

/** Hits that stand in `bits`, which are used up. */
function among(bits: Uint32Array, segment: Segment, room: Room, { count, inBits }: Hits, into: Uint16Array): number {
  const words = wordsIn(segment);
  if (!inBits) return keepIn(bits, room.docs, count, into);
  for (let word = 0; word < words; word++) bits[word]! &= room.bits[word]!;
  return listBits(bits, words, into);
}

/** The smallest sets of tiers whose gains come to as much. */
function enough(tiers: readonly Tier[], needed: number): Uint32Array[][] {
  const found: number[] = [];
  for (let set = 1; set < 2 ** tiers.length; set++) {
    const gain = tiers.reduce((sum, tier, t) => sum + ((set >>> t) & 1) * tier.gain, 0);
    if (gain >= needed) found.push(set);
  }
  return found
    .filter((set) => !found.some((other) => other !== set && (other & set) === other))
    .map((set) => tiers.filter((_, t) => ((set >>> t) & 1) === 1).map(({ best }) => best));
}

function orShared(sets: readonly Uint32Array[], words: number, into: Uint32Array): void {
  for (let word = 0; word < words; word++) {
    let shared = ~0;
    for (const bits of sets) shared &= bits[word]!;
    into[word]! |= shared;
  }
}

function keepIn(bits: Uint32Array, docs: Uint16Array, count: number, into: Uint16Array): number {
  let kept = 0;
  for (let i = 0; i < count; i++) {
    const local = docs[i]!;
    into[kept] = local;
    kept += (bits[local >>> 5]! >>> (local & 31)) & 1;
  }
  return kept;
}

/**
 * A key that so many documents are sure to reach: of those among the best of as many terms as possible.
 * @returns −Infinity where too few are among the best of any
 */
export function sureKey(
  segment: Segment,
  room: Room,
  hits: Hits,
  { tiers }: Tiers,
  pending: readonly Slice[],
  keyOf: KeyOf,
  limit: number,
): number {
  const words = wordsIn(segment);
  for (let most = tiers.length; most > 0; most--) {
    const sets = tiers.slice(0, most).map(({ best }) => best);
    orShared(sets, words, room.spareBits.fill(0, 0, words));
    const few = among(room.spareBits, segment, room, hits, room.spare);
    if (few < limit) continue;
    addGrainsOf(segment, pending, room.spare, few, room.totals);
    const sure = new BestNumbers(limit);
    for (let i = 0; i < few; i++) sure.offer(keyOf(room.spare[i]!, room.totals[room.spare[i]!]!));
    for (let i = 0; i < few; i++) room.totals[room.spare[i]!] = 0;
    return sure.least;
  }
  return -Infinity;
}

/** The grains of all the terms, for these documents alone. */
export function addGrainsOf(
  segment: Segment,
  slices: readonly Slice[],
  docs: Uint16Array,
  count: number,
  totals: Float64Array,
): void {
  for (const slice of slices) {
    const known = bitsOf(segment, slice);
    if (known === undefined) addWhere(segment, slice, docs, count, totals);
    else addHeld(segment, slice, known, docs, count, totals);
  }
}
