import type { SearchDocument, SearchSchema } from '#engines/search';
import {
  facetValues,
  fieldsOf,
  isStated,
  mayRead,
  searchWords,
  valuesIn,
  type Detail,
  type Field,
} from '#contracts/kinds';
import { daysBetween } from '#kernel/time';
import { ancestorsOf, majorClassKey, type CodeBook, type CodeSet } from '#modules/codes';
import { KIND_FACETS, SHARED_FACETS } from './contract.ts';
import { EDUCATION, type Header, type KindListing, type Listing, type Talent, type TalentListing } from './model.ts';

/**
 * The public projection of a listing as the index holds it. Contact data, drafts and anything confidential never get here:
 * only fields named in this file do. Weights: a word in the title says most of what a posting is.
 */
export const LISTING_SCHEMA: SearchSchema = {
  texts: [
    { name: 'title', weight: 4, b: 0.5, typical: 12 },
    { name: 'skills', weight: 2, b: 0.5, typical: 10 },
    { name: 'occupation', weight: 1.5, b: 0.3, typical: 8 },
    { name: 'employer', weight: 1.2, b: 0.3, typical: 12 },
    { name: 'place', weight: 1, b: 0.3, typical: 8 },
    { name: 'body', weight: 0.8, b: 0.75, typical: 200 },
  ],
  facets: [...SHARED_FACETS, ...KIND_FACETS, 'employer', 'place'],
  numbers: ['pay', 'payFrom', 'amount', 'published', 'confirmed'],
};

/** Days since 2020-01-01: small whole numbers sort and compare cheaply. */
export const dayNumber = (date: string): number => daysBetween('2020-01-01', date);

/** Words of a listing → the terms of 技能词典 that they name, under the one name that each has there. */
export type SkillNames = (words: readonly string[]) => readonly string[];
const NO_NAMES: SkillNames = () => [];

export function listingDocument(listing: Listing, codes: CodeBook, namesOf: SkillNames = NO_NAMES): SearchDocument {
  const own = listing.type === 'talent' ? talentWords(listing) : kindWords(listing);
  const skills = unique([...namesOf(own.skills)]);
  return {
    id: listing.id,
    texts: {
      title: listing.title,
      // 数控编程 finds what is called CNC 编程.
      skills: skills.length === 0 ? own.high : `${own.high} ${skills.join(' ')}`,
      occupation: own.occupations.map((code) => codes.label('occupation', code)).join(' '),
      employer: listing.employerName,
      place: placeWords(listing, codes),
      body: `${listing.description}\n${own.body}\n${own.majors.map((code) => codes.label('major', code)).join(' ')}`,
    },
    facets: {
      type: [listing.type],
      side: [listing.side],
      region: withAncestors('division', listing.divisions),
      place: unique([...listing.divisions]),
      industry: withAncestors('industry', [
        ...(listing.industry === null ? [] : [listing.industry]),
        ...own.industries,
      ]),
      occupation: withAncestors('occupation', own.occupations),
      major: unique([...withAncestors('major', own.majors), ...own.majors.flatMap(classKey)]),
      employer: listing.organisationId === null ? [] : [listing.organisationId],
      skill: skills,
      ...own.facets,
    },
    numbers: {
      ...own.numbers,
      published: listing.publishedAt === null ? Number.NaN : Math.floor(listing.publishedAt.getTime() / 60_000),
      confirmed: listing.confirmedOn === null ? Number.NaN : dayNumber(listing.confirmedOn),
    },
  };
}

/** What only this type adds to the document. */
interface OwnWords {
  /** As telling as a skill. */
  readonly high: string;
  /** Skills that are stated one by one. */
  readonly skills: readonly string[];
  readonly body: string;
  readonly occupations: readonly string[];
  readonly majors: readonly string[];
  readonly industries: readonly string[];
  readonly facets: Readonly<Record<string, readonly string[]>>;
  readonly numbers: Readonly<Record<string, number>>;
}

const talentWords = (listing: TalentListing): OwnWords => ({
  high: listing.skills.join(' '),
  skills: listing.skills,
  body: listing.requirements,
  occupations: listing.occupation === null ? [] : [listing.occupation],
  majors: listing.majors,
  industries: [],
  facets: {
    category: [listing.kind],
    education: listing.education === null ? ['unknown'] : [EDUCATION[listing.education]!],
    pay: [payBand(listing)],
  },
  numbers: {
    pay: listing.payMonthMax ?? listing.payMonthMin ?? Number.NaN,
    payFrom: listing.payMonthMin ?? listing.payMonthMax ?? Number.NaN,
  },
});

/** Of the field tables; what is not for everybody is not even looked at. */
function kindWords({ type, detail }: KindListing): OwnWords {
  const fields = fieldsOf(type);
  const open = fields.filter((field) => isStated(detail[field.name]) && mayRead(field, detail, 'public'));
  const codesIn = (set: CodeSet): string[] =>
    unique(open.filter((field) => field.set === set).flatMap(({ name }) => valuesIn(detail[name])));
  return {
    high: searchWords(fields, detail, 'high'),
    skills: open
      .filter(({ name }) => name === 'skills' || name === 'keywords')
      .flatMap(({ name }) => valuesIn(detail[name])),
    body: searchWords(fields, detail, 'body'),
    occupations: codesIn('occupation'),
    majors: codesIn('major'),
    industries: codesIn('industry'),
    facets: Object.fromEntries(
      Object.entries(facetValues(fields, detail)).map(([name, values]) => [`${type}.${name}`, values]),
    ),
    numbers: { amount: amountOf(open, detail) },
  };
}

/** Budget, price or fee: the upper end, else the lower one, else the only amount that is stated. */
function amountOf(fields: readonly Field[], detail: Detail): number {
  const amounts = fields.filter(({ as }) => as === 'money');
  const stated = amounts.find(({ name }) => name.endsWith('Max')) ?? amounts.find(({ name }) => name.endsWith('Min'));
  return stated === undefined ? Number.NaN : Number(detail[stated.name]);
}

const withAncestors = (set: CodeSet, codes: readonly string[]): string[] =>
  unique(codes.flatMap((code) => [...ancestorsOf(set, code), code]));

const unique = (values: readonly string[]): string[] => [...new Set(values)];
const classKey = (code: string): string[] =>
  [majorClassKey(code)].filter((key) => key !== undefined).map((key) => `class:${key}`);

/** What the facet `major` has for all majors of the same 专业类, whatever the level. */
export const majorKeys = (majors: readonly string[]): string[] => unique(majors.flatMap(classKey));

/** Names of the places and of what they lie in, so that 深圳 finds 南山区. */
function placeWords(listing: Header, codes: CodeBook): string {
  const names = listing.divisions
    .flatMap((code) => [...ancestorsOf('division', code), code])
    .map((code) => codes.label('division', code));
  return [listing.placeText, ...unique(names)].join(' ');
}

/** Bands of the middle of the stated pay, in yuan a month. */
export const PAY_BANDS = [0, 3000, 5000, 8000, 12_000, 20_000] as const;

export function payBand(listing: Pick<Talent, 'payMonthMin' | 'payMonthMax'>): string {
  const ends = [listing.payMonthMin, listing.payMonthMax].filter((end) => end !== null);
  if (ends.length === 0) return 'unknown';
  const middle = ends.reduce((sum, end) => sum + end, 0) / ends.length / 100;
  const from = PAY_BANDS.findLast((start) => middle >= start) ?? 0;
  return `${from}-${PAY_BANDS[PAY_BANDS.indexOf(from) + 1] ?? ''}`;
}
