import { failure } from '#kernel/errors';

/** Whoever meets a stated condition comes before whoever does not. In grains, above any score. */
export const BLOCKED = 2 ** 21;

interface Place<Candidate> {
  readonly candidate: Candidate;
  /** Score in grains, less BLOCKED where a stated condition is not met. */
  readonly key: number;
}

/**
 * The best `limit` candidates, best first: those that meet all stated conditions before those that do not, then by score, then by id
 * (the greater first: of UUIDv7 the newer). Those without a key are left out.
 * @throws Failure matching.invalidLimit
 */
export function best<Candidate extends { readonly id: string }>(
  keyOf: (candidate: Candidate) => number | undefined,
  candidates: Iterable<Candidate>,
  limit: number,
): Candidate[] {
  checkLimit(limit);
  const top: Place<Candidate>[] = [];
  for (const candidate of candidates) {
    const key = keyOf(candidate);
    if (key === undefined) continue;
    const last = top.length === limit ? top[limit - 1] : undefined;
    if (limit === 0 || (last !== undefined && !comesBefore(key, candidate.id, last))) continue;
    if (last !== undefined) top.pop();
    top.splice(placeFor(top, key, candidate.id), 0, { candidate, key });
  }
  return top.map(({ candidate }) => candidate);
}

export function checkLimit(limit: number): void {
  if (!Number.isInteger(limit) || limit < 0) throw failure('matching.invalidLimit', { limit });
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
