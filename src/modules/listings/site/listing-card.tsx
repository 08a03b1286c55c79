import type { ReactNode } from 'react';
import { ResultCard } from '#design/site';
import type { Tone } from '#design/tokens';
import { highlightsOf, kindWords } from '#contracts/kinds';
import type { CivilDate } from '#kernel/time';
import type { Language } from '#platform/http';
import type { PublicListing, PublicTalent } from '../contract.ts';
import { isHiring, KIND_LABELS } from '../model.ts';
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
  /** How far it is, in words. */
  readonly distance?: string | undefined;
  /** Leaves out what a list of many on one page does not need. */
  readonly brief?: boolean;
  /** On the employer's own page its name would only repeat. */
  readonly nameless?: boolean;
  /** Where the whole list is of one kind, its name would only repeat. */
  readonly kindless?: boolean;
  /** A copy of another region's: its name, when the copy was brought up to date, and the page here that shows it. */
  readonly from?: { readonly region: string; readonly asOf: string; readonly href: string };
}

/** One listing in a list. Everything on it is stated by its source or said to be missing. */
export function ListingCard(props: ListingCardProps): ReactNode {
  const { setting, listing, level, title, summary, reason, distance, brief, nameless, kindless, from } = props;
  const { lang } = setting;
  const end = statedEnd(listing);
  const { figure, facts, tags } = compared(setting, listing, brief === true);
  return (
    <ResultCard
      lang={lang}
      level={level}
      href={from?.href ?? listingHref(lang, listing.id)}
      title={title ?? listing.title}
      state={from === undefined ? mark(lang, listing, kindless === true) : { text: from.region, tone: 'info' }}
      organisation={nameless === true ? undefined : listing.employer.name}
      figure={figure}
      facts={[...new Set(withDistance(facts, placeText(setting, listing.place), distance))]}
      summary={summary}
      reason={reason}
      tags={brief === true ? [] : tags.filter((tag) => !listing.title.includes(tag)).slice(0, 6)}
      confirmedOn={listing.confirmedOn === null ? undefined : dateText(setting, listing.confirmedOn)}
      expiresOn={end === undefined ? undefined : dateText(setting, end)}
      source={from === undefined ? listing.source?.name : copiedFrom(lang, from)}
    />
  );
}

/** Beside the place, where it is stated. */
function withDistance(facts: readonly string[], place: string | undefined, distance: string | undefined): string[] {
  if (distance === undefined) return [...facts];
  const at = place === undefined ? -1 : facts.indexOf(place);
  return at === -1 ? [distance, ...facts] : facts.toSpliced(at + 1, 0, distance);
}

const copiedFrom = (lang: Language, { region, asOf }: { readonly region: string; readonly asOf: string }): string =>
  lang === 'zh' ? `${region}，副本更新于 ${asOf}` : `${region}, copied ${asOf}`;

interface Compared {
  readonly figure: string | undefined;
  readonly facts: readonly string[];
  readonly tags: readonly string[];
}

/** What readers of this kind compare, the place first. */
function compared(setting: Setting, listing: PublicListing, brief: boolean): Compared {
  if (listing.type === 'talent') return comparedTalent(setting, listing, brief);
  const { figure, facts, tags } = highlightsOf(listing.type, listing.side, listing.detail, setting.lang);
  const place = placeText(setting, listing.place);
  return { figure, facts: place === undefined ? facts : [place, ...facts], tags };
}

function comparedTalent(setting: Setting, listing: PublicTalent, brief: boolean): Compared {
  const { lang } = setting;
  const hiring = isHiring(listing);
  const pay = payText(lang, listing.pay);
  const headcount = headcountText(lang, listing.headcount);
  const facts = [
    listing.unclaimed && listing.kind !== 'employment' ? KIND_LABELS[listing.kind][lang] : undefined,
    placeText(setting, listing.place),
    educationText(lang, listing.education),
    brief ? undefined : experienceText(lang, listing.experience),
    hiring ? headcount : pay,
  ];
  return {
    figure: hiring ? (pay ?? (lang === 'zh' ? '薪资未注明' : 'Pay not stated')) : headcount,
    facts: facts.filter((fact) => fact !== undefined),
    tags: listing.skills,
  };
}

/** What sets it apart from the usual: a verified employer's ordinary post. */
function mark(
  lang: Language,
  listing: PublicListing,
  kindless: boolean,
): { readonly text: string; readonly tone: Tone } | undefined {
  if (listing.unclaimed) return standing(lang, listing);
  if (listing.type === 'talent' && listing.kind !== 'employment')
    return { text: KIND_LABELS[listing.kind][lang], tone: 'ink' };
  return kindless || isHiring(listing)
    ? undefined
    : { text: kindWords(listing.type, listing.side).name[lang], tone: 'ink' };
}

/** An end that the platform only assumed is not shown as if the employer had said it. */
export const statedEnd = (listing: Pick<PublicListing, 'validUntil' | 'readings'>): CivilDate | undefined =>
  listing.validUntil === null || listing.readings['validUntil'] !== undefined ? undefined : listing.validUntil;

export const standing = (
  lang: Language,
  listing: Pick<PublicListing, 'unclaimed'>,
): { text: string; tone: 'success' | 'neutral' } =>
  listing.unclaimed
    ? { text: lang === 'zh' ? '转载 · 未认领' : 'Reposted, unclaimed', tone: 'neutral' }
    : { text: lang === 'zh' ? '已核验单位' : 'Verified organisation', tone: 'success' };
