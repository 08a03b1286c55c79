import { Notice, PageFrame, Section, Tag } from '#design/site';
import type { Context } from '#platform/context';
import type { Language, PageInput, SiteView } from '#platform/http';
import { kindWords } from '#contracts/kinds';
import { isHiring, STATE_LABELS } from '../model.ts';
import type { ListingParts } from '../parts.ts';
import { readEndedListing, type EndedListing } from '../read-ended-listing.ts';
import { recommendSimilar } from '../recommend-listings.ts';
import { at } from './addresses.ts';
import { dateText } from './format.ts';
import { KindFacts, ListingFacts } from './listing-facts.tsx';
import { settingOf } from './setting.ts';
import { Recommended } from './similar-listings.tsx';

const SIMILAR = 8;

/** 410 with a page: that it is over, since when and why, and what is open instead. */
export async function showEndedListing(
  parts: ListingParts,
  ctx: Context,
  { lang }: PageInput,
  id: string,
): Promise<SiteView> {
  const ended = await readEndedListing(ctx, parts.codes, id);
  const similar = await recommendSimilar(parts, ctx, id, SIMILAR, lang);
  const { listing } = ended;
  const zh = lang === 'zh';
  const setting = settingOf(parts, ctx, lang);
  return {
    status: 410,
    title: zh
      ? `已结束：${listing.title} - ${listing.employer.name}`
      : `Over: ${listing.title} - ${listing.employer.name}`,
    noIndex: true,
    element: (
      <PageFrame
        lang={lang}
        title={listing.title}
        crumbs={[
          { label: zh ? '首页' : 'Home', href: at(lang, '/') },
          {
            label: kindWords(listing.type, listing.side).name[lang],
            href: at(lang, `/kinds/${listing.type}/${listing.side}`),
          },
          { label: listing.title },
        ]}
        state={<Tag tone="warning">{STATE_LABELS[listing.state][lang]}</Tag>}
        lead={listing.employer.name}
        notice={
          <Notice
            lang={lang}
            tone="warning"
            title={zh ? (isHiring(listing) ? '这个岗位已结束招聘' : '这条信息已结束') : 'This listing is over'}
          >
            <p>{whenAndWhy(lang, ended, dateText(setting, ended.endedOn))}</p>
          </Notice>
        }
      >
        {similar.length > 0 && (
          <Section
            id="similar"
            title={
              zh ? (isHiring(listing) ? '正在招的相近岗位' : '仍然有效的相近信息') : 'Similar listings that are open'
            }
          >
            <Recommended setting={setting} listings={similar} />
          </Section>
        )}
        <Section id="was" title={zh ? '原信息' : 'What it said'}>
          <ListingFacts setting={setting} listing={listing} />
          {listing.type !== 'talent' && <KindFacts setting={setting} listing={listing} />}
        </Section>
      </PageFrame>
    ),
  };
}

function whenAndWhy(lang: Language, { listing, reason }: EndedListing, on: string): string {
  const zh = lang === 'zh';
  if (listing.state === 'expired')
    return zh ? `有效期到 ${on}为止，此后没有确认过。` : `It was open until ${on} and has not been confirmed since.`;
  if (reason === null) return zh ? `于 ${on}关闭。` : `It was closed on ${on}.`;
  return zh ? `于 ${on}关闭，原因：${reason}` : `It was closed on ${on}. Reason: ${reason}`;
}
