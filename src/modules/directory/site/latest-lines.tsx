import type { ReactNode } from 'react';
import { kindWords, SIDE_LABELS, TYPE_LABELS, TYPES, type ListingType } from '#contracts/kinds';
import { count, Section } from '#design/site';
import { civilDate } from '#kernel/time';
import type { PublicListing } from '#modules/listings';
import type { Context } from '#platform/context';
import type { Language } from '#platform/http';
import { at, dateText, listingHref, placeText, searchHref, settingOf, type Setting } from '#sites/listings';
import type { DirectoryParts } from '../parts.ts';
import type { RegionNow } from '../region-now.ts';

interface LatestLinesProps {
  readonly parts: DirectoryParts;
  readonly ctx: Context;
  readonly lang: Language;
  readonly now: RegionNow;
}

/** The newest lines of each kind, two facts each; a kind without any says how it would look. */
export function LatestLines({ parts, ctx, lang, now }: LatestLinesProps): ReactNode {
  const setting = settingOf(parts.listings, ctx, lang);
  return (
    <Section id="latest" title={lang === 'zh' ? '最新发布' : 'Newest'}>
      <div className="latest">
        {TYPES.map((type) => (
          <Kind
            key={type}
            setting={setting}
            type={type}
            listings={now.latest[type]}
            total={now.counts[type].need + now.counts[type].offer}
          />
        ))}
      </div>
    </Section>
  );
}

interface KindProps {
  readonly setting: Setting;
  readonly type: ListingType;
  readonly listings: readonly PublicListing[];
  readonly total: number;
}

function Kind({ setting, type, listings, total }: KindProps): ReactNode {
  const { lang } = setting;
  const zh = lang === 'zh';
  return (
    <section className="latest-kind" aria-labelledby={`latest-${type}`}>
      <div className="latest-head">
        <h3 id={`latest-${type}`}>{TYPE_LABELS[type][lang]}</h3>
        {total > 0 && (
          <a href={searchHref(lang, { type: [type], sort: 'newest' })}>
            {zh ? `全部 ${count(lang, total)} 条` : `All ${count(lang, total)}`}
            <span className="unseen">{` ${TYPE_LABELS[type][lang]}`}</span>
          </a>
        )}
      </div>
      {listings.length === 0 ? (
        <p className="quiet">
          {zh ? '还没有发布。可以发布：' : 'Nothing yet. It is for: '}
          {kindWords(type, 'need').means[lang]}
          {zh ? '；' : '; '}
          {kindWords(type, 'offer').means[lang]}
        </p>
      ) : (
        <ul>
          {listings.map((listing) => (
            <li key={listing.id}>
              <a href={listingHref(lang, listing.id)}>{listing.title}</a>
              <p className="facts facts-quiet">
                <span className={`side side-${listing.side}`}>{SIDE_LABELS[listing.side][lang]}</span>
                <span>{listing.employer.name}</span>
                <Optional text={placeText(setting, listing.place)} />
                <Optional
                  text={
                    listing.publishedAt === null
                      ? undefined
                      : dateText(setting, civilDate(new Date(listing.publishedAt)))
                  }
                />
              </p>
            </li>
          ))}
        </ul>
      )}
      <p className="latest-ways">
        <a href={at(lang, `/kinds/${type}/need`)}>{kindWords(type, 'need').name[lang]}</a>
        <a href={at(lang, `/kinds/${type}/offer`)}>{kindWords(type, 'offer').name[lang]}</a>
      </p>
    </section>
  );
}

const Optional = ({ text }: { readonly text: string | undefined }): ReactNode =>
  text === undefined || text === '' ? null : <span>{text}</span>;
