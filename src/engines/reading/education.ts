/** Education asked for, on one ordinal scale of the school levels of China. */
import type { Reading, Text } from './reading.ts';
import { becameDate, becameDateReading, notUnderstood, readText, understood } from './reading.ts';

/** Rising. `any` is "none required"; `secondary` is 高中 and 中职 alike, `college` is 高职 and 专科. */
export const EDUCATION_LEVELS = [
  'any',
  'primary',
  'junior',
  'secondary',
  'college',
  'bachelor',
  'master',
  'doctor',
] as const;
export type EducationLevel = (typeof EDUCATION_LEVELS)[number];

/**
 * `atLeast` 大专及以上, `atMost` 初中及以下, `stated` 大专 (postings mean at least, but do not say so).
 * `level` is the lowest level accepted (for `atMost` the highest), `upTo` the highest of several named, as in 硕士/博士.
 */
export interface Education {
  readonly level: EducationLevel;
  readonly bound: 'atLeast' | 'atMost' | 'stated';
  readonly upTo?: EducationLevel;
  /** 统招 or 全日制 is asked for. */
  readonly fullTime?: true;
}

/** Longer names first, so that 大学专科 is not read as 大学, nor 研究生 inside 博士研究生 as a master's. */
const NAMES: readonly (readonly [level: EducationLevel, pattern: string, confidence?: number])[] = [
  ['doctor', '博士后|博士研究生|博士生?|ph\\.?\\s?d\\.?|doctor(?:ate|al)?(?:\\sdegree)?'],
  ['master', "硕士研究生|硕士生?|研究生|e?mba|mpacc|mpa|master(?:['’]?s)?(?:\\sdegree)?|postgraduate"],
  [
    'college',
    "大学专科|高等专科|专科生?|大专生?|高职(?:院校|高专)?|高等职业(?:学校|院校|教育)?|高级技工(?:学校|班)?|高级工班|高技(?!术)|高专|associate(?:['’]?s)?(?:\\sdegree)?|junior\\scollege",
  ],
  ['college', '(?<!high\\s)college(?:\\sdegree)?|diploma', 0.7],
  [
    'bachelor',
    "大学本科|本科生?|学士|专升本|bachelor(?:['’]?s)?(?:\\sdegree)?|undergraduate|b\\.?sc|university\\sdegree",
  ],
  ['bachelor', '985|211|双一流|重点大学|大学(?!生|专|本|英语|城)|university', 0.7],
  [
    'secondary',
    '普通高中|职业高中|高中生?|中等(?:专业|职业)?(?:学校|教育)|中专生?|中技|中职|职高|技校|技工(?:学校|院校)?|普高|high\\sschool|secondary(?:\\sschool)?|vocational(?:\\sschool)?',
  ],
  ['junior', '初级中学|初中生?|九年义务教育|义务教育|junior\\s(?:high|middle)(?:\\sschool)?|middle\\sschool'],
  ['primary', '小学|primary(?:\\sschool)?|elementary(?:\\sschool)?'],
];
const CERTAINTY = NAMES.map(([, , confidence = 0.97]) => confidence);
const NAME = new RegExp(NAMES.map(([, pattern], index) => `(?<n${index}>${pattern})`).join('|'), 'gi');

const ANY =
  /^(?:学历|文化程度|文化)?(?:要求)?[:：]?\s*(?:学历)?(?:要求)?(?:不限(?:制)?(?:学历)?|无(?:学历)?(?:限制|要求)?|不要求|没有要求|无需|any|all|(?:no|not)\s?(?:requirement|required|limit|restriction)s?|unlimited|不作要求|不做要求|均可|文化不限)(?:学历)?$/i;
const ANY_INSIDE =
  /学历(?:要求)?(?:均)?不限|不限学历|(?:不限|无要求|不要求)(?:专业|经验)?[,，、]?学历不|对学历(?:没有|无|不)/;
const PREFERRED_CLAUSE = /[^,;。(（]*(?:优先|更佳|更好|为佳|preferred|a\splus)[^,;。)）]*/gi;
const AT_LEAST = /以上|起|至少|最低|不低于|及上|\+|or\s(?:above|higher)|and\sabove|above|at\sleast|minimum/i;
const AT_MOST = /(?:及|或)?以下|以内|不超过|最高|及下|or\s(?:below|lower)|below|at\smost/i;
const REFUSED = /以下[^,;。]{0,3}(?:勿|请勿|不|免)/;
const NEGATED = /(?:不要求|不需要|无需|无须|不必|不限|不招|不收)(?:统招|全日制)?(?:大专|本科|硕士|博士|学历证)/;

const NAME_ONLY: Text = {
  zh: '只写了学历名称，招聘中一般指“及以上”',
  en: 'only the level is named; postings mostly mean at least',
};

/** "大专及以上", "学历不限", "硕士/博士", "初中及以下", "Bachelor's degree". */
export const readEducation = (source: string): Reading<Education> =>
  readText(source, (text) => readPlainEducation(source, text));

function readPlainEducation(source: string, text: string): Reading<Education> {
  if (becameDate(text)) return becameDateReading(source);
  if (ANY.test(text)) return understood(source, { level: 'any', bound: 'atLeast' }, 0.98);
  const demanded = text.replace(PREFERRED_CLAUSE, ' ');
  const found = namedLevels(demanded);
  if (ANY_INSIDE.test(demanded) && found.length === 0)
    return understood(source, { level: 'any', bound: 'atLeast' }, 0.9);
  if (NEGATED.test(demanded))
    return notUnderstood(source, '说的是不要求什么学历，读不准', 'says which education is not required');
  if (found.length === 0) return withoutLevel(source, text);
  const ranks = found.map((one) => EDUCATION_LEVELS.indexOf(one.level));
  const [lowest, highest] = [Math.min(...ranks), Math.max(...ranks)];
  const bound = boundOf(demanded);
  const confidence = Math.min(
    ...found.map((one) => one.confidence),
    text.length > 40 ? 0.6 : text.length > 20 ? 0.85 : 1,
  );
  const several = highest > lowest && bound !== 'atMost';
  const value: Education = {
    level: EDUCATION_LEVELS[bound === 'atMost' ? highest : lowest]!,
    bound,
    ...(several && !(bound === 'atLeast' && !/-|至|到/.test(demanded)) ? { upTo: EDUCATION_LEVELS[highest]! } : {}),
    ...(/统招|(?<!非)全日制|full-?time/i.test(demanded) ? { fullTime: true as const } : {}),
  };
  return understood(source, value, confidence, bound === 'stated' && highest === lowest ? [NAME_ONLY] : []);
}

function boundOf(text: string): Education['bound'] {
  if (REFUSED.test(text)) return 'atLeast';
  if (AT_LEAST.test(text)) return 'atLeast';
  return AT_MOST.test(text) ? 'atMost' : 'stated';
}

function namedLevels(text: string): { level: EducationLevel; confidence: number }[] {
  const found: { level: EducationLevel; confidence: number }[] = [];
  for (const match of text.matchAll(NAME)) {
    const index = NAMES.findIndex((_, at) => match.groups![`n${at}`] !== undefined);
    found.push({ level: NAMES[index]![0], confidence: CERTAINTY[index]! });
  }
  // "211本科", "大学(本科)": the vaguer name only repeats the exact one.
  const sure = found.filter((one) => one.confidence > 0.9);
  return sure.length > 0 ? sure : found;
}

const withoutLevel = (source: string, text: string): Reading<Education> =>
  /优先/.test(text)
    ? understood(source, { level: 'any', bound: 'atLeast' }, 0.6, [
        { zh: '只写了优先条件，没有硬性要求', en: 'only a preference, nothing required' },
      ])
    : notUnderstood(source, '没有认出学历名称', 'no level of education recognised');
