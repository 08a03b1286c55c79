import type { FieldError } from '#kernel/errors';

export const PASSWORD_MIN = 10;
export const PASSWORD_MAX = 128;

/**
 * The commonest passwords of leaked lists that reach ten characters, Latin and pinyin, and the patterns behind them.
 * Written in lower case; compared after folding case.
 */
const COMMON = new Set([
  '1234567890',
  '0123456789',
  '0987654321',
  '12345678910',
  '123456789a',
  'a123456789',
  '123456789q',
  'q123456789',
  '123456789abc',
  'abc123456789',
  'qwertyuiop',
  '1qaz2wsx3edc',
  '1q2w3e4r5t',
  'q1w2e3r4t5',
  'qazwsxedcrfv',
  'asdfghjkl;',
  'asdfghjkl1',
  'zxcvbnm123',
  'qwer123456',
  'asdf123456',
  'password12',
  'password123',
  'password1234',
  'passw0rd123',
  'p@ssw0rd123',
  'administrator',
  'admin12345',
  'admin123456',
  'root123456',
  'test123456',
  'welcome123',
  'iloveyou123',
  'letmein123',
  'changeme123',
  'woaini1314',
  'woaini1314520',
  'woaini5201314',
  'woaini520520',
  '5201314520',
  '1314520520',
  '5201314woaini',
  'woaiwojia123',
  'woaini123456',
  'woaizhongguo',
  'zhongguo123',
  'zhangwei123',
  'wangwei123',
  'aini1314520',
  'caonima123',
  'nihao123456',
  'mima123456',
  'mimamima123',
  'tiankong123',
  'jiangqiao123',
  'qq123456789',
  'aa123456789',
  'aaa123456789',
  'abcd123456',
  'abcde12345',
  'abc1234567',
  '1111111111',
  '9876543210',
  '1029384756',
  '1357924680',
  '147258369a',
  '7758521521',
  '3141592653',
]);

/** One character or one short piece over and over: aaaaaaaaaa, 123123123123, 52052052052. */
const REPEATED = /^(.{1,4}?)\1+.{0,3}$/u;

/** Why this password will not do, or undefined. `own`: what others know of the person (name, phone, address). */
export function whyNotPassword(password: string, own: readonly string[] = []): FieldError | undefined {
  const say = (zh: string, en: string): FieldError => ({ field: 'password', zh, en });
  if ([...password].length < PASSWORD_MIN)
    return say(`密码至少 ${PASSWORD_MIN} 个字符`, `The password needs at least ${PASSWORD_MIN} characters`);
  if (password.length > PASSWORD_MAX)
    return say(`密码最多 ${PASSWORD_MAX} 个字符`, `The password may have at most ${PASSWORD_MAX} characters`);
  const folded = password.toLowerCase();
  if (COMMON.has(folded) || REPEATED.test(folded))
    return say(
      '这个密码太常见，容易被猜到，请换一个，例如几个不相关的词',
      'This password is too common and easily guessed. Choose another, for example a few unrelated words',
    );
  if (own.some((known) => known.length >= 4 && folded.includes(known.toLowerCase())))
    return say(
      '密码不能包含您的姓名、手机号或邮箱',
      'The password must not contain your name, phone number or address',
    );
  return undefined;
}
