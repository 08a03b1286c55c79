import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { birthDateOf, identityCheck, readIdentityNumber, whyNotIdentityNumber } from './identity-number.ts';

const whole = (first17: string): string => first17 + identityCheck(first17);

test.each([
  // The example of the standard, GB 11643-1999, annex.
  ['11010519491231002X', undefined],
  ['440524188001010014', undefined],
  ['110105194912310021', 'check'],
  ['11010519491231002x', 'character'],
  ['11010519490231002X', 'date'],
  ['11010519491331002X', 'date'],
  ['01010519491231002X', 'character'],
  ['1101051949123100', 'length'],
  ['', 'length'],
] as const)('%s: %s', (number, problem) => {
  expect(whyNotIdentityNumber(number)).toBe(problem);
});

test('what people type is forgiven', () => {
  expect(readIdentityNumber(' 110105 19491231 002x ')).toBe('11010519491231002X');
  expect(readIdentityNumber('１１０１０５１９４９１２３１００２Ｘ')).toBe('11010519491231002X');
});

test('the birth date stands inside', () => {
  expect(birthDateOf('11010519491231002X')).toBe('1949-12-31');
});

describe('one wrong digit is always found, two exchanged neighbours too', () => {
  const order = fc.integer({ min: 0, max: 999 }).map((n) => `21110320120314${String(n).padStart(3, '0')}`);

  test('one digit', () => {
    fc.assert(
      fc.property(order, fc.integer({ min: 14, max: 16 }), fc.integer({ min: 1, max: 9 }), (first, place, by) => {
        const digit = (Number(first[place]) + by) % 10;
        const wrong = first.slice(0, place) + digit + first.slice(place + 1) + identityCheck(first);
        expect(whyNotIdentityNumber(whole(first))).toBeUndefined();
        expect(whyNotIdentityNumber(wrong)).toBe('check');
      }),
    );
  });

  test('exchanged', () => {
    fc.assert(
      fc.property(order, (first) => {
        fc.pre(first[14] !== first[15]);
        const wrong = `${first.slice(0, 14)}${first[15]}${first[14]}${first[16]}${identityCheck(first)}`;
        expect(whyNotIdentityNumber(wrong)).toBe('check');
      }),
    );
  });
});
