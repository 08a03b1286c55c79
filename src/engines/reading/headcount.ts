/** How many people are sought: "3人", "招5人", "2-3人", "十名", "若干". */
import { CHINESE_NUMERAL, numberOf } from './numerals.ts';
import type { Reading } from './reading.ts';
import { becameDate, becameDateReading, notUnderstood, readText, understood } from './reading.ts';

/** `several` is 若干 (no number is stated); `min` without `max` is "5人以上". */
export interface Headcount {
  readonly min?: number;
  readonly max?: number;
  readonly several?: true;
}

const NUMBER = `(?:\\d{1,3}(?:,\\d{3})+|\\d+(?:\\.0+)?|${CHINESE_NUMERAL}+)`;
const UNIT = '(?:个?人|名|位|个(?:岗位|名额|职位)?|岗|persons?|people|openings?|vacanc(?:y|ies)|positions?)';
const PREFIX = '(?:招聘|招收|招录|需求|拟招|计划|需要|聘|招|需|共|约|急招|急聘)*(?:人数|员工)?[:：]?\\s*';
const COUNT = new RegExp(
  `^${PREFIX}(${NUMBER})\\s*${UNIT}?\\s*(?:(?:-|至|到)\\s*(${NUMBER}))?\\s*(${UNIT})?\\s*(以上|\\+|起|左右|以内|以下)?\\s*${UNIT}?$`,
  'i',
);
const SEVERAL = /若干|不限|多名|多人|数名|大量|长期招|several|multiple|many/i;

export const readHeadcount = (source: string): Reading<Headcount> =>
  readText(source, (text) => {
    if (becameDate(text)) return becameDateReading(source);
    const match = COUNT.exec(text);
    if (match === null) {
      return SEVERAL.test(text)
        ? understood(source, { several: true }, 0.97)
        : notUnderstood(source, '没有认出招聘人数', 'no number of people recognised');
    }
    const low = numberOf(match[1]!.replaceAll(',', ''));
    const high = match[2] === undefined ? undefined : numberOf(match[2].replaceAll(',', ''));
    if (low === undefined || !Number.isInteger(low) || (match[2] !== undefined && high === undefined)) {
      return notUnderstood(source, '人数不是整数', 'not a whole number of people');
    }
    return counted(source, low, high, match[4]);
  });

function counted(source: string, low: number, high: number | undefined, bound: string | undefined): Reading<Headcount> {
  if (Math.max(low, high ?? 0) > 100_000)
    return notUnderstood(source, '数字太大，不像招聘人数', 'too large for a number of people');
  if (low === 0 && high === undefined)
    return understood(source, { several: true }, 0.6, [{ zh: '写的是0人，按若干理解', en: 'zero, taken as several' }]);
  if (high !== undefined)
    return understood(source, { min: Math.min(low, high), max: Math.max(low, high) }, low > high ? 0.6 : 0.97);
  if (bound === '以上' || bound === '+' || bound === '起') return understood(source, { min: low }, 0.97);
  if (bound === '以内' || bound === '以下') return understood(source, { max: low }, 0.95);
  return understood(source, { min: low, max: low }, bound === '左右' ? 0.8 : 0.97);
}
