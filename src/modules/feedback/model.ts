/** 意见反馈: kinds of requests, reasons, states, ratings, periods. Terms of art stand here once. Browser-safe. */
interface Label {
  readonly zh: string;
  readonly en: string;
}
type Labels<Key extends string> = Readonly<Record<Key, Label>>;

/** 投诉、建议、我要找错、举报信息、下架申诉. */
export const REQUEST_KINDS = ['complaint', 'suggestion', 'siteError', 'report', 'appeal'] as const;
export type RequestKind = (typeof REQUEST_KINDS)[number];

export const REQUEST_LABELS: Labels<RequestKind> = {
  complaint: { zh: '投诉', en: 'Complaint' },
  suggestion: { zh: '建议', en: 'Suggestion' },
  siteError: { zh: '我要找错', en: 'Error on a page' },
  report: { zh: '举报信息', en: 'Report of a listing' },
  appeal: { zh: '下架申诉', en: 'Appeal against a take-down' },
};

export const REQUEST_STATES = ['open', 'asked', 'answered', 'declined'] as const;
export type RequestState = (typeof REQUEST_STATES)[number];

export const REQUEST_STATE_LABELS: Labels<RequestState> = {
  open: { zh: '办理中', en: 'In progress' },
  asked: { zh: '等您补充', en: 'Waits for you' },
  answered: { zh: '已答复', en: 'Answered' },
  declined: { zh: '不予受理', en: 'Not accepted' },
};

export const isSettled = (state: RequestState): boolean => state === 'answered' || state === 'declined';

export const REPORT_REASONS = [
  'false',
  'fee',
  'discrimination',
  'filled',
  'impersonation',
  'unlawful',
  'other',
] as const;
export type ReportReason = (typeof REPORT_REASONS)[number];

export const REPORT_REASON_LABELS: Readonly<Record<ReportReason, Label & { readonly hint?: Label }>> = {
  false: {
    zh: '虚假信息',
    en: 'False',
    hint: { zh: '内容与实际不符，或单位并没有发布', en: 'It is not true, or the firm never posted it' },
  },
  fee: {
    zh: '收费、押金或扣证件',
    en: 'Fees, deposits or kept papers',
    hint: { zh: '要求交报名费、培训费、押金，或扣留身份证', en: 'Asks for fees or deposits, or keeps your ID' },
  },
  discrimination: {
    zh: '歧视',
    en: 'Discrimination',
    hint: { zh: '按性别、民族、户籍等设与工作无关的限制', en: 'Limits by sex, ethnicity or origin' },
  },
  filled: { zh: '已招满或已失效', en: 'Filled or over' },
  impersonation: { zh: '冒用单位名义', en: 'In the name of somebody else' },
  unlawful: { zh: '违法内容', en: 'Unlawful' },
  other: { zh: '其他', en: 'Something else' },
};

export const reasonText = (reason: string | null): string =>
  reason === null ? '' : (REPORT_REASON_LABELS[reason as ReportReason]?.zh ?? reason);

/** What somebody wrote about, in the office's list. */
export const kindText = (kind: RequestKind, reason: string | null): string =>
  [REQUEST_LABELS[kind].zh, kind === 'report' ? reasonText(reason) : ''].filter(Boolean).join('：');

/** As the office says it. */
export const STATE_TEXTS: Readonly<Record<RequestState, string>> = {
  open: '待答复',
  asked: '等对方补充',
  answered: '已答复',
  declined: '不予受理',
};

/** 好差评: five levels. */
export const RATINGS = [5, 4, 3, 2, 1] as const;
export type Rating = (typeof RATINGS)[number];

export const RATING_LABELS: Readonly<Record<Rating, Label>> = {
  5: { zh: '非常满意', en: 'Very satisfied' },
  4: { zh: '满意', en: 'Satisfied' },
  3: { zh: '基本满意', en: 'Fairly satisfied' },
  2: { zh: '不满意', en: 'Dissatisfied' },
  1: { zh: '非常不满意', en: 'Very dissatisfied' },
};

export const isBad = (rating: number): boolean => rating <= 2;

export const WORD_PURPOSES = ['request', 'question', 'supplement', 'answer', 'rating', 'callback'] as const;
export type WordPurpose = (typeof WORD_PURPOSES)[number];

export const WORD_LABELS: Labels<WordPurpose> = {
  request: { zh: '反映的内容', en: 'What was written' },
  question: { zh: '请补充', en: 'Asked for more' },
  supplement: { zh: '补充', en: 'Added' },
  answer: { zh: '答复', en: 'Answer' },
  rating: { zh: '评价', en: 'Rating' },
  callback: { zh: '回访与整改', en: 'Follow-up of the rating' },
};

/** By hand or by the office. */
export const isOffice = (purpose: WordPurpose): boolean => ['question', 'answer', 'callback'].includes(purpose);

export const LONGEST_TEXT = 2000;
export const SHORTEST_TEXT = 5;
export const LARGEST_FILE = 10 * 2 ** 20;

export interface Request {
  readonly id: string;
  readonly number: string;
  readonly kind: RequestKind;
  readonly reason: string | null;
  readonly page: string | null;
  readonly listingId: string | null;
  readonly listingTitle: string | null;
  readonly territory: string | null;
  /** Phone or address that the answer is sent to. */
  readonly contact: string | null;
  readonly accountId: string | null;
  readonly organisationId: string | null;
  readonly language: 'zh' | 'en';
  readonly fileKey: string | null;
  readonly fileName: string | null;
  readonly fileType: string | null;
  readonly state: RequestState;
  readonly dueOn: string | null;
  readonly rating: number | null;
  readonly ratedAt: Date | null;
  readonly createdAt: Date;
  readonly answeredAt: Date | null;
}

export interface Word {
  readonly id: string;
  readonly at: Date;
  readonly purpose: WordPurpose;
  readonly accountId: string | null;
  readonly organisationId: string | null;
  readonly text: string;
}

/** The office's latest word since the person last wrote: a step of several leaves it to the next, the last one sends it. */
export function latestWord(words: readonly Word[], purpose: WordPurpose): Word | undefined {
  const since = words.findLastIndex((word) => !isOffice(word.purpose));
  return words.slice(since + 1).findLast((word) => word.purpose === purpose);
}

/** What the person reads: no answer before it is sent, and of several drafts the one that was. */
export function wordsForPerson({ state }: Pick<Request, 'state'>, words: readonly Word[]): readonly Word[] {
  const sent = isSettled(state) ? words.findLast(({ purpose }) => purpose === 'answer') : undefined;
  return words.filter((word) => word.purpose !== 'answer' || word === sent);
}
