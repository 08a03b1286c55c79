/**
 * 统一社会信用代码, GB 32100-2015: 18 characters without I, O, S, V, Z. The last one checks the others:
 * alphabet[(31 − Σ value(i)·3^(i−1) mod 31) mod 31]. Characters 9 to 17 are the 组织机构代码 with its own check
 * (GB 11714), which older codes do not all meet, so it is not asked for here.
 */
const ALPHABET = '0123456789ABCDEFGHJKLMNPQRTUWXY';
const WEIGHTS = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28];

/** What people type, as it is written down: full-width characters, spaces and small letters are forgiven. */
export const readCreditCode = (text: string): string => text.normalize('NFKC').replaceAll(/[\s-]/g, '').toUpperCase();

/** @param first17 characters of the alphabet; undefined when one is not */
export function creditCodeCheck(first17: string): string | undefined {
  if (first17.length !== WEIGHTS.length) return undefined;
  let sum = 0;
  for (const [place, weight] of WEIGHTS.entries()) {
    const value = ALPHABET.indexOf(first17[place]!);
    if (value === -1) return undefined;
    sum += value * weight;
  }
  return ALPHABET[(31 - (sum % 31)) % 31];
}

export type CreditCodeProblem = 'length' | 'character' | 'check';

export function whyNotCreditCode(code: string): CreditCodeProblem | undefined {
  if (code.length !== 18) return 'length';
  const check = creditCodeCheck(code.slice(0, 17));
  if (check === undefined || !ALPHABET.includes(code[17]!)) return 'character';
  return check === code[17] ? undefined : 'check';
}

export const CREDIT_CODE_WORDS: Readonly<Record<CreditCodeProblem, { zh: string; en: string }>> = {
  length: {
    zh: '统一社会信用代码应为 18 位，请对照营业执照或法人证书补全',
    en: 'The unified social credit code has 18 characters. Compare it with the business licence',
  },
  character: {
    zh: '统一社会信用代码只用数字和大写字母，且不含 I、O、S、V、Z；请检查是否把 1、0、5、U、2 看错',
    en: 'The code uses digits and capital letters without I, O, S, V and Z. Check 1, 0, 5, U and 2',
  },
  check: {
    zh: '统一社会信用代码的校验位不对，其中有字符抄错，请逐位核对',
    en: 'The check character does not fit: one of the characters was copied wrongly. Compare them one by one',
  },
};

/**
 * Well-formed codes that differ from what was typed by one character, or by two neighbours that changed places: the mistakes
 * of people who copy. Which of them is somebody's only the register knows.
 */
export function creditCodeNeighbours(code: string): readonly string[] {
  if (code.length !== 18) return [];
  const found = new Set<string>();
  for (let place = 0; place < 18; place += 1) {
    const [before, here, next, after] = [code.slice(0, place), code[place]!, code[place + 1], code.slice(place + 1)];
    for (const character of ALPHABET) if (character !== here) found.add(before + character + after);
    if (next !== undefined) found.add(before + next + here + code.slice(place + 2));
  }
  found.delete(code);
  return [...found].filter((one) => whyNotCreditCode(one) === undefined);
}
