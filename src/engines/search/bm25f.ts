/**
 * BM25F: S. Robertson and H. Zaragoza, "The Probabilistic Relevance Framework: BM25 and Beyond" (2009), §3.6.
 *
 *   tf~ = Σ_fields weight · tf / (1 − b + b · length / typical length)        score = Σ_terms idf · tf~ / (k1 + tf~)
 *
 * idf = ln(1 + (N − n + 0.5) / (n + 0.5)): the formula of §3.1 with 1 added inside, so that very common terms never count against.
 * The typical length is given with the schema in place of the running mean, so that tf~ / (k1 + tf~) belongs to the document alone: it is
 * worked out once, when the document comes, and kept in eight bits (V. N. Anh and A. Moffat, "Pruned query evaluation using
 * pre-computed impacts", 2006).
 */
export const K1 = 1.2;

export const idf = (documents: number, holding: number): number =>
  Math.log(1 + (documents - holding + 0.5) / (holding + 0.5));

export interface FieldParameters {
  readonly weight: number;
  readonly b: number;
  readonly typical: number;
}

/** What one occurrence adds to tf~ in a field of this length. */
export const occurrence = ({ weight, b, typical }: FieldParameters, length: number): number =>
  weight / (1 - b + (b * length) / typical);

const LEVELS = 255;

/** 1..255, even steps of tf~ / (k1 + tf~). */
export const impactOf = (frequency: number): number => Math.max(1, Math.round((LEVELS * frequency) / (K1 + frequency)));

/** Whole numbers, so that sums are the same to the last bit in whatever order they are made. */
const GRAINS = 65_536;

/** What one step of impact is worth for a term, in grains. */
export const termWorth = (idfOfTerm: number, weight: number): number => Math.round(idfOfTerm * weight * GRAINS);

export const scoreOf = (grains: number): number => grains / (GRAINS * LEVELS);
