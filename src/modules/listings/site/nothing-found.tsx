import type { ReactNode } from 'react';
import { EmptyState, LinkButton } from '#design/site';
import type { Language } from '#platform/http';
import type { ListingSearch } from '../contract.ts';
import type { ListingParts } from '../parts.ts';
import { searchHref } from './addresses.ts';
import { chosenValues, FACET_LABELS, valueLabel } from './search-facets.ts';

interface NothingFoundProps {
  readonly parts: ListingParts;
  readonly lang: Language;
  readonly search: ListingSearch;
}

interface Advice {
  readonly href: string;
  readonly label: string;
}

/** A dead end with ways out: loosen one condition, or search for what the words probably mean. */
export function NothingFound({ parts, lang, search }: NothingFoundProps): ReactNode {
  const zh = lang === 'zh';
  const ways = [...looser(parts, lang, search), ...similar(parts, lang, search)];
  return (
    <EmptyState
      title={zh ? '没有找到符合条件的岗位' : 'No listing matches'}
      actions={<LinkButton href={searchHref(lang, {})}>{zh ? '查看全部岗位' : 'See all listings'}</LinkButton>}
    >
      <p>
        {zh
          ? '试试少写几个字，或换成职业、技能的通用叫法。'
          : 'Try fewer words, or the common Chinese name of the occupation or skill.'}
      </p>
      {ways.length > 0 && (
        <ul className="ways-out">
          {ways.map((way) => (
            <li key={way.href}>
              <a href={way.href}>{way.label}</a>
            </li>
          ))}
        </ul>
      )}
    </EmptyState>
  );
}

function looser({ codes }: ListingParts, lang: Language, search: ListingSearch): Advice[] {
  const zh = lang === 'zh';
  return chosenValues(search).map(({ facet, value }) => {
    const label = valueLabel(lang, codes, facet, value);
    const name = FACET_LABELS[facet][lang];
    return {
      href: searchHref(lang, { ...search, [facet]: search[facet].filter((one) => one !== value), cursor: undefined }),
      label: zh ? `不限“${name}：${label}”` : `Without “${name}: ${label}”`,
    };
  });
}

/** The official occupation behind the words, and the names that the lists have for them. */
function similar({ codes }: ListingParts, lang: Language, { q }: ListingSearch): Advice[] {
  if (q === '') return [];
  const zh = lang === 'zh';
  const guess = codes.suggestOccupation(q);
  const found = codes
    .index('occupation')
    .search(q, 3)
    .map(({ code }) => code);
  const classes = [
    ...new Set(
      [...(guess === undefined ? [] : [guess.code]), ...found]
        .filter((code) => code.length >= CLASS_LENGTH)
        .map((code) => code.slice(0, CLASS_LENGTH)),
    ),
  ];
  return classes.slice(0, 3).map((code) => ({
    href: searchHref(lang, { occupation: [code] }),
    label: zh
      ? `看职业“${codes.label('occupation', code)}”的岗位`
      : `Listings of the occupation “${codes.label('occupation', code)}”`,
  }));
}

const CLASS_LENGTH = 7;
