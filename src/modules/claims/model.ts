/** 认领申请与争议, with their words. */
export const CLAIM_KINDS = ['claim', 'dispute'] as const;
export type ClaimKind = (typeof CLAIM_KINDS)[number];

export const CLAIM_LABELS: Readonly<Record<ClaimKind, { readonly zh: string; readonly en: string }>> = {
  claim: { zh: '认领（名称不同）', en: 'Claim under another name' },
  dispute: { zh: '争议（已被别的单位认领）', en: 'Dispute about a claimed listing' },
};

export const CLAIM_STATES = ['open', 'granted', 'refused', 'withdrawn'] as const;
export type ClaimState = (typeof CLAIM_STATES)[number];

export const CLAIM_STATE_LABELS: Readonly<Record<ClaimState, { readonly zh: string; readonly en: string }>> = {
  open: { zh: '待核实', en: 'Waiting' },
  granted: { zh: '已同意', en: 'Granted' },
  refused: { zh: '未同意', en: 'Refused' },
  withdrawn: { zh: '已撤回', en: 'Withdrawn' },
};

export interface Claim {
  readonly id: string;
  readonly listingId: string;
  readonly organisationId: string;
  readonly kind: ClaimKind;
  readonly statement: string;
  readonly fileKey: string | null;
  readonly fileName: string | null;
  readonly state: ClaimState;
  readonly answer: string | null;
  readonly answeredAt: Date | null;
  readonly dueOn: string;
  readonly createdBy: string | null;
  readonly createdAt: Date;
}
