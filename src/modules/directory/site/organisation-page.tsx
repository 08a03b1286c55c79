import type { ReactNode } from 'react';
import {
  Actions,
  EmptyState,
  LinkButton,
  Notice,
  PageFrame,
  Prose,
  Tag,
  type Crumb,
  ResultList,
  Section,
} from '#design/site';
import { Failure, failure } from '#kernel/errors';
import { isUuid } from '#kernel/ids';
import {
  findOrganisation,
  kindLabel,
  listFormerIdentities,
  readOrganisation,
  STATE_LABELS,
  type FormerIdentity,
  type Organisation,
} from '#modules/organisations';
import type { Context } from '#platform/context';
import type { Language, PageInput, Redirect, SiteView } from '#platform/http';
import { at, Paragraphs, searchHref } from '#sites/listings';
import { CatalogueSearch, searchRecords, type PublicRecord } from '#modules/catalogue';
import { RecordCard, shelfHref } from '#sites/catalogue';
import { ProfileFacts, VerifiedMark } from '#sites/organisations';
import { publicClasses, publicMajors, type PublicClass, type PublicMajor } from '#modules/profiles';
import { sumOf } from '../counts.ts';
import type { DirectoryParts } from '../parts.ts';
import { readSlice, type Slice } from '../slice.ts';
import { KindBoard } from './kind-board.tsx';
import { absolute, asOf, breadcrumbList, graph, home, itemList } from './kit.ts';
import { inWords, Sides } from './sides.tsx';
import { SchoolSupply } from './school-supply.tsx';
import { Spreads } from './spreads.tsx';

const LINES = 10;

/** Who an organisation is, and what it needs and offers now. */
export async function showOrganisation(
  parts: DirectoryParts,
  ctx: Context,
  input: PageInput,
): Promise<SiteView | Redirect> {
  const { lang } = input;
  const id = input.params['id'] ?? '';
  if (!isUuid(id)) throw failure('record.notFound');
  try {
    const organisation = await readOrganisation(ctx, id);
    const formers = await listFormerIdentities(ctx.db, ctx.tenant.id, id);
    const slice = await readSlice(parts, ctx, { employer: [id] }, { facets: ['occupation', 'major'], lines: LINES });
    const school = organisation.kind === 'school' && organisation.state === 'verified';
    const majors = school ? await publicMajors(ctx, id) : [];
    const classes = school ? await publicClasses(ctx, { organisation: id }) : [];
    const records = await ownRecords(parts, ctx, id, lang);
    const crumbs = crumbsOf(lang, organisation.name);
    const kind = kindLabel(organisation.kind, organisation.subkind, lang);
    const total = sumOf(slice.counts);
    return {
      title: organisation.name,
      description: `${organisation.name}${lang === 'zh' ? `（${kind}）` : ` (${kind})`}${lang === 'zh' ? '：' : ': '}${total === 0 ? (lang === 'zh' ? '目前没有发布供求' : 'nothing published now') : inWords(lang, slice.counts)}`,
      canonical: absolute(input, at(lang, `/organisations/${id}`)),
      noIndex: organisation.state !== 'verified',
      jsonLd: structured(parts, input, organisation, slice, crumbs),
      element: (
        <Page
          parts={parts}
          ctx={ctx}
          lang={lang}
          organisation={organisation}
          formers={formers}
          slice={slice}
          crumbs={crumbs}
          records={records}
          majors={majors}
          classes={classes}
        />
      ),
    };
  } catch (error) {
    if (error instanceof Failure && error.code === 'organisation.over') return over(ctx, lang, id);
    throw error;
  }
}

const crumbsOf = (lang: Language, name: string): readonly Crumb[] => [
  home(lang),
  { label: lang === 'zh' ? '机构名录' : 'Organisations', href: at(lang, '/organisations') },
  { label: name },
];

const SCHEMA_TYPES: Readonly<Record<string, string>> = {
  school: 'CollegeOrUniversity',
  bureau: 'GovernmentOrganization',
};

function structured(
  { codes }: DirectoryParts,
  input: PageInput,
  { id, name, kind, creditCode, division }: Organisation,
  slice: Slice,
  crumbs: readonly Crumb[],
): object {
  const url = absolute(input, at(input.lang, `/organisations/${id}`));
  return graph(
    breadcrumbList(input, crumbs),
    {
      '@type': SCHEMA_TYPES[kind] ?? 'Organization',
      '@id': url,
      name,
      url,
      ...(creditCode !== null && {
        identifier: { '@type': 'PropertyValue', propertyID: '统一社会信用代码', value: creditCode },
      }),
      ...(division !== null && {
        address: { '@type': 'PostalAddress', addressCountry: 'CN', addressLocality: codes.path('division', division) },
      }),
    },
    itemList(
      name,
      sumOf(slice.counts),
      [...slice.latest.need, ...slice.latest.offer].map((one) => ({
        name: one.title,
        url: absolute(input, at(input.lang, `/listings/${one.id}`)),
      })),
    ),
  );
}

interface PageProps {
  readonly records: CatalogueRecords;
  readonly parts: DirectoryParts;
  readonly ctx: Context;
  readonly lang: Language;
  readonly organisation: Organisation;
  readonly formers: readonly FormerIdentity[];
  readonly slice: Slice;
  readonly crumbs: readonly Crumb[];
  readonly majors: readonly PublicMajor[];
  readonly classes: readonly PublicClass[];
}

function Page({
  parts,
  ctx,
  lang,
  organisation,
  formers,
  slice,
  crumbs,
  majors,
  classes,
  records,
}: PageProps): ReactNode {
  const zh = lang === 'zh';
  const { id, name, state, introduction, stateReason } = organisation;
  const within = { employer: id };
  const total = sumOf(slice.counts);
  return (
    <PageFrame
      lang={lang}
      title={name}
      state={<Tag tone={state === 'verified' ? 'success' : 'warning'}>{STATE_LABELS[state][lang]}</Tag>}
      crumbs={crumbs}
      notice={
        state === 'verified' ? undefined : (
          <Notice lang={lang} tone="warning" title={STATE_LABELS[state][lang]}>
            {stateReason !== null && <p>{stateReason}</p>}
          </Notice>
        )
      }
    >
      <div className="split">
        <div>
          <ProfileFacts lang={lang} book={parts.codes} organisation={organisation} formers={formers} />
          <VerifiedMark lang={lang} organisation={organisation} />
        </div>
        {total > 0 && (
          <div>
            <KindBoard
              lang={lang}
              counts={slice.counts}
              brief
              caption={zh ? '正在发布的供求' : 'Published now'}
              href={(type, side) => searchHref(lang, { ...within, type: [type], side: [side] })}
            />
            <p className="quiet board-note">{asOf(lang, slice.asOf)}</p>
          </div>
        )}
        {total > LINES && (
          <Spreads lang={lang} codes={parts.codes} slice={slice} within={within} facets={['occupation', 'major']} />
        )}
      </div>
      {introduction.trim() !== '' && (
        <Prose>
          <Paragraphs text={introduction} />
        </Prose>
      )}
      <SchoolSupply lang={lang} codes={parts.codes} majors={majors} classes={classes} />
      {total === 0 && (
        <EmptyState title={zh ? '目前没有发布供求' : 'Nothing is published at present'}>
          <p>
            <a href={searchHref(lang, {})}>{zh ? '看看其他单位的供求' : 'See what others need and offer'}</a>
          </p>
        </EmptyState>
      )}
      <Records lang={lang} organisation={id} records={records} />
      <Sides parts={parts} ctx={ctx} lang={lang} slice={slice} within={within} nameless />
    </PageFrame>
  );
}

type CatalogueRecords = Awaited<ReturnType<typeof searchRecords>>;

const RECORDS = 6;

const ownRecords = (parts: DirectoryParts, ctx: Context, id: string, lang: Language): Promise<CatalogueRecords> =>
  searchRecords(parts.catalogue, ctx, CatalogueSearch.parse({ organisation: id, limit: RECORDS }), lang);

/** What it has, beside what it needs and offers now. */
function Records(props: {
  readonly lang: Language;
  readonly organisation: string;
  readonly records: CatalogueRecords;
}): ReactNode {
  const { lang, organisation, records } = props;
  if (records.items.length === 0) return null;
  const zh = lang === 'zh';
  return (
    <Section id="catalogue" title={zh ? '资源名录' : 'Catalogue'}>
      <ResultList>
        {records.items.map((record) => (
          <RecordCard key={record.id} lang={lang} record={record as PublicRecord} level={3} ownerless />
        ))}
      </ResultList>
      {records.total > records.items.length && (
        <p>
          <a href={shelfHref(lang, { organisation })}>{zh ? `全部 ${records.total} 条` : `All ${records.total}`}</a>
        </p>
      )}
    </Section>
  );
}

/** One that went on in another leads there; of one that ended its page says so. */
async function over(ctx: Context, lang: Language, id: string): Promise<SiteView | Redirect> {
  const organisation = (await findOrganisation(ctx.db, ctx.tenant.id, id))!;
  const { mergedInto, name, closedOn, closedReason } = organisation;
  const heir = mergedInto === null ? undefined : await findOrganisation(ctx.db, ctx.tenant.id, mergedInto);
  if (heir?.state === 'verified') return { redirect: at(lang, `/organisations/${heir.id}`), permanent: true };
  const zh = lang === 'zh';
  return {
    status: 410,
    title: name,
    noIndex: true,
    element: (
      <PageFrame lang={lang} title={name} state={<Tag>{STATE_LABELS.closed[lang]}</Tag>} crumbs={crumbsOf(lang, name)}>
        <Notice lang={lang} tone="warning" title={zh ? `已于 ${closedOn} 终止` : `Closed on ${closedOn}`}>
          <p>{closedReason}</p>
        </Notice>
        <Actions>
          <LinkButton look="plain" href={at(lang, '/organisations')}>
            {zh ? '查看机构名录' : 'See the directory'}
          </LinkButton>
          <LinkButton look="plain" href={at(lang, `/organisations/${id}/objection`)}>
            {zh ? '信息有误' : 'This is wrong'}
          </LinkButton>
        </Actions>
      </PageFrame>
    ),
  };
}
