import type { ReactNode } from 'react';
import { ReasonList, ResultList } from '#design/site';
import type { Language } from '#platform/http';
import type { Recommendation } from '../contract.ts';
import { ListingCard } from './listing-card.tsx';
import type { Setting } from './setting.ts';

interface RecommendedProps {
  readonly setting: Setting;
  readonly listings: readonly Recommendation[];
  readonly level?: 2 | 3;
}

/** Listings that were chosen by comparison, each with why. */
export function Recommended({ setting, listings, level = 3 }: RecommendedProps): ReactNode {
  const { lang } = setting;
  return (
    <ResultList>
      {listings.map((listing) => (
        <div key={listing.id}>
          <ListingCard setting={setting} listing={listing} level={level} reason={mainReasons(lang, listing)} brief />
          <Why lang={lang} listing={listing} />
        </div>
      ))}
    </ResultList>
  );
}

const MAIN = 3;

function mainReasons(lang: Language, { reasons }: Recommendation): string | undefined {
  const words = reasons
    // That nothing was said against it is no reason for it.
    .filter(({ factor }) => factor !== 'will')
    .slice(0, MAIN)
    .map(({ label, detail }) => (lang === 'zh' ? `${label}：${detail}` : `${label}: ${detail}`));
  return words.length === 0 ? undefined : words.join(lang === 'zh' ? '；' : '; ');
}

/** The whole account: what counted and how much of the score it made, what stands against it, what would change it. */
function Why({ lang, listing }: { readonly lang: Language; readonly listing: Recommendation }): ReactNode {
  const zh = lang === 'zh';
  const score = Math.round(listing.score * 100);
  return (
    <details className="why">
      <summary>
        {zh ? `匹配 ${score} 分，看每一条理由` : `Score ${score} of 100: see each reason`}
        <span className="unseen"> {listing.title}</span>
      </summary>
      <p className="hint">
        {zh
          ? '每条后面是它在总分中所占的分数，相加即为总分。'
          : 'Each bar is the points it brings; together they are the score.'}
        {listing.interest !== undefined && <> {interestText(lang, listing.interest)}</>}
      </p>
      <ReasonList
        lang={lang}
        reasons={[
          ...listing.blockers.map(({ label, detail }) => ({ factor: label, effect: 'blocks' as const, words: detail })),
          ...listing.reasons.map(({ label, contribution, drop, detail }) => ({
            factor: label,
            effect: 'counts' as const,
            share: contribution,
            words: `${detail}${dropText(lang, drop, contribution)}`,
          })),
        ]}
      />
      {listing.improvements.length > 0 && (
        <>
          <p className="why-change">{zh ? '怎样会更合适' : 'What would fit better'}</p>
          <ul className="plain-list">
            {listing.improvements.map(({ factor, detail, gain, unblocks }) => (
              <li key={factor + detail}>{`${detail}${gainText(lang, gain, unblocks)}`}</li>
            ))}
          </ul>
        </>
      )}
    </details>
  );
}

const points = (share: number): number => Math.round(share * 100);

/** Both sides are said apart: a score between them hides who of the two is content. */
const interestText = (lang: Language, { demand, supply }: NonNullable<Recommendation['interest']>): string =>
  lang === 'zh'
    ? `招聘方的要求符合 ${points(demand)}%，您的愿望符合 ${points(supply)}%；两方相乘开方为总分，一方不满意，总分就低。`
    : `You meet ${points(demand)}% of what they ask, they meet ${points(supply)}% of what you wish; the score is the geometric mean of both.`;

/** Without it the other reasons count differently too, so what is lost is not what it brings. */
const dropText = (lang: Language, drop: number, contribution: number): string =>
  points(drop) === points(contribution)
    ? ''
    : lang === 'zh'
      ? `（没有这一条，总分少 ${points(drop)} 分）`
      : ` (without it: ${points(drop)} points less)`;

const gainText = (lang: Language, gain: number, unblocks: boolean): string => {
  const zh = lang === 'zh';
  const told = [
    ...(unblocks ? [zh ? '不再有不符合的条件' : 'no condition stands in the way any more'] : []),
    ...(points(gain) > 0 ? [zh ? `总分加 ${points(gain)} 分` : `${points(gain)} points more`] : []),
  ];
  if (told.length === 0) return '';
  return zh ? `：${told.join('，')}` : `: ${told.join(', ')}`;
};
