import { KIND_WORDS, RECORD_KINDS, type RecordKind } from '#contracts/catalogue';
import { TYPE_LABELS, TYPES, type ListingType } from '#contracts/kinds';

/** 跨区域共享: regions show each other what is public in them, by copies that name their origin. */

interface Label {
  readonly zh: string;
  readonly en: string;
}

/** What can be shared: types of listings, and kinds of records of the catalogue. */
export const SHARABLE = [...TYPES, ...RECORD_KINDS] as const;
export type Sharable = (typeof SHARABLE)[number];

export const isRecordKind = (one: string): one is RecordKind => (RECORD_KINDS as readonly string[]).includes(one);

export const sharableLabel = (one: Sharable): Label =>
  isRecordKind(one) ? KIND_WORDS[one].shelf : TYPE_LABELS[one satisfies ListingType];

/** Both have 基地与设备 among them, so they are told apart. */
export const SHARABLE_GROUPS: readonly { readonly name: string; readonly of: readonly Sharable[] }[] = [
  { name: '供求', of: TYPES },
  { name: '资源名录', of: RECORD_KINDS },
];

/** "供求（人才、培训）；资源名录（专家）". */
export const sharableText = (some: readonly string[]): string =>
  SHARABLE_GROUPS.map(({ name, of }) => ({ name, given: of.filter((one) => some.includes(one)) }))
    .filter(({ given }) => given.length > 0)
    .map(({ name, given }) => `${name}（${given.map((one) => sharableLabel(one).zh).join('、')}）`)
    .join('；');

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
export const REVOCATIONS = [
  'ended',
  'expired',
  'suspended',
  'revised',
  'local',
  'region',
  'removed',
  'consent',
] as const;
export type Revocation = (typeof REVOCATIONS)[number];

export const REVOCATION_LABELS: Readonly<Record<Revocation, Label>> = {
  ended: { zh: '已关闭', en: 'closed' },
  expired: { zh: '已过期', en: 'expired' },
  suspended: { zh: '已被下架', en: 'taken down' },
  revised: { zh: '正在修改', en: 'being changed' },
  local: { zh: '发布单位改为本地区以内', en: 'kept to its region by its publisher' },
  region: { zh: '原地区不再共享这一类', en: 'no longer shared by its region' },
  removed: { zh: '原信息已移除', en: 'removed' },
  consent: { zh: '本人没有同意或已撤回同意', en: 'without the person’s consent' },
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
