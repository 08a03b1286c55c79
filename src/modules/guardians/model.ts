import { PURPOSES, type Purpose } from '#contracts/privacy';

/** 监护: who must agree for a learner under age. Terms of art stand here once. Browser-safe. */
export interface Label {
  readonly zh: string;
  readonly en: string;
}
type Labels<Key extends string> = Readonly<Record<Key, Label>>;

/** 年龄段: under 14, 14 to 17, of age. */
export const BANDS = ['child', 'youth', 'adult'] as const;
export type Band = (typeof BANDS)[number];

export const BAND_LABELS: Labels<Band> = {
  child: { zh: '不满 14 周岁', en: 'Under 14' },
  youth: { zh: '14 至 17 周岁', en: '14 to 17' },
  adult: { zh: '已成年', en: 'Of age' },
};

export const RELATIONS = ['father', 'mother', 'grandparent', 'sibling', 'relative', 'institution'] as const;
export type Relation = (typeof RELATIONS)[number];

/** 民法典 art. 27: parents first, then grandparents, elder siblings, others; institutions under art. 32. */
export const RELATION_LABELS: Labels<Relation> = {
  father: { zh: '父亲', en: 'Father' },
  mother: { zh: '母亲', en: 'Mother' },
  grandparent: { zh: '祖父母、外祖父母', en: 'Grandparent' },
  sibling: { zh: '兄、姐', en: 'Elder sibling' },
  relative: { zh: '其他监护人', en: 'Other guardian' },
  institution: { zh: '民政部门、村（居）委会', en: 'Civil affairs office or committee' },
};

export const GUARDIANSHIP_STATES = ['invited', 'active', 'declined', 'ended'] as const;
export type GuardianshipState = (typeof GUARDIANSHIP_STATES)[number];

export const STATE_LABELS: Labels<GuardianshipState> = {
  invited: { zh: '等待确认', en: 'Waiting for an answer' },
  active: { zh: '已确认', en: 'Confirmed' },
  declined: { zh: '对方未确认', en: 'Declined' },
  ended: { zh: '已结束', en: 'Ended' },
};

export const DOCUMENTS = ['householdRegister', 'identityCard', 'birthCertificate', 'custodyOrder'] as const;
export type Document = (typeof DOCUMENTS)[number];

/** What the school looked at; it is compared, not collected. */
export const DOCUMENT_LABELS: Labels<Document> = {
  householdRegister: { zh: '户口簿', en: 'Household register' },
  identityCard: { zh: '双方身份证', en: 'Identity cards of both' },
  birthCertificate: { zh: '出生医学证明', en: 'Birth certificate' },
  custodyOrder: { zh: '监护证明、判决书', en: 'Proof or order of custody' },
};

/** Minors are never shown publicly, so there is nothing to agree to of showing them elsewhere. */
export type PurposeOfMinors = Exclude<Purpose, 'partners'>;
export const PURPOSES_OF_MINORS = PURPOSES.filter((one): one is PurposeOfMinors => one !== 'partners');
/** `notice`: that the platform may process the child's data at all (个人信息保护法 31). */
export const MATTERS = ['notice', ...PURPOSES_OF_MINORS] as const;
export type Matter = 'notice' | PurposeOfMinors;

export const MATTER_LABELS: Labels<Matter> = {
  notice: { zh: '使用平台（基本处理）', en: 'Using the platform at all' },
  recommendation: { zh: '个性化推荐', en: 'Personalised recommendation' },
  publication: { zh: '公开展示', en: 'Publication' },
  sharing: { zh: '向用人单位提供', en: 'Sharing with employers' },
  internship: { zh: '实习安排', en: 'Internship' },
};

export const END_REASONS = ['adult', 'replaced', 'mistaken', 'erased'] as const;
export type EndReason = (typeof END_REASONS)[number];

export interface Learner {
  readonly id: string;
  readonly accountId: string | null;
  readonly profileId: string | null;
  readonly birthDate: string;
  readonly identityNumber: string | null;
  readonly band: Band;
}

export interface Guardian {
  readonly id: string;
  readonly name: string;
  readonly phone: string | null;
}

export interface Guardianship {
  readonly id: string;
  readonly learnerId: string;
  readonly guardian: Guardian;
  readonly relation: Relation;
  readonly state: GuardianshipState;
  readonly way: 'link' | 'paper';
  readonly invitedAt: Date;
  readonly answeredAt: Date | null;
  readonly endedAt: Date | null;
  readonly endReason: EndReason | null;
  readonly checkedAt: Date | null;
  readonly document: Document | null;
  readonly evidenceKey: string | null;
  readonly evidenceName: string | null;
}
