import { facetValues, isStated, mayRead, searchWords, valuesIn } from '#contracts/kinds';
import type { SearchDocument, SearchSchema } from '#engines/search';
import { ancestorsOf, type CodeBook, type CodeSet } from '#modules/codes';
import { daysBetween } from '#kernel/time';
import { CATALOGUE_FACETS, type CatalogueFacet } from './contract.ts';
import { fieldsOf } from './fields.ts';
import type { CatalogueRecord } from './model.ts';

/**
 * The public projection of a record as the index holds it. Contacts, drafts and people who have not agreed never get here:
 * only fields named in this file do, and of the field tables only those that everybody may read.
 */
export const CATALOGUE_SCHEMA: SearchSchema = {
  texts: [
    { name: 'title', weight: 4, b: 0.5, typical: 12 },
    { name: 'words', weight: 2.5, b: 0.5, typical: 16 },
    { name: 'owner', weight: 1.2, b: 0.3, typical: 10 },
    { name: 'place', weight: 1, b: 0.3, typical: 8 },
    { name: 'body', weight: 0.8, b: 0.75, typical: 200 },
  ],
  facets: [...CATALOGUE_FACETS, 'organisation', 'major'],
  numbers: ['confirmed'],
};

/** Facet → the field of a kind that fills it. */
const FILLED_BY: Readonly<Partial<Record<CatalogueFacet, readonly string[]>>> = {
  field: ['fields'],
  level: ['titleLevel'],
  dual: ['dual'],
  readiness: ['readiness'],
  rights: ['rightsStatus'],
  grade: ['grade'],
  use: ['uses'],
  wish: ['cooperation'],
  service: ['services'],
};

export const facetField = (facet: CatalogueFacet): string | undefined => FILLED_BY[facet]?.[0];

export const dayNumber = (date: string): number => daysBetween('2020-01-01', date);

export function recordDocument(record: CatalogueRecord, codes: CodeBook): SearchDocument {
  const { kind, detail } = record;
  const fields = fieldsOf(kind);
  const filled = facetValues(fields, detail);
  const open = fields.filter((field) => isStated(detail[field.name]) && mayRead(field, detail, 'public'));
  const codesIn = (set: CodeSet): string[] =>
    open.filter((field) => field.set === set).flatMap(({ name }) => valuesIn(detail[name]));
  const coded = (['major', 'occupation', 'industry'] as const).flatMap((set) =>
    codesIn(set).map((code) => codes.label(set, code)),
  );
  const regions = withAncestors('division', record.divisions);
  return {
    id: record.id,
    texts: {
      title: record.title,
      words: searchWords(fields, detail, 'high'),
      owner: record.ownerName,
      place: regions.map((code) => codes.label('division', code)).join(' '),
      body: [
        record.summary,
        searchWords(fields, detail, 'body'),
        coded.join(' '),
        record.achievements.map(({ title }) => title).join('\n'),
      ].join('\n'),
    },
    facets: {
      ...Object.fromEntries(
        CATALOGUE_FACETS.map((facet) => [facet, (FILLED_BY[facet] ?? []).flatMap((name) => filled[name] ?? [])]),
      ),
      // Services of a teacher and of an expert are different lists.
      service: (filled['services'] ?? []).map((one) => `${kind}.${one}`),
      kind: [kind],
      region: regions,
      major: withAncestors('major', codesIn('major')),
      organisation: record.organisationId === null ? [] : [record.organisationId],
    },
    numbers: { confirmed: record.confirmedOn === null ? Number.NaN : dayNumber(record.confirmedOn) },
  };
}

const withAncestors = (set: CodeSet, codes: readonly string[]): string[] => [
  ...new Set(codes.flatMap((code) => [...ancestorsOf(set, code), code])),
];
