/** Kinds of work relation as postings name them. One posting may name several (全职/兼职). */
import type { Reading } from './reading.ts';
import { notUnderstood, readText, understood } from './reading.ts';

export const EMPLOYMENT_KINDS = [
  'fullTime',
  'partTime',
  'internship',
  'trainee',
  'apprenticeship',
  'campus',
  'agency',
  'outsourced',
  'temporary',
  'flexible',
] as const;
export type EmploymentKind = (typeof EMPLOYMENT_KINDS)[number];

const NAMES: readonly (readonly [EmploymentKind, RegExp])[] = [
  [
    'fullTime',
    /(?<!非)全职|(?<!非)全日制|正式(?:工|员工|编)?|在编|合同工|合同制|社招|社会招聘|长期工|固定期限|full[\s_-]?time|permanent|regular/i,
  ],
  ['partTime', /兼职|小时工|钟点工|非全日制|非全职|part[\s_-]?time/i],
  ['internship', /实习|intern/i],
  ['trainee', /见习|管培生?|trainee/i],
  ['apprenticeship', /学徒|apprentice/i],
  ['campus', /校招|校园|应届|campus|graduate/i],
  ['agency', /派遣|agency|dispatch/i],
  ['outsourced', /外包|outsourc/i],
  ['temporary', /临时|短期|季节工|暑[假期]工|寒[假期]工|假期工|日结|临促|temporary|seasonal|contract(?:or)?\b/i],
  ['flexible', /灵活|零工|自由职业|众包|freelance|gig/i],
];
const ANY = /^(?:不限|均可|any|all|都可以)$/i;

export const readEmploymentKind = (source: string): Reading<readonly EmploymentKind[]> =>
  readText(source, (text) => {
    if (ANY.test(text)) return understood(source, [], 0.9, [{ zh: '不限用工形式', en: 'any kind of employment' }]);
    if (text.length > 30) return notUnderstood(source, '文字太长，不像用工形式', 'too long for a kind of employment');
    const kinds = NAMES.filter(([, pattern]) => pattern.test(text)).map(([kind]) => kind);
    if (kinds.length === 0) return notUnderstood(source, '没有认出用工形式', 'no kind of employment recognised');
    return understood(source, kinds, kinds.length > 3 ? 0.7 : 0.97);
  });
