import type { AccountId, TenantId } from '#kernel/ids';
import type { NewMessage } from '#platform/context';

export const CHANNELS = ['inApp', 'email', 'sms', 'webhook'] as const;
export type Channel = (typeof CHANNELS)[number];
/** What leaves the house. */
export type OutwardChannel = Exclude<Channel, 'inApp'>;

export const MESSAGE_STATES = [
  'queued',
  'held',
  'digested',
  'sending',
  'sent',
  'delivered',
  'unknown',
  'failed',
  'undeliverable',
  'unconfigured',
] as const;
export type MessageState = (typeof MESSAGE_STATES)[number];

/** A message as those who make it write it; what is left out has the common value. */
export interface MessageToQueue extends Omit<NewMessage, 'channel'> {
  readonly channel: Channel;
  readonly kind?: string | undefined;
  readonly urgent?: boolean | undefined;
  readonly secret?: boolean | undefined;
  /** Waits for the digest instead of being sent by itself. */
  readonly held?: boolean | undefined;
  readonly template?: string | undefined;
  readonly params?: Readonly<Record<string, string>> | undefined;
  readonly webhookId?: string | undefined;
  readonly expiresAt?: Date | undefined;
}

/** What of a secret message stands sealed. */
export interface SealedText {
  readonly body: string;
  readonly link?: string | undefined;
  readonly params: Readonly<Record<string, string>>;
}

export const SEALED_FIELD = 'messages.message.text';
export const sealedPlace = (tenant: TenantId, id: string) => ({ tenant, field: SEALED_FIELD, row: id });

/** A message in somebody's box in the app, or as the outbox of a demonstration shows it. */
export interface Message {
  readonly id: string;
  readonly kind: string;
  readonly channel: Channel;
  readonly recipient: string;
  readonly subject: string;
  readonly body: string;
  readonly link: string | null;
  readonly state: MessageState;
  readonly createdAt: Date;
  readonly readAt: Date | null;
}

/** What a channel gets to send. */
export interface Outgoing {
  readonly id: string;
  readonly key: string;
  readonly kind: string;
  readonly channel: OutwardChannel;
  readonly recipient: string;
  readonly accountId: AccountId | null;
  readonly subject: string;
  readonly body: string;
  readonly link: string | null;
  readonly secret: boolean;
  readonly template: string | null;
  readonly params: Readonly<Record<string, string>>;
  readonly webhookId: string | null;
  readonly attempts: number;
  readonly createdAt: Date;
}

/**
 * What became of a try. `again`: known not to be delivered, may work later. `failed`: refused for good. `undeliverable`:
 * the address itself is wrong. `unknown`: it may have arrived; nobody tries again by himself.
 */
export type Outcome =
  | { readonly state: 'sent'; readonly reference?: string | undefined }
  | {
      readonly state: 'again' | 'failed' | 'undeliverable' | 'unknown';
      readonly problem: Problem;
      readonly detail?: string;
    };

/** What went wrong, in words that the list of messages shows (problems.ts). */
export type Problem = keyof typeof PROBLEMS;

export const PROBLEMS = {
  unreachable: '连接不上服务商',
  timeout: '服务商没有答复，不能确定是否已发出',
  interrupted: '发送过程中断，不能确定是否已发出',
  ambiguous: '服务商答复异常，不能确定是否已发出',
  temporary: '服务商暂时拒收',
  throttled: '发送过于频繁',
  dailyLimit: '短信服务达到当日或当月的发送限额',
  signIn: '发信服务器的账号或密码不正确',
  rejected: '对方服务器拒收',
  badAddress: '邮箱地址不存在或不能收信',
  returned: '对方收下后又退回',
  badNumber: '手机号码不正确或已停机',
  blacklisted: '该号码已退订或在黑名单中',
  signName: '短信签名不存在或未通过审核',
  template: '短信模板不存在、未通过审核或变量不符',
  noTemplate: '这类消息没有配置短信模板',
  content: '短信内容含有不允许的词句或链接',
  credentials: '短信服务的密钥不正确或没有权限',
  balance: '短信服务余额不足',
  suspended: '短信服务未开通、已停用或拒绝这台服务器的地址',
  notReceived: '运营商回执：用户没有收到',
  bouncing: '此前已确认这个联系方式收不到消息，请先更正',
  expired: '超过有效期仍未发出，已作废',
  tooOften: '多次重试仍未成功',
  answer: '对方服务器答复了错误',
  redirect: '对方要求跳转，出于安全不跟随',
  forbiddenAddress: '地址不允许：不能指向内网、本机或元数据服务',
  webhookGone: '回调地址已停用或删除',
  resolvedNo: '已由管理员确认没有收到',
} as const;
