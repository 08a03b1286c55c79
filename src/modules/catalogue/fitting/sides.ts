import type { Need, Resource } from '#engines/matching';
import { valuesIn } from '#contracts/kinds';
import { civilDate, dayNumber } from '#kernel/time';
import { numbers, phraseOf, publicIn, spokenIn, stageOf, textOf, type Reading } from '#modules/listings';
import type { Context } from '#platform/context';
import { fieldsOf } from '../fields.ts';
import type { CatalogueRecord } from '../model.ts';
import { recordWords } from './fit-words.ts';
import { purposesOf, titlesOf } from './purposes.ts';

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
    says: words.map(phraseOf(reading)),
    text: textOf(
      reading,
      [record.title, record.summary, ...spokenIn(fields, detail), ...record.achievements.map(({ title }) => title)],
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
    ...stageOf(detail['readiness']),
    ...numbers('heads', detail['places']),
    ...numbers('price', detail['priceMin']),
  };
}

/** A firm's abilities as if it asked for what it makes: what a result, an expert or a teacher may be of use for. */
export function useIn(reading: Reading, record: CatalogueRecord): Need {
  const fields = fieldsOf(record.kind);
  const detail = publicIn(fields, record.detail);
  const words = recordWords({ ...record, detail }, reading.codes);
  return {
    id: record.id,
    asked: words.map(phraseOf(reading)),
    text: textOf(reading, [record.title, record.summary, ...spokenIn(fields, detail)], words),
    fields: valuesIn(detail['fields']),
    majors: valuesIn(detail['majors']),
    places: record.divisions,
    purposes: valuesIn(detail['cooperation']).map((form) => `form.${form}`),
    titles: [],
    ...(record.organisationId !== null && { owner: record.organisationId }),
    ...(record.confirmedOn !== null && { confirmedOn: dayNumber(record.confirmedOn) }),
  };
}
