import { failure } from '#kernel/errors';
import type { WeightedFactor } from './match.ts';
import { inGrains } from './match.ts';

/** One side, prepared: for the other side one factor's closeness, without making objects. */
interface Prepared<Other> {
  readonly weight: number;
  readonly condition: boolean;
  readonly says: (other: Other) => boolean;
  readonly closeness: (other: Other) => number;
}

/** The factors that the prepared side says something about, cheap ones first, among those the heavy. */
export type Scorer<Other> = readonly Prepared<Other>[];

const byCost = <First, Second>(a: WeightedFactor<First, Second>, b: WeightedFactor<First, Second>): number =>
  a.factor.cost - b.factor.cost || b.weight - a.weight;

export const prepareFirst = <First, Second>(
  factors: readonly WeightedFactor<First, Second>[],
  first: First,
): Scorer<Second> =>
  factors
    .filter(({ factor }) => factor.firstSays(first))
    .toSorted(byCost)
    .map(({ factor, weight }) => ({
      weight,
      condition: factor.condition === true,
      says: factor.secondSays,
      closeness: factor.fromFirst(first),
    }));

export const prepareSecond = <First, Second>(
  factors: readonly WeightedFactor<First, Second>[],
  second: Second,
): Scorer<First> =>
  factors
    .filter(({ factor }) => factor.secondSays(second))
    .toSorted(byCost)
    .map(({ factor, weight }) => ({
      weight,
      condition: factor.condition === true,
      says: factor.firstSays,
      closeness: factor.fromSecond(second),
    }));

/** Where a stated condition is not met, so that all who meet theirs come before. */
const BLOCKED = 2;

interface Place<Candidate> {
  readonly candidate: Candidate;
  /** Score, less BLOCKED where a stated condition is not met. */
  readonly key: number;
}

/**
 * The best `limit` candidates, best first: those that meet all stated conditions before those that do not, then by score, then by id
 * (the greater first: of UUIDv7 the newer).
 * @throws Failure matching.invalidLimit
 */
export function best<Candidate extends { readonly id: string }>(
  scorer: Scorer<Candidate>,
  candidates: Iterable<Candidate>,
  limit: number,
): Candidate[] {
  if (!Number.isInteger(limit) || limit < 0) throw failure('matching.invalidLimit', { limit });
  if (limit === 0) return [];
  const top: Place<Candidate>[] = [];
  const most = scorer.reduce((sum, { weight }) => sum + weight, 0);
  for (const candidate of candidates) {
    const last = top.length === limit ? top[limit - 1]! : undefined;
    const key = keyOf(scorer, most, candidate, last?.key ?? -Infinity);
    if (last !== undefined && !comesBefore(key, candidate.id, last)) continue;
    if (last !== undefined) top.pop();
    top.splice(placeFor(top, key, candidate.id), 0, { candidate, key });
  }
  return top.map(({ candidate }) => candidate);
}

/** The key, or −Infinity as soon as it can no longer reach `least`. Amounts are exact in any order, see `inGrains`. */
function keyOf<Candidate>(scorer: Scorer<Candidate>, most: number, candidate: Candidate, least: number): number {
  let reachable = most;
  let key = 0;
  let blocked = false;
  for (const { weight, condition, says, closeness } of scorer) {
    const near = says(candidate) ? closeness(candidate) : undefined;
    if (near !== undefined) key += inGrains(weight * near);
    if (near !== undefined && condition && near < 1 && !blocked) {
      blocked = true;
      key -= BLOCKED;
    }
    reachable -= weight;
    if (key + reachable < least) return -Infinity;
  }
  return key;
}

const comesBefore = <Candidate extends { readonly id: string }>(
  key: number,
  id: string,
  other: Place<Candidate>,
): boolean => key > other.key || (key === other.key && id > other.candidate.id);

function placeFor<Candidate extends { readonly id: string }>(
  top: readonly Place<Candidate>[],
  key: number,
  id: string,
): number {
  let low = 0;
  let high = top.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (comesBefore(key, id, top[middle]!)) high = middle;
    else low = middle + 1;
  }
  return low;
}
