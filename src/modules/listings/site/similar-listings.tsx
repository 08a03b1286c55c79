import type { ReactNode } from 'react';
import { ResultList } from '#design/site';
import type { Language } from '#platform/http';
import type { Recommendation } from '../contract.ts';
import { ListingCard } from './listing-card.tsx';
import type { Setting } from './setting.ts';
import { objection, Why } from './why.tsx';

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
          <Why lang={lang} title={listing.title} match={listing} />
        </div>
      ))}
    </ResultList>
  );
}

const MAIN = 3;

/** What stands against it is said before what speaks for it. */
function mainReasons(lang: Language, { reasons, blockers }: Recommendation): string | undefined {
  const [against] = blockers;
  if (against !== undefined)
    return lang === 'zh' ? `不符合：${objection(lang, against)}` : `Not met: ${objection(lang, against)}`;
  const words = reasons
    // That nothing was said against it is no reason for it.
    .filter(({ factor }) => factor !== 'will')
    .slice(0, MAIN)
    .map(({ label, detail }) => (lang === 'zh' ? `${label}：${detail}` : `${label}: ${detail}`));
  return words.length === 0 ? undefined : words.join(lang === 'zh' ? '；' : '; ');
}
