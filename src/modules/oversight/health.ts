import { civilDate, civilMinute } from '#kernel/time';
import { CHECKS, type CheckKey, type Level } from './model.ts';

/** What was found out about the installation, before anybody judges it. */
export interface HealthFacts {
  readonly now: Date;
  /** Others live on this installation too: its sizes and what its operator reads in the log are not this region's. */
  readonly shared: boolean;
  readonly database: { readonly milliseconds: number; readonly version: string; readonly bytes: number };
  /** When the queue last ran something by the clock; it does so every minute. */
  readonly workerSeenAt: Date | null;
  readonly queue: { readonly waiting: number; readonly failed: number; readonly oldest: Date | null };
  readonly documents: number;
  readonly backup: {
    readonly keep: number;
    readonly lastGood: { readonly startedAt: Date; readonly bytes: number; readonly keysSealed: boolean } | undefined;
    readonly lastProblem: string | undefined;
  };
  readonly channels: { readonly email: boolean; readonly sms: boolean };
  readonly scanner: {
    readonly name: string | undefined;
    readonly answers: boolean;
    readonly unscanned: number;
    readonly infected: number;
  };
  readonly calendar: { readonly thisYear: boolean; readonly nextYear: boolean };
  /** Bytes that are free where data and backups lie; undefined where the system does not tell. */
  readonly free: number | undefined;
}

export interface Check {
  readonly key: CheckKey;
  readonly level: Level;
  readonly value: string;
}

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const GB = 2 ** 30;
/** The notice for the next year comes out in November. */
const NEXT_YEAR_FROM = '-12-01';

const ROOM: Readonly<Record<Level, string>> = { good: '充足', attention: '不到 5 GB', bad: '不到 1 GB' };

/** Thresholds are those of docs/operations.md. */
const JUDGES: Readonly<Record<CheckKey, (facts: HealthFacts) => readonly [Level, string]>> = {
  database: ({ shared, database: { milliseconds, version, bytes } }) => [
    milliseconds > 500 ? 'attention' : 'good',
    `PostgreSQL ${version}，${shared ? '' : `${size(bytes)}，`}应答 ${Math.max(1, Math.round(milliseconds))} 毫秒`,
  ],
  worker: ({ workerSeenAt, now }) => {
    if (workerSeenAt === null) return ['bad', '从未运行'];
    const silence = now.getTime() - workerSeenAt.getTime();
    return [
      silence > 10 * MINUTE ? 'bad' : silence > 3 * MINUTE ? 'attention' : 'good',
      `${civilMinute(workerSeenAt)} 运行过`,
    ];
  },
  queue: ({ queue: { waiting, failed, oldest }, now }) => {
    const age = oldest === null ? 0 : now.getTime() - oldest.getTime();
    const level = failed > 0 || age > HOUR ? 'bad' : age > 10 * MINUTE ? 'attention' : 'good';
    const since = oldest === null ? '' : `，最早的自 ${civilMinute(oldest)} 等到现在`;
    return [level, `${waiting} 个等待${failed > 0 ? `，其中 ${failed} 个多次失败` : ''}${since}`];
  },
  index: ({ documents }) => ['good', `${documents} 条在检索中`],
  backup: ({ shared, backup: { keep, lastGood, lastProblem }, now }) => {
    const why = shared || lastProblem === undefined ? '' : `：${lastProblem}`;
    const setting = keep === 0 ? '未设定时备份' : `每日 03:00，留 ${keep} 份`;
    if (lastGood === undefined) return [keep === 0 ? 'attention' : 'bad', `还没有备份（${setting}）${why}`];
    const age = now.getTime() - lastGood.startedAt.getTime();
    const keys = lastGood.keysSealed ? '' : '，不含密钥';
    const level =
      age > 50 * HOUR || lastProblem !== undefined
        ? 'bad'
        : age > 26 * HOUR || !lastGood.keysSealed
          ? 'attention'
          : 'good';
    const trouble = lastProblem === undefined ? '' : `；最近一次没有成功${why}`;
    const bytes = shared ? '' : `，${size(lastGood.bytes)}`;
    return [level, `${civilMinute(lastGood.startedAt)}${bytes}${keys}（${setting}）${trouble}`];
  },
  channels: ({ channels: { email, sms } }) => {
    const named = [email && '邮件', sms && '短信'].filter((one) => one !== false);
    if (named.length === 0) return ['bad', '没有设置：验证码与通知只在站内'];
    return [named.length === 2 ? 'good' : 'attention', `已设置${named.join('、')}`];
  },
  scanner: ({ scanner: { name, answers, unscanned, infected } }) => {
    const caught = infected > 0 ? `，已隔离 ${infected} 个` : '';
    if (name === undefined) return ['attention', `未设置：收到的 ${unscanned} 个文件标为“未扫描”`];
    if (!answers) return ['bad', `${name} 没有应答，上传暂停`];
    return ['good', `${name} 正常${caught}${unscanned > 0 ? `，设置前的 ${unscanned} 个未扫描` : ''}`];
  },
  calendar: ({ calendar: { thisYear, nextYear }, now }) => {
    const year = civilDate(now).slice(0, 4);
    if (!thisYear) return ['bad', `${year} 年的放假安排没有录入，期限按周末计算`];
    const late = civilDate(now) >= `${year}${NEXT_YEAR_FROM}`;
    if (!nextYear) return [late ? 'attention' : 'good', `${year} 年已录入，${Number(year) + 1} 年还没有`];
    return ['good', `${year}、${Number(year) + 1} 年已录入`];
  },
  disk: ({ shared, free }) => {
    if (free === undefined) return ['attention', '无法得知'];
    const level = free < GB ? 'bad' : free < 5 * GB ? 'attention' : 'good';
    return [level, shared ? ROOM[level] : `剩余 ${size(free)}`];
  },
};

export const judge = (facts: HealthFacts): Check[] =>
  CHECKS.map((key) => {
    const [level, value] = JUDGES[key](facts);
    return { key, level, value };
  });

const size = (bytes: number): string =>
  bytes >= GB ? `${(bytes / GB).toFixed(1)} GB` : `${Math.max(0.1, bytes / 2 ** 20).toFixed(1)} MB`;
