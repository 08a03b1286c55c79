import type { ReactNode } from 'react';
import { ResultCard } from '#design/site';
import type { Tone } from '#design/tokens';
import type { CivilDate } from '#kernel/time';
import type { Language } from '#platform/http';
import type { PublicListing } from '../contract.ts';
import { KIND_LABELS } from '../model.ts';
import { listingHref } from './addresses.ts';
import { dateText, educationText, experienceText, headcountText, payText, placeText } from './format.ts';
import type { Setting } from './setting.ts';

interface ListingCardProps {
  readonly setting: Setting;
  readonly listing: PublicListing;
  readonly level?: 2 | 3;
  /** With marks where it was found by words. */
  readonly title?: ReactNode;
  readonly summary?: ReactNode;
  readonly reason?: ReactNode;
  /** Leaves out what a list of many on one page does not need. */
  readonly brief?: boolean;
  /** On the employer's own page its name would only repeat. */
  readonly nameless?: boolean;
}

/** One listing in a list. Everything on it is stated by its source or said to be missing. */
export function ListingCard({
  setting,
  listing,
  level,
  title,
  summary,
  reason,
  brief,
  nameless,
}: ListingCardProps): ReactNode {
  const { lang } = setting;
  const end = statedEnd(listing);
  const facts = [
    listing.unclaimed && listing.kind !== 'employment' ? KIND_LABELS[listing.kind][lang] : undefined,
    placeText(setting, listing.place),
    educationText(lang, listing.education),
    brief === true ? undefined : experienceText(lang, listing.experience),
    headcountText(lang, listing.headcount),
  ].filter((fact) => fact !== undefined);
  return (
    <ResultCard
      lang={lang}
      level={level}
      href={listingHref(lang, listing.id)}
      title={title ?? listing.title}
      state={mark(lang, listing)}
      organisation={nameless === true ? undefined : listing.employer.name}
      figure={payText(lang, listing.pay) ?? (lang === 'zh' ? '薪资未注明' : 'Pay not stated')}
      facts={[...new Set(facts)]}
      summary={summary}
      reason={reason}
      tags={brief === true ? [] : listing.skills.filter((skill) => !listing.title.includes(skill)).slice(0, 6)}
      confirmedOn={listing.confirmedOn === null ? undefined : dateText(setting, listing.confirmedOn)}
      expiresOn={end === undefined ? undefined : dateText(setting, end)}
      source={listing.source?.name}
    />
  );
}

/** What sets it apart from the usual: a verified employer's ordinary post. */
function mark(lang: Language, listing: PublicListing): { text: string; tone: Tone } | undefined {
  if (listing.unclaimed) return standing(lang, listing);
  return listing.kind === 'employment' ? undefined : { text: KIND_LABELS[listing.kind][lang], tone: 'ink' };
}

/** An end that the platform only assumed is not shown as if the employer had said it. */
export const statedEnd = (listing: PublicListing): CivilDate | undefined =>
  listing.validUntil === null || listing.readings['validUntil'] !== undefined ? undefined : listing.validUntil;

export const standing = (lang: Language, listing: PublicListing): { text: string; tone: 'success' | 'neutral' } =>
  listing.unclaimed
    ? { text: lang === 'zh' ? '转载 · 未认领' : 'Reposted, unclaimed', tone: 'neutral' }
    : { text: lang === 'zh' ? '已核验单位' : 'Verified employer', tone: 'success' };
