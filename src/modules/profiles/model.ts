import type { Id } from '#kernel/ids';

/** 人才供给: who is there to be found. A learner, a class that a school offers as a whole, or an expert. Browser-safe. */
export type ProfileId = Id<'Profile'>;

export const PROFILE_KINDS = ['learner', 'class', 'expert'] as const;
export type ProfileKind = (typeof PROFILE_KINDS)[number];

/** What a profile looks for; the kinds of a talent listing. */
export const WISHED_KINDS = ['employment', 'internship', 'apprenticeship'] as const;
export type WishedKind = (typeof WISHED_KINDS)[number];

/** 学历: the ordinal scale of the platform; stored as the place in this list. */
export const EDUCATION = ['none', 'junior', 'secondary', 'college', 'bachelor', 'master', 'doctor'] as const;
export type Education = (typeof EDUCATION)[number];

type Label = { readonly zh: string; readonly en: string };

export const PROFILE_KIND_LABELS: Readonly<Record<ProfileKind, Label>> = {
  learner: { zh: '学习者', en: 'Learner' },
  class: { zh: '班级', en: 'Class' },
  expert: { zh: '专家', en: 'Expert' },
};

export const WISHED_LABELS: Readonly<Record<WishedKind, Label>> = {
  employment: { zh: '就业', en: 'Employment' },
  internship: { zh: '岗位实习', en: 'Internship' },
  apprenticeship: { zh: '学徒', en: 'Apprenticeship' },
};

/** Of a person, not of a post: what one has, not what is asked at least. */
export const EDUCATION_LABELS: Readonly<Record<Education, Label>> = {
  none: { zh: '不限', en: 'None' },
  junior: { zh: '初中', en: 'Junior secondary' },
  secondary: { zh: '中专/高中', en: 'Senior secondary' },
  college: { zh: '大专', en: 'Junior college' },
  bachelor: { zh: '本科', en: 'Bachelor' },
  master: { zh: '硕士', en: 'Master' },
  doctor: { zh: '博士', en: 'Doctorate' },
};

export interface Profile {
  readonly id: ProfileId;
  readonly kind: ProfileKind;
  /** The person's own account; null for a class and for people whom the school entered. */
  readonly accountId: string | null;
  readonly organisationId: string | null;
  /** 院系 or 部门 of the school. */
  readonly departmentId: string | null;
  /** 辖区: the division of the school. */
  readonly territory: string | null;
  readonly name: string;
  /** Code of 职业教育专业目录. */
  readonly major: string | null;
  /** Place in EDUCATION. */
  readonly education: number | null;
  readonly headcount: number;
  readonly skills: readonly string[];
  readonly divisions: readonly string[];
  readonly kinds: readonly WishedKind[];
  /** Wished at least, fen a month. */
  readonly payMonthMin: number | null;
  readonly experienceYears: number | null;
  readonly availableFrom: string | null;
  /** False: the person has switched recommendation off (个人信息保护法 art. 24). */
  readonly personalised: boolean;
  readonly source: string;
  readonly confirmedOn: string;
  readonly createdAt: Date;
}
