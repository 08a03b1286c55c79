/** 跨区域共享: regions show each other what is public in them, by copies that name their origin. */

interface Label {
  readonly zh: string;
  readonly en: string;
}

/** How two regions stand, seen from one of them. */
export const STANDINGS = ['none', 'asked', 'asking', 'active', 'ended'] as const;
export type Standing = (typeof STANDINGS)[number];

export const STANDING_LABELS: Readonly<Record<Standing, string>> = {
  none: '未合作',
  asked: '已发出邀请，等对方答复',
  asking: '对方邀请，等本地区答复',
  active: '合作中',
  ended: '已结束',
};

/** 本地区以内 or shared with partners. */
export const CHOICES = ['shared', 'local'] as const;
export type Choice = (typeof CHOICES)[number];

export const CHOICE_LABELS: Readonly<Record<Choice, Label>> = {
  shared: { zh: '与合作地区共享', en: 'Shared with partner regions' },
  local: { zh: '本地区以内', en: 'This region only' },
};

/** Why a copy was taken back. */
export const REVOCATIONS = ['ended', 'expired', 'suspended', 'revised', 'local', 'region', 'removed'] as const;
export type Revocation = (typeof REVOCATIONS)[number];

export const REVOCATION_LABELS: Readonly<Record<Revocation, Label>> = {
  ended: { zh: '已关闭', en: 'closed' },
  expired: { zh: '已过期', en: 'expired' },
  suspended: { zh: '已被下架', en: 'taken down' },
  revised: { zh: '正在修改', en: 'being changed' },
  local: { zh: '发布单位改为本地区以内', en: 'kept to its region by its publisher' },
  region: { zh: '原地区不再共享这一类', en: 'no longer shared by its region' },
  removed: { zh: '原信息已移除', en: 'removed' },
};

/** One region's word on sharing with another. */
export interface Word {
  readonly tenantId: string;
  readonly partnerId: string;
  readonly types: readonly string[];
  readonly state: 'given' | 'ended';
  readonly note: string;
  /** How often this side has ended it, and how often the other had when this word was given. */
  readonly endings: number;
  readonly seenEndings: number;
  readonly givenAt: Date | null;
  readonly endedAt: Date | null;
}
