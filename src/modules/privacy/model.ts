/** 个人信息保护 — classes of data, legal bases, purposes and decisions. Terms of art stand here once. Browser-safe. */
export interface Label {
  readonly zh: string;
  readonly en: string;
}
type Labels<Key extends string> = Readonly<Record<Key, Label>>;

/** 处理的法律依据: 个人信息保护法 art. 13 (1), items 1 to 7. */
export const BASES = ['consent', 'contract', 'duty', 'emergency', 'news', 'published', 'other'] as const;
export type Basis = (typeof BASES)[number];

export const BASIS_LABELS: Labels<Basis> = {
  consent: { zh: '取得个人的同意（13 条 1 项）', en: 'Consent (art. 13, item 1)' },
  contract: { zh: '订立、履行合同所必需（13 条 2 项）', en: 'Needed for a contract (art. 13, item 2)' },
  duty: { zh: '履行法定职责或法定义务（13 条 3 项）', en: 'Statutory duty (art. 13, item 3)' },
  emergency: { zh: '应对突发公共卫生事件或紧急情况（13 条 4 项）', en: 'Emergency (art. 13, item 4)' },
  news: { zh: '为公共利益实施新闻报道、舆论监督（13 条 5 项）', en: 'News in the public interest (art. 13, item 5)' },
  published: { zh: '合理处理已合法公开的信息（13 条 6 项）', en: 'Already lawfully public (art. 13, item 6)' },
  other: { zh: '法律、行政法规规定的其他情形（13 条 7 项）', en: 'Other cases laid down by law (art. 13, item 7)' },
};

/** 处理活动登记: one class of data for one purpose. */
export interface Processing {
  readonly code: string;
  readonly version: number;
  readonly data: Label;
  readonly purpose: Label;
  readonly basis: Basis;
  /** Articles, and what of them applies. */
  readonly grounds: Label;
  readonly recipients: Label;
  readonly retention: Label;
  readonly sensitive: boolean;
  /** Somebody compared the entry with the law. */
  readonly confirmed: boolean;
  readonly validFrom: string;
  /** No longer done. */
  readonly ended: boolean;
}

/** What one may agree to or not. `terms` and `notice` belong to having an account and end with it. */
export const PURPOSES = ['recommendation', 'publication', 'partners', 'sharing', 'internship'] as const;
export type Purpose = (typeof PURPOSES)[number];

export const TEXT_KEYS = ['terms', 'notice', ...PURPOSES] as const;
export type TextKey = (typeof TEXT_KEYS)[number];

export const TEXT_LABELS: Labels<TextKey> = {
  terms: { zh: '服务协议', en: 'Terms of service' },
  notice: { zh: '个人信息处理规则', en: 'Privacy notice' },
  recommendation: { zh: '个性化推荐', en: 'Personalised recommendation' },
  publication: { zh: '公开展示', en: 'Publication' },
  partners: { zh: '在合作地区展示', en: 'Publication in partner regions' },
  sharing: { zh: '向用人单位提供', en: 'Sharing with employers' },
  internship: { zh: '实习安排', en: 'Internship' },
};

/** A text that people accept; old versions stay readable. */
export interface ConsentText {
  readonly key: TextKey;
  readonly version: number;
  readonly body: Label;
  /** What was agreed to before no longer counts. */
  readonly renew: boolean;
  readonly validFrom: string;
  readonly source: string;
  readonly confirmed: boolean;
}

export const DECISIONS = ['granted', 'refused', 'withdrawn'] as const;
export type Decision = (typeof DECISIONS)[number];

export const DECISION_LABELS: Labels<Decision> = {
  granted: { zh: '已同意', en: 'Granted' },
  refused: { zh: '未同意', en: 'Refused' },
  withdrawn: { zh: '已撤回', en: 'Withdrawn' },
};

export const GIVERS = ['self', 'guardian', 'school', 'organisation'] as const;
export type Giver = (typeof GIVERS)[number];

export const GIVER_LABELS: Labels<Giver> = {
  self: { zh: '本人', en: 'The person' },
  guardian: { zh: '监护人', en: 'Guardian' },
  school: { zh: '学校代录（纸质）', en: 'School, from paper' },
  organisation: { zh: '单位代录（纸质）', en: 'Organisation, from paper' },
};

export const WAYS = ['signUp', 'account', 'link', 'paper', 'profile'] as const;
export type Way = (typeof WAYS)[number];

export const WAY_LABELS: Labels<Way> = {
  signUp: { zh: '注册时', en: 'At registration' },
  account: { zh: '“我的个人信息”页面', en: 'On “My personal information”' },
  link: { zh: '短信链接', en: 'By link' },
  paper: { zh: '纸质签字', en: 'On paper' },
  profile: { zh: '资料页面', en: 'In the profile' },
};

/** 同意凭证. */
export interface Consent {
  readonly id: string;
  /** `record`: somebody without an account, by the record about the person (modules/catalogue). */
  readonly subjectKind: 'account' | 'learner' | 'record';
  readonly subjectId: string;
  readonly purpose: TextKey;
  readonly decision: Decision;
  readonly textVersion: number;
  readonly givenBy: Giver;
  readonly giverId: string | null;
  readonly way: Way;
  /** What an organisation states of a consent on paper: when it was signed, where it is kept. */
  readonly statement: string;
  readonly address: string | null;
  readonly at: Date;
}

export const REQUEST_KINDS = ['copy', 'correction', 'erasure', 'objection'] as const;
export type RequestKind = (typeof REQUEST_KINDS)[number];

export const REQUEST_KIND_LABELS: Labels<RequestKind> = {
  copy: { zh: '查阅、复制', en: 'Copy' },
  correction: { zh: '更正、补充', en: 'Correction' },
  erasure: { zh: '注销账户', en: 'Closing the account' },
  objection: { zh: '对自动化决策的说明与异议', en: 'Explanation of an automated decision' },
};

export const REQUEST_STATES = ['open', 'waiting', 'done', 'refused', 'cancelled'] as const;
export type RequestState = (typeof REQUEST_STATES)[number];

export const REQUEST_STATE_LABELS: Labels<RequestState> = {
  open: { zh: '待答复', en: 'To be answered' },
  waiting: { zh: '等待事项办结', en: 'Waiting for cases to end' },
  done: { zh: '已办结', en: 'Done' },
  refused: { zh: '未予办理', en: 'Refused' },
  cancelled: { zh: '已撤销', en: 'Cancelled' },
};

export const OCCASIONS = ['sensitive', 'automated', 'entrusted', 'published', 'abroad', 'other'] as const;
export type Occasion = (typeof OCCASIONS)[number];

/** 个人信息保护法 art. 55. */
export const OCCASION_LABELS: Labels<Occasion> = {
  sensitive: { zh: '处理敏感个人信息', en: 'Sensitive data' },
  automated: { zh: '利用个人信息进行自动化决策', en: 'Automated decisions' },
  entrusted: { zh: '委托处理、向他人提供', en: 'Entrusting or sharing' },
  published: { zh: '公开个人信息', en: 'Publication' },
  abroad: { zh: '向境外提供', en: 'Transfer abroad' },
  other: { zh: '其他对个人权益有重大影响的处理', en: 'Other processing of great effect' },
};

export const RISKS = ['low', 'medium', 'high'] as const;
export type Risk = (typeof RISKS)[number];
export const RISK_LABELS: Labels<Risk> = {
  low: { zh: '低', en: 'Low' },
  medium: { zh: '中', en: 'Medium' },
  high: { zh: '高', en: 'High' },
};

/** Fields that nobody sees whole without saying why. */
export const MASKED_FIELDS = ['phone', 'email', 'contact', 'name', 'birthDate', 'identityNumber'] as const;
export type MaskedField = (typeof MASKED_FIELDS)[number];

export const FIELD_LABELS: Labels<MaskedField> = {
  phone: { zh: '手机号', en: 'Phone number' },
  email: { zh: '邮箱', en: 'E-mail' },
  contact: { zh: '联系方式', en: 'Phone or e-mail' },
  name: { zh: '姓名', en: 'Name' },
  birthDate: { zh: '出生日期', en: 'Date of birth' },
  identityNumber: { zh: '身份证号', en: 'Identity number' },
};

export const SUBJECT_KINDS = ['account', 'learner', 'guardian', 'feedback'] as const;
export type SubjectKind = (typeof SUBJECT_KINDS)[number];

export const SUBJECT_LABELS: Labels<SubjectKind> = {
  account: { zh: '账户', en: 'Account' },
  learner: { zh: '学生', en: 'Learner' },
  guardian: { zh: '监护人', en: 'Guardian' },
  feedback: { zh: '群众反映', en: 'Complaint or report' },
};
