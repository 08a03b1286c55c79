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
      </p>
      <ReasonList
        lang={lang}
        reasons={[
          ...listing.blockers.map(({ label, detail }) => ({ factor: label, effect: 'blocks' as const, words: detail })),
          ...listing.reasons.map(({ label, contribution, detail }) => ({
            factor: label,
            effect: 'counts' as const,
            degree: contribution,
            words: detail,
          })),
        ]}
      />
      {listing.improvements.length > 0 && (
        <>
          <p className="why-change">{zh ? '怎样会更合适' : 'What would fit better'}</p>
          <ul className="plain-list">
            {listing.improvements.map(({ factor, detail }) => (
              <li key={factor + detail}>{detail}</li>
            ))}
          </ul>
        </>
      )}
    </details>
  );
}
