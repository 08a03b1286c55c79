/**
 * Score = Σ contribution, contribution = weight · closeness, over named factors. What is unknown contributes nothing and the rest is NOT
 * scaled up for it: a score says how much is known to fit, so that telling more can only raise it, and `known` says how much was told.
 */
import { failure } from '#kernel/errors';
import type { Factor } from './factor.ts';
import type { Detail, FactorName, Improvement, Match, Reason, Weights } from './types.ts';

export interface WeightedFactor<First, Second> {
  readonly factor: Factor<First, Second>;
  /** Its share of all weights. */
  readonly weight: number;
}

/** Sums of multiples of 2^-20 are exact in any order, and rounded down they never pass 1. */
const GRAIN = 2 ** 20;
export const inGrains = (amount: number): number => Math.floor(amount * GRAIN) / GRAIN;

/**
 * Shares of the points, together exactly 1: what rounding leaves goes to the greatest.
 * @throws Failure matching.invalidWeight when a weight is negative or not a number
 */
export function weigh<First, Second>(
  factors: readonly Factor<First, Second>[],
  weights: Weights,
): WeightedFactor<First, Second>[] {
  const points = factors.map(({ name }) => pointsOf(name, weights[name] ?? 0));
  const total = points.reduce((sum, point) => sum + point, 0);
  if (total === 0) return [];
  const shares = points.map((point) => inGrains(point / total));
  const left = 1 - shares.reduce((sum, share) => sum + share, 0);
  const greatest = shares.indexOf(Math.max(...shares));
  return factors
    .map((factor, i) => ({ factor, weight: shares[i]! + (i === greatest ? left : 0) }))
    .filter(({ weight }) => weight > 0);
}

function pointsOf(factor: FactorName, points: number): number {
  if (!(points >= 0 && points < Infinity)) throw failure('matching.invalidWeight', { factor, points });
  return points;
}

/** Names of the two sides, for telling who said nothing. */
export type SideNames = readonly [first: string, second: string];

interface Finding {
  readonly reason: Reason;
  readonly improvements: readonly Improvement[];
  readonly blocked: boolean;
}

export function explain<First, Second>(
  factors: readonly WeightedFactor<First, Second>[],
  first: First,
  second: Second,
  names: SideNames,
): Match {
  const findings = factors.map((weighted) => find(weighted, first, second, names));
  const reasons = findings.map(({ reason }) => reason);
  const sum = (amounts: readonly number[]): number => amounts.reduce((total, amount) => total + amount, 0);
  return {
    score: sum(reasons.map((reason) => reason.contribution)),
    known: sum(reasons.filter((reason) => reason.state !== 'unknown').map((reason) => reason.weight)),
    reasons: reasons.toSorted((a, b) => b.contribution - a.contribution),
    blockers: findings
      .filter((finding) => finding.blocked)
      .map(({ reason }) => ({ factor: reason.factor, detail: reason.detail })),
    improvements: findings.flatMap((finding) => finding.improvements).toSorted((a, b) => b.gain - a.gain),
  };
}

function find<First, Second>(
  { factor, weight }: WeightedFactor<First, Second>,
  first: First,
  second: Second,
  names: SideNames,
): Finding {
  const missing = silent(factor.firstSays(first), factor.secondSays(second), names);
  if (missing !== undefined) return unknown(factor.name, weight, { missing });
  const closeness = factor.fromFirst(first)(second);
  const contribution = inGrains(weight * closeness);
  const state = closeness >= 1 ? 'full' : closeness > 0 ? 'partial' : 'none';
  const steps = closeness < 1 ? (factor.steps?.(first, second, closeness) ?? []) : [];
  return {
    reason: { factor: factor.name, weight, contribution, state, detail: factor.detail(first, second) },
    improvements: steps.map(({ gain, detail }) => ({
      factor: factor.name,
      change: 'meet',
      gain: inGrains(weight * gain),
      detail,
    })),
    blocked: factor.condition === true && closeness < 1,
  };
}

function unknown(factor: FactorName, weight: number, detail: Detail): Finding {
  return {
    reason: { factor, weight, contribution: 0, state: 'unknown', detail },
    improvements: [{ factor, change: 'state', gain: weight, detail }],
    blocked: false,
  };
}

function silent(firstSays: boolean, secondSays: boolean, [first, second]: SideNames): string | undefined {
  if (firstSays) return secondSays ? undefined : second;
  return secondSays ? first : 'both';
}
