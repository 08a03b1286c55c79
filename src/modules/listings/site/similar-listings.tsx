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

/** What a person can do; place, education and kind alone make no profession. */
const ABILITY: ReadonlySet<string> = new Set(['major', 'occupation', 'skills', 'words']);
const isOfTheTrade = ({ reasons }: Recommendation): boolean => reasons.some(({ factor }) => ABILITY.has(factor));

/** For a person: those of the own trade first; those that only lie near are said to be that, and folded. */
export function RecommendedForPerson({ setting, listings, level = 2 }: RecommendedProps): ReactNode {
  const zh = setting.lang === 'zh';
  const ofTheTrade = listings.filter(isOfTheTrade);
  const others = listings.filter((one) => !isOfTheTrade(one));
  return (
    <>
      {ofTheTrade.length === 0 ? (
        <p>
          {zh
            ? '目前没有专业或技能对口的岗位。补充技能、愿意去的地点，会有更多结果。'
            : 'No open listing of your trade at present. More skills and places in the profile bring more results.'}
        </p>
      ) : (
        <Recommended setting={setting} listings={ofTheTrade} level={level} />
      )}
      {others.length > 0 && (
        <details className="why">
          <summary>
            {zh
              ? `专业和技能不对口，只是地点、学历或性质符合的岗位（${others.length}）`
              : `Of another trade, near only by place, education or kind (${others.length})`}
          </summary>
          <Recommended setting={setting} listings={others} level={level} />
        </details>
      )}
    </>
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
            share: contribution,
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
