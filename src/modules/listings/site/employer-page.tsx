import type { ReactNode } from 'react';
import { count, EmptyState, PageFrame, Prose, ResultList, Section, Tag } from '#design/site';
import { failure } from '#kernel/errors';
import { isUuid } from '#kernel/ids';
import { civilMinute } from '#kernel/time';
import {
  findOrganisation,
  kindLabel,
  listFormerIdentities,
  type FormerIdentity,
  type Organisation,
} from '#modules/organisations';
import { ProfileFacts, VerifiedMark } from '#sites/organisations';
import type { Context } from '#platform/context';
import type { Language, PageInput, SiteView } from '#platform/http';
import { ListingSearch } from '../contract.ts';
import type { ListingParts } from '../parts.ts';
import { searchListings, type ListingSearchResult } from '../search-listings.ts';
import { absolute, at, employerHref, searchHref } from './addresses.ts';
import { ListingCard } from './listing-card.tsx';
import { Paragraphs } from './marked.tsx';
import { settingOf } from './setting.ts';

const SHOWN = 20;

/** Who a verified organisation is, and whom it looks for now. */
export async function showEmployer(parts: ListingParts, ctx: Context, input: PageInput): Promise<SiteView> {
  const { lang } = input;
  const id = input.params['id'] ?? '';
  const organisation = isUuid(id) ? await findOrganisation(ctx.db, ctx.tenant.id, id) : undefined;
  // One that waits, was refused or is suspended has no public page.
  if (organisation?.state !== 'verified') throw failure('record.notFound');
  const found = await searchListings(
    parts,
    ctx,
    ListingSearch.parse({ employer: id, sort: 'newest', limit: SHOWN }),
    lang,
  );
  const kind = kindLabel(organisation.kind, organisation.subkind, lang);
  const formers = await listFormerIdentities(ctx.db, ctx.tenant.id, id);
  return {
    title: organisation.name,
    description:
      lang === 'zh'
        ? `${organisation.name}（${kind}）：资料已核验，在招岗位 ${found.total} 条。`
        : `${organisation.name} (${kind}): verified, ${found.total} open listings.`,
    canonical: absolute(input, employerHref(lang, id)),
    element: (
      <Profile parts={parts} ctx={ctx} lang={lang} organisation={organisation} formers={formers} found={found} />
    ),
  };
}

interface ProfileProps {
  readonly parts: ListingParts;
  readonly ctx: Context;
  readonly lang: Language;
  readonly organisation: Organisation;
  readonly formers: readonly FormerIdentity[];
  readonly found: ListingSearchResult;
}

function Profile({ parts, ctx, lang, organisation, formers, found }: ProfileProps): ReactNode {
  const zh = lang === 'zh';
  const setting = settingOf(parts, ctx, lang);
  const { industry } = organisation;
  return (
    <PageFrame
      lang={lang}
      title={organisation.name}
      crumbs={[
        { label: zh ? '首页' : 'Home', href: at(lang, '/') },
        { label: zh ? '正在招人的单位' : 'Employers', href: at(lang, '/employers') },
        { label: organisation.name },
      ]}
      state={<Tag tone="success">{zh ? '已核验' : 'Verified'}</Tag>}
    >
      <VerifiedMark lang={lang} organisation={organisation} />
      {organisation.introduction !== '' && (
        <Prose>
          <Paragraphs text={organisation.introduction} />
        </Prose>
      )}
      <ProfileFacts lang={lang} book={parts.codes} organisation={organisation} formers={formers} />
      <Section
        id="listings"
        title={zh ? `在招岗位 ${count(lang, found.total)} 条` : `${count(lang, found.total)} open listings`}
        more={
          found.total > SHOWN
            ? { href: searchHref(lang, { employer: organisation.id }), label: zh ? '查看全部' : 'See all' }
            : undefined
        }
      >
        {found.total === 0 ? (
          <EmptyState title={zh ? '目前没有在招岗位' : 'Nothing is open at present'}>
            <p>
              <a href={searchHref(lang, industry === null ? {} : { industry: [industry.slice(0, 1)] })}>
                {zh ? '看看其他单位的岗位' : 'See listings of others'}
              </a>
            </p>
          </EmptyState>
        ) : (
          <ResultList>
            {found.items.map((listing) => (
              <ListingCard key={listing.id} setting={setting} listing={listing} level={3} brief nameless />
            ))}
          </ResultList>
        )}
        <p className="quiet as-of">{zh ? `数据截至 ${civilMinute(ctx.now)}` : `As of ${civilMinute(ctx.now)}`}</p>
      </Section>
    </PageFrame>
  );
}
