export type Kind = 'employment' | 'internship' | 'apprenticeship';

/** Lists hold no repeats; an empty list, like an absent value, says nothing. Codes are compared as they are. */
interface Side {
  readonly id: string;
  /** Codes of 职业分类大典 (2022), d-dd-dd-dd or a leading part of it. */
  readonly occupations: readonly string[];
  readonly skills: readonly string[];
  /** Divisions, 2, 4 or 6 digits: province, city, district. */
  readonly places: readonly string[];
  /** Words of free text, as the search engine's or any other tokenizer gives them. */
  readonly words?: readonly string[];
  /** A level on any ascending scale; of a demand the least that will do. */
  readonly education?: number;
  /** Of a demand the least that will do. */
  readonly experienceYears?: number;
}

/** What somebody offers to others: a job, an internship place, an apprenticeship. */
export interface Demand extends Side {
  /** Majors it welcomes, 6 digits (a trailing K does not matter). */
  readonly majors: readonly string[];
  readonly kind?: Kind;
  /** Fen a month. */
  readonly payMin?: number;
  readonly payMax?: number;
  readonly freshnessDays?: number;
}

/** What somebody brings and wishes for. */
export interface Supply extends Side {
  readonly major?: string;
  readonly kinds: readonly Kind[];
  /** Wished, fen a month. */
  readonly payMin?: number;
}

export type FactorName =
  | 'occupation'
  | 'major'
  | 'skills'
  | 'place'
  | 'education'
  | 'kind'
  | 'pay'
  | 'experience'
  | 'words'
  | 'freshness';

/** Points by factor, 0 or more; only their proportions matter. */
export type Weights = Readonly<Partial<Record<FactorName, number>>>;

/** Codes and numbers, for the caller to put into words. */
export type Detail = Readonly<Record<string, string | number | readonly string[]>>;

export interface Reason {
  readonly factor: FactorName;
  /** The most it could have contributed. */
  readonly weight: number;
  /** Contributions add up to the score exactly. */
  readonly contribution: number;
  /** 'unknown': a side said nothing about it, so it contributed nothing; `detail.missing` says which. */
  readonly state: 'full' | 'partial' | 'none' | 'unknown';
  readonly detail: Detail;
}

export interface Blocker {
  readonly factor: FactorName;
  readonly detail: Detail;
}

export interface Improvement {
  readonly factor: FactorName;
  /** 'state': tell what is unknown (the gain is the most there is in it); 'meet': change what is known. */
  readonly change: 'state' | 'meet';
  readonly gain: number;
  readonly detail: Detail;
}

export interface Match {
  /** 0..1 */
  readonly score: number;
  /** Share of the weight that both sides said something about, 0..1. */
  readonly known: number;
  /** Every weighted factor, greatest contribution first. */
  readonly reasons: readonly Reason[];
  /** Stated conditions that are not met, whatever the score. */
  readonly blockers: readonly Blocker[];
  /** Greatest gain first. */
  readonly improvements: readonly Improvement[];
}

export interface RankedMatch {
  readonly id: string;
  readonly match: Match;
}
