import type { ReactNode } from 'react';
import { count, ResultList, Section } from '#design/site';
import { civilMinute } from '#kernel/time';
import type { Language } from '#platform/http';
import type { ListingSearch } from '../contract.ts';
import type { NeighbourResult } from '../neighbours.ts';
import { at, searchHref, searchQuery } from './addresses.ts';
import { ListingCard } from './listing-card.tsx';
import { distanceText } from './distance.tsx';
import { Marked } from './marked.tsx';
import type { Setting } from './setting.ts';

interface ScopeSwitchProps {
  readonly lang: Language;
  readonly search: ListingSearch;
  readonly own: string;
  readonly around: readonly string[];
}

/** 地区范围: this region, or also its partners; not there where nobody offers anything. */
export function ScopeSwitch({ lang, search, own, around }: ScopeSwitchProps): ReactNode {
  if (around.length === 0) return null;
  const zh = lang === 'zh';
  const choices = [
    { scope: 'region' as const, label: zh ? `本地区（${own}）` : `This region (${own})` },
    {
      scope: 'partners' as const,
      label: zh ? `含合作地区（${around.join('、')}）` : `With partner regions (${around.join(', ')})`,
    },
  ];
  return (
    <nav className="segments scope" aria-label={zh ? '地区范围' : 'Regions'}>
      <ul>
        {choices.map(({ scope, label }) => (
          <li key={scope}>
            <a
              href={searchHref(lang, { ...search, scope, cursor: undefined })}
              rel="nofollow"
              aria-current={search.scope === scope ? 'true' : undefined}
            >
              {label}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

interface FoundProps {
  readonly setting: Setting;
  readonly search: ListingSearch;
  readonly found: NeighbourResult;
}

/** What partner regions offer to the same search: apart from the own results, and not part of their number. */
export function NeighbourResults({ setting, search, found }: FoundProps): ReactNode {
  const { lang } = setting;
  const zh = lang === 'zh';
  const more = found.total > found.items.length;
  return (
    <Section
      id="neighbours"
      title={
        zh ? `合作地区的信息（${count(lang, found.total)} 条）` : `From partner regions (${count(lang, found.total)})`
      }
    >
      <p className="facts facts-quiet">
        <span>{aboutFound(lang, found)}</span>
      </p>
      <NeighbourList setting={setting} items={found.items} near={search.near} level={3} />
      {more && (
        <p>
          <a
            href={at(lang, '/exchange') + searchQuery({ ...search, scope: undefined, cursor: undefined })}
            rel="nofollow"
          >
            {zh ? `查看合作地区的全部 ${count(lang, found.total)} 条` : `See all ${count(lang, found.total)}`}
          </a>
        </p>
      )}
    </Section>
  );
}

/** Whose they are, and whether they really are what was looked for. */
function aboutFound(lang: Language, { total, relaxed }: NeighbourResult): string {
  const zh = lang === 'zh';
  if (total === 0) return zh ? '合作地区没有符合条件的信息。' : 'Partner regions have nothing that fits.';
  const whose = zh
    ? '由合作地区发布和审核，不计入本地区的数字；以原地区的页面为准。'
    : 'Published and reviewed by partner regions, not counted as this region’s; the original page prevails.';
  if (!relaxed) return whose;
  return (
    (zh ? '没有完全符合的内容，以下符合其中一部分。' : 'Nothing holds all of these words; these hold some. ') + whose
  );
}

export function NeighbourList({
  setting,
  items,
  near,
  level,
}: {
  readonly setting: Setting;
  readonly items: NeighbourResult['items'];
  /** From where distances are counted. */
  readonly near: string | undefined;
  /** Of the headings, in the page that lists them. */
  readonly level: 2 | 3;
}): ReactNode {
  const { lang } = setting;
  if (items.length === 0) return null;
  return (
    <ResultList>
      {items.map((hit) => (
        <ListingCard
          key={hit.id}
          setting={setting}
          listing={hit}
          level={level}
          title={<Marked text={hit.title} spans={hit.highlights.title} />}
          summary={hit.summary === '' ? undefined : <Marked text={hit.summary} spans={hit.highlights.summary} />}
          distance={near === undefined ? undefined : distanceText(lang, near, hit.distance)}
          from={{
            region: lang === 'zh' ? hit.origin.nameZh : hit.origin.nameEn,
            asOf: civilMinute(new Date(hit.fetchedAt)),
            href: copyHref(lang, hit.origin.code, hit.id),
          }}
        />
      ))}
    </ResultList>
  );
}

/** The page of a copy on this region's site. */
export const copyHref = (lang: Language, origin: string, id: string): string => at(lang, `/exchange/${origin}/${id}`);
