import type { ListingType, Side } from '#contracts/kinds';

/** 意向摸底: what firms might have or need, asked in one minute, before anybody asks for details. */
export const SURVEY_STATES = ['draft', 'open', 'closed'] as const;
export type SurveyState = (typeof SURVEY_STATES)[number];

export const INVITATION_STATES = ['listed', 'sent', 'unreachable', 'silent', 'answered'] as const;
export type InvitationState = (typeof INVITATION_STATES)[number];

export const WORDS = ['yes', 'maybe', 'no'] as const;
export type Word = (typeof WORDS)[number];

interface Label {
  readonly zh: string;
  readonly en: string;
}
type Labels<Key extends string> = Readonly<Record<Key, Label>>;

export const SURVEY_STATE_LABELS: Labels<SurveyState> = {
  draft: { zh: '拟稿', en: 'Draft' },
  open: { zh: '进行中', en: 'Open' },
  closed: { zh: '已截止', en: 'Closed' },
};

export const INVITATION_STATE_LABELS: Labels<InvitationState> = {
  listed: { zh: '待发送', en: 'To be sent' },
  sent: { zh: '已发送，未答复', en: 'Sent, no answer yet' },
  unreachable: { zh: '没有联系方式', en: 'No contact known' },
  silent: { zh: '今年不再询问', en: 'Asked not to be asked' },
  answered: { zh: '已答复', en: 'Answered' },
};

export const WORD_LABELS: Labels<Word> = {
  yes: { zh: '有', en: 'Yes' },
  maybe: { zh: '可能有', en: 'Maybe' },
  no: { zh: '没有', en: 'No' },
};

/** Why not, or not surely: in a choice, so that they can be counted. */
export const REASON_LABELS = {
  noNeed: { zh: '目前不需要', en: 'No need at present' },
  noMentor: { zh: '没有人带教', en: 'Nobody to guide them' },
  noPost: { zh: '没有合适的岗位', en: 'No suitable post' },
  noRoom: { zh: '场地或设备不够', en: 'No room or equipment' },
  cost: { zh: '费用或待遇有困难', en: 'Cost or pay' },
  timing: { zh: '时间不合适', en: 'The timing' },
  safety: { zh: '安全责任有顾虑', en: 'Safety and liability' },
  tellMore: { zh: '想先了解情况', en: 'Would like to know more first' },
  other: { zh: '其他', en: 'Something else' },
} as const satisfies Readonly<Record<string, Label>>;
export type Reason = keyof typeof REASON_LABELS;
export const REASONS = Object.keys(REASON_LABELS) as [Reason, ...Reason[]];

/** One thing that is asked; an answer of yes or maybe becomes a draft of this kind. */
export interface SurveyLine {
  readonly what: string;
  readonly type: ListingType;
  readonly side: Side;
  readonly hint: string;
}

/** What is usually asked for, each with the kind of listing that it leads to. */
export const USUAL_LINES: readonly SurveyLine[] = [
  { what: '岗位实习', type: 'talent', side: 'need', hint: '能接收多少学生、什么岗位、什么时候' },
  { what: '招聘毕业生', type: 'talent', side: 'need', hint: '什么岗位、多少人' },
  { what: '订单班、学徒班', type: 'cooperation', side: 'need', hint: '什么专业方向、多少人一班' },
  { what: '派师傅到校授课', type: 'cooperation', side: 'offer', hint: '能讲什么、一学期多少课时' },
  { what: '技术难题', type: 'research', side: 'need', hint: '一句话说清楚卡在哪里，不写商业秘密' },
  { what: '职工培训', type: 'training', side: 'need', hint: '培训什么、多少人' },
  { what: '共享设备或实训场地', type: 'facility', side: 'offer', hint: '什么设备、什么时候可以用' },
];

export interface Survey {
  readonly id: string;
  readonly organisationId: string;
  readonly title: string;
  readonly reason: string;
  readonly useOfAnswers: string;
  readonly period: string;
  readonly lines: readonly SurveyLine[];
  /** Last day, itself included. */
  readonly closesOn: string;
  readonly state: SurveyState;
  readonly version: number;
  readonly createdBy: string | null;
  readonly createdAt: Date;
  readonly openedAt: Date | null;
  readonly closedAt: Date | null;
}

export interface Invitation {
  readonly id: string;
  readonly surveyId: string;
  readonly organisationId: string;
  readonly state: InvitationState;
  readonly sentAt: Date | null;
  readonly reminders: number;
  readonly remindedAt: Date | null;
  readonly answeredAt: Date | null;
  readonly note: string;
  readonly createdAt: Date;
}

export interface Answer {
  readonly line: number;
  readonly word: Word;
  readonly reason: Reason | '';
  readonly what: string;
  readonly headcount: number | null;
  readonly atWhen: string;
  readonly listingId: string | null;
}

/** The job that sends. */
export const SEND = 'appetite.send';
export const MOST_REMINDERS = 2;
/** A reminder comes no sooner than this after the last word. */
export const REMIND_AFTER_DAYS = 2;
export const MOST_FIRMS = 2000;
