import { detailSchema, fieldsOf, type Detail, type KindType } from '#contracts/kinds';
import { failure } from '#kernel/errors';
import type { CodeBook } from '#modules/codes';
import { readDetail as read } from '#modules/kinds';

/** What a form says of the fields that only this type has, checked against their table. Absent fields stay as they are. */
export function readDetail(type: KindType, given: unknown, before: Detail, codes: CodeBook): Detail {
  const { detail, errors } = read(fieldsOf(type), detailSchema(type), given, before, codes);
  if (errors.length > 0) throw failure('listing.detailInvalid', {}, errors);
  return detail;
}
