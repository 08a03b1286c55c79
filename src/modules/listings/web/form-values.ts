import type { ListingType, Side } from '#contracts/kinds';
import { emptyValue, sentValue, typedValue, type FormValue, type FormValues, type Sent } from '#pages/kinds';
import type { Schemas } from '../../api.ts';
import { formFields, HEADER, SINGLE } from './form-groups.ts';

export type { FormValue, FormValues } from '#pages/kinds';

type Listing = Schemas['ManagedListing'];
export type ListingForm = Schemas['ListingForm'];

const DEFAULTS: FormValues = { kind: 'employment', payPeriod: 'month' };

export const emptyValues = (type: ListingType, side: Side): FormValues =>
  Object.fromEntries(formFields(type, side).map((field) => [field.name, DEFAULTS[field.name] ?? emptyValue(field)]));

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
