import type { ReactNode } from 'react';
import { SIDE_LABELS, SIDES, TYPE_LABELS, TYPES, type ListingType } from '#contracts/kinds';
import { count } from '#design/site';
import type { Language } from '#platform/http';
import { KIND_FACETS, type ListingSearch } from '../contract.ts';
import type { ListingSearchResult } from '../search-listings.ts';
import { searchHref, type SearchWish } from './addresses.ts';
import { onlySide, onlyType } from './search-facets.ts';

interface SearchTabsProps {
  readonly lang: Language;
  readonly search: ListingSearch;
  readonly facets: ListingSearchResult['facets'];
}

/** The six kinds as tabs and the two sides as a switch, each with what the same search finds there. */
export function SearchTabs({ lang, search, facets }: SearchTabsProps): ReactNode {
  const zh = lang === 'zh';
  const type = onlyType(search);
  const side = onlySide(search);
  const types = countsOf(facets.type);
  const sides = countsOf(facets.side);
  const tabs = [
    {
      label: zh ? '全部' : 'All',
      number: sum(types),
      href: searchHref(lang, ofType(search, undefined)),
      current: search.type.length === 0,
    },
    ...TYPES.map((one) => ({
      label: TYPE_LABELS[one][lang],
      number: types.get(one) ?? 0,
      href: searchHref(lang, ofType(search, one)),
      current: type === one,
    })),
  ];
  const switches = [
    { label: zh ? '需求和供给' : 'Both', number: sum(sides), wish: [], current: search.side.length !== 1 },
    ...SIDES.map((one) => ({
      label: SIDE_LABELS[one][lang],
      number: sides.get(one) ?? 0,
      wish: [one],
      current: side === one,
    })),
  ];
  return (
    <div className="tabs-bar">
      <nav className="tabs" aria-label={zh ? '供求类别' : 'Kinds'}>
        <ul>
          {tabs.map((tab) => (
            <li key={tab.label}>
              <a href={tab.href} aria-current={tab.current ? 'true' : undefined}>
                {tab.label} <span className="tabs-count">{count(lang, tab.number)}</span>
              </a>
            </li>
          ))}
        </ul>
      </nav>
      <nav className="segments" aria-label={zh ? '需求或供给' : 'Needs or offers'}>
        <ul>
          {switches.map((one) => (
            <li key={one.label}>
              <a
                href={searchHref(lang, { ...search, side: one.wish, cursor: undefined })}
                aria-current={one.current ? 'true' : undefined}
              >
                {one.label} <span className="tabs-count">{count(lang, one.number)}</span>
              </a>
            </li>
          ))}
        </ul>
      </nav>
    </div>
  );
}

type Counted = readonly { readonly value: string; readonly count: number }[];
const countsOf = (values: Counted): ReadonlyMap<string, number> => new Map(values.map((one) => [one.value, one.count]));
const sum = (counts: ReadonlyMap<string, number>): number => counts.values().reduce((all, one) => all + one, 0);

const OF_TALENT = ['category', 'education', 'pay'] as const;

/** The same search among another kind: what only the old kind can be narrowed by, and sorted by, is left behind. */
function ofType(search: ListingSearch, type: ListingType | undefined): SearchWish {
  const own = Object.fromEntries(
    [...KIND_FACETS, ...OF_TALENT]
      .filter((facet) => (facet.includes('.') ? facet.split('.')[0] : 'talent') !== type)
      .map((facet) => [facet, []]),
  );
  const plain = search.sort === 'relevance' || search.sort === 'newest' || search.sort === 'confirmed';
  return {
    ...search,
    ...own,
    type: type === undefined ? [] : [type],
    sort: plain ? search.sort : 'relevance',
    cursor: undefined,
  };
}
