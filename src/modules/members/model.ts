import type { DataScope, Duty } from '#kernel/roles';

/** 成员 — how people come to act for an organisation and how they leave it. Browser-safe. */
export const INVITATION_STATES = ['pending', 'accepted', 'declined', 'withdrawn', 'expired'] as const;
export type InvitationState = (typeof INVITATION_STATES)[number];

export const INVITATION_LABELS: Readonly<Record<InvitationState, { readonly zh: string; readonly en: string }>> = {
  pending: { zh: '等对方答复', en: 'Waiting' },
  accepted: { zh: '已加入', en: 'Joined' },
  declined: { zh: '已谢绝', en: 'Declined' },
  withdrawn: { zh: '已撤回', en: 'Withdrawn' },
  expired: { zh: '已过期', en: 'Expired' },
};

export const REQUEST_STATES = ['pending', 'approved', 'refused', 'withdrawn'] as const;
export type RequestState = (typeof REQUEST_STATES)[number];

export const REQUEST_LABELS: Readonly<Record<RequestState, { readonly zh: string; readonly en: string }>> = {
  pending: { zh: '等待审批', en: 'Waiting for approval' },
  approved: { zh: '已同意', en: 'Approved' },
  refused: { zh: '未同意', en: 'Refused' },
  withdrawn: { zh: '已撤回', en: 'Withdrawn' },
};

/** Why somebody was not let in; `other` needs words of its own. */
export const REFUSAL_REASONS = [
  'notStaff',
  'unknownPerson',
  'wrongOrganisation',
  'alreadyRepresented',
  'other',
] as const;
export type RefusalReason = (typeof REFUSAL_REASONS)[number];

export const REFUSAL_LABELS: Readonly<Record<RefusalReason, { readonly zh: string; readonly en: string }>> = {
  notStaff: { zh: '不是本机构人员', en: 'Not one of our people' },
  unknownPerson: { zh: '无法确认申请人身份', en: 'We could not tell who is asking' },
  wrongOrganisation: { zh: '选错了机构', en: 'The wrong organisation was chosen' },
  alreadyRepresented: { zh: '本机构已有专人办理', en: 'Somebody else acts for us already' },
  other: { zh: '其他原因', en: 'Another reason' },
};

/** An invitation is open for so long; a request that nobody answers is brought up again, then goes to staff. */
export const INVITATION_DAYS = 7;
export const REMIND_AFTER_DAYS = 2;
export const ESCALATE_AFTER_DAYS = 5;
/** A person may remind once a day. */
export const REMIND_EVERY_HOURS = 24;
/** More than any honest organisation needs; each costs a text message. */
export const INVITATIONS_A_DAY = 100;
export const SENDS_AT_MOST = 5;

/** An organisation that ended or is suspended lets nobody in. */
export const takesMembers = (state: string): boolean => state !== 'closed' && state !== 'suspended';

export interface Invitation {
  readonly id: string;
  readonly organisationId: string;
  readonly contact: string | null;
  readonly contactShown: string;
  readonly duty: Duty;
  readonly departmentId: string | null;
  readonly dataScope: DataScope;
  readonly customDepartments: readonly string[];
  readonly state: InvitationState;
  readonly invitedBy: string;
  readonly invitedAt: Date;
  readonly sends: number;
  readonly sentAt: Date;
  readonly expiresAt: Date;
  readonly endedAt: Date | null;
}

export interface AccessRequest {
  readonly id: string;
  readonly organisationId: string;
  readonly organisationName: string;
  readonly organisationState: string;
  readonly accountId: string;
  readonly message: string;
  readonly state: RequestState;
  readonly reasonCode: RefusalReason | null;
  readonly reason: string | null;
  readonly createdAt: Date;
  readonly remindedAt: Date | null;
  readonly escalatedAt: Date | null;
  readonly decidedAt: Date | null;
}

/**
 * What whoever asks is told of the organisation. Until it is verified nothing of it is public, its name included: an id or a
 * credit code is enough to ask, and teaches nothing.
 */
export const nameForAsker = (
  {
    organisationName,
    organisationState,
    state,
  }: Pick<AccessRequest, 'organisationName' | 'organisationState' | 'state'>,
  lang: 'zh' | 'en' = 'zh',
): string => {
  if (organisationState === 'verified' || state === 'approved') return organisationName;
  return lang === 'zh' ? '等待核验的机构' : 'an organisation that waits for vetting';
};
