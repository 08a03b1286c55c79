/**
 * Two-way matching of demands (jobs, internships, apprenticeships, other needs) and supplies (people, classes, experts, results): each
 * side's interest is estimated apart and both become one score whose named parts add up to it. Pure: the same input gives the same
 * result. Weights are data; those not given are the defaults. `DemandPool` holds a million demands in numbers and gives exactly
 * what `rankDemands` gives.
 */
import { DEFAULT_SIMILARITY_WEIGHTS, DEFAULT_WEIGHTS, FITTING, isForbidden, RESEMBLING } from './factors.ts';
import { majorCloseness } from './closeness.ts';
import { compare, explain, weigh, type WeightedFactor } from './match.ts';
import { best, BLOCKED } from './rank.ts';
import type { Demand, FactorName, Match, RankedMatch, Supply, Wanting, Weights } from './types.ts';

export { DEFAULT_SIMILARITY_WEIGHTS, DEFAULT_WEIGHTS };
export { DemandPool, type PoolShare, type Ranked } from './pool/demand-pool.ts';
export { createRankingThreads, type OpenPool, type RankingThreads } from './pool/ranking-threads.ts';
export { rankNeeds, rankResources, type Need, type Phrase, type Resource, type Text } from './answering.ts';
export type * from './types.ts';

const fitting = (weights: Weights) => weigh(FITTING, { ...DEFAULT_WEIGHTS, ...weights });
const resembling = (weights: Weights) => weigh(RESEMBLING, { ...DEFAULT_SIMILARITY_WEIGHTS, ...weights });

const FITTING_SIDES = ['demand', 'supply'] as const;
const RESEMBLING_SIDES = ['first', 'second'] as const;

/** The factors of a match and whose interest each speaks of. */
export const FACTORS: readonly { readonly name: FactorName; readonly wanting: Wanting }[] = FITTING.map(
  ({ name, wanting }) => ({ name, wanting }),
);

/** How well a supply fits a demand, and the demand the supply. @throws Failure matching.invalidWeight */
export const score = (demand: Demand, supply: Supply, weights: Weights = {}): Match =>
  explain(fitting(weights), demand, supply, FITTING_SIDES, isForbidden);

/** 同一专业大类, whatever the level. */
export const sameMajorField = (a: string, b: string): boolean => majorCloseness(a, b) > 0;

/** How alike two demands are; the score is the same both ways round. @throws Failure matching.invalidWeight */
export const similar = (a: Demand, b: Demand, weights: Weights = {}): Match =>
  explain(resembling(weights), a, b, RESEMBLING_SIDES);

/** Undefined: nothing speaks for the trade, so it is not recommended. */
function keyOf(factors: readonly WeightedFactor<Demand, Supply>[], demand: Demand, supply: Supply): number | undefined {
  const found = compare(factors, demand, supply, isForbidden);
  return found.evident && found.score > 0 ? found.score - (found.blocked ? BLOCKED : 0) : undefined;
}

/**
 * The demands that fit a supply best, each with evidence: first those without blockers, then by score, then by greater id.
 * @throws Failure matching.invalidWeight, matching.invalidLimit
 */
export function rankDemands(
  supply: Supply,
  demands: Iterable<Demand>,
  limit: number,
  weights: Weights = {},
): RankedMatch[] {
  const factors = fitting(weights);
  return best((demand: Demand) => keyOf(factors, demand, supply), demands, limit).map((demand) => ({
    id: demand.id,
    match: explain(factors, demand, supply, FITTING_SIDES, isForbidden),
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
  return best((supply: Supply) => keyOf(factors, demand, supply), supplies, limit).map((supply) => ({
    id: supply.id,
    match: explain(factors, demand, supply, FITTING_SIDES, isForbidden),
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
  return best((other: Demand) => compare(factors, demand, other).score, others, limit).map((other) => ({
    id: other.id,
    match: explain(factors, demand, other, RESEMBLING_SIDES),
  }));
}
