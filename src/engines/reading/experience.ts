/** Work experience asked for: "1-3年", "三年及以上", "经验不限", "在校/应届", "2026届". */
import { CHINESE_NUMERAL, chineseNumber } from './numerals.ts';
import type { Reading, Text } from './reading.ts';
import { becameDate, becameDateReading, notUnderstood, readText, understood } from './reading.ts';

export interface Experience {
  readonly minYears?: number;
  readonly maxYears?: number;
  /** No experience is asked for. */
  readonly any?: true;
  /** New graduates (应届) are meant or welcome. */
  readonly freshGraduates?: true;
  /** Years of graduation, from "2026届" or "25/26届". */
  readonly classYears?: readonly number[];
}

const NUMBER = `(?:\\d+(?:\\.\\d+)?|${CHINESE_NUMERAL}+)`;
const YEAR_UNIT = '(?:个?(?:年(?!薪|龄|级|终|假)|周年)|years?|yrs?|y(?![a-z]))';
const MONTH_UNIT = '(?:个?月(?!薪)|months?)';
const UNIT = `(?:(?<year>${YEAR_UNIT})|(?<month>${MONTH_UNIT}))`;
const MORE = '(?:及|或|和|含)?以上|\\+|起|or\\smore|and\\sabove|plus';
const LESS = '(?:及|或)?以下|(?:及|或)?以内|之内|or\\sless';
const SPAN = new RegExp(
  `(?<before>不少于|不低于|至少|最少|最低|满|具有|超过|大于|高于|≥|>=?|at\\sleast|over|more\\sthan|minimum|不超过|至多|最多|小于|低于|少于|≤|<=?|less\\sthan|under|up\\sto)?\\s*` +
    `(?<low>${NUMBER})\\s*(?<lowUnit>${YEAR_UNIT}|${MONTH_UNIT})?\\s*(?:(?:-|至|到|to)\\s*(?<high>${NUMBER}))?(?<plus>\\+)?\\s*${UNIT}(?<half>半(?!以))?\\s*(?:\\([^)]*\\))?\\s*(?:(?:的)?(?:相关)?(?:工作)?(?:经验|经历)?)?(?:(?<more>${MORE})|(?<less>${LESS}))?`,
  'gi',
);
const BEFORE_LESS = /不超过|至多|最多|小于|低于|少于|≤|<|less|under|up/i;
const BEFORE_MORE = /不少于|不低于|至少|最少|最低|满|超过|大于|高于|≥|>|least|over|more|min/i;

const ANY =
  /经验不限|不限(?:工作)?(?:经验|年限)|(?:无需|无须|不需|不需要|不要求|无要求|不用|没有)(?:任何|相关|工作|相关工作)*经[验历]|无(?:工作)?经[验历]|[零0]经验|经[验历](?:年限)?(?:要求)?[:：]?\s*(?:不限|无要求|无|不要求|均可)|不限|小白|有无经验均可|no\sexperience|any\sexperience|entry[\s-]level|not?\s(?:requirement|required|applicable|limit)s?|unlimited/i;
const ANY_WHOLE = /^(?:无|不限|无要求|不要求|无限制|any|all|均可)$/i;
const FRESH =
  /应届|在校|毕业生|校招|大学生|实习生|new\sgrad|fresh\s?grad|fresh\s?man|fresher|graduates?\swelcome|student|intern(?:ship)?\b/i;
const NOT_FRESH = /(?:非|不招|不要|不接受|不考虑)应届|往届/;
const CLASS_YEAR = /((?:(?:20)?\d{2}\s*[-/、,和及]\s*)*(?:20)?\d{2})\s*(?:届|年?应届|年毕业)/g;

/** Words without years cannot be put on the scale, and are not guessed. */
export const readExperience = (source: string): Reading<Experience> =>
  readText(source, (text) => readPlainExperience(source, text));

interface Found {
  min?: number;
  max?: number;
  readonly notes: Text[];
}

function readPlainExperience(source: string, text: string): Reading<Experience> {
  if (becameDate(text)) return becameDateReading(source);
  const classYears = classYearsIn(text);
  const found = spanOf(text.replace(CLASS_YEAR, ' '));
  const fresh = (FRESH.test(text) || classYears.length > 0) && !NOT_FRESH.test(text);
  const any = found === undefined && (ANY.test(text) || ANY_WHOLE.test(text));
  if (found === undefined && !fresh && !any) return bareNumber(source, text);
  if (found === 'contradiction') return notUnderstood(source, '写了几段不同的年限', 'several different spans');
  if (found !== undefined && Math.max(found.min ?? 0, found.max ?? 0) > 50) {
    return notUnderstood(source, '年限超过50年，不像工作经验', 'more than 50 years is no work experience');
  }
  const value: Experience = {
    ...(found?.min === undefined ? {} : { minYears: found.min }),
    ...(found?.max === undefined ? {} : { maxYears: found.max }),
    ...(any ? { any: true as const } : {}),
    ...(fresh ? { freshGraduates: true as const } : {}),
    ...(classYears.length === 0 ? {} : { classYears }),
  };
  const confidence = text.length > 30 ? 0.65 : found !== undefined && found.notes.length > 0 ? 0.8 : 0.97;
  return understood(source, value, confidence, found?.notes ?? []);
}

function classYearsIn(text: string): number[] {
  const years = new Set<number>();
  for (const match of text.matchAll(CLASS_YEAR)) {
    for (const part of match[1]!.match(/\d+/g) ?? []) {
      const year = part.length === 2 ? 2000 + Number(part) : Number(part);
      if (year >= 2000 && year <= 2060) years.add(year);
    }
  }
  return [...years].sort((a, b) => a - b);
}

function spanOf(text: string): Found | 'contradiction' | undefined {
  let whole: Found | undefined;
  for (const match of text.matchAll(SPAN)) {
    const found = oneSpan(match.groups as Groups);
    if (found === undefined) continue;
    if (whole === undefined) whole = found;
    else if (whole.max === undefined && found.min === undefined) whole.max = found.max!;
    else if (whole.min !== found.min || whole.max !== found.max) return 'contradiction';
  }
  return whole;
}

type Groups = Readonly<Record<string, string | undefined>>;

function oneSpan(groups: Groups): Found | undefined {
  const unit = groups['month'] === undefined ? 1 : 12;
  const lowUnit = groups['lowUnit'] === undefined ? unit : /月|month/i.test(groups['lowUnit']) ? 12 : 1;
  const spoken = groups['high'] === undefined ? spokenPair(groups['low']!) : undefined;
  const low = spoken?.[0] ?? years(groups['low'], lowUnit);
  const half = groups['half'] === undefined ? 0 : 0.5;
  const high = spoken?.[1] ?? years(groups['high'], unit);
  if (low === undefined || (groups['high'] !== undefined && high === undefined)) return undefined;
  if (high !== undefined) {
    const swapped = low > high;
    const notes = swapped ? [{ zh: '下限大于上限，已对调', en: 'limits swapped' }] : [];
    return { min: Math.min(low, high), max: Math.max(low, high), notes };
  }
  const before = groups['before'] ?? '';
  if (groups['less'] !== undefined || (BEFORE_LESS.test(before) && !BEFORE_MORE.test(before.replace('不超过', ''))))
    return { max: low + half, notes: [] };
  const more = groups['more'] !== undefined || groups['plus'] !== undefined || BEFORE_MORE.test(before);
  return { min: low + half, notes: more ? [] : [AT_LEAST_MEANT] };
}

const AT_LEAST_MEANT: Text = { zh: '只写了年数，按至少理解', en: 'only a number of years, taken as at least' };

const years = (text: string | undefined, perYear: number): number | undefined => {
  if (text === undefined) return undefined;
  const number = /^\d/.test(text) ? Number(text) : chineseNumber(text);
  return number === undefined ? undefined : Math.round((number / perYear) * 100) / 100;
};

const PREFERENCE_ONLY: Text = { zh: '只写了优先条件，没有硬性要求', en: 'only a preference, nothing required' };

/** 一两年, 三五年. */
function spokenPair(text: string): readonly [number, number] | undefined {
  if (!/^[一二两三四五六七八九]{2}$/.test(text)) return undefined;
  return [chineseNumber(text[0]!)!, chineseNumber(text[1]!)!];
}

/** "1-3" in a column of experience means years, but the cell does not say so. */
function bareNumber(source: string, text: string): Reading<Experience> {
  const match = /^(\d{1,2})(?:\.0)?(?:-(\d{1,2}))?(\+)?$/.exec(text);
  if (match === null) {
    if (/优先|更佳/.test(text)) return understood(source, { any: true }, 0.6, [PREFERENCE_ONLY]);
    return /经验|经历|熟练|资深|senior|level/i.test(text)
      ? notUnderstood(source, '提到经验，但没有写年数', 'experience is mentioned without years')
      : notUnderstood(source, '没有认出工作年限', 'no years of experience recognised');
  }
  const [low, high] = [Number(match[1]), match[2] === undefined ? undefined : Number(match[2])];
  if (low > 30 || (high !== undefined && (high > 30 || high < low)))
    return notUnderstood(source, '数字不像工作年限', 'the number is no span of years');
  const note: Text = { zh: '只写了数字，按年理解', en: 'only a number, taken as years' };
  return understood(source, { minYears: low, ...(high === undefined ? {} : { maxYears: high }) }, 0.55, [note]);
}
