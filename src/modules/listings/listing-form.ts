import { failure, type FieldError } from '#kernel/errors';
import { formatYuan } from '#kernel/money';
import type { CodeBook, CodeSet } from '#modules/codes';
import type { ListingForm } from './contract.ts';
import { EDUCATION, EDUCATION_LABELS, PERIOD_LABELS, type PayPeriod } from './model.ts';
import type { ListingPatch } from './store.ts';

/** What a form says, as columns. Texts that people see are written from the fields, so that both always agree. */
export function formPatch(form: ListingForm, codes: CodeBook): ListingPatch {
  refuseUnknownCodes(form, codes);
  if (form.payMin != null && form.payMax != null && form.payMax < form.payMin) {
    throw failure('listing.payOrder', {}, [
      { field: 'payMax', zh: '不能低于最低薪资', en: 'Must not be below the lowest pay' },
    ]);
  }
  const { education, divisions, ...rest } = form;
  const given = Object.fromEntries(
    Object.entries(rest).filter(([field, value]) => value !== undefined && field !== 'version'),
  ) as ListingPatch;
  return {
    ...given,
    ...(education !== undefined && educationFields(education)),
    ...(divisions !== undefined && {
      divisions,
      placeText: divisions.map((code) => placeName(code, codes)).join('、'),
    }),
    ...(mentionsPay(form) && payFields(form)),
    ...(mentionsExperience(form) && {
      experienceText: experienceText(form.experienceMin ?? null, form.experienceMax ?? null),
    }),
  };
}

/** "盘锦市·盘山县": in a region nobody needs the province. */
const placeName = (code: string, codes: CodeBook): string =>
  codes.path('division', code).split(' / ').slice(-2).join('·');

const mentionsPay = (form: ListingForm): boolean =>
  ['payMin', 'payMax', 'payPeriod', 'payMonths', 'payNegotiable'].some((field) => field in form);
const mentionsExperience = (form: ListingForm): boolean => 'experienceMin' in form || 'experienceMax' in form;

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

function payFields(form: ListingForm): ListingPatch {
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

function refuseUnknownCodes(form: ListingForm, codes: CodeBook): void {
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
