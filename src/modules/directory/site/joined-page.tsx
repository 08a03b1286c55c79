import { Actions, LinkButton, PageFrame } from '#design/site';
import type { Context } from '#platform/context';
import type { PageInput, SiteView } from '#platform/http';
import { at } from '#sites/listings';
import { joinedFigures, readRegionJoined } from '../joined-figures.ts';
import type { DirectoryParts } from '../parts.ts';
import { FigureSection } from './figure-section.tsx';
import { absolute, asOf, breadcrumbList, graph, home } from './kit.ts';

/** 入驻情况: who joined the platform and what came of it, with the silent ones told as well. */
export async function showJoined({ codes }: DirectoryParts, ctx: Context, input: PageInput): Promise<SiteView> {
  const { lang } = input;
  const zh = lang === 'zh';
  const figures = joinedFigures(await readRegionJoined(ctx), codes, lang);
  const region = zh ? ctx.tenant.nameZh : ctx.tenant.nameEn;
  const title = zh ? `${region}入驻情况` : `Who has joined in ${region}`;
  const crumbs = [home(lang), { label: zh ? '入驻情况' : 'Who has joined' }];
  return {
    title,
    description: figures[0]!.summary,
    canonical: absolute(input, at(lang, '/joined')),
    jsonLd: graph(breadcrumbList(input, crumbs)),
    element: (
      <PageFrame
        lang={lang}
        title={title}
        crumbs={crumbs}
        lead={
          <>
            <p>
              {zh
                ? '多少企业、院校、院所、专家入驻了，之后做了什么。只有数目，没有个人的资料；口径、来源和负责人写在每张表下面。'
                : 'How many firms, schools, institutes and experts have joined, and what they did since. Numbers only, nothing of any person; what each counts stands below its table.'}
            </p>
            <p className="facts">
              <span>{asOf(lang, ctx.now)}</span>
              <span>
                <a href={at(lang, '/figures')}>{zh ? '供求数据' : 'Figures'}</a>
              </span>
            </p>
          </>
        }
      >
        {figures.map((figure) => (
          <FigureSection key={figure.key} lang={lang} figure={figure} now={ctx.now} />
        ))}
        <Actions>
          <LinkButton href={at(lang, '/join')}>{zh ? '单位入驻' : 'Register an organisation'}</LinkButton>
        </Actions>
      </PageFrame>
    ),
  };
}
