import { EDUCATION, type PublicClass } from '#modules/profiles';
import type { SearchDocument, SearchSchema } from '#engines/search';
import { ancestorsOf, type CodeBook, type CodeSet } from '#modules/codes';
import { WISHED_LABELS } from '#contracts/profiles';
import { dayNumber } from '../record-document.ts';

/** What a class can be narrowed by. */
export const CLASS_FACETS = ['region', 'field', 'education', 'wish'] as const;
export type ClassFacet = (typeof CLASS_FACETS)[number];

/** 订单班 stands beside what a class seeks. */
export const ORDER = 'order';

/** A class on offer as the index holds it: what everybody may know (modules/profiles), so no number of a small one either. */
export const CLASS_SCHEMA: SearchSchema = {
  texts: [
    { name: 'name', weight: 4, b: 0.5, typical: 14 },
    { name: 'words', weight: 2.5, b: 0.5, typical: 16 },
    { name: 'school', weight: 1.2, b: 0.3, typical: 10 },
    { name: 'place', weight: 1, b: 0.3, typical: 8 },
    { name: 'body', weight: 0.8, b: 0.75, typical: 200 },
  ],
  facets: [...CLASS_FACETS, 'organisation'],
  numbers: ['confirmed'],
};

export function classDocument(one: PublicClass, codes: CodeBook): SearchDocument {
  const regions = withAncestors('division', one.territory === null ? [] : [one.territory]);
  const majors = withAncestors('major', one.major === null ? [] : [one.major]);
  return {
    id: one.id,
    texts: {
      name: one.name,
      words: [...majors.slice(-1).map((code) => codes.label('major', code)), ...one.skills].join(' '),
      school: one.school.name,
      place: regions.map((code) => codes.label('division', code)).join(' '),
      body: [
        ...majors.map((code) => codes.label('major', code)),
        ...one.kinds.map((kind) => WISHED_LABELS[kind].zh),
        ...(one.orderClass ? ['订单班'] : []),
        '班级',
      ].join(' '),
    },
    facets: {
      region: regions,
      field: majors.slice(0, 1),
      education: one.education === null ? [] : [EDUCATION[one.education] ?? ''].filter(Boolean),
      wish: [...one.kinds, ...(one.orderClass ? [ORDER] : [])],
      organisation: [one.school.id],
    },
    numbers: { confirmed: dayNumber(one.confirmedOn) },
  };
}

const withAncestors = (set: CodeSet, codes: readonly string[]): string[] => [
  ...new Set(codes.flatMap((code) => [...ancestorsOf(set, code), code])),
];
