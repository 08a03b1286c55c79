/** Numbers as people write them: 8000, 5,000, 1.2万, 3千5, 1万2千, 两万, 一万五, 二〇二六, 半. */

const DIGITS: Readonly<Record<string, number>> = {
  零: 0,
  〇: 0,
  一: 1,
  壹: 1,
  二: 2,
  两: 2,
  贰: 2,
  三: 3,
  叁: 3,
  四: 4,
  五: 5,
  伍: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
};
const UNITS: Readonly<Record<string, number>> = { 十: 10, 拾: 10, 百: 100, 千: 1000, 万: 10_000 };
export const CHINESE_NUMERAL = '[零〇一壹二两贰三叁四五伍六七八九十拾百千万半]';

/** 三千五百, 一万五 (the last digit counts in the next lower unit), 二〇二六 (digits in a row). Undefined if not a number. */
export function chineseNumber(text: string): number | undefined {
  if (text === '半') return 0.5;
  const chars = [...text];
  if (chars.length > 1 && chars.every((char) => char in DIGITS)) return digitsInARow(chars);
  let total = 0;
  let section = 0;
  let digit: number | undefined;
  let lastUnit = 0;
  let afterZero = false;
  for (const char of chars) {
    const unit = UNITS[char];
    if (unit === undefined) {
      const next = DIGITS[char];
      if (next === undefined || (digit !== undefined && digit !== 0)) return undefined;
      afterZero = next === 0;
      if (!afterZero) digit = next;
      else if (total + section === 0 && chars.length > 1) return undefined;
      else digit = chars.length === 1 ? 0 : undefined;
      continue;
    }
    if (unit === 10_000) {
      const whole = section + (digit ?? 0);
      if (whole === 0 || total > 0) return undefined;
      total = whole * unit;
      section = 0;
    } else {
      if (digit === undefined && !(unit === 10 && lastUnit === 0)) return undefined;
      if (lastUnit !== 0 && lastUnit !== 10_000 && unit >= lastUnit) return undefined;
      section += (digit ?? 1) * unit;
    }
    lastUnit = unit;
    digit = undefined;
    afterZero = false;
  }
  if (digit === undefined) return total + section;
  const spokenTail = lastUnit > 10 && !text.includes('零') && !text.includes('〇');
  return total + section + (spokenTail ? (digit * lastUnit) / 10 : digit);
}

/** 二〇二六 is a year; 三五 alone is a manner of speaking (三五年), which callers must decide. */
function digitsInARow(chars: readonly string[]): number | undefined {
  if (chars.length < 4) return undefined;
  return Number(chars.map((char) => DIGITS[char]).join(''));
}

export interface Quantity {
  readonly value: number;
  /** Largest multiplier written (1000 for 千 or k, 10000 for 万 or w), 1 if none. */
  readonly scale: number;
  readonly end: number;
}

const ARABIC = /(?:\d{1,3}(?:,\d{3})+(?![\d])|\d+)(?:\.\d+)?|\.\d+/y;
const CHINESE = new RegExp(`${CHINESE_NUMERAL}+`, 'y');
const MULTIPLIER = /\s?(?:(万|w)|(千|k)|(百))(?![a-z])/iy;
const SCALES = [10_000, 1000, 100] as const;

const multiplierAt = (text: string, at: number): { scale: number; end: number } | undefined => {
  MULTIPLIER.lastIndex = at;
  const match = MULTIPLIER.exec(text);
  if (match === null) return undefined;
  return { scale: SCALES[[1, 2, 3].findIndex((group) => match[group] !== undefined)]!, end: MULTIPLIER.lastIndex };
};

/** The quantity that starts exactly at `at`, with its multiplier if one follows. */
export function quantityAt(text: string, at: number): Quantity | undefined {
  ARABIC.lastIndex = at;
  const match = ARABIC.exec(text);
  if (match === null) return chineseAt(text, at);
  const value = Number(match[0].replaceAll(',', ''));
  const end = ARABIC.lastIndex;
  const multiplier = multiplierAt(text, end);
  if (multiplier === undefined) return { value, scale: 1, end };
  return withTail(text, exact(value * multiplier.scale), multiplier.scale, multiplier.end);
}

/** 1万2 is 12000, 1万2千 too, 6千5百 is 6500. A longer number after the multiplier is another number. */
function withTail(text: string, value: number, scale: number, end: number): Quantity {
  const tail = /[1-9](?![\d.%])/y;
  tail.lastIndex = end;
  const match = tail.exec(text);
  if (match === null) return { value, scale, end };
  const lower = multiplierAt(text, tail.lastIndex);
  if (lower !== undefined) {
    if (lower.scale >= scale) return { value, scale, end };
    return { value: exact(value + Number(match[0]) * lower.scale), scale, end: lower.end };
  }
  if (/[薪天日月年人]/.test(text[tail.lastIndex] ?? '')) return { value, scale, end };
  return { value: exact(value + (Number(match[0]) * scale) / 10), scale, end: tail.lastIndex };
}

function chineseAt(text: string, at: number): Quantity | undefined {
  CHINESE.lastIndex = at;
  const match = CHINESE.exec(text);
  if (match === null) return undefined;
  const value = chineseNumber(match[0]);
  if (value === undefined) return undefined;
  const scale = match[0].includes('万') ? 10_000 : match[0].includes('千') ? 1000 : match[0].includes('百') ? 100 : 1;
  const end = CHINESE.lastIndex;
  const multiplier = scale === 1 ? multiplierAt(text, end) : undefined;
  return multiplier === undefined
    ? { value, scale, end }
    : { value: exact(value * multiplier.scale), scale: multiplier.scale, end: multiplier.end };
}

/** 1.1 × 10000 is 11000.000000000002 in floating point. */
const exact = (value: number): number => Math.round(value * 1e6) / 1e6;

/** Arabic or Chinese whole text as a number: "3", "三", "十二", "半". */
export function numberOf(text: string): number | undefined {
  if (/^\d+(?:\.\d+)?$/.test(text)) return Number(text);
  return new RegExp(`^${CHINESE_NUMERAL}+$`).test(text) ? chineseNumber(text) : undefined;
}
