import type { ReactNode } from 'react';
import { Button, Notice, PageFrame, Prose, Section, Tag } from '#design/site';
import { failure, Failure } from '#kernel/errors';
import { isUuid } from '#kernel/ids';
import { LISTING_VARIABLES } from '#modules/regulations';
import type { Context } from '#platform/context';
import type { Language, PageInput, Redirect, SiteView } from '#platform/http';
import { claimListing } from '../claim-listing.ts';
import type { PublicListing, Recommendation } from '../contract.ts';
import { KIND_LABELS } from '../model.ts';
import type { ListingParts } from '../parts.ts';
import { readListing } from '../read-listing.ts';
import { recommendSimilar } from '../recommend-listings.ts';
import { sameName } from '../rules.ts';
import { absolute, at, firstOf, listingHref, employerHref, originOf, resultAnchor, searchHref } from './addresses.ts';
import { showEndedListing } from './ended-page.tsx';
import { dateText, payText, placeText } from './format.ts';
import { jobPosting } from './job-posting.ts';
import { standing } from './listing-card.tsx';
import { ListingFacts } from './listing-facts.tsx';
import { Paragraphs } from './marked.tsx';
import { settingOf, type Setting } from './setting.ts';
import { Recommended } from './similar-listings.tsx';

export const SIMILAR = 5;

/** One listing. What is over still has its page, which says so and leads on. */
export async function showListing(parts: ListingParts, ctx: Context, input: PageInput): Promise<SiteView> {
  const { lang } = input;
  const id = input.params['id'] ?? '';
  if (!isUuid(id)) throw failure('record.notFound');
  const listing = await readListing(ctx, parts.codes, id).catch((error: unknown) => {
    if (error instanceof Failure && error.code === 'listing.over') return undefined;
    throw error;
  });
  if (listing === undefined) return showEndedListing(parts, ctx, input, id);
  const similar = await recommendSimilar(parts, ctx, id, SIMILAR, lang);
  const url = absolute(input, listingHref(lang, id));
  return {
    title: `${listing.title} - ${listing.employer.name}`,
    description: describe(settingOf(parts, ctx, lang), listing),
    canonical: url,
    jsonLd: jobPosting(listing, parts.codes, url),
    element: <ListingView parts={parts} ctx={ctx} input={input} listing={listing} similar={similar} />,
  };
}

function describe(setting: Setting, listing: PublicListing): string {
  const { lang } = setting;
  const facts = [
    listing.employer.name,
    placeText(setting, listing.place),
    payText(lang, listing.pay),
    KIND_LABELS[listing.kind][lang],
  ];
  const summary = listing.description.replaceAll(/\s+/g, ' ').slice(0, 80);
  return [...facts.filter((fact) => fact !== undefined), summary]
    .filter((part) => part !== '')
    .join(lang === 'zh' ? '，' : ', ');
}

/** The firm of this name takes over what was published about it. */
export async function claim(ctx: Context, { lang, params }: PageInput): Promise<Redirect> {
  const id = params['id'] ?? '';
  if (!isUuid(id)) throw failure('record.notFound');
  await claimListing(ctx, id);
  return { redirect: `${listingHref(lang, id)}?claimed=1` };
}

interface ListingViewProps {
  readonly parts: ListingParts;
  readonly ctx: Context;
  readonly input: PageInput;
  readonly listing: PublicListing;
  readonly similar: readonly Recommendation[];
}

function ListingView({ parts, ctx, input, listing, similar }: ListingViewProps): ReactNode {
  const { lang } = input;
  const zh = lang === 'zh';
  const setting = settingOf(parts, ctx, lang);
  const state = standing(lang, listing);
  return (
    <PageFrame
      lang={lang}
      title={listing.title}
      crumbs={[
        { label: zh ? '首页' : 'Home', href: at(lang, '/') },
        wayBack(input, listing.id),
        { label: listing.title },
      ]}
      state={
        <>
          <Tag tone={state.tone}>{state.text}</Tag>
          {listing.kind !== 'employment' && <Tag tone="ink">{KIND_LABELS[listing.kind][lang]}</Tag>}
        </>
      }
      lead={[listing.employer.name, placeText(setting, listing.place)].filter((part) => part !== undefined).join(' · ')}
      notice={
        firstOf(input.query['claimed']) === '1' && ctx.actor.organisationId === listing.employer.id ? (
          <Claimed lang={lang} />
        ) : undefined
      }
    >
      <div className="with-beside">
        <div>
          <ListingFacts setting={setting} listing={listing} />
          <Incomplete lang={lang} listing={listing} />
          <Body id="duties" title={zh ? '工作内容' : 'What the work is'} text={listing.description} />
          <Body id="requirements" title={zh ? '任职要求' : 'What is required'} text={listing.requirements} />
        </div>
        <aside>
          <Beside ctx={ctx} setting={setting} listing={listing} />
        </aside>
      </div>
      {similar.length > 0 && (
        <Section id="similar" title={zh ? '相近的岗位' : 'Similar listings'}>
          <Recommended setting={setting} listings={similar} />
        </Section>
      )}
    </PageFrame>
  );
}

/** To the results that the reader comes from, at the same place; otherwise to the search. */
function wayBack({ lang, request }: PageInput, id: string): { label: string; href: string } {
  const from = String(request.headers['referer'] ?? '');
  const results = originOf(request) + searchHref(lang, {});
  const cameFromResults = from === results || from.startsWith(`${results}?`);
  return cameFromResults
    ? {
        label: lang === 'zh' ? '返回搜索结果' : 'Back to the results',
        href: `${from.slice(originOf(request).length).split('#')[0]!}#${resultAnchor(id)}`,
      }
    : { label: lang === 'zh' ? '查找岗位' : 'Listings', href: searchHref(lang, {}) };
}

const Claimed = ({ lang }: { readonly lang: Language }): ReactNode => (
  <Notice lang={lang} tone="success" live title={lang === 'zh' ? '已由贵单位认领' : 'Claimed by your organisation'}>
    <p>
      {lang === 'zh'
        ? '现在可以在工作台确认、修改或关闭它。'
        : 'You can now confirm, change or close it in the workbench.'}
    </p>
  </Notice>
);

/** Elements that the law asks of a posting and its source left out. */
function Incomplete({ lang, listing }: { readonly lang: Language; readonly listing: PublicListing }): ReactNode {
  if (listing.incomplete.length === 0) return null;
  const labels: Readonly<Record<string, { readonly label: { readonly zh: string; readonly en: string } }>> =
    LISTING_VARIABLES;
  const names = listing.incomplete.map(
    (field) => INCOMPLETE_LABELS[field]?.[lang] ?? labels[field]?.label[lang] ?? field,
  );
  return (
    <Notice lang={lang} tone="warning">
      <p>
        {lang === 'zh'
          ? `来源没有写明：${names.join('、')}。应聘前请向单位问清。`
          : `The source does not state: ${names.join(', ')}. Ask the employer before you apply.`}
      </p>
    </Notice>
  );
}

/** Some rules ask a yes-or-no question; what is missing has a shorter name. */
const INCOMPLETE_LABELS: Readonly<Record<string, { zh: string; en: string }>> = {
  payStated: { zh: '薪资', en: 'pay' },
};

function Body({ id, title, text }: { readonly id: string; readonly title: string; readonly text: string }): ReactNode {
  if (text === '') return null;
  return (
    <Section id={id} title={title}>
      <Prose>
        <Paragraphs text={text} />
      </Prose>
    </Section>
  );
}

/** Who says so, since when, and what a reader can do about it. */
function Beside({
  ctx,
  setting,
  listing,
}: {
  readonly ctx: Context;
  readonly setting: Setting;
  readonly listing: PublicListing;
}): ReactNode {
  const { lang } = setting;
  const zh = lang === 'zh';
  const { employer, source } = listing;
  return (
    <>
      <section className="beside" aria-labelledby="employer">
        <h2 id="employer">{zh ? '用人单位' : 'Employer'}</h2>
        <p>
          {employer.id === null ? (
            <a href={searchHref(lang, { q: employer.name })}>{employer.name}</a>
          ) : (
            <a href={employerHref(lang, employer.id)}>{employer.name}</a>
          )}
        </p>
        <p className="quiet">
          {employer.verified
            ? zh
              ? '统一社会信用代码等资料已由主管部门核验。'
              : 'Its registration has been verified by the bureau.'
            : zh
              ? '这条信息转载自公开来源，单位尚未入驻认领。'
              : 'Taken over from a public source; the employer has not claimed it.'}
        </p>
      </section>
      <section className="beside" aria-labelledby="origin">
        <h2 id="origin">{zh ? '来源与时效' : 'Source and date'}</h2>
        <p>
          {source === null ? (
            zh ? (
              '单位自行发布'
            ) : (
              'Published by the employer'
            )
          ) : source.url === null ? (
            source.name
          ) : (
            <a href={source.url} rel="nofollow noopener">
              {source.name}
            </a>
          )}
        </p>
        {listing.confirmedOn !== null && (
          <p className="quiet">
            {zh
              ? `${dateText(setting, listing.confirmedOn)}确认仍有效`
              : `Confirmed on ${dateText(setting, listing.confirmedOn)}`}
          </p>
        )}
        <p className="quiet">
          {zh ? '信息有误、已招满或收费招聘？' : 'Wrong, filled, or asking for money?'}
          <br />
          <a href={`${at(lang, '/report')}?page=${encodeURIComponent(`/listings/${listing.id}`)}`}>
            {zh ? '我要反映' : 'Tell us'}
          </a>
        </p>
      </section>
      {listing.unclaimed && <ClaimBox ctx={ctx} lang={lang} listing={listing} />}
    </>
  );
}

function ClaimBox({
  ctx: { actor },
  lang,
  listing,
}: {
  readonly ctx: Context;
  readonly lang: Language;
  readonly listing: PublicListing;
}): ReactNode {
  const zh = lang === 'zh';
  const isIts =
    actor.role === 'enterprise' &&
    actor.organisationName !== undefined &&
    sameName(actor.organisationName, listing.employer.name);
  return (
    <section className="beside" aria-labelledby="claim">
      <h2 id="claim">{zh ? '这是贵单位的岗位？' : 'Is this yours?'}</h2>
      {isIts && actor.duty !== 'viewer' ? (
        <form method="post" action={`${listingHref(lang, listing.id)}/claim`}>
          <p className="quiet">
            {zh
              ? '名称与贵单位一致。认领后由贵单位确认、修改或关闭。'
              : 'It bears your name. Once claimed, you confirm, change or close it.'}
          </p>
          <Button>{zh ? '认领这条岗位' : 'Claim this listing'}</Button>
        </form>
      ) : (
        <p className="quiet">
          {isIts
            ? zh
              ? '您是只读成员，请本单位的管理员认领。'
              : 'You may only look; ask your administrator to claim it.'
            : zh
              ? '同名企业入驻并通过核验后可以认领。'
              : 'A verified firm of the same name can claim it. '}
          {!isIts && actor.role === 'enterprise' && (
            <a href={`/app/claims?listing=${listing.id}`}>
              {zh ? '名称不同但确属贵单位的，可以提交申请' : 'Yours under another name? Apply with evidence'}
            </a>
          )}
          {actor.accountId === undefined && <a href={at(lang, '/join')}>{zh ? '单位入驻' : 'Register'}</a>}
        </p>
      )}
    </section>
  );
}
