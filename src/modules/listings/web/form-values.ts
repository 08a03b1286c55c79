import type { CodeChoice } from '#pages/codes';
import type { Schemas } from '../../api.ts';

type Listing = Schemas['ManagedListing'];
export type ListingForm = Schemas['ListingForm'];

/** What stands in the controls: text as typed, so that nothing is lost or changed while somebody writes. */
export interface FormValues {
  readonly title: string;
  readonly kind: string;
  readonly occupation: readonly CodeChoice[];
  readonly industry: readonly CodeChoice[];
  readonly headcount: string;
  readonly payMin: string;
  readonly payMax: string;
  readonly payPeriod: string;
  readonly payMonths: string;
  readonly payNegotiable: boolean;
  readonly divisions: readonly CodeChoice[];
  readonly address: string;
  readonly validFrom: string;
  readonly validUntil: string;
  readonly education: string;
  readonly experienceMin: string;
  readonly experienceMax: string;
  readonly majors: readonly CodeChoice[];
  readonly skills: string;
  readonly description: string;
  readonly requirements: string;
}

export const EMPTY: FormValues = {
  title: '',
  kind: 'employment',
  occupation: [],
  industry: [],
  headcount: '',
  payMin: '',
  payMax: '',
  payPeriod: 'month',
  payMonths: '',
  payNegotiable: false,
  divisions: [],
  address: '',
  validFrom: '',
  validUntil: '',
  education: '',
  experienceMin: '',
  experienceMax: '',
  majors: [],
  skills: '',
  description: '',
  requirements: '',
};

const text = (value: number | null): string => (value === null ? '' : String(value));
const yuanText = (fen: number | null): string => (fen === null ? '' : String(fen / 100));
const one = <T>(value: T | null): readonly T[] => (value === null ? [] : [value]);

export const valuesOf = (listing: Listing): FormValues => ({
  title: listing.title,
  kind: listing.kind,
  occupation: one(listing.occupation),
  industry: one(listing.industry),
  headcount: text(listing.headcount),
  payMin: yuanText(listing.pay.min),
  payMax: yuanText(listing.pay.max),
  payPeriod: listing.pay.period ?? 'month',
  payMonths: text(listing.pay.months),
  payNegotiable: listing.pay.negotiable,
  divisions: listing.place.divisions,
  address: listing.place.address,
  validFrom: listing.validFrom ?? '',
  validUntil: listing.validUntil ?? '',
  education: listing.education.level ?? '',
  experienceMin: text(listing.experience.minYears),
  experienceMax: text(listing.experience.maxYears),
  majors: listing.majors,
  skills: listing.skills.join('、'),
  description: listing.description,
  requirements: listing.requirements,
});

/** Full-width digits and separators are what an input method leaves behind. */
const numberOf = (typed: string): number | null | undefined => {
  const plain = typed.normalize('NFKC').replaceAll(/[,\s]/g, '');
  if (plain === '') return null;
  return /^\d+(?:\.\d+)?$/.test(plain) ? Number(plain) : undefined;
};

const NUMBERS = ['headcount', 'payMin', 'payMax', 'payMonths', 'experienceMin', 'experienceMax'] as const;

export interface ReadForm {
  readonly form: ListingForm;
  /** Field → what cannot be sent as it stands; everything else is the server's to judge. */
  readonly unreadable: Readonly<Record<string, string>>;
}

export function readForm(values: FormValues): ReadForm {
  const numbers = Object.fromEntries(NUMBERS.map((field) => [field, numberOf(values[field])]));
  const unreadable = Object.fromEntries(
    NUMBERS.filter((field) => numbers[field] === undefined).map((field) => [field, '请填数字']),
  );
  const number = (field: (typeof NUMBERS)[number]): number | null => numbers[field] ?? null;
  const fen = (field: 'payMin' | 'payMax'): number | null => {
    const yuan = number(field);
    return yuan === null ? null : Math.round(yuan * 100);
  };
  const form: ListingForm = {
    title: values.title,
    kind: values.kind as NonNullable<ListingForm['kind']>,
    occupation: values.occupation[0]?.code ?? null,
    industry: values.industry[0]?.code ?? null,
    headcount: number('headcount'),
    majors: values.majors.map(({ code }) => code),
    skills: values.skills
      .split(/[、,，;；\n]/)
      .map((skill) => skill.trim())
      .filter(Boolean),
    education: values.education === '' ? null : (values.education as NonNullable<ListingForm['education']>),
    experienceMin: number('experienceMin'),
    experienceMax: number('experienceMax'),
    payMin: fen('payMin'),
    payMax: fen('payMax'),
    payPeriod:
      values.payMin === '' && values.payMax === '' ? null : (values.payPeriod as NonNullable<ListingForm['payPeriod']>),
    payMonths: number('payMonths'),
    payNegotiable: values.payNegotiable,
    divisions: values.divisions.map(({ code }) => code),
    address: values.address,
    description: values.description,
    requirements: values.requirements,
    validFrom: values.validFrom === '' ? null : values.validFrom,
    validUntil: values.validUntil === '' ? null : values.validUntil,
  };
  return { form, unreadable };
}

/** Typed text that differs from what is stored, to be kept when somebody else's version is loaded. */
export function typedText(values: FormValues, stored: FormValues, label: (field: string) => string): string {
  const words = (value: FormValues[keyof FormValues]): string =>
    typeof value === 'object' ? value.map((choice) => choice.label).join('、') : String(value);
  return (Object.keys(values) as (keyof FormValues)[])
    .filter((field) => words(values[field]) !== words(stored[field]))
    .map((field) => `${label(field)}：${words(values[field])}`)
    .join('\n');
}
