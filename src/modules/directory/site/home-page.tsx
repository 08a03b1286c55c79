import type { ReactNode } from 'react';
import { TYPE_LABELS, TYPES } from '#contracts/kinds';
import { EmptyState, LinkButton, SearchBox } from '#design/site';
import { countOrganisations } from '#modules/joining';
import type { Context } from '#platform/context';
import type { Language, PageInput, SiteView } from '#platform/http';
import { at } from '#sites/listings';
import type { DirectoryParts } from '../parts.ts';
import type { RegionNow } from '../region-now.ts';
import { inWords } from './sides.tsx';
import { absolute, asOf, graph } from './kit.ts';
import { LatestLines } from './latest-lines.tsx';
import { RegionBoard, Totals } from './region-board.tsx';
import { TakePart } from './take-part.tsx';

/** What this region needs and offers now, on one screen, search first. */
export async function showHome(
  parts: DirectoryParts,
  nowOf: (ctx: Context) => Promise<RegionNow>,
  ctx: Context,
  input: PageInput,
): Promise<SiteView> {
  const { lang } = input;
  const now = await nowOf(ctx);
  const joined = await countOrganisations(ctx);
  const zh = lang === 'zh';
  const region = zh ? ctx.tenant.nameZh : ctx.tenant.nameEn;
  const title = zh ? `${region}现在需要什么、能提供什么` : `What ${region} needs and offers now`;
  return {
    title,
    description: zh
      ? `${region}的企业、院校、院所和学习者在这里找到彼此。${now.total === 0 ? '' : `${inWords(lang, now.counts)}。${asOf(lang, now.asOf)}。`}`
      : `Firms, schools, institutes and learners of ${region} find each other here. ${now.total === 0 ? '' : `${inWords(lang, now.counts)}. ${asOf(lang, now.asOf)}.`}`,
    canonical: absolute(input, at(lang, '/')),
    jsonLd: graph({
      '@type': 'WebSite',
      name: zh ? `${region}产教融合信息服务平台` : `${region} Industry–Education Service`,
      url: absolute(input, at(lang, '/')),
      inLanguage: zh ? 'zh-CN' : 'en',
      potentialAction: {
        '@type': 'SearchAction',
        target: {
          '@type': 'EntryPoint',
          urlTemplate: `${absolute(input, at(lang, '/listings'))}?q={search_term_string}`,
        },
        'query-input': 'required name=search_term_string',
      },
    }),
    element: <Home parts={parts} ctx={ctx} lang={lang} region={region} title={title} now={now} joined={joined} />,
  };
}

interface HomeProps {
  readonly parts: DirectoryParts;
  readonly ctx: Context;
  readonly lang: Language;
  readonly region: string;
  readonly title: string;
  readonly now: RegionNow;
  /** Organisations. */
  readonly joined: number;
}

function Home({ parts, ctx, lang, region, title, now, joined }: HomeProps): ReactNode {
  const zh = lang === 'zh';
  return (
    <main id="main" tabIndex={-1} className="home">
      <div className="home-search">
        <div className="page-width home-top">
          <h1>
            {zh ? (
              <>
                {region}
                <wbr />
                现在需要什么、
                <wbr />
                能提供什么
              </>
            ) : (
              title
            )}
          </h1>
          <SearchBox
            lang={lang}
            big
            suggest="/api/suggestions"
            action={at(lang, '/listings')}
            label={
              zh ? '搜索岗位、项目、服务、课程、设备、单位或地点' : 'Search needs, offers, organisations or places'
            }
            placeholder={zh ? '岗位、难题、服务、课程、设备、单位' : 'In Chinese, for example 数控车工'}
            scope={{
              name: 'type',
              choices: [
                { value: '', label: zh ? '全部六类' : 'All kinds' },
                ...TYPES.map((type) => ({ value: type, label: TYPE_LABELS[type][lang] })),
              ],
            }}
          />
          {now.total > 0 && <Totals lang={lang} now={now} />}
        </div>
      </div>
      <div className="page-width page">
        {now.total === 0 ? (
          <NothingYet lang={lang} region={region} />
        ) : (
          <>
            <RegionBoard lang={lang} codes={parts.codes} now={now} joined={joined} />
            <LatestLines parts={parts} ctx={ctx} lang={lang} now={now} />
          </>
        )}
        <TakePart lang={lang} />
      </div>
    </main>
  );
}

function NothingYet({ lang, region }: { readonly lang: Language; readonly region: string }): ReactNode {
  const zh = lang === 'zh';
  return (
    <EmptyState
      title={zh ? `${region}还没有发布的供求` : `Nothing has been published in ${region} yet`}
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
          ? '单位入驻后可以发布需求和供给；主管部门登录后可以把已有的 Excel 表导入，几分钟就能看到结果。'
          : 'Organisations can publish after they have registered. Officers can sign in and import an Excel table they already have.'}
      </p>
    </EmptyState>
  );
}
