import type { Duty, Role } from '#kernel/roles';
import { KINDS, ORGANISATION_KINDS, type IdentifierKind, type OrganisationKind } from './kinds.ts';

export {
  IDENTIFIER_KINDS,
  IDENTIFIERS,
  isSubkind,
  JOINABLE_KINDS,
  KIND_GROUPS,
  kindFacts,
  kindLabel,
  KINDS,
  LICENCE_KINDS,
  LICENCES,
  ORGANISATION_KINDS,
  type AskedField,
  type IdentifierKind,
  type KindFacts,
  type KindGroup,
  type LicenceKind,
  type OrganisationKind,
} from './kinds.ts';

/** 机构 in a region, its members, and who somebody acts as. Terms of art stand here once, in Chinese and English. */
export const ORGANISATION_STATES = [
  'preregistered',
  'pending',
  'returned',
  'withdrawn',
  'verified',
  'refused',
  'suspended',
  'closed',
] as const;
export type OrganisationState = (typeof ORGANISATION_STATES)[number];

/** How an organisation came to join: by itself, by taking over what others had named, or entered by an office. */
export const COMINGS = ['registered', 'claimed', 'founded'] as const;
export type Coming = (typeof COMINGS)[number];

/** 统计上大中小微型企业划分办法（2017）. */
export const ORGANISATION_SIZES = ['large', 'medium', 'small', 'micro'] as const;
export type OrganisationSize = (typeof ORGANISATION_SIZES)[number];

export const DUTIES = ['admin', 'editor', 'viewer'] as const satisfies readonly Duty[];

type Labels<Key extends string> = Readonly<Record<Key, { readonly zh: string; readonly en: string }>>;

const byKind = <Value>(valueOf: (kind: OrganisationKind) => Value): Readonly<Record<OrganisationKind, Value>> =>
  Object.fromEntries(ORGANISATION_KINDS.map((kind) => [kind, valueOf(kind)])) as Record<OrganisationKind, Value>;

export const KIND_LABELS: Labels<OrganisationKind> = byKind((kind) => ({ zh: KINDS[kind].zh, en: KINDS[kind].en }));

export const STATE_LABELS: Labels<OrganisationState> = {
  preregistered: { zh: '预登记', en: 'Pre-registered' },
  pending: { zh: '待核验', en: 'Awaiting verification' },
  returned: { zh: '待补正', en: 'Returned for correction' },
  withdrawn: { zh: '已撤回', en: 'Withdrawn' },
  verified: { zh: '已核验', en: 'Verified' },
  refused: { zh: '未通过', en: 'Refused' },
  suspended: { zh: '已停用', en: 'Suspended' },
  closed: { zh: '已终止', en: 'Closed' },
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
export const ROLE_OF_KIND: Readonly<Record<OrganisationKind, Role>> = byKind((kind) => KINDS[kind].role);

export interface Organisation {
  readonly id: string;
  /** null: it has none yet and is known by another identifier. */
  readonly creditCode: string | null;
  readonly identifierKind: IdentifierKind | null;
  readonly identifier: string | null;
  /** Why it has no credit code, in its own words. */
  readonly identifierReason: string | null;
  readonly kind: OrganisationKind;
  readonly subkind: string | null;
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
  /** When it was last compared with the register, and by which office. */
  readonly verifiedOn: string | null;
  readonly verifiedBy: string | null;
  readonly closedOn: string | null;
  readonly closedReason: string | null;
  /** The organisation that goes on in its place. */
  readonly mergedInto: string | null;
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
