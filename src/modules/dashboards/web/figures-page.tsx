import './figures.css';
import type { ReactNode } from 'react';
import { EmptyBlock, Link } from '#design/workbench';
import { api } from '../../api.ts';
import { has, Loaded, minuteOf, Page, useSession } from '../../desk.tsx';
import { TOPIC_NAMES, TOPICS } from '../model.ts';
import { FigureCard, type Figure } from './figure-card.tsx';

export function FiguresPage(): ReactNode {
  const dashboard = api.useQuery('get', '/api/dashboard');
  const asOf = dashboard.data?.figures[0]?.asOf;
  return (
    <Page
      title="数据看板"
      lead={
        asOf === undefined
          ? undefined
          : `截至 ${minuteOf(asOf)}。带下划线的数字可以点开看清单；口径、来源和负责人在每项的“说明”里。`
      }
    >
      <Loaded query={dashboard}>{({ figures }) => <Topics figures={figures} />}</Loaded>
    </Page>
  );
}

function Topics({ figures }: { readonly figures: readonly Figure[] }): ReactNode {
  if (figures.every(({ rows, points }) => rows === 0 || points.length === 0)) return <Nothing />;
  return TOPIC_NAMES.map((topic) => {
    const own = figures.filter((one) => one.topic === topic);
    if (own.length === 0) return null;
    return (
      <section key={topic} className="figures" aria-labelledby={`figures-${topic}`}>
        <h2 id={`figures-${topic}`}>{TOPICS[topic]}</h2>
        <Cards className="figures-tiles" figures={own.filter(({ form }) => form === 'number')} />
        <Cards className="figures-grid" figures={own.filter(({ form }) => form !== 'number')} />
      </section>
    );
  });
}

/** Numbers that stand alone go before the pictures. */
function Cards({ className, figures }: { readonly className: string; readonly figures: readonly Figure[] }): ReactNode {
  if (figures.length === 0) return null;
  return (
    <div className={className}>
      {figures.map((figure) => (
        <FigureCard key={figure.key} figure={figure} />
      ))}
    </div>
  );
}

function Nothing(): ReactNode {
  const session = useSession();
  return (
    <EmptyBlock title="还没有可以统计的内容">
      {has(session, 'listing.create') && <Link href="/app/listings/new">发布第一条供求</Link>}
    </EmptyBlock>
  );
}
