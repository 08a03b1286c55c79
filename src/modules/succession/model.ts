/** 合并与终止: words and terms of art, Chinese and English. */
export const MERGER_KINDS = ['duplicate', 'absorption'] as const;
export type MergerKind = (typeof MERGER_KINDS)[number];

export const MERGER_LABELS: Readonly<Record<MergerKind, { readonly zh: string; readonly en: string }>> = {
  duplicate: { zh: '重复登记，合为一家', en: 'Registered twice' },
  absorption: { zh: '吸收合并', en: 'Merger by absorption' },
};

export const CLOSING_REASONS = ['deregistered', 'revoked', 'ceased', 'mistaken'] as const;
export type ClosingReason = (typeof CLOSING_REASONS)[number];

export const CLOSING_LABELS: Readonly<Record<ClosingReason, { readonly zh: string; readonly en: string }>> = {
  deregistered: { zh: '已注销登记', en: 'Struck off the register' },
  revoked: { zh: '证照被吊销', en: 'Licence revoked' },
  ceased: { zh: '停办、停业', en: 'Ceased' },
  mistaken: { zh: '登记有误，并无此机构', en: 'Registered by mistake' },
};

export const CODE_REASONS = ['obtained', 'reregistered', 'unified', 'mistyped'] as const;
export type CodeReason = (typeof CODE_REASONS)[number];

export const CODE_LABELS: Readonly<Record<CodeReason, { readonly zh: string; readonly en: string }>> = {
  obtained: { zh: '新取得代码', en: 'Obtained a code' },
  reregistered: { zh: '重新登记', en: 'Registered anew' },
  unified: { zh: '三证合一换码', en: 'Certificates were unified' },
  mistyped: { zh: '原代码登记有误', en: 'The code had been entered wrongly' },
};

/** Afterwards a merger is final: others may have come to rely on it. */
export const UNDO_DAYS = 14;

export interface Merger {
  readonly id: string;
  readonly fromId: string;
  readonly intoId: string;
  readonly kind: MergerKind;
  readonly reason: string;
  readonly fromState: string;
  readonly moved: Readonly<Record<string, readonly string[]>>;
  readonly mergedAt: Date;
  readonly finalAfter: Date;
  readonly undoneAt: Date | null;
}
