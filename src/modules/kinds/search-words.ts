import { isStated, mayRead } from './fields.ts';
import type { Detail, DetailValue, Field } from './model.ts';

/** What a detail gives to search: only fields that everybody may read are even looked at. */
const open = (fields: readonly Field[], detail: Detail): readonly Field[] =>
  fields.filter((field) => isStated(detail[field.name]) && mayRead(field, detail, 'public'));

export const valuesIn = (value: DetailValue | undefined): string[] =>
  isStated(value) ? [value].flat().map((one) => String(one)) : [];

/** The words of one weight; choices are found by their Chinese and English names. */
export const searchWords = (fields: readonly Field[], detail: Detail, weight: Field['search']): string =>
  open(fields, detail)
    .filter(({ search, as }) => search === weight && as !== 'codes')
    .map((field) => wordsOf(field, detail[field.name]!))
    .join('\n');

const wordsOf = ({ options }: Field, value: DetailValue): string =>
  valuesIn(value)
    .map((one) => {
      const label = options?.find((option) => option.value === one)?.label;
      return label === undefined ? one : `${label.zh} ${label.en}`;
    })
    .join(' ');

/** Field → values of those that narrow a search. */
export const facetValues = (fields: readonly Field[], detail: Detail): Readonly<Record<string, readonly string[]>> =>
  Object.fromEntries(
    open(fields, detail)
      .filter(({ facet, as }) => facet === true && as !== 'codes')
      .map(({ name }) => [name, valuesIn(detail[name])]),
  );
