import type { FacetCount, SearchResult } from '#engines/search';
import { parentOf, type CodeBook, type CodeSet } from '#modules/codes';
import { fieldOf, SIDE_LABELS, TYPE_LABELS, valueText, type Field, type KindType } from '#contracts/kinds';
import { SHARED_FACETS, type Facet, type KindFacet, type ListingSearch, type SharedFacet } from './contract.ts';
import { EDUCATION, EDUCATION_LABELS, KIND_LABELS, type Education } from './model.ts';

export interface FacetValue {
  readonly value: string;
  readonly label: string;
  readonly count: number;
}

type Lang = 'zh' | 'en';

const SHOWN = 40;

const CODED: Readonly<Partial<Record<Facet, CodeSet>>> = {
  region: 'division',
  industry: 'industry',
  occupation: 'occupation',
  major: 'major',
};

/** Length of the codes that a hierarchy offers first: cities, sections, 小类, 专业类. */
const FIRST_LEVEL: Readonly<Record<CodeSet, number>> = { division: 4, industry: 1, occupation: 7, major: 4 };

type Facets = Record<SharedFacet, FacetValue[]> & Partial<Record<KindFacet, FacetValue[]>>;

/** Of the facets that were counted; the shared ones always stand in the answer. */
export function facetsOf(found: SearchResult, query: ListingSearch, codes: CodeBook, lang: Lang): Facets {
  const counted = Object.entries(found.facets).filter(([facet]) => facet !== 'employer') as [Facet, FacetCount[]][];
  return {
    ...(Object.fromEntries(SHARED_FACETS.map((facet) => [facet, []])) as unknown as Record<SharedFacet, FacetValue[]>),
    ...Object.fromEntries(
      counted.map(([facet, counts]) => {
        const set = CODED[facet];
        const offered = set === undefined ? counts : offeredOf(set, counts, query[facet] ?? []);
        const values = offered
          .slice(0, SHOWN)
          .map(({ value, count }) => ({ value, count, label: labelOf(facet, value, codes, lang) }));
        const order = ORDERED[facet];
        return [facet, order === undefined ? values : values.toSorted((a, b) => order(a.value) - order(b.value))];
      }),
    ),
  };
}

/** Facets whose values have an order of their own; the others go by how many there are. */
const ORDERED: Readonly<Partial<Record<Facet, (value: string) => number>>> = {
  pay: (value) => (value === 'unknown' ? Number.MAX_SAFE_INTEGER : Number(value.split('-')[0])),
  education: (value) => (value === 'unknown' ? Number.MAX_SAFE_INTEGER : EDUCATION.indexOf(value as Education)),
  'research.trlNow': (value) => Number(/\d+/.exec(value)?.[0]),
};

/**
 * Of a hierarchy: the first level, what stands beside a chosen value, and what lies below it, so that one can widen, move
 * and narrow. Where the first level has a single value it says nothing, so the level below is offered at once.
 */
function offeredOf(set: CodeSet, counted: readonly FacetCount[], chosen: readonly string[]): FacetCount[] {
  const values = counted.filter(({ value }) => !value.startsWith('class:'));
  const first = values.filter(({ value }) => value.length === FIRST_LEVEL[set]);
  const open = new Set([...chosen, ...chosen.map((value) => parentOf(set, value))]);
  if (first.length === 1) open.add(first[0]!.value);
  const shown = new Set([...chosen, ...first.map(({ value }) => value)]);
  return values.filter(
    ({ value }) => shown.has(value) || (value.length > FIRST_LEVEL[set] && open.has(parentOf(set, value))),
  );
}

/** What people read for a value; whatever else stands in an address is said as it is. */
export function labelOf(facet: Facet, value: string, codes: CodeBook, lang: Lang): string {
  const set = CODED[facet];
  if (set !== undefined) return codes.label(set, value);
  const known = LABELS[facet]?.[value];
  if (known !== undefined) return known[lang];
  if (value === 'unknown') return lang === 'zh' ? '未注明' : 'Not stated';
  if (facet === 'pay') return bandText(value, lang);
  const field = fieldOfFacet(facet);
  if (field === undefined) return value;
  return valueText(field, field.as === 'flag' ? value === 'true' : value, lang) ?? value;
}

const LABELS: Readonly<Partial<Record<Facet, Readonly<Record<string, { zh: string; en: string }>>>>> = {
  type: TYPE_LABELS,
  side: SIDE_LABELS,
  category: KIND_LABELS,
  education: EDUCATION_LABELS,
};

function fieldOfFacet(facet: Facet): Field | undefined {
  const [type, name] = facet.split('.');
  return name === undefined ? undefined : fieldOf(type as KindType, name);
}

function bandText(band: string, lang: Lang): string {
  const [from, to] = band.split('-');
  if (from === undefined || to === undefined) return band;
  if (to === '') return lang === 'zh' ? `${from} 元以上/月` : `¥${from}+ a month`;
  return lang === 'zh' ? `${from}–${to} 元/月` : `¥${from}–${to} a month`;
}
