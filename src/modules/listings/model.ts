import type { Id } from '#kernel/ids';
import { kindWords, type Detail, type KindType, type ListingType, type Side } from '#contracts/kinds';

/** 供求信息 (listing): what somebody needs or offers, of one of six types. */
export type ListingId = Id<'Listing'>;

export const STATES = ['draft', 'submitted', 'returned', 'published', 'suspended', 'expired', 'closed'] as const;
export type ListingState = (typeof STATES)[number];

export const KINDS = ['employment', 'internship', 'apprenticeship'] as const;
export type ListingKind = (typeof KINDS)[number];

export const PAY_PERIODS = ['month', 'year', 'week', 'day', 'hour', 'piece'] as const;
export type PayPeriod = (typeof PAY_PERIODS)[number];

/** 学历: the ordinal scale that requirements are compared on. */
export const EDUCATION = ['none', 'junior', 'secondary', 'college', 'bachelor', 'master', 'doctor'] as const;
export type Education = (typeof EDUCATION)[number];

type Label = { readonly zh: string; readonly en: string };

export const STATE_LABELS: Readonly<Record<ListingState, Label>> = {
  draft: { zh: '草稿', en: 'Draft' },
  submitted: { zh: '待审核', en: 'Under review' },
  returned: { zh: '已退回', en: 'Returned' },
  published: { zh: '已发布', en: 'Published' },
  suspended: { zh: '已下架', en: 'Taken down' },
  expired: { zh: '已过期', en: 'Expired' },
  closed: { zh: '已关闭', en: 'Closed' },
};

export const KIND_LABELS: Readonly<Record<ListingKind, Label>> = {
  employment: { zh: '就业', en: 'Employment' },
  internship: { zh: '岗位实习', en: 'Internship' },
  apprenticeship: { zh: '学徒', en: 'Apprenticeship' },
};

export const PERIOD_LABELS: Readonly<Record<PayPeriod, Label>> = {
  month: { zh: '月', en: 'month' },
  year: { zh: '年', en: 'year' },
  week: { zh: '周', en: 'week' },
  day: { zh: '天', en: 'day' },
  hour: { zh: '小时', en: 'hour' },
  piece: { zh: '次', en: 'piece' },
};

export const EDUCATION_LABELS: Readonly<Record<Education, Label>> = {
  none: { zh: '学历不限', en: 'No degree required' },
  junior: { zh: '初中及以上', en: 'Junior secondary and above' },
  secondary: { zh: '中专/高中及以上', en: 'Senior secondary and above' },
  college: { zh: '大专及以上', en: 'Junior college and above' },
  bachelor: { zh: '本科及以上', en: 'Bachelor and above' },
  master: { zh: '硕士及以上', en: 'Master and above' },
  doctor: { zh: '博士', en: 'Doctorate' },
};

/** The one life cycle. Server and buttons read the same table. */
export const VERBS = [
  'submit',
  'withdraw',
  'publish',
  'return',
  'confirm',
  'revise',
  'suspend',
  'restore',
  'expire',
  'close',
  'reopen',
] as const;
export type ListingVerb = (typeof VERBS)[number];

export interface Transition {
  readonly from: readonly ListingState[];
  readonly to: ListingState;
  /** The employer's own people, the reviewing bureau, or the calendar. */
  readonly who: 'owner' | 'reviewer' | 'calendar';
  readonly label: Label;
}

export const TRANSITIONS: Readonly<Record<ListingVerb, Transition>> = {
  submit: {
    from: ['draft', 'returned'],
    to: 'submitted',
    who: 'owner',
    label: { zh: '提交审核', en: 'Submit for review' },
  },
  withdraw: { from: ['submitted'], to: 'draft', who: 'owner', label: { zh: '撤回', en: 'Withdraw' } },
  publish: {
    from: ['submitted'],
    to: 'published',
    who: 'reviewer',
    label: { zh: '通过并发布', en: 'Approve and publish' },
  },
  return: { from: ['submitted'], to: 'returned', who: 'reviewer', label: { zh: '退回', en: 'Return' } },
  confirm: {
    from: ['published', 'expired'],
    to: 'published',
    who: 'owner',
    label: { zh: '确认仍有效', en: 'Confirm it still stands' },
  },
  revise: {
    from: ['published', 'suspended', 'expired'],
    to: 'draft',
    who: 'owner',
    label: { zh: '下架修改', en: 'Take down to change' },
  },
  suspend: { from: ['published'], to: 'suspended', who: 'reviewer', label: { zh: '下架', en: 'Take down' } },
  restore: { from: ['suspended'], to: 'published', who: 'reviewer', label: { zh: '恢复发布', en: 'Put back' } },
  expire: { from: ['published'], to: 'expired', who: 'calendar', label: { zh: '到期', en: 'Expire' } },
  close: {
    from: ['draft', 'submitted', 'returned', 'published', 'suspended', 'expired'],
    to: 'closed',
    who: 'owner',
    label: { zh: '关闭', en: 'Close' },
  },
  reopen: { from: ['closed'], to: 'draft', who: 'owner', label: { zh: '重新打开', en: 'Open again' } },
};

/** What listings of all types have. Amounts are fen. */
export interface Header {
  readonly id: ListingId;
  readonly side: Side;
  readonly organisationId: string | null;
  /** 代为发布: the agency that brought it in, while its employer has neither claimed nor refused it. */
  readonly agentId: string | null;
  /** 所属部门 of the person who entered it; null: the organisation's as a whole. */
  readonly departmentId: string | null;
  /** 辖区: the division of its organisation, of an unclaimed one the place of work. */
  readonly territory: string | null;
  /** Name of the party whose need or offer this is. */
  readonly employerName: string;
  readonly sourceName: string | null;
  readonly sourceUrl: string | null;
  readonly state: ListingState;
  readonly returnedReasons: readonly ReturnedReason[];
  readonly closedReason: string | null;
  readonly title: string;
  readonly industry: string | null;
  readonly placeText: string;
  readonly divisions: readonly string[];
  readonly address: string;
  readonly description: string;
  readonly validFrom: string | null;
  readonly validUntil: string | null;
  readonly confirmedOn: string | null;
  readonly readings: Readonly<Record<string, ReadingNote>>;
  /** Required elements (L1) that the source did not state; only unclaimed listings may have some. */
  readonly incomplete: readonly string[];
  readonly importId: string | null;
  readonly contentKey: string | null;
  readonly nearKey: string | null;
  readonly version: number;
  readonly createdBy: string | null;
  readonly createdAt: Date;
  readonly updatedAt: Date;
  readonly publishedAt: Date | null;
}

/** 人才: whom an employer looks for, or whom a school can send. `payMonth…` are per month, for comparing. */
export interface Talent {
  readonly kind: ListingKind;
  readonly occupation: string | null;
  readonly headcount: number | null;
  readonly majors: readonly string[];
  readonly skills: readonly string[];
  /** Index into EDUCATION; null is unknown. */
  readonly education: number | null;
  readonly educationText: string;
  readonly experienceMin: number | null;
  readonly experienceMax: number | null;
  readonly experienceText: string;
  readonly payText: string;
  readonly payMin: number | null;
  readonly payMax: number | null;
  readonly payPeriod: PayPeriod | null;
  readonly payMonths: number | null;
  readonly payNegotiable: boolean;
  readonly payMonthMin: number | null;
  readonly payMonthMax: number | null;
  readonly requirements: string;
}

export type TalentListing = Header & Talent & { readonly type: 'talent' };

/** The five types whose fields stand in a field table (modules/kinds). */
export type KindListing = Header & { readonly type: KindType; readonly detail: Detail };

export type Listing = TalentListing | KindListing;

export interface ReadingNote {
  readonly confidence: number;
  readonly zh?: string | undefined;
  readonly en?: string | undefined;
}

export interface ReturnedReason {
  /** Of the typed reasons; absent for own words. */
  readonly code?: string | undefined;
  readonly field: string;
  readonly text: string;
  readonly citation?: string | undefined;
}

const POST = { zh: '岗位', en: 'Listing' };

/** What people call it in a sentence: 岗位, 技术难题, 开放基地与设备 … */
export const nounOf = ({ type, side }: { readonly type: ListingType; readonly side: Side }): Label =>
  isHiring({ type, side }) ? POST : kindWords(type, side).name;

/** A 招聘需求: the only one whose publisher is an employer in the eyes of the law. */
export const isHiring = ({ type, side }: { readonly type: ListingType; readonly side: Side }): boolean =>
  type === 'talent' && side === 'need';

export const isUnclaimed = (listing: Pick<Listing, 'organisationId'>): boolean => listing.organisationId === null;
