import type { Detail, FactorName, Reach, Wanting } from './types.ts';

/** Something one side could change; whoever tells of it scores the changed pair. */
export interface Step<First, Second> {
  readonly detail: Detail;
  readonly first?: Partial<First>;
  readonly second?: Partial<Second>;
}

/** One named way of comparing a first and a second side. */
export interface Factor<First, Second> {
  readonly name: FactorName;
  readonly wanting: Wanting;
  readonly firstSays: (first: First) => boolean;
  readonly secondSays: (second: Second) => boolean;
  /** Closeness 0..1, asked only where both sides say something. The outer call prepares one side for many of the other. */
  readonly fromFirst: (first: First) => (second: Second) => number;
  readonly fromSecond: (second: Second) => (first: First) => number;
  readonly detail: (first: First, second: Second) => Detail;
  readonly steps?: (first: First, second: Second) => readonly Step<First, Second>[];
  /** A stated condition, not a preference: where it is not met, that is told apart from the score. */
  readonly condition?: true;
  /** From this closeness on it speaks for the trade itself. */
  readonly evidence?: number;
}

type Extras<First, Second> = Partial<Pick<Factor<First, Second>, 'steps' | 'condition' | 'evidence' | 'wanting'>>;

/** Compares two single values. */
export function valueFactor<First, Second, A, B>(
  name: FactorName,
  ofFirst: (first: First) => A | undefined,
  ofSecond: (second: Second) => B | undefined,
  closeness: (a: A, b: B) => number,
  detail: (a: A, b: B) => Detail,
  extras: Extras<First, Second> = {},
): Factor<First, Second> {
  const measure = (first: First, second: Second): number => closeness(ofFirst(first)!, ofSecond(second)!);
  return {
    name,
    wanting: 'demand',
    firstSays: (first) => ofFirst(first) !== undefined,
    secondSays: (second) => ofSecond(second) !== undefined,
    fromFirst: (first) => (second) => measure(first, second),
    fromSecond: (second) => (first) => measure(first, second),
    detail: (first, second) => detail(ofFirst(first)!, ofSecond(second)!),
    ...extras,
  };
}

type ListOf<Side> = (side: Side) => readonly string[];

/** The closest pair of codes of two lists. Codes repeat much, so each distinct one is compared with the prepared side once. */
export function bestPairFactor<First, Second>(
  name: FactorName,
  ofFirst: ListOf<First>,
  ofSecond: ListOf<Second>,
  closeness: (a: string, b: string) => number,
  extras: Extras<First, Second> = {},
): Factor<First, Second> {
  return {
    name,
    wanting: 'demand',
    firstSays: (first) => ofFirst(first).length > 0,
    secondSays: (second) => ofSecond(second).length > 0,
    fromFirst: (first) => bestOf(ofFirst(first), ofSecond, (mine, theirs) => closeness(mine, theirs)),
    fromSecond: (second) => bestOf(ofSecond(second), ofFirst, (mine, theirs) => closeness(theirs, mine)),
    detail: (first, second) => closestPair(ofFirst(first), ofSecond(second), closeness),
    ...extras,
  };
}

function bestOf<Side>(
  mine: readonly string[],
  listOf: ListOf<Side>,
  closeness: (mine: string, theirs: string) => number,
): (side: Side) => number {
  const known = new Map<string, number>();
  const ofCode = (theirs: string): number => {
    const found = known.get(theirs);
    if (found !== undefined) return found;
    const best = mine.reduce((sum, code) => Math.max(sum, closeness(code, theirs)), 0);
    known.set(theirs, best);
    return best;
  };
  return (side) => {
    let best = 0;
    for (const code of listOf(side)) best = Math.max(best, ofCode(code));
    return best;
  };
}

function closestPair(
  firsts: readonly string[],
  seconds: readonly string[],
  closeness: (a: string, b: string) => number,
): Detail {
  let best = { first: firsts[0]!, second: seconds[0]!, closeness: closeness(firsts[0]!, seconds[0]!) };
  for (const first of firsts) {
    for (const second of seconds) {
      const found = closeness(first, second);
      if (found > best.closeness) best = { first, second, closeness: found };
    }
  }
  return best;
}

/** The surest way from what the second reaches to what the first asks. */
export function reachFactor<First, Second>(
  name: FactorName,
  ofFirst: ListOf<First>,
  linksOf: (second: Second) => readonly Reach[],
  reach: (asked: string, link: Reach) => number,
  extras: Extras<First, Second> = {},
): Factor<First, Second> {
  const best = (asked: readonly string[], links: readonly Reach[]): number => {
    let most = 0;
    for (const code of asked) for (const link of links) most = Math.max(most, reach(code, link));
    return most;
  };
  return {
    name,
    wanting: 'demand',
    firstSays: (first) => ofFirst(first).length > 0,
    secondSays: (second) => linksOf(second).length > 0,
    fromFirst: (first) => (second) => best(ofFirst(first), linksOf(second)),
    fromSecond: (second) => {
      const links = linksOf(second);
      return (first) => best(ofFirst(first), links);
    },
    detail: (first, second) => surestWay(ofFirst(first), linksOf(second), reach),
    ...extras,
  };
}

function surestWay(
  asked: readonly string[],
  links: readonly Reach[],
  reach: (asked: string, link: Reach) => number,
): Detail {
  const ways = asked.flatMap((first) => links.map((link) => ({ first, link, closeness: reach(first, link) })));
  const { first, link, closeness } = ways.reduce((best, way) => (way.closeness > best.closeness ? way : best));
  return {
    first,
    second: link.code,
    closeness,
    confidence: link.confidence,
    ...(link.because !== undefined && { because: link.because }),
  };
}

/** What two lists share, by `share(shared, size of the first, size of the second)`. */
export function sharedFactor<First, Second>(
  name: FactorName,
  ofFirst: ListOf<First>,
  ofSecond: ListOf<Second>,
  share: (shared: number, first: number, second: number) => number,
  extras: Extras<First, Second> = {},
): Factor<First, Second> {
  return {
    name,
    wanting: 'demand',
    firstSays: (first) => ofFirst(first).length > 0,
    secondSays: (second) => ofSecond(second).length > 0,
    fromFirst: (first) => {
      const mine = new Set(ofFirst(first));
      return (second) => share(sharedWith(mine, ofSecond(second)), mine.size, ofSecond(second).length);
    },
    fromSecond: (second) => {
      const mine = new Set(ofSecond(second));
      return (first) => share(sharedWith(mine, ofFirst(first)), ofFirst(first).length, mine.size);
    },
    detail: (first, second) => ({
      shared: ofFirst(first).filter((item) => ofSecond(second).includes(item)),
      missing: missingFrom(ofFirst(first), ofSecond(second)),
    }),
    ...extras,
  };
}

function sharedWith(mine: ReadonlySet<string>, theirs: readonly string[]): number {
  let shared = 0;
  for (const item of theirs) if (mine.has(item)) shared += 1;
  return shared;
}

export const missingFrom = (asked: readonly string[], brought: readonly string[]): string[] =>
  asked.filter((item) => !brought.includes(item));
