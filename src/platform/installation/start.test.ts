import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { ConfigError } from '#platform/config';
import { joinAttendance } from './attendance.ts';
import { startProblem } from './start-problem.ts';

const temporary = (): string => {
  const folder = mkdtempSync(join(tmpdir(), 'jiangqiao-start-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
};

describe('who shares the embedded database', () => {
  test('the last one out turns off the light', () => {
    const folder = temporary();
    const first = joinAttendance(folder);
    expect(first.alone).toBe(true);
    writeFileSync(join(folder, String(process.ppid)), '');
    expect(joinAttendance(folder).alone).toBe(false);
    expect(first.leave()).toBe(false);
    rmSync(join(folder, String(process.ppid)));
    expect(first.leave()).toBe(true);
  });

  test('a killed process counts no more', () => {
    const folder = join(temporary(), 'processes');
    const ended = spawnSync(process.execPath, ['-e', '']).pid;
    mkdirSync(folder);
    writeFileSync(join(folder, String(ended)), '');
    expect(joinAttendance(folder).alone).toBe(true);
    expect(readdirSync(folder)).toEqual([String(process.pid)]);
  });
});

describe('what keeps a start from succeeding is said in one sentence', () => {
  const coded = (code: string): Error => Object.assign(new Error(code), { code });

  test.each([
    ['EADDRINUSE', '端口'],
    ['ENOSPC', '磁盘已满'],
    ['53100', '磁盘已满'],
    ['ECONNREFUSED', '数据库无法连接'],
    ['ENOTFOUND', '数据库无法连接'],
    ['28P01', '用户名或密码'],
    ['3D000', '数据库不存在'],
    ['EACCES', '没有权限'],
  ])('%s', (code, words) => {
    const sentence = startProblem(coded(code));
    expect(sentence).toContain(words);
    expect(sentence).not.toContain('\n');
  });

  test('several addresses tried in vain are one trouble', () => {
    expect(startProblem(new AggregateError([coded('ECONNREFUSED'), coded('ECONNREFUSED')]))).toContain('无法连接');
  });

  test('a wrong setting speaks for itself, a defect keeps its stack', () => {
    expect(startProblem(new ConfigError('环境变量 PORT 不正确'))).toBe('环境变量 PORT 不正确');
    expect(startProblem(new TypeError('x is not a function'))).toBeUndefined();
  });
});
