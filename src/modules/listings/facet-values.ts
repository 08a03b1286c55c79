import type { FacetCount, SearchResult } from '#engines/search';
import { parentOf, type CodeBook, type CodeSet } from '#modules/codes';
import { FACETS, type Facet, type ListingSearch } from './contract.ts';
import { EDUCATION, EDUCATION_LABELS, KIND_LABELS, type ListingKind } from './model.ts';

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

export function facetsOf(
  found: SearchResult,
  query: ListingSearch,
  codes: CodeBook,
  lang: Lang,
): Record<Facet, FacetValue[]> {
  return Object.fromEntries(
    FACETS.map((facet) => {
      const set = CODED[facet];
      const counted = found.facets[facet] ?? [];
      const offered = set === undefined ? counted : offeredOf(set, counted, query[facet]);
      const values = offered
        .slice(0, SHOWN)
        .map(({ value, count }) => ({ value, count, label: labelOf(facet, value, codes, lang) }));
      return [
        facet,
        facet === 'pay' || facet === 'education'
          ? values.toSorted((a, b) => orderOf(facet, a.value) - orderOf(facet, b.value))
          : values,
      ];
    }),
  ) as Record<Facet, FacetValue[]>;
}

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

function labelOf(facet: Facet, value: string, codes: CodeBook, lang: Lang): string {
  const set = CODED[facet];
  if (set !== undefined) return codes.label(set, value);
  if (facet === 'category') return KIND_LABELS[value as ListingKind][lang];
  if (value === 'unknown') return lang === 'zh' ? '未注明' : 'Not stated';
  if (facet === 'education') return EDUCATION_LABELS[value as (typeof EDUCATION)[number]][lang];
  const [from, to] = value.split('-');
  if (to === '') return lang === 'zh' ? `${from} 元以上/月` : `¥${from}+ a month`;
  return lang === 'zh' ? `${from}–${to} 元/月` : `¥${from}–${to} a month`;
}

function orderOf(facet: Facet, value: string): number {
  if (value === 'unknown') return Number.MAX_SAFE_INTEGER;
  return facet === 'education' ? EDUCATION.indexOf(value as (typeof EDUCATION)[number]) : Number(value.split('-')[0]);
}
