import type { Duty, Role } from '#kernel/roles';

/** 机构 in a region, its members, and who somebody acts as. Terms of art stand here once, in Chinese and English. */
export const ORGANISATION_KINDS = [
  'enterprise',
  'school',
  'agency',
  'institute',
  'evaluator',
  'bureau',
  'operator',
] as const;
export type OrganisationKind = (typeof ORGANISATION_KINDS)[number];

/** The operator's own organisation is made by the installation, never by a registration. */
export const JOINABLE_KINDS = ['enterprise', 'school', 'agency', 'institute', 'evaluator', 'bureau'] as const;

export const ORGANISATION_STATES = ['pending', 'verified', 'refused', 'suspended'] as const;
export type OrganisationState = (typeof ORGANISATION_STATES)[number];

/** 统计上大中小微型企业划分办法（2017）. */
export const ORGANISATION_SIZES = ['large', 'medium', 'small', 'micro'] as const;
export type OrganisationSize = (typeof ORGANISATION_SIZES)[number];

export const DUTIES = ['admin', 'editor', 'viewer'] as const satisfies readonly Duty[];

type Labels<Key extends string> = Readonly<Record<Key, { readonly zh: string; readonly en: string }>>;

export const KIND_LABELS: Labels<OrganisationKind> = {
  enterprise: { zh: '企业', en: 'Enterprise' },
  school: { zh: '院校', en: 'School' },
  agency: { zh: '人力资源服务机构', en: 'Recruitment agency' },
  institute: { zh: '科研院所', en: 'Research institute' },
  evaluator: { zh: '第三方评价机构', en: 'Evaluator' },
  bureau: { zh: '主管部门', en: 'Bureau' },
  operator: { zh: '平台运营单位', en: 'Platform operator' },
};

export const STATE_LABELS: Labels<OrganisationState> = {
  pending: { zh: '待核验', en: 'Awaiting verification' },
  verified: { zh: '已核验', en: 'Verified' },
  refused: { zh: '未通过', en: 'Refused' },
  suspended: { zh: '已停用', en: 'Suspended' },
};

export const SIZE_LABELS: Labels<OrganisationSize> = {
  large: { zh: '大型', en: 'Large' },
  medium: { zh: '中型', en: 'Medium' },
  small: { zh: '小型', en: 'Small' },
  micro: { zh: '微型', en: 'Micro' },
};

export const DUTY_LABELS: Labels<Duty> = {
  admin: { zh: '管理员', en: 'Administrator' },
  editor: { zh: '经办人', en: 'Editor' },
  viewer: { zh: '只读成员', en: 'Viewer' },
};

/** Whoever acts for a verified organisation acts in the role of its kind. */
export const ROLE_OF_KIND: Readonly<Record<OrganisationKind, Role>> = {
  operator: 'admin',
  bureau: 'bureau',
  enterprise: 'enterprise',
  agency: 'agency',
  school: 'school',
  institute: 'institute',
  evaluator: 'evaluator',
};

export interface Organisation {
  readonly id: string;
  readonly creditCode: string;
  readonly kind: OrganisationKind;
  readonly name: string;
  readonly division: string | null;
  readonly industry: string | null;
  readonly size: OrganisationSize | null;
  readonly nature: string | null;
  readonly introduction: string;
  readonly state: OrganisationState;
  readonly stateReason: string | null;
  readonly source: string;
  readonly confirmedOn: string;
  readonly version: number;
  readonly createdBy: string | null;
  readonly createdAt: Date;
  readonly updatedAt: Date;
}

/** One organisation that a person belongs to. */
export interface Membership {
  readonly organisationId: string;
  readonly name: string;
  readonly kind: OrganisationKind;
  readonly state: OrganisationState;
  readonly duty: Duty;
}

export interface Member {
  readonly accountId: string;
  readonly duty: Duty;
  readonly createdAt: Date;
}
