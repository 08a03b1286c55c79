/**
 * Matching of demands (jobs, internships, apprenticeships) and supplies (people) by an explainable sum of named factors, both ways, and
 * of demands with each other. Pure: the same input gives the same result. Weights are data; those not given are the defaults.
 */
import { DEFAULT_SIMILARITY_WEIGHTS, DEFAULT_WEIGHTS, FITTING, RESEMBLING } from './factors.ts';
import { explain, weigh } from './match.ts';
import { best, prepareFirst, prepareSecond } from './rank.ts';
import type { Demand, Match, RankedMatch, Supply, Weights } from './types.ts';

export { DEFAULT_SIMILARITY_WEIGHTS, DEFAULT_WEIGHTS };
export type {
  Blocker,
  Demand,
  Detail,
  FactorName,
  Improvement,
  Kind,
  Match,
  RankedMatch,
  Reason,
  Supply,
  Weights,
} from './types.ts';

const fitting = (weights: Weights) => weigh(FITTING, { ...DEFAULT_WEIGHTS, ...weights });
const resembling = (weights: Weights) => weigh(RESEMBLING, { ...DEFAULT_SIMILARITY_WEIGHTS, ...weights });

const FITTING_SIDES = ['demand', 'supply'] as const;
const RESEMBLING_SIDES = ['first', 'second'] as const;

/** How well a supply fits a demand. @throws Failure matching.invalidWeight */
export const score = (demand: Demand, supply: Supply, weights: Weights = {}): Match =>
  explain(fitting(weights), demand, supply, FITTING_SIDES);

/** How alike two demands are; the score is the same both ways round. @throws Failure matching.invalidWeight */
export const similar = (a: Demand, b: Demand, weights: Weights = {}): Match =>
  explain(resembling(weights), a, b, RESEMBLING_SIDES);

/**
 * The demands that fit a supply best: first those without blockers, then by score, then by greater id.
 * @throws Failure matching.invalidWeight, matching.invalidLimit
 */
export function rankDemands(
  supply: Supply,
  demands: Iterable<Demand>,
  limit: number,
  weights: Weights = {},
): RankedMatch[] {
  const factors = fitting(weights);
  return best(prepareSecond(factors, supply), demands, limit).map((demand) => ({
    id: demand.id,
    match: explain(factors, demand, supply, FITTING_SIDES),
  }));
}

/** The supplies that fit a demand best, ordered as in `rankDemands`. */
export function rankSupplies(
  demand: Demand,
  supplies: Iterable<Supply>,
  limit: number,
  weights: Weights = {},
): RankedMatch[] {
  const factors = fitting(weights);
  return best(prepareFirst(factors, demand), supplies, limit).map((supply) => ({
    id: supply.id,
    match: explain(factors, demand, supply, FITTING_SIDES),
  }));
}

/** The demands most like one, without itself. */
export function rankSimilar(
  demand: Demand,
  demands: readonly Demand[],
  limit: number,
  weights: Weights = {},
): RankedMatch[] {
  const factors = resembling(weights);
  const others = demands.filter((other) => other.id !== demand.id);
  return best(prepareFirst(factors, demand), others, limit).map((other) => ({
    id: other.id,
    match: explain(factors, demand, other, RESEMBLING_SIDES),
  }));
}
