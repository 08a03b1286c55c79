import { DEFAULT_WEIGHTS, FACTORS, type FactorName, type Wanting, type Weights } from '#engines/matching';

/** 对接推荐: weights, counterparts for everyone, exposure. Browser-safe. */
export const TOP = 10;
export const MOST_POINTS = 100;

/** Every factor that people may weigh; how much unsaid wishes count is no matter of taste, but it is open like the rest. */
export const WEIGHED: readonly { readonly name: FactorName; readonly wanting: Wanting; readonly usual: number }[] =
  FACTORS.map((factor) => ({ ...factor, usual: DEFAULT_WEIGHTS[factor.name] ?? 0 }));

export interface Weighting {
  readonly version: number;
  readonly weights: Weights;
  readonly reason: string;
  readonly by: string | null;
  readonly at: Date;
}

export const EXPOSURE_SIDES = ['listingCounty', 'firmSize', 'profileCounty', 'school'] as const;
export type ExposureSide = (typeof EXPOSURE_SIDES)[number];

/** Numbers of a group; null: fewer than may be said. */
export interface ExposureRow {
  readonly side: ExposureSide;
  readonly key: string;
  readonly members: number | null;
  /** How often one of the group was recommended, or something to one of the group. */
  readonly times: number | null;
  /** Of the members those that were never among the recommended, or to whom nothing was. */
  readonly without: number | null;
}

export interface ExposureReport {
  readonly rows: readonly ExposureRow[];
  readonly fewest: number;
  /** Listings that were there to be recommended. */
  readonly listings: number;
  readonly profiles: number;
}
