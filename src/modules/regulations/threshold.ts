import type { Layer } from '#engines/rules';
import type { CivilDate } from '#kernel/time';

/** What code asks for by name; regulations/thresholds.tsv has a row for each, and no other. */
export const THRESHOLD_KEYS = [
  'answer.workingDays',
  'age.child',
  'age.adult',
  'youth.recommendation',
  'youth.publication',
  'youth.sharing',
  'youth.internship',
  'identity.collect',
  'reveal.perDay',
  'retention.signIn',
  'retention.recruitment',
  'retention.message',
  'retention.importRow',
  'retention.importFile',
  'retention.search',
  'retention.export',
  'retention.reveal',
  'retention.access',
  'retention.request',
  'retention.feedback',
  'retention.guardian',
  'retention.learner',
  'retention.assessment',
  'feedback.reportsToAlert',
  'feedback.alertDays',
  'figures.fewestCases',
  'figures.fewestPeople',
  'objection.workingDays',
  'claim.workingDays',
  'dossier.staleDays',
  'delegation.longestDays',
] as const;
export type ThresholdKey = (typeof THRESHOLD_KEYS)[number];

/** privacy: set with its own right, on the pages of personal data. */
export const THRESHOLD_TOPICS = ['privacy', 'feedback', 'figures', 'organisations'] as const;
export type ThresholdTopic = (typeof THRESHOLD_TOPICS)[number];

export const TOPIC_LABELS: Readonly<Record<ThresholdTopic, string>> = {
  privacy: '个人信息',
  feedback: '群众反映',
  figures: '统计与公开',
  organisations: '机构与委托',
};

export const THRESHOLD_UNITS = ['workingDays', 'days', 'months', 'years', 'yesNo', 'times', 'cases', 'people'] as const;
export type ThresholdUnit = (typeof THRESHOLD_UNITS)[number];

export const UNIT_LABELS: Readonly<Record<ThresholdUnit, string>> = {
  workingDays: '个工作日',
  days: '天',
  months: '个月',
  years: '周岁',
  yesNo: '',
  times: '次',
  cases: '件',
  people: '人',
};

/** A period, age or limit as it comes with the product; a region adds dated values of its own. */
export interface ThresholdDefinition {
  readonly topic: ThresholdTopic;
  readonly key: ThresholdKey;
  readonly label: { readonly zh: string; readonly en: string };
  readonly unit: ThresholdUnit;
  readonly value: number;
  /** A region may not go below. */
  readonly minimum: number | null;
  readonly maximum: number | null;
  readonly validFrom: CivilDate;
  readonly source: string;
  readonly confirmed: boolean;
}

export const OWN_LAYERS = ['provincial', 'local'] as const satisfies readonly Layer[];
export type OwnLayer = (typeof OWN_LAYERS)[number];

/** A value that the region has set. */
export interface ThresholdVersion {
  readonly key: string;
  readonly version: number;
  readonly layer: OwnLayer;
  readonly value: number;
  readonly validFrom: CivilDate;
  readonly source: string;
  readonly confirmed: boolean;
}

export interface ThresholdInForce extends ThresholdDefinition {
  readonly layer: Layer;
  readonly version: number;
  /** Values that begin later. */
  readonly coming: readonly ThresholdVersion[];
}

/** "5 个工作日", "是" */
export const valueWords = (unit: ThresholdUnit, value: number): string =>
  unit === 'yesNo' ? (value === 1 ? '是' : '否') : `${value} ${UNIT_LABELS[unit]}`;
