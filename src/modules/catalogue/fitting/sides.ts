import type { Need, Phrase, Resource, Text } from '#engines/matching';
import {
  fieldsOf as listingFields,
  isStated,
  mayRead,
  searchWords,
  valuesIn,
  type Detail,
  type DetailValue,
  type Field,
} from '#contracts/kinds';
import { civilDate, dayNumber } from '#kernel/time';
import type { KindListing, SkillNames } from '#modules/listings';
import type { CodeBook } from '#modules/codes';
import type { Context } from '#platform/context';
import { fieldsOf } from '../fields.ts';
import type { CatalogueRecord } from '../model.ts';
import { askedWords, needWords, recordWords, termsOf } from './fit-words.ts';
import { purposesOf, titlesOf } from './purposes.ts';

/** What both sides are read with. */
export interface Reading {
  readonly codes: CodeBook;
  /** The dictionary of skills: one name for what is written in several ways. */
  readonly names: SkillNames;
}

const phrase =
  ({ names }: Reading) =>
  (word: string): Phrase => ({ word, terms: termsOf(word), names: names([word]) });

/** @param words short ones, in which the dictionary looks for skills */
const textOf = ({ names }: Reading, parts: readonly string[], words: readonly string[]): Text => ({
  terms: new Set(termsOf([...parts, ...words].join('\n'))),
  names: new Set(names(words)),
});

/** What everybody may read: a reason must not tell more than the page does. */
const publicIn = (fields: readonly Field[], detail: Detail): Detail =>
  Object.fromEntries(
    fields
      .filter((field) => isStated(detail[field.name]) && mayRead(field, detail, 'public'))
      .map(({ name }) => [name, detail[name]!]),
  );

const spoken = (fields: readonly Field[], detail: Detail): string[] => [
  searchWords(fields, detail, 'high'),
  searchWords(fields, detail, 'body'),
];

const first = (detail: Detail, ...names: readonly string[]): DetailValue | undefined =>
  names.map((name) => detail[name]).find((value) => typeof value === 'number');

const numbers = <Name extends string>(name: Name, value: DetailValue | undefined) =>
  typeof value === 'number' ? ({ [name]: value } as Readonly<Record<Name, number>>) : {};

/** trl1 … trl9. */
const stage = (value: DetailValue | undefined) =>
  typeof value === 'string' && /^trl[1-9]$/.test(value) ? { readiness: Number(value.slice(3)) } : {};

/** A public need that is no post. */
export function needOf(reading: Reading, listing: KindListing): Need {
  const fields = listingFields(listing.type);
  const detail = publicIn(fields, listing.detail);
  const open = { ...listing, detail };
  const asked = askedWords(open, reading.codes);
  const words = needWords(open, reading.codes);
  return {
    id: listing.id,
    asked: (asked.length > 0 ? asked : words).map(phrase(reading)),
    text: textOf(reading, [listing.title, listing.description, ...spoken(fields, detail)], words),
    fields: valuesIn(detail['techField']),
    majors: valuesIn(detail['majors']),
    places: listing.divisions,
    purposes: [listing.type, ...valuesIn(detail['forms']).map((form) => `form.${form}`)],
    titles: valuesIn(detail['teacherTitles']),
    ...stage(detail['trlWanted']),
    ...numbers('heads', first(detail, 'workplaces', 'seats')),
    ...numbers('budget', first(detail, 'budgetMax', 'budgetMin', 'priceMax', 'priceMin', 'feeMax', 'feeMin')),
    ...(listing.organisationId !== null && { owner: listing.organisationId }),
    ...(listing.confirmedOn !== null && { confirmedOn: dayNumber(listing.confirmedOn) }),
  };
}

/** A record of the catalogue, on the day of asking. */
export function resourceOf(
  reading: Reading,
  ctx: Context,
  record: CatalogueRecord,
  partners: readonly string[] = [],
): Resource {
  const fields = fieldsOf(record.kind);
  const detail = publicIn(fields, record.detail);
  const words = recordWords({ ...record, detail }, reading.codes);
  return {
    id: record.id,
    says: words.map(phrase(reading)),
    text: textOf(
      reading,
      [record.title, record.summary, ...spoken(fields, detail), ...record.achievements.map(({ title }) => title)],
      words,
    ),
    fields: valuesIn(detail['fields']),
    majors: valuesIn(detail['majors']),
    places: record.divisions,
    purposes: purposesOf(record.kind, detail),
    titles: titlesOf(record.kind, detail),
    travel: new Map(record.divisions.map((code) => [code, reading.codes.distances.from(code)])),
    askedOn: dayNumber(civilDate(ctx.now)),
    partners,
    ...stage(detail['readiness']),
    ...numbers('heads', detail['places']),
    ...numbers('price', detail['priceMin']),
  };
}
