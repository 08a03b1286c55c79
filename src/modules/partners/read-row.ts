import { normalise, readDate, readEmployerSize, readPlace, readSpan } from '#engines/reading';
import type { FieldError } from '#kernel/errors';
import type { CodeBook } from '#modules/codes';
import type { Mapping } from '#modules/imports';
import {
  CREDIT_CODE_WORDS,
  creditCodeNeighbours,
  KINDS,
  ORGANISATION_KINDS,
  readCreditCode,
  whyNotCreditCode,
  type OrganisationKind,
} from '#modules/organisations';
import { PARTNER_FIELDS, type PartnerField, type Standing } from './model.ts';

/** What a row of a list of partners says, read but not compared with what is known. */
export interface PartnerRow {
  readonly name: string;
  readonly creditCode: string | null;
  readonly kind: OrganisationKind;
  readonly division: string | null;
  readonly industry: string | null;
  readonly size: 'large' | 'medium' | 'small' | 'micro' | null;
  readonly forms: string;
  readonly majors: readonly string[];
  readonly majorsText: string;
  readonly startedOn: string | null;
  readonly endsOn: string | null;
  readonly agreementNo: string;
  readonly standing: Standing | null;
  readonly contactName: string;
  readonly contactPhone: string;
  readonly note: string;
  readonly source: string | null;
}

export interface ReadPartner {
  readonly row: PartnerRow;
  readonly problems: readonly FieldError[];
  readonly warnings: readonly FieldError[];
  readonly understood: Readonly<Record<string, boolean>>;
}

/** Organisations that this region knows, by code: for the suggestion when a code is wrong in one place. */
export type KnownCodes = ReadonlyMap<string, string>;

export function readPartnerRow(
  cells: readonly string[],
  {
    mapping,
    book,
    today,
    known,
  }: { readonly mapping: Mapping; readonly book: CodeBook; readonly today: string; readonly known: KnownCodes },
): ReadPartner {
  const columns = new Map(Object.entries(mapping).map(([column, field]) => [field, Number(column)]));
  const text = (field: PartnerField): string => normalise(cells[columns.get(field) ?? -1] ?? '');
  const problems: FieldError[] = [];
  const warnings: FieldError[] = [];
  const understood: Record<string, boolean> = {};
  const note = (field: PartnerField, read: boolean): void => {
    understood[field] = read;
    if (!read) warnings.push(notUnderstood(field, text(field)));
  };
  const name = text('name');
  if (name.length < 2) problems.push(at('name', '没有填写', 'Missing'));
  else if (name.length > 100) problems.push(at('name', '超过 100 个字，可能错列', 'Longer than 100 characters'));
  const code = readCreditCode(text('creditCode'));
  problems.push(...codeProblems(code, known));
  const place = text('place') === '' ? undefined : readPlace(text('place'), book.places).value?.codes[0];
  if (text('place') !== '') note('place', place !== undefined);
  const industry = text('industry') === '' ? undefined : industryOf(book, text('industry'));
  if (text('industry') !== '') note('industry', industry !== undefined);
  const majors = readMajors(book, text('majors'));
  if (text('majors') !== '') note('majors', majors.length > 0);
  const date = (field: 'startedOn' | 'endsOn'): string | null => {
    if (text(field) === '' || /长期|不限|无/.test(text(field))) return null;
    const found = readDate(yearOnly(text(field), field), {
      now: today,
      toward: field === 'endsOn' ? 'future' : 'past',
    }).value;
    note(field, found !== undefined);
    return found ?? null;
  };
  const span = text('span') === '' ? undefined : spanOf(text('span'), today);
  if (text('span') !== '') note('span', span !== undefined);
  const standing = text('standing') === '' ? undefined : standingOf(text('standing'));
  if (text('standing') !== '') note('standing', standing !== undefined);
  const [startedOn, endsOn] = [date('startedOn') ?? span?.from ?? null, date('endsOn') ?? span?.until ?? null];
  if (startedOn !== null && endsOn !== null && endsOn < startedOn)
    warnings.push(at('endsOn', `${endsOn} 早于开始日期 ${startedOn}，请核对`, 'Ends before it starts'));
  const row: PartnerRow = {
    name,
    creditCode: code === '' ? null : code,
    kind: kindOf(text('kind'), name),
    division: place ?? null,
    industry: industry ?? null,
    size: sizeOf(text('size')),
    forms: text('forms').slice(0, 200),
    majors,
    majorsText: text('majors').slice(0, 200),
    startedOn,
    endsOn,
    agreementNo: text('agreementNo').slice(0, 60),
    standing: standing ?? null,
    contactName: text('contactName').slice(0, 40),
    contactPhone: text('contactPhone').slice(0, 40),
    note: text('note').slice(0, 500),
    source: text('source').slice(0, 200) || null,
  };
  return { row, problems, warnings, understood };
}

const at = (field: PartnerField, zh: string, en: string): FieldError => ({ field: PARTNER_FIELDS[field].zh, zh, en });

const notUnderstood = (field: PartnerField, text: string): FieldError =>
  at(field, `“${text.slice(0, 40)}”未能读懂`, `“${text.slice(0, 40)}” was not understood`);

function codeProblems(code: string, known: KnownCodes): FieldError[] {
  if (code === '') return [];
  const problem = whyNotCreditCode(code);
  if (problem === undefined) return [];
  const meant = creditCodeNeighbours(code).find((one) => known.has(one));
  const { zh, en } = CREDIT_CODE_WORDS[problem];
  return meant === undefined
    ? [at('creditCode', zh, en)]
    : [
        at(
          'creditCode',
          `${zh}；是否应为“${known.get(meant)}”的 ${meant}？`,
          `${en}; perhaps ${meant} of “${known.get(meant)}”?`,
        ),
      ];
}

const industryOf = (book: CodeBook, text: string): string | undefined =>
  book.index('industry').get(text)?.code ?? book.matchName('industry')(text)?.code;

const readMajors = (book: CodeBook, text: string): string[] => {
  const match = book.matchName('major');
  const names = text
    .split(/[,、;/|]|及|和/)
    .map((one) => one.trim())
    .filter((one) => one.length > 1);
  return [...new Set(names.flatMap((one) => match(one)?.code ?? []))].slice(0, 30);
};

/** "2023" and "2023 年 9 月" are the first day of it, of an end the last. */
const yearOnly = (text: string, field: 'startedOn' | 'endsOn'): string => {
  const found = /^(\d{4})(?:年|[-./年](\d{1,2})月?)?$/.exec(text.replaceAll(' ', ''));
  if (found === null) return text;
  const [, year, month] = found;
  if (month === undefined) return field === 'endsOn' ? `${year}-12-31` : `${year}-01-01`;
  const last = new Date(Date.UTC(Number(year), Number(month), 0)).getUTCDate();
  return `${year}-${month.padStart(2, '0')}-${field === 'endsOn' ? last : '01'}`;
};

/** "2023-2026", "2023.9—2026.8", "2023年9月1日起三年". */
function spanOf(
  text: string,
  today: string,
): { readonly from: string | null; readonly until: string | null } | undefined {
  const years = /^((?:19|20)\d{2})年?[-—~至到]+((?:19|20)\d{2})年?$/.exec(text.replaceAll(' ', ''));
  if (years !== null) return { from: `${years[1]}-01-01`, until: `${years[2]}-12-31` };
  const found = readSpan(text, today);
  return found === undefined ? undefined : { from: found.from ?? null, until: found.until ?? null };
}

const STANDING_WORDS: readonly (readonly [RegExp, Standing])[] = [
  [/结束|到期|终止|解除|完成|失效|停止|无效|^否/, 'ended'],
  [/洽谈|意向|拟|筹备|未签/, 'talking'],
  [/合作中|正常|履[约行]|有效|执行|进行|在合作|续签|已签|^是|良好|持续/, 'active'],
];

const standingOf = (text: string): Standing | undefined => STANDING_WORDS.find(([pattern]) => pattern.test(text))?.[1];

const SIZES = { 大: 'large', 中: 'medium', 小: 'small', 微: 'micro' } as const;

function sizeOf(text: string): PartnerRow['size'] {
  const word = /[大中小微]/.exec(text)?.[0] as keyof typeof SIZES | undefined;
  if (word !== undefined) return SIZES[word];
  const staff = readEmployerSize(text).value as { readonly min?: number | undefined } | undefined;
  if (staff?.min === undefined) return null;
  return staff.min >= 1000 ? 'large' : staff.min >= 300 ? 'medium' : staff.min >= 20 ? 'small' : 'micro';
}

/** By the words of the list, else by the name; a firm when neither says. */
const BY_NAME: readonly (readonly [RegExp, OrganisationKind])[] = [
  [/银行|保险|担保/, 'bank'],
  [/协会|商会|学会/, 'association'],
  [/联合体|共同体|职教集团|教育集团|联盟/, 'alliance'],
  [/培训(?:学校|中心)/, 'provider'],
  [/大学|学院|学校|中专|职教中心/, 'school'],
  [/研究(?:院|所)/, 'institute'],
  [/人力资源|人才服务|劳务/, 'agency'],
  [/孵化|众创|园区|产业园/, 'incubator'],
  [/村民?委员会|社区/, 'village'],
];

function kindOf(text: string, name: string): OrganisationKind {
  const named = ORGANISATION_KINDS.find((kind) => kind !== 'operator' && text !== '' && KINDS[kind].zh.includes(text));
  if (named !== undefined) return named;
  const found = BY_NAME.find(([pattern]) => pattern.test(name))?.[1];
  // 学院 and 研究院 stand in names of firms as well.
  return found !== undefined && !(name.endsWith('公司') && (found === 'school' || found === 'institute'))
    ? found
    : 'enterprise';
}
