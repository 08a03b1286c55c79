import type { ReactNode } from 'react';
import { count, ResultList, Section } from '#design/site';
import { civilMinute } from '#kernel/time';
import type { Language } from '#platform/http';
import { at, copyHref } from '#sites/listings';
import type { PartnerRecords } from '../neighbours.ts';
import type { Wish } from './addresses.ts';
import { shelfHref } from './addresses.ts';
import { RecordCard } from './record-card.tsx';

/** The page with all that partner regions have of it. */
export const partnerShelfHref = (lang: Language, { kind, ...wish }: Wish): string => {
  const [, query = ''] = shelfHref(lang, { ...wish, kind }).split('?');
  const all = [...(kind === undefined ? [] : [`kind=${kind}`]), ...(query === '' ? [] : [query])].join('&');
  return at(lang, '/exchange/catalogue') + (all === '' ? '' : `?${all}`);
};

interface PartnerListProps {
  readonly lang: Language;
  readonly items: PartnerRecords['items'];
  readonly level: 2 | 3;
}

export const PartnerList = ({ lang, items, level }: PartnerListProps): ReactNode =>
  items.length === 0 ? null : (
    <ResultList>
      {items.map(({ record, origin, fetchedAt }) => (
        <RecordCard
          key={record.id}
          lang={lang}
          record={record}
          level={level}
          from={{
            region: lang === 'zh' ? origin.nameZh : origin.nameEn,
            asOf: civilMinute(fetchedAt),
            href: copyHref(lang, origin.code, record.id),
          }}
        />
      ))}
    </ResultList>
  );

interface BesideProps {
  readonly lang: Language;
  readonly wish: Wish;
  readonly found: PartnerRecords;
}

/** What partner regions have for the same search: apart from the own results, and not part of their number. */
export function PartnerSection({ lang, wish, found }: BesideProps): ReactNode {
  if (found.total === 0 || found.relaxed) return null;
  const zh = lang === 'zh';
  const total = count(lang, found.total);
  return (
    <Section id="partners" title={zh ? `合作地区的资源（${total} 条）` : `In partner regions (${total})`}>
      <p className="facts facts-quiet">
        <span>
          {zh
            ? '由合作地区的单位或本人维护，不计入本地区的数字；以原页面为准。'
            : 'Kept there by their owners, not counted as this region’s; the original page prevails.'}
        </span>
      </p>
      <PartnerList lang={lang} items={found.items} level={3} />
      {found.total > found.items.length && (
        <p>
          <a href={partnerShelfHref(lang, { ...wish, cursor: undefined })} rel="nofollow">
            {zh ? `查看合作地区的全部 ${total} 条` : `See all ${total}`}
          </a>
        </p>
      )}
    </Section>
  );
}
