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
  /** Divisions of GB/T 4754, two digits or more. */
  readonly industries?: readonly string[];
  /** Days are counted from 1970-01-01. */
  readonly confirmedOn?: number;
  readonly until?: number;
  /** How many it takes. */
  readonly capacity?: number;
  /** Who offers it. */
  readonly owner?: string;
  /** Share of what was put to its owner that was answered in time, 0..1. */
  readonly answerRate?: number;
  /** To how many it was recommended when counterparts were last reckoned for everyone. */
  readonly shownTo?: number;
}

/** An occupation or industry that a major leads to, and how sure that is (0..1). */
export interface Reach {
  readonly code: string;
  readonly confidence: number;
  /** Where the link comes from, for telling. */
  readonly because?: string;
}

/** What somebody brings and wishes for. */
export interface Supply extends Side {
  readonly major?: string;
  readonly kinds: readonly Kind[];
  /** Wished, fen a month. */
  readonly payMin?: number;
  /** What the major leads to, by the crosswalk of majors, occupations and industries. */
  readonly leadsTo?: readonly Reach[];
  readonly industries?: readonly Reach[];
  /** The day of asking, and from which day on; days are counted from 1970-01-01. */
  readonly askedOn?: number;
  readonly from?: number;
  /** Of a group that wants to stay together. */
  readonly headcount?: number;
  /** Owners of demands who have worked with it. */
  readonly partners?: readonly string[];
  /** From a wished place to others, in kilometres; where it is not known, divisions are compared. */
  readonly travel?: ReadonlyMap<string, ReadonlyMap<string, number>>;
  /** Kinds that a rule forbids it, whatever it wishes; the caller tells which rule. */
  readonly barred?: readonly Kind[];
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
  | 'industry'
  | 'will'
  | 'time'
  | 'capacity'
  | 'answers'
  | 'past'
  | 'crowding'
  | 'freshness'
  // Of needs that are no posts.
  | 'asked'
  | 'named'
  | 'field'
  | 'readiness'
  | 'title'
  | 'purpose'
  | 'price';

/** Whose interest a factor speaks of: what the demand wants of the supply, or what the supply wants of the demand. */
export type Wanting = 'demand' | 'supply';

/** Points by factor, 0 or more; only their proportions matter. */
export type Weights = Readonly<Partial<Record<FactorName, number>>>;

/** Codes and numbers, for the caller to put into words. */
export type Detail = Readonly<Record<string, string | number | readonly string[]>>;

export interface Reason {
  readonly factor: FactorName;
  readonly wanting: Wanting;
  /** Its share of all weights; those of one side make one half. */
  readonly weight: number;
  /** 0..1; 0 where it is unknown. */
  readonly closeness: number;
  /** Contributions add up to the score exactly. */
  readonly contribution: number;
  /** By how much the score falls exactly when this factor is taken away. */
  readonly drop: number;
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
  /** Who would change something. */
  readonly by: Wanting;
  /** By how much the score rises: reckoned by scoring the changed pair, so it is what would happen. */
  readonly gain: number;
  /** It takes a stated condition out of the way. */
  readonly unblocks: boolean;
  readonly detail: Detail;
}

export interface Match {
  /** 0..1: the geometric mean of both interests. */
  readonly score: number;
  /** What each side finds of what it wants, 0..1. */
  readonly interest: Readonly<Record<Wanting, number>>;
  /** Something speaks for the trade itself: major, occupation or a skill. Without, a pair is not recommended. */
  readonly evident: boolean;
  /** Share of the weight that both sides said something about, 0..1. */
  readonly known: number;
  /** Every weighted factor, greatest contribution first. */
  readonly reasons: readonly Reason[];
  /** Stated conditions that are not met, whatever the score. */
  readonly blockers: readonly Blocker[];
  /** A rule that the caller knows forbids the pair. */
  readonly forbidden: boolean;
  /** Greatest gain first. */
  readonly improvements: readonly Improvement[];
}

export interface RankedMatch {
  readonly id: string;
  readonly match: Match;
}
