import type { ReactNode } from 'react';
import { LinkButton, Notice, PageFrame, Prose, Section, Tag } from '#design/site';
import { kindWords, type ListingType, type Side } from '#contracts/kinds';
import { failure } from '#kernel/errors';
import { isUuid } from '#kernel/ids';
import { civilDate, civilMinute } from '#kernel/time';
import type { ListingParts } from '#modules/listings';
import type { PublicRecord } from '#contracts/catalogue';
import type { PublicListing } from '#contracts/listings';
import type { Context, Tenant } from '#platform/context';
import type { Language, PageInput, SiteView } from '#platform/http';
import { partnerShelfHref, RecordView } from '#sites/catalogue';
import { at, KindFacts, ListingFacts, Paragraphs, placeText, searchHref, settingOf } from '#sites/listings';
import { findCopy, type Copy } from '../copy-store.ts';
import { regionByCode } from '../give-word.ts';
import { isRecordKind, REVOCATION_LABELS, sharableLabel, type Sharable } from '../model.ts';
import { originPage, siteOf, type ExchangeParts } from '../parts.ts';
import { standingOf } from '../rules.ts';
import { findWords } from '../word-store.ts';

/** A copy as this region's readers see it. The original is the one that counts, also for search engines. */
export async function showCopy(
  parts: ExchangeParts,
  listings: ListingParts,
  ctx: Context,
  input: PageInput,
): Promise<SiteView> {
  const { lang, params } = input;
  const id = params['id'] ?? '';
  if (!isUuid(id)) throw failure('record.notFound');
  const origin = await regionByCode(parts, ctx.tenant, params['region'] ?? '');
  const copy = await findCopy(ctx.db, origin.id, id);
  if (copy === undefined) return afterPartnership(parts, ctx, lang, origin);
  const { document } = copy;
  if (document === null || (copy.validUntil !== null && copy.validUntil < civilDate(ctx.now)))
    return gonePage(lang, { origin, copy, original: originPage(parts, origin, { type: copy.type, id }) });
  const name = nameOf(lang, origin);
  const original = originPage(parts, origin, { type: copy.type, id });
  if (!('employer' in document)) return recordPage(lang, { record: document, copy, name, original });
  const setting = settingOf(listings, ctx, lang);
  return {
    title: `${document.title} - ${document.employer.name}（${name}）`,
    canonical: original,
    noIndex: true,
    element: (
      <PageFrame
        lang={lang}
        title={document.title}
        crumbs={crumbs(lang, document.title)}
        state={<Tag tone="info">{name}</Tag>}
        lead={[document.employer.name, placeText(setting, document.place)]
          .filter((part) => part !== undefined)
          .join(' · ')}
        notice={<Origin lang={lang} origin={name} copy={copy} original={original} />}
      >
        <ListingFacts setting={setting} listing={document} />
        <Body lang={lang} listing={document} />
        {document.type !== 'talent' && <KindFacts setting={setting} listing={document} />}
      </PageFrame>
    ),
  };
}

interface RecordPageFacts {
  readonly record: PublicRecord;
  readonly copy: Copy;
  readonly name: string;
  readonly original: string;
}

const recordPage = (lang: Language, { record, copy, name, original }: RecordPageFacts): SiteView => ({
  title: `${record.title}（${name}）`,
  canonical: original,
  noIndex: true,
  element: (
    <RecordView
      lang={lang}
      record={record}
      copy={{
        region: name,
        crumbs: recordCrumbs(lang, record.title),
        notice: <Origin lang={lang} origin={name} copy={copy} original={original} />,
      }}
    />
  ),
});

const nameOf = (lang: Language, region: Tenant): string => (lang === 'zh' ? region.nameZh : region.nameEn);

const recordCrumbs = (lang: Language, title: string) => [
  { label: lang === 'zh' ? '首页' : 'Home', href: at(lang, '/') },
  { label: lang === 'zh' ? '合作地区的资源' : 'Catalogue of partner regions', href: partnerShelfHref(lang, {}) },
  { label: title },
];

const crumbs = (lang: Language, title: string) => [
  { label: lang === 'zh' ? '首页' : 'Home', href: at(lang, '/') },
  { label: lang === 'zh' ? '合作地区的信息' : 'From partner regions', href: at(lang, '/exchange') },
  { label: title },
];

interface OriginProps {
  readonly lang: Language;
  readonly origin: string;
  readonly copy: Copy;
  readonly original: string;
}

/** Whose it is, how old the copy is, and where to go on. */
function Origin({ lang, origin, copy, original }: OriginProps): ReactNode {
  const zh = lang === 'zh';
  const asOf = civilMinute(copy.changedAt);
  const confirmed = copy.confirmedOn;
  return (
    <Notice lang={lang} tone="info" title={zh ? `这条信息来自${origin}` : `This comes from ${origin}`}>
      <p>
        {zh
          ? `由该地区发布，本页是副本（第 ${copy.version} 版，更新于 ${asOf}${confirmed === null ? '' : `，确认于 ${confirmed}`}）。联系、报名请到原页面。`
          : `Published and reviewed there; this page is a copy (version ${copy.version}, as of ${asOf}${confirmed === null ? '' : `, confirmed ${confirmed}`}). Go to the original to get in touch or apply.`}
      </p>
      <p>
        <LinkButton href={original}>{zh ? '查看原页面' : 'Open the original'}</LinkButton>
      </p>
    </Notice>
  );
}

function Body({ lang, listing }: { readonly lang: Language; readonly listing: PublicListing }): ReactNode {
  const parts = [
    { id: 'about', title: kindWords(listing.type, listing.side).description[lang], text: listing.description },
    ...(listing.type === 'talent'
      ? [{ id: 'requirements', title: lang === 'zh' ? '要求' : 'Requirements', text: listing.requirements }]
      : []),
  ];
  return parts
    .filter(({ text }) => text !== '')
    .map(({ id, title, text }) => (
      <Section key={id} id={id} title={title}>
        <Prose>
          <Paragraphs text={text} />
        </Prose>
      </Section>
    ));
}

interface GoneProps {
  readonly origin: Tenant;
  readonly copy: Copy;
  readonly original: string;
}

/** 410: revoked copies keep no content, so the page says what it was, since when and why it is gone, and where to look. */
function gonePage(lang: Language, { origin, copy, original }: GoneProps): SiteView {
  const zh = lang === 'zh';
  const name = nameOf(lang, origin);
  const kind = isRecordKind(copy.type)
    ? sharableLabel(copy.type as Sharable)[lang]
    : kindWords(copy.type as ListingType, copy.side as Side).name[lang];
  const why = REVOCATION_LABELS[copy.revokedFor ?? 'expired'][lang];
  const since = copy.revokedAt === null ? copy.validUntil : civilMinute(copy.revokedAt);
  return overView(lang, zh ? `${kind}已撤回` : `${kind}: withdrawn`, {
    name,
    text: zh
      ? `${name}已于 ${since} 撤回这条信息（${why}），副本的内容已删除。`
      : `${name} took it back on ${since} (${why}); the content of the copy has been removed.`,
    link: { href: original, label: zh ? `到${name}查看原页面` : `See the original in ${name}` },
  });
}

/** Of a region whose partnership has ended nothing is shown any more; of others there never was anything. */
async function afterPartnership(parts: ExchangeParts, ctx: Context, lang: Language, origin: Tenant): Promise<SiteView> {
  const { ours, theirs } = await findWords(ctx.db, ctx.tenant.id, origin.id);
  if (ours?.givenAt == null || theirs?.givenAt == null || standingOf(ours, theirs) === 'active')
    throw failure('record.notFound');
  const zh = lang === 'zh';
  const name = nameOf(lang, origin);
  return overView(lang, zh ? '共享已结束' : 'Sharing has ended', {
    name,
    text: zh
      ? `与${name}的共享已结束，该地区的信息不再在本站显示。`
      : `Sharing with ${name} has ended; nothing of it is shown here any more.`,
    link: { href: siteOf(parts.installation, origin), label: zh ? `前往${name}的网站` : `Go to the site of ${name}` },
  });
}

interface OverFacts {
  readonly name: string;
  readonly text: string;
  readonly link: { readonly href: string; readonly label: string };
}

function overView(lang: Language, title: string, { name, text, link }: OverFacts): SiteView {
  const zh = lang === 'zh';
  return {
    status: 410,
    title: `${title} - ${name}`,
    noIndex: true,
    element: (
      <PageFrame
        lang={lang}
        title={title}
        crumbs={crumbs(lang, title)}
        state={<Tag tone="warning">{name}</Tag>}
        notice={
          <Notice lang={lang} tone="warning">
            <p>{text}</p>
          </Notice>
        }
      >
        <p>
          <LinkButton href={link.href}>{link.label}</LinkButton>{' '}
          <LinkButton look="plain" href={searchHref(lang, {})}>
            {zh ? '查找本地区的信息' : 'Search this region'}
          </LinkButton>
        </p>
      </PageFrame>
    ),
  };
}
