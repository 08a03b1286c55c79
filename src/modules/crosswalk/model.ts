import type { CodeBook } from '#modules/codes';

/** 专业—职业—行业对照: which occupations and industries a vocational major leads to. Browser-safe. */
export const TARGETS = ['occupation', 'industry'] as const;
export type Target = (typeof TARGETS)[number];

/** How a link came about, from the surest down. */
export const METHODS = ['official', 'person', 'name', 'class'] as const;
export type Method = (typeof METHODS)[number];

export const VERDICTS = ['confirmed', 'rejected'] as const;
export type Verdict = (typeof VERDICTS)[number];

interface Label {
  readonly zh: string;
  readonly en: string;
}

export const TARGET_LABELS: Readonly<Record<Target, Label>> = {
  occupation: { zh: '职业', en: 'Occupation' },
  industry: { zh: '行业', en: 'Industry' },
};

export const METHOD_LABELS: Readonly<Record<Method, Label>> = {
  official: { zh: '官方职业面向', en: 'Official list' },
  person: { zh: '人工添加', en: 'Added by a person' },
  name: { zh: '名称相近', en: 'Similar names' },
  class: { zh: '专业类默认', en: 'Default of the class' },
};

export const VERDICT_LABELS: Readonly<Record<Verdict, Label>> = {
  confirmed: { zh: '已确认', en: 'Confirmed' },
  rejected: { zh: '已排除', en: 'Ruled out' },
};

/** A link before anybody looked at it. */
export interface Link {
  readonly target: Target;
  readonly code: string;
  readonly method: Method;
  /** 0 to 1. */
  readonly confidence: number;
  /** The name, the class or the document that decided. */
  readonly because: string;
}

/** What a person of this region said about a link. */
export interface Decision {
  readonly major: string;
  readonly target: Target;
  readonly code: string;
  readonly verdict: Verdict;
  readonly note: string;
  readonly accountId: string;
  readonly at: Date;
}

export interface DecidedLink extends Link {
  readonly decision: Decision | undefined;
}

/** Surest first; what was ruled out comes last and stays visible to those who edit. */
export const bySureness = (a: DecidedLink, b: DecidedLink): number =>
  rank(a) - rank(b) || b.confidence - a.confidence || (a.code < b.code ? -1 : 1);

const rank = ({ decision, method }: DecidedLink): number =>
  decision?.verdict === 'rejected' ? 3 : decision?.verdict === 'confirmed' ? 0 : method === 'official' ? 1 : 2;

export const isMajor = (code: string): boolean => code.length >= 6;

export type Books = Pick<CodeBook, 'index' | 'label' | 'path'>;
