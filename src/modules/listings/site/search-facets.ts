import type { Facet as FacetView, FacetOption } from '#design/site';
import { fieldOf, SIDE_LABELS, TYPE_LABELS, type KindType, type ListingType, type Side } from '#contracts/kinds';
import { ancestorsOf, type CodeBook, type CodeSet } from '#modules/codes';
import type { Language } from '#platform/http';
import { FACETS, FACETS_OF, type Facet, type ListingSearch, type SharedFacet } from '../contract.ts';
import { labelOf } from '../facet-values.ts';
import type { ListingSearchResult } from '../search-listings.ts';
import { searchHref } from './addresses.ts';
import { divisionName } from './format.ts';

type Words = { readonly zh: string; readonly en: string };

const SHARED_LABELS: Readonly<Record<SharedFacet, Words>> = {
  type: { zh: '类别', en: 'Kind' },
  side: { zh: '需求或供给', en: 'Need or offer' },
  category: { zh: '用工形式', en: 'Kind of work' },
  region: { zh: '地区', en: 'Place' },
  occupation: { zh: '职业', en: 'Occupation' },
  pay: { zh: '月薪', en: 'Pay a month' },
  education: { zh: '学历', en: 'Education' },
  major: { zh: '专业', en: 'Major' },
  industry: { zh: '行业', en: 'Industry' },
  skill: { zh: '技能', en: 'Skill' },
};

/** Of what people ask first to what few ask. Type and side stand above the results. */
const OF_ALL: readonly Facet[] = ['region', 'occupation', 'major', 'industry'];
const OF_TALENT: readonly Facet[] = [
  'category',
  'region',
  'occupation',
  'pay',
  'education',
  'skill',
  'major',
  'industry',
];
const OPEN_AT_FIRST = 4;

const SETS: Readonly<Partial<Record<Facet, CodeSet>>> = {
  region: 'division',
  industry: 'industry',
  occupation: 'occupation',
  major: 'major',
};

/** The one type that a search is narrowed to, if it is. */
export const onlyType = ({ type }: Pick<ListingSearch, 'type'>): ListingType | undefined =>
  type.length === 1 ? (Object.keys(TYPE_LABELS) as ListingType[]).find((one) => one === type[0]) : undefined;

export const onlySide = ({ side }: Pick<ListingSearch, 'side'>): Side | undefined =>
  side.length === 1 ? (Object.keys(SIDE_LABELS) as Side[]).find((one) => one === side[0]) : undefined;

export const chosenOf = (search: ListingSearch, facet: Facet): readonly string[] => search[facet] ?? [];

/** What this search can be narrowed by: the facets of its type, or those that all types share; and whatever already narrows it. */
export function facetsOfSearch(search: ListingSearch): readonly Facet[] {
  const type = onlyType(search);
  const usual = type === undefined ? OF_ALL : type === 'talent' ? OF_TALENT : FACETS_OF[type];
  const chosen = FACETS.filter((facet) => chosenOf(search, facet).length > 0);
  return [...new Set([...usual, ...chosen])].filter((facet) => facet !== 'type' && facet !== 'side');
}

export function facetLabel(lang: Language, facet: Facet): string {
  if (!facet.includes('.')) return SHARED_LABELS[facet as SharedFacet][lang];
  const [type, name] = facet.split('.') as [KindType, string];
  return fieldOf(type, name)?.label[lang] ?? facet;
}

/** Facets as links: each leads to the same search with one value more or less. */
export function facetViews(
  lang: Language,
  codes: CodeBook,
  search: ListingSearch,
  facets: ListingSearchResult['facets'],
): FacetView[] {
  return facetsOfSearch(search)
    .map((facet, place) => ({
      id: facet.replace('.', '-'),
      label: facetLabel(lang, facet),
      open: place < OPEN_AT_FIRST || chosenOf(search, facet).length > 0,
      options: optionsOf(lang, codes, search, facet, facets[facet] ?? []),
    }))
    .filter(({ options }) => options.length > 0);
}

type Counted = readonly { readonly value: string; readonly label: string; readonly count: number }[];

function optionsOf(
  lang: Language,
  codes: CodeBook,
  search: ListingSearch,
  facet: Facet,
  counted: Counted,
): FacetOption[] {
  const chosen = chosenOf(search, facet);
  const values = new Set(counted.map(({ value }) => value));
  // A chosen value that nothing has any more must still be there to be taken back.
  const missing = chosen
    .filter((value) => !values.has(value))
    .map((value) => ({ value, label: valueLabel(lang, codes, facet, value), count: 0 }));
  return [...missing, ...counted].map(({ value, label, count }) => ({
    label,
    count,
    chosen: chosen.includes(value),
    href: searchHref(lang, { ...search, [facet]: toggled(facet, chosen, value), cursor: undefined }),
  }));
}

/** Choosing a county instead of its city narrows; side by side they would mean the whole city. */
function toggled(facet: Facet, chosen: readonly string[], value: string): string[] {
  if (chosen.includes(value)) return chosen.filter((one) => one !== value);
  const set = SETS[facet];
  const above: readonly string[] = set === undefined ? [] : ancestorsOf(set, value);
  return [...chosen.filter((one) => !above.includes(one)), value];
}

export const valueLabel = (lang: Language, codes: CodeBook, facet: Facet, value: string): string =>
  facet === 'region' ? divisionName(codes, value) : labelOf(facet, value, codes, lang);

/** Everything that narrows this search, for the heading and for advice. */
export const chosenValues = (search: ListingSearch): { facet: Facet; value: string }[] =>
  FACETS.flatMap((facet) => chosenOf(search, facet).map((value) => ({ facet, value })));
