import { fieldsOf, isStated, mayRead, valuesIn, type Detail, type DetailValue, type Field } from '#contracts/kinds';
import { chineseTokenizer } from '#engines/search';
import type { CodeBook } from '#modules/codes';
import type { Listing } from '../model.ts';

const MOST_WORDS = 16;
const TITLE_BREAKS = /[\s、,，;；：:]|的|和|与|及/;
/** What stands in brackets is a remark: 可带学生做, 急. */
const REMARKS = /[（(【[].*?[)）\]】]/g;
export const piecesOf = (title: string): string[] => title.replaceAll(REMARKS, ' ').split(TITLE_BREAKS);

export const tidy = (words: readonly string[]): readonly string[] =>
  [...new Set(words.map((word) => word.trim()).filter((word) => word.length > 1))].slice(0, MOST_WORDS);

/** Words that somebody listed one by one, in fields that count high and that everybody may read. */
export const listedWords = (fields: readonly Field[], detail: Detail): readonly string[] =>
  fields
    .filter((field) => field.search === 'high' && field.as === 'words' && isStated(detail[field.name]))
    .filter((field) => mayRead(field, detail, 'public'))
    .flatMap(({ name }) => valuesIn(detail[name]));

export const majorLabels = (codes: CodeBook, majors: DetailValue | undefined): readonly string[] =>
  valuesIn(majors).map((code) => codes.label('major', code));

/** What a need asks for by name; what may be said to be lacking comes from here alone. */
export const askedWords = (listing: Listing, codes: CodeBook): readonly string[] =>
  tidy(
    listing.type === 'talent'
      ? [...listing.skills, ...majorLabels(codes, [...listing.majors])]
      : [...listedWords(fieldsOf(listing.type), listing.detail), ...majorLabels(codes, listing.detail['majors'])],
  );

/** The same with the title in pieces, to search by. */
export const needWords = (listing: Listing, codes: CodeBook): readonly string[] =>
  tidy([...askedWords(listing, codes), ...piecesOf(listing.title)]);

/** Terms of one character say nothing. */
export const termsOf = (text: string): string[] => [
  ...new Set(chineseTokenizer.document(text).terms.filter((term) => term.length > 1)),
];
