import type { ReactNode } from 'react';
import { kindWords, SIDES, TYPES, type ListingType, type Side } from '#contracts/kinds';
import { count, LinkButton, ResultList, Section } from '#design/site';
import type { Context } from '#platform/context';
import type { Language } from '#platform/http';
import { ListingCard, searchHref, settingOf, type SearchWish } from '#sites/listings';
import type { DirectoryParts } from '../parts.ts';
import type { Slice } from '../slice.ts';

interface SidesProps {
  readonly parts: DirectoryParts;
  readonly ctx: Context;
  readonly lang: Language;
  readonly slice: Slice;
  /** What the lists behind the numbers are narrowed by. */
  readonly within: SearchWish;
  readonly sides?: readonly Side[];
  /** On a party's own page its name would only repeat. */
  readonly nameless?: boolean;
  /** On the page of one kind its name would. */
  readonly kindless?: boolean;
}

const TITLES: Readonly<Record<Side, { zh: string; en: string }>> = {
  need: { zh: '在找什么', en: 'What is needed' },
  offer: { zh: '能提供什么', en: 'What is offered' },
};

/** The newest lines of each side, and the way to all of them. */
export function Sides(props: SidesProps): ReactNode {
  const { parts, ctx, lang, slice, within, sides = SIDES, nameless, kindless } = props;
  const zh = lang === 'zh';
  const setting = settingOf(parts.listings, ctx, lang);
  return sides
    .filter((side) => slice.totals[side] > 0)
    .map((side) => {
      const href = searchHref(lang, { ...within, side: [side], sort: 'newest' });
      const total = count(lang, slice.totals[side]);
      return (
        <Section
          key={side}
          id={`latest-${side}`}
          title={zh ? `${TITLES[side].zh}（${total} 条）` : `${TITLES[side].en} (${total})`}
          more={{ href, label: zh ? '按最新发布查看全部' : 'All, newest first' }}
        >
          <ResultList>
            {slice.latest[side].map((listing) => (
              <ListingCard
                key={listing.id}
                setting={setting}
                listing={listing}
                level={3}
                brief
                nameless={nameless ?? false}
                kindless={kindless ?? false}
              />
            ))}
          </ResultList>
          {slice.totals[side] > slice.latest[side].length && (
            <p className="section-more">
              <LinkButton look="plain" href={href}>
                {zh ? `查看全部 ${total} 条` : `All ${total}`}
              </LinkButton>
            </p>
          )}
        </Section>
      );
    });
}

/** "招聘需求 12 条、技术服务供给 3 条", for descriptions. */
export function inWords(lang: Language, counts: Slice['counts']): string {
  const parts = TYPES.flatMap((type: ListingType) =>
    SIDES.filter((side) => counts[type][side] > 0).map((side) => {
      const name = kindWords(type, side).name[lang];
      const number = count(lang, counts[type][side]);
      return lang === 'zh' ? `${name} ${number} 条` : `${name}: ${number}`;
    }),
  );
  return parts.join(lang === 'zh' ? '、' : ', ');
}
