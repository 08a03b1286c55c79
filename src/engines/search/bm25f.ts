/**
 * BM25F: S. Robertson and H. Zaragoza, "The Probabilistic Relevance Framework: BM25 and Beyond" (2009), §3.6.
 *
 *   tf~ = Σ_fields weight · tf / (1 − b + b · length / mean length)        score = Σ_terms idf · tf~ / (k1 + tf~)
 *
 * idf = ln(1 + (N − n + 0.5) / (n + 0.5)): the formula of §3.1 with 1 added inside, so that very common terms never count against.
 */
export const K1 = 1.2;

export const idf = (documents: number, holding: number): number =>
  Math.log(1 + (documents - holding + 0.5) / (holding + 0.5));

export interface FieldParameters {
  readonly weight: number;
  readonly b: number;
}

/** Per field, tf is divided by `constant + slope · length`: weight, b and mean length are folded in once for a query. */
export interface LengthNorms {
  readonly constants: Float64Array;
  readonly slopes: Float64Array;
}

export function lengthNorms(fields: readonly FieldParameters[], meanLengths: readonly number[]): LengthNorms {
  const constants = fields.map(({ weight, b }) => (1 - b) / weight);
  const slopes = fields.map(({ weight, b }, i) => b / (weight * Math.max(meanLengths[i]!, 1e-9)));
  return { constants: Float64Array.from(constants), slopes: Float64Array.from(slopes) };
}
