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
  ])('%s is too common', (password) => {
    expect(whyNotPassword(password)?.zh).toContain('常见');
  });

  test.each(['', 'short', '123456789', '床前明月光疑是地'])('“%s” is too short', (password) => {
    expect(whyNotPassword(password)?.zh).toContain('至少');
  });

  test('what others know of the person is no secret', () => {
    expect(whyNotPassword('my13812345678', ['13812345678'])?.zh).toContain('手机号');
    expect(whyNotPassword('Zhangsan-2026', ['zhangsan'])).toBeDefined();
    expect(whyNotPassword('李四的家在山那边呢', ['李四'])).toBeDefined();
  });

  test.each(['river lamp copper', '山高月小 水落石出 九', 'Kp7#vLq2!x'])('%s will do', (password) => {
    expect(whyNotPassword(password, ['王五', '13812345678'])).toBeUndefined();
  });

  test('endless ones are refused', () => {
    expect(whyNotPassword('ab'.repeat(3).padEnd(129, 'xyz1'))?.zh).toContain('最多');
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
