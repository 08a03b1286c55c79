import type { ReactNode } from 'react';
import { count, PageFrame } from '#design/site';
import type { Context } from '#platform/context';
import type { Language, PageInput, SiteView } from '#platform/http';
import { at, searchHref } from '#sites/listings';
import type { DirectoryParts } from '../parts.ts';
import { publicFigures, type PublicFigure } from '../public-figures.ts';
import { FigureSection, type ShownFigure } from './figure-section.tsx';
import { absolute, asOf, breadcrumbList, graph, home } from './kit.ts';

interface FiguresPage {
  readonly path: string;
  /** In the path of the page. */
  readonly name: string;
  readonly title: (region: string) => string;
  readonly lead: string;
  readonly beside: readonly (readonly [path: string, name: string])[];
  readonly figures: readonly ShownFigure[];
  readonly foot?: ReactNode;
}

/** A page of public figures, one after another. */
export function figuresView(ctx: Context, input: PageInput, page: FiguresPage): SiteView {
  const { lang } = input;
  const { path, name, lead, beside, figures, foot } = page;
  const title = page.title(lang === 'zh' ? ctx.tenant.nameZh : ctx.tenant.nameEn);
  const crumbs = [home(lang), { label: name }];
  return {
    title,
    description: figures[0]!.summary,
    canonical: absolute(input, at(lang, path)),
    jsonLd: graph(breadcrumbList(input, crumbs)),
    element: (
      <PageFrame
        lang={lang}
        title={title}
        crumbs={crumbs}
        lead={
          <>
            <p>{lead}</p>
            <p className="facts">
              <span>{asOf(lang, ctx.now)}</span>
              {beside.map(([href, label]) => (
                <span key={href}>
                  <a href={at(lang, href)}>{label}</a>
                </span>
              ))}
            </p>
          </>
        }
      >
        {figures.map((figure) => (
          <FigureSection key={figure.key} lang={lang} figure={figure} now={ctx.now} />
        ))}
        {foot}
      </PageFrame>
    ),
  };
}

/** 数据公开: what the region needs and offers in numbers, each with its definition and the list behind it. */
export async function showFigures(parts: DirectoryParts, ctx: Context, input: PageInput): Promise<SiteView> {
  const { lang } = input;
  const zh = lang === 'zh';
  return figuresView(ctx, input, {
    path: '/figures',
    name: zh ? '供求数据' : 'Figures',
    title: (region) => (zh ? `${region}供求数据` : `${region} in figures`),
    lead: zh
      ? '此刻公开的供求信息。每个数字点开就是那些信息；口径、算法和负责人写在每张表下面。'
      : 'What is public at this moment. Every number opens the listings it counts; how it is counted stands below each table.',
    beside: [
      ['/joined', zh ? '入驻情况' : 'Who has joined'],
      ['/feedback/figures', zh ? '意见办理情况' : 'How requests were answered'],
    ],
    figures: (await publicFigures(parts, ctx, lang)).map((figure) => shownOf(lang, figure)),
  });
}

/** Every number with the search that finds exactly so many. */
const shownOf = (lang: Language, { counted, of, rows, ...figure }: PublicFigure): ShownFigure => ({
  ...figure,
  coverage: coverage(lang, counted, of),
  nothing: { text: lang === 'zh' ? '还没有可以计数的信息' : 'Nothing to count yet', href: at(lang, '/listings') },
  rows: rows.map(({ key, label, page, cells }) => ({
    key,
    label,
    ...(page !== undefined && { href: at(lang, page) }),
    cells: cells.map(({ value, wish }) => ({ value, href: value === 0 ? undefined : searchHref(lang, wish) })),
  })),
});

const coverage = (lang: Language, counted: number, of: number): string =>
  lang === 'zh'
    ? `${count(lang, of)} 条里 ${count(lang, counted)} 条写明了这一项${of === 0 ? '' : `（${Math.floor((100 * counted) / of)}%）`}`
    : `${count(lang, counted)} of ${count(lang, of)} listings say so${of === 0 ? '' : ` (${Math.floor((100 * counted) / of)}%)`}`;
