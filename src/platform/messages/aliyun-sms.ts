import { randomUUID } from 'node:crypto';
import type { Clock } from '#kernel/time';
import { civilDate } from '#kernel/time';
import type { AliyunSmsConfig } from '#platform/config';
import { canonicalQuery, signAliyun } from './aliyun-signature.ts';
import type { Outcome, Problem } from './model.ts';
import type { Receipt, SentMessage } from './sender.ts';

export interface TextMessage {
  /** Comes back in receipts (OutId), so that one of which we do not know can be asked for. */
  readonly id: string;
  readonly to: string;
  readonly template: string;
  readonly params: Readonly<Record<string, string>>;
}

export interface SmsProvider {
  send(message: TextMessage): Promise<Outcome>;
  receipt(message: SentMessage): Promise<Receipt>;
}

const VERSION = '2017-05-25';
const TIMEOUT_MILLISECONDS = 10_000;

type Answer =
  | { readonly kind: 'answered'; readonly status: number; readonly body: Readonly<Record<string, unknown>> | undefined }
  /** Nothing was sent. */
  | { readonly kind: 'unreachable'; readonly detail: string }
  /** Sent, and no answer came. */
  | { readonly kind: 'silent'; readonly detail: string };

/** 阿里云短信服务 (Dysmsapi SendSms, QuerySendDetails). SendSms knows no idempotency: a time-out is never tried again. */
export function aliyunSms(config: AliyunSmsConfig, clock: Clock): SmsProvider {
  const call = caller(config, clock);
  return {
    send: async (message) => {
      const number = config.templates[message.template];
      if (number === undefined) return { state: 'failed', problem: 'noTemplate', detail: message.template };
      const answer = await call('SendSms', {
        PhoneNumbers: message.to,
        SignName: config.signName,
        TemplateCode: number,
        TemplateParam: JSON.stringify(message.params),
        OutId: message.id,
      });
      return outcomeOf(answer);
    },
    receipt: async ({ id, recipient, takenAt, reference }) => {
      const answer = await call('QuerySendDetails', {
        PhoneNumber: recipient,
        SendDate: civilDate(takenAt).replaceAll('-', ''),
        PageSize: '50',
        CurrentPage: '1',
        ...(reference !== null && { BizId: reference }),
      });
      return receiptOf(answer, id);
    },
  };
}

const caller =
  ({ endpoint, accessKeyId, accessKeySecret }: AliyunSmsConfig, clock: Clock) =>
  async (action: string, query: Readonly<Record<string, string>>): Promise<Answer> => {
    const url = new URL(endpoint);
    const headers = signAliyun(
      {
        host: url.host,
        action,
        version: VERSION,
        query,
        date: clock
          .now()
          .toISOString()
          .replace(/\.\d{3}Z$/, 'Z'),
        nonce: randomUUID(),
      },
      { id: accessKeyId, secret: accessKeySecret },
    );
    try {
      const answer = await fetch(`${url.origin}/?${canonicalQuery(query)}`, {
        method: 'POST',
        headers,
        redirect: 'error',
        signal: AbortSignal.timeout(TIMEOUT_MILLISECONDS),
      });
      const body = (await answer.json().catch(() => undefined)) as Record<string, unknown> | undefined;
      return { kind: 'answered', status: answer.status, body };
    } catch (error) {
      return { kind: wasNotSent(error) ? 'unreachable' : 'silent', detail: reasonOf(error) };
    }
  };

const NOT_SENT: ReadonlySet<string> = new Set([
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'UND_ERR_CONNECT_TIMEOUT',
  'CERT_HAS_EXPIRED',
  'DEPTH_ZERO_SELF_SIGNED_CERT',
  'UNABLE_TO_VERIFY_LEAF_SIGNATURE',
  'ERR_TLS_CERT_ALTNAME_INVALID',
]);

const causeOf = (error: unknown): { code?: string; message?: string } | undefined =>
  (error as { cause?: { code?: string; message?: string } } | undefined)?.cause;
const wasNotSent = (error: unknown): boolean => NOT_SENT.has(causeOf(error)?.code ?? '');
const reasonOf = (error: unknown): string => causeOf(error)?.message ?? String(error);

type Refusal = { readonly state: 'again' | 'failed' | 'undeliverable' | 'unknown'; readonly problem: Problem };

/** Error codes of SendSms as documented; what begins so and stands in no other row. */
const REFUSALS: readonly (readonly [RegExp, Refusal])[] = [
  [/^isv\.MOBILE_NUMBER_ILLEGAL$|^isv\.MOBILE_NOT_EXIST/, { state: 'undeliverable', problem: 'badNumber' }],
  [/^isv\.(BLACK_KEY_CONTROL_LIMIT|BLACK_LIST|USER_UNSUBSCRIBE)/, { state: 'undeliverable', problem: 'blacklisted' }],
  [/^isv\.DAY_LIMIT_CONTROL|^isv\.MONTH_LIMIT_CONTROL/, { state: 'failed', problem: 'dailyLimit' }],
  [/^isv\.BUSINESS_LIMIT_CONTROL|^Throttling/, { state: 'again', problem: 'throttled' }],
  [/^isv\.(SMS_SIGNATURE|SMS_SIGN|SIGN_)/, { state: 'failed', problem: 'signName' }],
  [
    /^isv\.(SMS_CONTENT|PARAM_NOT_SUPPORT_URL|SMS_OVER_LIMIT|PARAM_LENGTH_LIMIT)/,
    { state: 'failed', problem: 'content' },
  ],
  [
    /^isv\.(SMS_TEMPLATE|TEMPLATE|INVALID_JSON_PARAM|INVALID_PARAMETERS|MISSING_PARAMETERS|SMS_TEST_TEMPLATE)/i,
    { state: 'failed', problem: 'template' },
  ],
  [/^isv\.(AMOUNT_NOT_ENOUGH|OUT_OF_SERVICE)/, { state: 'again', problem: 'balance' }],
  [/^isv\.(PRODUCT_UN|ACCOUNT_|DENY_IP)/, { state: 'failed', problem: 'suspended' }],
  [
    /^(InvalidAccessKeyId|SignatureDoesNotMatch|Forbidden|isp\.RAM_PERMISSION_DENY|isv\.RAM)/,
    { state: 'again', problem: 'credentials' },
  ],
  [/^(SignatureNonceUsed|InvalidTimeStamp)/, { state: 'again', problem: 'temporary' }],
  // 系统错误: the documentation does not say that nothing was sent.
  [/^isp\.|^ServiceUnavailable|^InternalError/, { state: 'unknown', problem: 'ambiguous' }],
];

export function outcomeOf(answer: Answer): Outcome {
  if (answer.kind === 'unreachable') return { state: 'again', problem: 'unreachable', detail: answer.detail };
  if (answer.kind === 'silent') return { state: 'unknown', problem: 'timeout', detail: answer.detail };
  const code = answer.body?.['Code'];
  if (code === 'OK') return { state: 'sent', reference: textOf(answer.body, 'BizId') };
  if (typeof code !== 'string') return { state: 'unknown', problem: 'ambiguous', detail: `HTTP ${answer.status}` };
  const refusal = REFUSALS.find(([pattern]) => pattern.test(code))?.[1] ?? { state: 'failed', problem: 'rejected' };
  return { ...refusal, detail: `${code} ${textOf(answer.body, 'Message')}`.slice(0, 300) };
}

const textOf = (body: Readonly<Record<string, unknown>> | undefined, name: string): string => {
  const value = body?.[name];
  return typeof value === 'string' ? value : '';
};

interface SendDetail {
  readonly OutId?: string;
  readonly SendStatus?: number;
  readonly ErrCode?: string;
}

/** 1 等待回执, 2 发送失败, 3 发送成功. */
const FAILED = 2;
const RECEIVED = 3;
/** 停机, 空号. */
const BAD_NUMBER: ReadonlySet<string> = new Set(['MOBILE_NOT_ON_SERVICE', 'INVALID_NUMBER']);

function receiptOf(answer: Answer, id: string): Receipt {
  if (answer.kind !== 'answered' || answer.body?.['Code'] !== 'OK') return { state: 'waiting' };
  const list = (answer.body['SmsSendDetailDTOs'] as { SmsSendDetailDTO?: readonly SendDetail[] } | undefined)
    ?.SmsSendDetailDTO;
  const detail = list?.find((one) => one.OutId === id);
  if (detail?.SendStatus === RECEIVED) return { state: 'delivered' };
  if (detail?.SendStatus !== FAILED) return { state: 'waiting' };
  const code = detail.ErrCode ?? '';
  return { state: 'failed', detail: code, badAddress: BAD_NUMBER.has(code) };
}
