import type { ReactNode } from 'react';
import { Notice, PageFrame, Prose, Section, Tag } from '#design/site';
import { highlightsOf, kindWords } from '#contracts/kinds';
import { failure, Failure } from '#kernel/errors';
import { isUuid } from '#kernel/ids';
import { LISTING_VARIABLES } from '#modules/regulations';
import type { Context } from '#platform/context';
import type { Language, PageInput, Redirect, SiteView } from '#platform/http';
import { claimListing } from '../claim-listing.ts';
import type { PublicListing, PublicTalent, Recommendation } from '../contract.ts';
import { isHiring, KIND_LABELS } from '../model.ts';
import type { ListingParts } from '../parts.ts';
import { readForReader, type ReadForReader } from '../read-for-reader.ts';
import { recommendSimilar } from '../recommend-listings.ts';
import type { HelpfulLine } from '../supply.ts';
import { noteOpened } from './around-search.ts';
import { readSearch } from './read-search.ts';
import { absolute, at, firstOf, listingHref, originOf, resultAnchor, searchHref } from './addresses.ts';
import { showEndedListing } from './ended-page.tsx';
import { payText, placeText } from './format.ts';
import { Helpful } from './helpful.tsx';
import { KeptBack } from './kept-back.tsx';
import { ListingBeside } from './listing-beside.tsx';
import { standing } from './listing-card.tsx';
import { KindFacts, ListingFacts } from './listing-facts.tsx';
import { Paragraphs } from './marked.tsx';
import { settingOf, type Setting } from './setting.ts';
import { Recommended } from './similar-listings.tsx';
import { structuredData } from './structured-data.ts';

export const SIMILAR = 5;

/** One listing. What is over still has its page, which says so and leads on. */
export async function showListing(parts: ListingParts, ctx: Context, input: PageInput): Promise<SiteView> {
  const { lang } = input;
  const id = input.params['id'] ?? '';
  if (!isUuid(id)) throw failure('record.notFound');
  const read = await readForReader(ctx, parts.codes, id).catch((error: unknown) => {
    if (error instanceof Failure && error.code === 'listing.over') return undefined;
    throw error;
  });
  if (read === undefined) return showEndedListing(parts, ctx, input, id);
  const { open } = read;
  noteOpened(parts, ctx, input, id, readSearch);
  const similar = await recommendSimilar(parts, ctx, id, SIMILAR, lang);
  const helpful = open.side === 'need' ? await parts.supply().helpful(ctx, lang, id) : [];
  const url = absolute(input, listingHref(lang, id));
  const machine = structuredData(open, parts.codes, url);
  return {
    title: `${open.title} - ${open.employer.name}`,
    description: describe(settingOf(parts, ctx, lang), open),
    canonical: url,
    ...(machine !== undefined && { jsonLd: machine }),
    element: <ListingView parts={parts} ctx={ctx} input={input} read={read} similar={similar} helpful={helpful} />,
  };
}

function describe(setting: Setting, listing: PublicListing): string {
  const { lang } = setting;
  const facts = [
    listing.employer.name,
    placeText(setting, listing.place),
    ...(listing.type === 'talent'
      ? [payText(lang, listing.pay), KIND_LABELS[listing.kind][lang]]
      : [kindWords(listing.type, listing.side).name[lang], ...kindWordsOf(lang, listing)]),
  ];
  const summary = listing.description.replaceAll(/\s+/g, ' ').slice(0, 80);
  return [...facts.filter((fact) => fact !== undefined), summary]
    .filter((part) => part !== '')
    .join(lang === 'zh' ? '，' : ', ');
}

const kindWordsOf = (lang: Language, { type, side, detail }: Exclude<PublicListing, PublicTalent>): string[] => {
  const { figure, facts } = highlightsOf(type, side, detail, lang);
  return [...facts, ...(figure === undefined ? [] : [figure])];
};

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
  readonly read: ReadForReader;
  readonly similar: readonly Recommendation[];
  readonly helpful?: readonly HelpfulLine[];
}

/** Also what somebody sees before it is public. */
export function ListingView({ parts, ctx, input, read, similar, helpful }: ListingViewProps): ReactNode {
  const { listing } = read;
  const { lang } = input;
  const zh = lang === 'zh';
  const setting = settingOf(parts, ctx, lang);
  const state = standing(lang, listing);
  const kind = kindName(lang, listing);
  const its = kindWords(listing.type, listing.side);
  return (
    <PageFrame
      lang={lang}
      title={listing.title}
      crumbs={[{ label: zh ? '首页' : 'Home', href: at(lang, '/') }, wayBack(input, listing), { label: listing.title }]}
      state={
        <>
          <Tag tone={state.tone}>{state.text}</Tag>
          {kind !== undefined && <Tag tone="ink">{kind}</Tag>}
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
          <Body
            id="about"
            title={isHiring(listing) ? (zh ? '工作内容' : 'What the work is') : its.description[lang]}
            text={listing.description}
          />
          {listing.type === 'talent' ? (
            <Body
              id="requirements"
              title={
                isHiring(listing) ? (zh ? '任职要求' : 'What is required') : zh ? '对岗位的期望' : 'What they look for'
              }
              text={listing.requirements}
            />
          ) : (
            <KindFacts setting={setting} listing={listing} />
          )}
          {listing.type !== 'talent' && <KeptBack lang={lang} ctx={ctx} listing={listing} />}
        </div>
        <aside>
          <ListingBeside ctx={ctx} setting={setting} listing={listing} agent={read.agent} />
        </aside>
      </div>
      {helpful !== undefined && <Helpful lang={lang} lines={helpful} />}
      {similar.length > 0 && (
        <Section
          id="similar"
          title={isHiring(listing) ? (zh ? '相近的岗位' : 'Similar posts') : zh ? '相近的信息' : 'Similar listings'}
        >
          <Recommended setting={setting} listings={similar} />
        </Section>
      )}
    </PageFrame>
  );
}

const kindName = (lang: Language, listing: PublicListing): string | undefined =>
  listing.type === 'talent' && listing.kind !== 'employment'
    ? KIND_LABELS[listing.kind][lang]
    : isHiring(listing)
      ? undefined
      : kindWords(listing.type, listing.side).name[lang];

/** To the results that the reader comes from, at the same place; otherwise to the page of its kind. */
function wayBack({ lang, request }: PageInput, { id, type, side }: PublicListing): { label: string; href: string } {
  const from = String(request.headers['referer'] ?? '');
  const results = originOf(request) + searchHref(lang, {});
  const cameFromResults = from === results || from.startsWith(`${results}?`);
  return cameFromResults
    ? {
        label: lang === 'zh' ? '返回搜索结果' : 'Back to the results',
        href: `${from.slice(originOf(request).length).split('#')[0]!}#${resultAnchor(id)}`,
      }
    : { label: kindWords(type, side).name[lang], href: at(lang, `/kinds/${type}/${side}`) };
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
          ? `来源没有写明：${names.join('、')}。联系前请向单位问清。`
          : `The source does not state: ${names.join(', ')}. Ask before you agree to anything.`}
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
