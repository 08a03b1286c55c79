import type { CodeChoice } from '#pages/codes';
import type { Field, ListingType, Side } from '#contracts/kinds';
import type { Schemas } from '../../api.ts';
import { formFields, HEADER, SINGLE } from './form-groups.ts';

type Listing = Schemas['ManagedListing'];
export type ListingForm = Schemas['ListingForm'];

/** What stands in a control: text as typed, so that nothing is lost or changed while somebody writes. */
export type FormValue = string | readonly string[] | readonly CodeChoice[];
export type FormValues = Readonly<Record<string, FormValue>>;

const DEFAULTS: FormValues = { kind: 'employment', payPeriod: 'month' };

const isList = ({ as }: Field): boolean => as === 'codes' || as === 'choices';

export const emptyValues = (type: ListingType, side: Side): FormValues =>
  Object.fromEntries(
    formFields(type, side).map((field) => [field.name, DEFAULTS[field.name] ?? (isList(field) ? [] : '')]),
  );

export const valuesOf = (listing: Listing): FormValues => {
  const stored = storedValues(listing);
  return Object.fromEntries(
    formFields(listing.type, listing.side).map((field) => [field.name, typedValue(field, stored[field.name])]),
  );
};

function storedValues(listing: Listing): Readonly<Record<string, unknown>> {
  const header = {
    title: listing.title,
    industry: one(listing.industry),
    divisions: listing.place.divisions,
    address: listing.place.address,
    description: listing.description,
    validFrom: listing.validFrom,
    validUntil: listing.validUntil,
  };
  if (listing.type !== 'talent') return { ...listing.detail, ...header };
  return {
    ...header,
    kind: listing.kind,
    headcount: listing.headcount,
    occupation: one(listing.occupation),
    payMin: listing.pay.min,
    payMax: listing.pay.max,
    payPeriod: listing.pay.period ?? 'month',
    payMonths: listing.pay.months,
    payNegotiable: listing.pay.negotiable ? true : null,
    education: listing.education.level,
    experienceMin: listing.experience.minYears,
    experienceMax: listing.experience.maxYears,
    majors: listing.majors,
    skills: listing.skills,
    requirements: listing.requirements,
  };
}

const one = <T>(value: T | null): readonly T[] => (value === null ? [] : [value]);

function typedValue(field: Field, stored: unknown): FormValue {
  if (isList(field)) return (stored as FormValue | null | undefined) ?? [];
  if (field.as === 'words') return ((stored as readonly string[] | null | undefined) ?? []).join(separatorOf(field));
  if (stored === null || stored === undefined) return '';
  return field.as === 'money' ? String((stored as number) / 100) : String(stored as string | number | boolean);
}

/** Long entries stand one below the other, short words in one line. */
export const separatorOf = ({ maxItems = 0 }: Field): string => (maxItems > 20 ? '\n' : '、');

const TIMES: Readonly<Record<string, number>> = { '': 1, 万: 10_000, 亿: 100_000_000 };

/** Full-width digits and separators are what an input method leaves behind; "50万" is what people write. */
export const numberOf = (typed: string): number | null | undefined => {
  const plain = typed.normalize('NFKC').replaceAll(/[,，\s]/g, '');
  if (plain === '') return null;
  const [, digits, times] = /^(\d+(?:\.\d+)?)([万亿]?)元?$/.exec(plain) ?? [];
  return digits === undefined ? undefined : Number(digits) * TIMES[times ?? '']!;
};

const NUMERIC: ReadonlySet<Field['as']> = new Set(['integer', 'decimal', 'money']);
export const isNumeric = ({ as }: Field): boolean => NUMERIC.has(as);

type Sent = string | number | boolean | string[] | null;

/** undefined: it cannot be read as what it should be. */
function sentValue(field: Field, value: FormValue): Sent | undefined {
  if (typeof value !== 'string') return value.map((item) => (typeof item === 'string' ? item : item.code));
  if (isNumeric(field)) {
    const number = numberOf(value);
    return typeof number === 'number' && field.as === 'money' ? Math.round(number * 100) : number;
  }
  if (field.as === 'words') return splitWords(value);
  if (field.as === 'flag') return value === '' ? null : value === 'true';
  return value === '' ? null : value;
}

const splitWords = (text: string): string[] => [
  ...new Set(
    text
      .split(/[、,，;；\n]/)
      .map((word) => word.trim())
      .filter(Boolean),
  ),
];

export interface ReadForm {
  readonly form: ListingForm;
  /** Field → what cannot be sent as it stands; everything else is the server's to judge. */
  readonly unreadable: Readonly<Record<string, string>>;
}

export function readForm(type: ListingType, side: Side, values: FormValues): ReadForm {
  const read = formFields(type, side).map((field) => [field, sentValue(field, values[field.name] ?? '')] as const);
  const unreadable = Object.fromEntries(
    read.filter(([, value]) => value === undefined).map(([{ name }]) => [name, '请填数字']),
  );
  const sent = read.map(([{ name }, value]) => [name, flatValue(name, value ?? null)] as const);
  if (type === 'talent') return { form: talentForm(Object.fromEntries(sent)), unreadable };
  return {
    form: {
      ...Object.fromEntries(sent.filter(([name]) => HEADER.has(name))),
      detail: Object.fromEntries(sent.filter(([name]) => !HEADER.has(name))),
    },
    unreadable,
  };
}

/** Texts of the header are never null, and some lists hold one value only. */
function flatValue(name: string, value: Sent): Sent {
  if (SINGLE.has(name)) return Array.isArray(value) ? (value[0] ?? null) : value;
  return value === null && TEXTS.has(name) ? '' : value;
}

const TEXTS: ReadonlySet<string> = new Set(['title', 'address', 'description', 'requirements']);

const talentForm = (sent: Readonly<Record<string, Sent>>): ListingForm => ({
  ...sent,
  payNegotiable: sent['payNegotiable'] === true,
  payPeriod: sent['payMin'] === null && sent['payMax'] === null ? null : (sent['payPeriod'] as 'month'),
});

/** Typed text that differs from what is stored, to be kept when somebody else's version is loaded. */
export function typedText(values: FormValues, stored: FormValues, label: (field: string) => string): string {
  return Object.keys(values)
    .filter((field) => words(values[field]) !== words(stored[field]))
    .map((field) => `${label(field)}：${words(values[field])}`)
    .join('\n');
}

const words = (value: FormValue | undefined): string =>
  value === undefined || typeof value === 'string'
    ? (value ?? '')
    : value.map((item) => (typeof item === 'string' ? item : item.label)).join('、');
