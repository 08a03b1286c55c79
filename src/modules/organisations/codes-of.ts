import type { FieldError } from '#kernel/errors';
import type { CodeBook } from '#modules/codes';

/** Place and industry must be in the official lists that are in force. */
export function unknownCodes(
  book: CodeBook,
  {
    division,
    industry,
  }: { readonly division?: string | null | undefined; readonly industry?: string | null | undefined },
): FieldError[] {
  const errors: FieldError[] = [];
  if (division != null && !isDivision(book, division))
    errors.push({ field: 'division', zh: `没有代码为 ${division} 的行政区划`, en: `There is no division ${division}` });
  if (industry != null && book.index('industry').get(industry) === undefined)
    errors.push({ field: 'industry', zh: `没有代码为 ${industry} 的行业`, en: `There is no industry ${industry}` });
  return errors;
}

/** The official list ends at counties; 9 digits name a township of one and 12 a village (统计用区划代码). */
const isDivision = (book: CodeBook, code: string): boolean =>
  book.index('division').get(/^(?:\d{9}|\d{12})$/.test(code) ? code.slice(0, 6) : code) !== undefined;
