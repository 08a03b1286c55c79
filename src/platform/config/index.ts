import { createHmac } from 'node:crypto';
import { isIP } from 'node:net';
import { resolve } from 'node:path';
import { z } from 'zod';
import { ConfigError } from './config-error.ts';
import { messagesConfig, type MessagesConfig } from './messages.ts';
import { loadSecrets, type Secrets } from './secrets.ts';

export type { AliyunSmsConfig, MessagesConfig, SmtpConfig } from './messages.ts';
export { addVaultKey, adoptKeys, keyringChangedAt, loadKeyring, type Keyring, type Secrets } from './secrets.ts';

/** Everything that can be set from outside. Unset means: embedded database, loopback, demo region. */
const Environment = z.object({
  PORT: z.coerce.number().int().min(0).max(65_535).default(8080),
  HOST: z.string().min(1).optional(),
  PUBLIC_URL: z.url({ protocol: /^https?$/ }).optional(),
  // Addresses or networks, by comma, whose X-Forwarded-For is believed; only with PUBLIC_URL.
  TRUSTED_PROXIES: z
    .string()
    .default('127.0.0.1,::1')
    .transform((list) => list.split(',').map((address) => address.trim()))
    .refine((list) => list.every((address) => isIP(address.split('/')[0]!) !== 0), 'addresses or networks, by comma'),
  DATA_DIR: z.string().min(1).default('data'),
  DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/ }).optional(),
  DATABASE_OWNER_URL: z.url({ protocol: /^postgres(ql)?$/ }).optional(),
  // small: only the hand-written part of the demo region, for tests.
  DEMO: z.enum(['0', '1', 'small']).optional(),
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'silent']).optional(),
  SECRET: z.string().min(32).optional(),
  // Earlier values of SECRET, newest first, by comma: they still open what was sealed under them.
  SECRET_PREVIOUS: z.string().optional(),
  // ClamAV: "host:3310" or "unix:/run/clamav/clamd.ctl". Without it files are marked as not scanned.
  CLAMD: z
    .string()
    .regex(/^(unix:\/.+|\[?[\w.:-]+\]?:\d{1,5})$/, 'host:port or unix:/path')
    .optional(),
  BACKUP_DIR: z.string().min(1).optional(),
  // How many daily backups are kept; 0 makes none.
  BACKUP_KEEP: z.coerce.number().int().min(0).max(3650).optional(),
  BACKUP_PASSPHRASE: z.string().min(12).optional(),
  // smtp[s]://user:password@host:port; without it no e-mail leaves the house.
  SMTP_URL: z.url({ protocol: /^smtps?$/ }).optional(),
  SMTP_FROM: z.string().min(3).optional(),
  ALIYUN_SMS_ACCESS_KEY_ID: z.string().min(1).optional(),
  ALIYUN_SMS_ACCESS_KEY_SECRET: z.string().min(1).optional(),
  ALIYUN_SMS_SIGN_NAME: z.string().min(1).optional(),
  ALIYUN_SMS_TEMPLATES: z.string().optional(),
  ALIYUN_SMS_ENDPOINT: z.url({ protocol: /^https?$/ }).default('https://dysmsapi.aliyuncs.com'),
  // Inner addresses or networks, by comma, that webhooks may reach all the same.
  OUTBOUND_ALLOW: z.string().default(''),
  S3_ENDPOINT: z.url().optional(),
  S3_BUCKET: z.string().optional(),
  S3_REGION: z.string().default('us-east-1'),
  S3_ACCESS_KEY_ID: z.string().optional(),
  S3_SECRET_ACCESS_KEY: z.string().optional(),
});

export interface Config {
  readonly port: number;
  readonly host: string;
  /** True when nobody asked for another address: only this machine can reach us. */
  readonly loopback: boolean;
  readonly publicUrl: string | undefined;
  readonly trustedProxies: readonly string[];
  readonly dataDir: string;
  readonly database:
    | { readonly kind: 'embedded' }
    | { readonly kind: 'external'; readonly url: string; readonly ownerUrl: string | undefined };
  readonly demo: boolean;
  /** The demo region with a city around the people that one can be. */
  readonly demoCity: boolean;
  readonly logLevel: string;
  readonly files: FilesConfig;
  readonly messages: MessagesConfig;
  readonly backup: BackupConfig;
  readonly scanner: ScannerAddress | undefined;
  readonly secrets: Secrets;
}

type ScannerAddress = { readonly host: string; readonly port: number } | { readonly path: string };

export interface BackupConfig {
  readonly folder: string;
  readonly keep: number;
  readonly passphrase: string | undefined;
}

export type FilesConfig =
  | { readonly folder: string }
  | {
      readonly s3: {
        readonly endpoint: string;
        readonly bucket: string;
        readonly region: string;
        readonly accessKeyId: string;
        readonly secretAccessKey: string;
      };
    };

export { ConfigError } from './config-error.ts';

export function readConfig(environment: NodeJS.ProcessEnv = process.env): Config {
  const given = Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== ''));
  const parsed = Environment.safeParse(given);
  if (!parsed.success) {
    const issue = parsed.error.issues[0]!;
    throw new ConfigError(`环境变量 ${issue.path.join('.')} 不正确 (invalid setting): ${issue.message}`);
  }
  const env = parsed.data;
  const dataDir = resolve(env.DATA_DIR);
  const external = env.DATABASE_URL !== undefined;
  return {
    port: env.PORT,
    host: env.HOST ?? '127.0.0.1',
    loopback: env.HOST === undefined,
    publicUrl: env.PUBLIC_URL?.replace(/\/$/, ''),
    trustedProxies: env.TRUSTED_PROXIES,
    dataDir,
    database: external
      ? { kind: 'external', url: env.DATABASE_URL!, ownerUrl: env.DATABASE_OWNER_URL }
      : { kind: 'embedded' },
    demo: (env.DEMO ?? (external ? '0' : '1')) !== '0',
    demoCity: env.DEMO !== 'small',
    // A person at a terminal wants the addresses, not a line for every request; an installation of its own wants the lines.
    logLevel: env.LOG_LEVEL ?? (external ? 'info' : 'warn'),
    files: filesConfig(env, dataDir),
    messages: messagesConfig(env),
    backup: {
      folder: resolve(env.BACKUP_DIR ?? resolve(dataDir, 'backups')),
      // Nobody else looks after the embedded database; an external one may have an administrator with ways of his own.
      keep: env.BACKUP_KEEP ?? (external ? 0 : 7),
      passphrase: env.BACKUP_PASSPHRASE,
    },
    scanner: scannerAddress(env.CLAMD),
    secrets: external ? externalSecrets(env.SECRET, env.SECRET_PREVIOUS) : loadSecrets(dataDir),
  };
}

function scannerAddress(text: string | undefined): ScannerAddress | undefined {
  if (text === undefined) return undefined;
  if (text.startsWith('unix:')) return { path: text.slice('unix:'.length) };
  const colon = text.lastIndexOf(':');
  return { host: text.slice(0, colon).replaceAll(/[[\]]/g, ''), port: Number(text.slice(colon + 1)) };
}

function filesConfig(env: z.infer<typeof Environment>, dataDir: string): FilesConfig {
  if (env.S3_ENDPOINT === undefined) return { folder: resolve(dataDir, 'files') };
  if (!env.S3_BUCKET || !env.S3_ACCESS_KEY_ID || !env.S3_SECRET_ACCESS_KEY) {
    throw new ConfigError('S3_ENDPOINT 还需要 S3_BUCKET、S3_ACCESS_KEY_ID、S3_SECRET_ACCESS_KEY (also required)');
  }
  return {
    s3: {
      endpoint: env.S3_ENDPOINT,
      bucket: env.S3_BUCKET,
      region: env.S3_REGION,
      accessKeyId: env.S3_ACCESS_KEY_ID,
      secretAccessKey: env.S3_SECRET_ACCESS_KEY,
    },
  };
}

/** Several processes may share an external database, so their keys come from one secret that the operator keeps. */
function externalSecrets(secret: string | undefined, previous: string | undefined): Secrets {
  if (secret === undefined) {
    throw new ConfigError(
      '使用外部数据库时需要设置 SECRET（至少 32 个字符） (SECRET of 32+ characters is required with DATABASE_URL)',
    );
  }
  const earlier = (previous ?? '')
    .split(',')
    .map((one) => one.trim())
    .filter((one) => one !== '');
  if (earlier.some((one) => one.length < 32))
    throw new ConfigError('SECRET_PREVIOUS 的每一段至少 32 个字符 (each part of SECRET_PREVIOUS has 32+ characters)');
  const deriveFrom = (from: string, purpose: string): string =>
    createHmac('sha256', from).update(purpose).digest('base64url');
  const derive = (purpose: string): string => deriveFrom(secret, purpose);
  return {
    session: derive('session'),
    link: derive('link'),
    job: derive('job'),
    vault: [secret, ...earlier].map((one) => deriveFrom(one, 'vault')),
    database: { postgres: '', jq_owner: '', jq_jobs: derive('jq_jobs'), jq_app: '' },
  };
}
