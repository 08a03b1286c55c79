/**
 * A term that many documents of a segment hold, as bits: made when it is first asked for and kept, as a segment's postings never change.
 * Lists of common terms are then met word by word, 32 documents at once, and an impact is found by counting bits (G. Jacobson,
 * "Space-efficient static trees and graphs", 1989).
 */
import type { Slice } from './match.ts';
import { SEGMENT_CAPACITY, type Segment } from './segment.ts';

export interface TermBits {
  /** Bit d % 32 of word d / 32: document d holds the term. */
  readonly held: Uint32Array;
  /** How many documents that hold it come before each word. */
  readonly before: Uint16Array;
  /** The few with the greatest impacts. */
  readonly best: Uint32Array;
  /** What the impact of no other exceeds. */
  readonly rest: number;
}

export const MOST_WORDS = SEGMENT_CAPACITY / 32;
export const wordsIn = ({ size }: Segment): number => Math.ceil(size / 32);

/** A term in fewer of the documents than this part of them is walked, not kept as bits. */
const COMMON = 32;
const WORTHWHILE = 256;
/** 20 kB each: at most 3 MB for a full segment. */
const MOST_KEPT = 160;

const kept = new WeakMap<Segment, Map<number, TermBits>>();

export function bitsOf(segment: Segment, slice: Slice): TermBits | undefined {
  const length = slice.end - slice.start;
  if (length < WORTHWHILE || length * COMMON < segment.size) return undefined;
  let known = kept.get(segment);
  if (known === undefined) kept.set(segment, (known = new Map()));
  const found = known.get(slice.start);
  if (found !== undefined) return found;
  if (known.size === MOST_KEPT) known.delete(known.keys().next().value!);
  const made = makeBits(segment, slice);
  known.set(slice.start, made);
  return made;
}

function makeBits(segment: Segment, slice: Slice): TermBits {
  const words = wordsIn(segment);
  const { docs, impacts } = segment;
  const held = new Uint32Array(words);
  const best = new Uint32Array(words);
  const before = new Uint16Array(words);
  const rest = restOf(segment, slice);
  for (let i = slice.start; i < slice.end; i++) {
    const word = docs[i]! >>> 5;
    const bit = 1 << (docs[i]! & 31);
    held[word]! |= bit;
    if (impacts[i]! > rest) best[word]! |= bit;
  }
  let sum = 0;
  for (let word = 0; word < words; word++) {
    before[word] = sum;
    sum += ones(held[word]!);
  }
  return { held, before, best, rest };
}

/** The best are one in so many, or fewer. */
const BEST = 16;

function restOf({ impacts }: Segment, { start, end }: Slice): number {
  const having = new Uint32Array(256);
  for (let i = start; i < end; i++) having[impacts[i]!]! += 1;
  let above = 0;
  let rest = 255;
  while (rest > 0 && above + having[rest]! <= (end - start) / BEST) above += having[rest--]!;
  return rest;
}

/** How many bits are set: sums of two, four and eight bits, then of the four bytes. */
export function ones(word: number): number {
  const twos = word - ((word >>> 1) & 0x5555_5555);
  const fours = (twos & 0x3333_3333) + ((twos >>> 2) & 0x3333_3333);
  return Math.imul((fours + (fours >>> 4)) & 0x0f0f_0f0f, 0x0101_0101) >>> 24;
}

export function setPostings({ docs }: Segment, { start, end }: Slice, bits: Uint32Array): void {
  for (let i = start; i < end; i++) bits[docs[i]! >>> 5]! |= 1 << (docs[i]! & 31);
}

export function countBits(bits: Uint32Array, words: number): number {
  let count = 0;
  for (let word = 0; word < words; word++) count += ones(bits[word]!);
  return count;
}

/** Ascending documents of the bits; how many there are. */
export function listBits(bits: Uint32Array, words: number, docs: Uint16Array): number {
  let count = 0;
  for (let word = 0; word < words; word++) {
    let left = bits[word]! | 0;
    while (left !== 0) {
      const low = left & -left;
      docs[count++] = (word << 5) + 31 - Math.clz32(low);
      left ^= low;
    }
  }
  return count;
}

/** Adds the grains of a term to those of the documents. */
export function addHeld(
  { impacts }: Segment,
  { start, worth }: Slice,
  { held, before }: TermBits,
  docs: Uint16Array,
  count: number,
  totals: Float64Array,
): void {
  for (let i = 0; i < count; i++) {
    const local = docs[i]!;
    const word = held[local >>> 5]!;
    const bit = 1 << (local & 31);
    if ((word & bit) === 0) continue;
    totals[local] = totals[local]! + worth * impacts[start + before[local >>> 5]! + ones(word & (bit - 1))]!;
  }
}
