import type { ReactNode } from 'react';
import { count, EmptyState, LinkButton } from '#design/site';
import type { Context } from '#platform/context';
import type { Language } from '#platform/http';
import type { ListingSearch } from '../contract.ts';
import type { ListingParts } from '../parts.ts';
import { countListings } from '../search-listings.ts';
import { searchHref } from './addresses.ts';
import type { Chip } from './search-chips.tsx';

interface NothingFoundProps {
  readonly parts: ListingParts;
  readonly lang: Language;
  readonly search: ListingSearch;
  readonly looser: readonly LooserSearch[];
  readonly children?: ReactNode;
}

/** The same search without one of its conditions, and what that finds. */
export interface LooserSearch {
  readonly label: string;
  readonly href: string;
  readonly total: number;
}

/** Of a search that finds nothing: which one condition stands in the way. Those that would not help are left out. */
export async function looserSearches(
  parts: ListingParts,
  ctx: Context,
  lang: Language,
  search: ListingSearch,
  chips: readonly Chip[],
): Promise<readonly LooserSearch[]> {
  const zh = lang === 'zh';
  const wordless: Chip[] =
    search.q === '' || chips.length === 0
      ? []
      : [
          {
            label: search.q,
            href: searchHref(lang, { ...search, q: '', cursor: undefined }),
            without: { q: '' },
          },
        ];
  const found: LooserSearch[] = [];
  for (const { label, href, without } of [...chips, ...wordless].slice(0, MOST_TRIED)) {
    const total = await countListings(parts, ctx, { ...search, ...without });
    if (total > 0)
      found.push({
        href,
        total,
        label: zh ? `去掉“${label}”，有 ${count(lang, total)} 条` : `Without “${label}”: ${count(lang, total)}`,
      });
  }
  return found.toSorted((a, b) => b.total - a.total);
}

const MOST_TRIED = 8;

/** A dead end with ways out: loosen one condition, search for what the words probably mean, or be told when there is something. */
export function NothingFound({ parts, lang, search, looser, children }: NothingFoundProps): ReactNode {
  const zh = lang === 'zh';
  const ways = [...looser, ...similar(parts, lang, search)];
  return (
    <EmptyState
      title={zh ? '没有找到符合条件的供求' : 'Nothing matches'}
      actions={
        <>
          <LinkButton href={searchHref(lang, {})}>{zh ? '查看全部供求' : 'See all needs and offers'}</LinkButton>
          {children}
        </>
      }
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
function similar(
  { codes }: ListingParts,
  lang: Language,
  { q }: ListingSearch,
): readonly Pick<Chip, 'label' | 'href'>[] {
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
