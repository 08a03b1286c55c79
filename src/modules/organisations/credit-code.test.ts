import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { creditCodeCheck, readCreditCode, whyNotCreditCode } from './credit-code.ts';

describe('统一社会信用代码', () => {
  // Codes of well-known public companies and institutions, as printed on their licences.
  test.each([
    '91110000802100433B',
    '914403001922038216',
    '91440300708461136T',
    '91330100799655058B',
    '91110108551385082Q',
  ])('%s is right', (code) => {
    expect(whyNotCreditCode(code)).toBeUndefined();
  });

  test.each([
    ['914403007109310121', 'check'],
    ['91110000802100433', 'length'],
    ['91110000802100433BB', 'length'],
    ['', 'length'],
    ['9111000080210O433B', 'character'],
    ['91110000802100433I', 'character'],
  ])('%s: %s', (code, problem) => {
    expect(whyNotCreditCode(code)).toBe(problem);
  });

  test('what people type is forgiven', () => {
    expect(readCreditCode(' ９１１１００００ ８０２１-０0433b ')).toBe('91110000802100433B');
  });

  test('every single copying error is noticed', () => {
    const alphabet = '0123456789ABCDEFGHJKLMNPQRTUWXY';
    const character = fc.constantFrom(...alphabet);
    fc.assert(
      fc.property(
        fc.array(character, { minLength: 17, maxLength: 17 }),
        fc.nat(17),
        character,
        (first, place, other) => {
          const code = first.join('') + creditCodeCheck(first.join(''))!;
          expect(whyNotCreditCode(code)).toBeUndefined();
          const wrong = code.slice(0, place) + other + code.slice(place + 1);
          if (wrong !== code) expect(whyNotCreditCode(wrong)).toBe('check');
        },
      ),
    );
  });
});
