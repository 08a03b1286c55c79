import {
  fieldsOf as listingFields,
  isStated,
  mayRead,
  valuesIn,
  type Detail,
  type DetailValue,
  type Field,
  type ListingType,
} from '#contracts/kinds';
import { chineseTokenizer } from '#engines/search';
import { ancestorsOf, type CodeBook } from '#modules/codes';
import type { Listing } from '#modules/listings';
import { fieldsOf } from '../fields.ts';
import { isPersonal, type CatalogueRecord, type RecordKind } from '../model.ts';

/** 可能帮得上的: which shelves are looked at for which need; read backwards, which needs a record may meet. A vacancy is answered by classes and people. */
export const SHELVES: Readonly<Record<ListingType, readonly RecordKind[]>> = {
  talent: [],
  cooperation: ['capability', 'base', 'expert'],
  research: ['expert', 'result', 'capability'],
  service: ['expert', 'capability', 'teacher'],
  training: ['teacher', 'expert', 'base'],
  facility: ['base'],
};

export const needsMetBy = (kind: RecordKind): ListingType[] =>
  (Object.keys(SHELVES) as ListingType[]).filter((type) => SHELVES[type].includes(kind));

const MOST_WORDS = 16;
const TITLE_BREAKS = /[\s、,，;；：:]|的|和|与|及/;
/** What stands in brackets is a remark: 可带学生做, 急. */
const REMARKS = /[（(【[].*?[)）\]】]/g;
const piecesOf = (title: string): string[] => title.replaceAll(REMARKS, ' ').split(TITLE_BREAKS);

const tidy = (words: readonly string[]): readonly string[] =>
  [...new Set(words.map((word) => word.trim()).filter((word) => word.length > 1))].slice(0, MOST_WORDS);

/** Words that somebody listed one by one, in fields that count high and that everybody may read. */
const listed = (fields: readonly Field[], detail: Detail): readonly string[] =>
  fields
    .filter((field) => field.search === 'high' && field.as === 'words' && isStated(detail[field.name]))
    .filter((field) => mayRead(field, detail, 'public'))
    .flatMap(({ name }) => valuesIn(detail[name]));

const labels = (codes: CodeBook, majors: DetailValue | undefined): readonly string[] =>
  valuesIn(majors).map((code) => codes.label('major', code));

/** What a need asks for by name; what may be said to be lacking comes from here alone. */
export const askedWords = (listing: Listing, codes: CodeBook): readonly string[] =>
  tidy(
    listing.type === 'talent'
      ? [...listing.skills, ...labels(codes, [...listing.majors])]
      : [...listed(listingFields(listing.type), listing.detail), ...labels(codes, listing.detail['majors'])],
  );

/** The same with the title in pieces, to search by. */
export const needWords = (listing: Listing, codes: CodeBook): readonly string[] =>
  tidy([...askedWords(listing, codes), ...piecesOf(listing.title)]);

/** What a record says of itself; the name of a person is no ability. */
export const recordWords = ({ kind, title, detail }: CatalogueRecord, codes: CodeBook): readonly string[] =>
  tidy([
    ...listed(fieldsOf(kind), detail),
    ...labels(codes, detail['majors']),
    ...(isPersonal(kind) ? [] : piecesOf(title)),
  ]);

export const termsOf = (text: string): string[] => [
  ...new Set(chineseTokenizer.document(text).terms.filter((term) => term.length > 1)),
];

export interface Named {
  readonly word: string;
  /** 0..1: how much of the word the text holds. */
  readonly share: number;
}

/** How much of each word a text holds; terms of one character say nothing. */
export function namedIn(words: readonly string[], text: string): readonly Named[] {
  const there = new Set(termsOf(text));
  return words.map((word) => {
    const terms = termsOf(word);
    const shared = terms.filter((term) => there.has(term));
    return { word, share: terms.length === 0 ? 0 : shared.length / terms.length };
  });
}

/** One place lies in the other, or is it. */
export const meet = (some: readonly string[], others: readonly string[]): boolean =>
  some.some((one) =>
    others.some(
      (other) =>
        one === other || ancestorsOf('division', one).includes(other) || ancestorsOf('division', other).includes(one),
    ),
  );
