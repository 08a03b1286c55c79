/** Chance that can be repeated: the same seed gives the same region. */
export interface Chance {
  /** 0 ≤ x < 1 */
  next(): number;
  /** A whole number from `from` to `to`, both included. */
  between(from: number, to: number): number;
  pick<T>(of: readonly T[]): T;
  /** `count` different ones in a new order; all of them when there are fewer. */
  some<T>(of: readonly T[], count: number): T[];
  chance(share: number): boolean;
}

/** mulberry32 (Tommy Ettinger, public domain): 32 bits of state are plenty for a few thousand draws. */
export function createChance(seed: number): Chance {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const between = (from: number, to: number): number => from + Math.floor(next() * (to - from + 1));
  const some = <T>(of: readonly T[], count: number): T[] => {
    const rest = [...of];
    const taken: T[] = [];
    while (taken.length < count && rest.length > 0) taken.push(...rest.splice(between(0, rest.length - 1), 1));
    return taken;
  };
  return {
    next,
    between,
    some,
    pick: (of) => of[between(0, of.length - 1)]!,
    chance: (share) => next() < share,
  };
}
