import type { ReactNode } from 'react';
import { EmptyState, LinkButton } from '#design/site';
import type { Language } from '#platform/http';
import type { ListingSearch } from '../contract.ts';
import type { ListingParts } from '../parts.ts';
import { searchHref } from './addresses.ts';
import type { Chip } from './search-chips.tsx';

interface NothingFoundProps {
  readonly parts: ListingParts;
  readonly lang: Language;
  readonly search: ListingSearch;
  readonly chips: readonly Chip[];
}

/** A dead end with ways out: loosen one condition, or search for what the words probably mean. */
export function NothingFound({ parts, lang, search, chips }: NothingFoundProps): ReactNode {
  const zh = lang === 'zh';
  const looser = chips.map(({ label, href }) => ({ href, label: zh ? `不限“${label}”` : `Without “${label}”` }));
  const wordless =
    search.q === '' || chips.length === 0
      ? []
      : [
          {
            href: searchHref(lang, { ...search, q: '', cursor: undefined }),
            label: zh ? `不限“${search.q}”，保留筛选` : `Without “${search.q}”, with the filters`,
          },
        ];
  const ways = [...looser, ...wordless, ...similar(parts, lang, search)];
  return (
    <EmptyState
      title={zh ? '没有找到符合条件的供求' : 'Nothing matches'}
      actions={<LinkButton href={searchHref(lang, {})}>{zh ? '查看全部供求' : 'See all needs and offers'}</LinkButton>}
    >
      <p>
        {zh
          ? '试试少写几个字，或换成职业、技能、设备的通用叫法。'
          : 'Try fewer words, or the common Chinese name of the occupation, skill or equipment.'}
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

/** The official occupation behind the words, and the names that the lists have for them. */
function similar({ codes }: ListingParts, lang: Language, { q }: ListingSearch): Chip[] {
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
      ? `看职业“${codes.label('occupation', code)}”的供求`
      : `Needs and offers of the occupation “${codes.label('occupation', code)}”`,
  }));
}

const CLASS_LENGTH = 7;
