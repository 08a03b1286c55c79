import type { ReactNode } from 'react';
import { Card, CardGrid, EmptyState, HomeFrame, LinkButton, ResultList, SearchBox, Section } from '#design/site';
import { listOrganisations } from '#modules/organisations';
import type { Context } from '#platform/context';
import type { Language, PageInput, SiteView } from '#platform/http';
import { ListingSearch, type PublicListing } from '../contract.ts';
import type { ListingParts } from '../parts.ts';
import type { RegionSummary } from '../region-summary.ts';
import { searchListings } from '../search-listings.ts';
import { absolute, at, searchHref } from './addresses.ts';
import { ListingCard } from './listing-card.tsx';
import { RegionFigures, WaysIn } from './region-figures.tsx';
import { settingOf } from './setting.ts';

const SHOWN = 5;

interface Home {
  readonly summary: RegionSummary;
  /** Organisations that were vetted and accepted. */
  readonly members: number;
  readonly newest: readonly PublicListing[];
  readonly freshest: readonly PublicListing[];
}

/** What this region looks for now, on one page. */
export async function showHome(
  parts: ListingParts,
  summaryOf: (ctx: Context) => Promise<RegionSummary>,
  ctx: Context,
  input: PageInput,
): Promise<SiteView> {
  const { lang } = input;
  const listed = async (wish: object) =>
    (await searchListings(parts, ctx, ListingSearch.parse({ ...wish, limit: SHOWN }), lang)).items;
  const { total: members } = await listOrganisations(ctx.db, ctx.tenant.id, { state: 'verified', limit: 1 });
  const home: Home = {
    summary: await summaryOf(ctx),
    members,
    newest: await listed({ sort: 'newest' }),
    freshest: await listed({}),
  };
  const region = lang === 'zh' ? ctx.tenant.nameZh : ctx.tenant.nameEn;
  return {
    title: lang === 'zh' ? `${region}的岗位、实习与学徒` : `Jobs, internships and apprenticeships in ${region}`,
    description: leadOf(lang, region),
    canonical: absolute(input, at(lang, '/')),
    element: <HomeView parts={parts} ctx={ctx} lang={lang} region={region} home={home} />,
  };
}

const leadOf = (lang: Language, region: string): string =>
  lang === 'zh'
    ? `${region}的企业、院校和学习者在这里找到彼此，条条注明来源和日期。`
    : `Firms, schools and learners of ${region} find each other here; every listing names its source and date.`;

interface HomeViewProps {
  readonly parts: ListingParts;
  readonly ctx: Context;
  readonly lang: Language;
  readonly region: string;
  readonly home: Home;
}

function HomeView({ parts, ctx, lang, region, home }: HomeViewProps): ReactNode {
  const zh = lang === 'zh';
  return (
    <HomeFrame
      title={zh ? '让手艺找到工位，让岗位找到好手' : 'Skills find a workplace, workplaces find their people'}
      lead={leadOf(lang, region)}
      search={
        <SearchBox
          lang={lang}
          big
          action={at(lang, '/listings')}
          label={zh ? '搜索岗位、技能、单位或地点' : 'Search posts, skills, employers or places'}
          placeholder={zh ? '例如：数控车工' : 'In Chinese, for example 数控车工'}
        />
      }
    >
      {home.summary.published === 0 ? (
        <NothingYet lang={lang} region={region} />
      ) : (
        <>
          <RegionFigures lang={lang} summary={home.summary} members={home.members} />
          <WaysIn codes={parts.codes} lang={lang} summary={home.summary} />
          <Latest parts={parts} ctx={ctx} lang={lang} home={home} />
        </>
      )}
      <TakePart lang={lang} />
    </HomeFrame>
  );
}

function NothingYet({ lang, region }: { readonly lang: Language; readonly region: string }): ReactNode {
  const zh = lang === 'zh';
  return (
    <EmptyState
      title={zh ? `${region}还没有发布的岗位` : `Nothing has been published in ${region} yet`}
      actions={
        <>
          <LinkButton href={at(lang, '/join')}>{zh ? '单位入驻' : 'Register an organisation'}</LinkButton>
          <LinkButton look="plain" href={at(lang, '/sign-in')}>
            {zh ? '登录' : 'Sign in'}
          </LinkButton>
        </>
      }
    >
      <p>
        {zh
          ? '单位入驻后可以发布岗位；主管部门登录后可以把已有的 Excel 表导入，几分钟就能看到结果。'
          : 'Organisations can publish after they have registered. Officers can sign in and import an Excel table they already have.'}
      </p>
    </EmptyState>
  );
}

function Latest({
  parts,
  ctx,
  lang,
  home,
}: {
  readonly parts: ListingParts;
  readonly ctx: Context;
  readonly lang: Language;
  readonly home: Home;
}): ReactNode {
  const zh = lang === 'zh';
  const setting = settingOf(parts, ctx, lang);
  const lists = [
    { id: 'fresh', title: zh ? '最近确认仍有效' : 'Confirmed most recently', listings: home.freshest, more: {} },
    { id: 'new', title: zh ? '最新发布' : 'Newest', listings: home.newest, more: { sort: 'newest' as const } },
  ];
  return (
    <div className="side-by-side">
      {lists.map(({ id, title, listings, more }) => (
        <Section
          key={id}
          id={id}
          title={title}
          more={{ href: searchHref(lang, more), label: zh ? '查看全部' : 'See all' }}
        >
          <ResultList>
            {listings.map((listing) => (
              <ListingCard key={listing.id} setting={setting} listing={listing} level={3} brief />
            ))}
          </ResultList>
        </Section>
      ))}
    </div>
  );
}

const STEPS: readonly {
  readonly href: string;
  readonly both: boolean;
  readonly zh: readonly [string, string];
  readonly en: readonly [string, string];
}[] = [
  {
    href: '/join',
    both: true,
    zh: ['单位入驻', '凭统一社会信用代码入驻，核验后发布岗位、认领转载信息'],
    en: ['Register an organisation', 'With its credit code; after vetting it publishes and claims'],
  },
  {
    href: '/regulations',
    both: true,
    zh: ['发布规则', '什么可以发、什么不能发，依据哪一条法规'],
    en: ['Rules', 'What may be published and what may not, and the law behind it'],
  },
  {
    href: '/codes',
    both: true,
    zh: ['官方代码', '职业、专业、行业、行政区划，按名称、拼音或代码查'],
    en: ['Official codes', 'Occupations, majors, industries and divisions'],
  },
  {
    href: '/api/docs',
    both: false,
    zh: ['开放接口', '网页上的每一条数据，程序也可以读取'],
    en: ['API', 'Whatever these pages show, programs can read'],
  },
];

function TakePart({ lang }: { readonly lang: Language }): ReactNode {
  return (
    <Section id="take-part" title={lang === 'zh' ? '参与和使用' : 'Take part'}>
      <CardGrid columns={4}>
        {STEPS.map((step) => (
          <Card key={step.href} title={step[lang][0]} href={step.both ? at(lang, step.href) : step.href}>
            <p>{step[lang][1]}</p>
          </Card>
        ))}
      </CardGrid>
    </Section>
  );
}
