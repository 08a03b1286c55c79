import { describe, expect, test } from 'vitest';
import { isPlaceholder, maskContact, placeholderEmail, readContact } from './contacts.ts';
import { whyNotPassword } from './passwords.ts';

describe('passwords', () => {
  test.each([
    'woaini1314520',
    'WOAINI1314520',
    '1234567890',
    'qwertyuiop',
    'aaaaaaaaaaaa',
    '123123123123',
    '5205205205201',
    // Leaked elsewhere, or so with a year or a sign behind it.
    'basketball',
    'q1w2e3r4t5y6',
    'password2026',
    'P@ssw0rd12345',
    'woaini5201314',
    'zhongguo2026',
    'abcdefghij1',
    '管理员密码123456',
  ])('%s is too common', async (password) => {
    expect((await whyNotPassword(password))?.zh).toContain('常见');
  });

  test.each(['', 'short', '123456789', '床前明月光疑是地'])('“%s” is too short', async (password) => {
    expect((await whyNotPassword(password))?.zh).toContain('至少');
  });

  test('what others know of the person is no secret', async () => {
    expect((await whyNotPassword('my13812345678', ['13812345678']))?.zh).toContain('手机号');
    expect((await whyNotPassword('Zhangsan-2026', ['zhangsan']))?.zh).toContain('姓名');
    expect((await whyNotPassword('李四的家在山的那一边呢', ['李四']))?.zh).toContain('姓名');
  });

  test.each(['river lamp copper', '山高月小 水落石出 九', 'Kp7#vLq2!x'])('%s will do', async (password) => {
    expect(await whyNotPassword(password, ['王五', '13812345678'])).toBeUndefined();
  });

  test('endless ones are refused', async () => {
    expect((await whyNotPassword('ab'.repeat(3).padEnd(129, 'xyz1')))?.zh).toContain('最多');
  });
});

describe('contacts', () => {
  test.each([
    ['13812345678', 'phone', '13812345678'],
    ['+86 138 1234 5678', 'phone', '13812345678'],
    ['0086-138-1234-5678', 'phone', '13812345678'],
    ['１３８１２３４５６７８', 'phone', '13812345678'],
    [' Li.Si@Example.CN ', 'email', 'li.si@example.cn'],
  ])('%s', (text, kind, value) => {
    expect(readContact(text)).toEqual({ kind, value });
  });

  test.each(['', '12345', '12812345678', '021-12345678', 'li@', '@example.cn', 'a b@example.cn', placeholderEmail()])(
    '%s is none',
    (text) => {
      expect(readContact(text)).toBeUndefined();
    },
  );

  test('masked, they are recognised by their owner only', () => {
    expect(maskContact('13812345678')).toBe('138****5678');
    expect(maskContact('zhang@example.cn')).toBe('z***@example.cn');
    expect(isPlaceholder(placeholderEmail())).toBe(true);
  });
});
