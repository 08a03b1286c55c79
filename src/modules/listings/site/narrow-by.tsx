import type { ReactNode } from 'react';
import { Button } from '#design/site';
import { addDays, type CivilDate } from '#kernel/time';
import type { Language } from '#platform/http';
import type { CodeBook } from '#modules/codes';
import type { ListingSearch } from '../contract.ts';
import { at, searchHref } from './addresses.ts';
import { NearForm } from './distance.tsx';
import { keptOf } from './kept-fields.ts';
import { onlyType } from './search-facets.ts';

interface NarrowByProps {
  readonly lang: Language;
  readonly search: ListingSearch;
  readonly today: CivilDate;
  readonly codes: CodeBook;
  readonly home: string;
  readonly usual: string | undefined;
}

/** What is narrowed by a range and not by values: how far, since when it is there, and pay. */
export const NarrowBy = (props: NarrowByProps): ReactNode => (
  <>
    <Distance {...props} />
    <Since {...props} />
    {[undefined, 'talent'].includes(onlyType(props.search)) && <Pay {...props} />}
  </>
);

const Distance = (props: NarrowByProps): ReactNode => (
  <details className="facet" open={props.search.near !== undefined}>
    <summary>{props.lang === 'zh' ? '距离' : 'Distance'}</summary>
    <NearForm {...props} id="near" />
  </details>
);

const DAYS = [3, 7, 30] as const;

function Since({ lang, search, today }: NarrowByProps): ReactNode {
  const zh = lang === 'zh';
  return (
    <details className="facet" open>
      <summary>{zh ? '发布时间' : 'Published'}</summary>
      <ul>
        {DAYS.map((days) => {
          const since = addDays(today, 1 - days);
          const chosen = search.publishedSince === since;
          return (
            <li key={days}>
              <a
                href={searchHref(lang, { ...search, publishedSince: chosen ? undefined : since, cursor: undefined })}
                rel="nofollow"
                aria-current={chosen ? 'true' : undefined}
              >
                <span>{zh ? `近 ${days} 天` : `Last ${days} days`}</span>
              </a>
            </li>
          );
        })}
      </ul>
    </details>
  );
}

/** The bounds in yuan a month; a form of its own that keeps everything else. */
function Pay({ lang, search }: NarrowByProps): ReactNode {
  const zh = lang === 'zh';
  const field = (name: 'payMin' | 'payMax', label: string): ReactNode => (
    <label>
      <span className="unseen">{label}</span>
      <input
        className="control"
        type="number"
        name={name}
        min="0"
        max="999999"
        step="100"
        inputMode="numeric"
        defaultValue={search[name]}
        placeholder={label}
      />
    </label>
  );
  return (
    <details className="facet" open={search.payMin !== undefined || search.payMax !== undefined}>
      <summary>{zh ? '月薪范围（元）' : 'Pay a month (¥)'}</summary>
      <form method="get" action={at(lang, '/listings')} className="range">
        {keptOf(search, ['payMin', 'payMax']).map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        {field('payMin', zh ? '最低' : 'From')}
        <span aria-hidden="true">–</span>
        {field('payMax', zh ? '最高' : 'To')}
        <Button look="plain">{zh ? '应用' : 'Apply'}</Button>
      </form>
    </details>
  );
}
