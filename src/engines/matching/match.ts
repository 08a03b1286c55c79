/**
 * Each side's interest = Σ weight · closeness over its factors; the score = √(a·b). What is unknown brings nothing and the rest is NOT
 * scaled up for it: a score says how much is known to fit, so that telling more can only raise it, and `known` says how much was told.
 * Each reason says two amounts, because no mean but the plain sum can make them one: its share of the score (they add up to it), and by
 * how much the score falls without it.
 */
import { failure } from '#kernel/errors';
import type { Factor } from './factor.ts';
import { combine, GRAINS, grainsOf, shareOut } from './sides.ts';
import type { Detail, FactorName, Improvement, Match, Reason, Wanting, Weights } from './types.ts';

export interface WeightedFactor<First, Second> {
  readonly factor: Factor<First, Second>;
  /** Its share of its side's weights. */
  readonly weight: number;
}

/**
 * Shares of the points, of each side together exactly 1: what rounding leaves goes to the greatest.
 * @throws Failure matching.invalidWeight when a weight is negative or not a number
 */
export function weigh<First, Second>(
  factors: readonly Factor<First, Second>[],
  weights: Weights,
): WeightedFactor<First, Second>[] {
  const sides = [...Map.groupBy(factors, ({ wanting }) => wanting).values()].flatMap((side) =>
    shareWeights(side, weights),
  );
  const byFactor = new Map(sides.map((one) => [one.factor, one]));
  return factors.flatMap((factor) => byFactor.get(factor) ?? []);
}

function shareWeights<First, Second>(
  factors: readonly Factor<First, Second>[],
  weights: Weights,
): WeightedFactor<First, Second>[] {
  const points = factors.map(({ name }) => pointsOf(name, weights[name] ?? 0));
  const shares = shareOut(GRAINS, points);
  return factors.map((factor, i) => ({ factor, weight: shares[i]! / GRAINS })).filter(({ weight }) => weight > 0);
}

function pointsOf(factor: FactorName, points: number): number {
  if (!(points >= 0 && points < Infinity)) throw failure('matching.invalidWeight', { factor, points });
  return points;
}

/** Names of the two sides, for telling who said nothing. */
export type SideNames = readonly [first: string, second: string];

interface Finding<First, Second> {
  readonly factor: Factor<First, Second>;
  readonly weight: number;
  readonly closeness: number | undefined;
  readonly grains: number;
}

export interface Comparison<First, Second> {
  readonly findings: readonly Finding<First, Second>[];
  /** In grains. */
  readonly score: number;
  readonly interest: Readonly<Record<Wanting, number>>;
  readonly blocked: boolean;
  readonly evident: boolean;
}

/** Whether something beside the factors stands against a pair. */
export type Forbids<First, Second> = (first: First, second: Second) => boolean;
const allowed = (): boolean => false;

/** Everything that ranking needs; telling the reasons is `explain`. */
export function compare<First, Second>(
  factors: readonly WeightedFactor<First, Second>[],
  first: First,
  second: Second,
  isForbidden: Forbids<First, Second> = allowed,
): Comparison<First, Second> {
  const findings = factors.map(({ factor, weight }) => {
    const told = factor.firstSays(first) && factor.secondSays(second);
    const closeness = told ? factor.fromFirst(first)(second) : undefined;
    return { factor, weight, closeness, grains: closeness === undefined ? 0 : grainsOf(weight, closeness) };
  });
  const sumOf = (side: Wanting): number =>
    findings.reduce((sum, { factor, grains }) => (factor.wanting === side ? sum + grains : sum), 0);
  const interest = { demand: sumOf('demand'), supply: sumOf('supply') };
  return {
    findings,
    interest,
    score: combined(factors, interest),
    blocked:
      isForbidden(first, second) ||
      findings.some(({ factor, closeness }) => factor.condition === true && (closeness ?? 1) < 1),
    evident: findings.some(({ factor, closeness }) => (closeness ?? 0) >= (factor.evidence ?? Infinity)),
  };
}

const isBothWays = <First, Second>(factors: readonly WeightedFactor<First, Second>[]): boolean =>
  factors.some(({ factor }) => factor.wanting === 'supply');

/** Two equals have one interest: how alike they are. */
const combined = <First, Second>(
  factors: readonly WeightedFactor<First, Second>[],
  { demand, supply }: Readonly<Record<Wanting, number>>,
): number => (isBothWays(factors) ? combine(demand, supply) : demand);

export function explain<First, Second>(
  factors: readonly WeightedFactor<First, Second>[],
  first: First,
  second: Second,
  names: SideNames,
  isForbidden: Forbids<First, Second> = allowed,
): Match {
  const found = compare(factors, first, second, isForbidden);
  const reasons = reasonsOf(factors, found, first, second, names);
  const both = isBothWays(factors);
  return {
    score: found.score / GRAINS,
    interest: {
      demand: found.interest.demand / GRAINS,
      supply: (both ? found.interest.supply : found.interest.demand) / GRAINS,
    },
    evident: found.evident,
    known: reasons.filter(({ state }) => state !== 'unknown').reduce((sum, { weight }) => sum + weight, 0),
    reasons: reasons.toSorted((a, b) => b.contribution - a.contribution),
    blockers: found.findings
      .filter(({ factor, closeness }) => factor.condition === true && (closeness ?? 1) < 1)
      .map(({ factor }) => ({ factor: factor.name, detail: factor.detail(first, second) })),
    forbidden: isForbidden(first, second),
    improvements: improvementsOf(factors, found, first, second, isForbidden),
  };
}

function reasonsOf<First, Second>(
  factors: readonly WeightedFactor<First, Second>[],
  { findings, score, interest }: Comparison<First, Second>,
  first: First,
  second: Second,
  names: SideNames,
): Reason[] {
  const both = isBothWays(factors);
  const shares = new Map<Finding<First, Second>, number>();
  for (const side of ['demand', 'supply'] as const) {
    const own = findings.filter(({ factor }) => factor.wanting === side);
    const total = !both ? score : side === 'demand' ? score - Math.floor(score / 2) : Math.floor(score / 2);
    const parts = shareOut(
      total,
      own.map(({ grains }) => grains),
    );
    for (const [i, finding] of own.entries()) shares.set(finding, parts[i]!);
  }
  return findings.map((finding) => {
    const { factor, weight, closeness, grains } = finding;
    const without = combined(factors, { ...interest, [factor.wanting]: interest[factor.wanting] - grains });
    return {
      factor: factor.name,
      wanting: factor.wanting,
      weight: both ? weight / 2 : weight,
      closeness: closeness ?? 0,
      contribution: shares.get(finding)! / GRAINS,
      drop: (score - without) / GRAINS,
      state: stateOf(closeness),
      detail: closeness === undefined ? silent(factor, first, second, names) : factor.detail(first, second),
    };
  });
}

const stateOf = (closeness: number | undefined): Reason['state'] =>
  closeness === undefined ? 'unknown' : closeness >= 1 ? 'full' : closeness > 0 ? 'partial' : 'none';

function silent<First, Second>(
  factor: Factor<First, Second>,
  first: First,
  second: Second,
  [firstName, secondName]: SideNames,
): Detail {
  if (factor.firstSays(first)) return { missing: secondName };
  return { missing: factor.secondSays(second) ? firstName : 'both' };
}

function improvementsOf<First, Second>(
  factors: readonly WeightedFactor<First, Second>[],
  now: Comparison<First, Second>,
  first: First,
  second: Second,
  isForbidden: Forbids<First, Second>,
): Improvement[] {
  return now.findings
    .flatMap(({ factor, closeness }) =>
      closeness === undefined || closeness >= 1
        ? []
        : (factor.steps?.(first, second) ?? []).map((step) => {
            const then = compare(factors, { ...first, ...step.first }, { ...second, ...step.second }, isForbidden);
            return {
              factor: factor.name,
              by: step.first === undefined ? ('supply' as const) : ('demand' as const),
              gain: (then.score - now.score) / GRAINS,
              unblocks: now.blocked && !then.blocked,
              detail: step.detail,
            };
          }),
    )
    .filter(({ gain, unblocks }) => gain > 0 || unblocks)
    .toSorted((a, b) => Number(b.unblocks) - Number(a.unblocks) || b.gain - a.gain);
}
