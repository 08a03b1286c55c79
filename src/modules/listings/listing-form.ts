import { failure, type FieldError } from '#kernel/errors';
import { formatYuan } from '#kernel/money';
import type { CodeBook, CodeSet } from '#modules/codes';
import type { Detail, ListingType } from '#contracts/kinds';
import type { ListingForm } from './contract.ts';
import { readDetail } from './detail-form.ts';
import { HEADER_FIELDS, TALENT_FIELDS, type ListingPatch } from './listing-row.ts';
import { EDUCATION, EDUCATION_LABELS, PERIOD_LABELS, type PayPeriod } from './model.ts';

/**
 * What a form says, as columns. Texts that people see are written from the fields, so that both always agree.
 * @param before what the detail of a listing of the field tables holds already
 */
export function formPatch(
  { detail, type: _type, side: _side, ...form }: ListingForm,
  codes: CodeBook,
  type: ListingType = 'talent',
  before: Detail = {},
): ListingPatch {
  refuseForeignFields(type, { ...form, detail });
  refuseUnknownCodes(form, codes);
  return {
    ...headerPatch(form, codes),
    ...(type === 'talent'
      ? talentPatch(form)
      : detail !== undefined && { detail: readDetail(type, detail, before, codes) }),
  };
}

type Plain = Omit<ListingForm, 'detail' | 'type' | 'side'>;

function headerPatch(form: Plain, codes: CodeBook): ListingPatch {
  const { divisions } = form;
  return {
    ...pick(form, HEADER_NAMES),
    ...(divisions !== undefined && {
      divisions,
      placeText: divisions.map((code) => placeName(code, codes)).join('、'),
    }),
  };
}

function talentPatch({ education, ...form }: Plain): ListingPatch {
  if (form.payMin != null && form.payMax != null && form.payMax < form.payMin) {
    throw failure('listing.payOrder', {}, [
      { field: 'payMax', zh: '不能低于最低薪资', en: 'Must not be below the lowest pay' },
    ]);
  }
  return {
    ...pick(form, TALENT_NAMES),
    ...(education !== undefined && educationFields(education)),
    ...(mentionsPay(form) && payFields(form)),
    ...(mentionsExperience(form) && {
      experienceText: experienceText(form.experienceMin ?? null, form.experienceMax ?? null),
    }),
  };
}

const HEADER_NAMES: ReadonlySet<string> = new Set(HEADER_FIELDS);
const TALENT_NAMES: ReadonlySet<string> = new Set(TALENT_FIELDS);

const pick = (form: object, names: ReadonlySet<string>): ListingPatch =>
  Object.fromEntries(Object.entries(form).filter(([field, value]) => value !== undefined && names.has(field)));

/** A form that carries fields of another type was filled in by mistake; silence would lose what somebody typed. */
function refuseForeignFields(type: ListingType, form: ListingForm): void {
  const foreign = Object.entries(form)
    .filter(
      ([field, value]) => value !== undefined && (type === 'talent' ? field === 'detail' : TALENT_NAMES.has(field)),
    )
    .map(([field]) => ({ field, zh: '不是这一类供求的栏目', en: 'Not a field of this type' }));
  if (foreign.length > 0) throw failure('listing.foreignField', {}, foreign);
}

/** "盘锦市·盘山县": in a region nobody needs the province. */
const placeName = (code: string, codes: CodeBook): string =>
  codes.path('division', code).split(' / ').slice(-2).join('·');

const mentionsPay = (form: Plain): boolean =>
  ['payMin', 'payMax', 'payPeriod', 'payMonths', 'payNegotiable'].some((field) => field in form);
const mentionsExperience = (form: Plain): boolean => 'experienceMin' in form || 'experienceMax' in form;

const educationFields = (education: (typeof EDUCATION)[number] | null): ListingPatch => ({
  education: education === null ? null : EDUCATION.indexOf(education),
  educationText: education === null ? '' : EDUCATION_LABELS[education].zh,
});

function experienceText(min: number | null, max: number | null): string {
  if (min === null && max === null) return '';
  if ((min ?? 0) === 0 && max === null) return '经验不限';
  if (max === null) return `${min} 年以上`;
  return min === null || min === 0 ? `${max} 年以下` : `${min}–${max} 年`;
}

/**
 * How many of a period make a month. Days: 21.75 paid days a month (劳社部发〔2008〕3号); an hour is an eighth of a day.
 * Pay per piece says nothing about a month.
 */
const PER_MONTH: Readonly<Record<PayPeriod, number | null>> = {
  month: 1,
  year: 1 / 12,
  week: 52 / 12,
  day: 21.75,
  hour: 21.75 * 8,
  piece: null,
};

function payFields(form: Plain): ListingPatch {
  const { payMin = null, payMax = null, payPeriod = null, payMonths = null, payNegotiable = false } = form;
  const perMonth = payPeriod === null ? null : PER_MONTH[payPeriod];
  const monthly = (amount: number | null): number | null =>
    amount === null || perMonth === null ? null : Math.round(amount * perMonth);
  return {
    payMonthMin: monthly(payMin),
    payMonthMax: monthly(payMax),
    payText: payText(payMin, payMax, payPeriod, payMonths, payNegotiable),
  };
}

function payText(
  min: number | null,
  max: number | null,
  period: PayPeriod | null,
  months: number | null,
  negotiable: boolean,
): string {
  const unit = period === null ? '' : ` 元/${PERIOD_LABELS[period].zh}`;
  const more = `${months !== null && months > 12 ? `·${months}薪` : ''}${negotiable ? '（可面议）' : ''}`;
  if (min === null && max === null) return negotiable ? '面议' : '';
  if (min === null || max === null)
    return `${formatYuan((min ?? max)!)}${unit}${min === null ? '以下' : '以上'}${more}`;
  return min === max ? `${formatYuan(min)}${unit}${more}` : `${formatYuan(min)}–${formatYuan(max)}${unit}${more}`;
}

function refuseUnknownCodes(form: Plain, codes: CodeBook): void {
  const given: readonly (readonly [field: string, set: CodeSet, values: readonly (string | null | undefined)[]])[] = [
    ['occupation', 'occupation', [form.occupation]],
    ['industry', 'industry', [form.industry]],
    ['majors', 'major', form.majors ?? []],
    ['divisions', 'division', form.divisions ?? []],
  ];
  const errors: FieldError[] = given.flatMap(([field, set, values]) =>
    values
      .filter((code) => code != null && codes.index(set).get(code) === undefined)
      .map((code) => ({ field, zh: `代码 ${code} 不在官方目录中`, en: `Code ${code} is not in the official list` })),
  );
  if (errors.length > 0) throw failure('listing.unknownCode', {}, errors);
}
