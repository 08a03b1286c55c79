import type { Automaton } from './automaton.ts';
import { fold, foldUnit, isHan, isLatin, type Folded } from './folding.ts';

/** Where a pattern stands: offsets of the text as given. */
export interface Candidate {
  readonly pattern: number;
  readonly start: number;
  readonly end: number;
}

/** Every occurrence that begins and ends at the edges of words, also nested ones; the patterns say what they are. */
export function findCandidates(automaton: Automaton, lengths: Uint16Array, text: string): Candidate[] {
  const folded = fold(text);
  const found: Candidate[] = [];
  automaton.scan(folded.units, folded.length, (pattern, end) => {
    const first = end - lengths[pattern]!;
    if (!standsAlone(folded, text, first, end) || !heldTogether(folded, first, end)) return;
    found.push({ pattern, start: folded.offsets[first]!, end: folded.offsets[end - 1]! + 1 });
  });
  return found;
}

const unitAt = (text: string, at: number): number => (at < 0 || at >= text.length ? 0 : foldUnit(text.charCodeAt(at)));

/** A Latin name is no part of a longer word: C is neither in C++ nor in C1, PS not in PSA; a version may follow (Vue3). */
function standsAlone({ units, offsets }: Folded, text: string, first: number, end: number): boolean {
  if (isLatin(units[first]!) && isLatin(unitAt(text, offsets[first]! - 1))) return false;
  const last = units[end - 1]!;
  if (!isLatin(last)) return true;
  const after = offsets[end - 1]! + 1;
  const next = unitAt(text, after);
  if (next === 43 || next === 35) return end - first > 1 && unitAt(text, after + 1) === 0 && next === 43;
  if (!isLatin(next)) return true;
  const isDigit = next >= 48 && next <= 57;
  return isDigit && end - first >= 3 && last > 57 && /^\d{1,4}(?![a-z])/i.test(text.slice(after, after + 5));
}

/** 数 控 车 工 is one word set wide, 会计 算盘 holds no 计算: between Han either every gap is open or none. */
function heldTogether({ units, offsets }: Folded, first: number, end: number): boolean {
  const length = offsets[end - 1]! - offsets[first]!;
  if (length === end - 1 - first) return true;
  let open = 0;
  let shut = 0;
  for (let at = first + 1; at < end; at += 1) {
    if (!isHan(units[at]!) || !isHan(units[at - 1]!)) continue;
    if (offsets[at]! - offsets[at - 1]! > 1) open += 1;
    else shut += 1;
  }
  return open === 0 || shut === 0;
}

/** Of overlapping ones the longest stays, of equally long ones the first. In the order of the text. */
export function longestWins<C extends { readonly start: number; readonly end: number }>(candidates: readonly C[]): C[] {
  const kept: C[] = [];
  const taken = new Uint8Array(candidates.reduce((most, { end }) => Math.max(most, end), 0));
  for (const one of candidates.toSorted((a, b) => b.end - b.start - (a.end - a.start) || a.start - b.start)) {
    // The longer come first, so who overlaps one of them covers one of its ends with an own end or lies within it.
    if (taken[one.start] === 1 || taken[one.end - 1] === 1) continue;
    taken.fill(1, one.start, one.end);
    kept.push(one);
  }
  return kept.toSorted((a, b) => a.start - b.start);
}
