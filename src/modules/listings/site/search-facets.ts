import type { Facet as FacetView, FacetOption } from '#design/site';
import { ancestorsOf, type CodeBook, type CodeSet } from '#modules/codes';
import type { Language } from '#platform/http';
import { FACETS, type Facet, type ListingSearch } from '../contract.ts';
import { EDUCATION_LABELS, KIND_LABELS, type Education, type ListingKind } from '../model.ts';
import type { ListingSearchResult } from '../search-listings.ts';
import { searchHref } from './addresses.ts';
import { divisionName } from './format.ts';

export const FACET_LABELS: Readonly<Record<Facet, { zh: string; en: string }>> = {
  category: { zh: '类别', en: 'Kind' },
  region: { zh: '地区', en: 'Place' },
  occupation: { zh: '职业', en: 'Occupation' },
  pay: { zh: '月薪', en: 'Pay a month' },
  education: { zh: '学历', en: 'Education' },
  major: { zh: '专业', en: 'Major' },
  industry: { zh: '行业', en: 'Industry' },
};

/** Of what people ask first to what few ask. */
const ORDER = Object.keys(FACET_LABELS) as Facet[];
const OPEN_AT_FIRST: readonly Facet[] = ['category', 'region', 'occupation', 'pay', 'education'];

const SETS: Readonly<Partial<Record<Facet, CodeSet>>> = {
  region: 'division',
  industry: 'industry',
  occupation: 'occupation',
  major: 'major',
};

/** Facets as links: each leads to the same search with one value more or less. */
export function facetViews(
  lang: Language,
  codes: CodeBook,
  search: ListingSearch,
  facets: ListingSearchResult['facets'],
): FacetView[] {
  return ORDER.map((facet) => ({
    id: facet,
    label: FACET_LABELS[facet][lang],
    open: OPEN_AT_FIRST.includes(facet) || search[facet].length > 0,
    options: optionsOf(lang, codes, search, facet, facets[facet]),
  })).filter(({ options }) => options.length > 0);
}

function optionsOf(
  lang: Language,
  codes: CodeBook,
  search: ListingSearch,
  facet: Facet,
  counted: ListingSearchResult['facets'][Facet],
): FacetOption[] {
  const chosen = search[facet];
  const values = new Map(counted.map(({ value, count }) => [value, count]));
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

export function valueLabel(lang: Language, codes: CodeBook, facet: Facet, value: string): string {
  if (facet === 'region') return divisionName(codes, value);
  const set = SETS[facet];
  if (set !== undefined) return codes.label(set, value);
  const labels: Readonly<Partial<Record<string, { zh: string; en: string }>>> =
    facet === 'category' ? KIND_LABELS : facet === 'education' ? EDUCATION_LABELS : {};
  return labels[value as ListingKind & Education]?.[lang] ?? value;
}

/** Everything that narrows this search, for the heading and for advice. */
export const chosenValues = (search: ListingSearch): { facet: Facet; value: string }[] =>
  FACETS.flatMap((facet) => search[facet].map((value) => ({ facet, value })));
