import type { ReactNode } from 'react';
import type { FacetCount } from '#engines/search';
import type { CodeBook } from '#modules/codes';
import type { Language } from '#platform/http';
import { at, searchHref, type SearchWish } from '#sites/listings';
import type { Slice } from '../slice.ts';
import { RankedList } from './ranked-list.tsx';
import { SHELVES, shelfOfFacet } from './shelves.ts';

type SpreadFacet = 'major' | 'occupation' | 'region' | 'industry';

interface SpreadsProps {
  readonly lang: Language;
  readonly codes: CodeBook;
  readonly slice: Slice;
  readonly within: SearchWish;
  readonly facets: readonly SpreadFacet[];
}

const TITLES: Readonly<Record<SpreadFacet, { zh: string; en: string }>> = {
  region: { zh: '在哪里', en: 'Where' },
  occupation: { zh: '涉及的职业', en: 'Occupations' },
  major: { zh: '面向的专业', en: 'Majors' },
  industry: { zh: '涉及的行业', en: 'Industries' },
};

/** The finest level that people speak of: counties or cities, single occupations and majors, divisions of industry. */
const FINE: Readonly<Record<SpreadFacet, (code: string) => boolean>> = {
  region: (code) => code.length === 6,
  occupation: (code) => code.length === 10,
  major: (code) => /^\d{6}/.test(code),
  industry: (code) => /^\d{2}$/.test(code),
};
const SHOWN = 6;

/** How the lines of a slice spread over places, occupations, majors, industries; both sides together. */
export function Spreads({ lang, codes, slice, within, facets }: SpreadsProps): ReactNode {
  return facets.map((facet) => {
    const shelf = shelfOfFacet(facet)!;
    const rows = joined(slice.facets.need[facet] ?? [], slice.facets.offer[facet] ?? [])
      .filter(({ value }) => FINE[facet](value))
      .slice(0, SHOWN);
    if (rows.length === 0) return null;
    return (
      <RankedList
        key={facet}
        lang={lang}
        id={`spread-${facet}`}
        level={2}
        title={TITLES[facet][lang]}
        items={rows.map(({ value, count }) => ({
          key: value,
          label: codes.label(SHELVES[shelf].set, value),
          href: at(lang, `/${shelf}/${value}`),
          figures: [
            {
              value: count,
              href: searchHref(lang, { ...within, [facet]: [value] }),
              what: lang === 'zh' ? '条' : 'listings',
            },
          ],
        }))}
      />
    );
  });
}

function joined(needs: readonly FacetCount[], offers: readonly FacetCount[]): FacetCount[] {
  const sums = new Map(needs.map(({ value, count }) => [value, count]));
  for (const { value, count } of offers) sums.set(value, (sums.get(value) ?? 0) + count);
  return [...sums]
    .map(([value, count]) => ({ value, count }))
    .toSorted((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1));
}
