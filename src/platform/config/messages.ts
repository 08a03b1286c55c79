import ipaddr from 'ipaddr.js';
import { ConfigError } from './config-error.ts';

export interface SmtpConfig {
  readonly url: string;
  /** Who writes: "匠桥 <noreply@example.cn>". */
  readonly from: string;
}

/** 阿里云短信服务 (Dysmsapi). */
export interface AliyunSmsConfig {
  readonly endpoint: string;
  readonly accessKeyId: string;
  readonly accessKeySecret: string;
  readonly signName: string;
  /** Name of a template in the code → number of the approved one. */
  readonly templates: Readonly<Record<string, string>>;
}

/** Channels out of the house; one that is not set is off and everything else works. */
export interface MessagesConfig {
  readonly email: SmtpConfig | undefined;
  readonly sms: AliyunSmsConfig | undefined;
  /** Inner networks that webhooks may reach. */
  readonly outboundAllow: readonly string[];
}

interface MessagesEnvironment {
  readonly SMTP_URL?: string | undefined;
  readonly SMTP_FROM?: string | undefined;
  readonly ALIYUN_SMS_ACCESS_KEY_ID?: string | undefined;
  readonly ALIYUN_SMS_ACCESS_KEY_SECRET?: string | undefined;
  readonly ALIYUN_SMS_SIGN_NAME?: string | undefined;
  readonly ALIYUN_SMS_TEMPLATES?: string | undefined;
  readonly ALIYUN_SMS_ENDPOINT: string;
  readonly OUTBOUND_ALLOW: string;
}

export const messagesConfig = (env: MessagesEnvironment): MessagesConfig => ({
  email: smtpConfig(env),
  sms: smsConfig(env),
  outboundAllow: networks(env.OUTBOUND_ALLOW),
});

function smtpConfig({ SMTP_URL: url, SMTP_FROM: from }: MessagesEnvironment): SmtpConfig | undefined {
  if (url === undefined) return undefined;
  if (from === undefined)
    throw new ConfigError('SMTP_URL 还需要 SMTP_FROM：发件人地址 (SMTP_FROM is required with SMTP_URL)');
  return { url, from };
}

function smsConfig(env: MessagesEnvironment): AliyunSmsConfig | undefined {
  const { ALIYUN_SMS_ACCESS_KEY_ID: accessKeyId, ALIYUN_SMS_ACCESS_KEY_SECRET: accessKeySecret } = env;
  if (accessKeyId === undefined && accessKeySecret === undefined) return undefined;
  const { ALIYUN_SMS_SIGN_NAME: signName, ALIYUN_SMS_TEMPLATES: templates } = env;
  if (accessKeyId === undefined || accessKeySecret === undefined || signName === undefined || templates === undefined)
    throw new ConfigError(
      '短信需要同时设置 ALIYUN_SMS_ACCESS_KEY_ID、ALIYUN_SMS_ACCESS_KEY_SECRET、ALIYUN_SMS_SIGN_NAME、ALIYUN_SMS_TEMPLATES (all four are required)',
    );
  return {
    endpoint: env.ALIYUN_SMS_ENDPOINT,
    accessKeyId,
    accessKeySecret,
    signName,
    templates: templateNumbers(templates),
  };
}

const TEMPLATE = /^(code|notice|link)=([\w-]{3,40})$/;

/** "code=SMS_1,notice=SMS_2,link=SMS_3" */
function templateNumbers(list: string): Readonly<Record<string, string>> {
  const pairs = parts(list).map((part) => TEMPLATE.exec(part));
  if (pairs.length === 0 || pairs.includes(null))
    throw new ConfigError('ALIYUN_SMS_TEMPLATES 的写法是 code=SMS_1,notice=SMS_2,link=SMS_3 (wrong format)');
  return Object.fromEntries(pairs.map((pair) => [pair![1]!, pair![2]!]));
}

function networks(list: string): readonly string[] {
  const found = parts(list);
  if (!found.every((one) => ipaddr.isValid(one) || ipaddr.isValidCIDR(one)))
    throw new ConfigError('OUTBOUND_ALLOW 只能是 IP 地址或网段，用逗号分开 (addresses or networks, by comma)');
  return found;
}

const parts = (list: string): string[] =>
  list
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '');
