/** Which documents of one segment hold the terms, and how well (BM25F). */
import type { LengthNorms } from './bm25f.ts';
import { K1 } from './bm25f.ts';
import type { Segment, Slice } from './segment.ts';
import { SEGMENT_CAPACITY, sliceOf } from './segment.ts';

export interface RankedTerm {
  /** Undefined when no document ever held it. */
  readonly number: number | undefined;
  readonly required: boolean;
  readonly idf: number;
}

export interface Ranking {
  readonly terms: readonly RankedTerm[];
  /** How many of the required terms a document must hold. */
  readonly needed: number;
  /** Undefined when the order asks for no scores. */
  readonly norms: LengthNorms | undefined;
  /** Of FrequencyCode. */
  readonly frequencies: Float64Array;
}

/** What matching a segment leaves behind; used again for every segment. */
export interface Matches {
  /** Ascending local numbers, the first `count` of them valid; dead documents are among them. */
  readonly docs: Uint16Array;
  /** By position in `docs`. */
  readonly scores: Float64Array;
  count: number;
  /** Room for matching some of the terms, by local number. */
  readonly totals: Float64Array;
  readonly held: Uint16Array;
}

export const emptyMatches = (): Matches => ({
  docs: new Uint16Array(SEGMENT_CAPACITY),
  scores: new Float64Array(SEGMENT_CAPACITY),
  count: 0,
  totals: new Float64Array(SEGMENT_CAPACITY),
  held: new Uint16Array(SEGMENT_CAPACITY),
});

export function match(segment: Segment, ranking: Ranking, matches: Matches): void {
  const required = ranking.terms.filter((term) => term.required).length;
  if (required === 0) matchEverything(segment, matches);
  else if (ranking.needed === required) matchAll(segment, ranking, matches);
  else matchSome(segment, ranking, matches);
}

function matchEverything(segment: Segment, matches: Matches): void {
  for (let local = 0; local < segment.size; local++) matches.docs[local] = local;
  matches.scores.fill(0, 0, segment.size);
  matches.count = segment.size;
}

const postingsOf = (segment: Segment, term: RankedTerm): Slice | undefined =>
  term.number === undefined ? undefined : sliceOf(segment.postings, term.number);

function matchAll(segment: Segment, ranking: Ranking, matches: Matches): void {
  matches.count = 0;
  const slices: Slice[] = [];
  for (const term of ranking.terms) {
    if (!term.required) continue;
    const slice = postingsOf(segment, term);
    if (slice === undefined) return;
    slices.push(slice);
  }
  slices.sort((a, b) => a.end - a.start - (b.end - b.start));
  const shortest = slices[0]!;
  matches.docs.set(segment.postings.docs.subarray(shortest.start, shortest.end));
  matches.count = shortest.end - shortest.start;
  for (let i = 1; i < slices.length && matches.count > 0; i++) keepShared(segment.postings.docs, slices[i]!, matches);
  matches.scores.fill(0, 0, matches.count);
  if (ranking.norms === undefined) return;
  for (const term of ranking.terms) {
    const slice = postingsOf(segment, term);
    if (slice !== undefined) scoreMatches(segment, slice, ranking, ranking.norms, term.idf, matches);
  }
}

/** A list this many times longer than the other is searched rather than walked. */
const SKEW = 16;

function keepShared(docs: Uint16Array, { start, end }: Slice, matches: Matches): void {
  const candidates = matches.docs;
  const skewed = end - start > SKEW * matches.count;
  let at = start;
  let kept = 0;
  for (let i = 0; i < matches.count; i++) {
    const candidate = candidates[i]!;
    if (skewed) at = seek(docs, at, end, candidate);
    else while (at < end && docs[at]! < candidate) at++;
    if (at === end) break;
    if (docs[at] === candidate) candidates[kept++] = candidate;
  }
  matches.count = kept;
}

function scoreMatches(
  segment: Segment,
  { start, end }: Slice,
  ranking: Ranking,
  norms: LengthNorms,
  idf: number,
  matches: Matches,
): void {
  const { docs, codes } = segment.postings;
  const { docs: candidates, scores, count } = matches;
  const skewed = end - start > SKEW * count;
  let at = start;
  for (let i = 0; i < count; i++) {
    const candidate = candidates[i]!;
    if (skewed) at = seek(docs, at, end, candidate);
    else while (at < end && docs[at]! < candidate) at++;
    if (at === end) break;
    if (docs[at] !== candidate) continue;
    const tf = weightedFrequency(segment.lengths, candidate, codes[at]!, ranking.frequencies, norms);
    scores[i] = scores[i]! + (idf * tf) / (K1 + tf);
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

/** tf~ of BM25F. */
function weightedFrequency(
  lengths: Uint16Array,
  local: number,
  code: number,
  frequencies: Float64Array,
  { constants, slopes }: LengthNorms,
): number {
  const fields = constants.length;
  let sum = 0;
  for (let field = 0; field < fields; field++) {
    const tf = frequencies[code * fields + field]!;
    if (tf > 0) sum += tf / (constants[field]! + slopes[field]! * lengths[local * fields + field]!);
  }
  return sum;
}

function matchSome(segment: Segment, ranking: Ranking, matches: Matches): void {
  const { totals, held } = matches;
  totals.fill(0, 0, segment.size);
  held.fill(0, 0, segment.size);
  for (const term of ranking.terms) {
    const slice = postingsOf(segment, term);
    if (slice === undefined) continue;
    if (term.required) for (let i = slice.start; i < slice.end; i++) held[segment.postings.docs[i]!]! += 1;
    if (ranking.norms !== undefined) addToTotals(segment, slice, ranking, ranking.norms, term.idf, totals);
  }
  let count = 0;
  for (let local = 0; local < segment.size; local++) {
    if (held[local]! < ranking.needed) continue;
    matches.docs[count] = local;
    matches.scores[count++] = totals[local]!;
  }
  matches.count = count;
}

function addToTotals(
  segment: Segment,
  { start, end }: Slice,
  ranking: Ranking,
  norms: LengthNorms,
  idf: number,
  totals: Float64Array,
): void {
  const { docs, codes } = segment.postings;
  for (let i = start; i < end; i++) {
    const local = docs[i]!;
    const tf = weightedFrequency(segment.lengths, local, codes[i]!, ranking.frequencies, norms);
    totals[local] = totals[local]! + (idf * tf) / (K1 + tf);
  }
}
