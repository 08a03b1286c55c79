/** The words that may stand in a pay cell, as one table; order is precedence. */
import { PERK_WORDS } from './perk-words.ts';
import { chineseNumber, quantityAt } from './numerals.ts';

export type PayPeriod = 'month' | 'year' | 'day' | 'hour' | 'week' | 'piece';
type Bound = 'atLeast' | 'atMost' | 'about';
type Label = 'base' | 'total' | 'trial' | 'regular' | 'bonus';

export type PayToken =
  | { readonly kind: 'amount'; readonly value: number; readonly scale: number }
  | { readonly kind: 'months'; readonly from: number; readonly to: number }
  | { readonly kind: 'period'; readonly period: PayPeriod; readonly weak?: true }
  | { readonly kind: 'before' | 'after'; readonly bound: Bound }
  | { readonly kind: 'label'; readonly label: Label }
  | { readonly kind: 'other'; readonly text: string }
  | {
      readonly kind:
        | 'dash'
        | 'yuan'
        | 'thousandYuan'
        | 'tenThousandYuan'
        | 'plus'
        | 'negotiable'
        | 'foreign'
        | 'measure'
        | 'neutral';
    };

const PERIOD_WORDS: Readonly<Record<PayPeriod, string>> = {
  month: '月|months?|mon|mth|mo|m',
  year: '年|years?|yr|annum|y',
  day: '天|日|days?|d',
  hour: '小时|时|钟头|hours?|hrs?|hr|h',
  week: '周|星期|礼拜|weeks?|wk|w',
  piece: '次|单|件|场|课时|节课|节|趟|套|篇|票|班|晚|斤|吨|平米|平方|平|米|项|户|张|条|公里|个(?!月)',
};
const LEADING_PERIOD: Readonly<Record<PayPeriod, string>> = {
  month: '月(?:薪资|薪酬|薪|工资|收入|入|均|给)|平均月薪|monthly',
  year: '年(?:总收入|收入|总包|包|薪资|薪酬|薪|入)|annual(?:ly)?|yearly',
  day: '日(?:薪|工资|均)|天薪|daily',
  hour: '时薪|(?:小时|钟点)(?:工资|工|费|薪)|hourly',
  week: '周薪|weekly',
  piece: '计件(?:工资|制)?|单价',
};
const PERIODS = Object.keys(PERIOD_WORDS) as PayPeriod[];
const periodGroups = (prefix: string, words: Readonly<Record<PayPeriod, string>>): string =>
  PERIODS.map((period) => `(?<${prefix}${period}>${words[period]})`).join('|');

const MONTHS = '1[2-9]|2\\d|3[0-6]|十[二三四五六七八九]?';
const LEXICON: readonly (readonly [name: string, pattern: string])[] = [
  [
    'foreign',
    'hk\\$|us\\$|nt\\$|\\$|€|£|(?<![a-z])(?:usd|hkd|eur|gbp|jpy|sgd|aud|twd|mop|krw)(?![a-z])|美元|美金|美刀|港币|港元|港纸|欧元|英镑|日元|日币|新加坡元|澳元|澳币|台币|韩元|卢布|泰铢',
  ],
  ['ignored', '\\d+(?:\\.\\d+)?(?:-\\d+(?:\\.\\d+)?)?\\s?%|\\d{1,2}:\\d{2}|\\d{1,2}号|[上做][五六]休[一二]'],
  [
    'months',
    `(?:[·•*x×,]\\s?)?(?<monthsFrom>${MONTHS})(?:-(?<monthsTo>${MONTHS}))?\\s?(?:个月(?:薪资|工资|薪)|薪|months?(?!\\w))|[*x×]\\s?(?<monthsTimes>1[2-9]|2\\d|3[0-6])(?![\\d.千万kw])(?:个月|月)?`,
  ],
  ['doubled', '年[底终末]双薪|双薪'],
  [
    'negotiable',
    '(?:面议|面谈|详谈|协商|可议|可谈|另议|待定|待议|商议|电议|电联|私聊|(?:negotiable|competitive|tbd|doe|open)(?![a-z]))',
  ],
  [
    'measure',
    '\\s?(?:小时(?![工费薪])|天(?!薪)|周岁|周(?![薪末])|人(?!民)|名|岁|年(?![薪收入包总终底均])|届|个月(?!薪)|级|楼|点(?!薪)|次|险)',
  ],
  [
    'per',
    `(?:\\/\\s?|每|per\\s?|an?\\s|一(?=个?[月年天日小周次]))(?:人\\s?[/·]?\\s?)?个?(?:${periodGroups('per_', PERIOD_WORDS)})(?![a-z])`,
  ],
  ['lead', periodGroups('lead_', LEADING_PERIOD)],
  ['weakDay', '日结'],
  [
    'total',
    '综合(?:工资|薪资|薪酬|收入|月薪|月收入|待遇)?|总收入|到手(?:工资)?|实发|均薪|平均(?:工资|收入|薪资)?|收入',
  ],
  ['trial', '(?:试用期?|实习期?|培训期|学徒期?|见习期?)(?:间|内)?(?:的)?(?:工资|薪资|底薪|待遇)?'],
  ['regular', '转正(?:之?后)?(?:的)?(?:工资|薪资|底薪|待遇)?|正式(?:工|员工)?(?:工资|薪资)?'],
  ['base', '无责(?:任)?底薪|保底(?:工资|薪资)?|底薪|(?:基本|基础|固定)(?:工资|薪资|薪水|薪)|base(?:\\ssalary)?'],
  ['bonus', '提成|绩效(?:工资|奖金)?|奖金|全勤|分成|佣金|奖励|加班|期权|股票|奖'],
  ['perk', PERK_WORDS.join('|')],
  [
    'beforeLeast',
    '不低于|不少于|不小于|至少|最少|最低|起薪|高于|超过|大于|≥|>=?|from|at\\sleast|over|above|more\\sthan|min(?:imum)?',
  ],
  [
    'beforeMost',
    '不高于|不超过|不大于|最高|至多|最多|上限|低于|小于|≤|<=?|up\\sto|below|under|less\\sthan|max(?:imum)?',
  ],
  ['about', '大约|大概|左右|上下|约|around|about|approx\\.?'],
  ['afterLeast', '(?:\\/月)?(?:及|或|或者)?以上|起步|起|or\\smore|and\\s(?:above|up)'],
  ['afterMost', '(?:及|或)?以下|以内|之内|封顶'],
  ['thousandYuan', '千元|k元'],
  ['tenThousandYuan', '万元'],
  ['yuan', '元|块钱|块|圆|rmb|cny|yuan|[¥￥]|人民币'],
  ['bareMonth', '月(?!\\d)'],
  ['dash', '-+|至|到(?!手)|to(?![a-z])|and(?![a-z])'],
  ['plus', '\\+|加(?!班)|以及'],
  [
    'neutral',
    '税[前后]|含税|薪资|薪金|薪水|薪酬|薪|工资|待遇|范围|区间|参考|标准|salary|pay|wage|gross|net|before\\stax|是|为|的|可达|在|给|有|另|都|全职|兼职|实习|优厚|从优|丰厚|视能力|看能力|根据能力|按能力|人民|[\\s:,.;()\\[\\]{}|·/、。!!【】"\'*=_]',
  ],
];

const ALL = new RegExp(LEXICON.map(([name, pattern]) => `(?<${name}>${pattern})`).join('|'), 'y');
const NAMES = LEXICON.map(([name]) => name);

const periodOf = (groups: Readonly<Record<string, string | undefined>>, prefix: string): PayPeriod =>
  PERIODS.find((period) => groups[prefix + period] !== undefined) ?? 'month';

const monthCount = (text: string): number => {
  const digit = Number(text);
  return Number.isNaN(digit) ? 10 + Math.max(0, '一二三四五六七八九'.indexOf(text.slice(1)) + 1) : digit;
};

type Groups = Readonly<Record<string, string | undefined>>;
const TOKENS: Readonly<Record<string, (groups: Groups) => PayToken>> = {
  months: (g) => {
    const from = monthCount(g['monthsFrom'] ?? g['monthsTimes'] ?? '12');
    return { kind: 'months', from, to: g['monthsTo'] === undefined ? from : monthCount(g['monthsTo']) };
  },
  doubled: () => ({ kind: 'months', from: 13, to: 13 }),
  per: (g) => ({ kind: 'period', period: periodOf(g, 'per_') }),
  lead: (g) => ({ kind: 'period', period: periodOf(g, 'lead_') }),
  bareMonth: () => ({ kind: 'period', period: 'month' }),
  weakDay: () => ({ kind: 'period', period: 'day', weak: true }),
  beforeLeast: () => ({ kind: 'before', bound: 'atLeast' }),
  beforeMost: () => ({ kind: 'before', bound: 'atMost' }),
  about: () => ({ kind: 'after', bound: 'about' }),
  afterLeast: () => ({ kind: 'after', bound: 'atLeast' }),
  afterMost: () => ({ kind: 'after', bound: 'atMost' }),
  perk: () => ({ kind: 'neutral' }),
  ignored: () => ({ kind: 'neutral' }),
};
const LABELS = new Set(['total', 'trial', 'regular', 'base', 'bonus']);

/** A number that cannot begin 13薪, 80% or 8:30: most cells consist of such numbers and dashes, so they are taken first. */
const CERTAIN_NUMBER = /\d+(?:\.\d+)?(?![\d.,%号:]|\s?(?:个?月|薪|month|%)|-\d{1,2}\s?(?:薪|个月|month)|-[\d.]+\s?%)/y;

function certainToken(text: string, at: number): { token: PayToken; end: number } | undefined {
  if (text[at] === '-' && text[at + 1] !== '-') return { token: { kind: 'dash' }, end: at + 1 };
  CERTAIN_NUMBER.lastIndex = at;
  if (!CERTAIN_NUMBER.test(text)) return undefined;
  const amount = quantityAt(text, at)!;
  return { token: { kind: 'amount', value: amount.value, scale: amount.scale }, end: amount.end };
}

/** Splits a normalised, lower-case pay text. Every character belongs to some token; unknown ones to `other`. */
export function payTokens(text: string): PayToken[] {
  const tokens: PayToken[] = [];
  for (let at = 0; at < text.length;) {
    const certain = certainToken(text, at);
    if (certain !== undefined) {
      tokens.push(certain.token);
      at = certain.end;
      continue;
    }
    ALL.lastIndex = at;
    const match = ALL.exec(text);
    const word =
      match === null || match[0] === '' ? undefined : NAMES.find((name) => match.groups![name] !== undefined);
    if (word !== undefined) {
      tokens.push(TOKENS[word]?.(match!.groups!) ?? plainToken(word, tokens.at(-1)));
      at = ALL.lastIndex;
      continue;
    }
    const spoken = spokenRange(text, at);
    if (spoken !== undefined) {
      tokens.push(...spoken.tokens);
      at = spoken.end;
      continue;
    }
    const amount = quantityAt(text, at);
    if (amount !== undefined) {
      tokens.push({ kind: 'amount', value: amount.value, scale: amount.scale });
      at = amount.end;
    } else {
      tokens.push({ kind: 'other', text: text[at]! });
      at += 1;
    }
  }
  return tokens;
}

/** 五六千 is a range from 5000 to 6000; read digit by digit it would become 6000. */
function spokenRange(text: string, at: number): { tokens: PayToken[]; end: number } | undefined {
  const pattern = /([一二两三四五六七八])([二三四五六七八九])([百千万])(?!\d)/y;
  pattern.lastIndex = at;
  const match = pattern.exec(text);
  if (match === null) return undefined;
  const scale = { 百: 100, 千: 1000, 万: 10_000 }[match[3]!]!;
  const amount = (digit: string): PayToken => ({ kind: 'amount', value: chineseNumber(digit)! * scale, scale });
  return { tokens: [amount(match[1]!), { kind: 'dash' }, amount(match[2]!)], end: pattern.lastIndex };
}

/** A measure word (人, 岁, 小时) says something about a number only if it follows at once. */
function plainToken(word: string, previous: PayToken | undefined): PayToken {
  if (LABELS.has(word)) return { kind: 'label', label: word as Label };
  if (word === 'measure' && previous?.kind !== 'amount') return { kind: 'neutral' };
  return { kind: word } as PayToken;
}

export type { Bound as PayBound, Label as PayLabel };
