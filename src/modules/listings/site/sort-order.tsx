import type { ReactNode } from 'react';
import { count } from '#design/site';
import type { Language } from '#platform/http';
import type { ListingSearch } from '../contract.ts';
import { searchHref } from './addresses.ts';
import { onlyType } from './search-facets.ts';

type Sort = ListingSearch['sort'];

export const SORT_LABELS: Readonly<Record<Sort, { zh: string; en: string }>> = {
  relevance: { zh: '综合', en: 'Best match' },
  newest: { zh: '最新发布', en: 'Newest' },
  confirmed: { zh: '最近确认', en: 'Last confirmed' },
  distance: { zh: '距离最近', en: 'Nearest' },
  pay: { zh: '月薪从高到低', en: 'Highest pay' },
  amountHigh: { zh: '金额从高到低', en: 'Highest amount' },
  amountLow: { zh: '金额从低到高', en: 'Lowest amount' },
};

const OF_ALL: readonly Sort[] = ['relevance', 'newest', 'confirmed', 'distance'];

const sortsOf = (search: ListingSearch): readonly Sort[] => {
  const type = onlyType(search);
  const usual: readonly Sort[] =
    type === undefined ? OF_ALL : type === 'talent' ? [...OF_ALL, 'pay'] : [...OF_ALL, 'amountHigh', 'amountLow'];
  return usual.includes(search.sort) ? usual : [...usual, search.sort];
};

interface OrderProps {
  readonly lang: Language;
  readonly search: ListingSearch;
  readonly total: number;
  readonly asOf: string;
  readonly feed: string;
  /** From where distances are counted, as far as it is known. */
  readonly near: string | undefined;
  /** What else can be done with this search. */
  readonly children?: ReactNode;
}

/** How many there are, of when, in which order; and the same search as a feed. */
export function Order({ lang, search, total, asOf, feed, near, children }: OrderProps): ReactNode {
  const zh = lang === 'zh';
  return (
    <div className="order">
      <p>
        <strong>{count(lang, total)}</strong>
        {zh ? ` 条，数据截至 ${asOf}` : ` listings, as of ${asOf}`}
      </p>
      <nav aria-label={zh ? '排序' : 'Order'}>
        <ul>
          {sortsOf(search).map((sort) => (
            <li key={sort}>
              <a
                href={searchHref(lang, { ...search, ...(sort === 'distance' && { near }), sort, cursor: undefined })}
                rel="nofollow"
                aria-current={sort === search.sort ? 'true' : undefined}
              >
                {SORT_LABELS[sort][lang]}
              </a>
            </li>
          ))}
          <li className="order-feed">
            <a href={feed} rel="nofollow">
              {zh ? '订阅' : 'Feed'}
            </a>
          </li>
        </ul>
      </nav>
      {children}
    </div>
  );
}
