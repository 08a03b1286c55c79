import type { ReactNode } from 'react';
import { count, DataTable, EmptyState, LinkButton, PageFrame, Section, type Column } from '#design/site';
import { civilMinute } from '#kernel/time';
import type { Context } from '#platform/context';
import type { Language, PageInput, SiteView } from '#platform/http';
import { at, searchHref } from '#sites/listings';
import type { DirectoryParts } from '../parts.ts';
import { publicFigures, type FigureRow, type PublicFigure } from '../public-figures.ts';
import { absolute, asOf, breadcrumbList, graph, home } from './kit.ts';

/** 数据公开: what the region needs and offers in numbers, each with its definition and the list behind it. */
export async function showFigures(parts: DirectoryParts, ctx: Context, input: PageInput): Promise<SiteView> {
  const { lang } = input;
  const zh = lang === 'zh';
  const figures = await publicFigures(parts, ctx, lang);
  const region = zh ? ctx.tenant.nameZh : ctx.tenant.nameEn;
  const title = zh ? `${region}供求数据` : `${region} in figures`;
  const crumbs = [home(lang), { label: zh ? '供求数据' : 'Figures' }];
  return {
    title,
    description: figures[0]!.summary,
    canonical: absolute(input, at(lang, '/figures')),
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
                ? '此刻公开的供求信息。每个数字点开就是那些信息；口径、算法和负责人写在每张表下面。'
                : 'What is public at this moment. Every number opens the listings it counts; how it is counted stands below each table.'}
            </p>
            <p className="facts">
              <span>{asOf(lang, ctx.now)}</span>
              <span>
                <a href={at(lang, '/feedback/figures')}>{zh ? '意见办理情况' : 'How requests were answered'}</a>
              </span>
            </p>
          </>
        }
      >
        {figures.map((figure) => (
          <Figure key={figure.key} lang={lang} figure={figure} now={ctx.now} />
        ))}
      </PageFrame>
    ),
  };
}

interface FigureProps {
  readonly lang: Language;
  readonly figure: PublicFigure;
  readonly now: Date;
}

function Figure({ lang, figure, now }: FigureProps): ReactNode {
  const { key, title, summary, rows } = figure;
  const zh = lang === 'zh';
  return (
    <Section id={key} title={title}>
      <p>{summary}</p>
      {rows.length === 0 ? (
        <EmptyState
          title={zh ? '还没有可以计数的信息' : 'Nothing to count yet'}
          actions={
            <LinkButton look="plain" href={at(lang, '/listings')}>
              {zh ? '看全部供求' : 'All listings'}
            </LinkButton>
          }
        />
      ) : (
        <DataTable
          caption={title}
          captionUnseen
          columns={columnsOf(lang, figure)}
          rows={rows}
          rowKey={(row) => row.key}
        />
      )}
      <details className="figure-meaning">
        <summary>{zh ? `口径与来源：${title}` : `What is counted: ${title}`}</summary>
        <dl className="descriptions">
          {meaningOf(lang, figure, now).map(([term, description]) => (
            <div key={term}>
              <dt>{term}</dt>
              <dd>{description}</dd>
            </div>
          ))}
        </dl>
      </details>
    </Section>
  );
}

function meaningOf(lang: Language, { definition, query, owner, counted, of }: PublicFigure, now: Date) {
  const zh = lang === 'zh';
  return [
    [zh ? '口径' : 'Definition', definition],
    [zh ? '怎样数的' : 'Counted from', query],
    [zh ? '覆盖' : 'Coverage', coverage(lang, counted, of)],
    [zh ? '截至' : 'As of', civilMinute(now)],
    [zh ? '负责人' : 'Owner', owner],
  ] as const;
}

const coverage = (lang: Language, counted: number, of: number): string =>
  lang === 'zh'
    ? `${count(lang, of)} 条里 ${count(lang, counted)} 条写明了这一项${of === 0 ? '' : `（${Math.floor((100 * counted) / of)}%）`}`
    : `${count(lang, counted)} of ${count(lang, of)} listings say so${of === 0 ? '' : ` (${Math.floor((100 * counted) / of)}%)`}`;

function columnsOf(lang: Language, { title, series, rows }: PublicFigure): readonly Column<FigureRow>[] {
  const largest = Math.max(1, ...rows.map(({ cells }) => sumOf(cells)));
  return [
    {
      key: 'label',
      title,
      cell: ({ label, page }) => (page === undefined ? label : <a href={at(lang, page)}>{label}</a>),
    },
    ...series.map((name, place): Column<FigureRow> => ({
      key: `series-${place}`,
      title: name,
      numeric: true,
      cell: ({ label, cells }) => {
        const { value, wish } = cells[place]!;
        return value === 0 ? (
          '0'
        ) : (
          <a className="figure" href={searchHref(lang, wish)}>
            <span className="unseen">{`${label} ${name} `}</span>
            {count(lang, value)}
          </a>
        );
      },
    })),
    {
      key: 'bar',
      title: lang === 'zh' ? '比较' : 'Compared',
      cell: ({ cells }) => <Bar cells={cells} largest={largest} />,
    },
  ];
}

const sumOf = (cells: FigureRow['cells']): number => cells.reduce((sum, { value }) => sum + value, 0);

/** For the eye: the numbers beside it say the same. */
function Bar({ cells, largest }: { readonly cells: FigureRow['cells']; readonly largest: number }): ReactNode {
  return (
    <svg className="figure-bar" viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true" focusable="false">
      {cells.map(({ value }, place) => {
        const width = (100 * value) / largest;
        const x = (100 * sumOf(cells.slice(0, place))) / largest;
        return <rect key={place} className={`figure-bar-${place}`} x={x} y={0} width={width} height={10} />;
      })}
    </svg>
  );
}
