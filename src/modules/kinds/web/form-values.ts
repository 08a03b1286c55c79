import type { CodeChoice } from '#pages/codes';
import type { Field } from '#contracts/kinds';

/** What stands in a control: text as typed, so that nothing is lost or changed while somebody writes. */
export type FormValue = string | readonly string[] | readonly CodeChoice[];
export type FormValues = Readonly<Record<string, FormValue>>;

const isList = ({ as }: Field): boolean => as === 'codes' || as === 'choices';

export const emptyValue = (field: Field): FormValue => (isList(field) ? [] : '');

export function typedValue(field: Field, stored: unknown): FormValue {
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

export type Sent = string | number | boolean | string[] | null;

/** undefined: it cannot be read as what it should be. */
export function sentValue(field: Field, value: FormValue): Sent | undefined {
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
