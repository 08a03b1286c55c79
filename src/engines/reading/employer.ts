/** Size and nature of the employer, as job sites class them. */
import { quantityAt } from './numerals.ts';
import type { Reading } from './reading.ts';
import { becameDate, becameDateReading, notUnderstood, readText, understood } from './reading.ts';

/** People employed. One side is missing for "10000人以上" and "少于50人". */
export interface EmployerSize {
  readonly min?: number;
  readonly max?: number;
}

const LESS = /少于|不足|小于|低于|<|≤|以下|以内|under|less|fewer|up\sto/i;
const MORE = /以上|超过|多于|大于|>|≥|\+|over|more/i;
const UNIT = /人|员工|名|employees?|people|staff|persons?/i;
const OTHER_UNIT = /元|年|岁|%|平|㎡|天|届|亿|薪|k|资金|资本|注册/i;

export const readEmployerSize = (source: string): Reading<EmployerSize> =>
  readText<EmployerSize>(source, (text) => {
    if (becameDate(text)) return becameDateReading(source);
    if (/[大中小微]型?/.test(text) && !/\d/.test(text))
      return notUnderstood(source, '只写了规模类别，没有人数', 'a class without a number of people');
    if (OTHER_UNIT.test(text)) return notUnderstood(source, '不像人员规模', 'does not look like a number of employees');
    const numbers = numbersIn(text);
    if (numbers.length === 0 || numbers.length > 2)
      return notUnderstood(source, '没有认出人员规模', 'no size recognised');
    const confidence = UNIT.test(text) ? 0.97 : 0.7;
    const [low, high] = [Math.min(...numbers), Math.max(...numbers)];
    if (high > 5_000_000) return notUnderstood(source, '数字太大，不像人员规模', 'too large for a number of employees');
    if (numbers.length === 2)
      return understood(source, { min: low, max: high }, numbers[0]! > numbers[1]! ? 0.5 : confidence);
    if (LESS.test(text)) return understood(source, { max: low }, confidence);
    if (MORE.test(text)) return understood(source, { min: low }, confidence);
    return understood(source, { min: low, max: low }, confidence * 0.8);
  });

function numbersIn(text: string): number[] {
  const numbers: number[] = [];
  for (let at = 0; at < text.length;) {
    const quantity = /[\d一二两三四五六七八九十]/.test(text[at]!) ? quantityAt(text, at) : undefined;
    if (quantity !== undefined) numbers.push(quantity.value);
    at = quantity?.end ?? at + 1;
  }
  return numbers;
}

export const EMPLOYER_NATURES = [
  'private',
  'state',
  'foreign',
  'joint',
  'hongKongMacaoTaiwan',
  'listed',
  'stock',
  'collective',
  'soleTrader',
  'institution',
  'government',
  'nonProfit',
  'representative',
  'school',
  'hospital',
  'lawFirm',
  'startup',
  'cooperative',
  'other',
] as const;
export type EmployerNature = (typeof EMPLOYER_NATURES)[number];

const NATURES: readonly (readonly [EmployerNature, RegExp])[] = [
  ['representative', /代表处|办事处/],
  ['hongKongMacaoTaiwan', /港[、·]?澳[、·]?台|港资|台资|香港.*独资/],
  ['joint', /合资|合作经营|中外合作|joint\sventure/i],
  ['foreign', /外商|外资|外企|独资.*(?:欧|美|日)|欧美|日企|日资|韩资|德资|美资|跨国|foreign/i],
  ['state', /国有|国企|央企|国营|国资|中央企业|地方国企|state[\s-]owned|soe\b/i],
  ['nonProfit', /民办非企业|民非|社会团体|社会组织|非营利|非盈利|公益|基金会|协会|ngo|non-?profit/i],
  ['private', /民营|私营|私企|民企|私有|自然人(?:独资|控股|投资)|个人独资|private/i],
  ['listed', /上市|listed|public\scompany/i],
  ['institution', /事业单位|事业编|科研院所|public\sinstitution/i],
  ['government', /国家机关|政府|党政|机关|government/i],
  ['soleTrader', /个体|sole/i],
  ['collective', /集体/],
  ['cooperative', /合作社/],
  ['stock', /股份制|股份|有限责任|有限公司|合伙/],
  ['school', /学校|院校|高校|幼儿园|教育机构/],
  ['hospital', /医院|诊所/],
  ['lawFirm', /律师事务所|律所/],
  ['startup', /创业|初创|startup/i],
  ['other', /^(?:其他|其它|other)s?(?:性质|类型|企业)?$/i],
];
const FUNDING = /[A-F]\+?轮|天使|融资|pre-?a|ipo/i;

export const readEmployerNature = (source: string): Reading<EmployerNature> =>
  readText(source, (text) => {
    if (text.length > 25) return notUnderstood(source, '文字太长，不像单位性质', 'too long for a nature of employer');
    const found = NATURES.filter(([, pattern]) => pattern.test(text)).map(([nature]) => nature);
    const [first] = found;
    if (first === undefined) {
      return FUNDING.test(text)
        ? notUnderstood(source, '写的是融资阶段，不是单位性质', 'a stage of funding, not a nature')
        : notUnderstood(source, '没有认出单位性质', 'no nature recognised');
    }
    const notes = found.length > 1 ? [{ zh: '写了几种性质，取第一种', en: 'several natures, the first taken' }] : [];
    return understood(
      source,
      first,
      found.length > 1 ? 0.7 : first === 'stock' && /有限/.test(text) ? 0.6 : 0.97,
      notes,
    );
  });
