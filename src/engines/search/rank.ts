import { addGrains, addWhere, clear, grainsIn, type Matched, type Room, type Slice } from './match.ts';
import type { KeyOf, Order } from './order.ts';
import { addGrainsOf, keepReachable, listed, sureKey, tiersOf, type Hits } from './reach.ts';
import type { Segment } from './segment.ts';
import { BestNumbers, isBehind, type Threshold, type Top } from './top.ts';

/**
 * Puts the matching documents of a segment into `top`. Terms that only refine are looked up for those documents alone that can still
 * get in when they get the most that these terms can give (H. Turtle and J. Flood, "Query evaluation: strategies and optimizations",
 * 1995): the answer is the same as if all had been scored.
 */
export function rank(
  segment: Segment,
  matched: Matched,
  count: number,
  order: Order,
  room: Room,
  top: Top,
  limit: number,
  after: Threshold | undefined,
): void {
  const { pending, written } = matched;
  const keyOf = order.on(segment);
  const scored: Slice[] = [...written];
  // Where nothing was left out since, the bits are still the hits.
  const hits: Hits = { count, inBits: matched.inBits === true && count === matched.count };
  let left = count;
  if (written.length > 0 && order.byGrains) {
    left = keepPromising(room, count, keyOf, pending, top, limit, after);
    for (const slice of pending) {
      if (slice.end - slice.start > SKEW * left) addWhere(segment, slice, room.docs, left, room.totals);
      else {
        addGrains(segment, slice, room.totals);
        scored.push(slice);
      }
    }
  } else if (pending.length > 0 && order.byGrains) {
    left = listLikely(segment, room, hits, keyOf, pending, top, limit, after);
    addGrainsOf(segment, pending, room.docs, left, room.totals);
  } else listed(segment, room, hits);
  offerAll(segment, room, left, keyOf, top, after);
  // What was looked up for single documents alone stands in no list that was written.
  for (let i = 0; i < left; i++) room.totals[room.docs[i]!] = 0;
  clear(segment, scored, room);
}

/** A list this many times longer than the documents is searched for each of them. */
const SKEW = 6;

/** Fewer documents than this are scored at once. */
const FEW = 64;

/** Where nothing has been added up yet. */
function listLikely(
  segment: Segment,
  room: Room,
  hits: Hits,
  keyOf: KeyOf,
  pending: readonly Slice[],
  top: Top,
  limit: number,
  after: Threshold | undefined,
): number {
  if (hits.count < FEW) return listed(segment, room, hits);
  const tiers = tiersOf(segment, pending);
  let least = top.least;
  if (least === -Infinity && after === undefined) {
    least = sureKey(segment, room, hits, tiers, pending, keyOf, limit);
  }
  return least === -Infinity ? listed(segment, room, hits) : keepReachable(segment, room, hits, tiers, least);
}

function keepPromising(
  { docs, totals }: Room,
  count: number,
  keyOf: KeyOf,
  pending: readonly Slice[],
  top: Top,
  limit: number,
  after: Threshold | undefined,
): number {
  const most = pending.reduce((sum, { worth, peak }) => sum + worth * peak, 0);
  let least = top.least;
  if (after === undefined && count > limit && limit > 0) {
    const sure = new BestNumbers(limit);
    for (let i = 0; i < count; i++) {
      const grains = grainsIn(totals[docs[i]!]!);
      if (grains > sure.least) sure.offer(keyOf(docs[i]!, grains));
    }
    least = Math.max(least, sure.least);
  }
  if (least === -Infinity) return count;
  let kept = 0;
  for (let i = 0; i < count; i++) {
    const local = docs[i]!;
    const reachable = grainsIn(totals[local]!) + most;
    if (reachable >= least && keyOf(local, reachable) >= least) docs[kept++] = local;
  }
  return kept;
}

/** From the greatest id down, so that of equals the first to come is the one to keep. */
function offerAll(
  segment: Segment,
  { docs, totals }: Room,
  count: number,
  keyOf: KeyOf,
  top: Top,
  after: Threshold | undefined,
): void {
  let least = top.least;
  let lost = NaN;
  for (let i = count - 1; i >= 0; i--) {
    const local = docs[i]!;
    const key = keyOf(local, grainsIn(totals[local]!));
    if (key < least || key === lost) continue;
    if (after !== undefined && !isBehind(key, segment, local, after)) continue;
    if (top.offer(key, segment, local)) least = top.least;
    else lost = key;
  }
}
