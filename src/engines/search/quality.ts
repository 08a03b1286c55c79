/** How good a ranking is, and how sure one can be of it. */

/** Gains of a judged query by document; 0, or no entry, is not relevant. */
export type Gains = ReadonlyMap<string, number>;

export const METRICS = ['nDCG@10', 'MRR@10', 'recall@20', 'recall@100'] as const;
export type Metric = (typeof METRICS)[number];
export type Scores = Readonly<Record<Metric, number>>;

/** How many hits the metrics look at. */
export const JUDGED_DEPTH = 100;

export function scoresOf(found: readonly string[], gains: Gains): Scores {
  return {
    'nDCG@10': ndcg(found, gains, 10),
    'MRR@10': reciprocalRank(found, gains, 10),
    'recall@20': recall(found, gains, 20),
    'recall@100': recall(found, gains, 100),
  };
}

/** Järvelin and Kekäläinen (2002), with the exponential gain of Burges et al. (2005). */
export function ndcg(found: readonly string[], gains: Gains, depth: number): number {
  const ideal = discounted([...gains.values()].toSorted((a, b) => b - a).slice(0, depth));
  return ideal === 0 ? 0 : discounted(found.slice(0, depth).map((id) => gains.get(id) ?? 0)) / ideal;
}

const discounted = (gains: readonly number[]): number =>
  gains.reduce((sum, gain, rank) => sum + (2 ** gain - 1) / Math.log2(rank + 2), 0);

function reciprocalRank(found: readonly string[], gains: Gains, depth: number): number {
  const rank = found.slice(0, depth).findIndex((id) => (gains.get(id) ?? 0) > 0);
  return rank === -1 ? 0 : 1 / (rank + 1);
}

function recall(found: readonly string[], gains: Gains, depth: number): number {
  const relevant = [...gains.values()].filter((gain) => gain > 0).length;
  const reached = found.slice(0, depth).filter((id) => (gains.get(id) ?? 0) > 0).length;
  return relevant === 0 ? 0 : reached / relevant;
}

export interface Estimate {
  readonly mean: number;
  /** Ends of the 95 % confidence interval. */
  readonly low: number;
  readonly high: number;
}

const RESAMPLES = 2000;

/** Percentile bootstrap over queries (Efron, 1979). The draws are always the same, so that a figure can be repeated. */
export function bootstrap(values: readonly number[]): Estimate {
  const count = values.length;
  if (count === 0) return { mean: Number.NaN, low: Number.NaN, high: Number.NaN };
  const draw = steadyDraws(count);
  const means = Array.from({ length: RESAMPLES }, () => {
    let sum = 0;
    for (let i = 0; i < count; i++) sum += values[draw()]!;
    return sum / count;
  }).toSorted((a, b) => a - b);
  return {
    mean: values.reduce((sum, value) => sum + value, 0) / count,
    low: means[Math.floor(RESAMPLES * 0.025)]!,
    high: means[Math.ceil(RESAMPLES * 0.975) - 1]!,
  };
}

/** xorshift32 (Marsaglia, 2003). */
function steadyDraws(below: number): () => number {
  let state = 0x9e3779b9;
  return () => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) % below;
  };
}

export type Estimates = Readonly<Record<Metric, Estimate>>;

export const estimatesOf = (scores: readonly Scores[]): Estimates =>
  Object.fromEntries(METRICS.map((metric) => [metric, bootstrap(scores.map((one) => one[metric]))])) as Record<
    Metric,
    Estimate
  >;

export const told = ({ mean, low, high }: Estimate): string =>
  `${mean.toFixed(4)} [${low.toFixed(4)}, ${high.toFixed(4)}]`;
