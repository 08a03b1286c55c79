import type { ReactNode } from 'react';
import type { Language } from '#platform/http';
import type { ListingSearch } from '../contract.ts';
import type { ListingParts } from '../parts.ts';
import { searchHref } from './addresses.ts';
import { withinText } from './distance.tsx';
import { chosenOf, chosenValues, facetLabel, valueLabel } from './search-facets.ts';

export interface Chip {
  readonly label: string;
  /** The same search without it. */
  readonly href: string;
  readonly without: Partial<ListingSearch>;
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
  const chip = (label: string, without: Partial<ListingSearch>): Chip => ({
    label,
    href: searchHref(lang, { ...search, cursor: undefined, ...without }),
    without,
  });
  const { payMin, payMax, publishedSince, confirmedSince } = search;
  const facets = chosenValues(search).map(({ facet, value }) =>
    chip(`${facetLabel(lang, facet)}${zh ? '：' : ': '}${valueLabel(lang, codes, facet, value)}`, {
      [facet]: chosenOf(search, facet).filter((one) => one !== value),
    }),
  );
  const within = withinText(lang, codes, search);
  const pay = payWords(lang, payMin, payMax);
  return [
    ...facets,
    ...(employer === undefined ? [] : [chip(`${zh ? '单位：' : 'By: '}${employer}`, { employer: undefined })]),
    ...(within === undefined ? [] : [chip(within, { within: undefined })]),
    ...(pay === undefined ? [] : [chip(pay, { payMin: undefined, payMax: undefined })]),
    ...(publishedSince === undefined
      ? []
      : [chip(zh ? `${publishedSince} 以来发布` : `Published since ${publishedSince}`, { publishedSince: undefined })]),
    ...(confirmedSince === undefined
      ? []
      : [
          chip(zh ? `${confirmedSince} 以来确认过` : `Confirmed since ${confirmedSince}`, {
            confirmedSince: undefined,
          }),
        ]),
  ];
}

function payWords(lang: Language, min: string | undefined, max: string | undefined): string | undefined {
  if (min === undefined && max === undefined) return undefined;
  const range = max === undefined ? `${min}+` : `${min ?? '0'}–${max}`;
  return lang === 'zh' ? `月薪：${range} 元` : `Pay a month: ¥${range}`;
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
