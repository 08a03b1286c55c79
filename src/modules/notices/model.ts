/** 通知 — kinds, channels and links. Browser-safe. */
export { GROUP_LABELS, type EmailTiming, type KindFacts, type NoticeGroup, type NoticeKind } from './kinds.ts';

import { GROUP_LABELS, KINDS, NOTICE_KINDS, type KindFacts, type NoticeGroup, type NoticeKind } from './kinds.ts';

export const NOTICE_GROUPS = Object.keys(GROUP_LABELS) as [NoticeGroup, ...NoticeGroup[]];

/** Kinds that a person may choose about, in the order of the page. */
export const CHOOSABLE_KINDS = NOTICE_KINDS.filter((kind) => (KINDS[kind] as KindFacts).contactOnly !== true) as [
  NoticeKind,
  ...NoticeKind[],
];

export const TIMING_LABELS = {
  now: { zh: '立即发送', en: 'At once' },
  digest: { zh: '每日汇总', en: 'Once a day' },
  off: { zh: '不发', en: 'Never' },
} as const;

export const OUTWARD_CHANNELS = ['email', 'sms', 'webhook'] as const;

export const CHANNEL_LABELS = { inApp: '站内', email: '邮件', sms: '短信', webhook: '回调' } as const;

/** State of a message, in the words of the list of what was sent (发送记录). */
export const STATE_WORDS = {
  queued: '待发送',
  held: '待汇总',
  digested: '已并入汇总',
  sending: '发送中',
  sent: '已发送',
  delivered: '已送达',
  unknown: '结果不明',
  failed: '发送失败',
  undeliverable: '无法送达',
  unconfigured: '未配置',
} as const;

export const DELIVERY_STATES = Object.keys(STATE_WORDS) as [keyof typeof STATE_WORDS, ...(keyof typeof STATE_WORDS)[]];

/** What an administrator may put back into the queue; of an unknown one it is not known whether it will come twice. */
export const RESENDABLE = ['failed', 'undeliverable', 'unconfigured', 'unknown'] as const;
export const isResendable = (state: string): boolean => RESENDABLE.some((one) => one === state);

export interface NoticeSettings {
  /** "21:00" in the zone of the region; the same as `quietUntil`: no quiet hours. */
  readonly quietFrom: string;
  readonly quietUntil: string;
  readonly digestAt: string;
  readonly version: number;
}

export const USUAL_SETTINGS: NoticeSettings = {
  quietFrom: '21:00',
  quietUntil: '08:00',
  digestAt: '08:30',
  version: 0,
};

/** Whether a time of the day lies in the quiet hours, which usually go over midnight. */
export function isQuiet({ quietFrom, quietUntil }: NoticeSettings, time: string): boolean {
  if (quietFrom === quietUntil) return false;
  return quietFrom < quietUntil ? time >= quietFrom && time < quietUntil : time >= quietFrom || time < quietUntil;
}

export const LINK_STATES = ['open', 'used', 'withdrawn', 'renewed'] as const;
export type LinkState = (typeof LINK_STATES)[number];

/** Events that another system can be told of; each carries ids and a page, never personal data. */
export const WEBHOOK_EVENTS = {
  'listing.publish': '供求发布',
  'listing.close': '供求关闭',
  'listing.suspend': '供求下架',
  'listing.restore': '供求恢复发布',
  'listing.expire': '供求到期',
  'listing.confirm': '供求确认仍有效',
  'organisation.vetted': '机构核验结果',
} as const satisfies Readonly<Record<string, string>>;
export type WebhookEvent = keyof typeof WEBHOOK_EVENTS;
export const PING = 'webhook.ping';
