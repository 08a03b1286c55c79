import { expect, test } from 'vitest';
import { judge, type HealthFacts } from './health.ts';

const NOW = new Date('2026-11-21T04:00:00Z');
const before = (minutes: number): Date => new Date(NOW.getTime() - minutes * 60_000);
const WELL: HealthFacts = {
  now: NOW,
  shared: false,
  database: { milliseconds: 3, version: '18.4', bytes: 50 * 2 ** 20 },
  workerSeenAt: before(1),
  queue: { waiting: 2, failed: 0, oldest: before(1) },
  documents: 500,
  backup: {
    keep: 7,
    lastGood: { startedAt: before(9 * 60), bytes: 2 ** 20, keysSealed: true },
    lastProblem: undefined,
  },
  channels: { email: true, sms: true },
  scanner: { name: 'clamd', answers: true, unscanned: 0, infected: 0 },
  calendar: { thisYear: true, nextYear: true },
  free: 50 * 2 ** 30,
};

test('an installation that is well', () => {
  expect(judge(WELL).map(({ key, level }) => `${key} ${level}`)).toEqual(
    ['database', 'worker', 'queue', 'index', 'backup', 'channels', 'scanner', 'calendar', 'disk'].map(
      (key) => `${key} good`,
    ),
  );
});

test('where several regions live together, none is told the sizes of all, nor what the operator reads in the log', () => {
  const facts = {
    ...WELL,
    shared: true,
    free: 3 * 2 ** 30,
    backup: { ...WELL.backup, lastProblem: '/srv/backup 写满' },
  };
  const told = judge(facts).map(({ value }) => value);
  expect(told.join()).not.toMatch(/[\d.]+ [MG]B，|\/srv/);
  expect(told).toContain('不到 5 GB');
  expect(told.find((value) => value.includes('最近一次没有成功'))).toBeDefined();
});

test.each<[string, Partial<HealthFacts>, string, RegExp]>([
  ['a slow database', { database: { ...WELL.database, milliseconds: 900 } }, 'database attention', /900 毫秒/],
  ['no worker', { workerSeenAt: null }, 'worker bad', /从未/],
  ['a silent worker', { workerSeenAt: before(5) }, 'worker attention', /运行过/],
  ['a dead worker', { workerSeenAt: before(60) }, 'worker bad', /运行过/],
  ['a queue that stands', { queue: { waiting: 9, failed: 0, oldest: before(20) } }, 'queue attention', /等到现在/],
  ['jobs that failed for good', { queue: { waiting: 9, failed: 1, oldest: null } }, 'queue bad', /1 个多次失败/],
  [
    'no backup yet, none planned',
    { backup: { keep: 0, lastGood: undefined, lastProblem: undefined } },
    'backup attention',
    /未设定时备份/,
  ],
  [
    'no backup yet, though planned',
    { backup: { keep: 7, lastGood: undefined, lastProblem: '磁盘已满' } },
    'backup bad',
    /磁盘已满/,
  ],
  [
    'a backup of the day before yesterday',
    { backup: { ...WELL.backup, lastGood: { startedAt: before(51 * 60), bytes: 1, keysSealed: false } } },
    'backup bad',
    /不含密钥/,
  ],
  ['no way out', { channels: { email: false, sms: false } }, 'channels bad', /站内/],
  ['only mail', { channels: { email: true, sms: false } }, 'channels attention', /邮件/],
  [
    'no scanner',
    { scanner: { name: undefined, answers: true, unscanned: 3, infected: 0 } },
    'scanner attention',
    /3 个文件标为“未扫描”/,
  ],
  ['a scanner that is down', { scanner: { ...WELL.scanner, answers: false } }, 'scanner bad', /没有应答/],
  [
    'no plan for this year',
    { calendar: { thisYear: false, nextYear: false } },
    'calendar bad',
    /2026 年的放假安排没有录入/,
  ],
  [
    'none for the next, in November',
    { calendar: { thisYear: true, nextYear: false } },
    'calendar good',
    /2027 年还没有/,
  ],
  [
    'none for the next, in December',
    { now: new Date('2026-12-02T04:00:00Z'), calendar: { thisYear: true, nextYear: false } },
    'calendar attention',
    /2027 年还没有/,
  ],
  ['a disk that fills', { free: 3 * 2 ** 30 }, 'disk attention', /3\.0 GB/],
  ['a full disk', { free: 2 ** 20 }, 'disk bad', /1\.0 MB/],
])('%s', (_what, changed, expected, words) => {
  const [key] = expected.split(' ');
  const found = judge({ ...WELL, ...changed }).find((check) => check.key === key)!;
  expect(`${found.key} ${found.level}`).toBe(expected);
  expect(found.value).toMatch(words);
});
