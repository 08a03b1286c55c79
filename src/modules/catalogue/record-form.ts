import { failure, type FieldError } from '#kernel/errors';
import type { CodeBook } from '#modules/codes';
import { readDetail } from '#modules/kinds';
import type { RecordForm } from './contract.ts';
import { fieldsOf, schemaOf } from './fields.ts';
import type { CatalogueRecord } from './model.ts';
import { nearKeyOf } from './record-keys.ts';
import type { RecordPatch } from './store.ts';

/** What a form says, checked against the table of the kind; what it does not mention stays as it is. */
export function formPatch(
  before: Pick<CatalogueRecord, 'kind' | 'detail'>,
  { detail: given, contact, ...form }: RecordForm,
  codes: CodeBook,
): RecordPatch {
  const { kind } = before;
  const { detail, errors } = readDetail(fieldsOf(kind), schemaOf(kind), given ?? {}, before.detail, codes);
  const wrong = [...unknownPlaces(codes, form.divisions ?? []), ...errors];
  if (wrong.length > 0) throw failure('catalogue.invalid', {}, wrong);
  return {
    ...(Object.fromEntries(Object.entries(form).filter(([, value]) => value !== undefined)) as RecordPatch),
    ...(form.title !== undefined && { nearKey: nearKeyOf(kind, form.title) }),
    ...(contact !== undefined && { contact: contact === '' ? null : contact }),
    ...(given !== undefined && { detail }),
  };
}

const unknownPlaces = (codes: CodeBook, divisions: readonly string[]): FieldError[] =>
  divisions
    .filter((code) => codes.index('division').get(code) === undefined)
    .map((code) => ({
      field: 'divisions',
      zh: `代码 ${code} 不在行政区划目录中`,
      en: `Code ${code} is not in the list of administrative divisions`,
    }));
