import type { ReactNode } from 'react';
import type { Lang } from '#design/tokens';
import { Breadcrumbs } from './breadcrumbs.tsx';
import type { Crumb } from './breadcrumbs.tsx';
import { BridgeDrawing } from './mark.tsx';

interface PageFrameProps {
  readonly lang: Lang;
  readonly title: string;
  readonly lead?: ReactNode;
  /** Tags beside the title: the state of the thing shown. */
  readonly state?: ReactNode;
  readonly actions?: ReactNode;
  readonly crumbs?: readonly Crumb[] | undefined;
  /** Above everything: errors and notices about the whole page. */
  readonly notice?: ReactNode;
  /** Filters stand before the content, facts about it after. */
  readonly before?: ReactNode;
  readonly after?: ReactNode;
  readonly children: ReactNode;
}

export function PageFrame(props: PageFrameProps): ReactNode {
  const { lang, title, lead, state, actions, crumbs, notice, before, after, children } = props;
  return (
    <main id="main" tabIndex={-1} className="page-width page">
      {crumbs !== undefined && <Breadcrumbs lang={lang} crumbs={crumbs} />}
      {notice}
      <div className="page-head">
        <div className="page-title">
          <h1>{title}</h1>
          {state}
        </div>
        {lead !== undefined && <div className="lead">{lead}</div>}
        {actions !== undefined && <div className="actions">{actions}</div>}
      </div>
      <div className={`columns${before === undefined ? '' : ' has-before'}${after === undefined ? '' : ' has-after'}`}>
        {before !== undefined && <div className="column-before">{before}</div>}
        <div className="column-main">{children}</div>
        {after !== undefined && <aside className="column-after">{after}</aside>}
      </div>
    </main>
  );
}

interface HomeFrameProps {
  readonly title: string;
  readonly lead?: ReactNode;
  readonly search: ReactNode;
  readonly children: ReactNode;
}

/** The front door: one sentence, one search, the bridge. */
export function HomeFrame({ title, lead, search, children }: HomeFrameProps): ReactNode {
  return (
    <main id="main" tabIndex={-1}>
      <div className="front">
        <BridgeDrawing />
        <div className="page-width front-inner">
          <h1>{title}</h1>
          {lead !== undefined && <p className="front-lead">{lead}</p>}
          {search}
        </div>
      </div>
      <div className="page-width page">{children}</div>
    </main>
  );
}

interface SectionProps {
  readonly id: string;
  readonly title: string;
  /** A quiet link beside the heading, for example to the whole list. */
  readonly more?: { readonly href: string; readonly label: string } | undefined;
  readonly children: ReactNode;
}

export function Section({ id, title, more, children }: SectionProps): ReactNode {
  return (
    <section className="section" aria-labelledby={id}>
      <div className="section-head">
        <h2 id={id}>{title}</h2>
        {more !== undefined && <a href={more.href}>{more.label}</a>}
      </div>
      {children}
    </section>
  );
}

/** Running text: a law explained, a guide, a notice. */
export function Prose({ children }: { readonly children: ReactNode }): ReactNode {
  return <div className="prose">{children}</div>;
}
