import type { ReactNode } from 'react';
import { count, DataTable, EmptyState, LinkButton, Section, type Column } from '#design/site';
import { civilMinute } from '#kernel/time';
import type { Language } from '#platform/http';

/** One figure of a public page: what it shows in a sentence, its numbers as a table, and all that it takes to check them. */
export interface ShownFigure {
  readonly key: string;
  readonly title: string;
  readonly summary: string;
  readonly definition: string;
  readonly query: string;
  readonly owner: string;
  readonly coverage?: string;
  readonly series: readonly string[];
  readonly rows: readonly ShownRow[];
  readonly nothing: { readonly text: string; readonly href: string };
}

interface ShownRow {
  readonly key: string;
  readonly label: string;
  readonly href?: string | undefined;
  readonly cells: readonly ShownCell[];
}

export interface ShownCell {
  /** null: not told, because so few people stand behind it. */
  readonly value: number | null;
  /** Instead of the number. */
  readonly text?: string | undefined;
  readonly href?: string | undefined;
}

interface FigureProps {
  readonly lang: Language;
  readonly figure: ShownFigure;
  readonly now: Date;
}

export function FigureSection({ lang, figure, now }: FigureProps): ReactNode {
  const { key, title, summary, rows, nothing } = figure;
  const zh = lang === 'zh';
  return (
    <Section id={key} title={title}>
      <p>{summary}</p>
      {rows.length === 0 ? (
        <EmptyState
          title={nothing.text}
          actions={
            <LinkButton look="plain" href={nothing.href}>
              {zh ? '看全部供求' : 'All listings'}
            </LinkButton>
          }
        />
      ) : (
        <>
          {figure.series.length > 1 && <Legend series={figure.series} />}
          <div className="figure-rows">
            <DataTable
              caption={title}
              captionUnseen
              columns={columnsOf(lang, figure)}
              rows={rows}
              rowKey={(row) => row.key}
            />
          </div>
        </>
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

function meaningOf(lang: Language, { definition, query, owner, coverage }: ShownFigure, now: Date) {
  const zh = lang === 'zh';
  return [
    [zh ? '口径' : 'Definition', definition],
    [zh ? '怎样数的' : 'Counted from', query],
    ...(coverage === undefined ? [] : [[zh ? '覆盖' : 'Coverage', coverage] as const]),
    [zh ? '截至' : 'As of', civilMinute(now)],
    [zh ? '负责人' : 'Owner', owner],
  ] as const;
}

function columnsOf(lang: Language, { title, series, rows }: ShownFigure): readonly Column<ShownRow>[] {
  const largest = Math.max(1, ...rows.map(({ cells }) => sumOf(cells)));
  return [
    {
      key: 'label',
      title,
      cell: ({ label, href }) => (href === undefined ? label : <a href={href}>{label}</a>),
    },
    ...series.map((name, place): Column<ShownRow> => ({
      key: `series-${place}`,
      title: name,
      numeric: true,
      cell: ({ label, cells }) => {
        const { value, text, href } = cells[place]!;
        const shown = text ?? count(lang, value ?? 0);
        return href === undefined ? (
          shown
        ) : (
          <a className="figure" href={href}>
            <span className="unseen">{`${label} ${name} `}</span>
            {shown}
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

/** For the eye, as the bars are: which colour is which column. */
const Legend = ({ series }: { readonly series: readonly string[] }): ReactNode => (
  <p className="figure-legend" aria-hidden="true">
    {series.map((name, place) => (
      <span key={name}>
        <svg viewBox="0 0 10 10" focusable="false">
          <rect className={`figure-bar-${place}`} width={10} height={10} />
        </svg>
        {name}
      </span>
    ))}
  </p>
);

const sumOf = (cells: readonly ShownCell[]): number => cells.reduce((sum, { value }) => sum + (value ?? 0), 0);

/** For the eye: the numbers beside it say the same. */
function Bar({ cells, largest }: { readonly cells: readonly ShownCell[]; readonly largest: number }): ReactNode {
  return (
    <svg className="figure-bar" viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true" focusable="false">
      {cells.map(({ value }, place) => {
        const width = (100 * (value ?? 0)) / largest;
        const x = (100 * sumOf(cells.slice(0, place))) / largest;
        return <rect key={place} className={`figure-bar-${place}`} x={x} y={0} width={width} height={10} />;
      })}
    </svg>
  );
}
