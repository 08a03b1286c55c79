/** Dates in tables: "2026-11-21", "11月21日", "3天前", Excel serial 46347, timestamps. Result: civil date of Asia/Shanghai. */
import type { CivilDate } from '#kernel/time';
import { addDays, civilDate, isCivilDate } from '#kernel/time';
import { chineseNumber } from './numerals.ts';
import type { Reading, Text } from './reading.ts';
import { notUnderstood, readText, understood } from './reading.ts';

export interface DateOptions {
  /** Today in the zone of the region; needed for "3天前" and for dates without a year. */
  readonly now?: CivilDate;
  /** Where a date without a year lies: publication in the past (usual), deadlines in the future. */
  readonly toward?: 'past' | 'future';
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const OPEN_END = /长期|招满|不限|招完|有效期内|随时|永久|面议/;
const YEAR_FIRST = /(?<!\d)((?:19|20)\d{2})\s*[-/.年_]\s*(\d{1,2})\s*[-/.月_]\s*(\d{1,2})(?!\d)/g;
const COMPACT = /^((?:19|20)\d{2})([01]\d)([0-3]\d)(?:[\sT_-]?\d{4}(?:\d{2})?)?$/;
const INSTANT = /^\d{4}-\d{2}-\d{2}[T ]\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?\s?(?:Z|[+-]\d{2}:?\d{2})$/;
const RELATIVE =
  /^(?:.{0,4}?)(\d{1,4}|[一二两三四五六七八九十半]+)\s*(个?小时|分钟|秒|天|日|周|个?星期|个?月|年|hours?|minutes?|days?|weeks?|months?)\s*(?:之?前|以前|ago)/i;
const RELATIVE_WORDS: Readonly<Record<string, number>> = {
  刚刚: 0,
  刚才: 0,
  今天: 0,
  今日: 0,
  today: 0,
  昨天: 1,
  昨日: 1,
  yesterday: 1,
  前天: 2,
};

/** Ranges of two dates, months without a day and open ends are not read as one date. */
export function readDate(source: string, options: DateOptions = {}): Reading<CivilDate> {
  return readText(source, (text) => {
    if (OPEN_END.test(text) && !/\d/.test(text)) return notUnderstood(source, '没有写具体日期', 'no date is stated');
    for (const read of [instant, yearFirst, compact, serial, named, relative, withoutYear]) {
      const reading = read(source, text, options);
      if (reading !== undefined) return reading;
    }
    return /^\d{4}\s*[-/.年]\s*\d{1,2}月?$/.test(text)
      ? notUnderstood(source, '只写到月份，没有日', 'a month without a day')
      : notUnderstood(source, '没有认出日期', 'no date recognised');
  });
}

type DateForm = (source: string, text: string, options: DateOptions) => Reading<CivilDate> | undefined;

const dated = (
  source: string,
  year: number,
  month: number,
  day: number,
  confidence: number,
  notes: readonly Text[] = [],
): Reading<CivilDate> => {
  const date = `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
  return isCivilDate(date) && year >= 1950 && year <= 2100
    ? understood(source, date, confidence, notes)
    : notUnderstood(source, '没有这一天', 'no such day');
};

const ofInstant = (source: string, milliseconds: number, notes: readonly Text[] = []): Reading<CivilDate> =>
  understood(source, civilDate(new Date(milliseconds)), 0.95, notes);

const instant: DateForm = (source, text) => {
  if (!INSTANT.test(text)) return undefined;
  const at = Date.parse(
    text
      .replace(' ', 'T')
      .replace(/\s/g, '')
      .replace(/([+-]\d{2})(\d{2})$/, '$1:$2'),
  );
  return Number.isNaN(at) ? notUnderstood(source, '没有这一天', 'no such day') : ofInstant(source, at);
};

const yearFirst: DateForm = (source, text) => {
  const written = text.replace(
    /[一二〇零三四五六七八九]{4}年[一二三四五六七八九十]{1,2}月[一二三四五六七八九十]{1,3}日/g,
    arabicDate,
  );
  const found = [...written.matchAll(YEAR_FIRST)];
  const [first] = found;
  if (first === undefined) return undefined;
  const distinct = new Set(found.map((match) => match.slice(1, 4).map(Number).join('-')));
  if (distinct.size > 1)
    return notUnderstood(source, '写了两个日期，不知以哪个为准', 'two dates, it is not clear which counts');
  return dated(source, Number(first[1]), Number(first[2]), Number(first[3]), text.length > 30 ? 0.8 : 0.98);
};

const arabicDate = (text: string): string => {
  const [year = '', month = '', day = ''] = text.split(/[年月日]/);
  return [year, month, day].map((part) => chineseNumber(part) ?? part).join('-');
};

const compact: DateForm = (source, text) => {
  const match = COMPACT.exec(text.replace(/\.0+$/, ''));
  return match === null ? undefined : dated(source, Number(match[1]), Number(match[2]), Number(match[3]), 0.95);
};

/** Excel counts days from 1899-12-30 (1900 date system); 10 digits are seconds and 13 milliseconds since 1970. */
const serial: DateForm = (source, text) => {
  if (!/^\d+(?:\.\d+)?$/.test(text)) return undefined;
  const number = Number(text);
  if (number >= 20_000 && number < 80_000) {
    return understood(source, addDays('1899-12-30', Math.floor(number)), 0.9, [
      { zh: '按Excel日期序号换算', en: 'converted from an Excel serial number' },
    ]);
  }
  const note: Text = { zh: '按时间戳换算', en: 'converted from a timestamp' };
  if (number >= 600_000_000 && number < 4_102_444_800) return ofInstant(source, number * 1000, [note]);
  if (number >= 600_000_000_000 && number < 4_102_444_800_000) return ofInstant(source, number, [note]);
  return undefined;
};

/** Nov 21, 2026; 21 November 2026; 11/21/2026 where only one order is possible; 26-11-21. */
const named: DateForm = (source, text) => {
  const month = /([a-z]{3})[a-z]*\.?/i.exec(text)?.[1]?.toLowerCase() ?? '';
  const numbers = (text.match(/\d+/g) ?? []).map(Number);
  if (MONTHS.includes(month) && numbers.length >= 2) {
    const year = numbers.find((number) => number >= 1950);
    const day = numbers.find((number) => number <= 31);
    return year === undefined || day === undefined
      ? undefined
      : dated(source, year, MONTHS.indexOf(month) + 1, day, 0.9);
  }
  const slashes = /^(\d{1,2})[-/.](\d{1,2})[-/.]((?:19|20)\d{2})(?:\s|$)/.exec(text);
  if (slashes !== null) return dayOrMonthFirst(source, Number(slashes[1]), Number(slashes[2]), Number(slashes[3]));
  const short = /^(\d{2})[-/.年](\d{1,2})[-/.月](\d{1,2})日?(?:\s|$)/.exec(text);
  if (short === null || Number(short[2]) > 12) return undefined;
  return dated(source, 2000 + Number(short[1]), Number(short[2]), Number(short[3]), 0.7, [
    { zh: '年份只写了两位', en: 'two digits of the year only' },
  ]);
};

function dayOrMonthFirst(source: string, first: number, second: number, year: number): Reading<CivilDate> {
  if (first <= 12 && second <= 12 && first !== second)
    return notUnderstood(source, '分不清哪个是月、哪个是日', 'day and month cannot be told apart');
  return first > 12 ? dated(source, year, second, first, 0.9) : dated(source, year, first, second, 0.9);
}

const relative: DateForm = (source, text, { now }) => {
  const word = Object.keys(RELATIVE_WORDS).find((key) => text.toLowerCase().includes(key));
  const match = RELATIVE.exec(text);
  if (word === undefined && match === null) return undefined;
  if (now === undefined)
    return notUnderstood(source, '写的是相对时间，不知道采集日期', 'relative to a day that is not known');
  const note: Text = { zh: `按${now}推算`, en: `counted from ${now}` };
  if (match === null) return understood(source, addDays(now, -RELATIVE_WORDS[word!]!), 0.9, [note]);
  const count = /^\d/.test(match[1]!) ? Number(match[1]) : (chineseNumber(match[1]!) ?? 0);
  const days = /小时|分钟|秒|hour|minute/i.test(match[2]!)
    ? Math.floor(count / 24)
    : /天|日|day/i.test(match[2]!)
      ? count
      : /周|星期|week/i.test(match[2]!)
        ? count * 7
        : /月|month/i.test(match[2]!)
          ? count * 30
          : count * 365;
  const exact = /天|日|day|小时|分钟|秒|hour|minute/i.test(match[2]!);
  return understood(source, addDays(now, -Math.round(days)), exact ? 0.9 : 0.6, [note]);
};

const withoutYear: DateForm = (source, text, { now, toward = 'past' }) => {
  const match = /(?<![\d年.-])(\d{1,2})\s*[-/月.]\s*(\d{1,2})日?(?![\d.-])/.exec(text);
  if (match === null || Number(match[1]) > 12 || Number(match[2]) > 31) return undefined;
  if (now === undefined) return notUnderstood(source, '没有写年份', 'no year is stated');
  const thisYear = Number(now.slice(0, 4));
  const monthDay = `${match[1]!.padStart(2, '0')}-${match[2]!.padStart(2, '0')}`;
  const later = monthDay > now.slice(5);
  const year =
    toward === 'past'
      ? later
        ? thisYear - 1
        : thisYear
      : later || monthDay === now.slice(5)
        ? thisYear
        : thisYear + 1;
  return dated(source, year, Number(match[1]), Number(match[2]), 0.7, [
    { zh: `没有写年份，按${year}年理解`, en: `no year is stated, taken as ${year}` },
  ]);
};
