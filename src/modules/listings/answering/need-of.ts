import type { Need, Phrase, Text } from '#engines/matching';
import {
  fieldsOf,
  isStated,
  mayRead,
  searchWords,
  valuesIn,
  type Detail,
  type DetailValue,
  type Field,
} from '#contracts/kinds';
import { dayNumber } from '#kernel/time';
import type { CodeBook } from '#modules/codes';
import type { SkillNames } from '../listing-document.ts';
import type { KindListing } from '../model.ts';
import { askedWords, needWords, termsOf } from './need-words.ts';

/** What both sides are read with. */
export interface Reading {
  readonly codes: CodeBook;
  /** The dictionary of skills: one name for what is written in several ways. */
  readonly names: SkillNames;
}

export const phraseOf =
  ({ names }: Reading) =>
  (word: string): Phrase => ({ word, terms: termsOf(word), names: names([word]) });

/** @param words short ones, in which the dictionary looks for skills */
export const textOf = ({ names }: Reading, parts: readonly string[], words: readonly string[]): Text => ({
  terms: new Set(termsOf([...parts, ...words].join('\n'))),
  names: new Set(names(words)),
});

/** What everybody may read: a reason must not tell more than the page does. */
export const publicIn = (fields: readonly Field[], detail: Detail): Detail =>
  Object.fromEntries(
    fields
      .filter((field) => isStated(detail[field.name]) && mayRead(field, detail, 'public'))
      .map(({ name }) => [name, detail[name]!]),
  );

export const spokenIn = (fields: readonly Field[], detail: Detail): string[] => [
  searchWords(fields, detail, 'high'),
  searchWords(fields, detail, 'body'),
];

const first = (detail: Detail, ...names: readonly string[]): DetailValue | undefined =>
  names.map((name) => detail[name]).find((value) => typeof value === 'number');

export const numbers = <Name extends string>(name: Name, value: DetailValue | undefined) =>
  typeof value === 'number' ? ({ [name]: value } as Readonly<Record<Name, number>>) : {};

/** trl1 … trl9. */
export const stageOf = (value: DetailValue | undefined) =>
  typeof value === 'string' && /^trl[1-9]$/.test(value) ? { readiness: Number(value.slice(3)) } : {};

/** A public need that is no post. */
export function needOf(reading: Reading, listing: KindListing): Need {
  const fields = fieldsOf(listing.type);
  const detail = publicIn(fields, listing.detail);
  const open = { ...listing, detail };
  const asked = askedWords(open, reading.codes);
  const words = needWords(open, reading.codes);
  return {
    id: listing.id,
    asked: (asked.length > 0 ? asked : words).map(phraseOf(reading)),
    text: textOf(reading, [listing.title, listing.description, ...spokenIn(fields, detail)], words),
    fields: valuesIn(detail['techField']),
    majors: valuesIn(detail['majors']),
    places: listing.divisions,
    purposes: [listing.type, ...valuesIn(detail['forms']).map((form) => `form.${form}`)],
    titles: valuesIn(detail['teacherTitles']),
    ...stageOf(detail['trlWanted']),
    ...numbers('heads', first(detail, 'workplaces', 'seats')),
    ...numbers('budget', first(detail, 'budgetMax', 'budgetMin', 'priceMax', 'priceMin', 'feeMax', 'feeMin')),
    ...(listing.organisationId !== null && { owner: listing.organisationId }),
    ...(listing.confirmedOn !== null && { confirmedOn: dayNumber(listing.confirmedOn) }),
  };
}
