/**
 * 公民身份号码, GB 11643-1999: six digits of the place, eight of the birth date, three of the order, one that checks:
 * "10X98765432"[Σ digit(i)·2^(18−i) mod 11] over the first seventeen.
 */
const CHECKS = '10X98765432';
const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];

/** What people type: full-width characters, spaces and a small x are forgiven. */
export const readIdentityNumber = (text: string): string =>
  text.normalize('NFKC').replaceAll(/[\s-]/g, '').toUpperCase();

export const identityCheck = (first17: string): string =>
  CHECKS[[...first17].reduce((sum, digit, place) => sum + Number(digit) * WEIGHTS[place]!, 0) % 11]!;

export type IdentityProblem = 'length' | 'character' | 'date' | 'check';

export function whyNotIdentityNumber(number: string): IdentityProblem | undefined {
  if (number.length !== 18) return 'length';
  if (!/^[1-9]\d{16}[\dX]$/.test(number)) return 'character';
  if (!isDate(birthDateOf(number))) return 'date';
  return identityCheck(number.slice(0, 17)) === number[17] ? undefined : 'check';
}

export const birthDateOf = (number: string): string =>
  `${number.slice(6, 10)}-${number.slice(10, 12)}-${number.slice(12, 14)}`;

function isDate(text: string): boolean {
  const date = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
}

export const IDENTITY_WORDS: Readonly<Record<IdentityProblem, { zh: string; en: string }>> = {
  length: { zh: '身份证号应为 18 位', en: 'The identity number has 18 characters' },
  character: {
    zh: '身份证号由 17 位数字和一位数字或 X 组成',
    en: 'The identity number is 17 digits and a digit or X',
  },
  date: { zh: '身份证号里的出生日期不存在，请逐位核对', en: 'The birth date inside the number does not exist' },
  check: {
    zh: '身份证号的校验位不对，其中有数字抄错，请逐位核对',
    en: 'The check character does not fit: a digit was copied wrongly',
  },
};
