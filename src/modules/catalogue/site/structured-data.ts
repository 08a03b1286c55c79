import { optionText, type ShownDetail } from '#contracts/kinds';
import type { PublicRecord } from '../contract.ts';
import { fieldOf } from '../fields.ts';
import type { RecordKind } from '../model.ts';

const TYPES: Readonly<Record<RecordKind, string>> = {
  expert: 'Person',
  teacher: 'Person',
  result: 'CreativeWork',
  base: 'Place',
  capability: 'Service',
};

const words = (value: ShownDetail[string] | undefined): readonly string[] =>
  Array.isArray(value) ? (value as readonly unknown[]).filter((one) => typeof one === 'string') : [];

/** What machines read: only from the public projection. */
export function recordJsonLd(record: PublicRecord, url: string): object {
  const { kind, detail, owner } = record;
  const organisation = owner.organisationId === null ? undefined : { '@type': 'Organization', name: owner.name };
  const keywords = ['focus', 'keywords', 'products', 'processes', 'courses', 'equipment'].flatMap((name) =>
    words(detail[name]),
  );
  const fields = words(detail['fields']).map((one) => optionText(fieldOf(kind, 'fields')!, one, 'zh'));
  const place = record.divisions[0]?.label;
  return withoutGaps({
    '@context': 'https://schema.org',
    '@type': TYPES[kind],
    url,
    name: record.title,
    description: record.summary || undefined,
    dateModified: record.updatedAt.slice(0, 10),
    ...(kind === 'expert' || kind === 'teacher'
      ? {
          jobTitle: detail['titleName'] ?? undefined,
          knowsAbout: [...fields, ...keywords],
          worksFor: detail['employer'] == null ? organisation : { '@type': 'Organization', name: detail['employer'] },
          areaServed: record.divisions.map(({ label }) => label),
        }
      : kind === 'base'
        ? {
            address: {
              '@type': 'PostalAddress',
              addressCountry: 'CN',
              addressLocality: place,
              streetAddress: record.address || undefined,
            },
            maximumAttendeeCapacity: detail['places'] ?? undefined,
            keywords: [...fields, ...keywords].join(', ') || undefined,
          }
        : {
            keywords: [...fields, ...keywords].join(', ') || undefined,
            [kind === 'result' ? 'creator' : 'provider']: organisation,
          }),
  });
}

const withoutGaps = (node: Readonly<Record<string, unknown>>): object =>
  Object.fromEntries(
    Object.entries(node).filter(([, value]) => value !== undefined && !(Array.isArray(value) && value.length === 0)),
  );
