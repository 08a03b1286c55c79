import { DELEGABLE, type DelegableRight } from '#contracts/access';
import type { Role } from '#kernel/roles';
import type { CivilDate } from '#kernel/time';

/** 委托: one organisation (principal, 委托方) lets another (delegate, 受托方) act in its name. Browser-safe. */
export const DELEGATION_STATES = ['offered', 'requested', 'active', 'refused', 'revoked', 'resigned', 'ended'] as const;
export type DelegationState = (typeof DELEGATION_STATES)[number];

type Label = { readonly zh: string; readonly en: string };

export const STATE_LABELS: Readonly<Record<DelegationState, Label>> = {
  offered: { zh: '等待受托方接受', en: 'Offered' },
  requested: { zh: '等待委托方同意', en: 'Requested' },
  active: { zh: '有效', en: 'In force' },
  refused: { zh: '未达成', en: 'Refused' },
  revoked: { zh: '委托方已撤销', en: 'Revoked' },
  resigned: { zh: '受托方已辞去', en: 'Resigned' },
  ended: { zh: '已终止', en: 'Ended' },
};

export const RIGHT_LABELS: Readonly<Record<DelegableRight, Label & { readonly about: string }>> = {
  edit: { zh: '起草与修改', en: 'Draft and edit', about: '新建岗位，修改草稿和被退回的岗位' },
  submit: { zh: '提交（须委托方确认）', en: 'Submit, after confirmation', about: '提交前由委托方本人点一次确认' },
  publish: {
    zh: '提交（无须委托方确认）',
    en: 'Submit without confirmation',
    about: '直接提交审核，并可确认仍有效、下架、关闭、批量导入和认领岗位',
  },
  answer: { zh: '回应对接', en: 'Answer requests', about: '对接功能开通后，代为回应院校与求职者的请求' },
};

export const DELEGABLE_RIGHTS = DELEGABLE;

/** Who may let others act for them, and who may act: by the role of the organisation's kind. */
export const PRINCIPAL_ROLES: readonly Role[] = ['enterprise', 'institute'];
export const DELEGATE_ROLES: readonly Role[] = ['school', 'association', 'agency'];

export interface GivenRight {
  readonly name: DelegableRight;
  readonly validFrom: string;
  /** Last day on which it holds. */
  readonly validUntil: string;
  readonly withdrawnAt: string | null;
}

export interface Delegation {
  readonly id: string;
  readonly principalId: string;
  readonly principalName: string;
  readonly delegateId: string;
  readonly delegateName: string;
  readonly state: DelegationState;
  readonly reason: string;
  readonly askedBy: string;
  readonly askedAt: Date;
  readonly decidedAt: Date | null;
  readonly endReason: string | null;
  readonly version: number;
  readonly rights: readonly GivenRight[];
}

export const CONFIRMATION_STATES = ['waiting', 'confirmed', 'refused', 'void'] as const;
export type ConfirmationState = (typeof CONFIRMATION_STATES)[number];

export const CONFIRMATION_LABELS: Readonly<Record<ConfirmationState, Label>> = {
  waiting: { zh: '等待确认', en: 'Waiting' },
  confirmed: { zh: '已确认并提交', en: 'Confirmed' },
  refused: { zh: '未同意', en: 'Refused' },
  void: { zh: '已失效', en: 'Void' },
};

/** A submission that a delegate prepared. */
export interface Confirmation {
  readonly id: string;
  readonly delegationId: string;
  readonly delegateId: string;
  readonly delegateName: string;
  readonly principalId: string;
  readonly principalName: string;
  readonly subjectKind: string;
  readonly subjectId: string;
  readonly subjectVersion: number;
  readonly title: string;
  readonly state: ConfirmationState;
  readonly reason: string | null;
  readonly askedBy: string;
  readonly askedAt: Date;
  readonly remindedOn: CivilDate | null;
  readonly decidedAt: Date | null;
}

/** What was done in somebody's name, in the words of the trail. */
export const USE_LABELS: Readonly<Record<string, string>> = {
  'access.deny': '没有这项权限，已被拒绝',
  'session.actFor': '开始代办',
  'listing.create': '新建供求',
  'listing.clone': '复制供求',
  'listing.edit': '修改供求',
  'listing.undo': '撤销操作',
  'listing.submit': '提交供求',
  'listing.askConfirmation': '请委托方确认提交',
  'listing.withdraw': '撤回供求',
  'listing.confirm': '确认供求仍有效',
  'listing.revise': '下架供求',
  'listing.close': '关闭供求',
  'listing.claim': '认领供求',
  'import.start': '上传岗位表格',
  'import.commit': '提交导入',
  'import.undo': '撤销导入',
};
