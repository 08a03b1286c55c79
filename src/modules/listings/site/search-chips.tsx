import type { ReactNode } from 'react';
import type { Language } from '#platform/http';
import type { ListingSearch } from '../contract.ts';
import type { ListingParts } from '../parts.ts';
import { searchHref } from './addresses.ts';
import { chosenOf, chosenValues, facetLabel, valueLabel } from './search-facets.ts';

export interface Chip {
  readonly label: string;
  /** The same search without it. */
  readonly href: string;
}

interface ChipWords {
  readonly parts: ListingParts;
  readonly lang: Language;
  readonly search: ListingSearch;
  /** Name of the employer that the search is narrowed to. */
  readonly employer: string | undefined;
}

/** Everything that narrows a search besides its words, each with the search that goes without it. */
export function chipsOf({ parts: { codes }, lang, search, employer }: ChipWords): readonly Chip[] {
  const zh = lang === 'zh';
  const without = (gone: Partial<ListingSearch>): string => searchHref(lang, { ...search, cursor: undefined, ...gone });
  const facets = chosenValues(search).map(({ facet, value }) => ({
    label: `${facetLabel(lang, facet)}${zh ? '：' : ': '}${valueLabel(lang, codes, facet, value)}`,
    href: without({ [facet]: chosenOf(search, facet).filter((one) => one !== value) }),
  }));
  const { publishedSince, confirmedSince } = search;
  return [
    ...facets,
    ...(employer === undefined
      ? []
      : [{ label: `${zh ? '单位：' : 'By: '}${employer}`, href: without({ employer: undefined }) }]),
    ...(publishedSince === undefined
      ? []
      : [
          {
            label: zh ? `${publishedSince} 以来发布` : `Published since ${publishedSince}`,
            href: without({ publishedSince: undefined }),
          },
        ]),
    ...(confirmedSince === undefined
      ? []
      : [
          {
            label: zh ? `${confirmedSince} 以来确认过` : `Confirmed since ${confirmedSince}`,
            href: without({ confirmedSince: undefined }),
          },
        ]),
  ];
}

interface ChipsProps {
  readonly lang: Language;
  readonly chips: readonly Chip[];
  readonly clearHref: string;
}

/** What is filtered, one by one or all at once to be taken back. */
export function Chips({ lang, chips, clearHref }: ChipsProps): ReactNode {
  if (chips.length === 0) return null;
  const zh = lang === 'zh';
  return (
    <nav className="chosen" aria-label={zh ? '已选条件' : 'Chosen filters'}>
      <span className="chosen-title" aria-hidden="true">
        {zh ? '已选' : 'Chosen'}
      </span>
      <ul>
        {chips.map((chip) => (
          <li key={chip.href}>
            <a className="chip" href={chip.href} rel="nofollow">
              {chip.label}
              <span className="unseen">{zh ? '（点击取消）' : ' (select to remove)'}</span>
              <span aria-hidden="true"> ×</span>
            </a>
          </li>
        ))}
        <li>
          <a className="chosen-clear" href={clearHref} rel="nofollow">
            {zh ? '清除全部' : 'Clear all'}
          </a>
        </li>
      </ul>
    </nav>
  );
}
